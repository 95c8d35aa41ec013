from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.rhythm.onset_strength import OnsetStrengths
from onetake.signal.rhythm.periodicity import OCTAVE, measure_periodicity, periods
from onetake.signal.rhythm.tempo_candidates import tempo_candidates

RATE = 86.0


def hits(period, every=1, offset=0, seconds=30.0):
    out = np.zeros(round(seconds * RATE), np.float32)
    at = np.rint(np.arange(offset * period, seconds, every * period) * RATE).astype(int)
    out[at[at < len(out)]] = 5.0
    return out


def heard(kick, snare, hat):
    """Levels rise alike for hi-hat and snare; only the amplitude tells them apart."""
    return OnsetStrengths(kick, kick / 4 + snare, np.maximum(snare, hat), kick, snare + hat / 5)


def test_double_the_period_is_a_whole_number_of_steps():
    tried = periods()
    assert np.allclose(tried[OCTAVE:], 2 * tried[:-OCTAVE])


@pytest.mark.parametrize("tempo", [66.0, 100.0, 150.0])
@pytest.mark.parametrize("hats", [0.5, 1.0, 2.0])
def test_bass_drum_and_snare_in_turn_decide_the_octave(tempo, hats):
    period = 60 / tempo
    sound = heard(hits(period, 2), hits(period, 2, 1), hits(hats * period))
    found = tempo_candidates(measure_periodicity(sound, RATE))
    assert 60 / found.period[0] == pytest.approx(tempo, rel=0.02)
    assert found.weight.sum() == pytest.approx(1)
    assert found.clarity > 0.5


def test_no_two_rivals_are_one_tempo():
    period = 0.6
    found = tempo_candidates(
        measure_periodicity(heard(hits(period, 2), hits(period, 2, 1), hits(period / 2)), RATE)
    )
    assert np.diff(np.sort(np.log(found.period))).min() > 0.03


def test_nothing_regular_has_no_clarity():
    strokes = (np.random.default_rng(3).random(3000) < 0.03).astype(np.float32) * 5
    assert tempo_candidates(measure_periodicity(heard(strokes, strokes, strokes), RATE)).clarity < 0.15


def test_silence_has_no_rivals():
    nothing = np.zeros(3000, np.float32)
    assert len(tempo_candidates(measure_periodicity(heard(nothing, nothing, nothing), RATE)).period) == 0


def test_the_course_follows_a_tempo_that_changes():
    t = np.cumsum(np.linspace(0.5, 0.55, 100))
    kick, snare, hat = np.zeros((3, round(54 * RATE)), np.float32)
    for strength, own in ((kick, t[::2]), (snare, t[1::2]), (hat, t)):
        strength[np.rint(own * RATE).astype(int)] = 5.0
    found = tempo_candidates(measure_periodicity(heard(kick, snare, hat), RATE))
    assert found.course[0] == pytest.approx(0.505, abs=0.012)
    assert found.course[-1] == pytest.approx(0.545, abs=0.012)
    assert found.clear.min() > 0.2
