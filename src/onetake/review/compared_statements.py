"""Attach to each statement the comparison that it is said in, and make statements of comparisons alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.core.statement import Comparison, Statement
from onetake.language.comparative_words import ABSTRACT
from onetake.language.comparison_openings import opening_standard
from onetake.language.comparisons import comparisons, said_of_the_other
from onetake.language.hedges import is_hedged
from onetake.language.lexicon import LEXICON
from onetake.language.phrases import PhraseMatch
from onetake.language.stance import stance
from onetake.language.time_scope import time_of
from onetake.language.word_set import word_set
from onetake.review.about import ABOUT
from onetake.review.anchors import anchor_of, place
from onetake.review.sureness import sureness
from onetake.review.ways import way_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onetake.core.statement import About, Degree
    from onetake.language.comparison_openings import Opening
    from onetake.language.comparison_standards import Standard
    from onetake.language.comparisons import ComparisonFound
    from onetake.language.sentence import ParsedSentence
    from onetake.language.stance import Context
    from onetake.language.time_expression import TimeExpression

_NEAR = 2
"""Words between a claim's words and the comparison that belongs to them, at most. Set by hand."""
_PARTING = frozenset({"and", "or", "but", "yet", "so", "while"})
_SEEN = ("film", "picture", "palette", "place", "take")
"""Concepts that are dark or bright to the eye: 'his voice is darker' is said of no picture."""
_POINTING = frozenset({"it", "this", "that", "everything", "all", "which"})
_TURNED: dict[Degree, Degree] = {
    "more": "less", "less": "more", "not more": "not less", "not less": "not more", "as much": "as much",
}  # fmt: skip
DARKNESS = "dark-voids"
"""The claim that *darker* and *brighter* belong to where nothing else in the sentence says one."""
EDITING = "one-take"
"""The claim that *faster* belongs to where a clause is about editing."""
GRADED = frozenset(
    {
        "camera-lurks",
        "dreary-palette",
        "dark-voids",
        "claustrophobic",
        "lightly-echoed",
        "raw-vocals",
        "steady-beat",
    }
)
"""Claims of which there can be more or less: one film is no more one take than another."""
FIGURES: Mapping[str, tuple[str, bool, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("tighter", "closer", "narrower"), ("claustrophobic", False, ("framing", "picture", "shot", "walls"))
    ),
    **dict.fromkeys(("wider", "looser"), ("claustrophobic", True, ("framing", "picture", "shot"))),
    **dict.fromkeys(
        ("duller", "drabber", "bleaker", "greyer", "grayer", "paler", "grimmer"),
        ("dreary-palette", False, ("palette", "colours", "picture", "film")),
    ),
    **dict.fromkeys(("rawer", "rougher", "harsher"), ("raw-vocals", False, ("voice",))),
    **dict.fromkeys(("cleaner", "smoother"), ("raw-vocals", True, ("voice",))),
    **dict.fromkeys(("wetter",), ("lightly-echoed", False, ("voice",))),
    **dict.fromkeys(("drier", "dryer"), ("lightly-echoed", True, ("voice",))),
}
"""Comparatives that say a claim of some subjects, and whether they deny it: *tighter framing*."""
_CUTTING = frozenset({"cut", "edit", "splice", "montage"})
_CUT_WITHIN = 6
"""Words before *faster* within which it is said of the editing. Set by hand; no measured source."""
_ABOUT: dict[str, About] = {"another film": "another film", "other films": "films in general"}


_TIMED = word_set(
    "half halves third thirds quarter part minute minutes second seconds shot shots scene scenes opening",
    "ending chorus choruses verse verses bridge moments frames",
)
"""Words of a subject that is a part of the film: *the last two minutes are darker*."""


@dataclass
class SentenceComparisons:
    """The comparisons of a sentence, and which of them a statement has taken."""

    sentence: ParsedSentence
    found: Sequence[ComparisonFound]
    theirs: dict[int, Standard]
    """The other side, for each word of it."""
    opening: Opening | None = None
    """The other side of the whole sentence: *compared with "Alright", ...*."""
    _taken: set[int] = field(default_factory=set)

    @classmethod
    def of(
        cls, sentence: ParsedSentence, expressions: Sequence[TimeExpression], context: Context
    ) -> SentenceComparisons:
        """Find the comparisons of a sentence."""
        found = comparisons(sentence, expressions, context.titles, context.emphasised)
        theirs = said_of_the_other(sentence, found) if found else {}
        opening = opening_standard(sentence, expressions, context.titles, context.emphasised)
        if opening is not None:
            theirs |= dict.fromkeys(range(opening.first_word, opening.last_word + 1), opening.standard)
        return cls(sentence, found, theirs, opening)

    def about(self, hit: PhraseMatch, about: About) -> About:
        """Return of whom a phrase is said: its words may all belong to the other side."""
        if about != "this film" or not self.theirs or not all(i in self.theirs for i in hit.named):
            return about
        return _ABOUT.get(self.theirs[hit.first].to, "not said")

    def own_times(self, expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
        """Return the time expressions that do not name the other side."""
        return [e for e in expressions if e.last_word not in self.theirs]

    def of_phrase(
        self, hit: PhraseMatch, claim: str, *, opposite: bool, denied: bool = False
    ) -> Comparison | None:
        """Return the comparison that a phrase is said in, if any.

        With a film or part that opens the sentence only what can be more or less is compared.
        """
        for k, one in enumerate(self.found):
            if self._belongs(one, hit):
                self._taken.add(k)
                return self._comparison(one, turned=opposite)
        if self.opening is None or claim not in GRADED or all(i in self.theirs for i in hit.named):
            return None
        return self._with_opening(self.opening, "less" if denied else "more")

    @staticmethod
    def is_denied(comparison: Comparison | None, *, denied: bool) -> bool:
        """Return whether the claim is denied: *less dreary than* denies it, whatever *not* stands before."""
        if comparison is None or comparison.of in ("pace", "cuts"):
            return denied
        return (comparison.degree in ("less", "not more")) != (comparison.of == "bright")

    def left(self) -> Iterator[tuple[str, PhraseMatch, bool, Comparison]]:
        """Yield what comparisons alone say: the claim, the words, whether it is denied.

        *Darker than his last video* is about `dark-voids`, *the editing is faster than in the first half*
        about `one-take`.
        """
        found = self.sentence.tokens
        for k, one in enumerate(self.found):
            i = one.head[1]
            after = found[i + 1].word if i + 1 < len(found) else ""
            other = one.standard.to in ("another film", "another part", "what came before")
            if k in self._taken or not other or after in ABSTRACT:
                continue
            figure = FIGURES.get(found[i].word) if one.of == "figure" else None
            if figure is not None and self._is_of(i, figure[2]):
                claim, denies, _ = figure
                comparison = self._comparison(one, turned=denies)
                yield claim, PhraseMatch((i,)), self.is_denied(comparison, denied=False), comparison
            if one.of == "figure":
                continue
            comparison = self._comparison(one, turned=False)
            if one.of in ("dark", "bright") and self._is_seen(i):
                yield DARKNESS, PhraseMatch((i,)), self.is_denied(comparison, denied=False), comparison
            elif one.of in ("pace", "cuts") and self._is_cut(i):
                yield EDITING, PhraseMatch((i,)), True, comparison

    def _belongs(self, one: ComparisonFound, hit: PhraseMatch) -> bool:
        first, last = one.head
        if one.is_bare:
            return any(first <= i <= last for i in hit.named)
        if first <= hit.last and hit.first <= last:
            return True
        begin = min(first, one.first_word)
        between = range(hit.last + 1, begin) if hit.last < begin else range(last + 1, hit.first + 1)
        if len(between) > _NEAR or any(i in self.theirs for i in hit.named):
            return False
        found = self.sentence.tokens
        return not any(
            found[i].word in _PARTING or found[i].breaks or "," in found[i].before
            for i in (*between, begin if hit.last < begin else hit.first)
        )

    def _is_seen(self, i: int) -> bool:
        sentence = self.sentence
        span = sentence.subject(sentence.clause_of[i])
        after = PhraseMatch((i,))
        if any(hit.first == i + 1 for name in _SEEN for hit in self._hits(name)):
            return True  # 'a darker film'
        if span is None:
            pointed = sentence.tokens[sentence.clause(i).words[0]].word in _POINTING  # "it's even darker"
            first = sentence.clause(i).words[0]
            seen = any(first <= hit.first < i for name in _SEEN for hit in self._hits(name))
            return after.first <= 1 or pointed or seen
        words = {sentence.tokens[k].word for k in range(*span)}
        named = any(span[0] <= hit.last < span[1] for name in _SEEN for hit in self._hits(name))
        timed = words & _TIMED
        return bool(words & _POINTING) or named or bool(timed)

    def _is_of(self, i: int, concepts: Sequence[str]) -> bool:
        """Return whether the clause's subject, or the word after, is one of some concepts."""
        span = self.sentence.subject(self.sentence.clause_of[i])
        hits = [hit for name in concepts for hit in self._hits(name)]
        return any(hit.first == i + 1 or (span is not None and span[0] <= hit.last < span[1]) for hit in hits)

    def _is_cut(self, i: int) -> bool:
        """Return whether the clause speaks of editing: 'a faster car' does not."""
        words = self.sentence.clause(i).words
        near = words[max(0, words.index(i) - _CUT_WITHIN) : words.index(i) + 2]
        return any(self.sentence.tokens[k].stem in _CUTTING for k in near)

    def _with_opening(self, opening: Opening, degree: Degree) -> Comparison:
        sentence, standard = self.sentence, opening.standard
        start, end = sentence.tokens[opening.first_word].start, sentence.tokens[opening.last_word].end
        anchor = None if standard.time is None else anchor_of(sentence, standard.time)
        return Comparison(standard.to, degree, "figure", sentence.text[start:end], standard.name, anchor)

    def _hits(self, name: str) -> list[PhraseMatch]:
        return LEXICON[name].find(self.sentence.tokens, self.sentence.tags)

    def _comparison(self, one: ComparisonFound, *, turned: bool) -> Comparison:
        sentence, standard = self.sentence, one.standard
        start, end = sentence.tokens[one.first_word].start, sentence.tokens[one.last_word].end
        anchor = None if standard.time is None else anchor_of(sentence, standard.time)
        degree = _TURNED[one.degree] if turned and one.of == "figure" else one.degree
        return Comparison(standard.to, degree, one.of, sentence.text[start:end], standard.name, anchor)


def said_in_comparisons(
    compared: SentenceComparisons, context: Context, expressions: Sequence[TimeExpression]
) -> Iterator[Statement]:
    """Yield what comparisons say that no phrase says: 'it is darker than his last video'."""
    sentence = compared.sentence
    for claim, hit, denied, comparison in compared.left():
        stance_of = stance(sentence, hit, context)
        if stance_of not in ABOUT:
            continue
        token = sentence.tokens[hit.first]
        hedged = is_hedged(sentence.tokens, hit)
        way = way_of(sentence, hit, None, hedged=hedged, is_brief=context.is_brief)
        statement = Statement(
            claim,
            token.start,
            token.end,
            denied=denied,
            hedged=hedged,
            about=ABOUT[stance_of],
            compared=comparison,
            way=way,
            sure=sureness(way),
        )
        yield from place(statement, sentence, time_of(sentence, expressions, hit))
