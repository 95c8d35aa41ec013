"""Seeded noise: smooth curves over time and smooth fields over a texture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def generator(*seeds: int | str) -> np.random.Generator:
    """Return a generator that only these seeds decide, the same on every machine."""
    words = [w if isinstance(w, int) else int.from_bytes(w.encode()[:24].ljust(1), "big") for w in seeds]
    return np.random.default_rng(np.random.SeedSequence([abs(w) for w in words]))


class Wander:
    """Band-limited noise as a function of time: a sum of sines, mean 0, standard deviation 1.

    Parameters
    ----------
    rng : numpy.random.Generator
    low, high : float
        Hz, the band's edges.
    curves : int
        How many independent curves.
    """

    def __init__(self, rng: np.random.Generator, low: float, high: float, curves: int = 1) -> None:
        count = 14
        self.rate = 2 * np.pi * rng.uniform(low, high, (curves, count))
        self.phase = rng.uniform(0, 2 * np.pi, (curves, count))
        self.scale = np.sqrt(2 / count)

    def __call__(self, t: float) -> NDArray[np.float64]:
        """Return the curves at time `t`, shape (curves,)."""
        out: NDArray[np.float64] = self.scale * np.sin(self.rate * t + self.phase).sum(axis=1)
        return out


def field(rng: np.random.Generator, shape: tuple[int, int], cell: tuple[float, float]) -> NDArray[np.float32]:
    """Return smooth noise, standard deviation about 1, with cells of `cell` (rows, columns) texels."""
    rows = max(2, int(np.ceil(shape[0] / cell[0])) + 2)
    columns = max(2, int(np.ceil(shape[1] / cell[1])) + 2)
    small = rng.standard_normal((rows, columns)).astype(np.float32)
    grid = np.array([[1 / cell[1], 0, 0.5], [0, 1 / cell[0], 0.5]], np.float32)
    out = cv2.warpAffine(
        small,
        grid,
        (shape[1], shape[0]),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    return np.asarray(out * 1.4, dtype=np.float32)


def clouds(
    rng: np.random.Generator, shape: tuple[int, int], cell: float, octaves: int = 4, stretch: float = 1.0
) -> NDArray[np.float32]:
    """Return fractal noise, standard deviation about 1: octaves of `field`, each half as large and as strong.

    `stretch` makes the cells so many times longer down the rows than across: wood grain.
    """
    out = np.zeros(shape, np.float32)
    weight, total = 1.0, 0.0
    for _ in range(octaves):
        if cell < 1:
            break
        out += weight * field(rng, shape, (max(1.0, cell * stretch), cell))
        total += weight**2
        weight, cell = weight / 1.8, cell / 2
    return out / np.float32(max(np.sqrt(total), 1e-6))


def smoothstep(x: ArrayLike, low: float, high: float) -> NDArray[np.float32]:
    """Return 0 below `low`, 1 above `high` and a smooth way between."""
    s = np.clip((np.asarray(x, dtype=np.float32) - low) / (high - low), 0, 1)
    return np.asarray(s * s * (3 - 2 * s), dtype=np.float32)
