"""Recognise irregular pasts after their subject: 'the camera took', 'the label cut its ties'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

_PASTS = word_set(
    "took fell went drew sank shook sang began threw flew broke spoke rang grew came became saw ran sat",
    "stood drove rose wrote gave knew ate wore tore swam swore chose hid rode woke forgot felt thought",
)
"""Pasts that are no participles."""
_AMBIGUOUS = word_set("cut set put hit shut split burst cast shed spread let left held kept")
"""Pasts that are participles or nouns, too; one is a verb before an object."""
_OBJECT = word_set("the his her its their our my your him them no nothing")
"""Words that begin an object."""
_HAS_VERB = frozenset({"auxiliary", "verb"})
_SHORT_SUBJECT = 6
"""Words before a verb in which there is no other verb if it is the clause's first. Set by hand."""


def is_past(found: Sequence[Token], i: int, made: Sequence[str]) -> bool:
    """Return whether word `i` after a noun is a past; `made` are the roles of the words before it.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> is_past(tokens("The label cut its ties."), 2, ["determiner", "noun"])
    True
    >>> is_past(tokens("The album cut is longer."), 2, ["determiner", "noun"])
    False
    """
    word = found[i].word
    if word in _PASTS:
        return True
    if word not in _AMBIGUOUS or i + 1 >= len(found) or found[i + 1].breaks:
        return False
    return found[i + 1].word in _OBJECT and _HAS_VERB.isdisjoint(made[-_SHORT_SUBJECT:])
