"""Fits the map of `onetake.signal.decay` anew: python bench/space_fit.py COUNT OUT.npz, 1 s a scene."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from hear import tracks_of
from onetake.readers.sound.space import Space
from onetake.signal.decay import profile
from space_scenes import RATE, scene

HIDDEN, NETS, ROUNDS, RATE_OF_LEARNING = 32, 6, 600, 3e-3
UNIT, ZERO, LEAST, MOST = np.array([0.9, 9.0]), np.array([-1.0, 10.0]), 0.08, 30.0
BINS = np.array([0.0, 4, 8, 12, 17])


class _Figures(Space):
    def figures(self) -> np.ndarray | None:
        return profile(np.concatenate(self._power).astype(np.float64), self._step)


def figures(data: np.ndarray) -> np.ndarray | None:
    """Give the figures of sound, shape (2, n)."""
    reader = _Figures()
    tracks_of([reader], data, RATE)
    return reader.figures()


def fit(z: np.ndarray, y: np.ndarray, seed: int) -> list[np.ndarray]:
    """Fit one network by Adam, with noise and dropout on its inputs."""
    rng = np.random.default_rng(seed)
    n, d = z.shape
    held = [rng.normal(0, d**-0.5, (d, HIDDEN)), np.zeros(HIDDEN),
            rng.normal(0, HIDDEN**-0.5, (HIDDEN, 2)), y.mean(axis=0)]  # fmt: skip
    first, second, t = [0 * p for p in held], [0 * p for p in held], 0
    for turn in range(ROUNDS):
        for batch in np.array_split(rng.permutation(n), -(-n // 64)):
            x = z[batch] + rng.normal(0, 0.15, (len(batch), d))
            x *= (rng.random(x.shape) > 0.2) / 0.8
            h = np.tanh(x @ held[0] + held[1])
            g = np.clip(h @ held[2] + held[3] - y[batch], -1, 1) / len(batch)
            back = (g @ held[2].T) * (1 - h * h)
            slopes = [x.T @ back + 3e-3 * held[0], back.sum(0), h.T @ g + 3e-3 * held[2], g.sum(0)]
            t += 1
            for k, slope in enumerate(slopes):
                first[k] = 0.9 * first[k] + 0.1 * slope
                second[k] = 0.999 * second[k] + 0.001 * slope**2
                step = first[k] / (1 - 0.9**t) / (np.sqrt(second[k] / (1 - 0.999**t)) + 1e-8)
                held[k] = held[k] - RATE_OF_LEARNING * (1 - turn / ROUNDS) * step
    return held


def answer(nets: list[list[np.ndarray]], z: np.ndarray) -> np.ndarray:
    """Give log decay and direct level, shape (n, 2), the mean of the networks."""
    each = [np.tanh(z @ w1 + b1) @ w2 + b2 for w1, b1, w2, b2 in nets]
    return np.asarray(np.mean(each, axis=0) * UNIT + ZERO)


def main(count: int, out: str) -> None:
    """Make scenes, fit, find the limit of dry and the intervals on left-out quarters, and write."""
    scenes = [scene("fit", i) for i in range(count)]
    made = [(figures(s.data), s.decay, s.direct) for s in scenes]
    made = [m for m in made if m[0] is not None]
    x, decay, direct = (np.array([m[k] for m in made]) for k in range(3))
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    far = (x - mean) / spread
    z = np.clip(far, -4, 4)
    y = (np.stack([np.log(np.maximum(decay, LEAST)), np.minimum(direct, MOST)], axis=1) - ZERO) / UNIT
    part = np.random.default_rng(0).permutation(len(z)) % 4
    guess = np.zeros_like(y)
    for k in range(4):
        guess[part == k] = answer([fit(z[part != k], y[part != k], s) for s in range(2)], z[part == k])
    heard, dry = (decay >= 0.15) & (direct < 15), decay == 0

    def right(limits: tuple[float, float]) -> float:
        called = (np.exp(guess[:, 0]) < limits[0]) | (guess[:, 1] > limits[1])
        return float(called[dry].mean() + (~called)[heard].mean())

    limits = max(((a, b) for a in np.arange(0.09, 0.17, 0.01) for b in np.arange(16.0, 28)), key=right)
    room = (decay > 0.1) & (np.exp(guess[:, 0]) >= limits[0]) & (guess[:, 1] <= limits[1])
    rest = np.log(np.maximum(decay, 0.05)) - guess[:, 0]
    spans = [np.percentile(rest[room & (np.abs(guess[:, 1] - b) < 3)], (10, 90)) for b in BINS]
    nets = [fit(z, y, seed) for seed in range(NETS)]
    names = ("w1", "b1", "w2", "b2")
    weights: dict[str, Any] = {
        name: np.array([n[k] for n in nets], np.float16) for k, name in enumerate(names)
    }
    edge = np.percentile(np.sqrt(np.mean(np.clip(far, -20, 20) ** 2, axis=1)), 99.7)
    np.savez_compressed(
        out, mean=mean.astype(np.float32), spread=spread.astype(np.float32), **weights, unit=UNIT, zero=ZERO,
        dry=np.array(limits), bins=BINS,
        down=np.array([s[0] for s in spans]), up=np.array([s[1] for s in spans]),
        edge=np.array([edge]),
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
