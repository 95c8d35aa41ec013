"""Find what *it*, *they*, *which* and *she* stand for: a subject before, or what was spoken of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.clause_splitter import Clause
    from onetake.language.frames import SentenceConcepts
    from onetake.language.sentence import ParsedSentence

ENTITIES = (
    "film", "take", "camera", "palette", "place", "framing",
    "beat", "voice", "line", "exchange", "mix", "person", "viewer",
)  # fmt: skip
"""Concepts that a pronoun can stand for."""
_PEOPLE = word_set("he she who they these those both")
_THINGS = word_set("it this that which")
_PLURAL = word_set("they these those both")
PRONOUNS = _PEOPLE | _THINGS
"""Words that stand for what was spoken of before."""
_BACK = 3
"""Clauses before one in which what its pronoun stands for is looked for. Set by hand; no measured source."""


def stands_for(
    concepts: SentenceConcepts, clause: Clause, at: int, antecedent: Sequence[str] = ()
) -> frozenset[str]:
    """Return the names of the concepts that the pronoun at `at`, a clause's subject, stands for.

    Parameters
    ----------
    concepts : SentenceConcepts
        The sentence's concepts.
    clause : Clause
        The clause whose subject it is.
    at : int
        Position of the pronoun.
    antecedent : sequence of str, optional
        What the sentences before were about.

    Examples
    --------
    >>> from onetake.language.frames import SentenceConcepts
    >>> from onetake.language.sentence import parse
    >>> s = parse("The beat is looped, and it never changes.")
    >>> sorted(stands_for(SentenceConcepts(s), s.clauses[1], 5))
    ['beat']
    """
    sentence = concepts.sentence
    word = sentence.tokens[at].word
    if word in ("he", "she"):
        return frozenset({"person"})
    if at == clause.words[0] and at > 0 and sentence.tags[at] == "relative":
        return entities_in(concepts, _phrase_that_ends(sentence, at))
    for number in range(clause.number - 1, max(-1, clause.number - 1 - _BACK), -1):
        span = sentence.subject(number)
        if span is None or sentence.tokens[span[1] - 1].word in PRONOUNS or span[0] > at:
            continue
        if _agrees(concepts, word, span):
            return entities_in(concepts, span) or _default(word)
    if antecedent and ("person" in antecedent) <= (word not in ("it", "this", "that")):
        return frozenset(antecedent)
    return _default(word)


def entities_in(concepts: SentenceConcepts, span: tuple[int, int]) -> frozenset[str]:
    """Return which entities the words [first, last) name."""
    return frozenset(
        name for name in ENTITIES if any(span[0] <= hit.last < span[1] for hit in concepts.find(name))
    )


def is_plural(sentence: ParsedSentence, span: tuple[int, int]) -> bool:
    """Return whether a noun phrase is in the plural: its head is, or *and* joins two."""
    words = [sentence.tokens[i].word for i in range(*span)]
    head = words[: words.index("of")] if "of" in words else words
    if not head:
        return False
    last = head[-1]
    return (
        "and" in words
        or last in ("people", "men", "women", "couple", "pair", "duo", "two")
        or (last.endswith("s") and not last.endswith("ss"))
    )


def _default(word: str) -> frozenset[str]:
    return frozenset({"person"} if word in _PEOPLE else {"film"})


def _agrees(concepts: SentenceConcepts, word: str, span: tuple[int, int]) -> bool:
    """Return whether the pronoun can stand for a noun phrase: its number, and a person or none."""
    sentence = concepts.sentence
    if (word in _PLURAL) != is_plural(sentence, span):
        return False
    named = all(sentence.tags[i] == "name" for i in range(*span))
    return word in _PLURAL or not (named or "person" in entities_in(concepts, span))


def _phrase_that_ends(sentence: ParsedSentence, end: int) -> tuple[int, int]:
    """Return the noun phrase that ends before word `end`."""
    first = end
    while first > 0 and sentence.tags[first - 1] in ("adjective", "determiner", "name", "noun", "number"):
        first -= 1
    return first, end
