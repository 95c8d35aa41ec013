"""Where a pitch is steady."""

import numpy as np

from onetake.signal.voice.f0 import steady_pitch


def test_an_octaves_slip_is_not_steady():
    hz = np.array([200, 200, 200, 100, 200, 200, 200], np.float32)
    kept = steady_pitch(hz, np.ones(7, np.float32))
    assert np.isnan(kept[3])
    assert (kept[[2, 4]] == 200).all()


def test_a_weak_pitch_is_unknown():
    kept = steady_pitch(np.full(9, 200, np.float32), np.r_[np.full(6, 0.6), np.full(3, 0.2)], floor=0.5)
    assert np.isfinite(kept).tolist() == [True] * 6 + [False] * 3
