"""Bar evidence: what one frame shows at its four edges, for `onetake.decode.letterbox`.

Each edge is looked at in a strip: the outer part of the frame, averaged along the edge in `BLOCKS` blocks, so
that grain does not matter and the strip stays small. A block is *even* where it is as bright as the outermost
line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCKS = 32
"""Blocks along an edge, each about 15 pixels long at 480: long enough that grain averages out, short enough
that a subtitle or a logo leaves blocks free. Set by hand; no measured source."""
LARGEST = 0.4
"""Share of the side at most for one bar: an upright film (9:16) in a lying frame (16:9) has 0.342 on each
side, in one of 2.39:1 0.382."""
GREY = 40
"""Luma at most, of 255, of a bar: 0x141414 is 20, and what players and editors pad with is darker than this.
Set by hand; no measured source."""
EVEN = 5
"""Luma, of 255, by which a block of a bar may differ from the bar's level: ringing and grain, averaged over a
block. Set by hand; no measured source."""
RINGING = 16
"""The same, for a bar to go on: coding at a low rate carries that much of the picture into it. Measured at
x264's crf 38: up to 32 in single blocks, up to 16 in four of five."""
AGAIN = 0.9
"""Share of a line's blocks that are even from which the bar goes on behind a mark; set by hand."""
MARK = 0.25
"""Share of the strip that a mark in a bar covers at most, from its first line to the even one after it: 10 %
of the frame's height. Set by hand."""
BRIGHT_LINE = 100
"""Mean luma, of 255, from which the outermost line is no bar, whatever a logo or a subtitle adds to it. Set
by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class EdgeStrip:
    """One dark edge of a frame; lines are counted from the frame's edge inwards."""

    level: int
    """Luma of the outermost line, the median of its blocks."""
    fill: NDArray[np.float32]
    """Shape (lines,), share of the blocks of each line that are even."""
    dark: NDArray[np.float32]
    """Shape (lines,), the same with `RINGING` in place of `EVEN`."""
    steps: NDArray[np.uint8]
    """Shape (lines,), count of the blocks whose first line of picture this is: two even lines are before it,
    and the line after it is not even either."""
    void: NDArray[np.bool_]
    """Shape (`BLOCKS`,), whether a block is even in all lines."""
    luma: NDArray[np.uint8]
    """Shape (lines, `BLOCKS`)."""


Edges = tuple["EdgeStrip | None", "EdgeStrip | None", "EdgeStrip | None", "EdgeStrip | None"]
"""Top, bottom, left, right of a frame; None where the picture reaches the edge."""

OPEN: Edges = (None, None, None, None)
"""A frame that reaches all four edges."""


def frame_edges(luma: NDArray[np.uint8]) -> Edges | None:
    """Measure one frame.

    Parameters
    ----------
    luma : uint8 array, shape (h, w)

    Returns
    -------
    Edges or None
        None for a frame that is dark and even along all edges: black, and no evidence of anything.
    """
    height, width = luma.shape
    rows, columns = int(LARGEST * height) + 3, int(LARGEST * width) + 3
    found = (
        _edge_strip(luma[:1], luma[:rows]),
        _edge_strip(luma[-1:], luma[-rows:], backwards=True),
        _edge_strip(luma[:, :1], luma[:, :columns], upright=True),
        _edge_strip(luma[:, -1:], luma[:, -columns:], upright=True, backwards=True),
    )
    dark = [strip is not None and bool(strip.void.all()) for strip in found]
    return None if all(dark) else found


def _edge_strip(
    line: NDArray[np.uint8], part: NDArray[np.uint8], *, upright: bool = False, backwards: bool = False
) -> EdgeStrip | None:
    if cv2.mean(line)[0] >= BRIGHT_LINE:
        return None
    outer = cv2.resize(line, (1, BLOCKS) if upright else (BLOCKS, 1), interpolation=cv2.INTER_AREA)
    level = int(np.sort(outer, axis=None)[BLOCKS // 2])
    if level > GREY:
        return None
    strip: NDArray[np.uint8]
    if upright:
        # Every other line is enough for means along the edge.
        size = (part.shape[1], BLOCKS)
        strip = np.ascontiguousarray(cv2.resize(part[::2], size, interpolation=cv2.INTER_AREA).T)
    else:
        strip = cv2.resize(part, (BLOCKS, len(part)), interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    if backwards:
        strip = np.ascontiguousarray(strip[::-1])
    inside, fill = _shares(strip, level, EVEN)
    even: NDArray[np.bool_] = inside.view(np.bool_)
    steps = np.zeros(len(strip), np.uint8)
    first = even[:-3] & even[1:-2] & ~(even[2:-1] | even[3:])
    steps[2:-1] = np.add.reduce(first, axis=1, dtype=np.uint8)
    _drop_marks(steps, fill)
    return EdgeStrip(
        level, fill, _shares(strip, level, RINGING)[1], steps, np.asarray(even.all(axis=0)), strip
    )


def _shares(strip: NDArray[np.uint8], level: int, most: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Return which blocks are as bright as `level` within `most`, 0 or 255, and their share line by line."""
    inside = cv2.inRange(strip, max(0, level - most), level + most)
    share = cv2.reduce(inside, 1, cv2.REDUCE_AVG, dtype=cv2.CV_32F)[:, 0] / np.float32(255)
    return inside, share  # type: ignore[return-value]


def _drop_marks(steps: NDArray[np.uint8], fill: NDArray[np.float32]) -> None:
    """Remove the steps after which the strip is even again: a subtitle or a logo in a bar begins there."""
    lines = np.flatnonzero(steps)
    even = np.flatnonzero(fill >= AGAIN)
    if len(lines) and len(even):
        following = np.append(even, len(fill) * 2)[np.searchsorted(even, lines, "right")]
        steps[lines[following - lines <= MARK * len(fill)]] = 0
