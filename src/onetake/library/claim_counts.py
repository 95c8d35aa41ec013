"""How often each claim holds of the films of a library, and by how much: the ground of a description."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.library.index import Index

_ASKED = """
SELECT verdicts.claim, verdicts.outcome, coalesce(any_value(verdicts.margin), 0)
FROM verdicts JOIN films ON films.film = verdicts.film
WHERE films.sha256 <> ? AND verdicts.outcome <> 'inapplicable'
GROUP BY films.sha256, verdicts.claim, verdicts.outcome
"""
"""A film that was read twice counts once, unless its readings disagree."""


def claim_counts(index: Index, *, without: str = "") -> dict[str, tuple[int, tuple[float, ...]]]:
    """Return of how many films each claim was judged, and the margins, rising, of those of which it holds.

    Parameters
    ----------
    index : Index
    without : str
        Hash of the film that is described: it is not compared with itself.
    """
    judged: dict[str, int] = defaultdict(int)
    margins: dict[str, list[float]] = defaultdict(list)
    for claim, outcome, margin in index.fetch(_ASKED, without):
        judged[claim] += 1
        if outcome == "holds":
            margins[claim].append(float(margin))
    return {claim: (count, tuple(sorted(margins[claim]))) for claim, count in judged.items()}
