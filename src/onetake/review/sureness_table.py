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
    "phrase": (95, 102),
    "frame with subject": (56, 61),
    "frame": (244, 258),
    "negated": (66, 72),
    "hedged": (13, 21),
    "across clauses": (17, 19),
    "doubtful words": (176, 226),
}
"""Right and found at first sight, on corpus_1, corpus_2, corpus_turns_3, corpus_6, reviews_2, corpus_7,
published_1, published_2, published_3."""
