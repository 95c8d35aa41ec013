"""Anchors to seconds."""

from __future__ import annotations

import pytest

from onetake.core.statement import Anchor
from onetake.core.track import spans
from onetake.review.places_in_time import place_anchor

SHOTS = spans("shots", [0, 10, 40], [10, 40, 100], ["shot"] * 3, [10, 30, 60], "s", by="test 1")


@pytest.mark.parametrize(
    ("anchor", "want"),
    [
        (Anchor("whole", "throughout"), (0, 100)),
        (Anchor("start", "at first"), (0, 10)),
        (Anchor("end", "at the end"), (90, 100)),
        (Anchor("end", "until the end", side="before"), (0, 90)),
        (Anchor("share", "the first half", 0, 0.5), (0, 50)),
        (Anchor("clock", "at 1:10", 70, 70), (68, 72)),
        (Anchor("clock", "at 0:01", 1, 1), (0, 3)),
        (Anchor("clock", "after a minute", 60, 60, side="after"), (60, 100)),
        (Anchor("clock", "before 1:00", 60, 60, side="before"), (0, 60)),
        (Anchor("clock", "from 0:10 to 0:30", 10, 30), (10, 30)),
        (Anchor("clock", "the last minute", -60, 0), (40, 100)),
        (Anchor("clock", "the first 200 seconds", 0, 200), (0, 100)),
        (Anchor("shot", "the second shot", 2, 2), (10, 40)),
        (Anchor("shot", "the last two shots", -2, -1), (10, 100)),
        (Anchor("shot", "until the last shot", -1, -1, side="before"), (0, 40)),
    ],
)
def test_placed(anchor, want):
    placed = place_anchor(anchor, {"shots": SHOTS}, 100.0)
    assert (placed.start, placed.end) == pytest.approx(want)
    assert placed.why_not == ""


@pytest.mark.parametrize(
    ("anchor", "why"),
    [
        (Anchor("clock", "at 2:31", 151, 151), "lies outside of the film, which lasts 100.0 s"),
        (Anchor("shot", "the fourth shot", 4, 4), "the film has 3 shots"),
        (Anchor("section", "the last chorus", -1, -1, label="chorus"), "parts of the song are not known"),
        (Anchor("start", "before the opening", side="before"), "lies outside"),
    ],
)
def test_not_placed(anchor, why):
    assert why in place_anchor(anchor, {"shots": SHOTS}, 100.0).why_not


SONG = spans(
    "sections", [0, 8, 30, 50, 70, 80], [8, 30, 50, 70, 80, 95],
    ["intro", "verse", "chorus", "verse", "bridge", "chorus"], [1, 2, 3, 2, 4, 3], "count", by="test 1",
)  # fmt: skip


@pytest.mark.parametrize(
    ("anchor", "want"),
    [
        (Anchor("section", "the last chorus", -1, -1, label="chorus"), (80, 95)),
        (Anchor("section", "the second verse", 2, 2, label="verse"), (50, 70)),
        (Anchor("section", "in the bridge", label="bridge"), (70, 80)),
        (Anchor("section", "the first hook", 1, 1, label="hook"), (30, 50)),
        (Anchor("section", "until the last chorus", -1, -1, "before", "chorus"), (0, 80)),
    ],
)
def test_a_part_of_the_song_has_its_place(anchor, want):
    placed = place_anchor(anchor, {"sections": SONG}, 100.0)
    assert (placed.start, placed.end, placed.why_not) == (*want, "")


@pytest.mark.parametrize(
    ("anchor", "why"),
    [
        (
            Anchor("section", "the third chorus", 3, 3, label="chorus"),
            "2 were recognised",
        ),
        (Anchor("section", "in the chorus", label="chorus"), "may be any of 2"),
        (Anchor("section", "at the drop", label="drop"), "no drop was recognised"),
        (Anchor("section", "during the solo", label="solo"), "a solo cannot be distinguished"),
    ],
)
def test_a_part_of_the_song_has_no_place(anchor, why):
    assert why in place_anchor(anchor, {"sections": SONG}, 100.0).why_not


def test_without_shots_no_shot_is_placed():
    assert "not measured" in place_anchor(Anchor("shot", "the second shot", 2, 2), {}, 100.0).why_not


@pytest.mark.parametrize(("duration", "edge"), [(4.0, 2.0), (30.0, 5.0), (120.0, 12.0), (1000.0, 20.0)])
def test_an_opening_is_a_tenth_within_bounds(duration, edge):
    assert place_anchor(Anchor("start", "at first"), {}, duration).end == edge
