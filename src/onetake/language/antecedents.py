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
_THINGS_SEEN = ("palette", "voice", "line", "place", "cut")
"""Those that *they* can stand for where they are no subject before."""
_PEOPLE = word_set("he she who they these those both")
_THINGS = word_set("it this that which")
_POINTING = word_set("this that")
_PLURAL = word_set("they these those both")
PRONOUNS = _PEOPLE | _THINGS
"""Words that stand for what was spoken of before."""
_BACK = 3
"""Clauses before one in which what its pronoun stands for is looked for. Set by hand; no measured source."""

_LONGEST_FRAGMENT = 6
"""Words of a fragment, or after *there is*, that say what a sentence is about, at most. Set by hand."""


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
            named = entities_in(concepts, span) or _default(word)
            return named | {"film"} if word in _POINTING else named
    if word == "they":
        spoken_of = _plural_things(concepts, clause)
        if spoken_of:
            return spoken_of
    if antecedent and ("person" in antecedent) <= (word not in _THINGS):
        # 'This' points at the film as often as at what was spoken of.
        return frozenset({*antecedent, "film"} if word in _POINTING else antecedent)
    return _default(word)


def _plural_things(concepts: SentenceConcepts, clause: Clause) -> frozenset[str]:
    """Return what *they* are where no subject is: 'it starts with dull colours; later they are bright'."""
    sentence = concepts.sentence
    first = sentence.clauses[max(0, clause.number - _BACK)].words[0]
    span = first, clause.words[0]
    named = concepts.possible.intersection(_THINGS_SEEN)
    if not named or "person" in entities_in(concepts, span):
        return frozenset()
    return frozenset(
        name
        for name in named
        for hit in concepts.find_ending_in(name, *span)
        if is_plural(sentence, (hit.last, hit.last + 1))
    )


def entities_in(concepts: SentenceConcepts, span: tuple[int, int]) -> frozenset[str]:
    """Return which entities the words [first, last) name."""
    return frozenset(
        name for name in concepts.possible.intersection(ENTITIES) if concepts.find_ending_in(name, *span)
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


def topic_of(concepts: SentenceConcepts) -> tuple[str, ...] | None:
    """Return the concepts that a sentence is about: those of the subject of its first main clause.

    What *there is* names is its subject, too, and so is a fragment without a verb. Empty for the film and
    what no claim speaks of; None where the subject is a pronoun, which goes on with what came before.

    Examples
    --------
    >>> from onetake.language.frames import SentenceConcepts
    >>> from onetake.language.sentence import parse
    >>> topic_of(SentenceConcepts(parse("While they quarrel, the beat ticks on.")))
    ('beat',)
    >>> topic_of(SentenceConcepts(parse("A single drum loop.")))
    ('beat',)
    """
    sentence = concepts.sentence
    main = next((c for c in sentence.clauses if not c.is_subordinate and c.verb is not None), None)
    if main is None:
        span: tuple[int, int] | None = (0, min(len(sentence.tokens), _LONGEST_FRAGMENT))
    else:
        span = sentence.subject(main.number)
        if span is not None and sentence.tokens[span[1] - 1].word == "there" and main.verb is not None:
            span = main.verb + 1, min(main.words[-1] + 1, main.verb + 1 + _LONGEST_FRAGMENT)
    if span is None or span[0] == span[1]:
        return ()
    if sentence.tokens[span[1] - 1].word in PRONOUNS and span[1] - span[0] == 1:
        return None
    named = entities_in(concepts, span) - {"film"}
    return tuple(name for name in ENTITIES if name in named)
