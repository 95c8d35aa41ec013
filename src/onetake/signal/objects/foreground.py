"""What stands out from the background's motion: people who move, or stand nearer than what is behind them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Floats32, Image8


LONG = 240
"""Pixels of the longer side of the pictures that are compared; the map has half of them."""
SHORT = 80
"""Pixels of the shorter side below which nothing is told: the flow's pyramid would run out of picture."""
_PATCH = 5
SPREAD = _PATCH - 1
"""Pixels of those pictures by which things look wider in the map: `_PATCH` are compared round each point."""
_BETTER, _FULLY = 0.25, 0.5
"""By how much of the noise a point's own motion must explain it better, and how much more counts fully."""
_FLAT, _ROUGH = 0.15, 0.60
"""What a look can say for background: where there is nothing to see, and more where there is texture."""
_STRAYS, _SURELY = 2.5, 3.0
"""A motion begins to count as another at so many deviations of the background's, fully so many later."""
_OUT = 1.5
"""What a look can say for standing out; in log odds, as is what follows."""
_MEMORY, _MOST = 0.88, 4.0
"""What a look leaves of the evidence before it, and where evidence ends, natural logarithm of the odds."""
_FADING, _FEW = 0.9, 3.0
"""What a look leaves of the colours, and the pixels of a colour that speak against chance."""
_COLOURS = 4096


class ForegroundLook(NamedTuple):
    """What a look gives. Its arrays have half the size of the picture that was pushed."""

    map: Floats32
    """Shape (h, w), 1 where something stands out, -1 where there is background, 0 unknown."""
    flow: Floats32
    """Shape (h, w, 2), x and y: how many pixels of the map back each point was at the last look."""


class ForegroundDetector:
    """Gathers, look by look, what does not move as the background does.

    Dense flow (Kroeger, Timofte, Dai, Van Gool: DIS, ECCV 2016) against the homography that most of it obeys
    (Fischler and Bolles' RANSAC). A point speaks for standing out if its motion strays and its own motion
    explains the picture better than the background's; it speaks for background if that explains it. What was
    known is carried along with the flow, and the colours of either side join in, so that who stands still
    for a while is not lost.
    """

    def __init__(self) -> None:
        self._dis = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
        self._dis.setFinestScale(1)
        # Refinement would take as long again, and its smoothness blurs the outlines.
        self._dis.setVariationalRefinementIterations(0)
        self._dis.setGradientDescentIterations(10)
        self._dis.setPatchStride(5)
        self._before: Image8 | None = None
        self._odds: Floats32 | None = None
        self._seen = np.zeros((2, _COLOURS))

    def push(self, luma: Image8, rgb: Image8) -> ForegroundLook | None:
        """Take the next look; None at the first, and where no background is told.

        Parameters
        ----------
        luma : uint8, shape (h, w)
            Longer side `LONG` at most, shorter side `SHORT` at least; every look of the same shape, or all
            begins anew.
        rgb : uint8, shape (h', w', 3)
        """
        if min(luma.shape) < SHORT:
            return None
        before, self._before = self._before, luma
        if before is None or before.shape != luma.shape or self._odds is None:
            self._odds = np.zeros((luma.shape[0] // 2, luma.shape[1] // 2), np.float32)
            self._seen[:] = 0
            return None
        flow = np.asarray(self._dis.calc(luma, before, None), np.float32)  # type: ignore[call-overload]
        return self._update(luma, before, flow, rgb)

    def _update(self, luma: Image8, before: Image8, flow: Floats32, rgb: Image8) -> ForegroundLook | None:
        relief = _relief(luma)
        way = _fit_background(flow, relief)
        if way is None:
            self._odds = np.zeros_like(self._odds)
            return None
        back, noise = way
        small = _halve(flow)
        # Middles of 2 x 2 pixels, in pixels of the whole.
        here = 2 * _points(*small.shape[:2]) + 0.5
        there = cv2.perspectiveTransform(here.reshape(1, -1, 2), back).reshape(here.shape)
        off = cv2.split(here + small - there)
        strays = cv2.magnitude(off[0], off[1]) / noise
        gain, rough = _motion_gain(luma, before, flow, back)
        speaks = np.clip(_halve(relief) / rough**2 - 0.5, 0, 1)
        out = _OUT * np.clip((strays - _STRAYS) / _SURELY, 0, 1) * np.clip((gain - _BETTER) / _FULLY, 0, 1)
        ground = np.clip((_STRAYS + 0.5 - strays) / 2, 0, 1) * np.clip(1 - gain / 0.3, 0, 1)
        evidence = out - ground * (_FLAT + _ROUGH * speaks)
        x, y = cv2.split(there)
        evidence[(x < 0) | (y < 0) | (x > luma.shape[1] - 1) | (y > luma.shape[0] - 1)] = 0
        step = np.asarray(small / 2, np.float32)
        odds = _warp_by_flow(self._odds, step)
        self._odds = np.clip(_MEMORY * odds + evidence, -_MOST, _MOST).astype(np.float32)
        both = self._odds + self._colour_odds(rgb)
        return ForegroundLook(np.tanh(0.6 * both).astype(np.float32), step)

    def _colour_odds(self, rgb: Image8) -> Floats32:
        """Return what the colours say, log odds, and learn them from what is known."""
        odds = self._odds
        assert odds is not None
        small = np.asarray(cv2.resize(rgb, odds.shape[::-1], interpolation=cv2.INTER_AREA), np.uint8) >> 4
        code = (small.astype(np.int32) @ np.array([256, 16, 1], np.int32)).ravel()
        sure = 1 / (1 + np.exp(-odds.ravel()))
        for row, weight in enumerate((sure * (odds.ravel() > 1), (1 - sure) * (odds.ravel() < -0.5))):
            seen = np.bincount(code, weights=weight, minlength=_COLOURS)
            self._seen[row] = _FADING * self._seen[row] + seen
        shares = (self._seen + _FEW) / (self._seen.sum(axis=1, keepdims=True) + 100 * _FEW)
        says = np.clip(np.log(shares[0] / shares[1]), -1.5, 1.5).astype(np.float32)
        return np.asarray(cv2.GaussianBlur(says[code].reshape(odds.shape), (0, 0), 0.8), np.float32)


@lru_cache(maxsize=8)
def _points(height: int, width: int) -> Floats32:
    """Return each pixel's x and y; not to be written on."""
    return np.stack(np.meshgrid(np.arange(width), np.arange(height)), axis=2).astype(np.float32)


def _halve(values: NDArray[np.floating]) -> Floats32:
    """Halve by means of 2 x 2."""
    height, width = values.shape[0] // 2 * 2, values.shape[1] // 2 * 2
    half = cv2.resize(values[:height, :width], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(half, np.float32)


def _relief(luma: Image8) -> Floats32:
    across, down = cv2.spatialGradient(luma)
    squares = (across.astype(np.float32) ** 2 + down.astype(np.float32) ** 2) / 64
    return np.asarray(cv2.boxFilter(squares, -1, (7, 7)), np.float32)


def _warp_by_flow(image: NDArray[np.generic] | None, flow: Floats32) -> Floats32:
    """Carry an image along: each point is taken from where it was."""
    way = _points(*flow.shape[:2]) + flow
    return cv2.remap(image, way, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # type: ignore


def _fit_background(flow: Floats32, relief: Floats32) -> tuple[Floats, float] | None:
    """Return the homography to where the background was, and its spread in pixels; None: not told."""
    height, width = relief.shape
    step = max(2, max(height, width) // 20)
    part = (slice(step // 2, None, step), slice(step // 2, None, step))
    weight = relief[part].ravel()
    keep = weight > max(1.0, float(np.percentile(weight, 30)))
    p = (step * _points(*relief[part].shape) + step // 2).reshape(-1, 2)[keep]
    q = p + flow[part].reshape(-1, 2)[keep]
    if len(p) < 30:
        return None
    unit = max(height, width) / 160
    way, inside = cv2.findHomography(p, q, cv2.USAC_FAST, 0.5 * unit, maxIters=100, confidence=0.99)
    if way is None:
        return None
    off = np.linalg.norm(q - cv2.perspectiveTransform(p[None], way)[0], axis=1)[inside.ravel() > 0]
    return way, max(0.1 * unit, 1.48 * float(np.median(off)))


def _motion_gain(luma: Image8, before: Image8, flow: Floats32, way: Floats) -> tuple[Floats32, float]:
    """How much better its own motion explains each point than the background's, and the noise in levels.

    The gain is in units of the noise.
    """
    size = luma.shape[::-1]
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    back = cv2.warpPerspective(before, way, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    mine = cv2.subtract(luma, _warp_by_flow(before, flow), dtype=cv2.CV_32F)
    its = cv2.subtract(luma, back, dtype=cv2.CV_32F)
    # The light may flicker as a whole.
    level = float(np.median(mine[::4, ::4]))
    mine, its = np.abs(mine - level), np.abs(its - level)
    noise = max(1.0, 1.48 * float(np.median(mine[::4, ::4])))
    return _halve(cv2.blur(its - mine, (_PATCH, _PATCH))) / noise, noise
