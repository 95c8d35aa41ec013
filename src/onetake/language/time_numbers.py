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
    "eighth": 8, "ninth": 9, "tenth": 10, "penultimate": -2, "dying": -1, "last": -1, "final": -1,
    "closing": -1,
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
_MANY_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "percent": 100}
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
_MOMENTS = word_set("time moment instant minute second come")
"""*The moment the chorus hits*, *every time the hook returns*, *come the second verse*."""
_BEING = word_set("is are was were has have")
"""Verbs of a section that is the subject."""
_OWNERS = word_set("each every some any song track both all two three")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}$|\d{1,2}m\d{1,2}s?$")
_GESTURES = word_set(
    "retreat pull pullback movement move zoom pan gesture tableau passage stretch track withdrawal"
)
"""What opens or closes a film: *the closing pull-out*."""
_FULL = word_set("whole full entire solid long straight")
"""Words between a number and its unit: *four whole minutes*."""
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
    elif _is_half_of(found, noun):
        noun, count = skip(found, noun + 1, ARTICLES), 0.5  # 'the last half minute', 'half a minute'
        number = count
    noun = skip(found, noun, _PASSED)
    if noun >= len(found) or found[noun].breaks:
        return None
    word = found[noun].word
    if word in _UNITS and abs(ordinal) == 1 and (number is not None or not word.endswith("s")):
        length = count * _UNITS[word]
        if words_at(found, noun + 1, 3) == ("and", "a", "half"):
            noun, length = noun + 3, length + 0.5 * _UNITS[word]
        return TimeExpression(at, noun, "clock", *((0.0, length) if ordinal == 1 else (-length, 0.0)))
    if word == "minute" and number is None and ordinal > 1:
        return TimeExpression(at, noun, "clock", 60.0 * (ordinal - 1), 60.0 * ordinal)
    if word in _PARTS and count == 1:
        parts = _PARTS[word]
        nth = ordinal if ordinal > 0 else parts + 1 + ordinal
        return TimeExpression(at, noun, "share", (nth - 1) / parts, nth / parts)
    if word in _MANY_PARTS and number is not None and ordinal in (1, -1) and count < _MANY_PARTS[word]:
        share = count / _MANY_PARTS[word]
        return TimeExpression(at, noun, "share", *((0.0, share) if ordinal == 1 else (1 - share, 1.0)))
    if word in SHOTS and words_at(found, noun + 1, 1)[:1] not in [(w,) for w in _ATTEMPTS]:
        first = ordinal if ordinal > 0 else ordinal - count + 1
        return TimeExpression(at, noun, "shot", first, first + count - 1)
    if word in MOMENTS and ordinal in (1, -1):
        return TimeExpression(at, noun, "start" if ordinal == 1 else "end")
    if word in _GESTURES and found[at].word in ("opening", "closing", "final") and noun == at + 1:
        return TimeExpression(at, at, "start" if ordinal == 1 else "end")
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
    if found[at].word not in PLACED and found[at].word not in _MOMENTS:
        return None
    noun = skip(found, at + 1, ARTICLES | _OWNERS)
    if found[at].word in _MOMENTS and noun == at + 1:
        return None
    if words_at(found, at, 2) in (("with", "every"), ("with", "each")):
        return None  # 'drearier with every verse'
    if words_at(found, noun, 2) == ("middle", "eight"):
        return TimeExpression(at, noun + 1, "section", label="bridge")
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
        if words_at(found, at + 1, 3) in _TO_THE_CLOSE:
            return TimeExpression(at, at + 3, "clock", start, start, "after")
        return TimeExpression(at, at, "clock", start, start)
    if word == "between":
        return _between(found, at)
    return _lapse(found, at)


_TO_THE_CLOSE = (
    ("to", "the", "end"),
    ("until", "the", "end"),
    ("till", "the", "end"),
    ("to", "the", "close"),
)


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
    length = length_at(found, at)
    if length is None:
        return None
    instant, last = length
    then = words_at(found, last + 1, 1)
    if then == ("mark",) or (then in (("in",), ("into",)) and _is_pause(found, last + 2)):
        return TimeExpression(at, last + 1, "clock", instant, instant)
    for phrase in _TO_THE_END:
        if words_at(found, last + 1, len(phrase)) == phrase:
            return TimeExpression(at, last + len(phrase), "clock", -instant, -instant)
    before = found[at - 1].word if at > 0 else ""
    if before == "after" and words_at(found, at, 2) != ("a", "second"):
        return TimeExpression(at, last, "clock", instant, instant)
    return None


def length_at(found: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Return the seconds of a length and its last word: 'two and a half minutes', 'a minute and ten seconds'.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> [length_at(tokens(t), 0) for t in ("Two and a half minutes.", "A minute and ten seconds.")]
    [(150.0, 4), (70.0, 4)]
    """
    word = found[at].word
    number = 1.0 if word in ("a", "an", "one") else number_of(word)
    unit = at + 1
    if _is_half_of(found, at):
        number, unit = 0.5, skip(found, at + 1, ARTICLES)
    elif number is not None and words_at(found, unit, 3) == ("and", "a", "half"):
        number, unit = number + 0.5, unit + 3
    elif (
        number is not None
        and number in range(20, 100, 10)
        and unit < len(found)
        and 0 < (number_of(found[unit].word) or 0) < 10
    ):
        number, unit = number + (number_of(found[unit].word) or 0), unit + 1
    unit = skip(found, unit, _FULL)
    if number is None or unit >= len(found) or found[unit].word not in _UNITS:
        return None
    seconds = number * _UNITS[found[unit].word]
    if words_at(found, unit + 1, 3) == ("and", "a", "half"):
        return seconds + 0.5 * _UNITS[found[unit].word], unit + 3
    if words_at(found, unit + 1, 1) == ("and",) and unit + 3 < len(found):
        more = number_of(found[unit + 2].word)
        if more is not None and _UNITS.get(found[unit + 3].word) == 1.0 < _UNITS[found[unit].word]:
            return seconds + more, unit + 3
    return seconds, unit


def _is_half_of(found: Sequence[Token], at: int) -> bool:
    """Return whether 'half a minute', 'half minute' or 'half-minute' stands there."""
    if found[at : at + 1] == [] or found[at].word != "half":
        return False
    unit = skip(found, at + 1, ARTICLES)
    return unit < len(found) and found[unit].word in _UNITS


def _fraction(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'two thirds of the way through', 'a third of the way in'."""
    number = 1.0 if found[at].word in ("a", "one") else number_of(found[at].word)
    if number is None or at + 1 >= len(found):
        return None
    noun = found[at + 1].word
    parts = _MANY_PARTS.get(noun) or _PARTS.get(noun)
    if parts is None or words_at(found, at + 2, 3) not in (("of", "the", "way"), ("through", "the", "film")):
        return None
    last = at + 4 + (words_at(found, at + 5, 1) in (("through",), ("in",), ("into",)))
    share = number / parts
    return TimeExpression(at, last, "share", max(0.0, share - _AROUND), min(1.0, share + _AROUND))


def _is_pause(found: Sequence[Token], at: int) -> bool:
    """Return whether a new part of the sentence begins there: 'two minutes in, the ...'."""
    if at >= len(found) or found[at].breaks or "," in found[at].before:
        return True
    return found[at].word in (
        "the",
        "it",
        "he",
        "she",
        "they",
        "we",
        "and",
        "there",
        "this",
        "a",
        "an",
        "his",
    )


_TO_THE_END = (
    ("before", "the", "end"), ("from", "the", "end"), ("to", "go"), ("left",), ("before", "it", "ends"),
    ("before", "the", "credits"), ("to", "spare"), ("before", "the", "close"),
)  # fmt: skip
"""What after a length makes it one before the end."""
_AROUND = 0.1
"""Share of the film to each side of such a point: as wide as the middle. Set by hand."""
NUMBERED: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (
    _numbered,
    _section,
    _clock,
    _fraction,
)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
