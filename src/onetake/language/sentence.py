"""A sentence, parsed once: its words with their roles, its clauses, its quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.language.clause_splitter import Clause, split_clauses
from onetake.language.quotations import quotations
from onetake.language.tagging import Tag, tag
from onetake.language.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence with all that later stages ask of its grammar."""

    text: str
    tokens: list[Token]
    tags: list[Tag]
    clauses: list[Clause]
    clause_of: list[int]
    """For each word the number of its clause."""
    joined: list[frozenset[int]]
    """For each clause what `beside` returns."""
    quoted: list[tuple[int, int]]
    """Spans of `text` in quotation marks, marks included."""

    def clause(self, i: int) -> Clause:
        """Return the clause of word `i`."""
        return self.clauses[self.clause_of[i]]

    def beside(self, number: int) -> frozenset[int]:
        """Return the clause and those without a verb that a comma joins to it.

        Examples
        --------
        >>> sorted(parse("Unbroken, the shot runs on.").beside(1))
        [0, 1]
        """
        return self.joined[number]

    def subject(self, number: int) -> tuple[int, int] | None:
        """Return the subject of a clause, which it may share with the clause before it.

        Examples
        --------
        >>> s = parse("The camera spins and never stops.")
        >>> [s.subject(c.number) for c in s.clauses]
        [(0, 2), (0, 2)]
        """
        seen: int | None = number
        while seen is not None:
            clause = self.clauses[seen]
            if clause.subject is not None:
                return clause.subject
            if clause.opener == "that":
                return None
            seen = clause.parent
        # 'Shot in one take, the video follows a couple.'
        after = [c for c in self.clauses if c.parent == number and c.opener == ","]
        leads = self.clauses[number].words and self.tags[self.clauses[number].words[0]] == "participle"
        return after[0].subject if after and leads else None


def parse(text: str, quoted: Sequence[tuple[int, int]] | None = None) -> ParsedSentence:
    """Parse one sentence without markup.

    Parameters
    ----------
    text : str
        The sentence.
    quoted : sequence of (int, int), optional
        Its quotations where they are known, since one may begin before the sentence.

    Examples
    --------
    >>> s = parse("The film, which was shot in a day, cuts constantly.")
    >>> [" ".join(s.tokens[i].word for i in c.words) for c in s.clauses]
    ['the film cuts constantly', 'which was shot in a day']
    """
    found = tokens(text)
    tags = tag(found)
    clauses, clause_of = split_clauses(found, tags)
    for i in (i for c in clauses if c.is_aside for i in c.words):
        found[i].counted = False  # a phrase goes on after an aside
    joined = [{c.number} for c in clauses]
    for clause in clauses:
        if clause.opener == "," and clause.parent is not None:
            for one, other in ((clause.number, clause.parent), (clause.parent, clause.number)):
                if clauses[other].verb is None:
                    joined[one].add(other)
    spans = list(quoted) if quoted is not None else quotations(text)
    return ParsedSentence(
        text, found, tags, clauses, clause_of, [frozenset(numbers) for numbers in joined], spans
    )
