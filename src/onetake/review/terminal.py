"""Write a checked review for the console: each sentence, with a mark and a word for the result, and why."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import TYPE_CHECKING

from onetake.core.remarks import aside_remark, sentence_remark
from onetake.review.explanation import explain_match
from onetake.review.shown_text import shown_text

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview, CheckedSentence

MARKS = {
    "borne out": "+",
    "contradicted": "x",
    "cannot be decided": "?",
    "not applicable": "o",
    "not judged": "-",
    "met": "+",
    "not met": "x",
    "cannot be told": "?",
}
"""The marks differ in shape; a word follows each, so nobody has to learn them."""
_MARGIN = "    "


def to_text(review: CheckedReview, *, width: int = 88) -> str:
    """Return the review as plain text, wrapped at `width` columns, without control characters.

    Examples
    --------
    >>> from onetake.core.checked import CheckedReview, CheckedSentence
    >>> s = CheckedSentence("I love it.", "opinion", (), 0, "")
    >>> print(to_text(CheckedReview("Note", "note.md", (s,))))
    Note (note.md)
    <BLANKLINE>
      ~ I love it.
        opinion
    <BLANKLINE>
    Nothing measurable was found in the one sentence.
    """
    lines = [safe(f"{review.title} ({review.source})"), ""]
    paragraph = 0
    for sentence in review.sentences:
        if sentence.paragraph != paragraph:
            lines.append("")
            paragraph = sentence.paragraph
        lines += _sentence(review, sentence, width)
    lines.append("")
    for remark in (*review.notes, review.summary):
        lines += textwrap.wrap(safe(remark), width)
    return "\n".join(lines)


def safe(text: str) -> str:
    r"""Return one line without terminal control characters: a review may hold escape sequences.

    Examples
    --------
    >>> safe("It\x1b[2J is\n dark.")
    'It\ufffd[2J is dark.'
    """
    spaced = " ".join(text.split())
    seen = (c for c in spaced if unicodedata.category(c) != "Cf")  # soft hyphens, marks of direction
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs") else c for c in seen)


def _sentence(review: CheckedReview, sentence: CheckedSentence, width: int) -> list[str]:
    text = shown_text(review, sentence)
    if sentence.heading:
        return [safe(text)]
    standing = sentence.standing
    mark = MARKS[standing] if standing else ("~" if sentence.kind == "opinion" else " ")
    lines = textwrap.wrap(safe(text), width, initial_indent=f"  {mark} ", subsequent_indent=_MARGIN)
    if not standing:
        return [*lines, _MARGIN + sentence_remark(sentence)]
    for match in sentence.matches:
        phrase = shown_text(review, sentence, match.start, match.end)
        reason = safe(f"{MARKS[match.standing]} {phrase}: {explain_match(match)}")
        lines += textwrap.wrap(reason, width, initial_indent=_MARGIN, subsequent_indent=_MARGIN + "  ")
    for aside in sentence.asides:
        words = shown_text(review, sentence, aside.start, aside.end)
        reason = safe(f"- {words}: {aside_remark(aside.about)}")
        lines += textwrap.wrap(reason, width, initial_indent=_MARGIN, subsequent_indent=_MARGIN + "  ")
    return lines
