"""Read parts of a film by number or clock: 'the second shot', 'the last chorus', 'from 0:10 to 0:30'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.language.time_expression import (
    ARTICLES,
    MOMENTS,
    PLACED,
    SHOTS,
    TimeExpression,
    number_of,
    seconds_of,
    skip,
    words_at,
)
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

_ORDINALS = {
    "first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "penultimate": -2, "last": -1, "final": -1, "closing": -1,
}  # fmt: skip
"""Numbers from 1; from -1 backwards."""
_UNITS = {
    "second": 1.0,
    "seconds": 1.0,
    "sec": 1.0,
    "secs": 1.0,
    "minute": 60.0,
    "minutes": 60.0,
    "min": 60.0,
}
"""Seconds."""
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
"""How many such parts the whole has."""
_SECTIONS = {
    form: one
    for one in [
        "verse",
        "hook",
        "bridge",
        "drop",
        "intro",
        "outro",
        "refrain",
        "breakdown",
        "solo",
        "prechorus",
        "interlude",
        "coda",
    ]
    for form in (one, one + "s")
} | {"chorus": "chorus", "choruses": "chorus"}
"""Parts of a song, also in the plural."""
_BEING = word_set("is are was were has have")
"""Verbs of a section that is the subject."""
_OWNERS = word_set("each every some any song track")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}$")
_PASSED = word_set("very long few of brief wide dark quiet static couple")
"""Words between an ordinal and its noun."""
_ATTEMPTS = word_set("at for")
"""'A second shot at it' is no shot of a film."""


def _numbered(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'the second shot', 'first four shots', 'the last minute', 'first 30 seconds', 'second half'."""
    ordinal = _ORDINALS.get(found[at].word)
    if ordinal is None or (at > 0 and found[at - 1].word == "at" and found[at].word in ("first", "last")):
        return None
    noun, count = at + 1, 1.0
    number = number_of(found[noun].word) if noun < len(found) else None
    if number is not None:
        noun, count = noun + 1, number
    noun = skip(found, noun, _PASSED)
    if noun >= len(found) or found[noun].breaks:
        return None
    word = found[noun].word
    if word in _UNITS and abs(ordinal) == 1 and (number is not None or not word.endswith("s")):
        length = count * _UNITS[word]
        return TimeExpression(at, noun, "clock", *((0.0, length) if ordinal == 1 else (-length, 0.0)))
    if word == "minute" and number is None and ordinal > 1:
        return TimeExpression(at, noun, "clock", 60.0 * (ordinal - 1), 60.0 * ordinal)
    if word in _PARTS and count == 1:
        parts = _PARTS[word]
        nth = ordinal if ordinal > 0 else parts + 1 + ordinal
        return TimeExpression(at, noun, "share", (nth - 1) / parts, nth / parts)
    if word in SHOTS and words_at(found, noun + 1, 1)[:1] not in [(w,) for w in _ATTEMPTS]:
        first = ordinal if ordinal > 0 else ordinal - count + 1
        return TimeExpression(at, noun, "shot", first, first + count - 1)
    if word in MOMENTS and ordinal in (1, -1):
        return TimeExpression(at, noun, "start" if ordinal == 1 else "end")
    if word in _SECTIONS:
        return TimeExpression(at, noun, "section", ordinal, ordinal, label=_SECTIONS[word])
    return None


def _section(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'in the chorus', 'during the verses': a part of the song without a number."""
    if (at == 0 or found[at].breaks) and found[at].word in ARTICLES and at + 2 < len(found):
        # 'The intro is all quick cuts.'
        label = _SECTIONS.get(found[at + 1].word)
        if label and found[at + 2].word in _BEING:
            return TimeExpression(at, at + 1, "section", label=label)
    if found[at].word not in PLACED:
        return None
    noun = skip(found, at + 1, ARTICLES | _OWNERS)
    if noun >= len(found) or found[noun].word not in _SECTIONS:
        return None
    return TimeExpression(at, noun, "section", label=_SECTIONS[found[noun].word])


def _clock(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read '1:40', 'from 0:10 to 0:30', '0:10-0:30', 'two minutes in', 'the two-minute mark'."""
    word = found[at].word
    if _CLOCK.match(word):
        start = seconds_of(word)
        for k in (at + 1, at + 2):
            if k >= len(found) or not _CLOCK.match(found[k].word):
                continue
            dash = set("-–—").intersection(found[k].before)  # noqa: RUF001
            if dash if k == at + 1 else found[at + 1].word in ("to", "and", "until", "till"):
                return TimeExpression(at, k, "clock", start, seconds_of(found[k].word))
        return TimeExpression(at, at, "clock", start, start)
    number = number_of(word)
    if number is None or at + 1 >= len(found) or found[at + 1].word not in _UNITS:
        return None
    instant = number * _UNITS[found[at + 1].word]
    then = words_at(found, at + 2, 1)
    if then == ("mark",) or (then == ("in",) and _is_pause(found, at + 3)):
        return TimeExpression(at, at + 2, "clock", instant, instant)
    if at > 0 and found[at - 1].word == "after":
        return TimeExpression(at, at + 1, "clock", instant, instant)
    return None


def _is_pause(found: Sequence[Token], at: int) -> bool:
    """Return whether a new part of the sentence begins there: 'two minutes in, the ...'."""
    if at >= len(found) or found[at].breaks or "," in found[at].before:
        return True
    return found[at].word in ("the", "it", "he", "she", "they", "we", "and")


NUMBERED: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (
    _numbered,
    _section,
    _clock,
)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
