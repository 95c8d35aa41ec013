"""Fit the map of `onetake.signal.room.reverberation`: python bench/space_fit.py VOICES OUT.npz, 3 s a voice.

Every voice that is not of a staged film is put into its room three times, as near and under a beat as chance
wants. Of voices far behind their room a third is left out; a third of all is taken with one
channel as well.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.readers.sound.space import Space
from onetake.signal.room.reverberation import KINDS
from sound_reading import tracks_of
from space_scenes import RATE, takes

if TYPE_CHECKING:
    from collections.abc import Iterator

# The fit's settings: set by hand, no measured source, unless one is named.
HIDDEN = 40
"""Hidden units of one net."""
NETS = 6
"""Nets whose answers are averaged, one seed each."""
ROUNDS = 250
"""Rounds of training."""
RATE_OF_LEARNING = 3e-3
"""Step of the first round; it falls linearly to 0."""
UNIT = np.array([0.9, 9.0])
"""Scale of the targets: log seconds of decay, dB of direct sound."""
ZERO = np.array([-1.0, 10.0])
"""Middle of the targets, in the same units."""
LEAST = 0.08
"""Seconds of decay below which all is one."""
MOST = 30.0
"""dB of direct sound above which all is one."""
BINS = np.array([0.0, 4, 8, 12, 17])
"""dB of direct sound about which the spread of the answers is measured."""
FIRST = 300000
"""First seed; the seeds of other benches are below it."""
TAKES = 3
"""Takes of each voice."""
MONO = 3
"""Every so many takes are also fitted in mono."""
FAR = -6.0
"""dB of direct sound below which a voice's last take is left out."""
Row = tuple[np.ndarray, float, float, int]


class _Figures(Space):
    found: np.ndarray | None = None

    def close(self) -> list[Any]:
        self.found = self.features()
        return []


def figures(data: np.ndarray) -> np.ndarray | None:
    """Return the figures of sound, shape (1 or 2, n)."""
    reader = _Figures()
    tracks_of([reader], data, RATE)
    return reader.found


def rows(voices: int) -> Iterator[Row]:
    """Yield figures, decay, direct level and kind of the scenes of so many voices."""
    for seed in range(FIRST, FIRST + voices):
        for k, one in enumerate(takes("fit", seed, TAKES)):
            if one.direct < FAR and k == TAKES - 1:
                continue
            for data in (one.data, one.data.mean(axis=0)[None])[: 2 if (seed + k) % MONO == 0 else 1]:
                found = figures(data)
                if found is not None:
                    yield found, one.decay, one.direct, one.kind


def fit(z: np.ndarray, y: np.ndarray, kind: np.ndarray, seed: int) -> list[np.ndarray]:
    """Fit one network to `y` and the odds of the kinds by Adam, with noise and dropout on its inputs."""
    rng = np.random.default_rng(seed)
    n, d = z.shape
    out = y.shape[1] + len(KINDS)
    held = [rng.normal(0, d**-0.5, (d, HIDDEN)), np.zeros(HIDDEN), rng.normal(0, HIDDEN**-0.5, (HIDDEN, out)),
            np.r_[y.mean(axis=0), np.zeros(len(KINDS))]]  # fmt: skip
    first, second, t = [0 * p for p in held], [0 * p for p in held], 0
    for turn in range(ROUNDS):
        for batch in np.array_split(rng.permutation(n), -(-n // 64)):
            x = z[batch] + rng.normal(0, 0.15, (len(batch), d))
            x *= (rng.random(x.shape) > 0.2) / 0.8
            h = np.tanh(x @ held[0] + held[1])
            said = h @ held[2] + held[3]
            off = np.clip(said[:, :2] - y[batch], -1, 1)
            g = np.c_[off, share(said[:, 2:]) - np.eye(len(KINDS))[kind[batch]]] / len(batch)
            back = (g @ held[2].T) * (1 - h * h)
            slopes = [x.T @ back + 3e-3 * held[0], back.sum(0), h.T @ g + 3e-3 * held[2], g.sum(0)]
            t += 1
            for k, slope in enumerate(slopes):
                first[k] = 0.9 * first[k] + 0.1 * slope
                second[k] = 0.999 * second[k] + 0.001 * slope**2
                step = first[k] / (1 - 0.9**t) / (np.sqrt(second[k] / (1 - 0.999**t)) + 1e-8)
                held[k] = held[k] - RATE_OF_LEARNING * (1 - turn / ROUNDS) * step
    return held


def share(said: np.ndarray) -> np.ndarray:
    """Return how likely each kind is, shape (n, kinds), from the logarithms of their odds."""
    odds = np.exp(said - said.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def answer(nets: list[list[np.ndarray]], z: np.ndarray) -> np.ndarray:
    """Return what the networks say on the mean, shape (n, 6)."""
    return np.asarray(np.mean([np.tanh(z @ w1 + b1) @ w2 + b2 for w1, b1, w2, b2 in nets], axis=0))


def write(made: list[Row], out: str) -> None:
    """Fit, find the intervals on left-out quarters, and write."""
    x, decay, direct, kind = (np.array(column) for column in zip(*made, strict=True))
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    far = (x - mean) / spread
    z = np.clip(far, -4, 4)
    y = (np.stack([np.log(np.maximum(decay, LEAST)), np.minimum(direct, MOST)], axis=1) - ZERO) / UNIT
    # Scenes of one voice and room belong together: they are left out together.
    part = np.arange(len(z)) * 40 // len(z) % 4
    said = np.zeros((len(z), 2 + len(KINDS)))
    for k in range(4):
        said[part == k] = answer([fit(z[part != k], y[part != k], kind[part != k], 0)], z[part == k])
    guess = said[:, :2] * UNIT + ZERO
    room = (kind > 0) & (said[:, 2:].argmax(axis=1) > 0)
    rest = np.log(np.maximum(decay, 0.05)) - guess[:, 0]
    spans = [np.percentile(rest[room & (np.abs(guess[:, 1] - b) < 3)], (10, 90)) for b in BINS]
    nets = [fit(z, y, kind, seed) for seed in range(NETS)]
    names = ("w1", "b1", "w2", "b2")
    weights: dict[str, Any] = {
        name: np.array([n[k] for n in nets], np.float16) for k, name in enumerate(names)
    }
    edge = np.percentile(np.sqrt(np.mean(np.clip(far, -20, 20) ** 2, axis=1)), 99.7)
    np.savez_compressed(
        out, mean=mean.astype(np.float32), spread=spread.astype(np.float32), **weights, unit=UNIT, zero=ZERO,
        bins=BINS, down=np.array([s[0] for s in spans]), up=np.array([s[1] for s in spans]),
        edge=np.array([edge]),
    )  # fmt: skip


if __name__ == "__main__":
    write(list(rows(int(sys.argv[1]))), sys.argv[2])
