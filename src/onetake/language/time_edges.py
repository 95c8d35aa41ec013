"""Read where a film starts and ends, its middle, and the whole of it: 'opens with', 'at the very end'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.time_expression import (
    ARTICLES,
    FILMS,
    MOMENTS,
    PARTS,
    PLACED,
    SHOTS,
    TimeExpression,
    number_of,
    skip,
    words_at,
)
from onetake.language.time_lengths import UNITS
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
_TURNING = word_set("opening beginning starting ending closing finishing")
_WHAT = word_set("what which that everything all")
"""Words besides the film for what opens or ends."""
_NO_STATES = word_set(
    "to the a an its his her this that these those up when where there with without and or but only not",
    "one two my your our their it them him credits life abruptly there here before because so if just",
)
"""Words after *it starts* that say no state."""
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
        "first frame to last",
        "from the first to the last",
        "all the way through",
        "start to finish",
        "beginning to end",
        "the whole time",
        "the entire time",
        "at all times",
    )
)
_FIRSTLY = (
    ("at", "first"), ("initially",), ("to", "begin", "with"), ("to", "start", "with"), ("early", "on"),
    ("as", "it", "opens"), ("from", "the", "off"),
)  # fmt: skip
_OPENERS = word_set(
    "credits title titles sequence line number act track verse theme gambit image song",
    "third half quarter fifth minute minutes seconds few two three",
)
"""Nouns after *the opening* that make it an adjective."""
_COUNTED = word_set("couple few verse chorus")
"""Words after *the opening* that begin or name a part of its own."""
_NO_SUBJECTS = word_set("end start close outset onset")
"""*The end justifies the means*."""
_SOMETIMES = word_set("sometimes occasionally intermittently")
_PAIRED_WITHIN = 12
"""Words around *sometimes* within which a second one is its pair. Set by hand; no measured source."""
_PARTLY = tuple(
    tuple(phrase.split())
    for phrase in (
        "at times",
        "in places",
        "here and there",
        "now and then",
        "now and again",
        "every so often",
        "for a while",
        "for a time",
        "for long stretches",
        "for stretches",
        "from time to time",
        "at some point",
        "at one point",
        "more often than not",
        "half the time",
        "most of the time",
        "much of the time",
        "some of the time",
    )
)
"""Parts that are not named."""
_LARGE = word_set(
    "most much some part parts large a good the bulk majority half lot stretches almost nearly all"
)
"""Words before *of the film* that take some of it."""
_RUNNING = word_set("running playing run runtime duration length screen")
_SETTING_OFF = frozenset(
    {("kick", "off"), ("set", "off"), ("start", "off"), ("start", "out"), ("lead", "off")}
)
_WRAPPING_UP = frozenset(
    {("wrap", "up"), ("sign", "off"), ("round", "off"), ("close", "out"), ("bow", "out"), ("wind", "up")}
    | {("finish", "up"), ("go", "out"), ("finish", "off"), ("wind", "down")}
)
_LAST = word_set("last final closing end credits close")
_LONGEST_WHOLE = 9
"""Words of 'from the first frame to the very last', at most. Set by hand; no measured source."""
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
    if found[at].word not in PLACED and found[at].word != "than":
        return None
    noun = skip(found, at + 1, ARTICLES)
    if noun == at + 1 or noun >= len(found):
        return None
    word = found[noun].word
    following = words_at(found, noun + 1, 3)
    if word in _START and following[:1] != ("to",):
        if word == "opening" and following and _is_measured(following[0]):
            return None
        return TimeExpression(at, noun, "start")
    if word in _END:
        after_all = found[at].word == "in" and word == "end" and "very" not in words_at(found, at, noun - at)
        if after_all or following == ("of", "the", "day"):
            return None
        return TimeExpression(at, noun, "end")
    return None


def _is_measured(word: str) -> bool:
    """Return whether the word after *the opening* says how long it is: 'shot', 'thirty', 'minute', 'half'."""
    return word in SHOTS | MOMENTS | PARTS.keys() | UNITS.keys() | _COUNTED or number_of(word) is not None


def _subject(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'the ending pulls back', 'the opening of the film is dark'; not 'the opening shot'."""
    starts = at == 0 or found[at].breaks or "," in found[at].before
    starts = starts or found[at - 1].word in ("and", "but", "only")
    starts = starts or words_at(found, at + 2, 2) in (("in", "which"), ("where", "the"), ("where", "it"))
    if not starts or found[at].word not in ("the", "its") or at + 2 >= len(found):
        return None
    very = found[at + 1].word == "very" and at + 3 < len(found)
    word, after = found[at + 1 + very].word, found[at + 2 + very].word
    if word in _NO_SUBJECTS:
        return None
    kind: Kind | None = "start" if word in _START else "end" if word in _END else None
    viewers = words_at(found, at + 3 + very, 1) in (("we",), ("you",))
    if word in ("last", "final") and after == "thing" and viewers:
        return TimeExpression(at, at + 2 + very, "end")  # 'the last thing we see'
    if very:
        return None
    if kind is None or found[at + 2].breaks or after in SHOTS | MOMENTS | _OPENERS:
        return None
    of_film = after == "of" and not any(w in FILMS for w in words_at(found, at + 3, 2))
    return None if of_film else TimeExpression(at, at + 1, kind)


def _somewhere(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'for most of the film', 'at times', 'for long stretches': a part that is not named."""
    if found[at].word in _SOMETIMES and _is_once(found, at):
        return TimeExpression(at, at, "some")
    for phrase in _PARTLY:
        if words_at(found, at, len(phrase)) == phrase:
            return TimeExpression(at, at + len(phrase) - 1, "some")
    if found[at].word not in ("for", "through", "over", "in"):
        return None
    noun = skip(found, at + 1, _LARGE)
    if noun == at + 1 or words_at(found, noun, 1) != ("of",):
        return None
    length = skip(found, noun + 1, ARTICLES | _RUNNING)
    if length < len(found) and found[length].word in FILMS | _RUNNING | {"time", "length", "duration"}:
        return TimeExpression(at, length, "some")
    return TimeExpression(at, length - 1, "some") if found[length - 1].word in _RUNNING else None


def _is_once(found: Sequence[Token], at: int) -> bool:
    """Return whether it is no 'sometimes from the left, sometimes from the right'."""
    near = found[max(0, at - _PAIRED_WITHIN) : at + _PAIRED_WITHIN]
    return sum(t.word == found[at].word for t in near) == 1


def _verb(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'opens with', 'it begins in', 'ends on', and not 'closes in on her'."""
    word = found[at].word
    if _states(found, at):
        return TimeExpression(at, at, "start" if word in _OPENS else "end")
    if at == 0 or at + 1 >= len(found) or found[at + 1].word not in _WITH or found[at + 1].breaks:
        return None
    if any(t.word[0].isdigit() for t in found[at + 2 : at + 4]):
        return None  # 'starting at 0:50'
    near = (*found[max(0, at - _PAIRED_WITHIN) : at], *found[at + 2 : at + 2 + _PAIRED_WITHIN])
    if word.endswith("ing") and any(t.word in _TURNING for t in near):
        return None  # 'beginning on her shoes and ending on the ceiling': all of it
    if word in _OPENS:
        return TimeExpression(at, at + 1, "start")
    if word in _CLOSES:
        closing_in = word.startswith("clos") and found[at + 1].word in ("on", "in")
        return None if closing_in else TimeExpression(at, at + 1, "end")
    return None


def _states(found: Sequence[Token], at: int) -> bool:
    """Return whether the film opens or ends in a state: 'it starts dreary', 'the clip ends dark'."""
    if at == 0 or at + 1 >= len(found) or found[at].word not in _OPENS | _CLOSES:
        return False
    after = found[at + 1]
    if found[at - 1].word not in FILMS | _WHAT or after.breaks or "," in after.before:
        return False
    plain = after.word not in _NO_STATES | _WITH | PLACED and not after.word.endswith(("ing", "s"))
    return plain and number_of(after.word) is None


def _through(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'from the first second to the last', 'from opening to closing frame'."""
    if found[at].word != "from":
        return None
    words = words_at(found, at, _LONGEST_WHOLE)
    to = next((k for k, word in enumerate(words) if word == "to"), 0)
    opens = {"first", "opening", "very", "start", "beginning"}.intersection(words[1:to])
    closes = next((k for k in range(to + 1, len(words)) if words[k] in _LAST), 0)
    if not opens or not closes or to < 2 or closes - to > 3:
        return None
    noun = words_at(found, at + closes + 1, 1)
    last = at + closes + (bool(noun) and noun[0] in SHOTS | MOMENTS | {"second", "minute", "note", "bar"})
    return TimeExpression(at, last, "whole")


def _phrasal(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'kicks off with', 'wraps up with', 'bows out on'."""
    if at == 0 or words_at(found, at + 2, 1) == () or found[at + 2].word not in _WITH:
        return None
    pair = found[at].stem, found[at + 1].word
    if pair in _SETTING_OFF:
        return TimeExpression(at, at + 2, "start")
    return TimeExpression(at, at + 2, "end") if pair in _WRAPPING_UP else None


def _middle(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'halfway through', 'midway', 'in the middle of the film', 'at the midpoint'."""
    if found[at].word in ("halfway", "midway", "midpoint"):
        more = words_at(found, at + 1, 1) in (("through",), ("in",), ("point",))
        return TimeExpression(at, at + more, "share", *_MIDDLE)
    middle = words_at(found, at, 3)
    of_film = middle == ("the", "middle", "of") and any(w in FILMS for w in words_at(found, at + 3, 2))
    if of_film and (at == 0 or found[at].breaks):
        return TimeExpression(at, at + 1, "share", *_MIDDLE)
    if middle[:2] == ("the", "middle") and middle[2:] and middle[2] in _STRETCHES:
        return TimeExpression(at, at + 2, "share", *_THIRD)
    if words_at(found, at, 3) == ("in", "the", "middle"):
        of = words_at(found, at + 3, 3)
        if len(of) == 3 and of[0] == "of" and of[2] in FILMS:
            return TimeExpression(at, at + 5, "share", *_MIDDLE)
    return None


EDGES: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (
    _fixed(_WHOLE, "whole"),
    _fixed(_FIRSTLY, "start"),
    _edge,
    _subject,
    _somewhere,
    _verb,
    _phrasal,
    _through,
    _middle,
)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
