"""How many statements of labelled sentences were read right, by the way they were found.

Written by ``bench/sureness.py``; do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Way

COUNTS: Mapping[Way, tuple[int, int]] = {
    "phrase": (77, 80),
    "frame with subject": (21, 24),
    "frame": (97, 100),
    "negated": (55, 55),
    "hedged": (10, 10),
    "across clauses": (13, 17),
    "doubtful words": (33, 38),
}
"""Right and found, on sentences_dev.tsv, sentences_held.tsv, corpus_dev.tsv."""
