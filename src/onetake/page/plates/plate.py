"""What the figures share: their shape, and labels that neither cover each other nor leave the figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.page.clean import clip
from onetake.page.svg import el

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

WIDE, HALF = 1000, 480
"""Widths of the figures, px: as wide as the text column and the margin, and half of it."""
_LETTER, _CAPITAL = 6.3, 8.8
"""Mean widths of a small letter and of any other character of the type of 12 px, px. Checked in Chromium."""
_LINE = 14
"""Height of a line of the type, px."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One figure as the page prints it."""

    id: str
    title: str
    svg: Markup
    caption: str
    half: bool = False
    """Whether two of its kind fit beside each other."""


def plate_svg(label: str, width: float, height: float, *shapes: Markup) -> Markup:
    """Return a figure; `label` is its text for screen readers."""
    return el(
        "svg", *shapes, class_="plate", viewBox=f"0 0 {width:g} {height:g}", role="img", aria_label=label
    )


def first_finding(because: str) -> str:
    """Return what a reason says first, as a sentence; chance levels and further figures are with the claim.

    Examples
    --------
    >>> first_finding("22 turns begin 43 ms about one place (R = 0.83); other words give 294 ms. It varies.")
    '22 turns begin 43 ms about one place.'
    """
    for stop in ("; ", " (", ". "):
        because = because.partition(stop)[0]
    return because.rstrip(".") + "."


def words_width(text: str) -> float:
    """Return how wide a text is at most, px."""
    return sum(_LETTER if c.isascii() and (c.islower() or c in " .,:'1") else _CAPITAL for c in text)


@dataclass(slots=True)
class Labels:
    """Places labels one after the other; one that has no room is left out."""

    width: float
    height: float
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)
    shapes: list[Markup] = field(default_factory=list)

    def keep_free(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep labels out of a rectangle."""
        self.taken.append((left, top, right, bottom))

    def put(
        self,
        text: str,
        at: tuple[float, float],
        *,
        ways: Sequence[tuple[float, float, str]] = ((0, 0, "start"),),
        kind: str = "",
    ) -> bool:
        """Write a label near a point, in the first of several ways that has room; return whether it has.

        Parameters
        ----------
        text : str
        at : tuple of float
            The point, px.
        ways : sequence of (dx, dy, anchor)
            Where the base line begins ('start'), ends ('end') or is centred ('middle'), from the point.
        kind : str
            Classes of the text.
        """
        text = clip(text, 80)
        wide = words_width(text)
        for dx, dy, anchor in ways:
            x, y = at[0] + dx, at[1] + dy
            left = x - (wide if anchor == "end" else wide / 2 if anchor == "middle" else 0)
            box = (left, y - _LINE + 3, left + wide, y + 3)
            if left < 0 or box[2] > self.width or box[1] < 0 or box[3] > self.height:
                continue
            if any(_meet(box, other) for other in self.taken):
                continue
            self.taken.append(box)
            self.shapes.append(
                el(
                    "text",
                    text,
                    x=round(x, 1),
                    y=round(y, 1),
                    text_anchor=anchor,
                    class_=f"halo {kind}".strip(),
                )
            )
            return True
        return False


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def points(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Return a path through points; a NaN interrupts it."""
    words, gap = [], True
    for x, y in zip(xs, ys, strict=True):
        if x != x or y != y:
            gap = True
            continue
        words.append(f"{'M' if gap else 'L'}{x:.1f} {y:.1f}")
        gap = False
    return "".join(words)
