"""Read parts that go on from one named before: 'in the first half ... in the second', 'after that'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.language.time_expression import PLACED, words_at
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.time_expression import Side, TimeExpression
    from onetake.language.tokens import Token

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_OTHER = word_set("other rest remainder")
_THEREUPON = (
    ("after", "that"), ("after", "this"), ("after", "which"), ("from", "then", "on"), ("from", "there", "on"),
    ("from", "that", "point", "on"), ("thereafter",), ("afterwards",), ("from", "then"), ("from", "there"),
)  # fmt: skip
"""What comes after a part that was named."""
_VERBS = word_set("is are was were has have cuts gets becomes turns stays goes")


def elliptical(found: Sequence[Token], at: int, before: TimeExpression) -> TimeExpression | None:
    """Return the part that the words at `at` name by one before; None where they name none.

    Examples
    --------
    >>> from onetake.language.sentence import parse
    >>> from onetake.language.times import times
    >>> s = parse("It is dark in the first half and bright in the second; it cuts till 1:00, not after that.")
    >>> [(t.kind, t.first, t.last, t.side) for t in times(s)][1::2]
    [('share', 0.5, 1.0, 'in'), ('clock', 60.0, 60.0, 'after')]
    """
    for phrase in _THEREUPON:
        if words_at(found, at, len(phrase)) == phrase and before.kind not in ("whole", "some"):
            return replace(before, first_word=at, last_word=at + len(phrase) - 1, side="after", until=False)
    if found[at].word == "then" and (found[at].breaks or "," in found[at].before):
        instant = before.kind == "clock" and before.first == before.last
        side: Side = "in" if before.side == "before" and not instant else "after"
        return replace(before, first_word=at, last_word=at, side=side, until=False)
    if found[at].word != "the" or at + 1 >= len(found):
        return None
    word = found[at + 1].word
    placed = at > 0 and (
        found[at - 1].word in PLACED
        or found[at].breaks
        or "," in found[at].before
        or found[at - 1].word in ("and", "but", "while")
    )
    ends = at + 2 >= len(found) or found[at + 2].breaks or bool(found[at + 2].before)
    ends = ends or found[at + 2].word in _VERBS | {"and", "it", "but", "one"}
    if not placed or not ends:
        return None
    nth = _ORDINALS.get(word)
    if nth is None and (word != "other" or before.kind != "share"):
        return None
    if before.kind == "share":
        parts = round(1 / (before.last - before.first))
        if nth is None:
            if parts != 2:
                return None
            nth = 2 if before.first == 0 else 1
        nth = nth if nth > 0 else parts + 1 + nth
        made = replace(before, first=(nth - 1) / parts, last=nth / parts)
    elif before.kind in ("shot", "section") and nth is not None and before.first == before.last:
        made = replace(before, first=float(nth), last=float(nth))
    else:
        return None
    return replace(made, first_word=at, last_word=at + 1, side="in", until=False)
