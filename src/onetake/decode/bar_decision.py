"""Bar decision: whether a run of frames has bars at two opposite edges, and how wide they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.decode.bar_evidence import BLOCKS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.decode.bar_evidence import EdgeStrip

SYMMETRY = 0.02
"""Share of the side by which two bars of one width may differ; set by hand."""
CLEAN = 0.8
"""Share of the blocks that must be even in the last lines of a bar before the picture: subtitles and logos
seldom touch the picture. Set by hand."""
MARKED = 0.35
"""Share of a whole bar that must be even: two lines of subtitles may cover the rest. Set by hand."""
LEVELS = 3
"""Luma, of 255, by which the level of one bar may change in time, or differ from the other bar's; set by
hand."""


@dataclass(frozen=True, slots=True)
class Border:
    """How straight and how frequent a bar's border with the picture must be."""

    share: float
    """Share of the border's length with a hard step at one line, for a frame to count."""
    support: float
    """Share of the frames that must count."""


ENOUGH = 6
"""Looks that a bar must last for; set by hand (a second at 24 fps, four frames a look)."""
CENTRED = Border(0.25, 0.2)
"""For two bars of one width. Set by hand."""
OFF_CENTRE = Border(0.6, 0.5)
"""For two bars of different widths: a dark scene seldom is that straight. Set by hand."""
ONE_SIDED = Border(0.8, 0.6)
"""For a bar on one side only. Set by hand."""
CHANGED = 0.5
"""Share of the blocks inside the border whose picture must change before one bar alone is believed: a ceiling
or a proscenium before a locked camera has a straight edge, too. Set by hand."""
MIXED = 0.75
"""Brightness of a border's first line over that of the second, both less the bar's, below which the line is
part of the bar; set by hand."""
DEPTH = 6
"""Lines after a border's first one where the picture is as bright as farther inside; set by hand."""
HARD = 0.5
"""Brightness just inside a border over that `DEPTH` lines on, both less the bar's, from which it is hard.
Measured: 0.2 to 0.4 where darkness fades into the picture; 0.9 and more at bars, from 0.4 in the dark."""
CHANGE = 10
"""Luma, of 255, by which a block has changed; set by hand."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar at one edge."""

    width: int
    """Lines."""
    level: int
    """Luma, 0 to 255."""


NO_BAR = Bar(0, 0)


def holds(strip: EdgeStrip | None, bar: Bar) -> bool:
    """Return whether a frame's edge may have this bar."""
    if bar.width == 0:
        return True
    if strip is None or abs(strip.level - bar.level) > LEVELS:
        return False
    lines = strip.dark[: max(1, bar.width - 1)]
    return bool(lines[-4:].mean() >= CLEAN and lines.mean() >= MARKED)


@dataclass(frozen=True, slots=True)
class SideEvidence:
    """What a run of frames shows at one edge."""

    strips: Sequence[EdgeStrip | None]

    def bar(self) -> Bar:
        """Return the likeliest bar; `NO_BAR` where no line is a border."""
        some = [strip for strip in self.strips if strip is not None]
        if not some:
            return NO_BAR
        steps = np.asarray(np.sum([strip.steps for strip in some], axis=0, dtype=np.int32))
        both = steps[:-1] + steps[1:]
        at = int(np.argmax(both))
        if both[at] < CENTRED.share * CENTRED.support * BLOCKS * len(self.strips):
            return NO_BAR
        at += int(steps[at + 1] > steps[at])
        level = int(np.median([strip.level for strip in some]))
        # A line that is half bar and half picture belongs to the bar.
        lines = np.array([strip.luma[at : at + DEPTH + 2] for strip in some], np.float32)
        excess = np.abs(lines - level).mean(axis=(0, 2))
        mixed = len(excess) > 1 and excess[0] < MIXED * excess[1]
        at, excess = at + mixed, excess[int(mixed) :]
        return Bar(at, level) if excess[0] >= HARD * excess[-1] else NO_BAR

    def shares(self, bar: Bar) -> NDArray[np.float64]:
        """Return the share of the edge's length with a step at the bar's border, without void frames."""
        some = [s for s in self.strips if s is not None and not s.void.all()]
        lines = slice(max(0, bar.width - 1), bar.width + 2)
        return np.array([s.steps[lines].sum() / BLOCKS for s in some])

    def changes(self, bar: Bar) -> bool:
        """Return whether the picture inside the border changes."""
        some = [s.luma for s in self.strips if s is not None]
        # A bar may be as wide as the strip that was looked at.
        inside = np.array([luma[min(bar.width + 2, len(luma) - 1)] for luma in some], np.int16)
        return len(inside) > 1 and float(np.mean(np.ptp(inside, axis=0) >= CHANGE)) >= CHANGED

    @property
    def is_open(self) -> bool:
        """Whether the picture reaches this edge in most of the frames."""
        return 2 * sum(s is None or float(s.fill[0]) < CLEAN for s in self.strips) > len(self.strips)


Run = Sequence[tuple["EdgeStrip | None", "EdgeStrip | None"] | None]


def find_pair(run: Run, length: int, visible: float = 1.0) -> tuple[Bar, Bar]:
    """Return the bars at two opposite edges, from the first of a run of frames on.

    Parameters
    ----------
    run : sequence
        The strips of both edges, frame by frame; None for a black frame.
    length : int
        Lines of the frame from the one edge to the other.
    visible : float
        Share of the edges' length that is not hidden by bars at the two other edges.

    Returns
    -------
    tuple of Bar
        `NO_BAR` twice where there are none.
    """
    tried: list[tuple[Bar, Bar]] = []
    for count in (ENOUGH, len(run)):
        shown = [pair for pair in run[:count] if pair is not None]
        if not shown:
            continue
        sides = [SideEvidence([pair[side] for pair in shown]) for side in (0, 1)]
        first, last = (side.bar() for side in sides)
        options = [(first, last)] if first.width and last.width else []
        options += [(first, NO_BAR)] if first.width and sides[1].is_open else []
        options += [(NO_BAR, last)] if last.width and sides[0].is_open else []
        for pair in options:
            if pair not in tried and _is_pair(run, pair, length, visible):
                return pair
            tried.append(pair)
    return NO_BAR, NO_BAR


def visible_share(run: Run) -> float:
    """Return the share of two opposite edges' length along which there is a picture in any frame of a run."""
    void = np.ones(BLOCKS, np.bool_)
    for strips in run:
        for strip in strips or ():
            void &= strip.void if strip is not None else False
    return 1.0 - float(void.mean())


def _is_pair(run: Run, pair: tuple[Bar, Bar], length: int, visible: float) -> bool:
    lasting: list[tuple[EdgeStrip | None, EdgeStrip | None]] = []
    for strips in run:
        if strips is None:
            continue
        if not (holds(strips[0], pair[0]) and holds(strips[1], pair[1])):
            break
        lasting.append(strips)
    if len(lasting) < min(ENOUGH, len(run)):
        return False
    sides = [SideEvidence([strips[k] for strips in lasting]) for k in (0, 1)]
    there = [(side, bar) for side, bar in zip(sides, pair, strict=True) if bar.width]
    if len(there) == 1:
        other = sides[1 - pair.index(there[0][1])]
        border = ONE_SIDED
        if not other.is_open or not there[0][0].changes(there[0][1]):
            return False
    elif abs(pair[0].level - pair[1].level) > LEVELS:
        return False
    else:
        centred = abs(pair[0].width - pair[1].width) <= max(1.0, SYMMETRY * length)
        border = CENTRED if centred else OFF_CENTRE
    shares = [side.shares(bar) / visible for side, bar in there]
    return all(len(s) > 0 and float(np.mean(s >= border.share)) >= border.support for s in shares)
