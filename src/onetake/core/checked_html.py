"""A checked review as a small piece of HTML: each sentence with its standing and the seconds to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.clock import clock
from onetake.core.table_rows import escaped, html_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.checked import CheckedReview, CheckedSentence

MOST_ROWS = 40
"""Rows that a notebook shows; the page shows every sentence. Set by hand."""


def checked_html(review: CheckedReview) -> str:
    """Return the review as a table: sentence, standing, where to look and why; every text is escaped."""
    rows = [row for sentence in review.sentences if not sentence.heading for row in _rows(sentence)]
    more = len(rows) - MOST_ROWS
    if more > 0:
        rows = [*rows[:MOST_ROWS], (f"and {more} more", "", "", "")]
    table = html_table(("sentence", "standing", "see", "because"), rows)
    return f"<div><div>{escaped(review.summary)}</div>{table}</div>"


def _rows(sentence: CheckedSentence) -> Iterator[tuple[str, str, str, str]]:
    if not sentence.matches:
        yield sentence.text, "", "", ""
    text = sentence.text
    for match in sentence.matches:
        evidence = match.verdict.evidence
        see = clock(evidence[0].start) if evidence else ""
        yield text, match.standing, see, match.verdict.because
        text = ""
