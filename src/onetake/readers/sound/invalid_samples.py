"""Numbers that a float file can hold and that are no sound: NaN, infinity and absurdly large values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32


LOUDEST_SAMPLE = 1000.0
"""Times full scale (60 dB above it) beyond which a sample is not sound; set by hand, no measured source."""


def silence_invalid(samples: Floats32) -> Floats32:
    """Return samples with 0 in place of NaN and of values beyond `LOUDEST_SAMPLE`.

    One NaN would otherwise spoil every window that it lies in, and a recurrent network to the film's end.

    Examples
    --------
    >>> silence_invalid(np.float32([0.5, np.nan, 1e30])).tolist()
    [0.5, 0.0, 0.0]
    """
    lowest, highest = (samples.min(), samples.max()) if samples.size else (0.0, 0.0)
    if lowest >= -LOUDEST_SAMPLE and highest <= LOUDEST_SAMPLE:
        return samples
    return np.where(np.abs(samples) <= LOUDEST_SAMPLE, samples, np.float32(0))


def zero_nonfinite(values: NDArray[Any]) -> NDArray[Any]:
    """Return values with 0 in place of NaN and infinity.

    Examples
    --------
    >>> zero_nonfinite(np.array([1.0, np.inf, np.nan])).tolist()
    [1.0, 0.0, 0.0]
    """
    return np.asarray(np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0))
