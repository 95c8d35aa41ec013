"""Where sound is placed between two channels: levels and phases of short, narrow tiles.

C. Avendano, Frequency-domain source identification and manipulation in stereo mixes, WASPAA 2003;
O. Yilmaz and S. Rickard, Blind separation of speech mixtures via time-frequency masking (DUET), IEEE Trans.
Signal Processing 52, 2004. Both take one bin at a time; here a tile of several bins and windows gives its 2 x
2 covariance, so that what is equally loud on both sides but uncorrelated (a room) is separated from the
source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onetake.core.arrays import Complexes64, Floats, Floats32, Ints


LOW, HIGH = 150.0, 5000.0
"""Hz between which a voice is placed: pitch and formants, without the bass drum and most of the hi-hat."""
BAND = 100.0
"""Hz of a tile."""
FLOOR = 1e-10
"""Power of a tile below which it is silent: a sine 100 dB below full scale."""
DIFFERS = 6.0
"""dB over its band's usual level from which a tile does not belong to the steady background."""
USUAL = 0.2
"""Share of the time in which a band is no louder than its background."""
MOST = 30.0
"""dB over the background that count at most, so that no tile outvotes all others."""


def band_edges(rate: int, size: int) -> Ints:
    """Return the first bin of each band, and one past the last band's.

    Examples
    --------
    >>> edges = band_edges(44100, 2048)
    >>> int(edges[0]), int(edges[-1]), len(edges) - 1
    (7, 235, 49)
    """
    step = rate / size
    top = min(HIGH, 0.45 * rate)
    count = max(1, int(np.ceil((top - LOW) / BAND - 1e-9)))
    edges = np.round((LOW + BAND * np.arange(count + 1)) / step).astype(np.intp)
    return np.unique(np.minimum(edges, size // 2 + 1))


def covariance(left: Complexes64, right: Complexes64, edges: Ints) -> Floats32:
    """Return each window's 2 x 2 covariance by band.

    Parameters
    ----------
    left, right : complex arrays, shape (n, bins)
    edges : int array, shape (bands + 1,)

    Returns
    -------
    float32 array, shape (n, 4, bands)
        Power left, power right, real and imaginary part of left times the conjugate of right.
    """
    one, two = left[:, edges[0] : edges[-1]], right[:, edges[0] : edges[-1]]
    a, b = np.ascontiguousarray(one.real), np.ascontiguousarray(one.imag)
    c, d = np.ascontiguousarray(two.real), np.ascontiguousarray(two.imag)
    parts = (a * a + b * b, c * c + d * d, a * c + b * d, b * c - a * d)
    starts = edges[:-1] - edges[0]
    return np.stack([np.add.reduceat(p, starts, axis=1) for p in parts], axis=1)


TILE = np.dtype([("level", "f2"), ("pan", "i2"), ("one", "u1"), ("coherence", "u1"), ("phase", "i1")])
"""What is kept of a tile, 7 bytes: power in dB (to 0.06), the place (to 0.00003), the share that comes from
one place and the coherence (to 0.002), the phase (to 1.4 degrees, 2 microseconds at 1.8 kHz)."""
_NOWHERE = -32768
"""The stored place of a tile that has none."""


def tiles_of(cov: NDArray[np.floating]) -> NDArray[np.void]:
    """What is kept of tiles, `TILE` of shape (cells, bands), from covariances, shape (cells, 4, bands).

    The place is the direction of the covariance's main axis: theta = atan2(2 Re C, L - R) / 2, with pan = 4
    theta / pi - 1. Sound that is equally loud on both sides and uncorrelated moves neither 2 Re C nor L - R.

    Examples
    --------
    >>> one = np.array([[[1.0], [1.0], [1.0], [0.0]], [[1.0], [0.0], [0.0], [0.0]]])
    >>> weigh_tiles(tiles_of(one), np.zeros(1)).pan.ravel().tolist()
    [0.0, -1.0]
    """
    left, right, real, imag = (cov[:, k].astype(np.float64) for k in range(4))
    power = left + right
    axis = np.hypot(left - right, 2 * real)
    pan = 2 / np.pi * np.arctan2(2 * real, left - right) - 1
    both = np.sqrt(left * right)
    out = np.zeros(power.shape, TILE)
    out["level"] = 10 * np.log10(np.maximum(power, FLOOR))
    # Beyond the loudspeakers lies what is more out of phase than in phase.
    out["pan"] = np.where(pan < -1.5, _NOWHERE, np.rint(32767 * np.clip(pan, -1, 1)))
    out["one"] = np.rint(255 * np.minimum(_over(axis, power), 1))
    out["coherence"] = np.rint(255 * np.minimum(_over(np.hypot(real, imag), both), 1))
    out["phase"] = np.rint(127 / np.pi * np.arctan2(imag, real))
    return out


def _over(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > FLOOR)


def background(pages: Sequence[NDArray[np.void]]) -> Floats:
    """Return the level that each band keeps below for `USUAL` of the time, silence left out; dB, (bands,).

    Parameters
    ----------
    pages : sequence of `TILE` arrays, shape (cells, bands) each
        Of `tiles_of`, one after the other; one at least.
    """
    powers = (10 ** (page["level"].astype(np.float32) / 10) for page in pages)
    heard = np.concatenate([power.mean(axis=1) > np.float32(1.01 * FLOOR) for power in powers])
    bands = range(pages[0].shape[1])
    if not heard.any():
        return np.full(len(bands), 10 * np.log10(FLOOR))
    # Band by band: an hour's levels as floats would be more than all that is kept of it.
    columns = (np.concatenate([page["level"][:, k] for page in pages]) for k in bands)
    return np.array([float(np.quantile(column[heard].astype(np.float32), USUAL)) for column in columns])


@dataclass(frozen=True, slots=True)
class Tiles:
    """What tiles say against their background, each array of shape (cells, bands)."""

    pan: Floats
    """Place by level, -1 (left) to 1 (right), constant power; NaN where the channels are out of phase."""
    weight: Floats
    """How much a tile counts: what differs from the background and comes from one place; 0 or more."""
    excess: Floats
    """dB over the background, above `DIFFERS`, up to `MOST` - `DIFFERS`."""
    coherence: Floats
    """Magnitude of the normalised cross power, 0 to 1."""
    phase: Floats
    """Of the cross power, radians; above 0 the left channel is ahead."""


def weigh_tiles(kept: NDArray[np.void], usual: Floats) -> Tiles:
    """Weigh tiles of `tiles_of` against the background, shape (bands,), dB."""
    level, one = kept["level"].astype(np.float64), kept["one"] / 255.0
    excess = np.clip(level - usual, DIFFERS, MOST) - DIFFERS
    weight = excess * np.sqrt(10 ** (level / 10) * one) * one**2
    pan = np.where(kept["pan"] == _NOWHERE, np.nan, kept["pan"] / 32767.0)
    return Tiles(pan, weight, excess, kept["coherence"] / 255.0, kept["phase"] * (np.pi / 127))
