"""Figures in the words of a reader who does not know the units of the field."""

from __future__ import annotations

from onetake.claims.evidence import plural


def percent(share: float) -> str:
    """Return a share of a whole in percent, a small one with two digits.

    Examples
    --------
    >>> percent(0.236), percent(0.0035), percent(1.5), percent(0.05), percent(0.0)
    ('24%', '0.35%', '150%', '5%', '0%')
    """
    scaled = 100 * share
    size = abs(scaled)
    places = 0 if size >= 10 else 1 if size >= 1 else 2 if size >= 0.1 else 3 if size >= 0.01 else 4
    return f"{round(scaled, places) + 0:g}%"


def of_width(widths: float) -> str:
    """Return a way in the frame, from frame widths.

    Examples
    --------
    >>> of_width(0.236)
    "24% of the frame's width"
    """
    return f"{percent(widths)} of the frame's width"


def there_are(count: int, noun: str) -> str:
    """Return the beginning of a sentence that counts.

    Examples
    --------
    >>> there_are(1, "shot"), there_are(3, "shot"), there_are(0, "move")
    ('There is 1 shot', 'There are 3 shots', 'There is no move')
    """
    if not count:
        return f"There is no {noun}"
    return f"There {'is' if count == 1 else 'are'} {plural(count, noun)}"


def decibels_beside(level: float, what: str) -> str:
    """Return a level in dB, beside another, as louder or softer.

    Examples
    --------
    >>> decibels_beside(-12.0, "the voice"), decibels_beside(3.0, "the voice")
    ('12 dB softer than the voice', '3 dB louder than the voice')
    """
    return f"{abs(level):.0f} dB {'softer' if level < 0 else 'louder'} than {what}"


_SAID = {
    "1/min": "{} a minute", "1/s": "{} a second", "deg": "{} degrees", "deg/s": "{} degrees a second",
    "LU": "{} dB", "dBTP": "{} dB", "bpm": "{} beats a minute", "L*": "{} of 100 in lightness",
    "C*": "{} in colour strength", "dE": "{} in colour", "a*": "{} from green to red",
    "b*": "{} from blue to yellow", "link": "{}", "count": "{}", "": "{}",
}  # fmt: skip
"""Units that are not written as they are -> how a figure is said in them."""
_SHARES = {"share": "", "width": " of the frame's width", "height": " of the frame's height"}
"""Units of parts of a whole, which are said in percent, with the whole."""


def figure_words(value: float, unit: str) -> str:
    """Return a figure with its unit in words, three digits of it.

    Examples
    --------
    >>> figure_words(0.25, "share"), figure_words(7.25, "1/min"), figure_words(43.21, "ms")
    ('25%', '7.25 a minute', '43.2 ms')
    """
    if unit in _SHARES:
        return percent(value) + _SHARES[unit]
    if unit == "ppm":
        return percent(value / 1e6)
    return _SAID.get(unit, f"{{}} {unit}").format(f"{value:.3g}")
