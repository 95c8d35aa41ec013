"""Words of reserve: 'it seems to be one take' is said with less weight than 'it is one take'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.review.clauses import clause
from onetake.review.wording import Wording

if TYPE_CHECKING:
    from onetake.review.phrases import Hit
    from onetake.review.tokens import Token

_HEDGES = Wording(
    "(seem|seems|seemingly)",
    "(appear|appears) to",
    "apparently",
    "almost",
    "nearly",
    "practically",
    "virtually",
    "essentially",
    "basically",
    "mostly",
    "largely",
    "perhaps",
    "maybe",
    "possibly",
    "probably",
    "presumably",
    "arguably",
    "supposedly",
    "allegedly",
    "(feel|look|sound|play) (like|as if|as though)",
    "as (if|though)",
    "might",
    "(may|could) (well|) be",
    "(kind|sort) of",
    "more or less",
    "i (think|suspect|believe|guess|would say)",
    "(give|create) the (impression|illusion)",
    "(feel|look) almost",
    "barely",
    "hardly",
    "scarcely",
    "somewhat",
    "all but",
    "close to",
    "as good as",
    "in effect",
    "if i am not mistaken",
)
_FAR = 10
"""Words before the phrase in which a hedge still belongs to it."""


def hedged(found: list[Token], hit: Hit) -> bool:
    """Whether the phrase is said with reserve: a hedge before it in its clause, in it or just after."""
    first, last = clause(found, hit.first)
    begin = max(first, hit.first - _FAR)
    stop = min(max(last, hit.last + 1), hit.last + 4, len(found))
    named = set(hit.named)
    return any((h := _HEDGES.at(found, i)) and not named & set(h.named) for i in range(begin, stop))
