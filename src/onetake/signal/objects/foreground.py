"""Foreground by motion: people who move, or who are nearer than what is behind them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Floats32, Image8


LONG = 240
"""Pixels of the longer side of the frames that are compared; the map has half of them."""
SHORT = 80
"""Pixels of the shorter side below which nothing is measured: the flow's pyramid would run out of frame."""
_PATCH = 5
"""Pixels across the patch that is compared round each point; set by hand."""
SPREAD = _PATCH - 1
"""Pixels of those frames by which things look wider in the map: `_PATCH` are compared round each point."""
# The limits below were set by hand; there is no measured source.
_BETTER = 0.25
"""Noise levels by which a point's own motion must explain it better than the background's."""
_FULLY = 0.5
"""Noise levels above `_BETTER` at which that counts fully."""
_FLAT = 0.15
"""Log odds for background that one frame can add where there is no texture."""
_ROUGH = 0.60
"""Log odds for background that one frame can add besides where there is texture."""
_STRAYS = 2.5
"""Standard deviations of the background's motion from which a motion begins to count as another."""
_SURELY = 3.0
"""Standard deviations above `_STRAYS` at which it counts fully."""
_OUT = 1.5
"""Log odds for foreground that one frame can add."""
_MEMORY = 0.88
"""Share of the earlier evidence that remains at each frame."""
_MOST = 4.0
"""Log odds at which evidence is limited."""
_FADING = 0.9
"""Share of the earlier colour counts that remains at each frame."""
_FEW = 3.0
"""Pixels added to each colour's count, so that few pixels say little."""
_COLOURS = 4096
"""Colours that are counted: 16 levels of red, green and blue."""


class ForegroundLook(NamedTuple):
    """The result for one frame; its arrays have half the size of that frame."""

    map: Floats32
    """Shape (h, w), 1 foreground, -1 background, 0 unknown."""
    flow: Floats32
    """Shape (h, w, 2), x and y: pixels of the map from each point to where it was in the frame before."""


class ForegroundDetector:
    """Gathers, frame by frame, evidence for what does not move as the background does.

    Dense flow (Kroeger, Timofte, Dai, Van Gool: DIS, ECCV 2016) against the homography that most of it obeys
    (Fischler and Bolles' RANSAC). A point is evidence for foreground if its motion differs and
    explains the frame better than the background's motion; it is evidence for background if that explains it.
    Earlier evidence is warped along with the flow, and the colours of both sides are used too, so that
    somebody who stands still for a while is not lost.
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
        """Take the next frame; return None for the first, and where no background was found.

        Parameters
        ----------
        luma : uint8, shape (h, w)
            Longer side `LONG` at most, shorter side `SHORT` at least; if the shape changes,
            all evidence is dropped.
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
        """Return the log odds of each point by its colour, and learn the colours of both sides."""
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
    """Return each pixel's x and y; callers must not write to it."""
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
    """Warp an image along the flow: each point gets the value from where it was."""
    way = _points(*flow.shape[:2]) + flow
    return cv2.remap(image, way, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # type: ignore


def _fit_background(flow: Floats32, relief: Floats32) -> tuple[Floats, float] | None:
    """Return the homography to where the background was, and its spread in pixels; None if unknown."""
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
    """Return how much better its own motion explains each point than the background's, and the noise, levels.

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
