"""Read a length of time in words: 'two and a half minutes', 'ninety seconds', '30s'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.language.time_expression import ARTICLES, number_of, skip, words_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

UNITS = {
    "second": 1.0,
    "seconds": 1.0,
    "sec": 1.0,
    "secs": 1.0,
    "minute": 60.0,
    "minutes": 60.0,
    "min": 60.0,
    "mins": 60.0,
}
"""Seconds."""
_SHORT = re.compile(r"(\d+)(s|secs?|mins?)$")
"""A number that is written together with its unit: *30s*."""
_FULL = word_set("whole full entire solid long straight good")
"""Words between a number and its unit: *four whole minutes*."""
_TENS = range(20, 100, 10)
"""Numbers to which another is added: *forty-five*."""


def count_at(found: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Return the number at a position and its last word: 'forty five', 'couple of', 'ten or fifteen'.

    Of two numbers with *or* between them the larger counts.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> [count_at(tokens(t), 0) for t in ("forty-five seconds", "couple of shots", "ten or fifteen cuts")]
    [(45, 1), (2.0, 1), (15, 2)]
    """
    if at >= len(found):
        return None
    if found[at].word == "couple":
        return 2.0, at + (words_at(found, at + 1, 1) == ("of",))
    number = number_of(found[at].word)
    if number is None:
        return None
    then = found[at + 1].word if at + 1 < len(found) else ""
    if number in _TENS and 0 < (number_of(then) or 0) < 10:
        number, at = number + (number_of(then) or 0), at + 1
        then = found[at + 1].word if at + 1 < len(found) else ""
    if then == "or" and at + 2 < len(found) and number_of(found[at + 2].word) is not None:
        return max(number, number_of(found[at + 2].word) or 0.0), at + 2
    return number, at


def length_at(found: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Return the seconds of a length and its last word: 'two and a half minutes', 'a minute and ten seconds'.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> [length_at(tokens(t), 0) for t in ("Two and a half minutes.", "A minute and ten seconds.", "30s in")]
    [(150.0, 4), (70.0, 4), (30.0, 0)]
    """
    if at >= len(found):
        return None
    word = found[at].word
    short = _SHORT.match(word)
    if short:
        return float(short[1]) * UNITS[short[2] if short[2] != "s" else "sec"], at
    counted = (1.0, at) if word in ("a", "an", "one") else count_at(found, at)
    number, unit = (None, at + 1) if counted is None else (counted[0], counted[1] + 1)
    if word in ("a", "the") and words_at(found, at + 1, 2) == ("couple", "of"):
        number, unit = 2.0, at + 3
    if is_half_of(found, at):
        number, unit = 0.5, skip(found, at + 1, ARTICLES)
    elif number is not None and words_at(found, unit, 3) == ("and", "a", "half"):
        number, unit = number + 0.5, unit + 3
    unit = skip(found, unit, _FULL)
    if number is None or unit >= len(found) or found[unit].word not in UNITS:
        return None
    seconds = number * UNITS[found[unit].word]
    if words_at(found, unit + 1, 3) == ("and", "a", "half"):
        return seconds + 0.5 * UNITS[found[unit].word], unit + 3
    if words_at(found, unit + 1, 1) == ("and",) and unit + 3 < len(found):
        more = number_of(found[unit + 2].word)
        if more is not None and UNITS.get(found[unit + 3].word) == 1.0 < UNITS[found[unit].word]:
            return seconds + more, unit + 3
    return seconds, unit


def is_half_of(found: Sequence[Token], at: int) -> bool:
    """Return whether 'half a minute', 'half minute' or 'half-minute' is at a position."""
    if found[at : at + 1] == [] or found[at].word != "half":
        return False
    unit = skip(found, at + 1, ARTICLES)
    return unit < len(found) and found[unit].word in UNITS
