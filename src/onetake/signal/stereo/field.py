"""The stereo field as a whole: balance, width, and whether it is mono or out of phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats


SILENT = 1e-9
"""Mean power of both channels below which there is silence, -90 dB."""
MONO, OPPOSED = 0.001, 0.7
"""Share of the side signal up to which it is mono, and from which it is out of phase."""
ONE_SIDE = 0.94
"""Balance from which only one channel is heard: the other is more than 26 dB lower."""
WINDOW = 10
"""Moments (a second) over which the field is named."""

FIELDS = ("silence", "mono", "stereo", "left only", "right only", "out of phase")
"""The names of stereo fields."""


def balance(whole: Floats) -> Floats:
    """Return which side the power leans to, -1 to 1, NaN in silence; the constant-power law's place.

    Parameters
    ----------
    whole : float array, shape (n, 3)
        Power left, power right, and the mean of their product.

    Examples
    --------
    >>> balance(np.array([[1.0, 1.0, -1.0], [1.0, 0.0, 0.0]])).tolist()
    [0.0, -1.0]
    """
    left, right = np.maximum(whole[:, 0], 0), np.maximum(whole[:, 1], 0)
    place = 4 / np.pi * np.arctan2(np.sqrt(right), np.sqrt(left)) - 1
    return np.where(left + right > SILENT, place, np.nan)


def width(whole: Floats) -> Floats:
    """Return the share of the side signal, 0 (mono) to 1 (out of phase), NaN in silence; 0.5 is uncorrelated.

    Sound in one channel alone has 0.5 too.

    Examples
    --------
    >>> width(np.array([[1.0, 1.0, 1.0], [1.0, 1.0, -1.0], [1.0, 1.0, 0.0]])).tolist()
    [0.0, 1.0, 0.5]
    """
    power = whole[:, 0] + whole[:, 1]
    side = np.divide(whole[:, 2], power, out=np.zeros(len(whole)), where=power > SILENT)
    return np.where(power > SILENT, np.clip(0.5 - side, 0, 1), np.nan)


def correlation(whole: Floats) -> Floats:
    """Return the correlation of the channels, -1 to 1, NaN where one of them is silent."""
    both = np.sqrt(np.maximum(whole[:, 0] * whole[:, 1], 0))
    found = np.divide(whole[:, 2], both, out=np.full(len(whole), np.nan), where=both > SILENT)
    return np.asarray(np.clip(found, -1, 1))


def name_fields(whole: Floats) -> tuple[Floats, Floats, list[str], Floats]:
    """Name the field second by second, like neighbours joined.

    Parameters
    ----------
    whole : float array, shape (n, 3)

    Returns
    -------
    first, last : float arrays, shape (k,)
        Moments, [first, last).
    labels : list of str
        Of `FIELDS`.
    values : float array, shape (k,)
        Correlation of the channels.
    """
    starts = np.arange(0, len(whole), WINDOW)
    seconds = np.add.reduceat(whole, starts, axis=0) / WINDOW
    names = _names(seconds)
    new = np.flatnonzero(np.r_[True, names[1:] != names[:-1]])
    first, last = starts[new], np.r_[starts[new[1:]], len(whole)]
    sums = np.add.reduceat(whole, first, axis=0) / (last - first)[:, None]
    return first.astype(float), last.astype(float), names[new].tolist(), correlation(sums)


def _names(seconds: Floats) -> NDArray[np.str_]:
    place, side = balance(seconds), width(seconds)
    return np.select(
        [np.isnan(place), place <= -ONE_SIDE, place >= ONE_SIDE, side <= MONO, side >= OPPOSED],
        ["silence", "left only", "right only", "mono", "out of phase"],
        "stereo",
    )
