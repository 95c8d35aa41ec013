"""Read parts of the song: 'in the chorus', 'during the verses', 'as the guitar solo starts'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.time_expression import (
    ARTICLES,
    FILMS,
    PLACED,
    TimeExpression,
    number_of,
    skip,
    words_at,
)
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

_NAMES = word_set(
    "verse hook bridge drop intro outro refrain breakdown solo prechorus postchorus interlude coda"
)
_SECTIONS = {form: one for one in _NAMES for form in (one, one + "s")} | {
    "chorus": "chorus",
    "choruses": "chorus",
}
"""Parts of a song, also in the plural."""
_PAIRS = {
    ("middle", "eight"): "bridge",
    ("pre", "chorus"): "prechorus",
    ("pre", "choruses"): "prechorus",
    ("post", "chorus"): "postchorus",
    ("pre", "hook"): "prechorus",
    ("instrumental", "break"): "breakdown",
    ("beat", "drop"): "drop",
}
"""Parts of a song with names of two words."""
_KINDS = word_set(
    "guitar piano sax saxophone synth instrumental rap rapped sung spoken long short whole entire",
    "big huge brief loud quiet",
)
"""Words between an article and its section: *the guitar solo*, *the whole bridge*."""
_MOMENTS = word_set("time moment instant minute second come")
"""*The moment the chorus hits*, *every time the hook returns*, *come the second verse*."""
_BEING = word_set(
    "is are was were has have brings bring gets goes opens bursts explodes swaps turns cuts trades drops"
)
"""Verbs of a section that is the subject."""
_REACHING = word_set("reaches reach reached hits hit enters enter approaches")
_TRAVELLERS = FILMS | word_set("we you music beat")
"""Who reaches a section: *as the song reaches the bridge*."""
_NOT_PLACED = word_set("between of with under like")
"""Words of place that name no time of the song: *between his verse and the listener*."""
_OPENERS = word_set("and but while where whereas")
"""Words before a section that is the subject of a clause."""
_OWNERS = word_set("each every some any song track both all two three")


def section_at(found: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return the label of the section that is named at a position, and its last word.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> [section_at(tokens(t), 0) for t in ("guitar solos", "pre-chorus", "middle eight", "long take")]
    [('solo', 1), ('prechorus', 1), ('bridge', 1), None]
    """
    at = skip(found, at, _KINDS) if words_at(found, at, 2) not in _PAIRS else at
    pair = _PAIRS.get(words_at(found, at, 2))  # type: ignore[arg-type]
    if pair is not None:
        return pair, at + 1
    label = _SECTIONS.get(found[at].word) if at < len(found) else None
    return None if label is None else (label, at)


def _section(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'in the chorus', 'during the verses': a part of the song without a number."""
    word = found[at].word
    begins = at == 0 or found[at].breaks or "," in found[at].before or found[at - 1].word in _OPENERS
    if begins and word in ("the", "its", "this", "each", "every", "both"):
        # 'The intro is all quick cuts.'
        named = section_at(found, at + 1)
        if named and words_at(found, named[1] + 1, 1)[:1] and found[named[1] + 1].word in _BEING:
            return TimeExpression(at, named[1], "section", label=named[0])
    reaching = word in _REACHING and at > 0 and found[at - 1].word in _TRAVELLERS
    if (word not in PLACED or word in _NOT_PLACED) and word not in _MOMENTS and not reaching:
        return None
    noun = skip(found, at + 1, ARTICLES | _OWNERS)
    if word in _MOMENTS and noun == at + 1:
        return None
    if words_at(found, at, 2) in (("with", "every"), ("with", "each")):
        return None  # 'drearier with every verse'
    named = section_at(found, noun)
    if named is None:
        return None
    number = number_of(found[named[1] + 1].word) if named[1] + 1 < len(found) else None
    if number and not found[named[1] + 1].before and not number % 1:
        return TimeExpression(at, named[1] + 1, "section", number, number, label=named[0])  # 'in verse two'
    return TimeExpression(at, named[1], "section", label=named[0])


SECTIONED: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (_section,)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
