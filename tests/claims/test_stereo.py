"""The claim that the lines bounce round the mix, on tracks that are known."""

import numpy as np
import pytest

from onetake.claims.stereo import PINBALL_MIX
from onetake.core.track import curve, spans

LONG = 60.0
T = np.arange(0.05, LONG, 0.1)


def tracks(starts, pan, field="stereo"):
    names = ["A", "B"] * len(starts)
    ends = [*starts[1:], LONG] if len(starts) else []
    floor = spans("turns.floor", starts, ends, names[: len(starts)], [np.nan] * len(starts), "s", by="x 1")
    return {
        "stereo.pan": curve("stereo.pan", T, pan, "pan", by="x 1"),
        "stereo.field": spans("stereo.field", [0.0], [LONG], [field], [0.5], "", by="x 1"),
        "turns.floor": floor,
    }


def by_turn(starts, left=-0.65, right=0.65):
    turn = np.searchsorted(starts, T, side="right") - 1
    return np.where(turn % 2 == 0, left, right)


def turns(seed=0, mean=3.0):
    gaps = np.random.default_rng(seed).uniform(0.5 * mean, 1.5 * mean, 100)
    starts = np.cumsum(gaps)
    return [float(s) for s in starts[starts < LONG - 2]]


@pytest.mark.parametrize("seed", range(3))
def test_voices_that_change_sides_with_the_turn_bounce(seed):
    starts = turns(seed)
    verdict = PINBALL_MIX.decide(tracks(starts, by_turn(starts)))
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(len(starts) - 1, abs=0.1)
    assert verdict.chance < verdict.measured
    assert any("jumps to the" in e.says for e in verdict.evidence)


def test_turns_on_the_bar_bounce_as_well():
    starts = np.arange(2, 58, 8 / 3).tolist()
    assert PINBALL_MIX.decide(tracks(starts, by_turn(starts))).outcome == "holds"


def test_voices_at_the_middle_or_near_each_other_do_not():
    starts = turns()
    assert PINBALL_MIX.decide(tracks(starts, np.zeros(len(T)))).outcome == "fails"
    assert PINBALL_MIX.decide(tracks(starts, by_turn(starts, -0.2, 0.2))).outcome == "fails"


@pytest.mark.parametrize("seed", range(5))
def test_jumps_at_other_times_are_not_the_turns(seed):
    starts, others = turns(seed), turns(seed + 50)
    assert PINBALL_MIX.decide(tracks(starts, by_turn(others))).outcome != "holds"


def test_a_place_that_jumps_all_the_time_is_chance():
    wild = np.random.default_rng(2).choice([-0.65, 0.65], len(T))
    verdict = PINBALL_MIX.decide(tracks(turns(), wild))
    assert verdict.outcome == "undecided"
    assert "Chance" in verdict.because


def test_jumps_slower_than_the_limit_fail_and_close_to_it_are_undecided():
    slow = [2.0, 22.0, 42.0]
    assert PINBALL_MIX.decide(tracks(slow, by_turn(slow))).outcome == "fails"
    near = np.linspace(1, 56, 7).tolist()
    assert PINBALL_MIX.decide(tracks(near, by_turn(near))).outcome == "undecided"


def test_one_voice_bounces_with_nobody():
    assert PINBALL_MIX.decide(tracks([2.0], np.zeros(len(T)))).outcome == "fails"
    verdict = PINBALL_MIX.decide(tracks([2.0], by_turn(turns())))
    assert verdict.outcome == "undecided"
    assert "No voice ever takes over from another" in verdict.because


def test_two_changes_in_a_short_film_prove_nothing():
    starts = [5.0, 25.0, 45.0]
    assert PINBALL_MIX.decide(tracks(starts, by_turn(starts))).outcome == "fails"
    short = tracks(starts, by_turn(starts))
    kept = T < 15
    short["stereo.pan"] = curve("stereo.pan", T[kept], np.where(T[kept] < 5, -0.65, 0.65), "pan", by="x 1")
    short["turns.floor"] = spans(
        "turns.floor", [1.0, 5.0, 10.0], [5.0, 10.0, 15.0], ["A", "B", "A"], [4.0, 5.0, 5.0], "s", by="x 1"
    )
    assert PINBALL_MIX.decide(short).outcome == "undecided"


def test_mono_fails_and_says_so():
    verdict = PINBALL_MIX.decide(tracks(turns(), np.zeros(len(T)), field="mono"))
    assert verdict.outcome == "fails"
    assert "mono" in verdict.because


def test_out_of_phase_is_undecided_and_says_so():
    verdict = PINBALL_MIX.decide(tracks(turns(), np.full(len(T), np.nan), field="out of phase"))
    assert verdict.outcome == "undecided"
    assert "out of phase" in verdict.because


def test_without_voices_there_is_nothing_to_bounce():
    assert PINBALL_MIX.decide(tracks([], np.zeros(len(T)))).outcome == "inapplicable"
    unknown = PINBALL_MIX.decide(tracks(turns(), np.full(len(T), np.nan)))
    assert unknown.outcome == "undecided"


def test_the_voices_own_place_goes_before_what_stands_out():
    starts = turns()
    given = tracks(starts, np.where(T % 0.5 < 0.25, 0.0, by_turn(starts)))
    given["stereo.voice"] = curve("stereo.voice", T, by_turn(starts), "pan", by="x 1")
    assert PINBALL_MIX.decide(given).outcome == "holds"


def test_two_changes_in_a_short_film_whose_jumps_were_missed_do_not_fail_it():
    kept = T < 20
    given = tracks([1.0, 6.0, 12.0], np.zeros(len(T)))
    pan = np.where(T[kept] < 17, -0.65, 0.65)
    given["stereo.pan"] = curve("stereo.pan", T[kept], pan, "pan", by="x 1")
    verdict = PINBALL_MIX.decide(given)
    assert verdict.outcome == "undecided"
    assert "2 changes of turn are too few" in verdict.because
