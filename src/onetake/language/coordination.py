"""Whether *and* or a comma joins words of one clause: two subjects of a verb, two adjectives of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.language.clause_splitter import Clause
    from onetake.language.tagging import Tag
    from onetake.language.tokens import Token

NOMINAL: frozenset[Tag] = frozenset({"adjective", "determiner", "name", "noun", "number", "pronoun"})
"""Roles of the words of a noun phrase."""


def is_adjective_list(found: list[Token], tags: list[Tag], i: int) -> bool:
    """Return whether the comma before word `i` joins two adjectives: 'dry, close vocals'."""
    return (
        i + 1 < len(tags)
        and tags[i - 1] == "adjective"
        and tags[i] in ("adjective", "participle")
        and tags[i + 1] in ("adjective", "noun")
        and not found[i + 1].breaks
    )


def joins_subjects(found: list[Token], tags: list[Tag], before: Clause, start: int, verb: int) -> bool:
    """Return whether *and* joins two nouns to one subject: 'only a man and a woman are heard'."""
    plural = found[verb].word in ("are", "were", "have", "do") or (
        tags[verb] == "verb" and not found[verb].word.endswith(("s", "ed"))
    )
    noun = found[verb - 1].word
    # 'Scenes of the city and of the sea bleed into each other': both prepositions belong to one subject.
    goes_on = start + 1 < verb and tags[start + 1] == "preposition"
    if goes_on and found[start].word == "and" and before.verb is None and not found[start].before.strip():
        return all(tags[i] in (*NOMINAL, "preposition", "adverb") for i in before.words)
    return (
        found[start].word == "and"
        and not found[start].before.strip()
        and before.verb is None
        and plural
        and tags[verb - 1] in ("noun", "name", "pronoun")
        and not (noun.endswith("s") and not noun.endswith("ss"))
        and all(tags[i] in (*NOMINAL, "adverb") for i in before.words)
    )
