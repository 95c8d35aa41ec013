"""Where in the film each statement is shown: thin lines under the barcode, packed in rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.page.scale import Scale
    from onetake.page.verdicts import Link

MOST_ROWS = 6
"""Rows of lines under the barcode (count); what finds no room in them is left out. Set by hand."""
SHORTEST = 5.0
"""Length of the shortest line, drawing units of 1000: 4 px of a picture 800 px wide. Set by hand."""
WHOLE = 0.5
"""Share of the film from which on a statement is shown everywhere: a line as long as the film would say
nothing, and is left out. Set by hand."""
_GAP = 3.0
"""Room between two lines of a row, drawing units."""


@dataclass(frozen=True, slots=True)
class StatementMark:
    """One line: a piece of evidence of one statement."""

    claim: str
    mark: str
    """'yes', 'no', 'open' or 'none'."""
    x: float
    width: float
    row: int


def statement_marks(
    statements: Iterable[tuple[str, str, Iterable[Link]]], scale: Scale
) -> tuple[StatementMark, ...]:
    """Return the lines of all statements; each statement keeps to one row.

    Parameters
    ----------
    statements : iterable of (claim, mark, links)
        A claim that comes again is drawn once.
    scale : Scale
    """
    taken: list[list[tuple[float, float]]] = []
    found: list[StatementMark] = []
    seen: set[str] = set()
    for claim, mark, links in statements:
        places = []
        for link in links:
            left = scale.x(link.start)
            width = max(scale.x(link.end) - left, SHORTEST)
            places.append((min(left, 1000 - width), width))
        if claim in seen or not places or sum(width for _, width in places) >= 1000 * WHOLE:
            continue
        seen.add(claim)
        row = next((i for i, used in enumerate(taken) if _fits(places, used)), len(taken))
        if row >= MOST_ROWS:
            continue
        taken[row:] = [[*(taken[row] if row < len(taken) else []), *places], *taken[row + 1 :]]
        found += [StatementMark(claim, mark, round(x, 2), round(width, 2), row) for x, width in places]
    return tuple(found)


def _fits(places: list[tuple[float, float]], used: list[tuple[float, float]]) -> bool:
    return all(x + width + _GAP <= a or a + b + _GAP <= x for x, width in places for a, b in used)
