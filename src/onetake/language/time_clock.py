"""Read parts of a film by the clock: '1:40', 'from 0:10 to 0:30', 'two minutes in', 'a third of the way'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.language.time_expression import (
    ARTICLES,
    MANY_PARTS,
    PARTS,
    TimeExpression,
    number_of,
    seconds_of,
    skip,
    words_at,
)
from onetake.language.time_lengths import length_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}$|\d{1,2}m\d{1,2}s?$")
_WITH_A_STOP = re.compile(r"(\d)\.([0-5]\d)$")
"""A clock time as the British write it: *at 2.14*."""
_RATIOS = word_set("1.19 1.33 1.37 1.43 1.50 2.00 2.20 2.35 2.39 2.40 2.55")
"""Aspect ratios, which look like such a time."""
_AT = word_set("at around from until till by after before")
"""Words before a time with a stop; any other number with one is no time."""
_TO = word_set("to and until till through")
"""Words between two clock times that make a span of them."""
_UP_TO = word_set("all the way right up about around roughly just")
"""Words beside one of these."""
_MARK = word_set("mark point marker timestamp")
_TO_THE_CLOSE = (
    ("to", "the", "end"),
    ("until", "the", "end"),
    ("till", "the", "end"),
    ("to", "the", "close"),
)
_TO_THE_END = (
    ("before", "the", "end"), ("from", "the", "end"), ("to", "go"), ("left",), ("before", "it", "ends"),
    ("before", "the", "credits"), ("to", "spare"), ("before", "the", "close"), ("remaining",),
)  # fmt: skip
"""What after a length makes it one before the end."""
_AROUND = 0.1
"""Share of the film to each side of such a point: as wide as the middle. Set by hand."""


def _instant_at(found: Sequence[Token], at: int) -> float | None:
    """Return the seconds of a clock time at a position; None where it has none."""
    if at >= len(found):
        return None
    word = found[at].word
    if _CLOCK.match(word):
        return seconds_of(word)
    stop = _WITH_A_STOP.match(word)
    if stop is None or word in _RATIOS or at == 0 or found[at - 1].word not in _AT:
        return None
    return 60 * float(stop[1]) + float(stop[2]) if _is_pause(found, at + 1) else None


def _clock(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read '1:40', 'from 0:10 to 0:30', '0:10-0:30', 'from about 1:10 all the way to 1:45'."""
    start = _instant_at(found, at)
    if start is None:
        return _between(found, at) if found[at].word == "between" else _lapse(found, at)
    end = at + 1
    if end < len(found) and set("-–—").intersection(found[end].before):  # noqa: RUF001
        last = _instant_at(found, end)
        if last is not None:
            return TimeExpression(at, end, "clock", start, last)
    k = skip(found, end, _MARK)
    k = skip(found, k, _UP_TO)
    if k < len(found) and found[k].word in _TO and not found[k].breaks:
        joint = found[k].word
        k = skip(found, k + 1, _UP_TO)
        last = _instant_at(found, k)
        if last is not None and last > start and (joint != "and" or _is_between(found, at)):
            return TimeExpression(at, k, "clock", start, last)
    if words_at(found, at + 1, 3) in _TO_THE_CLOSE:
        return TimeExpression(at, at + 3, "clock", start, start, "after")
    return TimeExpression(at, at, "clock", start, start)


def _is_between(found: Sequence[Token], at: int) -> bool:
    """Return whether *between* leads to a clock time: 'between 1:10 and 1:45', not 'at 1:10 and 1:45'."""
    return any(t.word == "between" for t in found[max(0, at - 2) : at])


def _between(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'between the one-minute and the two-minute mark'."""
    first = length_at(found, skip(found, at + 1, ARTICLES)) if at + 2 < len(found) else None
    if first is None:
        return None
    k = first[1] + 1 + (words_at(found, first[1] + 1, 1) == ("mark",))
    if words_at(found, k, 1) != ("and",) or k + 2 >= len(found):
        return None
    last = length_at(found, skip(found, k + 1, ARTICLES))
    if last is None or words_at(found, last[1] + 1, 1) not in (("mark",), ("marks",)):
        return None
    return TimeExpression(at, last[1] + 1, "clock", first[0], last[0])


def _lapse(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'two minutes in', 'the two-minute mark', 'ten seconds before the end'."""
    if words_at(found, at, 2) == ("minute", "mark") and found[at - 1].word in ("the", "a") and at > 0:
        return TimeExpression(at, at + 1, "clock", 60.0, 60.0)
    length = length_at(found, at)
    if length is None:
        return None
    instant, last = length
    if words_at(found, last + 1, 2) == ("or", "so"):
        last += 2
    then = words_at(found, last + 1, 1)
    if (then and then[0] in _MARK) or (then in (("in",), ("into",)) and _is_pause(found, last + 2)):
        return TimeExpression(at, last + 1, "clock", instant, instant)
    for phrase in _TO_THE_END:
        if words_at(found, last + 1, len(phrase)) == phrase:
            return TimeExpression(at, last + len(phrase), "clock", -instant, -instant)
    before = found[at - 1].word if at > 0 else ""
    if before == "after" and words_at(found, at, 2) != ("a", "second"):
        return TimeExpression(at, last, "clock", instant, instant)
    return None


def _fraction(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'two thirds of the way through', 'a third of the way in'."""
    number = 1.0 if found[at].word in ("a", "one") else number_of(found[at].word)
    if number is None or at + 1 >= len(found):
        return None
    noun = found[at + 1].word
    parts = MANY_PARTS.get(noun) or PARTS.get(noun)
    if parts is None or words_at(found, at + 2, 3) not in (("of", "the", "way"), ("through", "the", "film")):
        return None
    last = at + 4 + (words_at(found, at + 5, 1) in (("through",), ("in",), ("into",)))
    share = number / parts
    return TimeExpression(at, last, "share", max(0.0, share - _AROUND), min(1.0, share + _AROUND))


_GOING_ON = word_set("the it he she they we and there this a an his her you our everything")
"""Words with which a new part of the sentence begins."""


def _is_pause(found: Sequence[Token], at: int) -> bool:
    """Return whether a new part of the sentence begins there: 'two minutes in, the ...'."""
    return at >= len(found) or found[at].breaks or "," in found[at].before or found[at].word in _GOING_ON


CLOCKED: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (_clock, _fraction)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
