"""Which channel hears a source first: the delay between channels by the tiles' phases, and its azimuth.

C. Knapp and G. Carter, The generalized correlation method for estimation of time delay, IEEE Trans. ASSP 24,
1976 (phase transform). G. Kuhn, Model for the interaural time differences in the azimuthal
plane, J. Acoust. Soc. Am. 62, 1977 (delay round a head: longer for low tones).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


HEAD = 0.0875 / 343.0
"""Seconds that sound takes for a head's radius of 8.75 cm."""
TOP = 1650.0
"""Hz up to which phases determine a delay of a head's width: of seven limits, 1050 to 2000 Hz, that with the
fewest directions more than 10 degrees off on a simulated head in rooms (bench/stereo_head.py)."""
TELLING = 4.0
"""Degrees from which a delay determines the side: 50 microseconds."""
SURE = 0.6
"""How well the phases must agree on a delay, 0 to 1."""
MOSTLY = 0.5
"""Share of the moments that must be delayed for a sound to be placed by delay."""


def delay_of(azimuth: Floats, hz: Floats) -> Floats:
    """Return the delay between two ears, s, above 0 where the left one is late.

    Up to 500 Hz it is 3 a / c sin(azimuth), from 2 kHz on a / c (azimuth + sin(azimuth)); between them it
    goes over along log frequency.

    Parameters
    ----------
    azimuth : float array, shape (m,)
        Degrees, -90 (left) to 90.
    hz : float array, shape (bands,)

    Returns
    -------
    float array, shape (bands, m)

    Examples
    --------
    >>> (1e6 * delay_of(np.array([0.0, 90.0]), np.array([300.0, 3000.0]))).round().tolist()
    [[0.0, 765.0], [0.0, 656.0]]
    """
    angle = np.radians(azimuth)
    high = np.clip(np.log2(np.maximum(hz, 1.0) / 500.0) / 2, 0, 1)[:, None]
    return np.asarray(HEAD * ((1 - high) * 3 * np.sin(angle) + high * (angle + np.sin(angle))))


def delay_agreement(phase: Floats, weight: Floats, hz: Floats, azimuth: Floats) -> Floats:
    """Return how well the phases of each moment agree with each azimuth.

    Parameters
    ----------
    phase, weight : float arrays, shape (n, bands)
        Phase of left times the conjugate of right, radians; what each tile counts, 0 or more.
    hz : float array, shape (bands,)
        The middle of each band.
    azimuth : float array, shape (m,)
        Degrees, -90 (left) to 90.

    Returns
    -------
    float array, shape (n, m)
        -1 to 1; 0 where nothing has weight.
    """
    low = hz <= TOP
    part = weight[:, low]
    total = part.sum(axis=1, keepdims=True)
    part = np.divide(part, total, out=np.zeros_like(part), where=total > 0)
    # Left times the conjugate of right turns by -2 pi f delay where left is late.
    turn = 2 * np.pi * hz[low, None] * delay_of(azimuth, hz[low])
    return np.asarray(
        (part * np.cos(phase[:, low])) @ np.cos(turn) - (part * np.sin(phase[:, low])) @ np.sin(turn)
    )


def is_placed_by_delay(agreed: Floats, azimuth: Floats) -> bool:
    """Return whether most moments agree on a delay to one side: a dummy head or spaced microphones.

    Parameters
    ----------
    agreed, azimuth : float arrays, shape (n,)
        The best agreement of `delay_agreement` in each moment with sound, and its azimuth, degrees.
    """
    return bool(len(agreed) and ((agreed >= SURE) & (np.abs(azimuth) >= TELLING)).mean() >= MOSTLY)
