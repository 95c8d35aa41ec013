"""The formats of editing programs, read by their own libraries: every frame is where it was."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from itertools import pairwise

import pytest

from helpers.made_readings import CUTS, EVIDENCE, made_reading, made_review, material
from onetake.core.errors import ExportError
from onetake.core.timecode import Timecode
from onetake.exports import edl, fcpxml, otio, premiere, resolve
from onetake.exports.frame_clock import SMPTE_RATES

SHOTS = list(pairwise(CUTS))
CASES = [
    *((name, None) for name in SMPTE_RATES),
    *((name, "01:00:00:00") for name in SMPTE_RATES),
    ("29.97", "00:59:59;00"),
    ("59.94", "00:59:59;00"),
]
"""Rates with the start of the timeline; those with ';' cross a dropped minute."""
cases = pytest.mark.parametrize(("name", "start"), CASES)


def made(name, start, tmp_path):
    return material(made_reading(SMPTE_RATES[name]), tmp_path, start=start)


def first_frame(name, start):
    return 0 if start is None else Timecode.parse(start, SMPTE_RATES[name]).frames


@cases
def test_otio_keeps_every_frame(name, start, tmp_path):
    opentime = pytest.importorskip("opentimelineio").opentime
    from opentimelineio.adapters import read_from_string

    text = otio.write(made(name, start, tmp_path))["film.otio"].decode()
    timeline = read_from_string(text, "otio_json")
    rate = float(SMPTE_RATES[name])
    assert timeline.global_start_time == opentime.RationalTime(first_frame(name, start), rate)
    picture, sound = timeline.video_tracks()[0], timeline.audio_tracks()[0]
    found = [clip.range_in_parent() for clip in picture]
    assert [(r.start_time.value, r.end_time_exclusive().value) for r in found] == SHOTS
    assert [clip.source_range.start_time.value for clip in picture] == list(CUTS[:-1])
    assert sound[0].duration().value == CUTS[-1]
    marked = [m for m in timeline.tracks.markers if m.metadata["onetake"]["claim"] == "one-take"]
    ranges = [(m.marked_range.start_time.value, m.marked_range.end_time_exclusive().value) for m in marked]
    assert ranges == list(EVIDENCE)
    assert {m.marked_range.start_time.rate for m in marked} == {rate}
    assert {m.color for m in marked} == {"RED"} and "Three cuts." in marked[0].comment


@cases
def test_edl_keeps_every_frame(name, start, tmp_path):
    pytest.importorskip("otio_cmx3600_adapter")
    from opentimelineio.adapters import read_from_string

    text = edl.write(made(name, start, tmp_path))["film.edl"].decode()
    begin = first_frame(name, start)
    assert ("FCM: DROP FRAME" in text) == (start is not None and ";" in start)
    timeline = read_from_string(text, "cmx_3600", rate=float(SMPTE_RATES[name]))
    clips = list(timeline.video_tracks()[0])
    assert [c.range_in_parent().duration.value for c in clips] == [end - first for first, end in SHOTS]
    assert [c.source_range.start_time.value for c in clips] == list(CUTS[:-1])
    # The events say the same, read without the library.
    found = re.findall(r"^\d{3}  AX +V +C +(\S+) (\S+) (\S+) (\S+)$", text, re.MULTILINE)
    frames = [[Timecode.parse(code, SMPTE_RATES[name]).frames for code in event] for event in found]
    assert frames == [[first, end, begin + first, begin + end] for first, end in SHOTS]
    located = [m for c in clips for m in c.markers]
    # The library reads no locators whose time code has a ';'.
    assert len(located) == (0 if start and ";" in start else len(EVIDENCE))
    assert {m.color for m in located} <= {"RED"}
    locators = re.findall(r"^\* LOC: (\S+) RED", text, re.MULTILINE)
    assert [Timecode.parse(code, SMPTE_RATES[name]).frames for code in locators] == [
        begin + first for first, _ in EVIDENCE
    ]


@cases
def test_fcpxml_keeps_every_frame(name, start, tmp_path):
    from xml.etree import ElementTree

    data = fcpxml.write(made(name, start, tmp_path))["film.fcpxml"]
    root = ElementTree.fromstring(data)
    rate, begin = SMPTE_RATES[name], first_frame(name, start)

    def frames(text):
        found = Fraction(text.removesuffix("s")) * rate
        assert found.denominator == 1, "each time is a whole number of frames"
        return int(found)

    assert Fraction(root.find(".//format").get("frameDuration")[:-1]) == 1 / rate
    sequence = root.find(".//sequence")
    assert frames(sequence.get("tcStart")) == begin and frames(sequence.get("duration")) == CUTS[-1]
    assert sequence.get("tcFormat") == ("DF" if start and ";" in start else "NDF")
    clips = root.findall(".//asset-clip")
    assert [(frames(c.get("offset")) - begin, frames(c.get("duration"))) for c in clips] == [
        (first, end - first) for first, end in SHOTS
    ]
    found = [(frames(m.get("start")), frames(m.get("duration"))) for m in root.iter("marker")]
    assert found == [(first, end - first) for first, end in EVIDENCE]
    for clip in clips:
        low = frames(clip.get("start"))
        assert all(
            low <= frames(m.get("start")) < low + frames(clip.get("duration")) for m in clip.iter("marker")
        )


@pytest.mark.parametrize("name", ["24", "25", "30", "50", "60"])
def test_fcpxml_is_read_by_its_library(name, tmp_path):
    pytest.importorskip("otio_fcpx_xml_adapter")
    from opentimelineio.adapters import read_from_string

    # The library reads no rates of 1000/1001; those are read by the test above.
    data = fcpxml.write(made(name, None, tmp_path))["film.fcpxml"].decode()
    found = read_from_string(data, "fcpx_xml")
    timelines = [found] if hasattr(found, "video_tracks") else list(found)
    clips = [clip for timeline in timelines for clip in timeline.find_clips()]
    durations = [clip.duration().rescaled_to(float(SMPTE_RATES[name])).value for clip in clips]
    assert durations[: len(SHOTS)] == [end - first for first, end in SHOTS]


@cases
def test_premiere_keeps_every_frame(name, start, tmp_path):
    pytest.importorskip("otio_fcp_adapter")
    from opentimelineio.adapters import read_from_string

    text = premiere.write(made(name, start, tmp_path))["film.premiere.xml"].decode()
    timeline = read_from_string(text, "fcp_xml")
    assert timeline.global_start_time.value == first_frame(name, start)
    assert timeline.global_start_time.rate == pytest.approx(float(SMPTE_RATES[name]), abs=1e-9)
    clips = list(timeline.video_tracks()[0])
    found = [c.range_in_parent() for c in clips]
    assert [(r.start_time.value, r.end_time_exclusive().value) for r in found] == SHOTS
    assert [c.source_range.start_time.value for c in clips] == list(CUTS[:-1])
    ranges = [m.marked_range for m in timeline.tracks.markers]
    assert [(r.start_time.value, r.end_time_exclusive().value) for r in ranges] == list(EVIDENCE)
    assert ("<displayformat>DF" in text) == (start is not None and ";" in start)
    assert len(timeline.audio_tracks()) == 2
    assert text.count("<pproColor>4281740498</pproColor>") == 3, "Premiere's red"


@cases
def test_resolve_keeps_every_frame(name, start, tmp_path):
    files = resolve.write(made(name, start, tmp_path))
    text = files["film.resolve.edl"].decode()
    rate, begin = SMPTE_RATES[name], first_frame(name, start)
    events = re.findall(
        r"^(\d{3})  001 +V +C +(\S+) (\S+) \2 \3  \n(.*) \|C:ResolveColor(\w+) \|M:(.*) \|D:(\d+)$",
        text,
        re.MULTILINE,
    )
    assert [int(number) for number, *_ in events] == [1, 2, 3]
    found = [(Timecode.parse(first, rate).frames - begin, int(length)) for _, first, *_, length in events]
    assert found == [(first, end - first) for first, end in EVIDENCE]
    assert {(note.count("|"), colour) for _, _, _, note, colour, _, _ in events} == {(0, "Red")}
    assert files["film.resolve.csv"].decode().count("Red") == 3


def test_the_films_time_code_is_the_sources_and_the_timelines(tmp_path):
    reading = made_reading("30000/1001", timecode="09:59:58;10")
    text = edl.write(material(reading, tmp_path))["film.edl"].decode()
    assert "09:59:58;10 10:00:01;17 09:59:58;10 10:00:01;17" in text and "FCM: DROP FRAME" in text
    text = edl.write(material(reading, tmp_path, start="01:00:00:00"))["film.edl"].decode()
    assert " 01:00:00:00 01:00:03:07" in text


def test_clips_and_markers_count_in_the_films_own_time_code(tmp_path):
    """Also where the timeline begins elsewhere."""
    from xml.etree import ElementTree

    made = material(made_reading(25, timecode="10:00:00:00"), tmp_path, start="01:00:00:00")
    hours = 10 * 3600 * 25
    root = ElementTree.fromstring(fcpxml.write(made)["film.fcpxml"])
    clips = [Fraction(clip.get("start")[:-1]) * 25 for clip in root.iter("asset-clip")]
    assert clips == [hours + first for first in CUTS[:-1]]
    marked = [Fraction(one.get("start")[:-1]) * 25 for one in root.iter("marker")]
    assert marked == [hours + first for first, _ in EVIDENCE]
    timeline = json.loads(otio.write(made)["film.otio"])
    picture = timeline["tracks"]["children"][0]["children"]
    assert [clip["source_range"]["start_time"]["value"] for clip in picture] == [hours + f for f in CUTS[:-1]]
    assert timeline["global_start_time"]["value"] == 3600 * 25
    xml = premiere.write(made)["film.premiere.xml"].decode()
    assert "<string>01:00:00:00</string>" in xml and "<string>10:00:00:00</string>" in xml


def test_a_part_points_into_its_film(tmp_path):
    reading = made_reading(25, part_start=10.0)
    text = edl.write(material(reading, tmp_path))["film.edl"].decode()
    assert "00:00:10:00 00:00:13:22 00:00:10:00 00:00:13:22" in text
    xml = premiere.write(material(reading, tmp_path))["film.premiere.xml"].decode()
    assert "<in>250</in>" in xml and "<start>0</start>" in xml


@pytest.mark.parametrize("writer", [edl, fcpxml, resolve, premiere])
def test_a_rate_that_a_format_has_not_is_a_sentence(writer, tmp_path):
    with pytest.raises(ExportError, match=r"12\.5 frames a second.*otio.*--rate"):
        writer.write(material(made_reading("25/2"), tmp_path))
    assert otio.write(material(made_reading("25/2"), tmp_path))


def test_a_varying_rate_goes_to_the_nearest_frame_and_says_so(tmp_path):
    reading = made_reading(30, variable=True)
    made = material(reading, tmp_path)
    assert "varies" in made.clock.note and "0 ms" in made.clock.note
    assert made.clock.frame(97 / 30 + 0.016) == 97 and made.clock.frame(97 / 30 + 0.017) == 98
    assert "varies" in edl.write(made)["film.edl"].decode()
    unknown = material(made_reading(30, frame_rate=None, variable=True), tmp_path)
    with pytest.raises(ExportError, match="--rate"):
        otio.write(unknown)
    given = material(made_reading(30, frame_rate=None, variable=True), tmp_path, rate="30")
    assert given.clock.span(*(f / 30 for f in EVIDENCE[1])) == EVIDENCE[1]


def test_what_begins_together_is_one_marker_in_resolve(tmp_path):
    reading = made_reading(24)
    made = material(reading, tmp_path, tracks=("shots",))
    text = resolve.write(made)["film.resolve.edl"].decode()
    assert text.count("|M:") == 5, "four shots and one piece of evidence that begins elsewhere"
    assert "one-take: fails + shots: shot" in text


def test_statements_of_the_review_are_markers_once(tmp_path):
    reading = made_reading(24)
    made = material(reading, tmp_path, review=made_review(reading))
    assert [m.outcome for m in made.markers] == ["contradicted"] * 3
    assert made.markers[0].statement == "one take" and '"It is one take."' in made.markers[0].comment


def test_more_shots_than_numbers_is_a_sentence(tmp_path):
    from dataclasses import replace

    from helpers.made_readings import made_tracks

    reading = made_reading(24)
    tracks = made_tracks(Fraction(24), cuts=tuple(range(0, 1001)))
    with pytest.raises(ExportError, match="1000 shots"):
        edl.write(material(replace(reading, tracks=tracks), tmp_path))
