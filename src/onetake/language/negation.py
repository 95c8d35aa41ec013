"""Find whether a phrase is denied: the words of negation, their scope, and what cancels them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from onetake.language.clauses import clause, ends_scope
from onetake.language.phrase_set import PhraseSet

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.tokens import Token

_LONGEST_SCOPE = 12
"""Words after a negation that it denies, at most. Set by hand; no measured source."""
_FARTHEST = 40
"""Words before a phrase within which a negation that reaches it begins: its own words and its scope."""
_NOUN_SCOPE = 4
"""Words after 'the lack of' that it denies, at most. Set by hand; no measured source."""
_LIST_SCOPE = 5
"""Words after a negation within which a comma continues a list. Set by hand; no measured source."""
_POSTPOSED_WITHIN = 4
"""Words after a phrase within which 'are absent' denies it. Set by hand; no measured source."""
_EXCEPTION_WITHIN = 7
"""Words after a phrase within which 'until ...' makes an exception. Set by hand; no measured source."""

_NEGATING = PhraseSet(
    "not",
    "never",
    "no",
    "none",
    "nor",
    "neither",
    "nothing",
    "nobody",
    "without",
    "hardly",
    "scarcely",
    "barely",
    "(lack|absence|want) of",
    "(lack|lacks|lacking)",
    "(free|freed|devoid|bereft|empty|shorn) (of|from)",
    "zero",
    "sans",
    "(doubt|dispute) (that|whether|if|it)",
    "pretend to",
    "(pose|masquerade|disguise) as",
    "(fake|faux|pseudo)",
    "(illusion|pretence|pretense) of",
    "(only|merely) (look|seem|appear|feel)",
    "far from",
    "(anything|all) but",
    "by no means",
    "in no way",
    "no longer",
    "instead of",
    "rather than",
    "(refuse|fail|decline|forget|cease) to",
    "(avoid|resist|eschew|forgo|forgoes|forbid|renounce|shun|reject)",
    "(refrain|abstain) from",
    "(dispense|do away) with",
    "(deny|denies|belie)",
    "stop short of",
    "nothing like",
)
_HARMLESS = PhraseSet(
    "not (only|just|merely|simply|least|to mention|for nothing)",
    "no (doubt|wonder|matter|question|less|idea)",
    "(nothing|never|no|not anything) (short of|less than|but)",
    "without (a|any|) (doubt|question|fail)",
    "not (unlike|surprisingly|coincidentally)",
    "can not help but",
    "why not",
    "not so much",
)
_POSTPOSED = PhraseSet(
    "(is|are|was|were|be|stay|remain) (entirely|wholly|completely|totally|conspicuously|) "
    "(absent|missing|nonexistent|non existent|nowhere|avoided|forbidden|banished|eschewed|none|not there)",
)
_EXCEPTIONS = PhraseSet(
    "until",
    "till",
    "except (for|in|at|once|when|)",
    "save for",
    "apart from",
    "other than",
    "but for",
    "bar",
)


@dataclass(frozen=True, slots=True)
class Negation:
    """One negation: its words, and where its scope ends."""

    first: int
    last: int
    reach: int
    """One past the last word that it denies."""


def negations(found: list[Token]) -> list[Negation]:
    """Return the negations of a sentence in order.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> negations(tokens("There is not a cut in sight, but the palette is dreary."))
    [Negation(first=2, last=2, reach=7)]
    >>> negations(tokens("Not only is it one take."))
    []
    """
    made: list[Negation] = []
    i = 0
    while i < len(found):
        if not _NEGATING.begins(found[i]) and not _HARMLESS.begins(found[i]):
            i += 1
            continue
        harmless = _HARMLESS.at(found, i)
        hit = _NEGATING.at(found, i)
        if harmless and (hit is None or harmless.last >= hit.last):
            i = harmless.last + 1
            continue
        if hit is None:
            i += 1
            continue
        reach = _scope_end(found, hit)
        made.append(Negation(hit.first, hit.last, reach))
        i = hit.last + 1
    return made


def _scope_end(found: list[Token], hit: PhraseMatch) -> int:
    """Return one past the last word that a negation denies."""
    # The scope of 'lack of' is a noun; the verb is asserted: 'the lack of light foreshadows a dark end'.
    most = _NOUN_SCOPE if found[hit.last].word == "of" and hit.last > hit.first else _LONGEST_SCOPE
    reach = hit.last + 1
    while reach < len(found) and reach - hit.last <= most and not ends_scope(found, reach):
        # A comma near the negation continues a list ('no cuts, dissolves or fades'); a later one ends it.
        if "," in found[reach].before and reach - hit.last > _LIST_SCOPE:
            break
        if found[reach].word == "nor":
            break  # a negation of its own
        reach += 1
    return reach


def is_denied(found: list[Token], hit: PhraseMatch, made: list[Negation]) -> bool:
    """Return whether the sentence denies the phrase: it is in the scope of an odd number of negations.

    A negation that the phrase itself names ('never cuts' written so in the claim) is part of it and does not
    count; one in its gap counts ('the palette is *not* dreary').
    """
    count = 0
    own = False
    named = set(hit.named)
    # Only negations before its last word and not too far before its first can reach it.
    begin = bisect_left(made, hit.first - _FARTHEST, key=attrgetter("first"))
    for n in made[begin : bisect_left(made, hit.last + 1, key=attrgetter("first"))]:
        words = range(n.first, n.last + 1)
        if named.isdisjoint(words):
            count += n.reach > hit.first and n.last < hit.last
        else:
            own = own or named.issuperset(words)
    last = clause(found, hit.last)[1]
    for i in range(hit.last + 1, min(last, hit.last + 1 + _POSTPOSED_WITHIN)):
        if _POSTPOSED.at(found, i):
            count += 1
            break
    if (count % 2 or own) and _has_exception(found, hit):
        count += 1  # 'it never cuts until the end': so it does cut
    return count % 2 == 1


def _has_exception(found: list[Token], hit: PhraseMatch) -> bool:
    """Return whether an exception follows the denied phrase."""
    reach = min(len(found), hit.last + 1 + _EXCEPTION_WITHIN)
    for i in range(hit.last + 1, reach):
        if _EXCEPTIONS.at(found, i):
            return True
        if ends_scope(found, i):
            return False
    return False
