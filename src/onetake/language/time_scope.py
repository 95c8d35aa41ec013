"""Find which time expression a phrase is said under."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from onetake.language.time_expression import PART_NOUNS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression
    from onetake.language.tokens import Token

_WHEN = word_set("when as after before until till once by whenever while moment instant time")
"""Words that open a clause which says when: 'as the last chorus begins, the camera ...'."""
_RELATIVE = word_set("where which when that who")
"""Words that open a clause about what stands before it."""
_NON_RESTRICTIVE = word_set("who which whose")
"""Words that, after a comma, open a clause that says more of what was said."""
_GOES_ON = word_set(", and then or that") | {""}
"""Words that open a clause to which a time at the start of the sentence applies, too."""
_LED_IN = word_set("and but so then now still finally")
"""Words before it that count for nothing: *and then, in the last few seconds*."""
_LED = 2
"""Words before a time that is added after a stop, at most. Set by hand; no measured source."""
_JOINS = word_set("and again then also at in the on around about once more & finally")
"""Words between the times of a list."""
_LAST = attrgetter("last_word")
_FRONT = 2
"""Words before a time expression that stands at the start of a sentence, at most. Set by hand."""


def time_of(
    sentence: ParsedSentence, expressions: Sequence[TimeExpression], hit: PhraseMatch
) -> TimeExpression | None:
    """Return the time expression that the phrase at `hit` is said under; None for the whole film.

    That is the nearest in its clause, else one in a clause that says when, else one at the start of the
    sentence if the clauses between go on with *and*.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> from onetake.language.times import times
    >>> s = parse("At first it is dark, but it never cuts.")
    >>> [t and t.kind for t in (time_of(s, times(s), PhraseMatch((i,))) for i in (4, 8))]
    ['start', None]
    """
    if not expressions:
        return None
    own = sentence.clause_of[hit.last]
    joined = sentence.beside(own)
    if hit.first != hit.last and sentence.clause_of[hit.first] != own:
        joined |= sentence.beside(sentence.clause_of[hit.first])
    near = [
        e for e in expressions if sentence.clause_of[e.last_word] in joined or _is_added(sentence, e, own)
    ]
    near = [e for e in near if e.kind not in ("whole", "some")] or near
    if near:
        nearest = min(near, key=lambda e: (_distance(e, hit), -e.first_word))
        return _given_way(sentence, nearest, hit)
    for e in expressions:
        clause = sentence.clause(e.last_word)
        # After a semicolon the time is over: 'until the last minute it is tight; then it opens'.
        follows = sentence.clauses[own].parent == clause.number
        follows = follows and not sentence.tokens[sentence.clauses[own].words[0]].breaks
        # 'As soon as the drop comes, the cuts begin': both depend on words without a verb.
        outer = clause.parent
        shared = outer is not None and outer == sentence.clauses[own].parent
        shared = shared and outer is not None and sentence.clauses[outer].verb is None
        beside = clause.parent == own or follows or shared
        if beside and (clause.opener in _WHEN or e.until):
            return e
    heading = expressions[0]
    follows_it = sentence.tokens[heading.last_word + 1 : heading.last_word + 2]
    if heading.first_word == 0 and heading.kind == "clock" and follows_it and follows_it[0].breaks:
        return heading  # '(0:33) The camera begins to creep.'
    led = sentence.clauses[own]
    if led.opener == "and" and led.parent is not None:
        led = sentence.clauses[led.parent]  # 'not until the outro that it pulls back and shows the set'
    before = led.words[0] - 1
    if ":" in sentence.tokens[sentence.clauses[own].words[0]].before:
        return max((e for e in expressions if e.last_word < hit.first), key=_LAST, default=None)
    for e in expressions:
        # 'The last shot, where it pulls back': what follows is about it.
        relative = led.opener in _RELATIVE and e.kind != "whole"
        verbal = e.kind in ("start", "end") and sentence.tags[e.first_word] == "verb"
        if relative and (e.last_word == before or (verbal and sentence.clause_of[e.last_word] == led.parent)):
            return e  # 'it closes on a pull-back which reveals the set'
    if (
        led.opener in _NON_RESTRICTIVE
        and led.parent is not None
        and "," in sentence.tokens[led.words[0]].before
    ):
        outer_times = [
            e for e in expressions if sentence.clause_of[e.last_word] == led.parent and e.kind != "whole"
        ]
        if outer_times:
            return outer_times[-1]  # 'in the last scene it leaves the lovers, who go on arguing'
    first = expressions[0]
    source = sentence.clause(first.last_word)
    lead = source.words[0]
    while lead < first.first_word and sentence.tokens[lead].word in _LED_IN:
        lead += 1
    opens = first.first_word - lead <= _FRONT or (source.number == 0 and source.opener in _WHEN)
    return first if opens and _is_carried(sentence, own, source.number) else None


def _given_way(sentence: ParsedSentence, e: TimeExpression, hit: PhraseMatch) -> TimeExpression:
    """Return what comes after a part where the phrase is what it gives way to.

    *The unity of place of the first half gives way to a succession of locales.*
    """
    if e.side != "in" or e.until or e.last_word >= hit.first:
        return e
    between = [t.stem for t in sentence.tokens[e.last_word + 1 : hit.first]]
    gives = any(between[k : k + 3] == ["give", "way", "to"] for k in range(len(between)))
    gives = gives or any(
        pair == ["yield", "to"] for pair in (between[k : k + 2] for k in range(len(between)))
    )
    return replace(e, side="after") if gives else e


def _is_added(sentence: ParsedSentence, e: TimeExpression, own: int) -> bool:
    """Return whether a time without a verb follows a stop: 'there is a cut (1:47)', 'it cuts: at 0:20'."""
    clause = sentence.clause(e.last_word)
    first = clause.words[0]
    return (
        clause.parent == own
        and clause.verb is None
        and sentence.tokens[first].breaks
        and e.first_word - first <= _LED
        and set(sentence.tokens[first].before) <= set(":([—–-")  # noqa: RUF001
    )


def repeated(
    sentence: ParsedSentence, expressions: Sequence[TimeExpression], time: TimeExpression | None
) -> list[TimeExpression]:
    """Return the other parts of a list that `time` is in: 'at 0:58 and again at 2:03'.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> from onetake.language.times import times
    >>> s = parse("There are cuts at 0:58 and again at 2:03.")
    >>> found = times(s)
    >>> [t.first for t in repeated(s, found, found[0])]
    [123.0]
    """
    if time is None or time.until or time.side != "in" or time.kind not in ("clock", "section", "shot"):
        return []
    number = next((k for k, e in enumerate(expressions) if e is time), None)
    if number is None:
        return []
    made: list[TimeExpression] = []
    for step in (-1, 1):
        k = number
        while 0 <= k + step < len(expressions):
            left, right = sorted((expressions[k], expressions[k + step]), key=_LAST)
            between = sentence.tokens[left.last_word + 1 : right.first_word]
            same = right.kind == left.kind and right.side == "in" and left.side == "in" and not right.until
            joins = all(t.word in _JOINS and not t.breaks for t in between)
            mark = sentence.tokens[right.first_word].before
            if not same or not joins or (not between and "," not in mark):
                break
            k += step
            made.append(expressions[k])
    return sorted(made, key=_LAST)


def says_only_when(found: Sequence[Token], hit: PhraseMatch, timed: AbstractSet[int]) -> bool:
    """Return whether a phrase is of words which say when: 'in the last chorus', 'from 2:00 to the end'.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.tokens import tokens
    >>> says_only_when(tokens("In the last chorus it cuts."), PhraseMatch((3,)), {2, 3})
    True
    """
    inside = [i for i in hit.named if i in timed]
    if len(inside) == len(hit.named) or any(found[i].word in PART_NOUNS for i in inside):
        return True
    ends = [i for i in inside if found[i].word in ("end", "close") and i - 1 in timed and i - 2 in timed]
    return any(found[i - 2].word in ("to", "until", "till") and i - 3 in timed for i in ends)


def _distance(e: TimeExpression, hit: PhraseMatch) -> int:
    if hit.first < e.first_word and e.last_word < hit.last:
        return hit.last - e.last_word  # 'the palette is grey in the first half and radiant in the second'
    return max(e.first_word - hit.last, hit.first - e.last_word, 0)


def _is_carried(sentence: ParsedSentence, own: int, source: int) -> bool:
    """Return whether every clause from the source to this one goes on with what was said."""
    number: int | None = own
    while number is not None and number != source:
        clause = sentence.clauses[number]
        breaks = sentence.tokens[clause.words[0]].breaks
        if clause.opener != "because" and (clause.opener not in _GOES_ON or breaks):
            return False
        number = clause.parent
    return number == source
