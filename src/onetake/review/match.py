"""Find the claims that a sentence makes about the film: in which words, asserted or denied, hedged or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.language.frames import SentenceConcepts, find_frames
from onetake.language.hedges import is_hedged
from onetake.language.negation import Negation, is_denied, negations
from onetake.language.not_asserted import reason_not_asserted
from onetake.language.phrases import Pattern, PhraseMatch, compile_phrase
from onetake.language.quotations import quotations
from onetake.language.sentence import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onetake.core.claim import Claim
    from onetake.core.frame import Frame
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

MOST_MATCHES = 50
"""Phrases of one claim that are considered in one sentence; text without stops may hold thousands.

Set by hand; no measured source."""

# The claim's place in the register and its id, the pattern, and whether it is one of the claim's opposites.
_Entry = tuple[int, str, Pattern, bool]


@dataclass(frozen=True, slots=True)
class ClaimMention:
    """A claim that a sentence asserts or denies, with the span of the words that do so."""

    claim: str
    start: int
    end: int
    negated: bool
    hedged: bool


@dataclass(frozen=True, slots=True)
class SentenceClaims:
    """What a sentence claims."""

    mentions: tuple[ClaimMention, ...]
    """In order of the words; each claim at most once."""
    is_quoted: bool
    """True where it also holds a claim in somebody else's words."""
    tokens: list[Token]
    """Its words."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    order: int
    claim: str
    hit: PhraseMatch
    opposite: bool
    """Whether it says the contrary of the claim."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sort key: the longest first (in words), then the one with most named words, then the first."""
        return (self.hit.first - self.hit.last, -len(self.hit.named), self.hit.first)


class Matcher:
    """The phrases of claims, compiled once for all sentences.

    Raises
    ------
    ClaimError
        If a phrase is not well formed; the sentence quotes it.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._index: dict[str, list[_Entry]] = {}
        self._frames: list[tuple[int, str, tuple[Frame, ...]]] = []
        self._claims = 0
        for order, claim in enumerate(claims):
            self._claims += 1
            if claim.frames:
                self._frames.append((order, claim.id, claim.frames))
            for opposite, phrases in ((False, claim.phrases), (True, claim.opposites)):
                for phrase in phrases:
                    pattern = compile_phrase(phrase)
                    for start in pattern.starts:
                        self._index.setdefault(start, []).append((order, claim.id, pattern, opposite))

    def find(self, text: str) -> list[ClaimMention]:
        """Return the claims that `text`, one sentence without markup, asserts or denies, in order.

        A claim is found once per sentence, by its longest phrase. Where the phrases of two claims overlap,
        the shorter keeps its words and the longer has the words that are left.
        """
        return list(self.read(text, quotations(text)).mentions)

    def read(self, text: str, quoted: list[tuple[int, int]]) -> SentenceClaims:
        """Return the same where the quotations of a sentence, which may begin before it, are known."""
        sentence = parse(text, quoted)
        found = sentence.tokens
        hits, is_quoted = self._hits(sentence)
        if not hits:
            return SentenceClaims((), is_quoted, found)
        negated = negations(sentence)
        best: dict[str, _Candidate] = {}
        for one in sorted(hits, key=lambda f: f.rank):
            best.setdefault(one.claim, one)
        mentions = [
            ClaimMention(one.claim, *span, self._denies(sentence, one, negated), is_hedged(found, one.hit))
            for one, span in _separate_spans(list(best.values()), found)
        ]
        return SentenceClaims(tuple(sorted(mentions, key=lambda m: m.start)), is_quoted, found)

    def _hits(self, sentence: ParsedSentence) -> tuple[list[_Candidate], bool]:
        """Return the phrases and frames that are stated, and whether others are only quoted."""
        hits: list[_Candidate] = []
        is_quoted = False
        for one in (*self._said_in_phrases(sentence.tokens), *self._said_in_frames(sentence)):
            reason = reason_not_asserted(sentence.text, sentence.tokens, one.hit, sentence.quoted)
            is_quoted = is_quoted or reason == "quoted"
            if reason is None:
                hits.append(one)
        return hits, is_quoted

    def _said_in_frames(self, sentence: ParsedSentence) -> Iterator[_Candidate]:
        concepts = SentenceConcepts(sentence)
        for order, claim, frames in self._frames:
            for match in find_frames(concepts, frames):
                yield _Candidate(order, claim, match.hit, match.frame.denies)

    def _said_in_phrases(self, found: list[Token]) -> Iterator[_Candidate]:
        tried = [0] * self._claims
        stems = {token.stem for token in found}
        # A text has far fewer different words than words: most phrases are ruled out once for all of them.
        possible = {
            stem: [entry for entry in self._index[stem] if entry[2].automaton.can_match(stems)]
            for stem in stems & self._index.keys()
        }
        for i, token in enumerate(found):
            for order, claim, pattern, opposite in possible.get(token.stem, ()):
                if tried[order] >= MOST_MATCHES or not (hit := pattern.at(found, i)):
                    continue
                tried[order] += 1
                yield _Candidate(order, claim, hit, opposite)

    @staticmethod
    def _denies(sentence: ParsedSentence, one: _Candidate, negated: list[Negation]) -> bool:
        return is_denied(sentence, one.hit, negated) != one.opposite


def _separate_spans(best: list[_Candidate], found: list[Token]) -> list[tuple[_Candidate, tuple[int, int]]]:
    """Return a separate span for each claim: a longer phrase leaves the shorter one its words."""
    taken: set[int] = set()
    placed: list[tuple[_Candidate, tuple[int, int]]] = []
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
        # Its longest run of words of its own. A claim without words of its own is left out.
        cores = [[i for i in run if i in named] for run in runs]
        core = max(cores, key=len, default=[])
        if core:
            taken.update(range(core[0], core[-1] + 1))
            placed.append((one, (found[core[0]].start, found[core[-1]].end)))
    return placed
