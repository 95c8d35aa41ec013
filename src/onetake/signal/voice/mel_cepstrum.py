"""Timbre of a voice: mel bands and their cepstrum, many windows at once.

S. Davis and P. Mermelstein, Comparison of parametric representations for monosyllabic word recognition, IEEE
Trans. ASSP 28, 1980; the mel scale is O'Shaughnessy's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32


BANDS, COEFFICIENTS = 30, 19
"""Mel bands, and the cepstral coefficients that are kept of them (the first, which is level, left out)."""
LOW, HIGH = 100.0, 7000.0
"""Hz of the bands: what holds a voice's formants in a film's sound."""


@lru_cache(maxsize=8)
def mel_matrix(bins: int, rate: int) -> Floats32:
    """Return the triangles that turn power spectra into mel bands, shape (bins, BANDS)."""
    hz = np.arange(bins) * (rate / (2 * (bins - 1)))
    mel = np.linspace(1127 * np.log1p(LOW / 700), 1127 * np.log1p(HIGH / 700), BANDS + 2)
    edges = 700 * np.expm1(mel / 1127)
    rise = (hz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - hz[:, None]) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(np.minimum(rise, fall), 0), np.float32)


@lru_cache(maxsize=1)
def _cosines() -> Floats32:
    k = np.arange(1, COEFFICIENTS + 1)
    turn = np.cos(np.pi / BANDS * (np.arange(BANDS)[:, None] + 0.5) * k) * np.sqrt(2 / BANDS)
    return np.asarray(turn, np.float32)


def cepstra(bands: Floats32, floor: float = 1e-10) -> Floats32:
    """Return the mel cepstrum of band powers, shape (n, BANDS) to (n, COEFFICIENTS); level is left out.

    Examples
    --------
    >>> quiet = np.random.default_rng(0).uniform(1, 2, (4, BANDS)).astype(np.float32)
    >>> bool(np.allclose(cepstra(quiet), cepstra(100 * quiet), atol=1e-4))
    True
    """
    return np.asarray(np.log(np.maximum(bands, floor)) @ _cosines(), np.float32)
