"""What random draws say of a figure: the level of chance, and the p-value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats

CHANCE_QUANTILE = 0.95
"""Share of the draws that stay below the level of chance: the usual 5 % of false findings."""
DRAWS = 999
"""Random draws: the smallest p-value is then 0.001."""


def chance_level(drawn: Floats | Sequence[float]) -> float:
    """Return the figure that 95 of 100 draws stay below; where low figures are meant, give them negated.

    Examples
    --------
    >>> chance_level([float(k) for k in range(101)])
    95.0
    """
    return float(np.quantile(drawn, CHANCE_QUANTILE))


def p_value(reached: int, draws: int) -> float:
    """Return how likely chance reaches a figure that `reached` of the draws reached; never 0.

    The figure itself counts as one of the draws (B. Phipson and G. K. Smyth, Permutation p-values should
    never be zero, Statistical Applications in Genetics and Molecular Biology 9, 2010).

    Examples
    --------
    >>> p_value(0, 999), p_value(499, 999)
    (0.001, 0.5)
    """
    return (1 + reached) / (1 + draws)
