"""Motion in time with the beat, out of time, and motion that does not pulse."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.dance import DANCES_TO_THE_BEAT
from onetake.core.track import curve, marks, spans
from onetake.signal.structure.beat_motion import beat_motion

T = np.arange(0, 30, 1 / 15)
BEATS = np.arange(0.3, 29.9, 0.53)


def film(motion, beats=BEATS, shots=((0, 30),)):
    return {
        "picture.motion": curve("picture.motion", T, np.broadcast_to(motion, T.shape), "width/s", by="x 1"),
        "beat.beats": marks("beat.beats", beats, ["beat"] * len(beats), np.ones(len(beats)), "count",
                            by="x 1"),
        "shots": spans("shots", [a for a, _ in shots], [b for _, b in shots], ["s"] * len(shots),
                       range(len(shots)), "count", by="x 1"),
    }  # fmt: skip


def sway(period, noise=0.0, seed=0):
    """Return the speed of a body that goes to and fro, once a `period` s each way."""
    rng = np.random.default_rng(seed)
    return 0.03 * np.abs(np.sin(np.pi * (T - 0.1) / period)) + noise * rng.exponential(1.0, len(T))


@pytest.mark.parametrize("beats_a_sway", [1.0, 2.0, 0.5])
def test_swaying_with_each_beat_or_its_half_or_double_is_in_time(beats_a_sway):
    verdict = DANCES_TO_THE_BEAT.decide(film(sway(0.53 * beats_a_sway, noise=0.005)))
    assert verdict.outcome == "holds"
    assert verdict.measured > verdict.chance


@pytest.mark.parametrize("ratio", [0.8, 1.15, 1.3])
def test_swaying_at_another_tempo_is_out_of_time(ratio):
    verdict = DANCES_TO_THE_BEAT.decide(film(sway(0.53 * ratio)))
    assert verdict.outcome == "fails"
    assert "another tempo" in verdict.because


def test_what_does_not_pulse_refuses_nothing():
    for seed in range(5):
        noise = 0.02 * np.random.default_rng(seed).exponential(1.0, len(T))
        assert DANCES_TO_THE_BEAT.decide(film(noise)).outcome == "undecided"


def test_a_tempo_that_wanders_is_followed():
    beats = 0.3 + np.cumsum(0.5 + 0.06 * np.sin(np.arange(56) / 6))
    phase = np.interp(T, beats, np.arange(len(beats)))
    assert DANCES_TO_THE_BEAT.decide(film(0.02 * (1 + np.cos(2 * np.pi * phase)), beats)).outcome == "holds"


def test_without_beats_or_motion_nothing_is_judged():
    assert DANCES_TO_THE_BEAT.decide(film(sway(0.53), beats=BEATS[:0])).outcome == "inapplicable"
    assert DANCES_TO_THE_BEAT.decide(film(sway(0.53), beats=BEATS[:12])).outcome == "undecided"
    assert DANCES_TO_THE_BEAT.decide(film(0.0)).outcome == "undecided"
    assert DANCES_TO_THE_BEAT.decide(film(np.where(T < 20, np.nan, 0.02))).outcome == "undecided"


def test_what_changes_at_a_cut_is_no_motion():
    # A jump at each cut, on the beat, over a body that keeps another time.
    cuts = BEATS[4::4]
    jumps = np.where(np.abs(T[:, None] - cuts).min(1) < 0.07, 0.5, sway(0.53 * 1.15))
    shots = list(zip(np.r_[0, cuts], np.r_[cuts, 30], strict=True))
    assert DANCES_TO_THE_BEAT.decide(film(jumps, shots=shots)).outcome == "fails"


def test_too_few_values_give_nothing():
    assert beat_motion(T[:10], sway(0.5)[:10], BEATS) is None
    assert beat_motion(T, sway(0.5), BEATS[:1]) is None
