"""A figure against its limit as one line: a tick for the limit, a dot for the figure, a ring for chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.page.formatting import MARKS
from onetake.page.svg import el

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.verdict import Verdict

WIDTH, HEIGHT = 160, 10
"""Size of the drawing in CSS pixels."""
_ENDS = {"share": (0.0, 1.0), "link": (0.0, 1.0), "L*": (0.0, 100.0), "pan": (-1.0, 1.0)}
"""Units with a natural range; other units are drawn from 0, or symmetrically around the limit."""


def gauge(verdict: Verdict) -> Markup | None:
    """Draw a verdict's figure against its limit; None where there is nothing to compare."""
    if verdict.measured is None or verdict.limit is None:
        return None
    shown = [v for v in (verdict.measured, verdict.limit, verdict.chance) if v is not None]
    low, high = _ENDS.get(verdict.unit) or _around(shown, verdict.limit)
    low, high = min(low, *shown), max(high, *shown)
    span = (high - low) or 1.0

    def x(value: float) -> float:
        return round(5 + (WIDTH - 10) * (value - low) / span, 1)

    parts = [
        el("path", d=f"M0 5H{WIDTH}", class_="base"),
        el("path", d=f"M{x(verdict.limit):g} 0V10", class_="tick"),
    ]
    if verdict.chance is not None:
        parts.append(el("circle", cx=x(verdict.chance), cy=5, r=3, class_="chance"))
    parts.append(el("circle", cx=x(verdict.measured), cy=5, r=4, class_=MARKS[verdict.outcome]))
    return el("svg", *parts, class_="gauge", width=WIDTH, height=HEIGHT, aria_hidden="true")


def _around(shown: list[float], limit: float) -> tuple[float, float]:
    if min(shown) >= 0:
        return 0.0, 1.25 * max(shown)
    reach = 1.5 * max(abs(v - limit) for v in shown) or abs(limit) or 1.0
    return limit - reach, limit + reach
