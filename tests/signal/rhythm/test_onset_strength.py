from __future__ import annotations

import numpy as np

from onetake.signal.rhythm.onset_strength import OnsetBands, onset_strengths


def test_a_snare_is_told_from_a_hi_hat_by_amplitude_though_both_rise_as_far():
    level = np.full((200, 3), -90.0, np.float16)
    level[20::40, 2], level[40::40, 2] = -20, -32  # snare and hi-hat, above the voices
    low, high = np.array([True, False, False]), np.array([False, False, True])
    found = onset_strengths(level, low, high)
    assert np.allclose(found.high[20], found.high[40])
    assert found.snare[20] > 3 * found.snare[40]
    assert not found.low.any()
    assert not found.kick.any()


def test_silence_and_no_bands_have_no_onsets():
    which = np.zeros(3, bool)
    silent = onset_strengths(np.full((50, 3), -120, np.float16), which, ~which)
    assert not silent.high.any()
    none = onset_strengths(np.zeros((50, 0), np.float16), which[:0], which[:0])
    assert none.snare.shape == (50,)


def test_low_rates_have_bands_above_the_voices_too():
    assert [bool(OnsetBands(rate, size).high.any()) for rate, size in ((8000, 512), (16000, 1024))] == [
        True,
        True,
    ]
