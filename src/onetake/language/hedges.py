"""Find hedges: 'it seems to be one take' is said with less certainty than 'it is one take'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.clauses import clause
from onetake.language.phrase_set import PhraseSet

if TYPE_CHECKING:
    from onetake.language.phrases import PhraseMatch
    from onetake.language.tokens import Token

_HEDGES = PhraseSet(
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
    "(rarely|seldom)",
    "scarcely",
    "somewhat",
    "all but",
    "close to",
    "as good as",
    "in effect",
    "if i am not mistaken",
)
_WORDS_BEFORE = 10
"""Words before a phrase within which a hedge belongs to it. Set by hand; no measured source."""
_WORDS_AFTER = 3
"""Words after a phrase within which a hedge belongs to it. Set by hand; no measured source."""


def is_hedged(found: list[Token], hit: PhraseMatch) -> bool:
    """Return whether the phrase is hedged: a hedge is before it in its clause, in it, or just after it."""
    first, last = clause(found, hit.first)
    begin = max(first, hit.first - _WORDS_BEFORE)
    stop = min(max(last, hit.last + 1), hit.last + 1 + _WORDS_AFTER, len(found))
    named = set(hit.named)
    return any(
        _HEDGES.begins(found[i]) and (h := _HEDGES.at(found, i)) and not named & set(h.named)
        for i in range(begin, stop)
    )
