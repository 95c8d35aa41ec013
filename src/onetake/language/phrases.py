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
from onetake.language.phrase_automaton import Automaton, Choice, Gap, Sequence, Stem, compile_automaton
from onetake.language.tokens import Token, tokens

_PIECE = re.compile(r"[(|)*]|[^\s(|)*]+")


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
    automaton: Automaton

    @property
    def starts(self) -> frozenset[str]:
        """Stems that its first word can have."""
        return frozenset(self.automaton.starts)

    def at(self, found: list[Token], i: int) -> PhraseMatch | None:
        """Return the longest match that begins with word `i`, or None."""
        named = self.automaton.longest(found, i)
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
    made = compile_automaton(sequence)
    if made is None:
        raise ClaimError(f"phrase {written!r}: begins or ends with a gap or nothing, wanted a word there")
    return Pattern(written, made)


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
