"""How many: the number or the word of quantity that belongs to a noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.language.number_words import GROUPS, NUMBER_WORDS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

_NUMBERS = NUMBER_WORDS | {"both": 2}
_TENS = frozenset(range(20, 100, 10))
_TIME = word_set("second seconds minute minutes hour hours sec min frame frames degree degrees percent")
"""A number before one of these measures: 'a five-minute shot' is no five shots."""
_SINGLE = word_set("single sole lone solitary one same only")
_MANY = word_set("many several multiple numerous countless dozens hundreds scores various few couple myriad")
_BEFORE = 7
"""Words before a noun among which its number is looked for. Set by hand; no measured source."""
_PASSED = frozenset({"adjective", "noun", "participle", "adverb", "determiner"})


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of something a sentence speaks of."""

    low: float
    """At least so many; 2 for 'several'."""
    high: float
    """At most so many; infinite for 'many'."""
    at: int
    """Position of the word that says so."""

    @property
    def is_one(self) -> bool:
        """Return whether it is exactly one."""
        return self.low == self.high == 1

    @property
    def is_many(self) -> bool:
        """Return whether it is more than one."""
        return self.low > 1


def amount_of(sentence: ParsedSentence, hit: PhraseMatch) -> Amount | None:
    """Return how many of the noun at `hit` are spoken of; None where nothing says so.

    Examples
    --------
    >>> from onetake.language.phrases import PhraseMatch
    >>> from onetake.language.sentence import parse
    >>> amount_of(parse("It is one long unbroken take."), PhraseMatch((5,)))
    Amount(low=1, high=1, at=2)
    >>> amount_of(parse("I counted sixty-one cuts."), PhraseMatch((4,))).low
    61
    >>> amount_of(parse("Several cuts follow."), PhraseMatch((1,))).is_many
    True
    """
    found, tags = sentence.tokens, sentence.tags
    for i in range(hit.last, max(-1, hit.first - 1 - _BEFORE), -1):
        word = found[i].word
        if i + 1 < len(found) and found[i + 1].word in _TIME:
            continue
        if word in _SINGLE and not (word == "one" and i > 0 and _NUMBERS.get(found[i - 1].word, 0) in _TENS):
            return Amount(1, 1, i)
        if word in _NUMBERS:
            number, first = _NUMBERS[word], i
            if 0 < number < 10 and i > 0 and _NUMBERS.get(found[i - 1].word, 0) in _TENS:
                number, first = number + _NUMBERS[found[i - 1].word], i - 1  # 'thirty-nine'
            if i > 1 and found[i - 1].word == "and" and found[i - 2].word in GROUPS:
                more = _group(found, i - 2)  # 'a hundred and twenty'
                number, first = number + int(more.low), more.at
            return Amount(number, number, first)
        if word in GROUPS:
            return _group(found, i)
        if word.isdecimal():
            return Amount(int(word), int(word), i)
        if word in _MANY:
            return Amount(2, float("inf"), i)
        if "," in found[min(i + 1, hit.last)].before and tags[min(i + 1, hit.last)] == "determiner":
            break
        inside = i >= hit.first or tags[i] in _PASSED or (word == "of" and i > 0)
        if not inside or (i < hit.last and found[i + 1].breaks):
            break
    return None


def _group(found: Sequence[Token], i: int) -> Amount:
    """Return the amount that a group of numbers names: 'half a dozen', 'two hundred', 'a hundred'."""
    if i > 0 and found[i - 1].word in _MANY:
        return Amount(2.0 * GROUPS[found[i].word], float("inf"), i - 1)
    size, before = float(GROUPS[found[i].word]), [t.word for t in found[max(0, i - 2) : i]]
    if before[-1:] in (["a"], ["an"]):
        half = before[:1] == ["half"] and len(before) == 2
        return Amount(size / 2 if half else size, size / 2 if half else size, i - 2 if half else i - 1)
    many = _NUMBERS.get(before[-1]) if before else None
    if before[-1:] == ["half"] or many is None:
        size = size / 2 if before[-1:] == ["half"] else size
        return Amount(size, size, i - 1 if before[-1:] == ["half"] else i)
    return Amount(many * size, many * size, i - 1)
