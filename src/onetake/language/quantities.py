"""Find how much of something a sentence speaks of: 'three cuts', 'two minutes without a cut'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.amounts import amount_of
from onetake.language.counts_after import counted_after
from onetake.language.phrases import PhraseMatch
from onetake.language.quantity_found import QuantityFound, bounds
from onetake.language.stems import stem
from onetake.language.time_expression import number_of
from onetake.language.time_lengths import length_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.amounts import Amount
    from onetake.language.quantity_found import Of
    from onetake.language.sentence import ParsedSentence

_WORDS: dict[str, Of] = {
    **dict.fromkeys(("cut", "edit", "splice", "transition"), "cuts"),
    **dict.fromkeys(("shot", "take"), "shots"),
    **dict.fromkeys(("place", "location", "room", "set", "setting", "backdrop", "site", "locale"), "places"),
    **dict.fromkeys(("voice", "speaker", "singer", "rapper", "vocalist"), "voices"),
    **dict.fromkeys(("people", "person", "performer", "actor", "character", "man", "woman"), "people"),
}
_NOUNS = {stem(word): of for word, of in _WORDS.items()}
"""Stems of what is counted."""
_CUTS, _TAKES = (frozenset(stem(w) for w in words) for words in (("cut", "edit"), ("take", "shot")))
FEW = 2.0
"""Cuts a minute that are *hardly a cut*, at most. Set by hand; no measured source."""
_HARDLY = word_set("hardly barely scarcely rarely seldom")
_NEARLY_NONE = (("almost", "no"), ("nearly", "no"), ("virtually", "no"), ("practically", "no"), ("to", "no"))
_NOT_SCARCE = word_set("a the these those first last next other")
"""Words before *few* that make it some: *a few cuts*, *the few cuts*."""
_NO_CUT = word_set("without no not never zero nothing nobody none")
_REACH, _FRONTED_REACH = 5, 9
"""Words after a length within which it is said to have no cut; more where the length opens a clause.

Set by hand; no measured source."""
_ONLY = word_set("exactly only just precisely except apart but bar save total")
_CHAINED = word_set("after follows too to at per leads upon")
"""Words after *a single cut* that make it one of several."""
_SOLE = word_set("single only sole lone solitary")
_ONLY_WITHIN = 4
"""Words before *cut* that show that there is exactly one, at most. Set by hand."""
_LED_BY = 4
_ADJECTIVES = 5
"""Words between a length and its take, at most. Set by hand; no measured source."""
_QUALIFYING = frozenset({"adjective", "noun", "participle", "number", "adverb"})
_LASTING = word_set(
    "of lasting that lasts runs running which goes on for holds holding is almost nearly full a at"
)
"""Words between a take and how long it lasts."""
_ABOUT = word_set("about around roughly nearly almost some approximately circa over under")
_LEAST = word_set("least over than")
_MOST = word_set("most under")
_ORDINARY = word_set("first second third last final opening closing next other such these those")
"""Words that point at some of several and count none."""


def quantities(sentence: ParsedSentence) -> list[QuantityFound]:
    """Return the amounts of a sentence, in order; *a* and *one* are none: claims speak of those.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> [(q.of, q.low, q.high) for q in quantities(parse("There are three cuts and at least two rooms."))]
    [('cuts', 3, 3), ('places', 2, None)]
    >>> [(q.of, q.low, q.high) for q in quantities(parse("It goes two minutes without a cut."))]
    [('seconds without a cut', 120.0, 120.0)]
    """
    few = _few(sentence)
    scarce = {q.last_word for q in few}
    counted = [q for q in _counted(sentence) if q.last_word not in scarce]
    made = [*counted, *counted_after(sentence), *_lasting(sentence), *few]
    return sorted(made, key=lambda q: q.first_word)


def _counted(sentence: ParsedSentence) -> list[QuantityFound]:
    found, tags = sentence.tokens, sentence.tags
    made: list[QuantityFound] = []
    for i, token in enumerate(found):
        of = _NOUNS.get(token.stem)
        if of == "cuts" and (_is_the_only(sentence, i) or _is_just_one(sentence, i)):
            made.append(QuantityFound("cuts", 1, 1, i - 1, i))
        if of is None or tags[i] != "noun" or not _is_plural(token.word):
            continue
        amount = amount_of(sentence, PhraseMatch((i,)))
        if amount is None or amount.is_one:
            continue
        if any(found[k].word in _ORDINARY for k in range(max(0, amount.at - 1), i)):
            continue
        least, first = _range_start(sentence, amount)
        low, high = bounds(sentence, first, least, amount.high)
        made.append(QuantityFound(of, low, high, first, i))
    return made


def _is_the_only(sentence: ParsedSentence, i: int) -> bool:
    """Return whether exactly one is counted: 'exactly one cut', 'but for a single cut'; not 'no cut'."""
    before = [t.word for t in sentence.tokens[max(0, i - _ONLY_WITHIN) : i]]
    alone = before[-1:] in (["one"], ["single"]) or before[-2:] == ["just", "a"]
    return alone and not _NO_CUT.intersection(before) and bool(_ONLY.intersection(before))


def _is_just_one(sentence: ParsedSentence, i: int) -> bool:
    """Return whether there is said to be one cut: 'the only cut', 'a single cut', 'there is one cut'.

    Not 'one cut after another', and not 'one cut in particular', which may be one of many.
    """
    found = sentence.tokens
    before = [t.word for t in found[max(0, i - _ONLY_WITHIN) : i]]
    if sentence.tags[i] != "noun" or _is_plural(found[i].word) or _NO_CUT.intersection(before):
        return False
    after = found[i + 1].word if i + 1 < len(found) and not found[i + 1].before else ""
    if after in _CHAINED or not before:
        return False
    if before[-1] in _SOLE:
        return True
    return before[-1] == "one" and before[-2:-1] in (["is"], ["was"], ["has"], ["contains"])


def _range_start(sentence: ParsedSentence, amount: Amount) -> tuple[float, int]:
    """Return the lower end of 'five or six', 'ten to fifteen', 'between 5 and 8', '5-8', and where it is."""
    found, at = sentence.tokens, amount.at
    plain = amount.low, at
    if at < 1 or amount.low != amount.high:
        return plain
    k = at - 1 if set("-\N{EN DASH}").intersection(found[at].before) else at - 2
    joined = k == at - 1 or (k >= 0 and found[at - 1].word in ("or", "to", "and", "maybe", "perhaps"))
    least = number_of(found[k].word) if k >= 0 and joined else None
    if least is None or least >= amount.low or (least == 1 and k == at - 1):
        return plain
    if (
        k == at - 2
        and found[at - 1].word == "and"
        and (k < 1 or found[k - 1].word not in ("between", "from"))
    ):
        return plain
    return least, k


def _lasting(sentence: ParsedSentence) -> list[QuantityFound]:
    """Return how long it is said to go without a cut: 'two minutes without a cut', 'a five-minute take'."""
    found = sentence.tokens
    made: list[QuantityFound] = []
    for i in range(len(found)):
        length = length_at(found, i) if not made or i > made[-1].last_word else None
        if length is None or (i and found[i - 1].word in _ORDINARY):
            continue
        seconds, last = length
        if _is_without_cuts(sentence, i, last) or _is_of_a_take(sentence, i, last):
            low, high = bounds(sentence, i, seconds, seconds)
            made.append(QuantityFound("seconds without a cut", low, high, i, last))
    return made


def _is_without_cuts(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Return whether no cut is said to come in a length: 'for ninety seconds there is not a single cut'."""
    found = sentence.tokens
    before = [t.word for t in found[max(0, first - _LED_BY) : first]]
    if {"for", "in"}.intersection(before) and any(
        found[k].stem in _CUTS and _NO_CUT.intersection(t.word for t in found[max(0, k - _REACH) : k])
        for k in range(max(0, first - _REACH), first)
    ):
        return True  # 'there is no cut for three whole minutes'
    reach = _FRONTED_REACH if {"for", "of", "over", "in"}.intersection(before) else _REACH
    negated = False
    for k in range(last + 1, min(len(found), last + 1 + reach)):
        if found[k].breaks:
            return False
        negated = negated or found[k].word in _NO_CUT
        if negated and found[k].stem in _CUTS:
            return True
    return False


def _is_of_a_take(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Return whether one shot lasts so long: 'a five-minute take', 'an uncut shot of two minutes'."""
    found = sentence.tokens
    for k in range(last + 1, min(len(found), last + 1 + _ADJECTIVES)):
        if found[k].breaks or sentence.tags[k] not in _QUALIFYING:
            break
        if found[k].word in ("take", "shot", "oner"):
            return True
    k = first - 1
    while k > 0 and first - k < _ADJECTIVES and found[k].word in _LASTING:
        k -= 1
    return k < first - 1 and found[k].word in ("take", "shot", "oner") and not found[k + 1].breaks


def _few(sentence: ParsedSentence) -> list[QuantityFound]:
    """Return where there are said to be hardly any cuts: *few cuts*, *it rarely cuts*; not *a few cuts*."""
    found = sentence.tokens
    made: list[QuantityFound] = []
    for i, token in enumerate(found):
        if token.stem not in _CUTS and token.word not in ("editing", "splices"):
            continue
        begin = max(0, i - 4)
        words = [t.word for t in found[begin:i]]
        at = next((k for k, word in enumerate(words) if word in _HARDLY), None)
        for k, word in enumerate(words):
            before = words[k - 1] if k else found[begin - 1].word if begin else ""
            scarce = word in ("few", "little") and before not in _NOT_SCARCE
            if scarce or (before, word) in _NEARLY_NONE:
                at = k
        if at is not None and not any(t.breaks or "," in t.before for t in found[begin + at + 1 : i + 1]):
            made.append(QuantityFound("cuts a minute", 0, FEW, begin + at, i))
    return made


def _is_plural(word: str) -> bool:
    return word in ("people", "men", "women") or (word.endswith("s") and not word.endswith("ss"))
