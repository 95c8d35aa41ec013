"""Voices and a beat for takes: sparse as voices are, over hits of noise."""

from __future__ import annotations

import numpy as np

RATE = 12000
"""Hz."""
SECONDS = 12
"""Seconds of each sound."""


def tones(seed, count=60):
    """Return short tones at random places and pitches, as a voice is sparse, shape (n,)."""
    rng = np.random.default_rng(seed)
    out = np.zeros(SECONDS * RATE)
    t = np.arange(round(0.3 * RATE)) / RATE
    for _ in range(count * SECONDS // 10):
        at = rng.integers(0, len(out) - len(t))
        hz = rng.uniform(150, 500)
        tone = sum(np.sin(2 * np.pi * hz * k * t + rng.uniform(0, 6)) / k for k in range(1, 9))
        out[at : at + len(t)] += tone * np.hanning(len(t))
    return out / np.sqrt(np.mean(out**2))


def beat(seed=100):
    """Return four hits of noise a second, shape (n,)."""
    rng = np.random.default_rng(seed)
    out = np.zeros(SECONDS * RATE)
    for k in range(4 * SECONDS):
        hit = rng.normal(0, 1, RATE // 8) * np.exp(-np.arange(RATE // 8) / 300)
        out[k * RATE // 4 : k * RATE // 4 + len(hit)] += hit
    return out / np.sqrt(np.mean(out**2))
