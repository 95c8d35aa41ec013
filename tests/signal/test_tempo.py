from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.tempo import path, rhythm, rivals

RATE = 86.0


def hits(period, every=1, offset=0, seconds=30.0):
    out = np.zeros(round(seconds * RATE))
    at = np.rint(np.arange(offset * period, seconds, every * period) * RATE).astype(int)
    out[at[at < len(out)]] = 5.0
    return out


@pytest.mark.parametrize("tempo", [66.0, 100.0, 150.0])
def test_bass_drum_and_snare_in_turn_decide_the_octave(tempo):
    period = 60 / tempo
    kick, snare, hat = hits(period, 2), hits(period, 2, 1), hits(period / 2)
    found = rivals(rhythm(kick, kick / 4 + snare, snare + hat / 2, RATE))
    assert 60 / found.period[0] == pytest.approx(tempo, rel=0.02)
    assert found.weight.sum() == pytest.approx(1)
    assert found.clarity > 0.5


def test_nothing_regular_has_no_clarity():
    strokes = (np.random.default_rng(3).random(3000) < 0.03) * 5.0
    assert rivals(rhythm(strokes, strokes, strokes, RATE)).clarity < 0.15


def test_the_path_follows_a_tempo_that_changes():
    t = np.cumsum(np.linspace(0.5, 0.55, 100))
    strength = np.zeros(round(60 * RATE))
    strength[np.rint(t * RATE).astype(int)] = 5.0
    period, clear = path(rhythm(strength, strength, strength, RATE), 0.52)
    assert period[0] == pytest.approx(0.505, abs=0.012)
    assert period[-1] == pytest.approx(0.545, abs=0.012)
    assert clear.min() > 0.2
