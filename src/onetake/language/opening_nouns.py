"""Nouns that open a clause which says when: 'the moment she leaves', 'by the time it ends'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token


def opens_when(found: Sequence[Token], i: int) -> bool:
    """Return whether the noun at position `i` opens a clause which says when.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> opens_when(tokens("by the time it ends"), 2), opens_when(tokens("it takes the time"), 3)
    (True, False)
    """
    if i == 0:
        return False
    word, before = found[i].word, found[i - 1].word
    if word in ("moment", "instant"):
        return before == "the"
    if word != "time":
        return False
    return before in ("every", "each") or (before == "the" and i > 1 and found[i - 2].word == "by")
