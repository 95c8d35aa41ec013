"""Read parts that are named by what they show: 'in the kitchen scenes', 'during the fight'.

Where such a part lies is not measured, so what is said of it is said of a part that is not named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.time_expression import ARTICLES, FILMS, PLACED, TimeExpression, number_of, skip
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

_SCENES = word_set("scene scenes sequence sequences passage passages segment segments interlude flashback")
"""Nouns of a part that is named by what it shows."""
_EDGES = word_set(
    "first last final opening closing same every each all single initial concluding penultimate whole",
    "entire continuous unbroken long uncut",
)
"""Words that name a part by its place, or all parts, or that make it the whole film."""
_SHOOT = word_set(
    "making shoot filming production rehearsal rehearsals recording lockdown pandemic tour day night week",
    "year duration length whole entire process course break session sessions time first last final opening",
    "closing middle same second third fourth fifth",
)
"""What *during the ...* may also place: the making of a film, or its whole length."""
_MODIFIERS = 3
"""Words between the article and the noun, at most. Set by hand; no measured source."""
_BEING = word_set("is are was were has have look looks feel feels stay stays")


def _scene(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'in the bathroom scene', 'the kitchen scenes are'; not 'the opening scene', 'in one scene'."""
    placed = found[at].word in PLACED
    starts = at == 0 or found[at].breaks or "," in found[at].before
    article = at + 1 if placed else at
    if not (placed or starts) or article >= len(found) or found[article].word not in ("the", "her", "his"):
        return None
    for k in range(article + 1, min(len(found), article + 2 + _MODIFIERS)):
        word = found[k].word
        if found[k].before not in ("", "-") or word in _EDGES or word in PLACED:
            return None
        if word in _SCENES:
            follows = found[k + 1].word if k + 1 < len(found) else ""
            if not placed and follows not in _BEING:
                return None
            return TimeExpression(at, k, "some") if placed or k > article + 1 else None
    return None


def _during(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'during the fight': not 'during the shoot', 'during the video', 'during the last chorus'."""
    if found[at].word != "during":
        return None
    noun = skip(found, at + 1, ARTICLES)
    if noun == at + 1 or noun >= len(found):
        return None
    word = found[noun].word
    if word in FILMS | _SHOOT or number_of(word) is not None:
        return None
    return TimeExpression(at, noun, "some")


SCENES: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (_scene, _during)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
