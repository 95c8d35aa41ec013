"""Plain names of colours: 'dark green', 'warm grey', 'light blue'.

The names are onetake's own and defined by the tables here: bands of L*, of C* and of the hue angle in
CIELAB.
The borders were drawn between the colours of the CSS Color Module (W3C) that carry the names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

BLACK, DARK, LIGHT, WHITE = 10.0, 35.0, 70.0, 92.0
"""L*: below is black, dark; from here light, white (black and white only where greyish)."""
GREY, TINTED = 5.0, 14.0
"""C* below which a colour is grey, and a grey with a tint."""

HUES: tuple[tuple[float, str], ...] = (
    (12.0, "pink"),
    (48.0, "red"),
    (80.0, "orange"),
    (113.0, "yellow"),
    (170.0, "green"),
    (222.0, "teal"),
    (309.0, "blue"),
    (334.0, "purple"),
    (360.0, "pink"),
)
"""Hue angle, degrees, up to which each name is used; drawn between the named colours of CSS."""
TINTS: tuple[tuple[float, str], ...] = (
    (113.0, "warm"),
    (170.0, "green"),
    (309.0, "cool"),
    (360.0, "pinkish"),
)
"""The same for the tint of a grey."""


def colour_name(lab: ArrayLike) -> str:
    """Return the plain name of a CIELAB colour, shape (3,).

    Examples
    --------
    >>> [colour_name(c) for c in ([25, -30, 20], [55, 3, 9], [80, -5, -20], [5, 0, 0])]
    ['dark green', 'warm grey', 'light blue', 'black']
    """
    lightness, a, b = (float(v) for v in np.asarray(lab, dtype=np.float64))
    chroma, hue = float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)
    if chroma < TINTED:
        if lightness < BLACK or lightness >= WHITE:
            return "black" if lightness < BLACK else "white"
        tint = "" if chroma < GREY else f"{_within(TINTS, hue)} "
        return f"{_shade(lightness)}{tint}grey"
    return _chromatic_name(lightness, chroma, hue)


def _chromatic_name(lightness: float, chroma: float, hue: float) -> str:
    """Name a colour that is no grey; some go by a name of their own when they are dark, or pale."""
    plain = _within(HUES, hue)
    if plain == "yellow" and lightness < 62:
        return f"{_shade(lightness)}olive"
    if plain == "orange" and lightness < 50 and chroma < 75:
        return "dark brown" if lightness < 25 else "brown"
    if plain in ("orange", "yellow") and chroma < 38:
        return "light beige" if lightness >= 85 else "beige"
    if plain == "red" and lightness >= 65:
        return f"{_shade(lightness)}pink"
    if plain == "pink" and lightness < 50:
        return f"{_shade(lightness)}purple"
    if plain == "yellow":  # a full yellow is as light as that
        return plain
    return f"{_shade(lightness)}{plain}"


def _shade(lightness: float) -> str:
    return "dark " if lightness < DARK else "light " if lightness >= LIGHT else ""


def _within(table: tuple[tuple[float, str], ...], hue: float) -> str:
    return next(name for upto, name in table if hue < upto)
