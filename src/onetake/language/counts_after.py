"""Find amounts that follow what they count: 'its cuts number forty', 'it cuts eight times'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.number_words import GROUPS
from onetake.language.quantity_found import QuantityFound, bounds
from onetake.language.stems import stem
from onetake.language.time_expression import number_of
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.quantity_found import Of
    from onetake.language.sentence import ParsedSentence

_COUNTED: dict[str, Of] = {"cuts": "cuts", "edits": "cuts", "shots": "shots", "takes": "shots"}
_NUMBERING = word_set("number total are is to at up come comes amount amounts add adds reaches stands in all")
"""Words between what is counted and its number: *the number of cuts is nine*."""
_WITHIN = 4
"""Of them, at most. Set by hand; no measured source."""
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_CUT = frozenset({stem("cut")})
_BETWEEN = word_set("only just exactly precisely about some at least most no more fewer than over a away to")
"""Words between *cuts* and *twice*."""


def counted_after(sentence: ParsedSentence) -> list[QuantityFound]:
    """Return the amounts that follow what they count, in order.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> [(q.of, q.low) for q in counted_after(parse("Its cuts number forty; the camera cuts only twice."))]
    [('cuts', 40), ('cuts', 2.0)]
    >>> counted_after(parse("It cuts once the beat drops."))
    []
    """
    found = sentence.tokens
    made: list[QuantityFound] = []
    for i, token in enumerate(found):
        if token.stem not in _CUT and token.word not in _COUNTED:
            continue
        one = (
            _of_them(sentence, i)
            or _numbered(sentence, i)
            or (_times(sentence, i) if token.stem in _CUT else None)
        )
        if one is not None:
            made.append(one)
    return made


def _numbered(sentence: ParsedSentence, i: int) -> QuantityFound | None:
    found = sentence.tokens
    of = _COUNTED.get(found[i].word)
    k = i + 1
    while k < len(found) and k - i <= _WITHIN and found[k].word in _NUMBERING and not found[k].breaks:
        k += 1
    number = number_of(found[k].word) if k < len(found) and not found[k].breaks else None
    told = any(
        t.word in ("number", "total", "amount", "amounts", "add", "come") for t in found[max(0, i - 3) : k]
    )
    if of is None or number is None or k == i + 1 or not told or not _ends(sentence, k + 1):
        return None
    return QuantityFound(of, number, number, k, k)


def _of_them(sentence: ParsedSentence, i: int) -> QuantityFound | None:
    """Read 'there are cuts, four of them'."""
    found = sentence.tokens
    of, number = _COUNTED.get(found[i].word), number_of(found[i + 1].word) if i + 3 < len(found) else None
    if of is None or number is None or not found[i + 1].before:
        return None
    them = [t.word for t in found[i + 2 : i + 4]] == ["of", "them"]
    return QuantityFound(of, number, number, i + 1, i + 1) if them else None


def _times(sentence: ParsedSentence, i: int) -> QuantityFound | None:
    found = sentence.tokens
    k = i + 1
    while k < len(found) and found[k].word in _BETWEEN and not found[k].breaks:
        k += 1
    if k >= len(found) or found[k].breaks:
        return None
    number, last = _TIMES.get(found[k].word), k
    if number is None and k + 1 < len(found) and found[k + 1].word == "times":
        number, last = number_of(found[k].word) or GROUPS.get(found[k].word), k + 1
    if number is None or not _ends(sentence, last + 1):
        return None
    low, high = bounds(sentence, k, number, number)
    return QuantityFound("cuts", low, high, k, last)


def _ends(sentence: ParsedSentence, k: int) -> bool:
    found = sentence.tokens
    if k >= len(found) or found[k].breaks or "," in found[k].before:
        return True
    return found[k].word in (
        "in",
        "during",
        "and",
        "at",
        "before",
        "over",
        "within",
        "from",
        "for",
        "throughout",
    )
