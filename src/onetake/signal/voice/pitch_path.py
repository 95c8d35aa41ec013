"""The path of a pitch through the candidates of each window: Viterbi's algorithm, many pieces at once.

P. Boersma, IFA Proc. 17, 1993: the path with the greatest sum of strengths, less a cost of each jump.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32, Ints


GLIDE_COST = 0.1
"""Salience that a semitone from one window to the next (11.6 ms) costs. Measured on four songs with notes:
0.05 to 0.4 give the same within 0.005."""
JUMP_COST = 1.5
"""Salience that a jump costs at most: a new note, or another voice. Measured on four songs: 1 to 3 give the
same within 0.005."""
_PIECE, _CONTEXT = 512, 64
"""Windows of a piece, and windows before and after it that are looked at too (0.7 s): a path does not
depend on what is further away than a few jumps."""


def pitch_path(hz: NDArray[np.floating], salience: NDArray[np.floating]) -> Ints:
    """Return which candidate of each window the path goes through, shape (n,).

    Parameters
    ----------
    hz : array, shape (n, candidates)
        NaN where the window has fewer candidates.
    salience : array, shape (n, candidates)

    Examples
    --------
    >>> hz = np.array([[200, 100], [100, 200], [200, 100.0]])
    >>> pitch_path(hz, np.array([[0.5, 0.4], [0.5, 0.4], [0.5, 0.4]])).tolist()
    [0, 1, 0]
    """
    n, many = hz.shape
    pieces = max(1, -(-n // _PIECE))
    long = _PIECE + 2 * _CONTEXT
    index = np.arange(pieces)[:, None] * _PIECE - _CONTEXT + np.arange(long)
    inside = (index >= 0) & (index < n)
    index = np.clip(index, 0, max(0, n - 1))
    path = np.zeros((pieces, long), np.intp)
    if n:
        back = np.zeros((long, pieces, many), np.int8)
        total: Floats32 = np.zeros((pieces, many), np.float32)
        before, _ = _window(hz, salience, index[:, 0], inside[:, 0])
        for k in range(long):
            tones, height = _window(hz, salience, index[:, k], inside[:, k])
            cost = np.minimum(np.abs(tones[:, :, None] - before[:, None, :]) * GLIDE_COST, JUMP_COST)
            reached = total[:, None, :] - cost
            back[k] = reached.argmax(axis=2)
            total = reached.max(axis=2) + height
            before = tones
        rows = np.arange(pieces)
        path[:, -1] = total.argmax(axis=1)
        for k in range(long - 1, 0, -1):
            path[:, k - 1] = back[k, rows, path[:, k]]
    return path[:, _CONTEXT:-_CONTEXT].reshape(-1)[:n]


def _window(
    hz: NDArray[np.floating], salience: NDArray[np.floating], at: Ints, inside: NDArray[np.bool_]
) -> tuple[Floats32, Floats32]:
    """Return the candidates of one window of each piece: semitones, salience; shape (pieces, candidates)."""
    with np.errstate(invalid="ignore", divide="ignore"):
        tones = 12 * np.log2(hz[at].astype(np.float32))
    # What is no candidate is far from all and worth nothing.
    return np.where(np.isfinite(tones), tones, np.float32(1e3)), np.where(
        inside[:, None], salience[at], 0
    ).astype(np.float32)
