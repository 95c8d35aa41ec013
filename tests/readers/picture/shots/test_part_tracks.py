"""The shots of a part: which transitions and which hiding places lie in it."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.editing import ONE_TAKE
from onetake.claims.suspects import HIDDEN_CUT
from onetake.core.track import curve, spans
from onetake.readers.film_part import FilmPart
from onetake.readers.parts import PartTracks
from onetake.readers.picture.shots.part_tracks import lengths_of_part, transitions_of_part

T = np.arange(0, 30, 0.25)


def film(*rows, suspects=(), links=None):
    """Return the tracks of 30 s with these transitions: start, end, label, first frame of the next shot."""
    starts = [0.0, *(row[3] for row in rows if row[3] is not None)]
    link = np.ones(len(T)) if links is None else links
    link[0] = np.nan
    for start, end, label, _ in rows:
        if label == "cut":
            link[np.searchsorted(T, end)] = 0.1
        elif label in ("dissolve", "fade-through"):
            link[(start < T) & (end >= T)] = 0.2
    ends = [*starts[1:], 30.0]
    count = len(starts)
    made = [
        spans("shots", starts, ends, ["shot"] * count, range(1, count + 1), "count", by="shots 1"),
        spans("shots.transitions", *_columns(rows), [1.0] * len(rows), "share", by="shots 1",
              confidence=[0.9] * len(rows)),
        curve("shots.link", T, link, "link", by="shots 1", columns={"even": 0 * T}),
        spans("shots.suspect", *_columns(suspects), [0.2] * len(suspects), "link", by="shots 1",
              confidence=[0.2] * len(suspects)),
        spans("shots.length", starts, ends, ["under 1 s"] * count, [0.0] * count, "s", by="shots 1"),
    ]  # fmt: skip
    return {track.name: track for track in made}


def _columns(rows):
    return ([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])


CUTS = film((9.75, 10.0, "cut", 10.0), (19.75, 20.0, "cut", 20.0))


@pytest.mark.parametrize("shot", [0, 1, 2])
def test_each_shot_between_hard_cuts_is_one_take(shot):
    start, end = CUTS["shots"].spans[shot]
    part = PartTracks(CUTS, start, end)
    verdict = ONE_TAKE.decide(part)
    assert verdict.outcome == "holds", verdict.because
    assert all(start <= e.start <= e.end < end for e in verdict.evidence)
    assert not len(part["shots.transitions"])


@pytest.mark.parametrize(("start", "end"), [(9.75, 10.25), (9.5, 20.0), (0.0, 10.25)])
def test_a_part_with_a_frame_on_both_sides_has_the_cut(start, end):
    part = PartTracks(CUTS, start, end)
    assert part["shots.transitions"].spans.tolist() == [[9.75, 10.0]]
    assert ONE_TAKE.decide(part).outcome == "fails"


@pytest.mark.parametrize(("start", "end"), [(0, 10.0), (9.8, 12), (9.9, 10.0), (10.0, 20.0)])
def test_a_part_that_has_one_side_of_a_cut_has_not_the_cut(start, end):
    assert not len(transitions_of_part(FilmPart(CUTS, start, end))[0])


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [(0, 12, [[9, 11]]), (0, 10, []), (10, 20, []), (0, 10.5, [[9, 10.5]]), (9.5, 20, [[9.5, 11]])],
)
def test_a_dissolve_belongs_to_the_part_in_which_the_next_shot_begins(start, end, wanted):
    whole = film((9.0, 11.0, "dissolve", 10.0))
    assert transitions_of_part(FilmPart(whole, start, end))[0].spans.tolist() == wanted


def test_half_a_dissolve_decides_nothing():
    part = PartTracks(film((9.0, 11.0, "dissolve", 10.0)), 0.0, 10.0)
    assert ONE_TAKE.decide(part).outcome == "undecided"


def test_a_fade_at_the_edge_of_a_part_is_no_cut():
    whole = film((0.0, 2.0, "fade-in", None), (27.0, 29.75, "fade-out", None))
    for start, end in ((1.0, 20.0), (10.0, 28.0), (10.0, 30.0)):
        assert ONE_TAKE.decide(PartTracks(whole, start, end)).outcome == "holds"


def test_only_what_has_both_sides_in_the_part_could_hide_a_cut_in_it():
    whole = film(suspects=[(9.0, 11.0, "black")])
    decided = {
        span: HIDDEN_CUT.decide(PartTracks(whole, *span)).outcome
        for span in ((0.0, 12.0), (8.0, 11.0), (9.25, 12.0), (0.0, 10.0))
    }
    assert list(decided.values()) == ["holds", "fails", "fails", "fails"]


def test_a_shot_is_as_long_as_the_part_has_of_it():
    (part,) = lengths_of_part(FilmPart(CUTS, 5.0, 20.0))
    assert part.values.tolist() == [5.0, 10.0]
    assert part.labels == ["4 to 8 s", "8 to 15 s"]
    assert part.facts.number("longest", "s") == 10.0
    assert lengths_of_part(FilmPart(CUTS, 40.0, 50.0)) == ()
