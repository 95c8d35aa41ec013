"""Split a sentence into clauses by the roles of its words.

A clause begins after a strong mark, at *while*, *as*, *which* and their like, and at *and*, a comma or
nothing where a new subject follows with its verb. A clause that stands in the middle of another (*The film,
which was shot in a day, cuts constantly*) leaves the outer one whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.language.asides import is_aside
from onetake.language.closed_classes import FINITE
from onetake.language.coordination import NOMINAL, is_adjective_list, joins_subjects
from onetake.language.noun_phrases import NounPhrases
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.tagging import Tag
    from onetake.language.tokens import Token

_ALL_BUT = word_set("anything nothing all nobody one none anyone anybody little")
"""Words after which *but* means 'except'."""
_OBJECTS = word_set("them him me us")
"""Pronouns that are no subject."""
_INVERTED = 6
"""Words between an auxiliary and its verb, at most, that can be its subject. Set by hand."""
_SEARCH = 40
"""Words ahead in which the verb of a clause is looked for; a longer text without stops is cut there.

Set by hand; no measured source."""


@dataclass(slots=True)
class Clause:
    """One clause of a sentence: which words are its own, what opens it, and of whom it speaks."""

    number: int
    opener: str
    """The word that opens it: 'while', 'which', 'and', 'that'; empty for a main clause, ',' after a comma."""
    parent: int | None
    """Number of the clause that it depends on or follows; None for the first."""
    words: list[int] = field(default_factory=list)
    """Positions of its own words, in order; a clause that stands in its middle has its words left out."""
    verb: int | None = None
    """Position of its finite verb; None in a fragment or after a participle."""
    subject: tuple[int, int] | None = None
    """[first, last) of its subject; None where it has none of its own."""
    is_aside: bool = False
    """Whether it parts a subject from its verb: 'The camera, for all its charm, never cuts.'"""

    @property
    def is_subordinate(self) -> bool:
        """Return whether a word such as 'while' or 'which' opens it."""
        return self.is_aside or self.opener not in ("", ",", "and", "or", "but", "so", "yet", "then", "plus")


def split_clauses(found: list[Token], tags: list[Tag]) -> tuple[list[Clause], list[int]]:
    """Return the clauses of a sentence, and for each word the number of its clause."""
    return _Splitter(found, tags).split()


class _Splitter:
    """Walks through the words once; what lies between two edges belongs to one clause."""

    def __init__(self, found: list[Token], tags: list[Tag]) -> None:
        self._found, self._tags = found, tags
        self._phrases = NounPhrases(found, tags)
        self._clauses: list[Clause] = []
        self._clause_of: list[int] = []
        self._edges = [i for i in range(len(found)) if self._may_begin(i)] + [len(found)]
        self._bare = frozenset(self._unmarked())
        self._edges = sorted({*self._edges, *self._bare})

    def split(self) -> tuple[list[Clause], list[int]]:
        for start, end in zip(self._edges[:-1], self._edges[1:], strict=True):
            number = self._clause_for(start, end)
            self._clauses[number].words.extend(range(start, end))
            self._clause_of.extend([number] * (end - start))
            self._find_verb(self._clauses[number], start, end)
        return self._clauses, self._clause_of

    def _may_begin(self, i: int) -> bool:
        token, role = self._found[i], self._tags[i]
        if i == 0 or token.breaks:
            return True
        if "," in token.before:
            return not is_adjective_list(self._found, self._tags, i)
        if role in ("subordinator", "relative"):
            # 'in which': the preposition belongs to the clause that it opens.
            return not (role == "relative" and self._tags[i - 1] == "preposition")
        if (
            role == "preposition"
            and i + 1 < len(self._found)
            and self._found[i + 1].word in ("which", "whom")
        ):
            return True
        if token.word == "but" and self._found[i - 1].word in _ALL_BUT:
            return False  # 'nobody but the two'
        if role == "conjunction" and self._is_about_that_many(i):
            return False
        # What follows 'and' may be a clause; the comma before it has opened one already.
        return role == "conjunction"

    def _is_alternative(self, last: int, start: int, verb: int) -> bool:
        """Return whether *or* joins a second noun with its participle: 'no transitions or cuts used here'."""
        return (
            self._found[start].word in ("or", "nor")
            and self._clauses[last].verb is not None
            and self._found[verb].word.endswith("ed")
            and verb == start + 2
            and self._tags[start + 1] == "noun"
        )

    def _is_about_that_many(self, i: int) -> bool:
        """Return whether *or* or *so* makes a number a rough one: 'a minute or so', 'ten or fifteen'."""
        word, after = self._found[i].word, self._found[i + 1 : i + 2]
        if word == "so":
            return self._found[i - 1].word == "or"
        if word != "or" or not after:
            return False
        return after[0].word == "so" or (self._tags[i + 1] == "number" and self._tags[i - 1] == "number")

    def _unmarked(self) -> list[int]:
        """Return where a main clause follows a subordinate one without a comma.

        'As it grows the camera moves.'
        """
        made: list[int] = []
        for start, end in zip(self._edges[:-1], self._edges[1:], strict=True):
            if self._tags[start] != "subordinator":
                continue
            verb = self._finite(start, end)
            later = self._finite(verb + 1, end) if verb is not None else None
            if verb is None or later is None:
                continue
            if self._tags[later] != "verb" and self._found[later - 1].word != "there":
                continue
            # The subject of the later verb begins with a determiner, a pronoun or a name.
            begin = next(
                (
                    i
                    for i in range(verb + 1, later)
                    if self._tags[i] in ("determiner", "pronoun", "name")
                    and self._found[i].word not in _OBJECTS
                    and all(self._tags[k] in (*NOMINAL, "adverb", "negation") for k in range(i, later))
                ),
                None,
            )
            if begin is not None:
                made.append(begin)
        return made

    def _clause_for(self, start: int, end: int) -> int:
        """Return the clause that the words [start, end) belong to; a new one where they begin one."""
        found, tags = self._found, self._tags
        token = found[start]
        if not self._clauses:
            return self._new(self._opener(start), None)
        last = self._clause_of[-1]
        if self._is_aside(last, start, end):
            number = self._new(self._opener(start), last)
            self._clauses[number].is_aside = True
            return number
        if token.breaks and tags[start] not in ("subordinator", "relative"):
            return self._new(self._opener(start), last)
        verb = self._finite(start, end)
        opener = self._opener(start)
        if tags[start] in ("subordinator", "relative") or self._is_with_relative(start):
            # 'as a whole' opens nothing.
            if verb is None and not any(tags[i] == "participle" for i in range(start, end)):
                return last
            return self._new(opener, last)
        outer = self._open_clause(last)
        if verb is not None and self._is_alternative(last, start, verb):
            return last
        if verb is not None:
            if start in self._bare:
                return self._new("", last)
            if self._has_subject(start, verb):
                if joins_subjects(self._found, self._tags, self._clauses[last], start, verb):
                    return last
                return self._new(opener, last if "," not in token.before else outer)
            if self._clauses[outer].verb is None and outer != last:
                return outer  # '..., which was shot in a day, cuts constantly'
            return self._new(opener, outer if "," in token.before else last)
        if self._clauses[last].is_subordinate and "," in token.before and outer != last:
            return outer if not self._is_list(last, start) else last
        if self._begins_with_participle(start, end):
            return self._new(opener, last)
        return last

    def _is_aside(self, last: int, start: int, end: int) -> bool:
        before = self._clauses[last]
        open_subject = before.verb is None and (
            all(self._phrases.is_nominal(i) for i in before.words) or self._is_gerund(before.words)
        )
        return open_subject and is_aside(self._found, self._tags, start, end)

    def _is_gerund(self, words: list[int]) -> bool:
        """Return whether one word in -ing may be a subject: 'editing, in the usual sense, is absent'."""
        return len(words) == 1 and self._found[words[0]].word.endswith("ing")

    def _new(self, opener: str, parent: int | None) -> int:
        self._clauses.append(Clause(len(self._clauses), opener, parent))
        return len(self._clauses) - 1

    def _opener(self, start: int) -> str:
        if self._tags[start] in ("subordinator", "relative", "conjunction"):
            return self._found[start].word
        if self._is_with_relative(start):
            return self._found[start + 1].word
        return "," if "," in self._found[start].before else ""

    def _is_with_relative(self, start: int) -> bool:
        return (
            self._tags[start] == "preposition"
            and start + 1 < len(self._found)
            and self._tags[start + 1] == "relative"
        )

    def _open_clause(self, number: int) -> int:
        """Return the clause that goes on after the subordinate clause `number`."""
        clause = self._clauses[number]
        while clause.is_subordinate and clause.parent is not None:
            clause = self._clauses[clause.parent]
        return clause.number

    def _is_list(self, last: int, start: int) -> bool:
        """Return whether the words after a comma go on with a list: ', a kitchen and'."""
        parent = self._clauses[self._open_clause(last)]
        open_end = parent.words[-1] if parent.words else 0
        # The outer clause was left at an auxiliary or before its verb, so it must go on.
        return not (parent.verb is None or self._tags[open_end] in ("auxiliary", "negation"))

    def _finite(self, start: int, end: int) -> int | None:
        """Return the position of the first finite verb in [start, end)."""
        for i in range(start, min(end, start + _SEARCH)):
            if self._tags[i] == "auxiliary" and self._found[i].word in FINITE:
                return i
            if self._tags[i] == "verb" and (i == 0 or self._tags[i - 1] != "to"):
                return i
        return None

    def _has_subject(self, start: int, verb: int) -> bool:
        """Return whether words of a noun phrase precede the verb, or follow it as in 'does the camera'."""
        tags, found = self._tags, self._found
        if any(
            tags[i] in NOMINAL or found[i].word in ("nothing", "nobody", "none") for i in range(start, verb)
        ):
            return True
        return (
            tags[verb] == "auxiliary"
            and verb + 1 < len(found)
            and tags[verb + 1] in ("determiner", "pronoun")
        )

    def _begins_with_participle(self, start: int, end: int) -> bool:
        """Return whether a participle comes first or after a few words: ', their insults bouncing'."""
        if "," not in self._found[start].before:
            return False
        for i in range(start, min(end, start + 5)):
            if (self._tags[i] == "participle" and self._found[i].word.endswith("ing")) or (
                i == start and self._tags[i] == "participle"
            ):
                return True
            if self._tags[i] not in NOMINAL and self._tags[i] != "adverb":
                return False
        return False

    def _find_verb(self, clause: Clause, start: int, end: int) -> None:
        """Find the clause's verb and subject in its newest words, [start, end)."""
        if clause.verb is not None:
            return
        clause.verb = verb = self._finite(start, end)
        if verb is not None:
            before, after = (find(clause.words, verb) for find in (self._phrases.before, self._phrases.after))
            # 'The video has rapid editing' is no 'has the video ended'.
            owns = self._found[verb].word in ("has", "have", "had") and before is not None
            clause.subject = after if self._is_inverted(verb) and not owns else before or after
        elif clause.words[0] == start:
            first = next((i for i in range(start, end) if self._tags[i] == "participle"), None)
            clause.subject = None if first is None else self._phrases.before(clause.words, first)

    def _is_inverted(self, verb: int) -> bool:
        """Return whether the subject stands after the auxiliary: 'in none does the camera move'."""
        if self._tags[verb] != "auxiliary":
            return False
        k = verb + 1
        while k < len(self._tags) and k - verb <= _INVERTED and self._tags[k] in NOMINAL:
            k += 1
        named = any(self._tags[i] in ("name", "noun", "pronoun") for i in range(verb + 1, k))
        return named and k < len(self._tags) and self._tags[k] in ("verb", "participle", "adverb")
