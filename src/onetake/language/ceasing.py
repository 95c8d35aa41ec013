"""Find verbs that end what follows in -ing: 'it stops moving' denies that it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

_CEASING = frozenset({"stop", "cease", "quit"})
"""Stems of verbs that end something."""
_MINDING = word_set("counting thinking wondering worrying caring asking talking trying watching looking")
"""What viewers stop to do denies nothing of the film: 'I stopped counting the cuts'."""


def ceases(found: Sequence[Token], i: int) -> bool:
    """Return whether word `i` says that what follows in -ing ends.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> ceases(tokens("It stops moving."), 1), ceases(tokens("I stopped counting the cuts."), 1)
    (True, False)
    """
    if found[i].stem not in _CEASING or i + 1 >= len(found):
        return False
    following = found[i + 1]
    if following.breaks or "," in following.before:
        return False
    return following.word.endswith("ing") and following.word not in _MINDING
