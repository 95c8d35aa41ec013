"""Heads on shoulders in a foreground map, of any size and tilt, by their outline alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.core.arrays import Floats, Floats32


# The limits below were set by hand; there is no measured source.
SMALLEST, LARGEST = 0.05, 0.5
"""Face heights, over the map's shorter side, that are searched for; heads below 3 pixels are not."""
_GROWTH = 1.2
"""Ratio of one searched face height to the next smaller one."""
_BLOB = 0.3
"""Difference, 0 to 1, between a place and the ring round it, from which it is examined."""
_TRIES = 12
"""Places that are examined at most."""
_STEP = 1 / 5
"""Face heights between the points of the outline."""
_FITS = 5
"""Rough heads whose outline is fitted at most."""
_FITTED = 0.15
"""Score that fitting the outline can add: rough heads further below the limit are dropped."""
_NINE = np.array([[0, -1, 1] * 3, [0] * 3 + [-1] * 3 + [1] * 3], np.float64)


class HeadOutline(NamedTuple):
    """One head."""

    x: float
    """Middle of the face, chin to hairline, pixels from the left."""
    y: float
    size: float
    """Face height, chin to hairline, pixels."""
    angle: float
    """Degrees by which the head is tilted clockwise in the frame."""
    score: float
    """How well the map agrees with the outline, up to 1."""


def _outline() -> tuple[Floats, Floats, Floats]:
    """Return points across and down from the face's middle, in face heights, and the weight of each.

    Head and trunk, as against what is beside and above them. The head is 0.83 of its height wide or, from the
    side, nearly as long as high; hair adds to it (means of NASA-STD-3000, sexes together, as in `scales`).
    Shoulders reach 0.75 to 1.35 face heights out, from the side to the front: between, anything may be.
    """
    down, across = (a.ravel() for a in np.mgrid[-1.35:1.75:_STEP, -2.0:2.01:_STEP])
    reach = np.abs(across)
    head = np.hypot(across / 0.52, (down + 0.13) / 0.66)
    near = np.hypot(across / 0.97, (down + 0.13) / 1.11)
    least = 0.35 + 0.40 * np.clip((down - 0.35) / 0.60, 0, 1)
    most = 0.45 + 0.90 * np.clip((down - 0.35) / 0.45, 0, 1)
    trunk = (down > 0.3) & (reach < least)
    parts = (
        ((head < 0.97) | (trunk & (down < 0.35)), 0.30),
        (trunk & (down >= 0.35), 0.20),
        ((head > 1.12) & (near < 1) & (down < 0.45) & ~trunk, -0.35),
        ((down >= 0.45) & (reach > most + 0.05) & (reach < most + 0.45), -0.15),
    )
    weight = np.zeros(len(down))
    for where, share in parts:
        weight[where] = share / where.sum()
    kept = weight != 0
    return across[kept], down[kept], weight[kept]


_ACROSS, _DOWN, _WEIGHT = _outline()
OF_HEAD = np.stack([_ACROSS, _DOWN], axis=1)[(_WEIGHT > 0) & (_DOWN < 0.35)]
"""Points on the head, shape (n, 2), across and down from the face's middle in face heights."""


def outline_scores(image: Floats32, heads: Floats) -> Floats:
    """Return how well heads, rows of x, y, size and angle, shape (n, 4), agree with a map, shape (n,)."""
    x, y, size, angle = heads[:, 0:1], heads[:, 1:2], heads[:, 2:3], np.radians(heads[:, 3:4])
    cos, sin = size * np.cos(angle), size * np.sin(angle)
    across = np.asarray(x + cos * _ACROSS - sin * _DOWN, np.float32)
    down = np.asarray(y + sin * _ACROSS + cos * _DOWN, np.float32)
    return np.asarray(_sample_map(image, across, down, 0.0) @ _WEIGHT, np.float64)


def fit_outline(
    image: Floats32, head: HeadOutline, grow: float = 0.12, turn: float = 12.0, move: float = 0.25
) -> HeadOutline:
    """Fit a head to a map by trying smaller and larger, turned and moved ones, twice over.

    Parameters
    ----------
    grow, turn, move : float
        First steps of the logarithm of the size, of the angle in degrees, of the place in face heights.
    """
    one, other = _NINE
    best = np.array(head[:4], np.float64)
    score = head.score
    for step in (1.0, 0.6):
        tried = np.repeat(best[None], 9, axis=0)
        tried[:, 2] *= np.exp(step * grow * one)
        tried[:, 3] += step * turn * other
        best = tried[int(np.argmax(outline_scores(image, tried)))]
        tried = np.repeat(best[None], 9, axis=0)
        tried[:, :2] += step * move * best[2] * np.stack([one, other], axis=1)
        found = outline_scores(image, tried)
        best, score = tried[int(np.argmax(found))], float(found.max())
    return _head(best, score)


def _head(row: Floats, score: float) -> HeadOutline:
    x, y, size, angle = row.tolist()
    return HeadOutline(x, y, size, angle, score)


def find_heads(image: Floats32, least: float, known: Iterable[HeadOutline] = ()) -> list[HeadOutline]:
    """Find heads in a foreground map, shape (h, w), 1 foreground and -1 background.

    A head is first a spot that is brighter than the ring round it, at any size; the bright part of the ring
    is the trunk, which gives the tilt; then the whole outline is fitted. Nothing is searched for where heads
    are known already.

    Examples
    --------
    >>> image = np.full((68, 120), -1, np.float32)
    >>> _ = cv2.ellipse(image, (60, 28), (6, 8), 0, 0, 360, 1, -1)
    >>> _ = cv2.rectangle(image, (46, 38), (74, 67), 1, -1)
    >>> head = find_heads(image, 0.65)[0]
    >>> round(head.x), round(head.size), round(head.angle)
    (60, 11, 0)
    """
    there = [(h.x, h.y, h.size) for h in known]
    rough = []
    for x, y, size in _spots(image):
        if any(np.hypot(x - a, y - b) < 0.8 * max(size, s) for a, b, s in there):
            continue
        angle = _tilt(image, x, y, size)
        tried = np.array([(x, y, size, angle + turn) for turn in (-25.0, 0.0, 25.0)])
        score = outline_scores(image, tried)
        at = int(np.argmax(score))
        rough.append(_head(tried[at], float(score[at])))
    rough.sort(key=lambda h: -h.score)
    found = [fit_outline(image, h) for h in rough[:_FITS] if h.score >= least - _FITTED]
    kept: list[HeadOutline] = []
    for head in sorted((h for h in found if h.score >= least), key=lambda h: -h.score):
        if all(np.hypot(head.x - k.x, head.y - k.y) > 0.8 * min(head.size, k.size) for k in kept):
            kept.append(head)
    return kept


def _spots(image: Floats32) -> list[tuple[int, int, float]]:
    """Return x, y and face height of places that are brighter than their surroundings, the clearest first."""
    short = min(image.shape)
    first = max(3.0, SMALLEST * short)
    count = max(1, int(np.log(max(1.0, LARGEST * short / first)) / np.log(_GROWTH)) + 1)
    sizes = [first * _GROWTH**k for k in range(count)]
    clear = np.array([_clearness(image, size) for size in sizes])
    tops = np.array([cv2.dilate(c, np.ones((3, 3), np.uint8)) for c in clear])
    peak = (clear >= tops) & (clear > _BLOB)
    peak[1:] &= clear[1:] >= clear[:-1] - 0.03
    peak[:-1] &= clear[:-1] >= clear[1:] - 0.03
    k, y, x = np.nonzero(peak)
    kept: list[tuple[int, int, float]] = []
    for at in np.argsort(-clear[k, y, x], kind="stable")[: 4 * _TRIES]:
        spot = int(x[at]), int(y[at]), sizes[k[at]]
        if all(np.hypot(spot[0] - a, spot[1] - b) > 0.5 * min(spot[2], s) for a, b, s in kept):
            kept.append(spot)
        if len(kept) == _TRIES:
            break
    return kept


def _clearness(image: Floats32, size: float) -> Floats32:
    """Return half the difference of a square's mean and that of the frame round it."""
    inner = max(3, round(0.9 * size) | 1)
    outer = max(inner + 2, round(2.0 * size) | 1)
    a, b = (cv2.boxFilter(image, -1, (s, s), borderType=cv2.BORDER_CONSTANT) for s in (inner, outer))
    ring = (b * outer**2 - a * inner**2) / (outer**2 - inner**2)
    return np.asarray(0.5 * (a - ring), np.float32)


def _tilt(image: Floats32, x: float, y: float, size: float) -> float:
    """Return the angle, degrees, of a head whose trunk lies where the ring round it is bright."""
    turn = np.radians(np.arange(0, 360, 22.5))
    reach = size * np.array([[0.8], [1.1], [1.4]])
    across, down = x + reach * np.cos(turn), y + reach * np.sin(turn)
    full = np.maximum(0, _sample_map(image, across.astype(np.float32), down.astype(np.float32), -1.0))
    return float(np.degrees(np.arctan2((full * np.sin(turn)).sum(), (full * np.cos(turn)).sum()))) - 90


def _sample_map(image: Floats32, across: Floats32, down: Floats32, outside: float) -> Floats32:
    how = {"borderMode": cv2.BORDER_CONSTANT, "borderValue": outside}
    return np.asarray(cv2.remap(image, across, down, cv2.INTER_LINEAR, **how), np.float32)  # type: ignore
