"""How many statements of labelled sentences were read right, by the way they were found.

Pooled by ``bench/sureness.py --write`` from ``bench/first_sight.tsv``, which has the counts by file and the
revision of the reading at which each was read for the first time, before anything was mended on it. Counting
them again today would count what was mended on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Way

COUNTS: Mapping[Way, tuple[int, int]] = {
    "phrase": (121, 131),
    "frame with subject": (62, 68),
    "frame": (270, 284),
    "negated": (68, 74),
    "hedged": (17, 25),
    "across clauses": (19, 21),
    "doubtful words": (193, 249),
}
"""Right and found at first sight, on corpus_1, corpus_2, corpus_turns_3, corpus_6, reviews_2, corpus_7,
published_1, published_2, published_3, critics_2, critics_3."""
