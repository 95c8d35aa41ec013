"""Write a checked review as Markdown: every sentence as written, and footnotes with the results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.review.explanation import explain_match

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview

# Characters that would be read as markup within a footnote.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def to_markdown(review: CheckedReview) -> str:
    r"""Return the review with footnote marks after checked sentences, then the summary and the footnotes.

    Without the marks and what follows the last ``***`` it is the review as it was written.

    Examples
    --------
    >>> from onetake.core.checked import CheckedReview, CheckedSentence
    >>> s = CheckedSentence("It lasts a minute.", "nothing", (), 0, "")
    >>> to_markdown(CheckedReview("Note", "note.md", (s,), after="\n"))
    'It lasts a minute.\n\n***\n\n**Nothing measurable was found in the one sentence.**\n'
    """
    end = "\r\n" if "\r\n" in review.prose else "\n"
    label = _label(review.prose)
    body: list[str] = []
    notes: list[str] = []
    for sentence in review.sentences:
        body.append(sentence.before + sentence.text)
        if sentence.matches:
            mark = f"[^{label}-{len(notes) + 1}]"
            body.append(mark)
            reasons = " ".join(
                f'"{_escape(m.phrase)}": {_escape(explain_match(m))}' for m in sentence.matches
            )
            notes.append(f"{mark}: {reasons}")
    written = "".join(body) + review.after
    gap = end * max(0, 2 - _line_ends(written))
    remarks = [_escape(note) for note in review.notes]
    return written + gap + (end * 2).join(["***", f"**{review.summary}**", *remarks, *notes]) + end


def _label(written: str) -> str:
    """Return a footnote name that the review does not use itself."""
    label = "onetake"
    while f"[^{label}-" in written:
        label += "x"
    return label


def _line_ends(written: str) -> int:
    tail = written[len(written.rstrip("\r\n")) :]
    return len(re.findall(r"\r\n|\n|\r", tail))


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
