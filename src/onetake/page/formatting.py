"""Format numbers, units, times and counts for the page."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from onetake.core.clock import MINUS, clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.verdict import Verdict

DASH = "\u2013"
_DECIMALS = {
    "share": 0, "count": 0, "s": 2, "ms": 0, "tick": 0, "link": 2, "L*": 1, "C*": 1, "b*": 1, "a*": 1,
    "deg": 0, "LUFS": 1, "LU": 1, "dBTP": 1, "dB": 1, "Hz": 0, "bpm": 1, "ppm": 0, "1/min": 1,
    "deg/s": 1, "pan": 2, "width": 0, "height": 0, "width/s": 1, "height/s": 1,
}  # fmt: skip
SCALED = {"share": 100, "width": 100, "height": 100, "width/s": 100, "height/s": 100}
"""Unit -> what its values are multiplied by before they are printed: parts of a whole are printed in %."""
_PRINTED = {
    "share": "%", "count": "", "link": "", "1/s": "a second", "1/min": "a minute", "deg": "°", "pan": "",
    "width": "% of width", "height": "% of height", "width/s": "% of width a second",
    "height/s": "% of height a second", "deg/s": "° a second",
}  # fmt: skip
"""Unit -> as printed in a lane, where there is little room; other units are printed as they are."""
_SPELLED = {
    "deg/s": "degrees a second", "width/s": "% of the frame's width a second",
    "height/s": "% of the frame's height a second", "width": "% of the frame's width",
    "height": "% of the frame's height", "ppm": "millionths",
}  # fmt: skip
"""Unit -> as printed beside a verdict, where it is spelt out."""
_NAMES = {
    "link": "join strength", "L*": "lightness", "C*": "colour strength", "b*": "blue to yellow",
    "a*": "green to red", "dE": "colour difference", "pan": "stereo position",
}  # fmt: skip
"""Units whose symbol or scale says little by itself -> the word printed before a figure."""
_MIDDLE = 5
"""Below this share of the way to a loudspeaker, %, a place is called the middle. Set by hand."""
MARKS = {
    "holds": "yes", "fails": "no", "undecided": "open", "inapplicable": "none",
    "borne out": "yes", "contradicted": "no", "cannot be decided": "open", "not applicable": "none",
    "not judged": "none",
    "met": "yes", "not met": "no", "cannot be told": "open",
}  # fmt: skip
"""Outcome or standing -> the mark that is drawn for it."""
OUTCOMES = {
    "holds": "holds",
    "fails": "fails",
    "undecided": "cannot be decided",
    "inapplicable": "does not apply",
}


def decimals(unit: str) -> int:
    """Return the number of decimals of a figure in `unit`."""
    return _DECIMALS.get(unit, 2)


def unit_word(unit: str) -> str:
    """Return the unit as printed: '%' for 'share', nothing for 'count'."""
    return _PRINTED.get(unit, unit)


def number(value: float | None, unit: str = "") -> str:
    """Return the figure without its unit, with a true minus; a dash where the value is unknown.

    Examples
    --------
    >>> number(-14.26, "LUFS") == MINUS + "14.3", number(0.345, "share"), number(None) == DASH
    (True, '34', True)
    """
    if value is None or value != value:
        return DASH
    scaled = SCALED.get(unit, 1) * value
    places = decimals(unit)
    if unit in SCALED and 0 < abs(scaled) < 1:
        places = max(places, 1)
    text = f"{scaled:.{places}f}"
    if unit in ("", "count") and "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text.strip("-0.") == "" and "." not in text else text.replace("-", MINUS)


def figure(value: float | None, unit: str) -> str:
    """Return the figure and its unit, joined so that no line breaks between them.

    Examples
    --------
    >>> figure(0.345, "share").replace(chr(0x202f), " "), figure(3, "count")
    ('34 %', '3')
    """
    word = unit_word(unit)
    if value is None or value != value:
        return DASH
    if unit == "pan" and abs(value) <= 1:
        return place_between(value)
    return number(value, unit) + (_gap(word) + word if word else "")


def place_between(value: float) -> str:
    """Return a place between the loudspeakers in words.

    Examples
    --------
    >>> place_between(-0.65), place_between(1), place_between(0.02)
    ('65% left', '100% right', 'middle')
    """
    share = round(100 * abs(value))
    return "middle" if share < _MIDDLE else f"{share}% {'left' if value < 0 else 'right'}"


def ends_of_scale(low: float, high: float, unit: str) -> tuple[str, str]:
    """Return the upper and the lower end of a scale, with as many decimals as tell them apart.

    Examples
    --------
    >>> ends_of_scale(0.0, 0.004, "s"), ends_of_scale(0.0, 48.0, "L*"), ends_of_scale(-1, 1, "pan")
    (('0.0040', '0.0000'), ('48', '0'), ('right', 'left'))
    """
    if unit == "pan":
        return "right", "left"
    span = SCALED.get(unit, 1) * (high - low)
    places = 0 if span > 10 else max(0, 1 - math.floor(math.log10(span)))
    top, bottom = (f"{SCALED.get(unit, 1) * end:.{min(places, 6)}f}" for end in (high, low))
    return tuple(  # type: ignore[return-value]
        "0" if not places and end == "-0" else end.replace("-", MINUS) for end in (top, bottom)
    )


def named_figure(value: float | None, unit: str) -> str:
    """Return a figure that is understood without a scale beside it: symbols are preceded by their word.

    Examples
    --------
    >>> named_figure(0.94, "link"), named_figure(7.2, "1/min").replace(chr(0xa0), " ")
    ('join strength 0.94', '7.2 a minute')
    """
    if value is None or unit not in _NAMES:
        return _with_spelled_unit(value, unit)
    return f"{_NAMES[unit]} {number(value, unit)}"


def limit_figure(value: float, unit: str) -> str:
    """Return a limit as it is printed after its figure: without the word that the figure already has.

    Examples
    --------
    >>> limit_figure(0.5, "link"), limit_figure(0.5, "share").replace(chr(0x202f), " ")
    ('0.50', '50 %')
    """
    return number(value, unit) if unit in _NAMES else _with_spelled_unit(value, unit)


def _with_spelled_unit(value: float | None, unit: str) -> str:
    if value is None or unit not in _SPELLED:
        return figure(value, unit)
    return number(value, unit) + _gap(_SPELLED[unit]) + _SPELLED[unit]


def _gap(word: str) -> str:
    """Return the space before a unit: none before a degree, a narrow one before %, else a whole one."""
    return "" if word.startswith("°") else "\u202f" if word.startswith("%") else "\u00a0"


def moment(start: float, end: float) -> str:
    """Return an interval as 'm:ss.s to m:ss.s', or a single moment.

    Examples
    --------
    >>> moment(12.4, 18).split(DASH), moment(5, 5)
    (['0:12.4', '0:18.0'], '0:05.0')
    """
    first, last = clock(start, 1), clock(end, 1)
    return first if end <= start or first == last else f"{first}{DASH}{last}"


def together(parts: list[str]) -> str:
    """Join words as a sentence does.

    Examples
    --------
    >>> together(["a", "b", "c"])
    'a, b and c'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def claims_line(verdicts: Mapping[str, Verdict], thing: str = "film") -> str:
    """Return the outcomes of all claims on a film, or on another `thing`, in one line."""
    counts: Counter[str] = Counter(v.outcome for v in verdicts.values())
    if not verdicts:
        return f"No claim was checked on this {thing}."
    if set(counts) == {"inapplicable"}:
        return f"None of the claims that onetake knows applies to this {thing}."
    words = []
    for outcome, one, many in (
        ("fails", "does not", "do not"),
        ("undecided", "cannot be decided", "cannot be decided"),
        ("inapplicable", "does not apply", "do not apply"),
    ):
        if n := counts[outcome]:
            words.append(f"{n} {one if n == 1 else many}")
    total, holds = len(verdicts), counts["holds"]
    if total == 1:
        last = "holds" if holds else "does not hold" if counts["fails"] else words[0].removeprefix("1 ")
        return f"The one claim checked on this {thing} {last}."
    first = f"{holds or 'None'} of {total} claims hold{'' if holds > 1 else 's'} for this {thing}"
    return f"{first}; {together(words)}." if words else f"{first}."
