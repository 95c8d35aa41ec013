"""Find how much of something a sentence speaks of: 'three cuts', 'two minutes without a cut'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.language.amounts import amount_of
from onetake.language.phrases import PhraseMatch
from onetake.language.stems import stem
from onetake.language.time_expression import number_of
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.sentence import ParsedSentence

Of = Literal["cuts", "shots", "places", "voices", "people", "seconds without a cut", "cuts a minute"]

_WORDS: dict[str, Of] = {
    **dict.fromkeys(("cut", "edit", "splice", "transition"), "cuts"),
    **dict.fromkeys(("shot", "take"), "shots"),
    **dict.fromkeys(("place", "location", "room", "set", "setting", "backdrop"), "places"),
    **dict.fromkeys(("voice", "speaker", "singer", "rapper", "vocalist"), "voices"),
    **dict.fromkeys(("people", "person", "performer", "actor", "character", "man", "woman"), "people"),
}
_NOUNS = {stem(word): of for word, of in _WORDS.items()}
"""Stems of what is counted."""
_UNITS = {stem("second"): 1.0, stem("minute"): 60.0, stem("hour"): 3600.0}
"""Seconds, by stem."""
_CUTS, _TAKES = (frozenset(stem(w) for w in words) for words in (("cut", "edit"), ("take", "shot")))
FEW = 2.0
"""Cuts a minute that are *hardly a cut*, at most. Set by hand; no measured source."""
_HARDLY = word_set("hardly barely scarcely rarely seldom")
_NEARLY_NONE = (("almost", "no"), ("nearly", "no"), ("virtually", "no"), ("practically", "no"), ("to", "no"))
_NOT_SCARCE = word_set("a the these those first last next other")
"""Words before *few* that make it some: *a few cuts*, *the few cuts*."""
_UNBROKEN = word_set("uncut unbroken uninterrupted unedited")
_ABOUT = word_set("about around roughly nearly almost some approximately circa over under")
_LEAST = word_set("least over than")
_MOST = word_set("most under")
_ORDINARY = word_set("first second third last final opening closing next other such these those")
"""Words that point at some of several and count none."""


@dataclass(frozen=True, slots=True)
class QuantityFound:
    """An amount and the words that name it."""

    of: Of
    low: float
    high: float | None
    """None where there is no upper end."""
    first_word: int
    last_word: int


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
    made = [*counted, *_lasting(sentence), *few]
    return sorted(made, key=lambda q: q.first_word)


def _counted(sentence: ParsedSentence) -> list[QuantityFound]:
    found, tags = sentence.tokens, sentence.tags
    made: list[QuantityFound] = []
    for i, token in enumerate(found):
        of = _NOUNS.get(token.stem)
        if of is None or tags[i] != "noun" or not _is_plural(token.word):
            continue
        amount = amount_of(sentence, PhraseMatch((i,)))
        if amount is None or amount.is_one:
            continue
        if any(found[k].word in _ORDINARY for k in range(max(0, amount.at - 1), i)):
            continue
        low, high = _bounds(sentence, amount.at, amount.low, amount.high)
        made.append(QuantityFound(of, low, high, amount.at, i))
    return made


def _lasting(sentence: ParsedSentence) -> list[QuantityFound]:
    """Return how long it is said to go without a cut."""
    found = sentence.tokens
    made: list[QuantityFound] = []
    for i, token in enumerate(found[1:], 1):
        unit = _UNITS.get(token.stem)
        number = (
            (1.0 if found[i - 1].word in ("a", "one") else number_of(found[i - 1].word)) if unit else None
        )
        if unit is None or number is None:
            continue
        after = [t.word for t in found[i + 1 : i + 5]]
        no_cut = any(w in ("without", "no") for w in after) and any(
            t.stem in _CUTS for t in found[i + 1 : i + 6]
        )
        shot = any(t.stem in _TAKES for t in found[i + 1 : i + 4])
        unbroken = any(w in _UNBROKEN for w in [found[i - 2].word if i > 1 else "", *after[:3]])
        if no_cut or (shot and unbroken):
            low, high = _bounds(sentence, i - 1, number * unit, number * unit)
            made.append(QuantityFound("seconds without a cut", low, high, i - 1, i))
    return made


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


def _bounds(sentence: ParsedSentence, at: int, low: float, high: float) -> tuple[float, float | None]:
    """Return the range that the words before a number leave: 'at least two', 'no more than three'."""
    before = [t.word for t in sentence.tokens[max(0, at - 3) : at]]
    if before[-2:] == ["at", "least"] or before[-1:] == ["over"] or before[-2:] == ["more", "than"]:
        more = before[-2:] != ["at", "least"]
        if before[-3:] == ["no", "more", "than"] or before[-3:] == ["not", "more", "than"]:
            return 0, high
        return low + (1 if more and low == high else 0), None
    if before[-2:] == ["at", "most"] or before[-2:] == ["fewer", "than"] or before[-2:] == ["up", "to"]:
        return 0, high
    return low, None if high == float("inf") else high


def _is_plural(word: str) -> bool:
    return word in ("people", "men", "women") or (word.endswith("s") and not word.endswith("ss"))
