from __future__ import annotations

import numpy as np
import pytest

from onetake.core.frame_times import LONE_FRAME, film_end, frame_durations, frame_interval


def test_the_last_frame_is_shown_as_long_as_most():
    t = np.array([0.0, 0.04, 0.08, 0.5, 0.54])
    assert film_end(t) == pytest.approx(0.58)
    np.testing.assert_allclose(frame_durations(t), [0.04, 0.04, 0.42, 0.04, 0.04])


@pytest.mark.parametrize("t", [np.array([]), np.array([3.0])])
def test_a_lone_frame_is_shown_for_a_25th_of_a_second(t):
    assert film_end(t) == (t[0] if len(t) else 0) + LONE_FRAME
    assert frame_durations(t).tolist() == pytest.approx([LONE_FRAME] * len(t))
    assert frame_interval(t, lone=0.0) == 0.0
