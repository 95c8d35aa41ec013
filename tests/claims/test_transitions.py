from __future__ import annotations

import numpy as np
import pytest

from helpers.cut_films import cut_tracks
from onetake.claims.transitions import ASPECT_CHANGES, DISSOLVES, SPLIT_SCREEN
from onetake.core.track import spans


@pytest.mark.parametrize(
    ("kinds", "links", "outcome"),
    [
        (["dissolve", "dissolve", "cut"], [0.05, 0.05, 0.05], "holds"),
        (["dissolve", "cut", "cut"], [0.05, 0.05, 0.05], "undecided"),
        (["dissolve", "dissolve", "cut"], [0.05, 0.3, 0.05], "undecided"),
        (["cut", "cut", "cut"], [0.05, 0.05, 0.05], "fails"),
        (["wipe", "fade-through", "cut"], [0.05, 0.05, 0.05], "fails"),
    ],
)
def test_dissolves(kinds, links, outcome):
    tracks = cut_tracks([4.0, 8.0, 12.0], 16.0, kinds=kinds, links=links)
    assert DISSOLVES.decide(tracks).outcome == outcome


def test_a_gradual_change_that_is_not_explained_leaves_dissolves_open():
    tracks = cut_tracks([4.0], 16.0)
    tracks["shots.suspect"] = spans("shots.suspect", [8.0], [9.0], ["gradual"], [0.4], "link", by="shots 1")
    assert DISSOLVES.decide(tracks).outcome == "undecided"


def split(*rows):
    starts, ends = zip(*rows, strict=True) if rows else ((), ())
    columns = {"across": [2.0] * len(rows), "down": [1.0] * len(rows)}
    return {
        "frame.split": spans(
            "frame.split", starts, ends, ["split screen"] * len(rows), [2] * len(rows), "count", by="split 1",
            columns=columns,
        )
    }  # fmt: skip


def test_split_screens():
    verdict = SPLIT_SCREEN.decide(split((2.0, 6.0), (6.0, 7.0)))
    assert (verdict.outcome, verdict.measured) == ("holds", 5.0)
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (2.0, 7.0)
    assert SPLIT_SCREEN.decide(split((2.0, 3.7))).outcome == "undecided"
    assert SPLIT_SCREEN.decide(split()).outcome == "fails"


def shapes(rows, *, even=()):
    starts, ends, aspects = zip(*rows, strict=True)
    labels = ["full" if aspect == 1.78 else "letterbox" for aspect in aspects]
    end = ends[-1]
    tracks = cut_tracks([], end)
    link = tracks["shots.link"]
    dark = np.zeros(len(link))
    for a, b in even:
        dark[(link.t >= a) & (link.t < b)] = 1.0
    table = link.table.set_column(link.table.schema.get_field_index("even"), "even", [dark])
    tracks["shots.link"] = type(link)(link.name, link.kind, link.unit, table, link.by)
    columns = {name: [0.0] * len(rows) for name in ("top", "bottom", "left", "right")}
    tracks["frame.aspect"] = spans(
        "frame.aspect", starts, ends, labels, aspects, "", by="frame 1", columns=columns
    )
    return tracks


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        ([(0, 10, 1.78)], "fails"),
        ([(0, 5, 2.39), (5, 10, 1.78)], "holds"),
        ([(0, 5, 2.39), (5, 10, 1.33)], "holds"),
        ([(0, 5, 1.78), (5, 10, 2.39)], "undecided"),
        ([(0, 3, 1.78), (3, 6, 2.39), (6, 10, 1.78)], "holds"),
        ([(0, 5, 1.78), (5, 5.5, 2.39), (5.5, 10, 1.78)], "fails"),
        ([(0, 5, 1.78), (5, 10, 1.82)], "fails"),
        ([(0, 5, 1.78), (5, 10, 1.98)], "undecided"),
    ],
)
def test_changes_of_shape(rows, outcome):
    assert ASPECT_CHANGES.decide(shapes(rows)).outcome == outcome


def test_bars_of_a_black_stretch_are_no_shape():
    rows = [(0, 5, 2.39), (5, 8, 1.78), (8, 10, 2.39)]
    assert ASPECT_CHANGES.decide(shapes(rows)).outcome == "holds"
    assert ASPECT_CHANGES.decide(shapes(rows, even=[(5, 8)])).outcome == "fails"
    assert ASPECT_CHANGES.decide(shapes(rows, even=[(0, 10)])).outcome == "undecided"
