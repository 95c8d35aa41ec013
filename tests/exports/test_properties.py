"""What holds for every rate, every time and every text."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pysubs2
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.made_readings import made_reading, material
from onetake.core.media import Media
from onetake.core.timecode import Timecode, can_drop
from onetake.core.track import spans
from onetake.exports import eaf, edl, fcpxml, otio, premiere, resolve, srt, textgrid, vtt
from onetake.exports.escape import one_line
from onetake.exports.frame_clock import SMPTE_RATES, frame_clock
from onetake.hand.praat import read_praat

RATES = st.sampled_from(sorted(SMPTE_RATES.values()))
FRAMES = st.integers(0, 24 * 3600 * 24 - 10)
ODD = ["-->", "]]>", '"', "|M:x |D:1", "<v x>", "\x0b\x85\u2028", "=1", "{\\b1}"]
TEXTS = st.text(max_size=60) | st.sampled_from(ODD)


@given(RATES, FRAMES)
def test_a_frames_seconds_are_that_frame(rate, frame):
    """For a day of film, with times as floats, as the decoder gives them."""
    clock = frame_clock(Media("a", "a", "", 1, 1e6, frame_rate=rate, frames=1, picture_end=1e6), None)
    assert clock.frame(float(frame / rate)) == frame
    assert clock.frame(round(float(frame / rate), 3)) == frame, "Matroska rounds to the millisecond"
    assert Fraction(clock.rational(frame)) == frame / rate


@given(RATES, FRAMES, st.booleans())
def test_a_time_code_names_its_frame(rate, frame, drop):
    start = "01:00:00;00" if drop and can_drop(rate) else "01:00:00:00"
    media = Media("a", "a", "", 1, 1e6, frame_rate=rate, frames=1, picture_end=1e6)
    clock = frame_clock(media, None, start=start)
    label = clock.timecode(frame)
    begin = Timecode.parse(start, rate).frames
    found = Timecode.parse(label, rate).frames
    length = 24 * 3600 * round(rate) - (2592 * round(rate) // 30 if ";" in start else 0)
    assert found == (begin + frame) % length


@given(RATES, st.floats(0, 90), st.floats(0, 90))
def test_a_span_is_in_the_film_and_never_empty(rate, a, b):
    clock = frame_clock(Media("a", "a", "", 1, 60.0, frame_rate=rate, frames=1, picture_end=60.0), None)
    first, after = clock.span(min(a, b), max(a, b))
    assert 0 <= first < after <= clock.length


def with_text(text):
    reading = made_reading(24, title=text)
    lines = reading.tracks["words.lines"]
    said = spans(
        "words.lines",
        [1.0],
        [3.0],
        ["given"],
        [1],
        "count",
        by="made 1",
        texts={"text": [text], "name": [text]},
    )
    verdict = reading.verdicts["one-take"]
    told = replace(
        verdict, because=text or "-", evidence=tuple(replace(e, says=text) for e in verdict.evidence)
    )
    tracks = {**reading.tracks, "words.lines": replace(said, lane=lines.lane)}
    return replace(reading, tracks=tracks, verdicts={"one-take": told})


@settings(max_examples=25)
@given(TEXTS)
def test_every_text_survives_every_format(text):
    made = material(with_text(text), Path("/tmp"))
    line = one_line(text)
    assert "\n" not in line and one_line(line) == line
    for write in (fcpxml.write, premiere.write, eaf.write):
        (data,) = write(made).values()
        ElementTree.fromstring(data)
    root = ElementTree.fromstring(eaf.write(made)["film.eaf"])
    tier = next(t for t in root.iter("TIER") if t.get("TIER_ID") == "words.lines")
    assert [v.text or "" for v in tier.iter("ANNOTATION_VALUE")] == [line]
    json.loads(otio.write(made)["film.otio"])
    grid = {tier.name: tier for tier in read_praat(textgrid.write(made)["film.TextGrid"].decode(), "film")}
    found = grid["words.lines"].rows if "words.lines" in grid else ()
    assert [row.label for row in found] == [line] * bool(line)
    for name, data in resolve.write(made).items():
        if name.endswith(".edl"):
            rows = data.decode().split("\n")
            assert sum(row.count("|M:") for row in rows) == 3 and all(
                row.count("|") in (0, 3) for row in rows
            )
    assert edl.write(made)["film.edl"].decode().count("* LOC:") == 3
    subtitles = vtt.write(made)["film.vtt"].decode() if line else "WEBVTT\n"
    assert subtitles.count("-->") == bool(line)
    if line:
        assert len(pysubs2.SSAFile.from_file(io.StringIO(srt.write(made)["film.srt"].decode()), "srt")) == 1
