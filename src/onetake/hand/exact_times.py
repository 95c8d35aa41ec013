"""Exact times for annotations whose format counts milliseconds, where nobody moved them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onetake.core.arrays import Floats
    from onetake.core.track import Track
    from onetake.hand.rows import HandRow

HALF_A_MS = 0.0005
"""Seconds by which rounding to milliseconds moves a time at most."""
_FLOATS = 1e-6
"""Seconds that sums of floating-point numbers may be off; far below any frame."""


def with_exact_times(rows: Sequence[HandRow], known: Iterable[Track], rounded: float) -> list[HandRow]:
    """Return rows with the times of the reading in place of those that are the same in milliseconds.

    An export rounds each time to a millisecond. One that comes back unchanged is the reading's own again, so
    that a boundary of two tracks stays one boundary, and a cut stays on its frame. One that a person moved is
    kept, as it is a millisecond away at least.

    Parameters
    ----------
    rows : sequence of HandRow
        On the film's clock.
    known : iterable of Track
        Tracks whose times these may be; an earlier one comes first where several fit.
    rounded : float
        Seconds by which the start of the film in the file was rounded.
    """
    reach = HALF_A_MS + abs(rounded) + _FLOATS
    given = np.array([(row.start, row.end) for row in rows]).reshape(-1, 2)
    exact = given.copy()
    for track in reversed(list(known)):
        spans = track.spans if track.kind == "spans" else np.stack([track.t, track.t], axis=1)
        for side in (0, 1):
            # A start is looked for among starts first, and an end among ends: the later one stays.
            for column in (1 - side, side):
                near = _nearest(given[:, side], spans[:, column])
                exact[:, side] = np.where(np.abs(near - given[:, side]) <= reach, near, exact[:, side])
    return [
        replace(row, start=start, end=end) for row, (start, end) in zip(rows, exact.tolist(), strict=True)
    ]


def in_milliseconds(rows: Iterable[HandRow]) -> bool:
    """Return whether all times of a file's rows are whole milliseconds, as in ELAN and in subtitles.

    Examples
    --------
    >>> from onetake.hand.rows import HandRow
    >>> in_milliseconds([HandRow(0.123, 2.0, "a")]), in_milliseconds([HandRow(0.12345, 2.0, "a")])
    (True, False)
    """
    times = np.array([t for row in rows for t in (row.start, row.end)])
    return bool((np.abs(times * 1000 - np.rint(times * 1000)) < 1000 * _FLOATS).all())


def _nearest(times: Floats, known: Floats) -> Floats:
    """Return the known time that is nearest to each, shape (n,); infinite where none is known."""
    if not len(known):
        return np.full(len(times), np.inf)
    known = np.unique(known)
    after = np.searchsorted(known, times).clip(0, len(known) - 1)
    before = (after - 1).clip(0)
    is_before = np.abs(known[before] - times) <= np.abs(known[after] - times)
    return np.asarray(np.where(is_before, known[before], known[after]))
