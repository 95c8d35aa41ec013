"""Find whether a phrase is denied: the words of negation, their scope, and what cancels them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from onetake.language.ceasing import ceases
from onetake.language.clauses import clause, ends_scope
from onetake.language.inversions import inverted
from onetake.language.negation_phrases import EXCEPTIONS, HARMLESS, NEGATING, POSTPOSED, TRAILING
from onetake.language.phrases import PhraseMatch

if TYPE_CHECKING:
    from onetake.language.resolutions import Resolution
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

_LONGEST_SCOPE = 12
"""Words after a negation that it denies, at most. Set by hand; no measured source."""
_FARTHEST = 40
"""Words before a phrase within which a negation that reaches it begins: its own words and its scope."""
_NOUN_SCOPE = 4
"""Words after 'the lack of' that it denies, at most. Set by hand; no measured source."""
_LIST_SCOPE = 5
"""Words after a negation within which a comma continues a list. Set by hand; no measured source."""
_POSTPOSED_WITHIN = 8
"""Words after a phrase within which 'are absent' denies it. Set by hand; no measured source."""
_EXCEPTION_WITHIN = 7
"""Words after a phrase within which 'until ...' makes an exception. Set by hand; no measured source."""
_FINDING = frozenset({"find", "found", "see", "saw", "spot", "detect", "notice", "name", "think", "recall"})
"""Verbs with which 'not' says that there is none: 'I could not find a place where it cuts'."""
_NOMINAL = frozenset({"adjective", "determiner", "noun", "number", "pronoun"})
"""Roles of the words between 'no' and a clause that belongs to its noun."""

_FRONTED_WITHIN = 2
"""Words at the start of a sentence within which an exception to all of it begins. Set by hand."""
_BEFORE_BAR = frozenset({"from", "every", "each", "a", "the", "per", "by", "to"})
"""Words before *bar* where it is one of music."""
_NEVER_FRONTED = ("until", "till", "bar")
"""'Until the end it never cuts' is no exception to itself."""


@dataclass(frozen=True, slots=True)
class Negation:
    """One negation: its words, and the words that it denies."""

    first: int
    last: int
    denies: tuple[int, ...]
    """Positions in order; those before `first` where it closes its clause: 'a one-take this is not'."""


def negations(sentence: ParsedSentence) -> list[Negation]:
    """Return the negations of a sentence in order.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> negations(parse("There is not a cut, but the palette is dreary."))
    [Negation(first=2, last=2, denies=(3, 4))]
    >>> negations(parse("Not only is it one take."))
    []
    """
    found = sentence.tokens
    made: list[Negation] = []
    i = 0
    while i < len(found):
        if ceases(found, i):
            made.append(Negation(i, i, _denied(sentence, PhraseMatch((i,)))))
        if not NEGATING.begins(found[i]) and not HARMLESS.begins(found[i]):
            i += 1
            continue
        harmless = HARMLESS.at(found, i)
        hit = NEGATING.at(found, i)
        if harmless and _only_counts(sentence, harmless.last):
            made.append(Negation(harmless.first, harmless.last, (harmless.last + 1, harmless.last + 2)))
            i = harmless.last + 1
            continue
        if harmless and (hit is None or harmless.last >= hit.last):
            i = harmless.last + 1
            continue
        if hit is None:
            i += 1
            continue
        fronted = inverted(sentence, hit)
        made.append(Negation(hit.first, hit.last, fronted or _denied(sentence, hit)))
        # 'Never, not even when the plates fly, does it cut': what stands between denies nothing more.
        i = fronted[0] if fronted else hit.last + 1
    return made


def _only_counts(sentence: ParsedSentence, last: int) -> bool:
    """Return whether 'not just' says that there are more: 'not just two people', with no 'but' after it."""
    found = sentence.tokens
    if found[last].word not in ("just", "only", "merely") or last + 1 >= len(found):
        return False
    if sentence.tags[last + 1] != "number" or found[last + 1].word == "one":
        return False
    return not any(t.word in ("but", "also") or t.breaks for t in found[last + 1 :])


def _denied(sentence: ParsedSentence, hit: PhraseMatch) -> tuple[int, ...]:
    """Return the positions of the words that a negation denies: those after it in its clause.

    A clause in between (*it is not, whatever the note says, filmed in one go*) is passed over, a clause
    that follows (*as*, *while*, *when*) is not denied, and one that says what is denied is: *it is not true
    that it cuts*, *there is no moment when it cuts*.
    """
    found, own = sentence.tokens, sentence.clause_of[hit.last]
    # 'Nothing happens in eleven places' denies that something happens, and no places.
    absent = found[hit.first].word in ("nothing", "nobody")
    # The scope of 'lack of' is a noun; the verb is asserted: 'the lack of light foreshadows a dark end'.
    most = _NOUN_SCOPE if found[hit.last].word == "of" and hit.last > hit.first else _LONGEST_SCOPE
    denied: list[int] = []
    reached = {own}
    passed = False
    for i in range(hit.last + 1, min(len(found), hit.last + 1 + _FARTHEST)):
        number = sentence.clause_of[i]
        if number not in reached:
            if number == _next_said(sentence, i, denied, reached, hit):
                reached.add(number)
            elif sentence.clauses[own].words[-1] > i:
                passed = True
                continue
            else:
                break
        if absent and found[i].word in ("in", "at", "across") and "number" in sentence.tags[i + 1 : i + 3]:
            break
        comes_back, passed = passed, False
        if len(denied) >= most or (not comes_back and _ends(sentence, i, hit)):
            break
        # A comma near it continues a list ('no cuts, dissolves or fades'); a later one ends it.
        if "," in found[i].before and not comes_back and i - hit.last > _LIST_SCOPE:
            break
        denied.append(i)
    left = [found[k].word for k in denied]
    if left in ([], ["be"], ["have", "been"]) and found[hit.last].word == "not":
        return tuple(k for k in sentence.clauses[own].words if k < hit.first)
    return tuple(denied)


def _ends(sentence: ParsedSentence, i: int, hit: PhraseMatch) -> bool:
    """Return whether the words that are denied end before word `i`."""
    found = sentence.tokens
    if ends_scope(found, i) or found[i].word == "nor":  # a negation of its own
        return True
    # 'Less a single take than a mosaic', 'not so much one take as a mosaic'; 'not so much as a cut' has none.
    parted = {"less": "than", "not": "as"}.get(found[hit.first].word) if hit.last > hit.first else None
    if found[i].word == parted and i > hit.last + 1:
        return True
    # 'It does not cut and moves slowly': a verb with an ending is none of those that 'does not' governs.
    return (
        found[i].word == "and"
        and i + 1 < len(found)
        and sentence.tags[i + 1] == "verb"
        and found[i + 1].word.endswith("s")
        and hit.first > 0
        and found[hit.first - 1].word in ("does", "do", "did", "can", "will", "would", "could")
    )


def _next_said(
    sentence: ParsedSentence, i: int, denied: list[int], reached: set[int], hit: PhraseMatch
) -> int | None:
    """Return the clause of word `i` if what is denied goes on in it, else None."""
    clause = sentence.clause(i)
    if clause.parent not in reached or clause.words[0] != i or "," in sentence.tokens[i].before:
        return None
    if clause.opener in ("that", "if", "whether"):
        return clause.number
    # 'No moment when it cuts', 'not a film which cuts': the clause says which of the noun there is none.
    near = i - hit.last <= _NOUN_SCOPE and bool(denied)
    if clause.opener == "or" and clause.subject is None and sentence.tags[i + 1 : i + 2] == ["verb"]:
        return clause.number  # 'it does not stop or change'
    said = clause.opener in ("where", "when", "which", "who", "what", "how", "why") and near
    return (
        clause.number
        if said and all(sentence.tags[k] in _NOMINAL or sentence.tokens[k].word in _FINDING for k in denied)
        else None
    )


def is_denied(
    sentence: ParsedSentence,
    hit: PhraseMatch,
    made: list[Negation],
    timed: frozenset[int] = frozenset(),
    named_only: Resolution | None = None,
) -> bool:
    """Return whether the sentence denies the phrase: an odd number of negations deny a word of it.

    An exception turns it round: *it never cuts until he falls* says that it cuts. At the positions `timed`
    an exception names a part of the film, which makes two statements of it, so it turns nothing round.

    A negation that the phrase itself names ('never cuts' written so in the claim) is part of it and does not
    count; one in its gap counts ('the palette is *not* dreary').

    Of what the sentence first only names (`named_only`) the outcome counts, and only negations in its words.
    """
    found = sentence.tokens
    named_words = set(hit.named)
    if named_only is not None:
        odd = False
        for n in made:
            own = not named_words.isdisjoint(range(n.first, n.last + 1))
            if n.first >= named_only.start and n.first <= hit.last and not own:
                odd ^= not named_words.isdisjoint(n.denies)
        return odd != (named_only.outcome == "denied")
    count = 0
    own = False
    named = set(hit.named)
    reached: list[set[int]] = []
    # Only negations not too far from it can reach it.
    begin = bisect_left(made, hit.first - _FARTHEST, key=attrgetter("first"))
    end = bisect_left(made, hit.last + 1 + _LONGEST_SCOPE, key=attrgetter("first"))
    for n in made[begin:end]:
        words = range(n.first, n.last + 1)
        if named.isdisjoint(words):
            if not named.isdisjoint(n.denies):
                reached.append(named.intersection(n.denies))
        else:
            own = own or named.issuperset(words)
    count += 1 if _is_apart(reached) else len(reached)
    last = clause(found, hit.last)[1]
    for i in range(hit.first + 1, min(last, hit.last + 1 + _POSTPOSED_WITHIN)):
        after = POSTPOSED.at(found, i) if i not in named else None
        if after is not None and (not named.isdisjoint(after.named) or not _is_reached(sentence, hit, i)):
            after = None  # of 'colour is missing' the phrase itself names that it is
        if after is not None and not (after.last + 1 < len(found) and found[after.last + 1].word == "to"):
            count += 1  # 'a cut that never comes'; not 'it never comes to rest'
            break
    count += _is_denied_after(sentence, hit.last + 1)
    if (count % 2 or own) and has_exception(found, hit, timed):
        count += 1  # 'it never cuts until the end': so it does cut
    return count % 2 == 1


def _is_reached(sentence: ParsedSentence, hit: PhraseMatch, i: int) -> bool:
    """Return whether word `i` says something of the phrase: in its clause, or in one that goes on with it."""
    own, clause = sentence.clause_of[hit.last], sentence.clause(i)
    found = sentence.tokens
    if i < hit.last:
        return True
    if any("," in found[k].before and found[k].word == "and" for k in range(hit.last + 1, i)):
        return False  # 'the colours are drained, and the eye hunts in vain for a window'
    if clause.number in sentence.beside(own) or clause.parent == own:
        return clause.subject is None or clause.number == own or clause.opener in ("that", "which", "")
    return False


def names_negation(sentence: ParsedSentence, hit: PhraseMatch) -> bool:
    """Return whether the phrase itself has a word of negation: 'never cuts'."""
    return any(sentence.tags[i] == "negation" for i in hit.named)


def _is_denied_after(sentence: ParsedSentence, i: int) -> bool:
    """Return whether a negation that follows at once denies what stands before it: 'it cuts at no point'."""
    found = sentence.tokens
    after = TRAILING.at(found, i) if i < len(found) and not found[i].before else None
    if after is None:
        return False
    k = after.last + 1
    return not (k < len(found) and sentence.tags[k] == "auxiliary") and not POSTPOSED.within(found, i - 1, i)


def _is_apart(reached: list[set[int]]) -> bool:
    """Return whether negations deny parts of their own: 'it fails to pull back, so we never see the set'.

    So do those side by side: 'no tricks, no pull-back'.
    """
    return len(reached) > 1 and len(set[int]().union(*reached)) == sum(map(len, reached))


def has_exception(found: list[Token], hit: PhraseMatch, timed: frozenset[int]) -> bool:
    """Return whether an exception follows a phrase, or opens its sentence; not at the positions `timed`."""
    # 'Apart from one fade, there is no cut.'
    fronted = [
        i for i in range(min(hit.first, _FRONTED_WITHIN)) if i not in timed and EXCEPTIONS.at(found, i)
    ]
    if fronted and found[fronted[0]].word not in _NEVER_FRONTED:
        return True
    reach = min(len(found), hit.last + 1 + _EXCEPTION_WITHIN)
    for i in range(hit.last + 1, reach):
        if i not in timed and EXCEPTIONS.at(found, i) and found[i - 1].word not in _BEFORE_BAR:
            return True
        if ends_scope(found, i):
            return False
    return False
