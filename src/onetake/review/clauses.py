"""Where one statement of a sentence ends and the next begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.text.lists import words

if TYPE_CHECKING:
    from onetake.review.tokens import Token

_STRONG = re.compile(r"[;:.!?…()\[\]—–]|--")  # noqa: RUF001 (both dashes)
_TURNS = words("but yet although though whereas however while because except despite since")
"""Words that turn to another statement."""
_NO_TURN = {
    ("anything", "but"),
    ("nothing", "but"),
    ("all", "but"),
    ("not", "yet"),
    ("a", "while"),
    ("ever", "since"),
}
_REACH = 60
"""Words; a longer statement is cut there, so that a text without stops takes linear time."""
_SUBJECTS = words("it he she they we i you the this that these those its his her their there")
_NEGATORS = words("no not never nothing none neither without nobody nowhere")


def breaks(found: list[Token], i: int) -> bool:
    """Return whether a new statement begins with word `i`: a strong mark or a turning word stands there."""
    word = found[i].word
    idiom = i > 0 and (found[i - 1].word, word) in _NO_TURN
    return bool(_STRONG.search(found[i].before)) or (word in _TURNS and not idiom)


def ends_scope(found: list[Token], i: int) -> bool:
    """Return whether a negation before word `i` reaches no further.

    So it is at a break; at 'and' or a comma before a new subject ('no cuts, the palette ...'); at a comma or
    an 'and' before another word of negation ('no cuts, no shadows'); and after an exclamation 'No, ...'.
    """
    if breaks(found, i):
        return True
    word = found[i].word
    comma = "," in found[i].before
    if comma and i > 0 and found[i - 1].word == "no":
        return True
    if comma and (word in _SUBJECTS or word in _NEGATORS):
        return True
    joined = i > 0 and found[i - 1].word in ("and", "so", "or", "then")
    if joined and (word in _SUBJECTS or word in _NEGATORS):
        return True
    return comma and word == "and" and i + 1 < len(found) and found[i + 1].word not in ("a", "an", "or")


def clause(found: list[Token], i: int) -> tuple[int, int]:
    """Return [first, last) of the statement around word `i`, between breaks."""
    first = i
    while i - first < _REACH and first > 0 and not breaks(found, first):
        first -= 1
    last = i + 1
    while last - i < _REACH and last < len(found) and not breaks(found, last):
        last += 1
    return first, last


def segment(found: list[Token], i: int) -> tuple[int, int]:
    """Return [first, last) of the words around word `i` between commas or breaks."""
    first = i
    while i - first < _REACH and first > 0 and not breaks(found, first) and "," not in found[first].before:
        first -= 1
    last = i + 1
    while (
        last - i < _REACH and last < len(found) and not breaks(found, last) and "," not in found[last].before
    ):
        last += 1
    return first, last
