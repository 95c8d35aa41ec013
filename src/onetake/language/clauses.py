"""Find where one statement of a sentence ends and the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from onetake.language.tokens import Token

_LONGEST_CLAUSE = 60
"""Words to each side of a word; longer clauses are cut there, so that text without stops takes linear time.

Set by hand; no measured source."""
_SUBJECTS = word_set(
    "it he she they we i you the this that these those its his her their there all everything everyone one",
    "nobody somebody",
)
_INSTEAD = word_set("just only merely simply")
"""Words that begin what is so instead: 'not dreary, just dark'."""
_NEGATORS = word_set("no not never nothing none neither without nobody nowhere")


def ends_scope(found: list[Token], i: int) -> bool:
    """Return whether the scope of a negation before word `i` ends there.

    It ends at a break; at 'and' or a comma before a new subject ('no cuts, the palette ...'); at a comma or
    an 'and' before another word of negation ('no cuts, no shadows'); and after an exclamation 'No, ...'.
    """
    if found[i].breaks:
        return True
    word = found[i].word
    comma = "," in found[i].before
    if comma and i > 0 and found[i - 1].word == "no":
        return True
    if comma and (word in _SUBJECTS or word in _NEGATORS or word in _INSTEAD):
        return True
    joined = i > 0 and found[i - 1].word in ("and", "so", "or", "then")
    if joined and (word in _SUBJECTS or word in _NEGATORS):
        return True
    return comma and word == "and" and i + 1 < len(found) and found[i + 1].word not in ("a", "an", "or")


def clause(found: list[Token], i: int) -> tuple[int, int]:
    """Return [first, last) of the words around word `i` between breaks."""
    first = i
    while i - first < _LONGEST_CLAUSE and first > 0 and not found[first].breaks:
        first -= 1
    last = i + 1
    while last - i < _LONGEST_CLAUSE and last < len(found) and not found[last].breaks:
        last += 1
    return first, last


def segment(found: list[Token], i: int) -> tuple[int, int]:
    """Return [first, last) of the words around word `i` between commas or breaks."""
    first = i
    while i - first < _LONGEST_CLAUSE and first > 0 and not _is_boundary(found, first):
        first -= 1
    last = i + 1
    while last - i < _LONGEST_CLAUSE and last < len(found) and not _is_boundary(found, last):
        last += 1
    return first, last


def _is_boundary(found: list[Token], i: int) -> bool:
    return found[i].breaks or "," in found[i].before
