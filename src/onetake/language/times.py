"""Find time expressions: which part of the film a sentence speaks of.

*The opening shot*, *at 1:40*, *for the first half*, *in the last chorus*, *until the end*. What an expression
leaves open (how long an opening is, where a chorus lies) is left open here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.language.time_edges import EDGES
from onetake.language.time_ellipsis import elliptical
from onetake.language.time_events import EVENTS, passed_before
from onetake.language.time_expression import TimeExpression, words_at
from onetake.language.time_numbers import NUMBERED
from onetake.language.time_scenes import SCENES
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import Side
    from onetake.language.tokens import Token

_SIDES = word_set("until till before after from past beyond following since")
_AFTER = word_set("after past beyond following since")
_LEADING = word_set("the its very about around just nearly roughly exactly precisely right up")
"""Words between one of these and the expression."""
_EXCEPTING = word_set("except apart aside save bar barring excluding excepting")
_JOINING = word_set("for from in at during on with")
"""Words between one of these and the part that is excepted."""
_CLOSELY = word_set("just shortly moments right soon immediately seconds straight")
_BEGINNING = word_set("starting beginning commencing")
_FORMS = (*EDGES, *NUMBERED, *SCENES)
NEARBY = 10.0
"""Seconds that *just before* and *shortly after* reach. Set by hand; no measured source."""
_ONWARDS = word_set("on onwards onward")


def times(sentence: ParsedSentence) -> list[TimeExpression]:
    """Return the time expressions of a sentence, in order and without overlaps.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> [(t.kind, t.first, t.last) for t in times(parse("At 1:40 it cuts; the final shot is dark."))]
    [('clock', 100.0, 100.0), ('shot', -1.0, -1.0)]
    """
    found = sentence.tokens
    made: list[TimeExpression] = []
    at = 0
    while at < len(found):
        read = (form(found, at) for form in _FORMS)
        best = max((one for one in read if one), key=lambda one: one.last_word, default=None)
        event = next((one for form in EVENTS if (one := form(found, at))), None)
        if event is not None and (best is None or event.last_word > best.last_word):
            made.append(event)
            at = event.last_word + 1
            continue
        again = elliptical(found, at, made[-1]) if made and best is None else None
        if best is None and again is None:
            at += 1
            continue
        if best is not None:
            again = _with_side(found, best, made[-1].last_word if made else -1)
        best = again
        assert best is not None
        made.append(best)
        at = best.last_word + 1
    return made


def _is_near(found: Sequence[Token], k: int, one: TimeExpression) -> tuple[int, float, float] | None:
    """Read 'just before the two-minute mark', 'shortly after 2:20': a few seconds beside a moment."""
    if one.kind != "end" and (one.kind != "clock" or one.first != one.last or one.first < 0):
        return None
    at = next((i for i in (k, one.first_word) if i > 0 and found[i].word in ("before", "after")), None)
    if at is None or found[at - 1].word not in _CLOSELY:
        return None
    if one.kind == "end":
        return at - 1, 0.0, 0.0
    if found[at].word == "before":
        return at - 1, max(0.0, one.first - NEARBY), one.first
    return at - 1, one.first, one.first + NEARBY


def _begins_there(found: Sequence[Token], first: int) -> bool:
    """Read 'starting at 0:50', 'beginning with the second verse'."""
    k = first - 1
    while k > 0 and found[k].word in _LEADING:
        k -= 1
    if found[k].word in _BEGINNING and k < first - 1:
        return True  # 'beginning around 2:00'
    return k > 0 and found[k].word in ("at", "from", "with", "in") and found[k - 1].word in _BEGINNING


def _is_from(found: Sequence[Token], one: TimeExpression, start: int) -> bool:
    """Read 'from 0:50, when the drums enter', 'once we pass 2:10': what begins at a moment."""
    if one.kind != "clock" or one.first != one.last:
        return False
    return found[start].word == "from" or passed_before(found, one.first_word)


def _excepting(found: Sequence[Token], first: int, taken: int) -> int | None:
    """Return where 'except in', 'apart from', 'save for' begins before word `first`."""
    k = first - 1
    while k > taken and (found[k].word in _LEADING or found[k].word in _JOINING):
        k -= 1
    return k if k > taken and found[k].word in _EXCEPTING else None


def _with_side(found: Sequence[Token], one: TimeExpression, taken: int) -> TimeExpression:
    """Return the expression with what stands before it: 'until', 'before', 'after', 'from ... on'."""
    first = one.first_word
    k = first - 1
    while k > taken and found[k].word in _LEADING:
        k -= 1
    start = k if k > taken and found[k].word in _SIDES else first
    words = {found[first].word, found[start].word}
    on = words_at(found, one.last_word + 1, 1)
    onwards = bool(on) and on[0] in _ONWARDS and "from" in words
    until = bool(words & {"until", "till"})
    if until and start > 0 and found[start - 1].word == "not":
        # 'Not until the third minute does it cut': in it; 'not until 2:00': after it.
        instant = one.kind == "clock" and one.first == one.last
        return replace(one, first_word=start - 1, side="after" if instant else "in")
    excepted = _excepting(found, first, taken)
    if excepted is not None and one.kind in ("start", "end", "share", "clock", "shot", "section"):
        # 'Except in the last minute': of what comes before it, and the contrary in it.
        opens = one.kind == "start" or (one.kind != "end" and one.first in (0, 1))
        return replace(one, first_word=excepted, side="after" if opens else "before", until=True)
    near = _is_near(found, k, one)
    if near is not None:
        return replace(one, first_word=near[0], first=near[1], last=near[2])
    side: Side = "in"
    up_to = k > taken + 1 and (found[k - 1].word, found[k].word) == ("up", "to")
    by = one.kind == "clock" and first > taken + 1 and found[first - 1].word == "by"
    if up_to or by:
        start = k - 1 if up_to else first - 1
    if until or up_to or by or "before" in words:
        side = "before"
    elif words & _AFTER or onwards or _begins_there(found, first) or _is_from(found, one, start):
        side = "after"
    return replace(one, first_word=start, last_word=one.last_word + onwards, side=side, until=until)
