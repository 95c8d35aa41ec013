"""Find what a sentence says of the film: which claims, in which words, asserted or denied, how firmly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.review.hedges import hedged
from onetake.review.negation import Negation, denied, negations
from onetake.review.not_asserted import quotations, spared
from onetake.review.phrases import Hit, Pattern, compile_phrase
from onetake.review.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.core.claim import Claim

MOST_HITS = 50
"""Phrases of one claim that are weighed in a sentence; a text without stops may hold thousands."""

# A claim's name, how its register orders it, and whether the pattern is one of its opposites.
_Entry = tuple[int, str, Pattern, bool]


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that a sentence makes or denies, with the span of the words that say so."""

    claim: str
    start: int
    end: int
    negated: bool
    hedged: bool


@dataclass(frozen=True, slots=True)
class _Found:
    order: int
    claim: str
    hit: Hit
    opposite: bool

    @property
    def rank(self) -> tuple[int, int, int]:
        """Longest first, in words from first to last; then the one that names most; then the first."""
        return (self.hit.first - self.hit.last, -len(self.hit.named), self.hit.first)


class Matcher:
    """The phrases of some claims, compiled once for all sentences.

    Raises
    ------
    ClaimError
        If a phrase is not well formed; the sentence quotes it.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._index: dict[str, list[_Entry]] = {}
        self._claims = 0
        for order, claim in enumerate(claims):
            self._claims += 1
            for opposite, phrases in ((False, claim.phrases), (True, claim.opposites)):
                for phrase in phrases:
                    pattern = compile_phrase(phrase)
                    for start in pattern.starts:
                        self._index.setdefault(start, []).append((order, claim.id, pattern, opposite))

    def find(self, text: str) -> list[Said]:
        """Return what `text`, one sentence without markup, says of the film, in order of the words.

        A claim is found once a sentence, by its longest phrase. Where the phrases of two claims overlap, the
        shorter keeps its words and the longer takes those that are left.
        """
        found = tokens(text)
        hits = self._hits(text, found)
        if not hits:
            return []
        made = negations(found)
        best: dict[str, _Found] = {}
        for one in sorted(hits, key=lambda f: f.rank):
            best.setdefault(one.claim, one)
        said = [
            Said(one.claim, *span, self._denies(found, one, made), hedged(found, one.hit))
            for one, span in _apart(list(best.values()), found)
        ]
        return sorted(said, key=lambda s: s.start)

    def _hits(self, text: str, found: list[Token]) -> list[_Found]:
        quoted = quotations(text)
        hits: list[_Found] = []
        tried = [0] * self._claims
        for i, token in enumerate(found):
            for order, claim, pattern, opposite in self._index.get(token.stem, ()):
                if tried[order] >= MOST_HITS or not (hit := pattern.at(found, i)):
                    continue
                tried[order] += 1
                if spared(text, found, hit, quoted) is None:
                    hits.append(_Found(order, claim, hit, opposite))
        return hits

    @staticmethod
    def _denies(found: list[Token], one: _Found, made: list[Negation]) -> bool:
        return denied(found, one.hit, made) != one.opposite


def _apart(best: list[_Found], found: list[Token]) -> list[tuple[_Found, tuple[int, int]]]:
    """Return each claim a span of its own: longer phrases yield the words that shorter ones need."""
    taken: set[int] = set()
    placed: list[tuple[_Found, tuple[int, int]]] = []
    for one in sorted(best, key=lambda f: (-f.rank[0], f.order)):
        runs: list[list[int]] = []
        for i in range(one.hit.first, one.hit.last + 1):
            if i in taken:
                continue
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        named = set(one.hit.named)
        # Its largest run of own words; a claim whose words are all another's is said by that one's phrase.
        cores = [[i for i in run if i in named] for run in runs]
        core = max(cores, key=len, default=[])
        if core:
            taken.update(range(core[0], core[-1] + 1))
            placed.append((one, (found[core[0]].start, found[core[-1]].end)))
    return placed
