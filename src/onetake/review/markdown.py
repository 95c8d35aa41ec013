"""Write a checked review as Markdown: every sentence as written, and footnotes with the results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.remarks import aside_remark
from onetake.review.explanation import explain_match
from onetake.review.markdown_text import escape_markdown, markdown_paragraphs
from onetake.review.shown_text import shown_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.checked import CheckedReview, CheckedSentence


def to_markdown(review: CheckedReview, *, asides: bool = False) -> str:
    r"""Return the review with footnote marks after checked sentences, then the summary and the footnotes.

    Without the marks and what follows the last ``***`` it is the review as it was written. A review in HTML
    or Word is written as Markdown.

    Parameters
    ----------
    review : CheckedReview
    asides : bool
        Whether what is said of another film, asked, wished or reported has footnotes, too: none of it is
        judged.

    Examples
    --------
    >>> from onetake.core.checked import CheckedReview, CheckedSentence
    >>> s = CheckedSentence("It lasts a minute.", "nothing", (), 0, "")
    >>> to_markdown(CheckedReview("Note", "note.md", (s,), after="\n"))
    'It lasts a minute.\n\n***\n\n**Nothing measurable was found in the one sentence.**\n'
    """
    end = "\r\n" if "\r\n" in review.prose else "\n"
    label = _label(review.prose)
    marked: list[tuple[CheckedSentence, str]] = []
    notes: list[str] = []
    for sentence in review.sentences:
        has_note = sentence.matches or (asides and sentence.asides)
        mark = f"[^{label}-{len(notes) + 1}]" if has_note else ""
        marked.append((sentence, mark))
        if mark:
            notes.append(f"{mark}: {' '.join(_reasons(review, sentence, asides=asides))}")
    if review.form in ("html", "word"):
        body = markdown_paragraphs(marked)
    else:
        body = "".join(s.before + s.text + mark for s, mark in marked) + review.after
    gap = end * max(0, 2 - _line_ends(body))
    remarks = [escape_markdown(note) for note in review.notes]
    return body + gap + (end * 2).join(["***", f"**{review.summary}**", *remarks, *notes]) + end


def _reasons(review: CheckedReview, sentence: CheckedSentence, *, asides: bool) -> Iterator[str]:
    for m in sentence.matches:
        words = escape_markdown(shown_text(review, sentence, m.start, m.end))
        yield f'"{words}": {escape_markdown(explain_match(m))}'
    for aside in sentence.asides if asides else ():
        words = escape_markdown(shown_text(review, sentence, aside.start, aside.end))
        yield f'"{words}": {aside_remark(aside.about)}.'


def _label(written: str) -> str:
    """Return a footnote name that the review does not use itself."""
    label = "onetake"
    while f"[^{label}-" in written:
        label += "x"
    return label


def _line_ends(written: str) -> int:
    tail = written[len(written.rstrip("\r\n")) :]
    return len(re.findall(r"\r\n|\n|\r", tail))
