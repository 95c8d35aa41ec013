"""Read the statements of a sentence: which claims it asserts or denies, of which film, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.statement import Statement
from onetake.language.antecedents import topic_of
from onetake.language.frames import SentenceConcepts, find_frames
from onetake.language.hedges import is_hedged
from onetake.language.negation import has_exception, is_denied, names_negation
from onetake.language.other_films import is_about_another_film
from onetake.language.phrases import Pattern, compile_phrase
from onetake.language.quantities import quantities
from onetake.language.quotations import quotations
from onetake.language.resolutions import resolution
from onetake.language.sentence import parse
from onetake.language.stance import THIS, Context, stance
from onetake.language.subject_matter import is_said_of, is_sung_of
from onetake.language.time_scope import repeated, says_only_when, time_of
from onetake.language.times import times
from onetake.review.about import ABOUT
from onetake.review.amounts import attach_amounts
from onetake.review.anchors import place
from onetake.review.candidates import Candidate, Said, is_same, with_spans, without_absorbed
from onetake.review.compared_statements import SentenceComparisons, said_in_comparisons
from onetake.review.frame_index import FrameIndex
from onetake.review.implications import ABSOLUTE, BESIDE_OTHERS
from onetake.review.opposed import opposed_of
from onetake.review.spans import is_half_of_a_pair, is_over_two
from onetake.review.sureness import sureness
from onetake.review.ways import way_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onetake.core.claim import Claim
    from onetake.language.sentence import ParsedSentence
    from onetake.language.time_expression import TimeExpression
    from onetake.language.tokens import Token

TRADE = ("the trade",)
"""Concepts of which no claim is said: the charts are crowded, and fans follow a singer from town to town."""
SONG = "the song"
"""Concept of the song: a claim of which it is never said is not said by what is sung, either."""
MOST_MATCHES = 50
"""Phrases of one claim that are considered in one sentence; text without stops may hold thousands.

Set by hand; no measured source."""

# The claim's place in the register and its id, the pattern, and whether it is one of the claim's opposites.
_Entry = tuple[int, str, Pattern, bool]


@dataclass(frozen=True, slots=True)
class SentenceStatements:
    """What a sentence says."""

    said: tuple[Statement, ...]
    """What it says of this film, in order of the words."""
    others: tuple[Statement, ...]
    """What it says of another film, reports, asks or wishes: none of it is judged."""
    tokens: list[Token]
    """Its words."""
    topic: tuple[str, ...] | None = None
    """Concepts of its subject, which *it* in the next sentence may stand for; empty where it is about the
    film, None where its subject is a pronoun itself."""
    of_another: bool = False
    """Whether it is about another film, so that 'it' in the next sentence may be that one."""

    @property
    def is_quoted(self) -> bool:
        """Return whether it holds a claim in somebody else's words."""
        return any(s.about == "reported" for s in self.others)


class StatementReader:
    """The phrases and frames of claims, compiled once for all sentences.

    Raises
    ------
    ClaimError
        If a phrase is not well formed, or a frame names a concept that the lexicon lacks.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._index: dict[str, list[_Entry]] = {}
        self._frames = FrameIndex()
        self._never_of: dict[str, tuple[str, ...]] = {}
        self._claims = 0
        self._ids: set[str] = set()
        for order, claim in enumerate(claims):
            self._claims += 1
            self._ids.add(claim.id)
            self._never_of[claim.id] = (*claim.never_of, *TRADE)
            self._frames.add(order, claim)
            for opposite, phrases in ((False, claim.phrases), (True, claim.opposites)):
                for phrase in phrases:
                    pattern = compile_phrase(phrase)
                    for start in pattern.starts:
                        self._index.setdefault(start, []).append((order, claim.id, pattern, opposite))

    def find(self, text: str) -> list[Statement]:
        """Return what `text`, one sentence without markup, says of this film, in order.

        Of several phrases of a claim in one clause the longest counts. Where the phrases of two claims
        overlap, the shorter keeps its words and the longer has the words that are left.
        """
        return list(self.read(text, quotations(text)).said)

    def read(self, text: str, quoted: list[tuple[int, int]], context: Context = THIS) -> SentenceStatements:
        """Return all that a sentence says where its quotations, which may begin before it, are known."""
        sentence = parse(text, quoted)
        concepts = SentenceConcepts(sentence, in_brief=context.is_brief)
        expressions = times(sentence)
        timed = frozenset(e.first_word for e in expressions if e.until)
        named = frozenset(
            i for e in expressions if e.kind != "whole" for i in range(e.first_word, e.last_word + 1)
        )
        compared = SentenceComparisons.of(sentence, expressions, context)
        own_times = compared.own_times(expressions)
        made: list[Statement] = []
        for one, (start, end) in with_spans(self._kept(concepts, context, timed, named, own_times), sentence):
            hit = one.candidate.hit
            hedged = is_hedged(sentence.tokens, hit)
            way = way_of(
                sentence,
                hit,
                one.candidate.frame,
                hedged=hedged,
                negated=one.negated,
                is_brief=context.is_brief,
            )
            comparison = compared.of_phrase(
                hit, one.candidate.claim, opposite=one.candidate.opposite, denied=one.denied
            )
            statement = Statement(
                claim=one.candidate.claim,
                start=start,
                end=end,
                denied=compared.is_denied(comparison, denied=one.denied),
                hedged=hedged,
                about=compared.about(hit, one.about),
                compared=comparison,
                opposed=opposed_of(
                    one.candidate.claim,
                    hit,
                    one.candidate.frame,
                    sentence,
                    concepts.negations,
                    opposite=one.candidate.opposite,
                    negated=one.negated,
                ),
                way=way,
                sure=sureness(way, one.candidate.claim),
            )
            time = time_of(sentence, own_times, hit)
            again = repeated(sentence, own_times, time)
            negated = one.negated or names_negation(sentence, hit)
            made += place(statement, sentence, time, again, negated=negated)
        made += (s for s in said_in_comparisons(compared, context, own_times) if s.claim in self._ids)
        made = attach_amounts(made, sentence, quantities(sentence))
        made.sort(key=lambda s: s.start)
        said = tuple(s for s in made if s.about == "this film")
        others = tuple(s for s in made if s.about != "this film")
        of_another = is_about_another_film(sentence, context.titles, context.emphasised)
        return SentenceStatements(said, others, sentence.tokens, topic_of(concepts), of_another)

    def _kept(
        self,
        concepts: SentenceConcepts,
        context: Context,
        timed: frozenset[int],
        named: frozenset[int],
        expressions: Sequence[TimeExpression],
    ) -> list[Said]:
        """Return one candidate for each claim and clause, the longest, and no two that say the same."""
        sentence = concepts.sentence
        kept: dict[str, list[Said]] = {}
        found = [*self._said_in_phrases(sentence), *self._said_in_frames(concepts, context.antecedent)]
        for one in sorted(found, key=lambda f: f.rank):
            if says_only_when(sentence.tokens, one.hit, named):
                continue
            if is_said_of(concepts, one.hit, self._never_of.get(one.claim, ()), named):
                continue  # 'the lyrics are dark'
            if SONG in self._never_of.get(one.claim, ()) and is_sung_of(sentence, one.hit):
                continue  # 'she sings of neon'
            named_only = resolution(sentence, one.hit)
            stance_of = stance(sentence, one.hit, context, named_only)
            if stance_of == "another film" and one.claim in BESIDE_OTHERS:
                stance_of = "this film"
            if stance_of == "its making" and context.is_brief:
                stance_of = "this film"  # a brief is about its making: 'we shoot it in one'
            if stance_of not in ABOUT:
                continue
            settled = named_only if named_only is not None and named_only.outcome != "open" else None
            is_negated = is_denied(sentence, one.hit, concepts.negations, timed, settled)
            if one.claim in ABSOLUTE and not one.opposite and not is_negated:
                is_negated = has_exception(sentence.tokens, one.hit, timed)
            if one.frame is not None and one.frame.is_silent(denied=is_negated):
                continue
            said = Said(
                one,
                sentence.clause_of[one.hit.last],
                is_negated,
                is_negated != one.opposite,
                ABOUT[stance_of],
                time_of(sentence, expressions, one.hit) if len(expressions) > 1 else None,
            )
            others = kept.setdefault(one.claim, [])
            if not any(is_same(said, other) for other in others):
                others.append(said)
        return without_absorbed([said for others in kept.values() for said in others])

    def _said_in_frames(self, concepts: SentenceConcepts, antecedent: tuple[str, ...]) -> Iterator[Candidate]:
        for order, claim, frame in self._frames.possible(concepts.possible):
            for match in find_frames(concepts, (frame,), antecedent=antecedent):
                yield Candidate(order, claim, match.hit, frame.denies, frame)

    def _said_in_phrases(self, sentence: ParsedSentence) -> Iterator[Candidate]:
        found = sentence.tokens
        tried = [0] * self._claims
        stems = {token.stem for token in found}
        # A text has far fewer different words than words: most phrases are ruled out once for all of them.
        possible = {
            stem: [entry for entry in self._index[stem] if entry[2].can_match(stems)]
            for stem in stems & self._index.keys()
        }
        for i, token in enumerate(found):
            for order, claim, pattern, opposite in possible.get(token.stem, ()):
                if tried[order] >= MOST_MATCHES or not (hit := pattern.at(found, i)):
                    continue
                tried[order] += 1
                if is_over_two(sentence, hit) or is_half_of_a_pair(sentence, hit):
                    continue
                yield Candidate(order, claim, hit, opposite)
