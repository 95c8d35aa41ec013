"""Look up a set of phrases by the word that they begin with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onetake.language.phrases import Pattern, PhraseMatch, compile_phrase

if TYPE_CHECKING:
    from collections.abc import KeysView

    from onetake.language.tokens import Token


class PhraseSet:
    """Phrases in the pattern language that have one meaning; they are compiled when the first is looked up.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> PhraseSet("far from", "by no means").at(tokens("It is far from dark."), 2)
    PhraseMatch(named=(2, 3))
    """

    def __init__(self, *phrases: str) -> None:
        self._phrases = phrases

    @cached_property
    def _index(self) -> dict[str, list[Pattern]]:
        index: dict[str, list[Pattern]] = {}
        for pattern in map(compile_phrase, self._phrases):
            for start in pattern.starts:
                index.setdefault(start, []).append(pattern)
        return index

    def at(self, found: list[Token], i: int) -> PhraseMatch | None:
        """Return the longest phrase that begins with word `i`."""
        best: PhraseMatch | None = None
        for pattern in self._index.get(found[i].stem, ()):
            hit = pattern.at(found, i)
            if hit and (best is None or hit.last > best.last):
                best = hit
        return best

    @property
    def starts(self) -> KeysView[str]:
        """The stems that a phrase can begin with."""
        return self._index.keys()

    def begins(self, token: Token) -> bool:
        """Return whether a phrase could begin with a word."""
        return token.stem in self._index

    def within(self, found: list[Token], first: int, last: int) -> bool:
        """Return whether a phrase begins in [first, last)."""
        return any(self.begins(found[i]) and self.at(found, i) for i in range(first, min(last, len(found))))

    def touches(self, found: list[Token], first: int, last: int, hit: PhraseMatch) -> bool:
        """Return whether a phrase that begins in [first, last) shares a word with `hit`."""
        span = range(first, min(last, len(found)))
        others = (self.at(found, i) for i in span if self.begins(found[i]))
        return any(set(h.named) & set(hit.named) for h in others if h)
