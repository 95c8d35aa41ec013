"""Numbers in words."""

from __future__ import annotations

_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
NUMBER_WORDS: dict[str, int] = {word: value for value, word in enumerate(_TO_TWENTY.split())}
NUMBER_WORDS |= {
    word: value
    for value, word in zip(
        range(30, 100, 10), ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
}
"""The words for 0 to 20 and for the tens up to 90."""
GROUPS = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}
"""Words that a number before them multiplies: 'two dozen', 'a hundred'."""
