"""Find asides: words between commas that part a subject from its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tagging import Tag
    from onetake.language.tokens import Token

_SAYERS = word_set("i we you they")
"""Pronouns that begin an aside: *I must say*."""
_LONGEST = 10
"""Words of an aside, at most. Set by hand; no measured source."""


def is_aside(found: Sequence[Token], tags: Sequence[Tag], start: int, end: int) -> bool:
    """Return whether the words [start, end), which follow a subject, stand before its verb.

    Examples
    --------
    >>> from onetake.language.tagging import tag
    >>> from onetake.language.tokens import tokens
    >>> found = tokens("The camera, for all its charm, never stops.")
    >>> is_aside(found, tag(found), 2, 6)
    True
    """
    if "," not in found[start].before or found[start].breaks or end - start > _LONGEST:
        return False
    if end == len(found) or "," not in found[end].before or found[end].breaks:
        return False
    if tags[start] not in ("preposition", "adverb") and found[start].word not in _SAYERS:
        return False
    # The verb follows at once: in a list of subjects another noun does.
    after = end
    while after < len(found) and tags[after] in ("adverb", "negation"):
        after += 1
    return after < len(found) and tags[after] in ("verb", "auxiliary")
