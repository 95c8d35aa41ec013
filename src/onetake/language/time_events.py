"""Read parts of a film by what happens then: 'as the song winds down', 'before the credits roll'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.phrase_set import PhraseSet
from onetake.language.time_expression import ARTICLES, FILMS, TimeExpression, skip, words_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.language.tokens import Token

_AS = word_set("as when once before while until till after")
"""Words before such an event."""
_OPENING = PhraseSet(
    "(open|opens|opened|begin|begins|began|start|starts|started|commences)",
    "(kicks|gets|sets|starts) (off|going|underway|out)",
    "gets under way",
    "fades (in|up)",
)
_CLOSING = PhraseSet(
    "(end|ends|ended|close|closes|closed|finish|finishes|finished|conclude|concludes|concluded|stops)",
    "(winds|dies|fades|peters|plays|rings|runs|trails) (down|away|out|up|off)",
    "(comes|came|draws|drew|grinds|winds) to (a|an|its|the) (close|end|halt|stop|conclusion|finish)",
    "(nears|approaches|reaches) (its|the) (end|close|conclusion|finish|final)",
    "is (nearly|almost|all but) over",
)
_ROLLING = word_set("roll rolls start appear begin come")
_PASSING = word_set("pass passed passes")
"""Verbs of those who have gone beyond a time: *once we pass 2:10*."""


def _event(found: Sequence[Token], at: int) -> TimeExpression | None:
    """Read 'as the film closes', 'as the song comes to an end', 'before the credits roll'."""
    if found[at].word not in _AS:
        return None
    noun = at + 1 if words_at(found, at + 1, 1) == ("it",) else skip(found, at + 1, ARTICLES - {"it"})
    if noun == at + 1 and words_at(found, noun, 1) != ("it",):
        return None
    if words_at(found, noun, 1) == ("credits",):
        roll = words_at(found, noun + 1, 1)
        return TimeExpression(at, noun + 1, "end") if roll and roll[0] in _ROLLING else None
    if noun + 1 >= len(found) or found[noun].word not in FILMS or found[noun + 1].breaks:
        return None
    words = list(found)
    opens, closes = _OPENING.at(words, noun + 1), _CLOSING.at(words, noun + 1)
    if opens is None and closes is None:
        return None
    if found[at].word in ("until", "till", "after", "while"):
        return None  # 'until it ends' is all of it
    last = max(hit.last for hit in (opens, closes) if hit)
    follows = words_at(found, last + 1, 1)
    if follows in (("with",), ("on",), ("in",), ("by",)) and last == noun + 1:
        return None  # 'as it opens on a door' says more
    return TimeExpression(at, last, "start" if closes is None else "end")


def _passed(found: Sequence[Token], at: int) -> int | None:
    """Return where 'once we pass' begins that ends at word `at`."""
    passes = at > 1 and found[at].word in _PASSING and found[at - 2].word in ("once", "after")
    return at - 2 if passes else None


def passed_before(found: Sequence[Token], first: int) -> bool:
    """Return whether 'once we pass' or 'as of' leads to the time at word `first`: what comes after it.

    Examples
    --------
    >>> from onetake.language.tokens import tokens
    >>> passed_before(tokens("once we pass 2:10"), 3), passed_before(tokens("until 2:10"), 1)
    (True, False)
    """
    k = first - 1
    while k > 0 and found[k].word in ARTICLES:
        k -= 1
    return _passed(found, k) is not None or (k > 0 and words_at(found, k - 1, 2) == ("as", "of"))


EVENTS: tuple[Callable[[Sequence[Token], int], TimeExpression | None], ...] = (_event,)
"""The forms of this file: each reads one at a position of a sentence, or returns None."""
