"""Find what becomes of words that a sentence first only names: what is called, claimed, believed or sought.

*To call it a single take would be generous* denies it; *the claim that it never cuts holds up* says it; *you
might think it is one take* leaves it open. None of them is a report or a wish, whatever their verbs are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.language.resolution_phrases import (
    APPROVING,
    BELIEVING,
    CALLING,
    CLAIMED,
    CORRECTING,
    DENYING_ANSWER,
    DISOWNING,
    DISPROVING,
    ENDING_SEARCH,
    FIRST_LOOK,
    GRANTING_ANSWER,
    NOBODY,
    PROVING,
    REALLY,
    SEEMING,
    SO_CALLED,
    SUPPOSING,
    TAILS,
    seeks,
)
from onetake.language.time_expression import skip

if TYPE_CHECKING:
    from onetake.language.phrase_set import PhraseSet
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence

Outcome = Literal["denied", "affirmed", "open"]

_REACH = 30
"""Words around a phrase in which its outcome is looked for. Set by hand; no measured source."""
_CALLED_WITHIN = 8
"""Words before a phrase within which a verb of calling names it. Set by hand; no measured source."""
_SEEMING = frozenset({"pretend", "seem", "appear", "look"})
"""Stems of verbs of what is not so."""
_SOUGHT_WITHIN = 5
"""Words before a phrase within which a verb of searching names it. Set by hand; no measured source."""
_NEGATORS = frozenset({"no", "not", "never", "hardly", "nor", "without", "scarcely", "barely", "nothing"})
_FALSEHOODS = frozenset({"myth", "lie", "fiction", "legend", "fantasy", "illusion"})
"""Nouns that deny what they name: *it is a myth that*."""
_NEGATED_WITHIN = 4
"""Words before a judgement within which a negation turns it: 'not quite right'. Set by hand."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What becomes of a phrase that is first only named."""

    outcome: Outcome
    start: int
    """First word of what is named; negations before it are not its own."""


def resolution(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Return what becomes of the phrase; None where it is said outright.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> resolution(parse("To call this one take would be generous."), PhraseMatch((3, 4))).outcome
    'denied'
    >>> resolution(parse("You might think it is one take."), PhraseMatch((5, 6))).outcome
    'open'
    >>> resolution(parse("It is one take."), PhraseMatch((2, 3)))
    """
    for read in (_called, _claimed, _stated, _sought, _answered, _believed, _seeming):
        found = read(sentence, hit)
        if found is not None:
            return found
    return None


def _called(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'it would be a stretch to call the palette dreary', 'nobody could call it one take'."""
    found = sentence.tokens
    begin = max(0, hit.first - _CALLED_WITHIN)
    verb = next((i for i in range(hit.first - 1, begin - 1, -1) if CALLING.at(found, i)), None)
    if verb is None or any(found[i].breaks for i in range(verb + 1, hit.first + 1)):
        return None
    start = verb + 1
    if any(NOBODY.at(found, i) for i in range(max(0, verb - _SOUGHT_WITHIN), verb)):
        return Resolution("denied", start)
    outside = [*range(max(0, verb - _REACH), verb), *range(hit.last + 1, min(len(found), hit.last + _REACH))]
    return _judged(sentence, outside, DISOWNING, APPROVING, start, hit.last)


def _claimed(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'the claim that it is one take does not survive a second viewing'."""
    found = sentence.tokens
    noun = next(
        (
            i
            for i in range(hit.first - 1, max(-1, hit.first - 1 - _CALLED_WITHIN), -1)
            if CLAIMED.at(found, i) and found[i + 1].word in ("that", "of")
        ),
        None,
    )
    if noun is None:
        return None
    if found[noun].word in _FALSEHOODS and found[noun - 1].word in ("a", "an", "no", "pure", "just"):
        # 'It is a myth that it never cuts', 'it is no lie that ...'
        turned = found[noun - 1].word == "no" or "not" in (t.word for t in found[max(0, noun - 3) : noun])
        return Resolution("affirmed" if turned else "denied", noun + 2)
    after = range(hit.last + 1, min(len(found), hit.last + _REACH))
    return _judged(sentence, after, DISPROVING, PROVING, noun + 2, hit.last) or Resolution("open", noun + 2)


def _stated(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'that the film contains no cut is, on closer inspection, untrue'."""
    found = sentence.tokens
    if found[0].word != "that" or len(found) < 3 or sentence.tags[1] not in ("determiner", "pronoun"):
        return None
    after = range(hit.last + 1, min(len(found), hit.last + _REACH))
    return _judged(sentence, after, DISPROVING, PROVING, 1, hit.last)


def _judged(
    sentence: ParsedSentence,
    where: range | list[int],
    against: PhraseSet,
    for_it: PhraseSet,
    start: int,
    last: int,
) -> Resolution | None:
    """Return the outcome of the first judgement among the words; a negation near it turns it."""
    found = sentence.tokens
    for i in where:
        hit, outcome = against.at(found, i), "denied"
        if hit is None:
            hit, outcome = for_it.at(found, i), "affirmed"
        if hit is None or found[i].word.endswith("ly"):  # 'honestly' judges nothing
            continue
        own = found[hit.first].word in _NEGATORS
        least = last + 1 if i > last else 0
        before = found[max(least, i - _NEGATED_WITHIN) : i]
        turned = not own and sum(t.word in _NEGATORS for t in before) % 2 == 1
        return Resolution("denied" if (outcome == "denied") != turned else "affirmed", start)
    return None


def _sought(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'you will look for a cut and not find one', 'I hunted for the cut'; not 'look for the cut'."""
    found = sentence.tokens
    verb = next((i for i in range(max(0, hit.first - _SOUGHT_WITHIN), hit.first) if seeks(found, i)), None)
    if verb is None or verb == 0 or found[verb].breaks or found[verb - 1].word in ("not", "and", "so"):
        return None
    for i in range(hit.last + 1, min(len(found), hit.last + _REACH)):
        if found[i].word in _NEGATORS or found[i].word == "none" or ENDING_SEARCH.at(found, i):
            return Resolution("denied", verb + 1)
        if found[i].word in ("find", "found", "finds", "spotted", "came", "comes", "got"):
            after = found[i + 1].word if i + 1 < len(found) else ""
            if after in ("none", "nothing", "no", "nowhere"):
                return Resolution("denied", verb + 1)
            return Resolution("affirmed", verb + 1)
    if any(found[i].word in ("vain", "pointless", "useless", "futile") for i in range(verb)):
        return Resolution("denied", verb + 1)
    return Resolution("open", verb + 1)


def _answered(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read what a short clause after the phrase answers: 'it looks like one take, but it is not'.

    A phrase that says itself that something only seems so ('pretends to be one take') is borne out by it.
    """
    found = sentence.tokens
    if any(token.stem in _SEEMING for token in found[hit.first : hit.last + 1]):
        return None
    for i in range(hit.last + 1, min(len(found), hit.last + _REACH)):
        if "?" in found[i].before and found[i].word in ("no", "nope", "hardly") and _closes(sentence, i):
            return Resolution("denied", _embedded(sentence, hit))  # 'one take? No.'
        if not found[i].breaks and "," not in found[i].before and found[i].word not in ("and", "but"):
            continue
        at = i + (found[i].word in ("and", "but", "yet", "though", "although", "only", "well"))
        for answers, outcome in ((DENYING_ANSWER, "denied"), (GRANTING_ANSWER, "affirmed")):
            answer = answers.at(found, at) if at < len(found) else None
            if answer is not None and _closes(sentence, answer.last):
                return Resolution("denied" if outcome == "denied" else "affirmed", _embedded(sentence, hit))
    return None


def _closes(sentence: ParsedSentence, last: int) -> bool:
    """Return whether a part of the sentence ends after word `last`."""
    found = sentence.tokens
    after = skip(found, last + 1, TAILS)
    return after >= len(found) or found[after].breaks or "," in found[after].before


def _embedded(sentence: ParsedSentence, hit: PhraseMatch) -> int:
    """Return where what is believed or reported begins; the phrase's own clause for what is said outright."""
    found = sentence.tokens
    begin = max(0, hit.first - _REACH)
    for i in range(hit.first - 1, begin - 1, -1):
        said = BELIEVING.at(found, i) or SUPPOSING.at(found, i)
        if said is not None and said.last < hit.first:
            return said.last + 1
    return begin


def _believed(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'you might think that it is one take', 'I thought it was one take until I saw the cut'."""
    found = sentence.tokens
    for i in range(max(0, hit.first - _REACH), hit.first):
        said = SUPPOSING.at(found, i)
        if said is not None and said.last < hit.first and not _parted(sentence, said.last, hit.first):
            return Resolution("open", said.last + 1)
        said = BELIEVING.at(found, i)
        if said is None or said.last >= hit.first or _parted(sentence, said.last, hit.first):
            continue
        before, after = max(0, i - _REACH), min(len(found), hit.last + _REACH)
        if CORRECTING.within(found, before, i) or CORRECTING.within(found, hit.last + 1, after):
            return Resolution("open", said.last + 1)
    return None


def _parted(sentence: ParsedSentence, first: int, last: int) -> bool:
    return any(sentence.tokens[i].breaks for i in range(first + 1, last + 1))


def _seeming(sentence: ParsedSentence, hit: PhraseMatch) -> Resolution | None:
    """Read 'what looks like one take is in fact three', 'the so-called single take', 'at first glance'."""
    found = sentence.tokens
    begin = max(0, hit.first - _SOUGHT_WITHIN)
    if any((said := SO_CALLED.at(found, i)) and said.last < hit.first for i in range(begin, hit.first)):
        return None if _parted(sentence, begin, hit.first) else Resolution("open", hit.first)
    for i in range(max(0, hit.first - _CALLED_WITHIN), hit.first):
        said = SEEMING.at(found, i)
        if said is None or _parted(sentence, i, hit.first):
            continue
        after = range(hit.last + 1, min(len(found), hit.last + _REACH))
        really = any(REALLY.at(found, k) for k in after)
        return Resolution("denied" if really else "open", said.last + 1)
    if FIRST_LOOK.within(found, max(0, hit.first - _REACH), hit.last + _REACH) and any(
        found[i].word in ("seem", "seems", "seemed", "appears", "appeared", "looks", "looked", "feels")
        for i in range(max(0, hit.first - _REACH), hit.last + 1)
    ):
        return Resolution("open", hit.first)
    return None
