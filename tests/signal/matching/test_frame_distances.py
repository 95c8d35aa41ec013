import numpy as np
import pytest

from onetake.signal.matching.frame_distances import FrameDistances, fit_mix


def distances(first, middle, last):
    seen = FrameDistances(3, len(first))
    for vector in (first, middle, last):
        seen.push(np.asarray(vector, np.float32))
    square = seen.squared
    return np.array([square[0, 1]]), np.array([square[1, 2]]), np.array([square[0, 2]])


def vectors(seed):
    return np.random.default_rng(seed).uniform(-128, 128, (2, 1008))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_mix_is_known_for_what_it_is(share):
    a, z = vectors(1)
    found, residual = fit_mix(*distances(a, (1 - share) * a + share * z, z))
    assert found[0] == pytest.approx(share, abs=1e-3)
    assert residual[0] < 0.01


def test_a_patchwork_leaves_half_unexplained():
    a, z = vectors(2)
    found, residual = fit_mix(*distances(a, np.r_[z[:504], a[504:]], z))
    assert found[0] == pytest.approx(0.5, abs=0.05)
    assert residual[0] == pytest.approx(0.5, abs=0.02)


def test_equal_ends_give_numbers():
    a, z = vectors(3)
    assert np.isfinite(fit_mix(*distances(a, z, a))).all()


def test_the_oldest_slot_is_used_again_and_all_distances_are_those_of_what_is_there():
    seen = FrameDistances(4, 1008)
    given = [np.float32(vectors(k)[0]) for k in range(7)]
    slots = [seen.push(v) for v in given]
    assert slots == [0, 1, 2, 3, 0, 1, 2]
    held = [given[4], given[5], given[6], given[3]]
    for i in range(4):
        for j in range(4):
            wanted = float(((held[i].astype(float) - held[j]) ** 2).mean())
            assert seen.squared[i, j] == pytest.approx(wanted, rel=1e-3, abs=0.05)
