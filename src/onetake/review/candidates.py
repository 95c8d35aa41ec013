"""What a sentence may say: candidates found by phrases and frames, and which of them are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.review.implications import ABSORBS, INCLUDES, SAID_WITH, SET_ASIDE
from onetake.review.spans import separate_spans
from onetake.review.sureness import COUNTED

if TYPE_CHECKING:
    from onetake.core.frame import Frame
    from onetake.core.statement import About
    from onetake.language.phrases import PhraseMatch
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase or a frame of a claim, where it was found."""

    order: int
    claim: str
    hit: PhraseMatch
    opposite: bool
    """Whether it says the contrary of the claim."""
    frame: Frame | None = None
    """The frame that it was found by; None for a phrase."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sort key: the longest first (in words), then the one with most named words, then the first."""
        return (self.hit.first - self.hit.last, -len(self.hit.named), self.hit.first)


@dataclass(frozen=True, slots=True)
class Said:
    """A candidate that was kept, and how it is said."""

    candidate: Candidate
    clause: int
    negated: bool
    """Whether words of negation deny it."""
    denied: bool
    about: About
    time: TimeExpression | None
    """The part of the film that it is said of, where the sentence names several."""


def without_absorbed(kept: list[Said]) -> list[Said]:
    """Return what is said without what another claim says already in the same words.

    *A hidden cut* is a cut, and denies nothing; *two people, one room* is one statement; *a crowd of dancers*
    says nothing of the voices.
    """
    whole = [(one.candidate.claim, set(one.candidate.hit.named)) for one in kept]

    def is_absorbed(one: Said) -> bool:
        claim, own = one.candidate.claim, set(one.candidate.hit.named)
        for other, named in whole:
            shares = bool(named & own)
            if claim in ABSORBS.get(other, ()) and (claim in SET_ASIDE or (one.denied and shares)):
                return True
            if claim in INCLUDES.get(other, ()) and shares:
                return True
            if shares and claim in COUNTED and other not in COUNTED | SAID_WITH.get(claim, frozenset()):
                return True
        return False

    return [one for one in kept if not is_absorbed(one)]


def is_same(said: Said, other: Said) -> bool:
    """Return whether a second phrase of a claim adds nothing: it is in the same clause, or says the same."""
    if said.about != other.about:
        return not set(said.candidate.hit.named).isdisjoint(other.candidate.hit.named)
    if said.time is not other.time and said.denied != other.denied:
        return False  # 'dreary in the first half and radiant in the second'
    return said.clause == other.clause or said.denied == other.denied


def with_spans(kept: list[Said], sentence: ParsedSentence) -> list[tuple[Said, tuple[int, int]]]:
    """Return a separate span for each claim.

    One found by a frame, or by a phrase within one clause, may have words that another spares: *dimly lit*
    says
    two things.
    """
    ordered = sorted(kept, key=lambda f: (-f.candidate.rank[0], f.candidate.order))
    clause_of = sentence.clause_of
    hits = [
        (hit, one.candidate.frame is not None or clause_of[hit.first] == clause_of[hit.last])
        for one in ordered
        for hit in [one.candidate.hit]
    ]
    return [(ordered[number], span) for number, span in separate_spans(hits, sentence.tokens)]
