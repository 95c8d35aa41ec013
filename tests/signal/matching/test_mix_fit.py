import numpy as np
import pytest

from onetake.signal.matching.mix_fit import fit_frames


def image(seed):
    return np.random.default_rng(seed).integers(0, 200, (27, 48, 3)).astype(np.float64)


def frames(*shown):
    return [np.clip(x, 0, 255).astype(np.uint8) for x in shown]


def test_shares_need_not_add_up_where_the_light_changes():
    a, b = image(1), image(2)
    fit = fit_frames(frames(a, 0.6 * a + 0.5 * b + 9, b))
    assert (fit.first[0], fit.last[0]) == (pytest.approx(0.6, abs=0.02), pytest.approx(0.5, abs=0.02))
    assert fit.residual[0] < 0.02


def test_what_is_in_neither_end_is_left_over():
    a, b, c = (image(k) for k in range(3))
    assert fit_frames(frames(a, c, b)).residual[0] > 0.5


def test_a_mark_that_stands_does_not_hide_the_dip():
    a, b = image(3), image(4)
    plain = fit_frames(frames(a, 0.5 * (a + b), b)).dip
    for one in (a, b):
        one[:9, :20] = np.where(np.arange(20)[None, :, None] % 2, 255, 0)
    assert fit_frames(frames(a, 0.5 * (a + b), b)).dip == pytest.approx(plain, abs=0.05)


def test_parts_of_two_images_keep_their_contrast():
    a, b = image(5), image(6)
    half = np.where(np.arange(48)[None, :, None] < 24, a, b)
    assert fit_frames(frames(a, half, b)).dip > 0.95
