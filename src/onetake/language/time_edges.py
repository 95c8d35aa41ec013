"""Read where a film starts and ends, its middle, and the whole of it: 'opens with', 'at the very end'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.time_expression import (
    ARTICLES,
    MOMENTS,
    PLACED,
    SHOTS,
    TimeExpression,
    skip,
    words_at,
)
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.time_expression import Kind
    from onetake.language.tokens import Token

_START = word_set("start beginning outset opening onset")
_END = word_set("end ending close finish finale conclusion")
_OPENS = word_set("open opens opened opening begin begins began beginning start starts started starting")
_CLOSES = word_set(
    "end ends ended ending close closes closed closing finish finishes finished conclude concludes"
)
_IT = word_set("it")
_FILMS = word_set("film video clip song piece it short track spot")
"""What opens or closes."""
_WITH = word_set("with on in as by at from")
_WHOLE = tuple(
    tuple(phrase.split())
    for phrase in (
        "throughout",
        "from start to finish",
        "from beginning to end",
        "from first to last",
        "from first frame to last",
        "from the first frame to the last",
        "all the way through",
        "start to finish",
        "beginning to end",
        "the whole time",
        "the entire time",
        "at all times",
    )
)
_FIRSTLY = tuple(
    tuple(phrase.split()) for phrase in ("at first", "initially", "to begin with", "early on", "as it opens")
)
_STRETCHES = word_set("section third part stretch portion act")
_THIRD = (1 / 3, 2 / 3)
"""Shares of the film between which its middle third lies."""
_MIDDLE = (0.4, 0.6)
"""Shares of the film between which its middle lies. Set by hand; no measured source."""


def _fixed(
    phrases: Sequence[tuple[str, ...]], kind: Kind
) -> Callable[[Sequence[Token], int], TimeExpression | None]:
    def read(found: Sequence[Token], at: int) -> TimeExpression | None:
        for phrase in phrases:
            if found[at].word == phrase[0] and words_at(found, at, len(phrase)) == phrase:
                return TimeExpression(at, at + len(phrase) - 1, kind)
        return None

    return read


def _edge(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'at the very end', 'by the close', 'from the outset'; not 'in the end', 'the end of the day'."""
    if found[at].word not in PLACED:
        return None
    noun = skip(found, at + 1, ARTICLES)
    if noun == at + 1 or noun >= len(found):
        return None
    word = found[noun].word
    following = words_at(found, noun + 1, 3)
    if word in _START and following[:1] != ("to",):
        if word == "opening" and following and following[0] in SHOTS | MOMENTS:
            return None
        return TimeExpression(at, noun, "start")
    if word in _END:
        after_all = found[at].word == "in" and "very" not in words_at(found, at, noun - at)
        if after_all or following == ("of", "the", "day"):
            return None
        return TimeExpression(at, noun, "end")
    return None


def _verb(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'opens with', 'it begins in', 'ends on', and not 'closes in on her'."""
    word = found[at].word
    if at == 0 or at + 1 >= len(found) or found[at + 1].word not in _WITH or found[at + 1].breaks:
        return None
    if word in _OPENS:
        return TimeExpression(at, at + 1, "start")
    if word in _CLOSES:
        closing_in = word.startswith("clos") and found[at + 1].word in ("on", "in")
        return None if closing_in else TimeExpression(at, at + 1, "end")
    return None


def _middle(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'halfway through', 'midway', 'in the middle of the film', 'at the midpoint'."""
    if found[at].word in ("halfway", "midway", "midpoint"):
        more = words_at(found, at + 1, 1) in (("through",), ("in",), ("point",))
        return TimeExpression(at, at + more, "share", *_MIDDLE)
    middle = words_at(found, at, 3)
    if middle[:2] == ("the", "middle") and middle[2:] and middle[2] in _STRETCHES:
        return TimeExpression(at, at + 2, "share", *_THIRD)
    if words_at(found, at, 3) == ("in", "the", "middle"):
        of = words_at(found, at + 3, 3)
        if len(of) == 3 and of[0] == "of" and of[2] in ("film", "video", "clip", "song"):
            return TimeExpression(at, at + 5, "share", *_MIDDLE)
    return None


def _closing(verbs: frozenset[str], kind: Kind) -> Callable[[Sequence[Token], int], TimeExpression | None]:
    """Read 'as the film closes', 'when it opens'."""

    def read(found: Sequence[Token], at: int) -> TimeExpression | None:
        if found[at].word not in ("as", "when"):
            return None
        noun = skip(found, at + 1, ARTICLES - _IT) if words_at(found, at + 1, 1) != ("it",) else at + 1
        film = words_at(found, noun, 2)
        if len(film) < 2 or film[0] not in _FILMS or film[1] not in verbs:
            return None
        return TimeExpression(at, noun + 1, kind)

    return read


EDGES: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (
    _fixed(_WHOLE, "whole"),
    _fixed(_FIRSTLY, "start"),
    _edge,
    _verb,
    _middle,
    _closing(_OPENS, "start"),
    _closing(_CLOSES, "end"),
)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
