"""What the ways of drawing a lane share: sizes, the room of a text, what follows the width of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from onetake.page.scale import WIDTH
from onetake.page.svg import el

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

MOST_SHAPES = 800
"""Texts written in one lane (count); more could not be read. Set by hand."""
APART = 1.0
"""Drawing units from one mark to the next, at least: nearer ones look like one, as the page is about 1000 px
wide. Set by hand."""
LANE = 40
"""Height of a lane without a scale, px."""
TONES = 4
"""Rows, or names, that differ in their colour (count): two tones of the film, and two in grey."""
SHORTEST = 2
"""Length of the shortest line, drawing units: about 2 px. Set by hand."""
_NARROWEST = 620
"""Width of the lanes where they are narrowest (a window of 900 px), px: what fits there fits everywhere."""
_SMALL, _CAPITAL, _FULL = 6.2, 8.6, 12.0
"""Mean widths of a small letter, a capital, and a letter as wide as high (漢) of the small type, px.

Checked in Chromium: no text of such letters covers the next (`tests/browser/test_lyrics.py`)."""


def room_of(text: str) -> float:
    """Return the room that a text takes and the space after it, in drawing units where lanes are narrowest.

    Examples
    --------
    >>> room_of("verse"), room_of("VERSE"), room_of("")
    (60.0, 79.35, 10.0)
    """
    wide = sum(_SMALL if letter.isascii() and not letter.isupper() else _width(letter) for letter in text)
    return round((wide + _SMALL) * WIDTH / _NARROWEST, 2)


def apart(places: Sequence[float]) -> list[float]:
    """Return places in order without those that are nearer than `APART` to the one before.

    Examples
    --------
    >>> apart([0.0, 0.4, 0.8, 1.2, 5.0])
    [0.0, 1.2, 5.0]
    """
    found: list[float] = []
    for x in sorted(places):
        if not found or x - found[-1] >= APART:
            found.append(x)
    return found


def _width(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return _FULL
    return _CAPITAL if letter.isupper() else _SMALL


def stretch(inside: Markup, height: int) -> Markup:
    """Return shapes that follow the width of the page; texts must not be among them."""
    return el(
        "svg", inside, viewBox=f"0 0 {WIDTH} {height}", preserveAspectRatio="none", width="100%",
        height=height, aria_hidden="true",
    )  # fmt: skip
