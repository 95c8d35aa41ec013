"""Letterbox, pillarbox and windowbox, found while the film plays.

A bar is a run of lines at an edge that are even and dark, in all frames of a stretch of film, and that end at
one straight line, where the picture begins. One frame is weak evidence: a night scene or a title on black has
dark edges, too. So bars begin where the frames that follow show them (`onetake.decode.bar_decision`), and
then stay until a frame has a picture in them: in dark scenes nothing shows where the bars end.

Every `STRIDE`-th frame is looked at, and where the bars differ between two looks, the frames between them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol

import numpy as np

from onetake.decode.bar_decision import CENTRED, NO_BAR, Bar, find_pair, holds, visible_share
from onetake.decode.bar_evidence import BLOCKS, LARGEST, OPEN, Edges
from onetake.decode.look_schedule import LookSchedule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onetake.decode.bar_decision import Run

STRIDE = 4
"""Frames from one look to the next; set by hand, for speed."""
LOOKS = 12
"""Looks that are evidence for bars that begin; set by hand (two seconds at 24 fps)."""
WINDOW = STRIDE * (LOOKS + 1)
"""Frames after a frame that must be known before its bars are."""
SEARCH = 4
"""Looks after which bars are searched for where the frame itself shows no border; set by hand, for speed."""
EMPTY = 0.95
"""Share of a line's blocks that must be even where a bar grows over it; set by hand."""
_CORNER = 2.5
"""Blocks by which the corners of a windowbox may differ from the bars at the other edges; set by hand."""

Pair = tuple[Bar, Bar]
Bars = tuple[Bar, Bar, Bar, Bar]
_NONE: Bars = (NO_BAR, NO_BAR, NO_BAR, NO_BAR)


class HasEdges(Protocol):
    """A frame that knows its edges."""

    def edges(self) -> Edges | None:
        """Return what its edges show; None for a black frame."""


@dataclass(slots=True)
class Letterbox:
    """Finds the bars of each frame; it takes all frames in order of display."""

    height: int
    width: int
    _past: deque[Edges | None] = field(default_factory=lambda: deque(maxlen=LOOKS))
    _at: LookSchedule[Bars] = field(default_factory=lambda: LookSchedule(STRIDE, _NONE, _NONE))
    _tried: tuple[tuple[int, int], ...] = ()

    def bars(self, frames: Sequence[HasEdges], count: int) -> NDArray[np.float32]:
        """Return the bars of the next frames: shares (top, bottom) of the height, (left, right) of the width.

        Parameters
        ----------
        frames : sequence
            The next frames, and at least `WINDOW` more, if there are so many.
        count : int
            How many of them are decided.

        Returns
        -------
        float32 array, shape (count, 4)
        """
        widths = np.zeros((count, 4), np.float32)
        for i in range(count):
            found = self._at.step(partial(self._look, frames, i))
            if found is not _NONE:
                widths[i] = [bar.width for bar in found]
        sides = np.array([self.height, self.height, self.width, self.width], np.float32)
        return np.asarray(widths / sides, np.float32)

    def _look(self, all_frames: Sequence[HasEdges], first: int) -> None:
        """Find the bars of the frame `first`, those `STRIDE` frames later, and where these begin."""
        frames = all_frames[first : first + WINDOW + 1]
        at = self._at
        if at.count == 0:
            at.next = self._decide(frames[: WINDOW - STRIDE + 1 : STRIDE], _NONE, 0)
        at.now = at.next
        self._past.append(frames[0].edges())
        between = frames[1 : STRIDE + 1]
        if len(between) == STRIDE:
            at.next = self._decide(frames[STRIDE::STRIDE], at.now, at.count // STRIDE + 1)
        elif between and not _all_hold(between[-1].edges(), at.now):
            at.next = _NONE
        at.switch = STRIDE if at.next is at.now else 1 + _first_frame(between, at.now, at.next)

    def _decide(self, looks: Sequence[HasEdges], before: Bars, number: int) -> Bars:
        """Return the bars of the first of the frames, given those of the last look."""
        now = looks[0].edges()
        kept = before if _all_hold(now, before) else _NONE
        if now == OPEN or kept is not before:
            self._tried = ()
        if now == OPEN:
            return _NONE
        borders = _borders(now, kept)
        if borders and len(looks) > 1:
            # Those of bars are in the next look, too.
            later = _borders(looks[1].edges(), kept)
            borders = tuple(b for b in borders if any(b[0] == c[0] and abs(b[1] - c[1]) <= 1 for c in later))
        due = kept is _NONE and number % SEARCH == 0
        if kept is before and not due and (not borders or borders == self._tried):
            return kept
        self._tried = borders
        found = self._search([look.edges() for look in looks])
        if found is _NONE or _nearly_equal(found, kept) or not _may_grow(now, kept, found):
            return kept
        return found

    def _search(self, run: Sequence[Edges | None]) -> Bars:
        if len(run) < LOOKS // 2:
            run = (*reversed(self._past), *run)  # the film's end
        rows: Run = [None if e is None else e[:2] for e in run]
        columns: Run = [None if e is None else e[2:] for e in run]
        across, down = find_pair(rows, self.height), find_pair(columns, self.width)
        if _total(down) and not _total(across):
            across = find_pair(rows, self.height, 1 - _total(down) / self.width)
        elif _total(across) and not _total(down):
            down = find_pair(columns, self.width, 1 - _total(across) / self.height)
        elif not _total(across):
            across, down = self._windowbox(rows, columns)
        return (*across, *down) if _total(across) or _total(down) else _NONE

    def _windowbox(self, rows: Run, columns: Run) -> tuple[Pair, Pair]:
        """Return bars at all four edges of a small picture: each pair must end where the other begins."""
        wide, high = visible_share(rows), visible_share(columns)
        if max(wide, high) < 1 - 1 / BLOCKS and min(wide, high) > 1 - 2 * LARGEST:
            across, down = find_pair(rows, self.height, wide), find_pair(columns, self.width, high)
            gap_x = 1 - _total(down) / self.width - wide
            gap_y = 1 - _total(across) / self.height - high
            if _total(across) and _total(down) and max(abs(gap_x), abs(gap_y)) * BLOCKS <= _CORNER:
                return across, down
        return (NO_BAR, NO_BAR), (NO_BAR, NO_BAR)


def _total(pair: Pair) -> int:
    return pair[0].width + pair[1].width


def _all_hold(edges: Edges | None, bars: Bars) -> bool:
    if bars is _NONE or edges is None:  # a black frame keeps the bars
        return True
    return all(holds(strip, bar) for strip, bar in zip(edges, bars, strict=True))


def _nearly_equal(one: Bars, other: Bars) -> bool:
    return all(abs(a.width - b.width) <= 1 for a, b in zip(one, other, strict=True))


def _may_grow(now: Edges | None, old: Bars, new: Bars) -> bool:
    """Return whether no picture is left where the new bars are wider than the old ones."""
    for strip, a, b in zip(now or OPEN, old, new, strict=True):
        if (
            strip is not None
            and 0 < a.width < b.width
            and strip.fill[a.width + 1 :][:1].min(initial=1) < EMPTY
        ):
            return False
    return True


def _borders(now: Edges | None, bars: Bars) -> tuple[tuple[int, int], ...]:
    """Return the straight borders of a frame that are not those of its bars: edge and line."""
    found = []
    for side, (strip, bar) in enumerate(zip(now or OPEN, bars, strict=True)):
        if strip is not None:
            both = strip.steps[:-1] + strip.steps[1:]
            at = int(np.argmax(both))
            if both[at] >= CENTRED.share * BLOCKS and not at <= bar.width <= at + 1:
                found.append((side, at))
    return tuple(found)


def _first_frame(between: Sequence[HasEdges], old: Bars, new: Bars) -> int:
    """Return the first frame with the new bars: where the old do not hold, or from where the new ones do."""
    for k, frame in enumerate(between):
        if not _all_hold(frame.edges(), old):
            return k
    last = len(between) - 1
    while last > 0 and _all_hold(between[last - 1].edges(), new) and new is not _NONE:
        last -= 1
    return last
