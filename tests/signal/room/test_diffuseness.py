from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.room.diffuseness import EDGES, FIGURES, ONE, SHARES, SKIP, WIDE, Diffuse

BANDS = WIDE[-1]


def covariances(share, pan=0.0, n=600, seed=0):
    """Return covariances of which `share` of the power comes from all round, the rest from one place."""
    power = 10 ** np.repeat(np.random.default_rng(seed).uniform(-4, 0, n // 4), 4)[:, None]
    angle = (pan + 1) * np.pi / 4
    near = np.array([np.cos(angle) ** 2, np.sin(angle) ** 2, np.cos(angle) * np.sin(angle), 0.0])
    parts = (1 - share) * near + share * np.array([0.5, 0.5, 0.0, 0.0])
    return (power * parts)[:, :, None] * np.ones(BANDS)


def figures(cov, block=50):
    tiles = Diffuse()
    for at in range(0, len(cov), block):
        tiles.push(cov[at : at + block])
    return tiles.figures().reshape(len(WIDE) - 1, FIGURES)


@pytest.mark.parametrize("pan", [-0.8, 0.0, 0.3])
@pytest.mark.parametrize("share", [0.02, 0.2, 0.6])
def test_the_ratio_is_that_of_the_axes_wherever_the_voice_stands(share, pan):
    wanted = 10 * np.log10((share / 2) / (1 - share / 2))
    assert figures(covariances(share, pan))[:, : len(SHARES)] == pytest.approx(wanted, abs=0.1)


def test_one_place_alone_has_the_least_ratio_as_has_one_channel():
    assert figures(covariances(0.0))[:, : len(SHARES)] == pytest.approx(ONE, abs=0.1)
    assert (Diffuse().figures() == ONE).all()


def test_blocks_make_no_difference():
    cov = covariances(0.3, n=300)
    for block in (1, 7, 300):
        assert figures(cov, block) == pytest.approx(figures(cov))


def test_silence_is_no_room():
    voice = covariances(0.02, n=400)
    film = np.concatenate([voice, np.zeros((400, 4, BANDS))])
    loud = slice(0, len(SHARES))
    assert figures(film)[:, loud] == pytest.approx(figures(voice)[:, loud], abs=0.3)


def test_only_the_marked_windows_are_measured():
    rng = np.random.default_rng(3)
    power = 10 ** rng.uniform(-4, 0, (800, 1, len(EDGES) - 1))
    wide = np.where(np.arange(800) < 400, 1.0, 0.1)[:, None]
    cov = power * np.stack([1 + 0 * wide, 1 + 0 * wide, 1 - wide, 0 * wide], axis=1)
    both, first, last = Diffuse(), Diffuse(), Diffuse()
    both.push(cov)
    first.push(cov[:400])
    last.push(cov[400:])
    where = np.arange(800 * SKIP) < 400 * SKIP
    assert both.figures(where) == pytest.approx(first.figures(), abs=0.3)
    assert both.figures(~where) == pytest.approx(last.figures(), abs=0.3)
    assert (both.figures(where & False) == ONE).all()
