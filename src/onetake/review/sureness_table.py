"""How many statements of labelled sentences were read right, by the way they were found.

Written by ``bench/sureness.py``; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Way

COUNTS: Mapping[Way, tuple[int, int]] = {
    "phrase": (66, 68),
    "frame with subject": (34, 36),
    "frame": (111, 112),
    "negated": (56, 57),
    "hedged": (10, 10),
    "across clauses": (12, 12),
    "doubtful words": (39, 43),
}
"""Right and found, on sentences_dev.tsv, sentences_held.tsv, corpus_dev.tsv."""
