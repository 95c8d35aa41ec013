"""Find frames: the concepts of a claim that come together in one clause, in whatever order and words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import product
from operator import attrgetter
from typing import TYPE_CHECKING

from onetake.core.errors import ClaimError
from onetake.language.amounts import Amount, amount_of
from onetake.language.antecedents import PRONOUNS, stands_for
from onetake.language.instructions import instructed_span, is_instruction
from onetake.language.lexicon import LEXICON
from onetake.language.negation import Negation, is_denied, negations
from onetake.language.phrases import PhraseMatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onetake.core.frame import Frame
    from onetake.language.clause_splitter import Clause
    from onetake.language.sentence import ParsedSentence

_LAST = attrgetter("last")
_AGENT_WITHIN = 4
"""Words after *by* within which it names who does it. Set by hand; no measured source."""
_MOST_HITS = 6
"""Places of one concept in one clause that are considered. Set by hand; no measured source."""
_BESIDE = 2
"""Clauses between a clause and the one beside it, at most. Set by hand; no measured source."""
_OPENS_FRAGMENT = frozenset({"adjective", "adverb", "participle", "preposition", "negation"})
"""Roles of the first word of a fragment that is said of the film."""
_GOING_ON = frozenset({"until", "till", "and", "as", "while", "so", "that", "where", "when", ","})
"""Words that open a clause which goes on with the one before: 'it pulls back until the set is seen'."""


@dataclass(frozen=True, slots=True)
class FrameMatch:
    """A frame found in a clause: the words of its concepts, and how many of the first one."""

    frame: Frame
    hit: PhraseMatch
    amount: Amount | None


class SentenceConcepts:
    """Where each concept is said in a sentence; looked up when first asked for."""

    def __init__(self, sentence: ParsedSentence, *, in_brief: bool = False) -> None:
        self.sentence = sentence
        self.in_brief = in_brief
        """Whether an order is said of the film: 'keep it a oner'."""
        self._found: dict[str, list[PhraseMatch]] = {}
        begins = _beginning()
        self.possible: set[str] = set()
        """Names of the concepts of which the sentence has a first word; no other is said in it."""
        for stem in {token.stem for token in sentence.tokens} & begins.keys():
            self.possible |= begins[stem]
        self._negations: list[Negation] | None = None
        self._reached_from: dict[int, list[int]] | None = None
        self._sorted: dict[str, dict[int, list[PhraseMatch]]] = {}
        continued: list[set[int]] = [set() for _ in sentence.clauses]
        for clause in sentence.clauses:
            if clause.parent is not None and clause.opener in _GOING_ON:
                continued[clause.parent].add(clause.number)
                if clause.opener in ("as", "while"):  # 'they do not hide the set as it pulls back'
                    continued[clause.number].add(clause.parent)
        self._continuations = [frozenset(numbers) for numbers in continued]

    def find(self, name: str) -> list[PhraseMatch]:
        """Return where the concept is said.

        Raises
        ------
        ClaimError
            If the lexicon has no concept of this name.
        """
        if name not in self._found:
            if name not in LEXICON:
                raise ClaimError(f"frame: {name!r} is no concept, wanted one of {', '.join(sorted(LEXICON))}")
            tokens, tags = self.sentence.tokens, self.sentence.tags
            self._found[name] = LEXICON[name].find(tokens, tags) if name in self.possible else []
        return self._found[name]

    def find_ending_in(self, name: str, first: int, end: int) -> list[PhraseMatch]:
        """Return where the concept is said with its last word among the tokens [first, end)."""
        hits = self.find(name)
        begin = bisect_left(hits, first, key=_LAST)
        return hits[begin : bisect_left(hits, end, begin, key=_LAST)]

    @property
    def negations(self) -> list[Negation]:
        """Return the sentence's negations."""
        if self._negations is None:
            self._negations = negations(self.sentence)
        return self._negations

    def in_clause(self, name: str, clause: Clause, *, across: bool = False) -> list[PhraseMatch]:
        """Return where it is said in the clause, or in words that a comma joins to it.

        With `across` also in the clauses that go on with it: *it pulls back **until** the set is seen*.
        """
        by_clause = self._by_clause(name)
        if not by_clause:
            return []
        joined = self.sentence.beside(clause.number)
        if across:
            joined |= self._continuations[clause.number]
        if len(joined) == 1:
            return by_clause.get(clause.number, [])
        return [hit for number in sorted(joined) for hit in by_clause.get(number, ())]

    def clauses_with(self, name: str) -> list[int]:
        """Return the numbers of the clauses for which `in_clause` finds it, in order."""
        own = self._by_clause(name)
        if self._reached_from is None:
            self._reached_from = {}
            for clause in self.sentence.clauses:
                for other in self.sentence.beside(clause.number):
                    self._reached_from.setdefault(other, []).append(clause.number)
        return sorted({k for number in own for k in self._reached_from[number]})

    def _by_clause(self, name: str) -> dict[int, list[PhraseMatch]]:
        if name not in self._sorted:
            grouped: dict[int, list[PhraseMatch]] = {}
            for hit in self.find(name):
                grouped.setdefault(self.sentence.clause_of[hit.last], []).append(hit)
            self._sorted[name] = grouped
        return self._sorted[name]


@cache
def _beginning() -> dict[str, frozenset[str]]:
    """Return for each stem the names of the concepts whose words can begin with it."""
    names: dict[str, set[str]] = {}
    for concept in LEXICON.values():
        for stem in concept.starts:
            names.setdefault(stem, set()).add(concept.name)
    return {stem: frozenset(found) for stem, found in names.items()}


def find_frames(
    concepts: SentenceConcepts, frames: Iterable[Frame], *, antecedent: Sequence[str] = ()
) -> list[FrameMatch]:
    """Return the frames that the clauses of a sentence say; each at most once in a clause.

    Parameters
    ----------
    concepts : SentenceConcepts
        The sentence's concepts.
    frames : iterable of Frame
        What to look for.
    antecedent : sequence of str, optional
        Concepts that *it* and *they* may stand for, from the sentences before; none: the film, or people.

    Examples
    --------
    >>> from onetake.core.frame import Frame
    >>> from onetake.language.sentence import parse
    >>> one_take = Frame(("take",), amount="one")
    >>> s = parse("In a single, five-minute, unbroken shot, they argue.")
    >>> [s.tokens[i].word for m in find_frames(SentenceConcepts(s), [one_take]) for i in m.hit.named]
    ['single', 'shot']
    """
    made: list[FrameMatch] = []
    possible = concepts.possible
    for frame in frames:
        if not possible.issuperset(frame.concepts):
            check_names(frame)
            continue
        if not all(concepts.find(name) for name in frame.concepts):
            continue
        said: set[tuple[int, ...]] = set()
        for number in concepts.clauses_with(frame.concepts[0]):
            clause = concepts.sentence.clauses[number]
            match = _in_clause(concepts, frame, clause, antecedent)
            if match is None or match.hit.named in said:
                continue
            said.add(match.hit.named)
            if _is_said_beside(concepts, frame.beside, number, antecedent):
                made.append(match)
    return made


def _is_said_beside(
    concepts: SentenceConcepts, frame: Frame | None, number: int, antecedent: Sequence[str]
) -> bool:
    """Return whether another clause near clause `number` says the frame, and does not deny it."""
    if frame is None:
        return True
    sentence = concepts.sentence
    for other in sentence.clauses[max(0, number - _BESIDE) : number + _BESIDE + 1]:
        if other.number == number:
            continue
        match = _in_clause(concepts, frame, other, antecedent)
        if match is not None and not is_denied(sentence, match.hit, concepts.negations):
            return True
    return False


def check_names(frame: Frame) -> None:
    """Raise ClaimError if a frame names a concept that the lexicon lacks."""
    for name in (*frame.concepts, *frame.subject, *frame.lacks):
        if name not in LEXICON:
            raise ClaimError(f"frame: {name!r} is no concept, wanted one of {', '.join(sorted(LEXICON))}")


def _in_clause(
    concepts: SentenceConcepts, frame: Frame, clause: Clause, antecedent: Sequence[str]
) -> FrameMatch | None:
    across = frame.across
    first, *others = frame.concepts
    places = [concepts.in_clause(first, clause)[:_MOST_HITS]]
    places += [concepts.in_clause(name, clause, across=across)[:_MOST_HITS] for name in others]
    if not all(places) or any(concepts.in_clause(name, clause, across=across) for name in frame.lacks):
        return None
    if frame.subject and not _is_about(concepts, frame, clause, antecedent):
        return None
    best: FrameMatch | None = None
    for chosen in product(*places):
        named = sorted({i for hit in chosen for i in hit.named})
        if len(named) < sum(len(hit.named) for hit in chosen):
            continue  # two concepts in the same words
        amount = amount_of(concepts.sentence, chosen[0])
        if frame.amount == "one" and not (amount and amount.is_one):
            continue
        if frame.amount == "many" and not (amount and amount.is_many):
            continue
        if frame.amount and amount and amount.at not in named:
            named = sorted([*named, amount.at])
        counted = sum(concepts.sentence.tokens[i].counted for i in range(named[0], named[-1]))
        if counted - len(named) > frame.within:
            continue
        if best is None or named[-1] - named[0] < best.hit.last - best.hit.first:
            best = FrameMatch(frame, PhraseMatch(tuple(named)), amount)
    return best


def _is_about(concepts: SentenceConcepts, frame: Frame, clause: Clause, antecedent: Sequence[str]) -> bool:
    """Return whether the clause's subject is one of the frame's subjects, or stands for one."""
    sentence = concepts.sentence
    span = sentence.subject(clause.number)
    if is_instruction(sentence, clause):
        return "film" in frame.subject
    if concepts.in_brief and (object_ := instructed_span(sentence, clause)) is not None:
        return "film" in frame.subject or any(
            concepts.find_ending_in(name, *object_) for name in frame.subject
        )
    if span is None:
        if concepts.in_brief:  # each instruction is one of its own
            return _is_bare(sentence, clause) and "film" in frame.subject
        return _is_fragment(sentence, clause) and not {"film", *antecedent}.isdisjoint(frame.subject)
    if _is_done_by(concepts, frame, clause):
        return True
    last = span[1] - 1
    if sentence.tokens[last].word == "there" and "film" in frame.subject:
        return True  # 'there are five people in the room'
    if sentence.tokens[last].word in PRONOUNS:
        return not stands_for(concepts, clause, last, antecedent).isdisjoint(frame.subject)
    return any(
        not _is_modifier(sentence, hit, span[1])
        for name in frame.subject
        for hit in concepts.find_ending_in(name, *span)
    )


def _is_fragment(sentence: ParsedSentence, clause: Clause) -> bool:
    """Return whether a clause without subject and verb is said of the film: *Filmed in one*, *so close*."""
    return _is_bare(sentence, clause) and sentence.tags[clause.words[0]] in _OPENS_FRAGMENT


def _is_bare(sentence: ParsedSentence, clause: Clause) -> bool:
    """Return whether a clause that begins a sentence has no subject and no verb; in a brief, *one room*."""
    first = clause.words[0]
    return (
        (clause.verb is None or sentence.tokens[clause.verb].word == "lit")  # 'brightly lit throughout'
        and clause.opener == ""
        and (first == 0 or sentence.tokens[first].breaks)
    )


def _is_modifier(sentence: ParsedSentence, hit: PhraseMatch, end: int) -> bool:
    """Return whether the words only modify the noun that follows: *the fight* in 'the fight choreography'."""
    return hit.last + 1 < end and sentence.tags[hit.last + 1] in ("noun", "adjective")


def _is_done_by(concepts: SentenceConcepts, frame: Frame, clause: Clause) -> bool:
    """Return whether one of the frame's subjects does it: 'the set is revealed by the camera'."""
    sentence = concepts.sentence
    done = [
        i
        for i in clause.words
        if sentence.tokens[i].word == "by" and i > 0 and sentence.tags[i - 1] in ("participle", "verb")
    ]
    return any(
        concepts.find_ending_in(name, i + 1, i + _AGENT_WITHIN + 1) for i in done for name in frame.subject
    )
