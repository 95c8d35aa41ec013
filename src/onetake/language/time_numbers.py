"""Read parts of a film by number: 'the second shot', 'the last minute', 'the first two thirds', 'shot 14'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.time_clock import CLOCKED
from onetake.language.time_expression import (
    MANY_PARTS,
    MOMENTS,
    PARTS,
    PLACED,
    SHOTS,
    TimeExpression,
    number_of,
    skip,
    words_at,
)
from onetake.language.time_lengths import UNITS, count_at, length_at
from onetake.language.time_sections import SECTIONED, section_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

ORDINALS = {
    "first": 1, "opening": 1, "initial": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "penultimate": -2, "dying": -1, "last": -1,
    "final": -1, "closing": -1, "concluding": -1,
}  # fmt: skip
"""Numbers from 1; from -1 backwards."""
_HALVES = {"latter": 2, "back": 2, "former": 1, "front": 1}
"""Words for one of two halves."""
_GESTURES = word_set(
    "retreat pull pullback movement move zoom pan gesture tableau passage stretch track withdrawal"
)
"""What opens or closes a film: *the closing pull-out*."""
_PASSED = word_set("very long few of brief wide dark quiet static")
"""Words between an ordinal and its noun."""
_ATTEMPTS = word_set("at for")
"""'A second shot at it' is no shot of a film."""
_NUMBERED_BEFORE = word_set("in at by from until till before after during for and to through with into or")
"""Words before *shot 14* where it names a shot."""
_NUMBERED_AFTER = word_set(
    "is was has holds opens closes shows cuts swaps lasts pulls on onwards onward does goes and to"
)
"""Words after it at the start of a sentence: *Shot 14 opens on a door*, not *Shot two nights later*."""


def _numbered(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'the second shot', 'first four shots', 'the last minute', 'first 30 seconds', 'second half'."""
    if found[at].word in _HALVES and words_at(found, at + 1, 1) == ("half",):
        nth = _HALVES[found[at].word]
        return TimeExpression(at, at + 1, "share", (nth - 1) / 2, nth / 2)
    ordinal = ORDINALS.get(found[at].word)
    if ordinal is None or (at > 0 and found[at - 1].word == "at" and found[at].word in ("first", "last")):
        return None
    timed = _length(found, at, ordinal)
    if timed is not None:
        return timed
    noun, count = at + 1, 1.0
    counted = count_at(found, noun)
    if counted is not None:
        count, noun = counted[0], counted[1] + 1
    noun = skip(found, noun, _PASSED)
    if noun >= len(found) or found[noun].breaks:
        return None
    word = found[noun].word
    if word == "minute" and counted is None and ordinal > 1:
        return TimeExpression(at, noun, "clock", 60.0 * (ordinal - 1), 60.0 * ordinal)
    if word in PARTS and count == 1:
        parts = PARTS[word]
        nth = ordinal if ordinal > 0 else parts + 1 + ordinal
        return TimeExpression(at, noun, "share", (nth - 1) / parts, nth / parts)
    if word in MANY_PARTS and counted is not None and ordinal in (1, -1) and count < MANY_PARTS[word]:
        share = count / MANY_PARTS[word]
        return TimeExpression(at, noun, "share", *((0.0, share) if ordinal == 1 else (1 - share, 1.0)))
    if word in SHOTS and words_at(found, noun + 1, 1)[:1] not in [(w,) for w in _ATTEMPTS]:
        first = ordinal if ordinal > 0 else ordinal - count + 1
        return TimeExpression(at, noun, "shot", first, first + count - 1)
    if word in MOMENTS and ordinal in (1, -1):
        return TimeExpression(at, noun, "start" if ordinal == 1 else "end")
    if word in _GESTURES and found[at].word in ("opening", "closing", "final") and noun == at + 1:
        return TimeExpression(at, at, "start" if ordinal == 1 else "end")
    section = section_at(found, noun)
    if section is not None:
        return TimeExpression(at, section[1], "section", ordinal, ordinal, label=section[0])
    return None


def _length(found: Sequence[Token], at: int, ordinal: int) -> TimeExpression | None:
    """Read 'the first thirty seconds', 'the last minute and a half', 'the opening minute'."""
    if abs(ordinal) != 1:
        return None
    k = skip(found, at + 1, _PASSED - {"few"})
    word = found[k].word if k < len(found) else ""
    alone = word in UNITS and not word.endswith("s")
    if alone and words_at(found, k + 1, 3) == ("and", "a", "half"):
        length: tuple[float, int] | None = (1.5 * UNITS[word], k + 3)
    elif alone:
        length = (UNITS[word], k)
    else:
        length = length_at(found, k) if word not in ("a", "an") else None
    if length is None:
        return None
    seconds, last = length
    if words_at(found, last + 1, 2) == ("or", "so"):
        last += 2
    return TimeExpression(at, last, "clock", *((0.0, seconds) if ordinal == 1 else (-seconds, 0.0)))


def _labelled(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'shot 14', 'verse two', 'in minute three': a noun with its number after it."""
    if at + 1 >= len(found) or found[at + 1].before not in ("", "#"):
        return None
    number = number_of(found[at + 1].word)
    if number is None or number % 1 or number < 1:
        return None
    word = found[at].word
    before = found[at - 1].word if at else ""
    follows = found[at + 2] if at + 2 < len(found) else None
    starts = at == 0 or found[at].breaks or "," in found[at].before
    placed = before in _NUMBERED_BEFORE or before in PLACED
    if word == "minute" and placed:
        return TimeExpression(at, at + 1, "clock", 60.0 * (number - 1), 60.0 * number)
    if word == "shot":
        named = placed or (
            starts and (follows is None or bool(follows.before) or follows.word in _NUMBERED_AFTER)
        )
        return TimeExpression(at, at + 1, "shot", number, number) if named else None
    section = section_at(found, at)
    if section is not None and section[1] == at and (placed or starts):
        return TimeExpression(at, at + 1, "section", number, number, label=section[0])
    return None


NUMBERED: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (
    _numbered,
    _labelled,
    *SECTIONED,
    *CLOCKED,
)
"""The forms of this file and its parts: each reads one at a position of a sentence, or returns None."""
