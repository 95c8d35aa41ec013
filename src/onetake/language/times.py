"""Find time expressions: which part of the film a sentence speaks of.

*The opening shot*, *at 1:40*, *for the first half*, *in the last chorus*, *until the end*. What an expression
leaves open (how long an opening is, where a chorus lies) is left open here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.language.time_edges import EDGES
from onetake.language.time_expression import TimeExpression, words_at
from onetake.language.time_numbers import NUMBERED
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import Side
    from onetake.language.tokens import Token

_SIDES = word_set("until till before after from")
_LEADING = word_set("the its very about around just nearly")
"""Words between one of these and the expression."""
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
        read = (form(found, at) for form in (*EDGES, *NUMBERED))
        best = max((one for one in read if one), key=lambda one: one.last_word, default=None)
        if best is None:
            at += 1
            continue
        made.append(_with_side(found, best, made[-1].last_word if made else -1))
        at = best.last_word + 1
    return made


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
    if until and start > 0 and found[start - 1].word == "not":  # 'not until the third minute does it cut'
        begins = one.first if one.kind == "clock" else one.last
        return replace(one, first_word=start - 1, last=begins, side="after")
    side: Side = "in"
    up_to = first > taken + 2 and (found[first - 2].word, found[first - 1].word) == ("up", "to")
    by = one.kind == "clock" and first > taken + 1 and found[first - 1].word == "by"
    if up_to or by:
        start = first - 2 if up_to else first - 1
    if until or up_to or by or "before" in words:
        side = "before"
    elif "after" in words or onwards:
        side = "after"
    return replace(one, first_word=start, last_word=one.last_word + onwards, side=side, until=until)
