"""The pattern language of a claim's phrases: ``(one|single) (continuous|) take``, ``never * (cut|edit)``.

Lower-case words are matched by their stems, in order. ``*`` matches up to three words; articles, forms of *to
be* and words of negation are not counted, and it does not match across a semicolon or a *but*.
``(a|b c|)`` is a choice; an empty choice makes it optional, and choices may hold choices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onetake.core.errors import ClaimError
from onetake.review.clauses import breaks
from onetake.review.tokens import Token, tokens
from onetake.text.word_set import word_set

GAP = 3
"""Counted words that ``*`` matches, at most. Set by hand; no measured source."""
_LONGEST_GAP = 24
"""Words that ``*`` matches, at most, with the uncounted ones. Set by hand; no measured source."""
_UNCOUNTED = word_set("a an the is are was were be been being it its not never no n't of")
_PIECE = re.compile(r"[(|)*]|[^\s(|)*]+")


@dataclass(frozen=True, slots=True)
class Stem:
    """One word, matched by its stem."""

    stem: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to three words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    among: tuple[Sequence, ...]


Sequence = tuple[Stem | Gap | Choice, ...]


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Where a pattern matches: the positions of the words that it names, in order, with gaps between them."""

    named: tuple[int, ...]

    @property
    def first(self) -> int:
        """Position of the first word."""
        return self.named[0]

    @property
    def last(self) -> int:
        """Position of the last word."""
        return self.named[-1]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase."""

    written: str
    sequence: Sequence
    starts: frozenset[str]
    """Stems that its first word can have."""

    def at(self, found: list[Token], i: int) -> PhraseMatch | None:
        """Return the longest match that begins with word `i`, or None."""
        fits = _fit(self.sequence, found, i, ())
        best = max(fits, key=lambda named: (named[-1] if named else -1, len(named)), default=())
        return PhraseMatch(best) if best else None


@lru_cache(maxsize=4096)
def compile_phrase(written: str) -> Pattern:
    """Compile one phrase of a claim.

    Raises
    ------
    ClaimError
        If it is empty, has a capital, begins or ends with a gap, or its brackets do not close.

    Examples
    --------
    >>> pattern = compile_phrase("(one|single) * (take|shot)")
    >>> pattern.at(tokens("a single, long and unbroken shot"), 1).named
    (1, 5)
    """
    if written != written.lower():
        raise ClaimError(f"phrase {written!r}: capital letters, wanted lower case; stems have no case")
    if re.search(r"[^\s(|)]\*|\*[^\s(|)]", written):
        raise ClaimError(
            f"phrase {written!r}: '*' touches a word, wanted spaces round it; stems take endings"
        )
    pieces = _PIECE.findall(written)
    sequence, rest = _parse(pieces, 0, written)
    if rest != len(pieces):
        raise ClaimError(f"phrase {written!r}: a ')' or '|' without its '(', wanted (a|b)")
    starts = _firsts(sequence)
    if not sequence or None in starts or not _ends_on_word(sequence):
        raise ClaimError(f"phrase {written!r}: begins or ends with a gap or nothing, wanted a word there")
    return Pattern(written, sequence, frozenset(s for s in starts if s is not None))


def _parse(pieces: list[str], i: int, written: str) -> tuple[Sequence, int]:
    made: list[Stem | Gap | Choice] = []
    while i < len(pieces) and pieces[i] not in ("|", ")"):
        if pieces[i] == "*":
            made.append(Gap())
        elif pieces[i] == "(":
            among: list[Sequence] = []
            while i < len(pieces) and pieces[i] in ("(", "|"):
                one, i = _parse(pieces, i + 1, written)
                among.append(one)
                if i < len(pieces) and pieces[i] == ")":
                    break
            if i >= len(pieces):
                raise ClaimError(f"phrase {written!r}: '(' is not closed, wanted (a|b)")
            made.append(Choice(tuple(among)))
        else:
            made.extend(Stem(t.stem) for t in tokens(pieces[i]))
        i += 1
    return tuple(made), i


def _firsts(sequence: Sequence) -> set[str | None]:
    """Return the stems that can come first, and None if it can begin with nothing or a gap."""
    for n, piece in enumerate(sequence):
        if isinstance(piece, Stem):
            return {piece.stem}
        if isinstance(piece, Gap):
            return {None}
        found = set[str | None]().union(*(_firsts(s) if s else {""} for s in piece.among))
        if "" in found:
            return (found - {""}) | (_firsts(sequence[n + 1 :]) if sequence[n + 1 :] else {None})
        return found
    return {None}


def _ends_on_word(sequence: Sequence) -> bool:
    for n in range(len(sequence) - 1, -1, -1):
        piece = sequence[n]
        if not isinstance(piece, Choice):
            return isinstance(piece, Stem)
        if not all(_ends_on_word(s) for s in piece.among if s):
            return False
        if all(piece.among):
            return True
    return False


def _fit(sequence: Sequence, words_: list[Token], i: int, named: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return every way to match `sequence` from word `i` on, as the named positions."""
    if not sequence:
        return [named]
    piece, rest = sequence[0], sequence[1:]
    if isinstance(piece, Choice):
        return [fit for one in piece.among for fit in _fit(one + rest, words_, i, named)]
    if isinstance(piece, Stem):
        fits = i < len(words_) and words_[i].stem == piece.stem
        if not fits or (named and breaks(words_, i)):
            return []
        return _fit(rest, words_, i + 1, (*named, i))
    found = _fit(rest, words_, i, named)
    counted = 0
    for j in range(i, min(i + _LONGEST_GAP, len(words_))):
        counted += words_[j].word not in _UNCOUNTED
        if counted > GAP or breaks(words_, j):
            break
        found.extend(_fit(rest, words_, j + 1, named))
    return found
