"""The formats that count milliseconds, samples or seconds, read by their own libraries, at every rate."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from helpers.made_readings import CUTS, EVIDENCE, made_reading, made_review, material, seconds
from onetake.core.errors import ExportError
from onetake.core.track import marks, spans
from onetake.exports import (
    audacity,
    chapters,
    cinemetrics,
    csv_tables,
    eaf,
    iiif,
    jams,
    parquet,
    rttm,
    srt,
    svl,
    textgrid,
    vtt,
    web_annotations,
    xlsx,
)
from onetake.exports.frame_clock import SMPTE_RATES
from onetake.exports.milliseconds import ms_rows

rates = pytest.mark.parametrize("name", SMPTE_RATES)
ANN = [(1000, 3000), (4000, 6250)]
LINE = '<b>"A" & co</b> =1+1 --> |M:x tab'
"""The hostile line as everything keeps it: on one line, without control characters."""


def made(name, tmp_path, **choice):
    return material(made_reading(SMPTE_RATES[name]), tmp_path, **choice)


def shots_ms(name):
    edges = [round(seconds(c, SMPTE_RATES[name]) * 1000) for c in CUTS]
    return list(pairwise(edges))


def frames_of(ms, name):
    """Return the frame that a time in ms means: milliseconds are finer than half a frame."""
    return round(ms * SMPTE_RATES[name] / 1000)


@rates
def test_elan_keeps_every_row(name, tmp_path):
    pympi = pytest.importorskip("pympi")
    data = eaf.write(made(name, tmp_path, claims=("one-take",)))["film.eaf"]
    (tmp_path / "film.eaf").write_bytes(data)
    file = pympi.Elan.Eaf(str(tmp_path / "film.eaf"))
    shots = sorted(file.get_annotation_data_for_tier("shots"))
    assert [row[:2] for row in shots] == shots_ms(name) and {row[2] for row in shots} == {"shot"}
    assert [frames_of(row[0], name) for row in shots] == list(CUTS[:-1])
    who = "voices.who: Ann Lee"
    assert [row[:2] for row in sorted(file.get_annotation_data_for_tier(who))] == ANN
    assert file.tiers[who][2]["PARTICIPANT"] == "Ann Lee"
    lines = sorted(file.get_annotation_data_for_tier("words.lines"))
    assert [row[2] for row in lines] == ["=HYPERLINK walks in", LINE]
    beats = sorted(file.get_annotation_data_for_tier("beat.beats"))
    assert [row[0] for row in beats] == [500, 1000, 1500] and all(row[0] < row[1] for row in beats)
    assert list(file.get_controlled_vocabulary_names()) and "shot" in str(file.get_cv_entries("shots"))
    # Two pieces of its evidence overlap: a tier has the first.
    assert len(file.get_annotation_data_for_tier("claim: one-take")) == 2
    assert file.media_descriptors[0]["RELATIVE_MEDIA_URL"].endswith("film%20one.mp4")


@rates
def test_praat_keeps_every_row(name, tmp_path):
    textgrids = pytest.importorskip("praatio.textgrid")
    path = tmp_path / "film.TextGrid"
    path.write_bytes(textgrid.write(made(name, tmp_path))["film.TextGrid"])
    grid = textgrids.openTextgrid(str(path), includeEmptyIntervals=False)
    shots = [(round(e.start * 1000), round(e.end * 1000)) for e in grid.getTier("shots").entries]
    assert shots == shots_ms(name)
    ann = grid.getTier("voices.who: Ann Lee").entries
    assert [(e.start * 1000, e.end * 1000) for e in ann] == ANN
    assert [e.label for e in grid.getTier("words.lines").entries][1].replace('""', '"') == LINE
    assert [e.time for e in grid.getTier("beat.beats").entries] == [0.5, 1.0, 1.5]
    whole = textgrids.openTextgrid(str(path), includeEmptyIntervals=True).getTier("words.lines").entries
    assert whole[0].start == 0 and all(a.end == b.start for a, b in pairwise(whole))


@rates
def test_subtitles_keep_every_line(name, tmp_path):
    import pysubs2

    webvtt = pytest.importorskip("webvtt")
    files = vtt.write(made(name, tmp_path)) | srt.write(made(name, tmp_path))
    captions = list(webvtt.from_buffer(io.BytesIO(files["film.vtt"])))
    assert [(c.start, c.end) for c in captions] == [
        ("00:00:01.000", "00:00:03.000"),
        ("00:00:04.000", "00:00:06.250"),
    ]
    assert captions[0].raw_text == "<v Ann Lee>=HYPERLINK walks in"
    assert "&lt;b&gt;" in captions[1].raw_text and "<b>" not in captions[1].raw_text
    lines = pysubs2.SSAFile.from_string(files["film.srt"].decode())
    assert [(line.start, line.end) for line in lines] == ANN
    assert lines[0].plaintext == "Ann Lee: =HYPERLINK walks in" and "<" not in lines[1].text
    cues = list(webvtt.from_buffer(io.BytesIO(files["film.verdicts.vtt"])))
    assert [json.loads(cue.text)["claim"] for cue in cues] == ["one-take"] * 3
    starts = [frames_of(round(cue.start_in_seconds * 1000), name) for cue in cues]
    assert starts[0] == EVIDENCE[0][0] or cues[0].start_in_seconds == int(cues[0].start_in_seconds)


def test_subtitles_without_words_are_a_sentence(tmp_path):
    reading = made_reading()
    tracks = {name: t for name, t in reading.tracks.items() if name != "words.lines"}
    with pytest.raises(ExportError, match="--lyrics"):
        vtt.write(material(replace(reading, tracks=tracks), tmp_path))
    assert (
        b"shot"
        in vtt.write(material(replace(reading, tracks=tracks), tmp_path, tracks=("shots",)))["film.vtt"]
    )


@rates
def test_rttm_and_labels_keep_every_row(name, tmp_path):
    fields = [line.split() for line in rttm.write(made(name, tmp_path))["film.rttm"].decode().splitlines()]
    assert all(len(line) == 10 and line[0] == "SPEAKER" for line in fields)
    assert [(line[3], line[4], line[7]) for line in fields] == [
        ("1.000", "2.000", "Ann_Lee"),
        ("2.500", "1.000", "Bo"),
        ("4.000", "2.250", "Ann_Lee"),
        ("4.000", "2.250", "Bo"),
    ]
    files = audacity.write(made(name, tmp_path))
    rows = [line.split("\t") for line in files["film-audacity/shots.txt"].decode().splitlines()]
    assert [(round(float(a) * 1000), round(float(b) * 1000)) for a, b, _ in rows] == shots_ms(name)
    assert files["film-audacity/beat.beats.txt"].startswith(b"0.500000\t0.500000\tbeat\n")


@rates
def test_sonic_visualiser_keeps_every_sample(name, tmp_path):
    files = svl.write(made(name, tmp_path, tracks=("shots", "beat.beats", "palette.lightness", "voices.who")))
    shots = ElementTree.fromstring(files["film-svl/shots.svl"])
    found = [(int(p.get("frame")), int(p.get("duration"))) for p in shots.iter("point")]
    for (frame, length), (first, after) in zip(found, pairwise(CUTS), strict=True):
        assert frame == round(seconds(first, SMPTE_RATES[name]) * 48000)
        assert frame + length == round(seconds(after, SMPTE_RATES[name]) * 48000)
    beats = ElementTree.fromstring(files["film-svl/beat.beats.svl"])
    assert [int(p.get("frame")) for p in beats.iter("point")] == [24000, 48000, 72000]
    light = ElementTree.fromstring(files["film-svl/palette.lightness.svl"])
    assert len(light.findall(".//point")) == CUTS[-1] and light.find(".//model").get("units") == "L*"
    late = material(made_reading(24, first_sample=0.25), tmp_path, tracks=("beat.beats",))
    points = ElementTree.fromstring(svl.write(late)["film-svl/beat.beats.svl"]).iter("point")
    assert [int(p.get("frame")) for p in points] == [12000, 36000, 60000]
    late = material(made_reading(24, first_sample=0.25), tmp_path, tracks=("palette.lightness",))
    points = ElementTree.fromstring(svl.write(late)["film-svl/palette.lightness.svl"]).iter("point")
    assert [int(p.get("frame")) for p in points][:2] == [0, 2000], "six frames are before the sound"


@pytest.mark.filterwarnings("ignore:Passing a schema:DeprecationWarning")
@rates
def test_jams_is_valid_and_keeps_every_time(name, tmp_path):
    library = pytest.importorskip("jams")
    data = jams.write(made(name, tmp_path))["film.jams"].decode()
    found = library.load(io.StringIO(data), validate=True, strict=True, fmt="jams")
    assert found.file_metadata.title == "A <Film> & more"
    shots = next(a for a in found.annotations if a.sandbox["track"] == "shots")
    assert [o.time for o in shots.data] == [seconds(c, SMPTE_RATES[name]) for c in CUTS[:-1]]
    beats = found.search(namespace="beat")[0]
    assert [o.time for o in beats.data] == [0.5, 1.0, 1.5]
    pitch = found.search(namespace="pitch_contour")[0].data
    assert not pitch[0].value["voiced"] and pitch[-1].value["frequency"] == 200.0


@rates
def test_tables_keep_every_number(name, tmp_path):
    import pyarrow.parquet as pq

    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    reading = made_reading(SMPTE_RATES[name])
    choice = material(reading, tmp_path, review=made_review(reading))
    exact = [seconds(c, SMPTE_RATES[name]) for c in CUTS[:-1]]
    files = csv_tables.write(choice)
    rows = list(csv.DictReader(io.StringIO(files["film-csv/tracks/shots.csv"].decode())))
    assert [float(row["start_s"]) for row in rows] == exact and list(rows[0]) == [
        "start_s", "end_s", "label", "value_count",
    ]  # fmt: skip
    verdicts = list(csv.DictReader(io.StringIO(files["film-csv/verdicts.csv"].decode())))
    assert [row["outcome"] for row in verdicts] == ["fails", "holds", "undecided"]
    lines = list(csv.DictReader(io.StringIO(files["film-csv/tracks/words.lines.csv"].decode())))
    assert [row["text"] for row in lines] == ["'=HYPERLINK walks in", LINE]
    table = pq.read_table(io.BytesIO(parquet.write(choice)["film-parquet/tracks/shots.parquet"]))
    assert table.column("start_s").to_pylist() == exact
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(choice)["film.xlsx"]))
    assert {"verdicts", "evidence", "review", "facts", "shots", "each second"} <= set(book.sheetnames)
    cells = list(book["shots"].iter_rows(values_only=True))
    assert [row[0] for row in cells[1:]] == pytest.approx(exact, abs=1e-12)
    assert book["words.lines"].cell(2, 5).value.startswith("'=")
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)


@rates
def test_annotations_are_on_their_seconds(name, tmp_path):
    page = json.loads(web_annotations.write(made(name, tmp_path))["film.annotations.json"])
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
    values = [item["target"]["selector"]["value"] for item in page["items"]]
    found = [[frames_of(float(t) * 1000, name) for t in value[2:].split(",")] for value in values]
    assert found == [list(span) for span in EVIDENCE]
    assert len({item["id"] for item in page["items"]}) == 3
    again = json.loads(web_annotations.write(made(name, tmp_path))["film.annotations.json"])
    assert again == page, "the same reading gives the same identifiers"


@rates
def test_a_manifest_has_film_words_and_comments(name, tmp_path):
    files = iiif.write(made(name, tmp_path, address="https://films.example/a"))
    manifest = json.loads(files["film.iiif.json"])
    canvas = manifest["items"][0]
    assert canvas["duration"] == seconds(CUTS[-1], SMPTE_RATES[name]) and canvas["width"] == 1920
    body = canvas["items"][0]["items"][0]["body"]
    assert body["id"] == "https://films.example/a/film%20one.mp4" and body["type"] == "Video"
    comments = canvas["annotations"][0]["items"]
    assert [frames_of(float(c["target"].split("t=")[1].split(",")[0]) * 1000, name) for c in comments] == [
        first for first, _ in EVIDENCE
    ]
    assert files["film.iiif.vtt"].startswith(b"WEBVTT")
    assert [r["label"]["none"] for r in manifest["structures"][0]["items"]] == [
        ["Verse 1"],
        ["Chorus"],
        ["Verse 2"],
    ]
    with pytest.raises(ExportError, match="--address"):
        iiif.write(made(name, tmp_path, address="ftp://x"))


@rates
def test_chapters_keep_youtubes_rules(name, tmp_path):
    files = chapters.write(made(name, tmp_path))
    lines = files["film.chapters.txt"].decode().splitlines()
    assert lines[0] == "0:00 Verse 1" and len(lines) == 3
    starts = [c["startTime"] for c in json.loads(files["film.chapters.json"])["chapters"]]
    exact = [0, *(share * seconds(CUTS[-1], SMPTE_RATES[name]) for share in (0.3, 0.6))]
    assert all(0 <= start - t < 1 and start == int(start) for start, t in zip(starts, exact, strict=True))


def test_a_chapter_lasts_ten_seconds(tmp_path):
    """The short one in the middle and the one at the end belong to the one before."""
    edges = [0.0, 20.0, 24.0, 40.0, 60.2, 92.0, 96.0]
    sections = spans("sections", edges[:-1], edges[1:], list("abcdef"), [1] * 6, "count", by="made 1")
    reading = made_reading(25)
    reading = replace(reading, tracks={**reading.tracks, "sections": sections})
    lines = chapters.write(material(reading, tmp_path))["film.chapters.txt"].decode().splitlines()
    assert lines == ["0:00 A", "0:20 B", "0:40 D", "1:01 E"]


def test_moments_closer_than_a_frame_do_not_overlap(tmp_path):
    beats = marks("beat.beats", [1.0, 1.01, 2.0], ["a", "b", "c"], [1] * 3, "count", by="made 1")
    reading = made_reading(25)
    reading = replace(reading, tracks={"beat.beats": beats})
    made = material(reading, tmp_path, tracks=("beat.beats",))
    assert ms_rows(made.tiers()[0], made) == [(1000, 1010, "a"), (1010, 1050, "b"), (2000, 2040, "c")]


def test_too_few_chapters_are_a_sentence(tmp_path):
    reading = made_reading(250)
    with pytest.raises(ExportError, match="at least 3"):
        chapters.write(material(reading, tmp_path))


@rates
def test_cinemetrics_has_the_lengths_of_shots(name, tmp_path):
    files = cinemetrics.write(made(name, tmp_path))
    rows = list(csv.DictReader(io.StringIO(files["film.cinemetrics.csv"].decode())))
    lengths = [float(row["length_s"]) for row in rows]
    frames = [b - a for a, b in pairwise(CUTS)]
    assert [round(length * SMPTE_RATES[name]) for length in lengths] == frames
    mean = seconds(CUTS[-1], SMPTE_RATES[name]) / 4
    assert f"average shot length (ASL): {mean:.2f} s" in files["film.cinemetrics.txt"].decode()
