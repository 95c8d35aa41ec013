"""How sure the reading of a sentence is: the measured precision of the way a statement was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.review.sureness_table import COUNTS

if TYPE_CHECKING:
    from onetake.core.statement import Way

SURE_ENOUGH = 0.9
"""Share of statements found in one way that must be right for a sentence to be called *contradicted*.

Set by hand; no measured source."""


def sureness(way: Way) -> float:
    """Return the share of statements found in this way that were read right.

    One right and one wrong statement are added to the counts (Laplace's rule of succession): a way that was
    seen twice and right twice is not certain, and one that was never seen is at 0.5.

    Parameters
    ----------
    way : Way
        How the statement was found; a critic's own mark is sure.

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
    right, found = COUNTS.get(way, (0, 0))
    return (right + 1) / (found + 2)
