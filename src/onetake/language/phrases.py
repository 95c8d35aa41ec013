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
from onetake.language.phrase_automaton import (
    Automaton,
    Choice,
    Gap,
    Sequence,
    Stem,
    compile_automaton,
    needed_stems,
    starting_stems,
)
from onetake.language.tokens import Token, stems_of, tokens

_PIECE = re.compile(r"\([^()*]*\)|[(|)*]|[^\s(|)*]+")
"""A choice without choices or gaps in it, a mark, or a word."""


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


class Pattern:
    """A compiled phrase; its automaton is built when it is first tried, since most texts try few phrases."""

    __slots__ = ("_automaton", "_needs", "sequence", "starts", "written")

    def __init__(self, written: str, sequence: Sequence, starts: frozenset[str]) -> None:
        self.written = written
        self.starts = starts
        """Stems that its first word can have."""
        self.sequence = sequence
        self._automaton: Automaton | None = None
        self._needs: tuple[frozenset[str], ...] | None = None

    def can_match(self, stems: set[str]) -> bool:
        """Return whether a text with these stems can hold a match; a quick test before the search."""
        if self._needs is None:
            self._needs = needed_stems(self.sequence)
        for need in self._needs:  # noqa: SIM110 (twice as fast, and called for each phrase and sentence)
            if need.isdisjoint(stems):
                return False
        return True

    def at(self, found: list[Token], i: int) -> PhraseMatch | None:
        """Return the longest match that begins with word `i`, or None."""
        if self._automaton is None:
            self._automaton = compile_automaton(self.sequence)
        named = self._automaton.longest(found, i)
        return PhraseMatch(named) if named else None


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
    starts = starting_stems(sequence)
    if not starts:
        raise ClaimError(f"phrase {written!r}: begins or ends with a gap or nothing, wanted a word there")
    return Pattern(written, sequence, starts)


@lru_cache(maxsize=8192)
def _stems(word: str) -> tuple[Stem, ...]:
    """Return the stems of a word of a phrase: *isn't* has two."""
    if word.isalpha():
        return tuple(map(Stem, stems_of(word)))
    return tuple(Stem(token.stem) for token in tokens(word))


@lru_cache(maxsize=8192)
def _choice_of_words(written: str) -> Choice:
    """Return a choice that holds only words, which many phrases share: *(red|blue|light green|)*."""
    among = written[1:-1].split("|")
    return Choice(tuple(tuple(stem for word in one.split() for stem in _stems(word)) for one in among))


def _parse(pieces: list[str], i: int, written: str) -> tuple[Sequence, int]:
    made: list[Stem | Gap | Choice] = []
    while i < len(pieces) and pieces[i] not in ("|", ")"):
        if pieces[i] == "*":
            made.append(Gap())
        elif pieces[i][0] == "(" and len(pieces[i]) > 1:
            made.append(_choice_of_words(pieces[i]))
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
            made.extend(_stems(pieces[i]))
        i += 1
    return tuple(made), i
