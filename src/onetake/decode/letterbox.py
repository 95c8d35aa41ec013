"""Letterbox and pillarbox, found while the film plays.

A bar is a run of rows (columns) at an edge that are near black and flat, with the same on the other side.
One frame is weak evidence: a night scene or a title on black has dark edges too. So a frame's bars are
what all frames around it leave black: those before it, or those after it (the larger, so that a change of
aspect is found to the frame), and only if a fair part of these frames shows a hard border there. Black
frames are no evidence.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BLACK = 16
"""Luma at most, of 255, for a row to be part of a bar: encoded black with its noise. Set by hand."""
FLAT = 8
"""Luma range at most within such a row, of 255; set by hand."""
CORE_FLAT = 3
"""Luma range at most within the outer half of a bar, where no ringing from the picture reaches; set by
hand."""
SYMMETRY = 0.02
"""Share of the side by which the two bars may differ; set by hand."""
LARGEST = 0.36
"""Share of the side at most for one bar: an upright film in a lying frame has 0.342 on each side."""
BORDER = 0.25
"""Share of the border's length at which the picture must be brighter than a bar, for a hard border; set by
hand."""
SUPPORT = 0.2
"""Share of the frames in a window that must show the hard border; set by hand."""
WINDOW = 48
"""Frames with evidence before, and frames after, that are used as evidence; set by hand (two seconds at 24
fps)."""
GREY = 40
"""Luma at most, of 255, of a bar that is not black but one even grey (0x141414 is 20): a player's frame or a
pad of another colour. Set by hand."""
OFF_CENTRE_BORDER = 0.6
"""As `BORDER`, for bars that differ by more than `SYMMETRY`: a dark scene seldom is that straight. Set by
hand."""
OFF_CENTRE_SUPPORT = 0.5
"""As `SUPPORT`, for bars that differ by more than `SYMMETRY`; set by hand."""
ENOUGH = 12
"""Frames with evidence that one side of the window needs to be used alone; set by hand (half a second at 24
fps)."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BarEvidence:
    """What one frame shows: black rows (top, bottom), columns (left, right), how hard their borders are."""

    rows: Pair
    columns: Pair
    border_rows: float
    """Share of the border's length at which the picture inside is brighter than the bar, on the darker
    side."""
    border_columns: float


OPEN = BarEvidence((0, 0), (0, 0), 1.0, 1.0)
"""A frame that reaches all four edges."""


def bar_evidence(luma: NDArray[np.uint8]) -> BarEvidence | None:
    """Measure one frame, shape (h, w); None for one that is black all over."""
    if _is_bright(luma[0]) and _is_bright(luma[-1]) and _is_bright(luma[:, 0]) and _is_bright(luma[:, -1]):
        return OPEN
    rows = _runs(luma)
    if rows is None:
        return None
    inner = luma[rows[0] : luma.shape[0] - rows[1]]
    columns = _runs(inner.T)
    if columns is None:
        return None
    inner = inner[:, columns[0] : luma.shape[1] - columns[1]]
    return BarEvidence(rows, columns, _border(inner, luma[0]), _border(inner.T, luma[:, 0]))


@dataclass(slots=True)
class Letterbox:
    """Finds the bars of each frame; it takes every frame's evidence in order of display."""

    height: int
    width: int
    _past: deque[BarEvidence] = field(default_factory=lambda: deque(maxlen=WINDOW))

    def all_reach_the_edges(self, evidence: Sequence[BarEvidence | None]) -> bool:
        """Whether all the frames remembered, and all of `evidence`, reach the edges: the usual case."""
        return all(e is OPEN for e in evidence) and all(e is OPEN for e in self._past)

    def skip(self, evidence: Sequence[BarEvidence]) -> None:
        """Remember frames without finding their bars."""
        self._past.extend(evidence)

    def bars(self, now: BarEvidence | None, after: Sequence[BarEvidence | None]) -> NDArray[np.float32]:
        """Return the bars of the next frame: shares (top, bottom) of the height, (left, right) of the width.

        Parameters
        ----------
        now : BarEvidence or None
            This frame.
        after : sequence
            The frames that follow; the first `WINDOW` are used. Fewer than that only at the film's end.
        """
        if now is not None:
            self._past.append(now)
        past = list(self._past)
        future = [e for e in (now, *after[:WINDOW]) if e is not None]
        windows = [w for w in (past, future) if len(w) >= ENOUGH] or [past + future]
        found = [
            (
                _common_bars([e.rows for e in w], [e.border_rows for e in w], self.height),
                _common_bars([e.columns for e in w], [e.border_columns for e in w], self.width),
            )
            for w in windows
        ]
        rows = max(f[0] for f in found)
        columns = max(f[1] for f in found)
        shares = [rows[0] / self.height, rows[1] / self.height, columns[0] / self.width]
        return np.array([*shares, columns[1] / self.width], np.float32)


def _is_bright(line: NDArray[np.uint8]) -> bool:
    highest = int(line.max())
    return highest > GREY or (highest > BLACK and highest - int(line.min()) > CORE_FLAT)


def _runs(luma: NDArray[np.uint8]) -> Pair | None:
    high, low = luma.max(axis=1), luma.min(axis=1)
    if int(high.max(initial=0)) <= BLACK:
        return None
    spread = high - low
    flat, core = spread <= FLAT, spread <= CORE_FLAT
    found = _run(flat, core, high), _run(flat[::-1], core[::-1], high[::-1])
    return found if sum(found) < len(high) else None  # one even grey all over is no picture with bars


def _run(flat: NDArray[np.bool_], core: NDArray[np.bool_], high: NDArray[np.uint8]) -> int:
    level = int(high[0])
    # A grey bar's rows are as bright as its outermost one, a black bar's are black.
    most = level + FLAT if BLACK < level <= GREY else BLACK
    bar = flat & (high <= most)
    length = int(np.argmin(bar)) if not bar.all() else len(bar)
    return length if core[: (length + 1) // 2].all() else 0


def _border(inner: NDArray[np.uint8], edge: NDArray[np.uint8]) -> float:
    # The first row of the picture may be half bar, so a few more are looked at.
    depth = max(2, len(inner) // 40)
    level = int(edge.max())
    floor = level + FLAT if BLACK < level <= GREY else BLACK
    sides = (inner[:depth].max(axis=0) > floor, inner[-depth:].max(axis=0) > floor)
    return min(float(side.mean()) for side in sides)


def _common_bars(pairs: list[Pair], borders: list[float], side: int) -> Pair:
    if not pairs:
        return 0, 0
    first, last = min(p[0] for p in pairs), min(p[1] for p in pairs)
    if not first or not last or max(first, last) > LARGEST * side:
        return 0, 0
    centred = abs(first - last) <= max(1.0, SYMMETRY * side)
    border, support = (BORDER, SUPPORT) if centred else (OFF_CENTRE_BORDER, OFF_CENTRE_SUPPORT)
    slack = max(1, round(0.01 * side))
    near = [
        b >= border and p[0] <= first + slack and p[1] <= last + slack
        for p, b in zip(pairs, borders, strict=True)
    ]
    return (first, last) if sum(near) >= support * len(pairs) else (0, 0)
