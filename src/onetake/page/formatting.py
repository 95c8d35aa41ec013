"""Format numbers, units, times and counts for the page."""

from __future__ import annotations

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
    "deg/s": 1, "pan": 2,
}  # fmt: skip
_PRINTED = {"share": "%", "count": "", "link": "link", "1/s": "a second", "1/min": "a minute", "deg": "°"}
"""Unit -> as printed in a lane, where there is little room; other units are printed as they are."""
_SPELLED = {
    "deg/s": "degrees a second", "width/s": "frame widths a second", "height/s": "frame heights a second",
    "width": "frame widths", "height": "frame heights", "ppm": "millionths",
}  # fmt: skip
"""Unit -> as printed beside a verdict, where it is spelt out."""
_NAMES = {
    "link": "link strength", "L*": "lightness L*", "C*": "chroma C*", "b*": "blue to yellow b*",
    "a*": "green to red a*", "dE": "colour difference", "pan": "stereo position",
}  # fmt: skip
"""Units whose symbol or scale says little by itself -> the word printed before a figure."""
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
    scaled = 100 * value if unit == "share" else value
    places = decimals(unit)
    if unit == "share" and 0 < abs(scaled) < 1:
        places = 1
    text = f"{scaled:.{places}f}"
    if unit in ("", "count") and "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text.strip("-0.") == "" and "." not in text else text.replace("-", MINUS)


def figure(value: float | None, unit: str) -> str:
    """Return the figure and its unit, joined by a narrow no-break space.

    Examples
    --------
    >>> figure(0.345, "share").replace(chr(0x202f), " "), figure(3, "count")
    ('34 %', '3')
    """
    word = unit_word(unit)
    if value is None or value != value:
        return DASH
    return number(value, unit) + (f"\u202f{word}" if word and word != "°" else word)


def named_figure(value: float | None, unit: str) -> str:
    """Return a figure that is understood without a scale beside it: symbols are preceded by their word.

    Examples
    --------
    >>> named_figure(0.94, "link"), named_figure(7.2, "1/min").replace(chr(0x202f), " ")
    ('link strength 0.94', '7.2 a minute')
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
    return f"{number(value, unit)}\u202f{_SPELLED[unit]}"


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


def claims_line(verdicts: Mapping[str, Verdict]) -> str:
    """Return the outcomes of all claims on a film in one line."""
    counts: Counter[str] = Counter(v.outcome for v in verdicts.values())
    if not verdicts:
        return "No claim was checked on this film."
    if set(counts) == {"inapplicable"}:
        return "None of the claims that onetake knows applies to this film."
    words = []
    for outcome, one, many in (
        ("holds", "holds", "hold"),
        ("fails", "fails", "fail"),
        ("undecided", "cannot be decided", "cannot be decided"),
        ("inapplicable", "does not apply", "do not apply"),
    ):
        if n := counts[outcome]:
            words.append(f"{n} {one if n == 1 else many}")
    total = len(verdicts)
    return (
        f"Of {total} claims checked on this film, {together(words)}."
        if total > 1
        else (f"The one claim checked on this film {words[0].removeprefix('1 ')}.")
    )
