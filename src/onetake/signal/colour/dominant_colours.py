"""Dominant colours: the few colours that represent many, each with its share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.colour.cielab import lab

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

SAME = 12.0
"""CIELAB distance below which two colours are one: some five just noticeable differences of 2.3
(M. Mahy et al., Color Research & Application 19 (1994)), so that noise and shading do not split a colour."""


@dataclass(frozen=True, slots=True)
class DominantColours:
    """Colours, and the part of the frame that each represents, largest first."""

    lab: NDArray[np.float64]
    """Shape (n, 3), CIELAB."""
    share: NDArray[np.float64]
    """Shape (n,), 0 to 1, summing to 1."""


def dominant_colours(pixels: NDArray[np.uint8], most: int = 12, rounds: int = 1) -> DominantColours:
    """Return the dominant colours of many pixels.

    Pixels are gathered in 16 x 16 x 16 cells of sRGB, each represented by its mean; then `merge_colours`.

    Parameters
    ----------
    pixels : array of uint8, shape (n, 3)
        sRGB.
    most : int
        At most so many colours.
    rounds : int
        Rounds of k-means; one does where the colours are merged again later.

    Examples
    --------
    >>> pixels = np.array([[0, 0, 0], [0, 0, 0], [0, 0, 0], [255, 255, 255]], np.uint8)
    >>> dominant_colours(pixels).share.tolist()
    [0.75, 0.25]
    """
    red, green, blue = np.ascontiguousarray(pixels.T).astype(np.intp)
    cell = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    count = np.bincount(cell, minlength=4096)
    used = np.flatnonzero(count)
    sums = np.stack([np.bincount(cell, x, minlength=4096)[used] for x in (red, green, blue)], axis=1)
    return merge_colours(lab(sums / count[used, None]), count[used], most, rounds)


def merge_colours(colours: ArrayLike, weight: ArrayLike, most: int, rounds: int = 8) -> DominantColours:
    """Merge weighted colours into at most `most` colours: k-means in CIELAB from a deterministic start.

    The first seed is the heaviest colour; each further one is that which adds most, weight times squared
    distance to its nearest seed. After the rounds, colours nearer than `SAME` are joined.

    Parameters
    ----------
    colours : array, shape (n, 3)
        CIELAB.
    weight : array, shape (n,)
        Not negative.
    """
    points = np.asarray(colours, dtype=np.float64).reshape(-1, 3)
    mass = np.asarray(weight, dtype=np.float64)
    points, mass = _gather(points[mass > 0], mass[mass > 0])
    if not len(points):
        return DominantColours(np.empty((0, 3)), np.empty(0))
    centres, shares = _seeds(points, mass, most), np.empty(0)
    for _ in range(rounds):
        nearest = _distances(points, centres).argmin(axis=1)
        moved, kept = _means(points, mass, nearest, len(centres))
        if len(moved) == len(centres) and np.abs(moved - centres).max() < 0.1:
            centres, shares = moved, kept
            break
        centres, shares = moved, kept
    return _join(centres, shares)


def _gather(
    points: NDArray[np.float64], mass: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Gather a long list in cells of 4 units, so that the cost does not grow with the film."""
    if len(points) <= 1024:
        return points, mass
    _, cell = np.unique(np.floor(points / 4).astype(np.int64), axis=0, return_inverse=True)
    return _means(points, mass, cell.reshape(-1), int(cell.max()) + 1)


def _seeds(points: NDArray[np.float64], mass: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    seeds = [int(mass.argmax())]
    squares = np.einsum("ij,ij->i", points, points)
    far = np.full(len(points), np.inf)
    while True:
        seed = points[seeds[-1]]
        np.minimum(far, squares - 2 * (points @ seed) + seed @ seed, out=far)
        if len(seeds) == most or far.max() <= (SAME / 2) ** 2:
            return points[seeds]
        seeds.append(int((mass * far).argmax()))


def _distances(points: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return squared distances, shape (points, centres), by one matrix product."""
    cross = points @ centres.T
    return np.asarray((points**2).sum(axis=1)[:, None] - 2 * cross + (centres**2).sum(axis=1))


def _means(
    points: NDArray[np.float64], mass: NDArray[np.float64], group: NDArray[np.intp], groups: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weighted mean and the weight of every group that is not empty."""
    weight = np.asarray(np.bincount(group, mass, groups), dtype=np.float64)
    sums = np.stack([np.bincount(group, mass * points[:, c], groups) for c in range(3)], axis=1)
    used = weight > 0
    return sums[used] / weight[used, None], weight[used]


def _join(centres: NDArray[np.float64], weight: NDArray[np.float64]) -> DominantColours:
    while len(centres) > 1:
        apart = _distances(centres, centres)
        np.fill_diagonal(apart, np.inf)
        i, j = divmod(int(apart.argmin()), len(centres))
        if apart[i, j] >= SAME**2:
            break
        group = np.arange(len(centres))
        group[j] = i
        centres, weight = _means(centres, weight, group, len(centres))
    order = np.argsort(-weight, kind="stable")
    return DominantColours(centres[order], weight[order] / weight.sum())
