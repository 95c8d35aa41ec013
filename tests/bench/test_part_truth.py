"""The truth of a part of a staged film, on tracks that are known by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.bench_module import load
from onetake.core.track import LabelLists, curve, spans
from onetake.stage import score_of
from onetake.stage.score.camera_score import CameraKey
from onetake.stage.score.picture_score import SetScore, TransitionScore

T = np.arange(0, 60, 0.5)


truths = load("part_truth")
bench = load("clip")


@pytest.fixture
def film():
    """Return the score and the truth of a film that goes at 20 s from one place to another, dark one."""
    score = score_of("quarrel")
    picture = replace(
        score.picture,
        places=(SetScore("kitchen"), SetScore("cellar")),
        transitions=(TransitionScore(20.0, to="cellar"),),
        camera=replace(score.picture.camera, keys=(CameraKey(0.0), CameraKey(20.0))),
        figures=tuple(replace(figure, places=()) for figure in score.picture.figures),
    )
    score = replace(score, length=60.0, picture=picture, phases=(), sound=replace(score.sound, lines=()))
    made = [
        spans("shots", [0, 20], [20, 60], ["1", "2"], [1, 2], "count", by="stage 1"),
        spans("shots.transitions", [20], [20], ["cut"], [1], "share", by="stage 1"),
        spans("shots.suspect", [38], [42], ["black"], [np.nan], "link", by="stage 1"),
        curve("palette.dark", T, np.where(T < 20, 0.0, 0.9), "share", by="stage 1"),
        *(curve(f"stage.pose.{axis}", T, 0 * T, "", by="stage 1") for axis in "xz"),
        spans("turns.floor", [0, 30], [30, 60], ["Ann", "Bo"], [30, 30], "s", by="stage 1"),
        spans("voices.who", [0, 30], [20, 31], LabelLists([("Ann",), ("Bo",)]), [1, 1], "", by="stage 1"),
    ]
    return score, {track.name: track for track in made}


def outcomes(film, start, end, *claims):
    found = truths.truth_of_part(*film, claims, start, end)
    return [found.get(claim) for claim in claims]


def test_each_half_of_a_film_in_two_places_is_one_take_in_one_place(film):
    assert outcomes(film, 0, 60, "one-take", "dark-voids", "vignettes") == ["fails", "holds", "fails"]
    assert outcomes(film, 0, 20, "one-take", "dark-voids") == ["holds", "fails"]
    assert outcomes(film, 20, 38, "one-take", "dark-voids") == ["holds", "holds"]


def test_what_the_edge_cuts_through_is_true_of_neither_answer(film):
    assert outcomes(film, 0, 40, "one-take", "hidden-cut", "dark-voids") == [None, None, "holds"]
    assert outcomes(film, 30, 50, "hidden-cut") == ["holds"]


def test_a_part_with_hardly_a_voice_is_not_asked_about_voices(film):
    assert outcomes(film, 10, 60, "two-voices") == ["fails"]
    assert outcomes(film, 40, 60, "two-voices") == [None]


def test_the_shots_of_a_part_are_in_their_own_places(film):
    score, tracks = film
    cut = {name: truths.cut_track(track, 20.0, 60.0) for name, track in tracks.items()}
    part = truths._score_of_part(score, cut, 20.0, 60.0)
    assert (part.length, part.picture.transitions) == (40.0, ())
    assert part.picture.place_of(0).name == "cellar"
    assert len(part.picture.keys_of(0)) == 40


def test_the_table_counts_only_what_is_true_or_false():
    from onetake.claims import CLAIMS

    claim = CLAIMS[0]
    cells = [
        bench.Cell("a", 0, 1, true, claim.verdict(read, "So."))
        for true, read in (
            ("holds", "holds"),
            ("fails", "holds"),
            ("holds", "fails"),
            ("holds", "undecided"),
            ("fails", "inapplicable"),
            ("undecided", "holds"),
        )
    ]
    assert bench.table(cells).splitlines()[-1] == "| all | 5 | 1 (20 %) | 1 | 1 | 1 | 1 |"
