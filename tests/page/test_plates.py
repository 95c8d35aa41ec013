"""The figures worth printing: drawn where they belong, left out where there is nothing to show."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from onetake.core.lane import Lane
from onetake.core.track import curve, marks, spans
from onetake.page.plates import plates
from onetake.page.plates.arc_plate import arc_plate
from onetake.page.plates.beat_cuts import beat_cuts
from onetake.page.plates.camera_path import SIZE, camera_path
from onetake.page.plates.duet import duet
from onetake.page.plates.plate import Labels, first_finding
from onetake.page.plates.stereo_map import stereo_map

NAMES = ("Ann", "Bo")


def with_tracks(plausible, *tracks, **changes):
    return plausible.reading(tracks={track.name: track for track in tracks}, **changes)


def camera(plausible, turn: float, scale: float):
    t = np.arange(0, 24, 0.1)
    share = t / t[-1]
    return with_tracks(
        plausible,
        curve("camera.turned", t, turn * share, "deg", by="c 1"),
        curve("camera.closeness", t, scale**share, "", by="c 1"),
    )


def dots(svg) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', str(svg))]


def test_a_camera_that_comes_closer_and_turns_draws_a_corner_that_winds_inwards(plausible):
    plate = camera_path(camera(plausible, 180.0, 4.0))
    assert plate is not None and "180°" in plate.caption and "factor of 4.0" in plate.caption
    first, last = dots(plate.svg)[:2]
    middle = SIZE / 2
    far = np.hypot(first[0] - middle, first[1] - middle)
    near = np.hypot(last[0] - middle, last[1] - middle)
    assert near == pytest.approx(far * 4**-0.6, rel=0.02)
    # Half a turn: the corner lies opposite.
    assert (first[0] - middle) * (last[0] - middle) < 0 and (first[1] - middle) * (last[1] - middle) < 0


def test_a_camera_that_stands_still_has_no_path(plausible):
    assert camera_path(camera(plausible, 2.0, 1.05)) is None
    assert plates(with_tracks(plausible), ()) == ()


def voices(pan=(-0.6, 0.6)):
    starts = np.arange(0.5, 23.5, 2.0)
    t = np.arange(0, 24, 0.1)
    who = spans(
        "voices.who", starts, starts + 1.5, [NAMES[i % 2] for i in range(len(starts))],
        np.ones(len(starts)), "", by="v 1",
    )  # fmt: skip
    place = np.array(pan)[((t - 0.5) // 2 % 2).astype(int)]
    return who, curve("stereo.voice", t, place, "pan", by="s 1")


def test_the_stereo_map_has_right_above_left_and_says_who_is_where(plausible):
    plate = stereo_map(with_tracks(plausible, *voices()), NAMES)
    assert (
        plate is not None and "Ann is heard 60% to the left and Bo is heard 60% to the right" in plate.caption
    )
    turns = re.findall(r'd="M[\d.]+ ([\d.]+)H[\d.]+" class="s(\d) turn"', str(plate.svg))
    heights = {tone: {float(y) for y, t in turns if t == tone} for tone in "01"}
    assert len(turns) == 12 and min(heights["0"]) > max(heights["1"])


def test_voices_in_one_place_have_no_map(plausible):
    assert stereo_map(with_tracks(plausible, *voices((0.01, 0.02))), NAMES) is None


def lines(plausible, **changes):
    bars = np.arange(0.0, 24.0, 2.0)
    starts = bars[:-1] + 0.5
    said = spans(
        "words.lines", starts, starts + 1.0, ["given"] * 11, np.ones(11), "count", by="w 1",
        texts={"text": ["you never walk in <late>"] * 11, "name": [NAMES[i % 2] for i in range(11)]},
    )  # fmt: skip
    said = replace(said, lane=Lane("words", "Lyrics", "lines", text="text", names="name"))
    beat = marks("beat.downbeats", bars, ["bar"] * 12, np.ones(12), "count", by="b 1")
    return with_tracks(plausible, said, beat, **changes)


def test_the_duet_puts_each_line_at_its_place_in_its_bar(plausible):
    plate = duet(lines(plausible), NAMES)
    assert plate is not None and "A row is 4 bars" in plate.caption
    turns = re.findall(r'd="M([\d.]+) ([\d.]+)H([\d.]+)" class="s(\d) turn"', str(plate.svg))
    assert len(turns) == 11
    # A quarter into the first of four bars, half a bar long, the voices in turn.
    left, _, right, tone = turns[0]
    assert (float(left), float(right), tone) == (48 + 952 / 16, pytest.approx(48 + 3 * 952 / 16), "0")
    assert [turn[3] for turn in turns] == ["0", "1"] * 5 + ["0"]
    assert len({turn[1] for turn in turns}) == 6
    assert "&lt;late&gt;" in str(plate.svg) or "<late>" not in str(plate.svg)


def test_one_voice_is_no_duet(plausible):
    assert duet(lines(plausible), ("Ann",)) is None


def test_cuts_lie_at_their_distance_from_the_beat(plausible):
    beats = np.arange(0.0, 24.0, 0.5)
    cuts = np.array([2.0, 4.03, 6.2, 7.9, 10.0, 15.0])
    edges = np.r_[0.0, cuts, 24.0]
    reading = with_tracks(
        plausible,
        spans("shots", edges[:-1], edges[1:], ["shot"] * 7, np.ones(7), "count", by="s 1"),
        marks("beat.beats", beats, ["beat"] * len(beats), np.ones(len(beats)), "count", by="b 1"),
    )
    plate = beat_cuts(reading)
    assert plate is not None and "4 of 6 cuts" in plate.caption and "28%" in plate.caption
    xs = [x for x, _ in dots(plate.svg)]
    middle = float(re.search(r'<line x1="([\d.]+)"', str(plate.svg)).group(1))
    assert xs[0] == pytest.approx(middle, abs=0.1) and xs[1] > middle
    assert xs[2] > xs[1] and xs[3] < middle  # 0.2 s late, 0.1 s early


def test_the_arc_has_no_ground_where_its_tension_is_unknown(plausible):
    t = np.arange(0.0, 24.0, 0.1)
    tension = np.where((t > 8) & (t < 16), np.nan, np.sin(t))
    plate = arc_plate(with_tracks(plausible, curve("arc.tension", t, tension, "", by="arc 1")))
    area = re.search(r'd="([^"]+)" class="area"', str(plate.svg)).group(1)
    parts = [[float(x) for x in re.findall(r"[ML]([\d.]+) ", part)] for part in area.split("Z")[:-1]]
    line = re.search(r'd="([^"]+)" class="s0"', str(plate.svg)).group(1)
    assert len(parts) == line.count("M") == 2
    # A third of the figure lies between them.
    assert parts[1][0] - parts[0][-1] > 0.3 * (parts[1][-1] - parts[0][0])


def test_a_caption_says_the_first_finding_and_leaves_the_rest_to_the_claim():
    because = "At 44 s 6 of 8 strands are high: attack, pitch. Shifted 0.1% of all draws are."
    assert first_finding(because) == "At 44 s 6 of 8 strands are high: attack, pitch."
    assert first_finding("22 turns begin 1.33 s apart (R = 0.8); so.") == "22 turns begin 1.33 s apart."


def test_labels_neither_cover_each_other_nor_leave_the_figure():
    labels = Labels(200, 100)
    assert labels.put("a word", (10, 50))
    assert not labels.put("a word", (30, 52))
    assert labels.put("a word", (30, 52), ways=((0, 0, "start"), (0, 20, "start")))
    assert not labels.put("a word", (190, 20)) and labels.put("a word", (190, 20), ways=((0, 0, "end"),))
    assert len(labels.shapes) == 3
