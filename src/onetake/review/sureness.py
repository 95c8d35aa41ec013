"""How sure the reading of a sentence is: the measured precision of the way a statement was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims import CLAIMS
from onetake.review.sureness_table import COUNTS

if TYPE_CHECKING:
    from onetake.core.statement import Way

SURE_ENOUGH = 0.9
"""Share of statements found in one way that must be right for a sentence to be called *contradicted*.

Set by hand; no measured source."""


COUNTED = frozenset(
    {
        *("one-take", "hidden-cut", "camera-spirals-in", "camera-lurks", "pull-out-reveal", "dreary-palette"),
        *("blanket-palette", "dark-voids", "vignettes", "claustrophobic", "clockwork-turns", "scene-goes-on"),
        *("pinball-mix", "steady-beat", "not-dubbed", "lightly-echoed", "raw-vocals", "two-voices"),
        *("insults-fly", "society", "song-or-skit", "climax", "theatrical", "ego-to-rekindling"),
        "same-conversation",
    }
)
"""Claims whose statements were counted by way. Of all later ones `LATER` is known, whatever the way."""
LATER = 202, 220
"""Statements on later claims that were read right, and found, at first sight: 58 of 59 in
tests/review/corpus_new_untouched.tsv, on which nothing was mended, 71 of 81 in corpus_plain_1.tsv and 73 of
80 in critics_1 to critics_3.tsv before anything was mended on them (docs/explanation/review.md)."""
_BUILT_IN = frozenset(claim.id for claim in CLAIMS)


def sureness(way: Way, claim: str = "") -> float:
    """Return the share of statements found in this way, and on such a claim, that were read right.

    One right and one wrong statement are added to the counts (Laplace's rule of succession): a way that was
    seen twice and right twice is not certain, and one that was never seen is at 0.5.

    Parameters
    ----------
    way : Way
        How the statement was found; a critic's own mark is sure.
    claim : str
        The claim that it is on; '' for the way alone.

    Returns
    -------
    float
        0 to 1.

    Examples
    --------
    >>> sureness("mark")
    1.0
    """
    if way == "mark":
        return 1.0
    counts = [COUNTS.get(way, (0, 0))]
    if claim and claim not in COUNTED:
        # Nobody has counted a claim of one's own.
        counts.append(LATER if claim in _BUILT_IN else (0, 0))
    return min((right + 1) / (found + 2) for right, found in counts)
