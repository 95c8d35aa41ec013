"""Seam sweeps: an exact straight edge that crosses the frame, as in a push, a slide or a hard wipe.

What a camera passes, such as a pillar, crosses the frame with what is beside it, and blurs where it is fast.
A seam with which the pictures do not go along, or that crosses a frame within a second and stays sharp, is
made by an editor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.doubtful_stretch import DoubtfulStretch
from onetake.readers.picture.shots.picture_area import crop_bars
from onetake.signal.matching.panel_seams import find_seams

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.signal.matching.panel_seams import Seam

_CHANGE = 0.008
"""Change between neighbours from which a seam is searched for: a slow slide changes little. Set by hand."""
_FEWEST = 4
"""Frames in which the seam is seen, at least. Set by hand; no measured source."""
_FAR = 0.5
"""Share of the frame that it crosses while it is seen, at least; at either side 0.12 is not searched."""
_PACE = 0.35
"""Share by which its pace may change from frame to frame: pushes start and stop softly."""
_LOOSE = 2.5
"""Pixels beside."""
_STEP_LEAST = 2
"""Pixels of a frame of 240 that it goes from frame to frame, at least."""
_STEP_MOST = 0.3
"""Share of the frame that it goes from frame to frame, at most."""
_SLOWEST = 1.4
"""s in which a seam with which both pictures go crosses the frame, at most: a camera so fast blurs it."""
_BESIDE = 24
"""Pixels beside the seam whose motion is compared with its own."""


@dataclass(slots=True)
class _Sweep:
    """A seam on its way."""

    upright: bool
    at: list[tuple[FrameFeatures, int]]
    """Frames, and the pixel at which it is in each."""

    def error(self, look: FrameFeatures, seam: Seam) -> float:
        """Return by how many pixels a seam of the next frame is off; infinite where it is another one."""
        (before, was_before), (last, was) = self.at[-2:]
        pace = (was - was_before) / max(last.t - before.t, 1e-6)
        expected = pace * (look.t - last.t)
        off = abs(seam.at - was - expected)
        near = seam.upright == self.upright and (seam.at - was) * pace > 0
        return off if near and off <= _LOOSE + _PACE * abs(expected) else np.inf


class SeamSweeps:
    """Follows the seams of a stream of frames; keeps the frames of those that are on their way."""

    def __init__(self) -> None:
        self.found: list[DoubtfulStretch] = []
        self._first = np.inf  # s of the film's first frame
        self._sweeps: list[_Sweep] = []
        self._last: tuple[FrameFeatures, list[Seam]] | None = None

    def push(self, look: FrameFeatures, change: float) -> None:
        """Take the next frame, and how much it differs from the one before."""
        self._first = min(self._first, look.t)
        seams = find_seams(_area(look)) if change >= _CHANGE and not look.flat else []
        open_: list[_Sweep] = []
        taken: set[Seam] = set()
        for sweep in sorted(self._sweeps, key=lambda sweep: -len(sweep.at)):
            nearest = min(seams, key=lambda seam: sweep.error(look, seam), default=None)
            if nearest is not None and np.isfinite(sweep.error(look, nearest)) and nearest not in taken:
                taken.add(nearest)
                sweep.at.append((look, nearest.at))
                open_.append(sweep)
            elif self._last is not None and sweep.at[-1][0] is self._last[0]:
                open_.append(sweep)  # a seam may be hidden in one frame
            else:
                self._end(sweep)
        before, old = self._last or (look, [])
        open_ += [
            _Sweep(one.upright, [(before, one.at), (look, other.at)])
            for one in old
            for other in seams
            if other not in taken and one.upright == other.upright and _begins(look, one, other)
        ]
        self._sweeps, self._last = open_, (look, seams)

    def close(self) -> None:
        """Judge what is still open."""
        for sweep in self._sweeps:
            self._end(sweep)

    def _end(self, sweep: _Sweep) -> None:
        (first, start), (last, end) = sweep.at[0], sweep.at[-1]
        size = _size(last, sweep.upright)
        if len(sweep.at) < _FEWEST or abs(end - start) < _FAR * size:
            return
        pace = (end - start) / (last.t - first.t)
        there, left = (start, size - end) if pace > 0 else (size - start, end)
        begins, ends = first.t - there / abs(pace), last.t + left / abs(pace)
        if begins >= self._first and (ends - begins <= _SLOWEST or not _goes_along(sweep)):
            self.found.append(DoubtfulStretch(begins, ends))


def _begins(look: FrameFeatures, one: Seam, other: Seam) -> bool:
    """Return whether a seam may have gone from one place to another from frame to frame."""
    return _STEP_LEAST <= abs(other.at - one.at) <= _STEP_MOST * _size(look, one.upright)


def _goes_along(sweep: _Sweep) -> bool:
    """Return whether the pictures on both sides mostly move as the seam does."""
    votes = [
        _sides_go_along(one, other, sweep.upright)
        for one, other in zip(sweep.at[:-1], sweep.at[1:], strict=True)
    ]
    known = [vote for vote in votes if vote is not None]
    return sum(known) * 2 >= len(known)


def _sides_go_along(
    one: tuple[FrameFeatures, int], other: tuple[FrameFeatures, int], upright: bool
) -> bool | None:
    """Return whether both sides' pictures match better moved with the seam than left where they were."""
    old, new = _area(one[0]), _area(other[0])
    if old.shape != new.shape:
        return None
    if not upright:
        old, new = old.T, new.T
    was, now = one[1], other[1]
    width = old.shape[1]
    result = []
    for side in (slice(-_BESIDE - 2, -2), slice(3, _BESIDE + 3)):
        a, b = slice(was + side.start, was + side.stop), slice(now + side.start, now + side.stop)
        if min(a.start, b.start) < 0 or max(a.stop, b.stop) > width:
            continue
        along = _correlation(old[:, a], new[:, b])
        # What stays is compared where neither frame's seam has been in between.
        stays = _correlation(old[:, b], new[:, b])
        result.append(along > stays)
    return all(result) if result else None


def _correlation(one: Image8, other: Image8) -> float:
    a, b = one.astype(np.float32), other.astype(np.float32)
    a, b = a - a.mean(), b - b.mean()
    return float((a * b).sum() / (np.sqrt((a * a).sum() * (b * b).sum()) + 1e-6))


def _area(look: FrameFeatures) -> Image8:
    return np.ascontiguousarray(crop_bars(look.luma, look.bars))


def _size(look: FrameFeatures, upright: bool) -> int:
    return int(_area(look).shape[1 if upright else 0])
