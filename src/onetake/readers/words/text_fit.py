"""Whether a text is what is said: it must fit the sound better than its own words shuffled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

FITS = 0.4
"""Log-likelihood a sound by which a text must fit better than its own words shuffled. Measured: own texts
0.61 to 2.0 on seven songs and 0.08 on one with a vocoder; 56 texts of other songs -0.47 to 0.28."""
MANY = 250
"""Sounds of a text (80 words) from which that is enough. Measured on parts of the same songs: a tenth of the
shorter texts of other songs would pass."""
SURE = 3.0
"""Standard deviations of the shuffled texts by which a shorter one must fit better than their mean. Measured
as above, with 30 sounds or more: 1 of 87 texts of other songs passes, and of the songs' own ones half at 100
sounds and three quarters at 200."""
FEWEST = 30
"""Sounds of a text (10 words) below which nothing is told; set by hand."""
_FEW, _SEVERAL = 3, 12
"""Shuffles of a long text, and of a shorter one, whose figures differ more."""


@dataclass(frozen=True, slots=True)
class TextFit:
    """How well a text fits, beside its own words shuffled."""

    own: float
    """Log-likelihood of the text's best path through the sound."""
    shuffled: Floats
    """Those of the shuffled texts, shape (shuffles,)."""
    sounds: int
    """Sounds of the text."""

    @property
    def advantage(self) -> float:
        """By how much it fits better than shuffled, in log-likelihood a sound."""
        return float(self.own - self.shuffled.mean()) / max(1, self.sounds)

    @property
    def may_fit(self) -> bool:
        """Whether it fits better than shuffled by as much as texts do: enough where its times are given."""
        return self.advantage >= FITS

    @property
    def fits(self) -> bool:
        """Whether it surely fits better than chance.

        Examples
        --------
        >>> import numpy as np
        >>> others = np.array([-400.0, -390.0, -410.0])
        >>> TextFit(-100.0, others, 300).fits, TextFit(-375.0, others, 40).fits
        (True, False)
        """
        if not self.may_fit or self.sounds < FEWEST:
            return False
        spread = float(self.shuffled.std(ddof=1)) if len(self.shuffled) > 1 else 0.0
        return bool(self.sounds >= MANY or self.own - self.shuffled.mean() >= SURE * spread)


def shuffles_for(sounds: int) -> int:
    """Return with how many shuffled texts one of so many sounds is compared."""
    return _FEW if sounds >= MANY else _SEVERAL
