"""Relative chroma: how strong a colour is whatever its light, so that it can be judged in the dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

LIGHT = 30.0
"""L* to which chroma is brought. Where light is dimmed by a factor, CIELAB's a*, b* and L* + 16 all shrink by
its cube root, so this removes the factor."""
OFFSET = 16.0
"""L* that is added before dividing: the offset of CIELAB's L* = 116 f - 16 (CIE 15:2018)."""


def relative_chroma(chroma: Floats, lightness: Floats) -> Floats:
    """Return the chroma that colours would have if they were lit to L* 30.

    Parameters
    ----------
    chroma : float64, any shape
        C*, or a* or b*.
    lightness : float64, the same shape
        L*, 0 to 100.

    Examples
    --------
    A red wall has C* 24 in dim light and C* 12 in darkness; it is as red in both.

    >>> import numpy as np
    >>> relative_chroma(np.array([24.0, 12.0]), np.array([30.0, 7.0])).tolist()
    [24.0, 24.0]
    """
    return chroma * (LIGHT + OFFSET) / (lightness + OFFSET)
