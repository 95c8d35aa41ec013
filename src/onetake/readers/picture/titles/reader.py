"""Titles: lettering that stays in the frame, on a card of its own or over an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Lane
from onetake.core.track import Fact, Track, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.titles.text_lines import TextLine, TextLineTracker
from onetake.signal.objects.lettering import CELL

if TYPE_CHECKING:
    from onetake.core.blocks import Frames

LOOK = 0.3
"""Seconds at least between two frames that are searched (docs/explanation/titles.md)."""
SHORTEST = 0.7
"""Seconds that lettering must stay: with less it cannot be read. Set by hand; no measured source."""
TINY = 96
"""Pixels of the shorter side below which nothing is searched: letters of 5 % of it are under 5 pixels
high."""
LETTERS = {"card": 2, "overlay": 5}
"""Letters of a line at least, joined ones counted as one: a year; a short word where textures may look alike
(docs/explanation/titles.md)."""
_DOUBT = 3
"""Letters at which the confidence is one half (docs/explanation/titles.md)."""


class Titles:
    """Reads titles; see docs/explanation/titles.md."""

    name = "titles"
    version = 3
    gives: tuple[Gives, ...] = (
        Gives(
            "titles",
            "spans",
            "share",
            "lettering: a card of its own or an overlay, with the share of the frame that its lines cover",
            labels=("card", "overlay"),
            lane=Lane("picture", "Titles"),
        ),
    )
    cites: tuple[str, ...] = (
        "Lienhart and Wernicke: Localizing and segmenting text in images and videos, IEEE Transactions on "
        "Circuits and Systems for Video Technology 12 (2002): what stands still while the frame changes",
        "Epshtein, Ofek, Wexler: Detecting text in natural scenes with stroke width transform, CVPR 2010: "
        "strokes of one width, letters of one size on a line",
    )

    def __init__(self) -> None:
        self._tracker = TextLineTracker()
        self._shape: tuple[int, ...] = ()
        self._looked, self._last, self._gap = -np.inf, -np.inf, 0.04
        self._lines: list[tuple[TextLine, float]] = []
        self._tiny = False

    def push(self, frames: Frames) -> None:
        """Search three frames a second."""
        for t, luma in zip(frames.t.tolist(), frames.luma, strict=True):
            if t - self._looked >= LOOK:
                self._looked = t
                if luma.shape != self._shape:
                    self._part(t)
                    self._shape = luma.shape
                if min(luma.shape) < TINY:
                    self._tiny = True
                else:
                    self._tracker.look(t, luma)
            # The last frame is shown for as long as the one before.
            self._gap, self._last = min(t - self._last, 1.0) if self._last >= 0 else self._gap, t

    def close(self) -> list[Track]:
        """Return the titles; an empty list for a film without frames."""
        if not self._shape:
            return []
        self._part(self._last + self._gap)
        facts = {"too-small": Fact(self._tiny)}
        remark = f"Frames under {TINY} pixels on a side were not searched." if self._tiny else ""
        rows = _titles(self._lines)
        starts, ends, shares, sures, labels = zip(*rows, strict=True) if rows else ((),) * 5
        return [
            spans(
                "titles", starts, ends, labels, shares, "share", by=author(self), confidence=sures,
                cites=self.cites, facts=facts, remark=remark,
            )
        ]  # fmt: skip

    def _part(self, end: float) -> None:
        """End the lines that stay where the film ends, or where the frame size changes."""
        if self._shape:
            area = float(np.prod(self._shape)) / CELL**2
            for line in self._tracker.close(end):
                covered = sum(box.width * box.height for box in line.boxes) / area
                self._lines.append((line, covered))
        self._tracker = TextLineTracker()


def _titles(lines: list[tuple[TextLine, float]]) -> list[tuple[float, float, float, float, str]]:
    """Return start, end, share, confidence and label of titles: simultaneous lines are one title."""
    kept = sorted((pair for pair in lines if _counts(pair[0])), key=lambda pair: pair[0].start)
    groups: list[list[tuple[TextLine, float]]] = []
    for pair in kept:
        if groups and pair[0].start < max(line.end for line, _ in groups[-1]):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    rows = []
    for group in groups:
        some = [line for line, _ in group]
        start, end = some[0].start, max(line.end for line in some)
        # Lines that follow each other within one title do not add up.
        covered = sum(part * (line.end - line.start) for line, part in group) / (end - start)
        count = sum(line.letters for line in some)
        sure = sum(line.letters * line.lined for line in some) / (count + _DOUBT)
        rows.append((start, end, min(1.0, covered), sure, _label(some)))
    return rows


def _counts(line: TextLine) -> bool:
    return line.end - line.start >= SHORTEST and line.letters >= LETTERS[_label([line])]


def _label(lines: list[TextLine]) -> str:
    return "card" if 2 * sum(x.on_card for x in lines) > sum(x.looks for x in lines) else "overlay"
