"""Find orders that attack, and weigh those that are as often harmless: 'get out' against 'get out of bed'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.word_set import word_set
from onetake.readers.words.rhetoric.classes import DEMAND, HINT, PROOF, Finding
from onetake.readers.words.rhetoric.lexicon import orders
from onetake.readers.words.rhetoric.lexicon.insults import ADJECTIVES, NOUNS
from onetake.readers.words.rhetoric.lexicon.valence import BAD
from onetake.readers.words.rhetoric.search import phrases_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.readers.words.rhetoric.address import AddressedLine, Unit

_ORDERS = PhraseSet(*orders.ORDERS)
_ANYWHERE = PhraseSet(*orders.ANYWHERE)
_EVERYDAY = PhraseSet(*orders.EVERYDAY)
_MILD = PhraseSet(*orders.MILD)
_OPENERS = word_set("oh well now hey and just so then but baby please no better")
_LINKS = word_set("of from to off at out away back here there down up on")
_HOSTILE = word_set(
    "me us my mine our him her his their them you your this that now already again here there and or"
)
"""What follows an everyday order that sends somebody away: 'get out of my ...', 'step back now'."""


def demands(line: AddressedLine) -> Iterator[Finding]:
    """Yield orders that attack; an order of daily life only hints."""
    for one in phrases_in(line, _ANYWHERE, DEMAND):
        yield Finding(DEMAND, one.first, one.last, _weight(line, one.first, one.last, len(line.words)))
    for unit in line.units:
        yield from _of_unit(line, unit)


def _of_unit(line: AddressedLine, unit: Unit) -> Iterator[Finding]:
    start = unit.first
    while start < unit.last - 1 and line.words[start] in _OPENERS:
        start += 1
    hit = _ORDERS.at(line.tokens, start) if _ORDERS.begins(line.tokens[start]) else None
    if hit is not None and hit.last < unit.last:
        yield Finding(DEMAND, hit.first, hit.last, _weight(line, hit.first, hit.last, unit.last))


def _weight(line: AddressedLine, first: int, last: int, end: int) -> int:
    """Return whether an order proves an attack: not where it is one of daily life.

    Such an order proves one where nothing follows it, or what follows is about people ('get out of my sight',
    'keep away from her'), or the line calls names. A mild one ('wake up') proves nothing by itself.
    """
    words, tokens = line.words, line.tokens
    if any(word in NOUNS | ADJECTIVES | BAD for word in words):
        return PROOF
    if _MILD.begins(tokens[first]) and _MILD.at(tokens, first) is not None:
        return HINT
    everyday = _EVERYDAY.at(tokens, first) if _EVERYDAY.begins(tokens[first]) else None
    if everyday is None:
        return PROOF
    after = max(last, everyday.last) + 1
    if after < end and words[after] == "your":
        return HINT  # 'get out your books'
    while after < end and words[after] in _LINKS - _HOSTILE:
        after += 1
    return PROOF if after >= end or words[after] in _HOSTILE else HINT
