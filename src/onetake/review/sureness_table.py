"""How many statements of labelled sentences were read right, by the way they were found.

Written by ``bench/sureness.py``; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Way

COUNTS: Mapping[Way, tuple[int, int]] = {
    "phrase": (105, 113),
    "frame with subject": (4, 4),
    "frame": (46, 48),
    "negated": (67, 68),
    "hedged": (8, 8),
    "across clauses": (11, 15),
    "doubtful words": (34, 44),
}
"""Right and found, on sentences_dev.tsv, sentences_held.tsv, corpus_dev.tsv."""
