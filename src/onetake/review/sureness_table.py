"""How many statements of labelled sentences were read right, by the way they were found.

Written by ``bench/sureness.py``; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Way

COUNTS: Mapping[Way, tuple[int, int]] = {
    "phrase": (91, 98),
    "frame with subject": (8, 9),
    "frame": (59, 62),
    "negated": (70, 72),
    "hedged": (9, 9),
    "across clauses": (10, 14),
    "doubtful words": (33, 43),
}
"""Right and found, on sentences_dev.tsv, sentences_held.tsv, corpus_dev.tsv."""
