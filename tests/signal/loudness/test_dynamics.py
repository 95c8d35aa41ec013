from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.loudness.dynamics import Crest, level_swing


def crest(data, rate=8000, block=1111):
    found = Crest(rate, len(data))
    for at in range(0, data.shape[1], block):
        found.push(np.asarray(data[:, at : at + block], np.float32))
    return found.close()


def test_known_waves():
    t = np.arange(16000)
    assert crest(np.sin(0.3 * t)[None]) == pytest.approx(3.01, abs=0.05)
    assert crest(np.sign(np.sin(0.3 * t) + 0.01)[None]) == pytest.approx(0.0, abs=0.05)


@pytest.mark.parametrize("sides", [(1.0, 1.0), (1.0, 0.0), (0.2, 0.9), (1.0, -1.0)])
def test_the_place_does_not_matter(sides):
    wave = np.random.default_rng(0).normal(0, 0.1, 16000)
    np.testing.assert_allclose(crest(np.stack([s * wave for s in sides])), crest(wave[None]), atol=1e-3)


@pytest.mark.parametrize("rate", [8000, 11025, 44100])
@pytest.mark.parametrize("block", [1, 997, 10**6])
def test_blocks_do_not_matter(rate, block):
    data = np.random.default_rng(1).normal(0, 0.1, (2, round(1.75 * rate) if block > 1 else 3000))
    np.testing.assert_allclose(crest(data, rate, block), crest(data, rate, 5000))


def test_silence_is_no_number_and_little_is_nothing():
    assert np.isnan(crest(np.zeros((1, 8000)))).all()
    assert len(crest(np.ones((1, 3199)))) == 0
    assert len(crest(np.ones((1, 3200)))) == 1


def test_a_steady_level_does_not_swing_and_syllables_do():
    assert level_swing(np.ones(200), 10) == pytest.approx(0.0)
    syllables = np.tile(np.r_[np.full(15, 1.0), np.full(35, 0.1)], 6)
    assert level_swing(syllables, 10) == pytest.approx(10.0)


def test_swing_of_silence_and_of_little():
    assert np.isnan(level_swing(np.zeros(300), 10)).all()
    assert len(level_swing(np.ones(99), 10)) == 0
    assert len(level_swing(np.ones(100), 10)) == 1
