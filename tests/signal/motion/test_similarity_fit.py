import numpy as np
import pytest

from onetake.signal.motion.similarity_fit import fit_similarity, robust_similarity


def cloud(n, seed):
    rng = np.random.default_rng(seed)
    return rng.uniform(-240, 240, n) + 1j * rng.uniform(-135, 135, n), rng


@pytest.mark.parametrize("seed", range(5))
def test_least_squares_is_exact_without_noise(seed):
    p, rng = cloud(20, seed)
    a, b = np.exp(complex(rng.normal(0, 0.1), rng.normal(0, 0.1))), complex(*rng.normal(0, 9, 2))
    assert fit_similarity(p, a * p + b, rng.uniform(0.1, 1, 20)) == pytest.approx((a, b))


@pytest.mark.parametrize("seed", range(8))
def test_two_thirds_of_outliers_in_two_groups_do_not_matter(seed):
    p, rng = cloud(90, seed)
    a, b = np.exp(0.01 + 0.02j), 4 - 2j
    q = a * p + b + rng.normal(0, 0.05, 90) + 1j * rng.normal(0, 0.05, 90)
    # Two bodies, each in its corner and moving as one.
    for corner, move in ((-120 - 60j, 6 + 3j), (130 + 50j, -5 + 4j)):
        body = np.argsort(np.abs(p - corner))[:27]
        q[body] = p[body] + move + rng.normal(0, 0.05, 27)
    found = robust_similarity(p, q, np.ones(90), [(1 + 0j, 0j)], np.random.default_rng(1))
    assert abs(np.angle(found.a) - 0.02) < 3e-4
    assert abs(np.log(abs(found.a)) - 0.01) < 3e-4
    assert abs(found.b - b) < 0.1
    assert 0.3 < found.share < 0.6


@pytest.mark.parametrize("seed", range(3))
def test_the_standard_errors_are_those_of_many_draws(seed):
    p, rng = cloud(60, seed)
    off, said = [], []
    for _ in range(200):
        q = p + rng.normal(0, 0.1, 60) + 1j * rng.normal(0, 0.1, 60)
        found = robust_similarity(p, q, np.ones(60), [(1 + 0j, 0j)], np.random.default_rng(1))
        off.append((np.angle(found.a), found.b.real))
        said.append((found.turn_error, found.shift_error))
    assert np.mean(said, axis=0) == pytest.approx(np.std(off, axis=0), rel=0.35)


def test_two_points_are_too_few():
    p, _ = cloud(2, 0)
    assert robust_similarity(p, p, np.ones(2), [], np.random.default_rng(0)) is None
