"""An amount that was found in a sentence, and the range that the words before its number leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from onetake.language.sentence import ParsedSentence

Of = Literal["cuts", "shots", "places", "voices", "people", "seconds without a cut", "cuts a minute"]


@dataclass(frozen=True, slots=True)
class QuantityFound:
    """An amount and the words that name it."""

    of: Of
    low: float
    high: float | None
    """None where there is no upper end."""
    first_word: int
    last_word: int


def bounds(sentence: ParsedSentence, at: int, low: float, high: float) -> tuple[float, float | None]:
    """Return the range that the words before a number leave: 'at least two', 'no more than three'."""
    before = [t.word for t in sentence.tokens[max(0, at - 3) : at] if t.word not in ("a", "an")]
    if before[-2:] == ["at", "least"] or before[-1:] == ["over"] or before[-2:] == ["more", "than"]:
        more = before[-2:] != ["at", "least"]
        if before[-3:] == ["no", "more", "than"] or before[-3:] == ["not", "more", "than"]:
            return 0, high
        return low + (1 if more and low == high else 0), None
    if before[-3:] in (["no", "less", "than"], ["no", "fewer", "than"], ["not", "less", "than"]) or (
        before[-2:] == ["upwards", "of"] or before[-1:] == ["minimum"]
    ):
        return low, None
    if before[-2:] == ["at", "most"] or before[-2:] == ["fewer", "than"] or before[-2:] == ["up", "to"]:
        return 0, high
    return low, None if high == float("inf") else high
