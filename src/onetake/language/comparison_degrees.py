"""Read what is compared and how much: 'darker', 'more cuts', 'twice as muted', 'at half the speed of'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onetake.language.comparative_words import ABSTRACT, COMPARATIVES, NO_COMPARATIVES, PROPERTIES
from onetake.language.stems import stem
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.comparative_words import Of
    from onetake.language.sentence import ParsedSentence
    from onetake.language.tokens import Token

Degree = Literal["more", "less", "as much", "not more", "not less"]

_HEAD = 4
"""Words after *more* that it may belong to, at most. Set by hand; no measured source."""
_STOPS_HEAD = word_set(
    "than as and or but is are was were to in on of with at for about the a an that it he she they"
)
_CONJOINED = word_set("soon long far well if though")
"""Words after *as* with which it is a conjunction: *as soon as the drop comes*."""
_RATES: dict[str, Of] = {
    **{stem(w): "pace" for w in ("speed", "pace", "rate", "tempo")},
    **{stem(w): "cuts" for w in ("cut", "edit", "number")},
}
"""What *twice the speed of* compares."""


def degree_at(sentence: ParsedSentence, i: int) -> tuple[Of, Degree, tuple[int, int], str] | None:
    """Return what is compared at word `i`, how much, in which words, and what leads to the other side.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> degree_at(parse("It has twice the cuts of her debut."), 2)
    ('cuts', 'more', (2, 4), 'of')
    """
    found = sentence.tokens
    word = found[i].word
    after = found[i + 1].word if i + 1 < len(found) else ""
    if word in COMPARATIVES:
        if after in ABSTRACT or after == "and" or (i > 0 and found[i - 1].word == "no" and after != "than"):
            return None
        of, more = COMPARATIVES[word]
        return of, "more" if more else "less", (i, i), "than"
    if word.endswith("ier") and len(word) > 5 and word not in NO_COMPARATIVES:
        return PROPERTIES.get(found[i].stem, "figure"), "more", (i, i), "than"
    if word in ("twice", "half", "double", "triple") and after == "the" and i + 3 < len(found):
        rate = _RATES.get(found[i + 2].stem)
        if rate is not None and found[i + 3].word == "of":
            return rate, "less" if word == "half" else "more", (i, i + 2), "of"  # 'at twice the speed of'
    if word in ("more", "less", "fewer", "least"):
        if after in ("and", "or") or (i > 1 and found[i - 1].word == "or" and found[i - 2].word == "more"):
            return None  # 'more or less', 'more and more'
        if word == "less" and after in ("a", "an", "of", "like"):
            return None  # 'less a video than a chain of postcards': no degree
        last = _head_end(found, i + 1)
        of = property_of(found, (i + 1, last))
        return of, "more" if word == "more" else "less", (i + 1, last), "than"
    if (
        word in ("as", "so")
        and after not in _CONJOINED
        and not (after == "much" and _is_article(found, i + 2))
        and not (i > 0 and found[i - 1].word in ("just", "such") and after in ("the", "a"))
    ):
        last = _head_end(found, i + 1)
        if last < i + 1 or (
            sentence.tags[i + 1] in ("pronoun", "determiner") and after not in ("many", "few", "much")
        ):
            return None
        of = property_of(found, (i + 1, last))
        degree: Degree = "more" if i > 0 and found[i - 1].word in ("twice", "times") else "as much"
        less = i > 0 and found[i - 1].word == "half"
        return of, "less" if less else degree, (i + 1, last), "as"
    return None


def property_of(found: Sequence[Token], head: tuple[int, int]) -> Of:
    """Return what the words of a head compare; the last of them that is known decides."""
    stems = (found[k].stem for k in range(head[1], head[0] - 1, -1))
    return next((PROPERTIES[s] for s in stems if s in PROPERTIES), "figure")


def _head_end(found: Sequence[Token], first: int) -> int:
    """Return the last of the words that *more* belongs to; one before `first` where there is none."""
    last = first - 1
    while (
        last + 1 < min(len(found), first + _HEAD)
        and found[last + 1].word not in _STOPS_HEAD
        and not (last + 1 > first and (found[last + 1].breaks or "," in found[last + 1].before))
    ):
        last += 1
    return last


def _is_article(found: Sequence[Token], k: int) -> bool:
    return k < len(found) and found[k].word in ("a", "an", "the")
