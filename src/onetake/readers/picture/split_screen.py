"""Split screens: stretches in which panels beside each other show pictures of their own."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.frame_times import film_end
from onetake.core.gives import Column, Lane
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.signal.matching.panel_seams import MARGIN, find_seams
from onetake.signal.motion.panel_motion import are_independent, panel_motion

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.core.blocks import Frames
    from onetake.signal.matching.panel_seams import Seam
    from onetake.signal.motion.tracked_points import Area

LOOK = 0.2
"""s between two looks. Set by hand; no measured source."""
STANDS = 1.5
"""s for which a seam stands, at least: a wipe's edge moves on, and so does what the camera passes."""
PAUSE = 1.0
"""s without a look that sees it, after which a seam has ended: both sides may be dark meanwhile."""
SEEN = 0.7
"""Share of the looks while it stands that see it, at least."""
SAME = 1
"""Pixels by which a seam may be off from look to look; it does not move."""
APART_LOOKS = 3
"""Looks in which the panels beside it move independently, at least."""
APART_SHARE = 0.15
"""The same over the looks in which the motion of both is known."""
PAID, PAID_MOST = 1.0, 12.0
"""Measurements of the motion a second that may find nothing, and how many may be saved up: a film full of
straight edges costs no more. Set by hand; no measured source."""
PANELS = 4
"""Panels in one direction at most: blinds, tiles and chequered cloth have more edges. Set by hand."""
BORDER = 30
"""Pixels of a frame of 480 up to which two seams are the edges of one border. Set by hand."""
BARS = 0.004
"""Change of the letterbox, share of the frame, from which all seams end."""

_Bars = tuple[float, ...]


@dataclass(slots=True)
class _Run:
    """A seam that has been seen at one place so far."""

    upright: bool
    at: int
    start: float
    last: float
    looks: int = 1
    """Looks up to the last that saw it."""
    seen: int = 1
    missed: int = 0
    """Looks since then."""
    measured: int = 0
    """Looks in which the motion on both sides is known."""
    apart: int = 0
    """Those of them in which the two move independently."""

    def look(self, t: float, seams: list[Seam]) -> None:
        """Take the next look."""
        self.missed += 1
        if any(self.is_at(seam) for seam in seams):
            self.looks, self.seen, self.missed, self.last = self.looks + self.missed, self.seen + 1, 0, t

    def is_at(self, seam: Seam) -> bool:
        return self.upright == seam.upright and abs(self.at - seam.at) <= SAME

    def stands(self, now: float) -> bool:
        return now - self.start >= 0.5 * STANDS and self.seen >= SEEN * self.looks

    @property
    def splits(self) -> bool:
        """Whether it parts two pictures."""
        lasts = self.last - self.start >= STANDS and self.seen >= SEEN * self.looks
        return lasts and self.apart >= max(APART_LOOKS, APART_SHARE * self.measured)


class SplitScreen:
    """Finds exact seams that stand while the pictures on both sides move each by itself.

    The method: docs/explanation/decoding.md, "Split screens".
    """

    name = "split"
    version = 2
    gives: tuple[Gives, ...] = (
        Gives(
            "frame.split",
            "spans",
            "count",
            "where panels beside each other show pictures of their own, and how many",
            labels=("split screen",),
            columns=(
                Column("across", "count", "panels beside each other"),
                Column("down", "count", "panels one above the other"),
            ),
            lane=Lane("picture", "Split screen"),
        ),
    )
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._t = array("d")
        self._due = -np.inf
        self._before: Image8 | None = None  # the last frame of the block before
        self._old: tuple[Image8, tuple[float, ...]] | None = None
        self._paid, self._t_looked = PAID_MOST, 0.0
        self._runs: list[_Run] = []
        self._ended: list[_Run] = []

    def push(self, frames: Frames) -> None:
        """Take the next frames; one every 0.2 s is looked at."""
        height, width = frames.luma.shape[1:]
        if self._before is not None and self._before.shape != (height, width):
            self._before = None
        for i in range(len(frames)):
            t = float(frames.t[i])
            self._t.append(t)
            if t >= self._due - 1e-6:
                self._due = t + LOOK
                area = frames.picture_area(i, height, width)
                before = frames.luma[i - 1] if i else self._before
                self._look(t, frames.luma[i][area], tuple(frames.bars[i].tolist()), before, area)
        if len(frames):
            self._before = frames.luma[-1].copy()

    def close(self) -> list[Track]:
        """Return the track; an empty list for a film without frames."""
        if not self._t:
            return []
        end = film_end(np.array(self._t))
        self._end_runs([run for run in self._runs if run.last + 2 * LOOK < end], None)
        self._end_runs(list(self._runs), end)
        rows = _merged([run for run in self._ended if run.splits])
        return [
            spans(
                "frame.split",
                [start for start, *_ in rows],
                [end for _, end, *_ in rows],
                ["split screen"] * len(rows),
                [across * down for *_, across, down in rows],
                "count",
                by=author(self),
                columns={
                    "across": np.array([float(across) for *_, across, _ in rows]),
                    "down": np.array([float(down) for *_, down in rows]),
                },
            )
        ]

    def _look(self, t: float, picture: Image8, bars: _Bars, before: Image8 | None, area: Area) -> None:
        """Look at one frame; `before` is its neighbour, letterbox and all."""
        picture = np.ascontiguousarray(picture)
        old = self._old
        if old is not None and np.abs(np.subtract(old[1], bars)).max() > BARS:
            self._end_runs(list(self._runs), None)
            old = None
        self._old = (picture, bars)
        seams = find_seams(picture)
        for run in self._runs:
            run.look(t, seams)
        self._runs += [
            _Run(seam.upright, seam.at, t, t) for seam in seams if not any(x.is_at(seam) for x in self._runs)
        ]
        self._end_runs([run for run in self._runs if t - run.last > PAUSE], None)
        standing = [run for run in self._runs if run.stands(t)]
        self._paid = min(PAID_MOST, self._paid + PAID * (t - self._t_looked))
        self._t_looked = t
        if not standing or self._paid < 1:
            return
        if old is not None and before is not None and old[0].shape == picture.shape:
            # Slow motion shows over 0.2 s, fast motion can be followed from a neighbour only.
            apart = _compare_panels(standing, [old[0], np.ascontiguousarray(before[area])], picture)
            self._paid -= not apart

    def _end_runs(self, runs: list[_Run], end: float | None) -> None:
        """End seams: at `end`, or by default when the look after the last that saw them is due."""
        for run in runs:
            self._runs.remove(run)
            run.last = run.last + LOOK if end is None else end
            if run.splits:
                self._ended.append(run)


def _compare_panels(seams: list[_Run], before: list[Image8], new: Image8) -> bool:
    """Count for each seam whether some two panels beside it move independently; return whether any do."""
    height, width = new.shape
    columns = _bands([run.at for run in seams if run.upright], width)
    rows = _bands([run.at for run in seams if not run.upright], height)
    if max(len(columns), len(rows)) > PANELS:
        return False
    found = False
    panels = {
        (i, k): panel_motion(before, new, (row, column))
        for i, row in enumerate(rows)
        for k, column in enumerate(columns)
    }
    for run in seams:
        pairs = [
            ((i, k), (i, k + 1) if run.upright else (i + 1, k))
            for i in range(len(rows) - (not run.upright))
            for k in range(len(columns) - run.upright)
            if _is_between(run.at, *(columns[k : k + 2] if run.upright else rows[i : i + 2]))
        ]
        known = [
            (one, other)
            for first, second in pairs
            for one, other in zip(panels[first], panels[second], strict=True)
            if one is not None and other is not None
        ]
        apart = any(are_independent(one, other, max(height, width)) for one, other in known)
        run.measured += bool(known)
        run.apart += apart
        found |= apart
    return found


def _bands(seams: list[int], size: int) -> list[slice]:
    """Return the panels between the seams; a strip between two that is a narrow border is none."""
    edges = [0, *sorted(seams), size]
    return [slice(a, b) for a, b in pairwise(edges) if b - a >= MARGIN * size]


def _is_between(at: int, one: slice, other: slice) -> bool:
    return bool(one.stop <= at <= other.start)


def _merged(runs: list[_Run]) -> list[tuple[float, float, int, int]]:
    """Return the stretches with one number of panels across and down: start, end, across, down."""
    edges = sorted({x for run in runs for x in (run.start, run.last)})
    found: list[tuple[float, float, int, int]] = []
    for start, end in pairwise(edges):
        here = [run for run in runs if run.start <= start and run.last >= end]
        if not here:
            continue
        across, down = (1 + _count_apart([x.at for x in here if x.upright == way]) for way in (True, False))
        if found and found[-1][1:] == (start, across, down):
            found[-1] = (found[-1][0], end, across, down)
        else:
            found.append((start, end, across, down))
    return found


def _count_apart(seams: list[int]) -> int:
    """Return how many seams there are; the two edges of a bar between two panels are one."""
    places = sorted(seams)
    return len(places) - sum(b - a < BORDER for a, b in pairwise(places))
