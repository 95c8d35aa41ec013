"""Determine the role of each word of a sentence, verb, noun, negation ..., as far as clauses need it.

Closed classes are lists; a content word's role follows from its ending, from a list of verbs and from the
word before it. It errs on nouns where nothing decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onetake.language.closed_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from onetake.language.content_words import (
    ADJECTIVES,
    AS_A,
    FIGURES,
    IRREGULAR_PARTICIPLES,
    NO_ADVERBS,
    NUMBERS,
    is_adjective,
)
from onetake.language.opening_nouns import opens_when
from onetake.language.past_verbs import is_past
from onetake.language.plurals import is_base_verb, is_in_list, is_plural
from onetake.language.verbs import VERBS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

Tag = Literal[
    "adjective",
    "adverb",
    "auxiliary",
    "conjunction",
    "determiner",
    "name",
    "negation",
    "noun",
    "number",
    "participle",
    "preposition",
    "pronoun",
    "relative",
    "subordinator",
    "to",
    "verb",
]
"""`verb` is finite or an infinitive; `participle` ends in -ing, -ed or is irregular, without an auxiliary."""

_INTERJECTIONS = word_set("wait look listen man bro dude ok okay lol omg god damn guys see well")
"""Words that address the reader before a sentence begins."""
_OPENING = frozenset({"determiner", "preposition", "number"})
"""Roles after which a content word is a noun or an adjective."""


def tag(found: Sequence[Token]) -> list[Tag]:
    """Return the role of each word.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> tag(tokens("The camera never cuts."))
    ['determiner', 'noun', 'negation', 'verb']
    >>> tag(tokens("There is not a cut in the film."))
    ['pronoun', 'auxiliary', 'negation', 'determiner', 'noun', 'preposition', 'determiner', 'noun']
    """
    made: list[Tag] = []
    shouted = all(t.capital or not t.word.isalpha() for t in found)
    for i in range(len(found)):
        made.append(_closed_class(found, i, made) or _open_class(found, i, made, shouted=shouted))
    return made


def _closed_class(found: Sequence[Token], i: int, made: list[Tag]) -> Tag | None:
    word = found[i].word
    after = found[i + 1].word if i + 1 < len(found) else ""
    if word in NEGATIONS:
        return "negation"
    if word == "that":
        starts = after in SUBJECT_PRONOUNS or after in DETERMINERS or after in AUXILIARIES
        return "relative" if i and (starts or made[-1] in ("noun", "name", "verb")) else "determiner"
    if word in ("his", "her", "its", "this", "these", "those", "all", "each", "such", "more") and (
        not after or after in AUXILIARIES or after in PREPOSITIONS or after in CONJUNCTIONS
    ):
        return "pronoun"
    if word == "as" and after in ("a", "an") and i + 2 < len(found) and found[i + 2].word in AS_A:
        return "preposition"
    if word == "back" and made and made[-1] == "pronoun" and after in ("out", "away", "off", "up"):
        return "verb"  # 'we back out'
    if word == "ping" and after.startswith("pong"):
        return "adverb"
    if opens_when(found, i):
        return "subordinator" if after in DETERMINERS or after in SUBJECT_PRONOUNS else None
    if word == "so" and ((made and made[-1] == "auxiliary") or after == "called"):
        return "adverb"  # 'is so raw', 'the so-called single take'
    if word == "only" and made and made[-1] == "determiner":
        return "adjective"  # 'the only cut comes late'
    if word == "once" and made and made[-1] == "negation":
        return "adverb"  # 'not once'
    if (
        word == "one"
        and made
        and found[i - 1].word in ("this", "that", "each", "every")
        and (after in NEGATIONS or after in AUXILIARIES or after in ADVERBS)
    ):
        return "pronoun"  # 'this one never cuts'
    if i == 0 and word in _INTERJECTIONS and after in SUBJECT_PRONOUNS:
        return "adverb"  # 'wait they keep fighting'
    if word == "one" and i and found[i - 1].word in ("each", "every", "neither", "either"):
        return "pronoun"
    if word == "one" and made and made[-1] in ("determiner", "preposition") and _ends_phrase(found, i + 1):
        return "pronoun"
    if word in NUMBERS or FIGURES.match(word):
        return "number"
    for words, role in _CLOSED:
        if word in words:
            return role
    if word == "to":
        return "to" if _could_be_base(found, i + 1) else "preposition"
    return None


_CLOSED: tuple[tuple[frozenset[str], Tag], ...] = (
    (DETERMINERS, "determiner"),
    (AUXILIARIES, "auxiliary"),
    (RELATIVES, "relative"),
    (SUBORDINATORS, "subordinator"),
    (CONJUNCTIONS, "conjunction"),
    (PRONOUNS, "pronoun"),
    (PREPOSITIONS, "preposition"),
    (ADVERBS, "adverb"),
)


def _ends_phrase(found: Sequence[Token], i: int) -> bool:
    """Return whether a noun phrase ends before word `i`: 'shot in one, but', 'in one and it shows'."""
    if i >= len(found) or found[i].breaks or "," in found[i].before:
        return True
    return found[i].word in CONJUNCTIONS or found[i].word in SUBORDINATORS


def _could_be_base(found: Sequence[Token], i: int) -> bool:
    """Return whether a word can be an infinitive; 'to slowly push' has an adverb before it."""
    while i < len(found) and found[i].word.endswith("ly"):
        i += 1
    return i < len(found) and found[i].stem in VERBS and not found[i].word.endswith(("ing", "ed"))


def _open_class(found: Sequence[Token], i: int, made: list[Tag], *, shouted: bool) -> Tag:
    token = found[i]
    word = token.word
    before: Tag | None = made[-1] if made and not (token.breaks or "," in token.before) else None
    if token.capital and i > 0 and not token.breaks and not shouted:
        return "name"
    if word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS:
        return "adverb"
    # Adverbs and negations are transparent: 'is not cut', 'never really moves'.
    k = len(made) - 1
    while k >= 0 and made[k] in ("adverb", "negation") and not found[k].breaks:
        k -= 1
    through: Tag | None = made[k] if k >= 0 and before is not None else before
    if word in IRREGULAR_PARTICIPLES and through == "auxiliary" and found[i - 1].word != "no":
        return "verb" if found[k].word in _DO_SUPPORT else "participle"
    if word in IRREGULAR_PARTICIPLES and through is None and _opens_object(found, i + 1):
        return "participle"  # 'Shot in one take'
    if token.stem in VERBS:
        return _maybe_verb(found, i, before, through, made, k)
    if word.endswith("ing") and len(word) > 5:
        return "participle"
    if word.endswith("ed") and len(word) > 4:
        if through in ("noun", "pronoun", "name", "relative"):
            return "verb"
        return "participle"
    if through == "auxiliary" and found[k].word in _DO_SUPPORT and not word.endswith("ing"):
        return "verb"  # 'the beat should waver'
    if is_adjective(word):
        is_head = before == "determiner" and i + 1 < len(found) and found[i + 1].word in AUXILIARIES
        return "noun" if is_head else "adjective"  # 'the vocal was', not 'the vocal track'
    if word.endswith("s") and not word.endswith(("ss", "us")) and before in ("pronoun", "name", "relative"):
        return "verb" if before != "name" or _opens_object(found, i + 1) else "noun"
    return "noun"


_DO_SUPPORT = word_set("do does did will would can could may might must shall should let lets")


def _maybe_verb(
    found: Sequence[Token], i: int, before: Tag | None, through: Tag | None, made: list[Tag], k: int
) -> Tag:
    """Return the role of a word that can be a verb."""
    word = found[i].word
    if word.endswith("ing") and word != found[i].stem:
        return "participle" if before != "determiner" else "noun"
    if before == "to":
        return "verb"
    if through == "auxiliary":
        if word.endswith("ed"):
            return "participle"
        return (
            "verb"
            if found[k].word in _DO_SUPPORT or (before == "auxiliary" and word in VERBS)
            else _noun_like(word)
        )
    if before == "negation" and found[i - 1].word in ("nothing", "nobody") and word.endswith("s"):
        return "verb"
    if before == "negation" and found[i - 1].word in ("no", "without"):
        return _noun_like(word)
    if before == "number" and _is_after_the_two(found, i, made):
        return "verb"
    if before in _OPENING or (before == "adjective" and word not in ADJECTIVES):
        return _noun_like(word)
    if before == "adjective":
        return "adjective"
    if word.endswith("ed"):
        return "verb" if through in ("noun", "pronoun", "name", "relative") else "participle"
    if through in ("pronoun", "relative"):
        return "verb"
    plural = word.endswith("s") and not word.endswith("ss")
    if through in ("noun", "name"):
        subject = found[k].word
        if is_past(found, i, made):
            return "verb"
        if k and made[k - 1] == "determiner" and k > 1 and found[k - 2].word in _DO_SUPPORT:
            return "verb"  # 'does the camera leave'
        if plural and k == 0 and found[k].stem in VERBS and is_base_verb(found, i + 1):
            return "noun"  # 'jump cuts abound'
        if plural and k and found[k - 1].word in ("no", "without"):
            return "noun"  # 'no jump cuts'
        if plural:  # 'the camera moves', not 'camera moves are'
            subject_plural = is_plural(subject)
            return "noun" if subject_plural or _is_finite_next(found, i + 1) else "verb"
        return "verb" if is_plural(subject) else _noun_like(word)
    if before == "adverb":
        return "verb"
    if through is None or through in ("conjunction", "subordinator"):
        if word in ADJECTIVES:
            return "adjective"
        if plural and (_is_finite_next(found, i + 1) or is_in_list(found, i, made)):
            return "noun"
        if word in IRREGULAR_PARTICIPLES:
            return "participle"
        return "verb" if (plural and i > 0) or _opens_object(found, i + 1) else "noun"
    return _noun_like(word)


def _is_after_the_two(found: Sequence[Token], i: int, made: list[Tag]) -> bool:
    """Return whether 'the two' is a subject and the word its verb: 'the two go on', not 'the two takes'."""
    return (
        i > 1
        and found[i - 2].word in ("the", "these", "those")
        and not found[i].word.endswith("s")
        and made[-2] == "determiner"
        and (_opens_object(found, i + 1) or found[i + 1].word.endswith("ing"))
    )


def _noun_like(word: str) -> Tag:
    if word in ADJECTIVES:
        return "adjective"
    return "participle" if word.endswith("ed") else "noun"


def _is_finite_next(found: Sequence[Token], i: int) -> bool:
    return i < len(found) and not found[i].breaks and found[i].word in FINITE


def _opens_object(found: Sequence[Token], i: int) -> bool:
    """Return whether what follows is what follows a verb: an object, a direction, an adverb, or the end."""
    if i >= len(found) or found[i].breaks:
        return True
    word = found[i].word
    return (
        word in DETERMINERS
        or word in PREPOSITIONS
        or word in ADVERBS
        or word in PRONOUNS
        or word == "to"
        or word.endswith("ly")
    )
