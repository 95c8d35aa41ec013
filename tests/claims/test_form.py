from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.cut_films import cut_tracks
from onetake.claims.freezes import FREEZES
from onetake.claims.full_circle import ENDS_AS_IT_BEGAN
from onetake.claims.lettering import ON_SCREEN_TEXT
from onetake.core.facts import Fact
from onetake.core.track import curve, spans


def held(*rows, cuts=(), end=20.0):
    names = ("before", "last", "around", "frames")
    table = np.array([row[2:] for row in rows], float).reshape(-1, 4).T
    starts, lengths = [row[0] for row in rows], [row[1] for row in rows]
    track = spans(
        "frame.held",
        starts,
        np.add(starts, lengths),
        ["held"] * len(rows),
        lengths,
        "s",
        by="repeats 1",
        columns=dict(zip(names, table, strict=True)),
    )
    return {**cut_tracks(list(cuts), end), "frame.held": track}


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ((8.0, 1.2, 0.5, 0.5, 0.0, 30), "holds"),
        ((8.0, 0.55, 0.5, 0.5, 0.0, 14), "undecided"),
        ((8.0, 0.35, 0.5, 0.5, 0.0, 9), "fails"),
        ((8.0, 1.2, 0.02, 0.02, 0.0, 30), "fails"),
        ((8.0, 1.2, 0.5, 0.1, 0.0, 30), "fails"),
        ((8.0, 1.2, 0.1, 0.9, 0.0, 30), "fails"),
        ((8.0, 1.2, 0.5, 0.5, 0.4, 30), "undecided"),
        ((8.0, 1.2, 0.5, 0.5, 0.0, 1), "undecided"),
        ((0.0, 1.2, np.nan, np.nan, 0.0, 30), "fails"),
    ],
)
def test_freezes(row, outcome):
    verdict = FREEZES.decide(held(row))
    assert verdict.outcome == outcome
    if outcome == "holds":
        assert (verdict.measured, verdict.evidence[0].start) == (1.2, 8.0)


def test_a_still_after_a_cut_is_no_freeze():
    row = (8.0, 1.2, 0.5, 1.0, 0.0, 30)
    assert FREEZES.decide(held(row, cuts=[8.0])).outcome == "fails"
    assert FREEZES.decide(held(row, cuts=[7.0])).outcome == "holds"
    assert FREEZES.decide(held()).outcome == "fails"


def titled(*rows, end=60.0, small=False):
    starts, ends, labels, sure = zip(*rows, strict=True) if rows else ((),) * 4
    track = spans(
        "titles", starts, ends, labels, [0.05] * len(rows), "share", by="titles 2", confidence=sure,
        facts={"too-small": Fact(small)},
    )  # fmt: skip
    return {**cut_tracks([], end), "titles": track}


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([(20.0, 23.0, "overlay", 0.8)], "holds"),
        ([(20.0, 23.0, "card", 0.8)], "holds"),
        ([(20.0, 23.0, "overlay", 0.62)], "undecided"),
        ([(20.0, 21.0, "overlay", 0.8)], "undecided"),
        ([(0.5, 3.0, "card", 0.9), (56.0, 60.0, "overlay", 0.9)], "undecided"),
        ([(2.0, 58.0, "overlay", 0.9)], "undecided"),
        ([(2.0, 28.0, "overlay", 0.9), (28.0, 58.0, "overlay", 0.9)], "undecided"),
        ([(2.0, 28.0, "overlay", 0.9), (29.0, 58.0, "overlay", 0.9)], "holds"),
        ([], "fails"),
    ],
)
def test_on_screen_text(rows, outcome):
    assert ON_SCREEN_TEXT.decide(titled(*rows)).outcome == outcome


def test_small_frames_show_no_lettering():
    frames = curve("frames", [0.0, 1.0], [0.0, 1.0], "tick", by="play 1")
    for width, outcome in ((320, "undecided"), (426, "fails")):
        facts = {"width": Fact(width, "count"), "height": Fact(180, "count")}
        tracks = {**titled(), "frames": replace(frames, facts=facts)}
        assert ON_SCREEN_TEXT.decide(tracks).outcome == outcome
    assert ON_SCREEN_TEXT.decide(titled(small=True)).outcome == "undecided"


def looks(shots, *, aside=(), step=0.5, seed=1):
    """Return the layout of shots, each `(seconds, place, light)`: every place has colours of its own."""
    rng = np.random.default_rng(seed)
    t, cells, edges = [], [], [0.0]
    colours = {}
    for seconds, place, light in shots:
        if place not in colours:
            colours[place] = rng.normal((50, 0, 0), (15, 12, 12), (24, 3))
        for k in range(round(seconds / step)):
            t.append(edges[-1] + k * step)
            cells.append(colours[place] + (light, 0, 0) + rng.normal(0, 1.0, (24, 3)))
        edges.append(edges[-1] + seconds)
    table = np.concatenate(cells)
    n = len(t)
    tracks = cut_tracks(edges[1:-1], edges[-1])
    tracks["frame.layout"] = spans(
        "frame.layout",
        np.repeat(t, 24),
        np.repeat(np.add(t, step), 24),
        ["cell"] * (24 * n),
        table[:, 0],
        "L*",
        by="layout 1",
        columns={
            "a": table[:, 1],
            "b": table[:, 2],
            "column": np.tile(np.arange(24.0) % 6, n),
            "row": np.tile(np.arange(24.0) // 6, n),
        },
    )
    starts, ends = zip(*aside, strict=True) if aside else ((), ())
    tracks["palette.aside"] = spans(
        "palette.aside", starts, ends, ["black"] * len(starts), [0.0] * len(starts), "L*", by="palette 1"
    )
    return tracks


MIDDLE = [(4.0, k, 0.0) for k in range(1, 7)]


@pytest.mark.parametrize(
    ("shots", "outcome"),
    [
        ([(4.0, 0, 0.0), *MIDDLE, (4.0, 0, 0.0)], "holds"),
        ([(4.0, 0, 0.0), *MIDDLE, (4.0, 9, 0.0)], "fails"),
        ([(4.0, 0, 0.0), *MIDDLE, (4.0, 0, 10.0)], "undecided"),
        ([(4.0, 0, 0.0)] * 8, "undecided"),
        ([(30.0, 0, 0.0)], "undecided"),
        ([(2.0, 0, 0.0)] * 2, "undecided"),
    ],
)
def test_ends_as_it_began(shots, outcome):
    assert ENDS_AS_IT_BEGAN.decide(looks(shots)).outcome == outcome


def test_black_at_the_ends_is_not_compared():
    shots = [(4.0, 0, 0.0), (4.0, 1, 0.0), *MIDDLE, (4.0, 1, 0.0), (4.0, 9, 0.0)]
    end = sum(seconds for seconds, *_ in shots)
    assert ENDS_AS_IT_BEGAN.decide(looks(shots)).outcome == "fails"
    assert ENDS_AS_IT_BEGAN.decide(looks(shots, aside=[(0.0, 4.0), (end - 4.0, end)])).outcome == "holds"
