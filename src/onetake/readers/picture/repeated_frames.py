"""Repeated frames: stretches in which one image is held, and how much moves before it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.frame_times import film_end
from onetake.core.gives import Column, Lane
from onetake.core.track import spans
from onetake.readers.base import Gives, author

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8
    from onetake.core.blocks import Frames
    from onetake.core.track import Track

CELLS = 60
"""Cells along the longer side of which the luma is compared: coding noise averages out in a cell."""
SAME = 3
"""Luma, of 255, by which a cell of a held image may differ: coded again it differs by 2 at most
(docs/explanation/form.md)."""
FEW = 0.005
"""Share of the cells that may differ by more (docs/explanation/form.md)."""
SHORTEST = 0.3
"""s of the shortest stretch that is given: animation on twos and 24 frames at 60 repeat for 0.1 s."""
BEFORE = 0.5
"""s before a stretch in which the motion is measured; set by hand, no measured source."""
AROUND = 3.0
"""s before and after a stretch in which it is counted how many frames are repeated; set by hand."""


@dataclass(frozen=True, slots=True)
class _Held:
    first: int
    last: int
    """The last frame that is the same as the first."""


class RepeatedFrames:
    """Finds held images; see docs/explanation/form.md, "Freezes"."""

    name = "repeats"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(
            "frame.held",
            "spans",
            "s",
            "stretches in which one image is held, and how long",
            labels=("held",),
            columns=(
                Column("before", "share", "part of the frame that changes from frame to frame just before"),
                Column("last", "share", "part of the frame that changes to the held image"),
                Column("around", "share", "frames that repeat the one before, in the seconds about it"),
                Column("frames", "count", "frames of the held image; 1 where one is shown so long"),
            ),
            lane=Lane("picture", "Held image"),
        ),
    )
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._t = array("d")
        self._changed = array("d")
        """Share of the cells that differ from the frame before; 1 for the first frame."""
        self._before: Image8 | None = None
        self._first: Image8 | None = None
        self._first_at = 0
        self._held: list[_Held] = []

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        for t, luma in zip(frames.t.tolist(), frames.luma, strict=True):
            small = _cells(luma)
            self._changed.append(_share_changed(self._before, small))
            if _share_changed(self._first, small) > FEW:
                self._end_run()
                self._first, self._first_at = small, len(self._t)
            self._before = small
            self._t.append(t)

    def close(self) -> list[Track]:
        """Return the track; an empty list for a film without frames."""
        if not self._t:
            return []
        self._end_run()
        t, changed = np.array(self._t), np.array(self._changed)
        ends = np.r_[t[1:], film_end(t)]
        rows = [run for run in self._held if ends[run.last] - t[run.first] >= SHORTEST]
        starts, stops = np.array([t[r.first] for r in rows]), np.array([ends[r.last] for r in rows])
        figures = np.array([_about(t, changed, run) for run in rows]).reshape(-1, 4).T
        names = ("before", "last", "around", "frames")
        return [
            spans(
                "frame.held",
                starts,
                stops,
                ["held"] * len(rows),
                stops - starts,
                "s",
                by=author(self),
                columns=dict(zip(names, figures, strict=True)),
            )
        ]

    def _end_run(self) -> None:
        if self._first is not None:
            self._held.append(_Held(self._first_at, len(self._t) - 1))


def _cells(luma: Image8) -> Image8:
    """Return the mean luma of square cells, `CELLS` along the longer side; a rest at the edges is no cell."""
    height, width = luma.shape
    side = max(1, round(max(height, width) / CELLS))
    if side == 1 or min(height, width) < side:
        return luma.copy()
    down, across = height // side, width // side
    # A whole number of pixels a cell is several times as fast as a fraction of one.
    whole = luma[: down * side, : across * side]
    return np.asarray(cv2.resize(whole, (across, down), interpolation=cv2.INTER_AREA), np.uint8)


def _share_changed(one: Image8 | None, other: Image8) -> float:
    if one is None or one.shape != other.shape:
        return 1.0
    _, changed = cv2.threshold(cv2.absdiff(one, other), SAME, 1, cv2.THRESH_BINARY)
    return cv2.countNonZero(changed) / other.size


def _about(t: Floats, changed: Floats, run: _Held) -> tuple[float, float, float, float]:
    """Return what changes before a held image and to it, how many frames repeat about it, and its frames.

    Before it, repeated frames do not count: an animation on twos moves all the same. NaN where there is no
    frame before.
    """
    first, last = run.first, run.last
    before = changed[max(1, np.searchsorted(t, t[first] - BEFORE)) : first]
    moving = before[before > FEW]
    low, high = np.searchsorted(t, [t[first] - AROUND, t[last] + AROUND])
    others = np.r_[changed[max(1, low) : first + 1], changed[last + 1 : high]]
    return (
        float(np.median(moving)) if len(moving) else (0.0 if len(before) else np.nan),
        float(changed[first]) if first else np.nan,
        float((others <= FEW).mean()) if len(others) else np.nan,
        float(last - first + 1),
    )
