"""A line with what rhetoric asks of its grammar: its units, who is addressed, what is denied."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.language.colloquial import PlainLine, plain_line
from onetake.language.negation import negations
from onetake.language.sentence import parse
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

YOU = word_set("you your yours yourself yourselves")
ME = word_set("i me my mine myself")
US = word_set("we us our ours ourselves")
THIRD = word_set("he she they it him her them his their")
JOINING = word_set("and or but so then because cause that which who when while if though")
"""Words that may open a unit before its subject."""
_BEFORE_SUBJECT = JOINING | word_set(
    "oh well now hey no yes yeah baby darling honey girl boy man sweetheart lord god jesus damn listen",
    "look see "
    "i know think thought guess swear said say mean wish maybe just still even all every time after before",
    "where "
    "why how what do does did is are was were have has had will would can could should not never always "
    "and the way whenever since as like once today tonight please because only ever must might may",
)
"""Words that may stand before *you* as a subject: 'and I know you', 'why do you', 'after all you'."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Words between two marks, commas or clause borders: [first, last)."""

    first: int
    last: int
    subject: int | None
    """Position of *you* where it is the subject, else None."""
    imperative: bool
    """Whether it may be an order: no subject before its first word."""
    conditional: bool
    """Whether *if* opens it."""


@dataclass(frozen=True)
class AddressedLine:
    """One line, parsed."""

    plain: PlainLine
    sentence: ParsedSentence
    words: tuple[str, ...]
    units: tuple[Unit, ...]
    denied: frozenset[int]
    """Positions that an odd number of negations deny."""

    @property
    def tokens(self) -> list[Token]:
        """The words with their places."""
        return self.sentence.tokens

    @property
    def addressed(self) -> bool:
        """Whether it speaks to somebody: *you*, or an order."""
        return self.speaks_to_you or any(unit.imperative for unit in self.units)

    @property
    def speaks_to_you(self) -> bool:
        """Whether it has a *you*."""
        return any(word in YOU for word in self.words)

    def quote(self, first: int, last: int) -> str:
        """Return words [first, last] as they were written."""
        return self.plain.quote(self.tokens[first].start, self.tokens[last].end)


def read_line(written: str) -> AddressedLine:
    """Parse a line.

    Examples
    --------
    >>> line = read_line("You lied, and I'm tired; get out!")
    >>> [(line.quote(u.first, u.last - 1), u.subject is not None, u.imperative) for u in line.units]
    [('You lied', True, False), ("and I'm tired", False, False), ('get out', False, True)]
    """
    plain = plain_line(written)
    sentence = parse(plain.text, quoted=())
    words = tuple(token.word for token in sentence.tokens)
    counts: dict[int, int] = {}
    for negation in negations(sentence):
        for i in negation.denies:
            counts[i] = counts.get(i, 0) + 1
    denied = frozenset(i for i, count in counts.items() if count % 2)
    edges = [i for i in range(len(words)) if i == 0 or _begins(sentence, words, i)] + [len(words)]
    units = tuple(_unit(words, a, b) for a, b in itertools.pairwise(edges) if b > a)
    return AddressedLine(plain, sentence, words, units, denied)


def _begins(sentence: ParsedSentence, words: tuple[str, ...], i: int) -> bool:
    token = sentence.tokens[i]
    if token.breaks or "," in token.before:
        return True
    if words[i] in ("and", "but", "or", "then", "so") and i + 1 < len(words):
        following = words[i + 1]
        return following in YOU | ME | US | THIRD or words[i] == "but"
    opens = words[i] in ("if", "when", "because", "while", "which", "who", "that")
    return opens and i + 1 < len(words) and words[i + 1] in YOU | ME | US | THIRD


def _unit(words: tuple[str, ...], first: int, last: int) -> Unit:
    subject = None
    for i in range(first, last):
        if words[i] in ("you", "yourself"):
            subject = i if words[i] == "you" else None
            break
        if words[i] not in _BEFORE_SUBJECT:
            break
    start = first
    while start < last and words[start] in (
        "oh",
        "well",
        "now",
        "hey",
        "and",
        "just",
        "so",
        "then",
        "but",
        "baby",
        "please",
        "no",
    ):
        start += 1
    leading = words[start] if start < last else ""
    plain_subject = leading in YOU | ME | US | THIRD | word_set("this that there the a an my who what")
    return Unit(
        first,
        last,
        subject,
        bool(leading) and not plain_subject and subject is None,
        "if" in words[first : first + 2],
    )
