from __future__ import annotations

import numpy as np
import pytest

from helpers.cut_films import beat_marks, cut_tracks
from onetake.claims.beat_cuts import CUTS_ON_THE_BEAT
from onetake.core.track import spans

BEAT = 0.5
BEATS = np.arange(0.2, 60.0, BEAT)


def decide(cuts, beats=BEATS, **more):
    tracks = cut_tracks(sorted(float(t) for t in cuts), 60.0, **more)
    return CUTS_ON_THE_BEAT.decide({**tracks, "beat.beats": beat_marks(beats)})


def chosen(seed=1, count=24, beats=BEATS):
    rng = np.random.default_rng(seed)
    return np.sort(rng.choice(beats[4:-4], count, replace=False))


def test_cuts_on_the_beat_hold_with_frames_that_are_late():
    rng = np.random.default_rng(3)
    frame = 0.04
    late = np.ceil((chosen() + rng.normal(0, 0.015, 24)) / frame) * frame
    verdict = decide(late)
    assert verdict.outcome == "holds"
    assert verdict.measured > 0.9
    assert "24 of 24 cuts are within 90 ms of a beat" in verdict.because
    assert verdict.evidence[0].track == "shots.transitions"


def test_a_film_cut_at_every_bar_holds():
    assert decide(BEATS[4::4]).outcome == "holds"


@pytest.mark.parametrize("seed", range(6))
def test_cuts_at_any_time_fail(seed):
    rng = np.random.default_rng(seed)
    assert decide(np.sort(rng.uniform(1, 59, 40))).outcome == "fails"


def test_cuts_at_one_place_off_the_beat_leave_the_place_of_the_beat_open():
    verdict = decide(chosen() + 0.2)
    assert verdict.outcome == "undecided"
    assert "one place in the beat, 200 ms from" in verdict.because


def test_cuts_on_beats_and_between_may_be_on_a_beat_that_is_twice_as_fast():
    halves = decide(np.r_[chosen(1, 12), chosen(2, 12) + BEAT / 2])
    assert halves.outcome == "undecided"
    assert "twice as fast" in halves.because


def test_some_on_the_beat_are_near_to_the_limit():
    rng = np.random.default_rng(5)
    mixed = np.r_[chosen(1, 20), rng.uniform(1, 59, 20)]
    assert decide(mixed).outcome == "undecided"


def test_a_pace_of_another_tempo_fails():
    assert decide(np.arange(1.0, 59.0, 1.37)).outcome == "fails"


def test_too_few_cuts_a_fast_beat_and_no_beat():
    assert decide(chosen(1, 6)).outcome == "undecided"
    assert decide(chosen(), beats=np.arange(0.2, 60, 0.24)).outcome == "undecided"
    assert decide([]).outcome == "inapplicable"
    assert decide(chosen(), beats=np.array([1.0, 1.5])).outcome == "inapplicable"


def test_dissolves_and_doubtful_cuts_are_not_compared():
    assert decide(chosen(), kinds=["dissolve"] * 24).outcome == "undecided"
    assert decide(chosen(), links=[0.45] * 24).outcome == "undecided"


def tempi(*rows):
    labels, values, likelihood = zip(*rows, strict=True)
    n = len(rows)
    columns = {"likelihood": likelihood}
    return spans("beat.tempi", [0.0] * n, [60.0] * n, labels, values, "bpm", by="beat 1", columns=columns)


@pytest.mark.parametrize(
    ("label", "likelihood", "outcome"),
    [("three halves", 0.8, "undecided"), ("three halves", 0.2, "fails"), ("half", 0.8, "fails")],
)
def test_a_doubtful_tempo_fails_no_film(label, likelihood, outcome):
    tracks = cut_tracks(np.sort(np.random.default_rng(3).uniform(1, 59, 40)).tolist(), 60.0)
    tracks["beat.beats"] = beat_marks(BEATS)
    tracks["beat.tempi"] = tempi(("likeliest", 120.0, 1.0), (label, 180.0, likelihood))
    assert CUTS_ON_THE_BEAT.decide(tracks).outcome == outcome


@pytest.mark.parametrize(("residual", "outcome"), [(20.0, "fails"), (80.0, "undecided")])
def test_an_uneven_beat_fails_no_film(residual, outcome):
    tracks = cut_tracks(np.sort(np.random.default_rng(3).uniform(1, 59, 40)).tolist(), 60.0)
    tracks["beat.beats"] = beat_marks(BEATS)
    tracks["beat.residual"] = spans(
        "beat.residual", [0.0], [60.0], ["stretch"], [residual], "ms", by="beat 1"
    )
    assert CUTS_ON_THE_BEAT.decide(tracks).outcome == outcome
