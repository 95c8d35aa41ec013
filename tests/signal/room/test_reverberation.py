from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.room.diffuseness import Diffuse
from onetake.signal.room.reverberation import FIGURES, KINDS, decay_profile, estimate_decay

STEP = 512 / 44100


def talk(decay, direct, seconds=30.0, seed=0, floor=-70.0):
    """Return the power of five bands of bursts (syllables) in a room, shape (n, 5)."""
    rng = np.random.default_rng(seed)
    n = round(seconds / STEP)
    t = np.arange(n) * STEP
    voice = np.zeros(n)
    at = 0.3
    while at < seconds - 0.5:
        length = rng.uniform(0.08, 0.25)
        inside = (t >= at) & (t < at + length)
        voice[inside] += 10 ** rng.uniform(-1.2, 0)
        at += length + (rng.uniform(0.02, 0.12) if rng.random() < 0.8 else rng.uniform(0.3, 1.2))
    # What a window of 46 ms makes of a sudden end.
    voice = np.convolve(voice, [0.15, 0.7, 0.15], "same")
    power = np.repeat(voice[:, None], 5, axis=1) * rng.exponential(1, (n, 5)).clip(0.3, 3)
    if decay:
        tail = 10 ** (-6 * np.arange(0, 1.3 * decay, STEP) / decay)
        tail *= 10 ** (-direct / 10) / tail.sum()
        power += np.stack([np.convolve(p, tail)[:n] for p in power.T], axis=1)
    return power + 10 ** (floor / 10)


def room_of(power):
    """Read it as sound with one channel."""
    return estimate_decay(np.concatenate([decay_profile(power, STEP), Diffuse().figures()]))


@pytest.mark.parametrize("decay", [0.3, 0.6, 1.2])
def test_a_longer_room_reads_longer_and_a_dry_voice_has_none(decay):
    room = room_of(talk(decay, 3.0))
    assert room.decay == pytest.approx(decay, rel=0.55)
    assert room.low < room.decay < room.high
    assert sum(room.odds) == pytest.approx(1)
    dry = room_of(talk(0.0, 0.0))
    assert dry.decay == 0
    assert KINDS[int(np.argmax(dry.odds))] == "dry"


def test_a_nearer_voice_reads_nearer():
    near, far = (room_of(talk(0.8, d)).direct for d in (7.0, -2.0))
    assert near > far + 4


def test_the_figures_do_not_know_the_gain():
    power = talk(0.5, 6.0)
    np.testing.assert_allclose(decay_profile(power, STEP), decay_profile(1e-4 * power, STEP), atol=1e-6)


@pytest.mark.parametrize("power", [np.zeros((0, 5)), np.zeros((5000, 5)), talk(0.5, 6.0)[:200]])
def test_too_little_has_no_figures(power):
    assert decay_profile(power, STEP) is None


def test_a_silent_band_has_no_figures():
    power = talk(0.5, 6.0)
    power[:, 4] = 0
    assert decay_profile(power, STEP) is None


def test_steady_noise_is_strange():
    noise = np.random.default_rng(1).exponential(1, (3000, 5))
    assert decay_profile(noise, STEP).shape == (5 * FIGURES,)
    assert room_of(np.ones((3000, 5))).strange > room_of(talk(0.5, 6.0)).strange


def test_only_the_marked_rows_are_measured():
    rng = np.random.default_rng(2)
    step = 512 / 44100
    decaying = 10 ** (-6 * (np.arange(1500) * step % 0.5) / 0.2)[:, None] * rng.uniform(0.5, 1, (1500, 5))
    other = 10 ** rng.uniform(-1, 0, (1500, 5))
    both = np.concatenate([other, decaying])
    where = np.arange(3000) >= 1500
    assert decay_profile(both, step, where) == pytest.approx(decay_profile(decaying, step), abs=0.5)
    assert decay_profile(both, step, np.zeros(3000, bool)) is None
