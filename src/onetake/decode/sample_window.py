"""Which samples lie in the part of the film that is read."""

from __future__ import annotations

import math

from onetake.core.blocks import Samples

_SAME = 1e-6
"""Samples by which a time may differ from a whole sample by rounding."""


class SampleWindow:
    """Cuts blocks of sound to a part of the film, on the film's clock, whose 0 is the start of the part.

    Parameters
    ----------
    from_zero : bool
        Whether what comes before clock 0 is left out.
    length : float or None
        Seconds of the part; None for all that follows.
    """

    def __init__(self, from_zero: bool, length: float | None) -> None:
        self._from_zero, self._length = from_zero, length
        self.begins = 0.0
        """The film's time of the first sample in the part, s."""
        self.ends = 0.0
        """The film's time after the last sample in the part, s."""
        self.is_over = False
        """Whether a sample after the end has been seen."""
        self._is_empty = True

    def crop(self, samples: Samples) -> Samples | None:
        """Return what of `samples` is in the part; None where nothing is."""
        count, rate = samples.data.shape[1], samples.rate
        first, last = 0, count
        if self._from_zero:
            first = max(0, math.ceil(-samples.t * rate - _SAME))
        if self._length is not None:
            last = min(count, math.ceil((self._length - samples.t) * rate - _SAME))
            self.is_over = self.is_over or last < count
        if first >= last:
            return None
        t = samples.t + first / rate
        if self._is_empty:
            self.begins, self._is_empty = t, False
        self.ends = samples.t + last / rate
        if (first, last) == (0, count):
            return samples
        return Samples(t, rate, samples.data[:, first:last].copy(), samples.layout)
