"""Tones: how the colours of a second are spread over hue and saturation, whatever their light."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.signal.colour.cielab import lab_image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Floats32, Image8, Ints
    from onetake.core.track import Track


LIGHT = 30.0
"""L* to which a colour is brought before it is sorted: a*, b* times (`LIGHT` + 16) / (L* + 16). Where light
is dimmed by a factor, CIELAB's a*, b* and L* + 16 all shrink by its cube root, so no trace of it is left."""
STEP = 2.0
"""Side of a cell, units of a* and b* at `LIGHT`: about the difference that is just noticeable."""
REACH = 30
"""Cells from grey to the border; stronger colours (a*, b* beyond 60) count for the border's cell."""
LEAST = 0.002
"""Share below which a cell is not kept."""
_SIDE = 2 * REACH + 1


def tones(pixels: Image8) -> tuple[list[str], Floats]:
    """The cells of a*, b* at `LIGHT` that pixels, shape (n, 3), fall into: '4,-12' and so on; shares."""
    light, a, b = (plane[0] for plane in cv2.split(lab_image(pixels[None])))
    scale = (LIGHT + 16) / STEP / (light + 16)
    # Rounded by cutting off, which is a quarter of the time; all is above zero by then.
    column, row = ((np.clip(v * scale, -REACH, REACH) + (REACH + 0.5)).astype(np.intp) for v in (a, b))
    count = np.bincount(column * _SIDE + row, minlength=_SIDE**2)
    kept = np.flatnonzero(count >= max(1.0, LEAST * len(pixels)))
    named = _labels()
    return [named[i] for i in kept.tolist()], np.asarray(count[kept] / len(pixels), dtype=np.float64)


@cache
def _labels() -> list[str]:
    cells = [STEP * (i - REACH) for i in range(_SIDE)]
    return [f"{a:g},{b:g}" for a in cells for b in cells]


class Slices(NamedTuple):
    """What the track `palette.tones` holds, slice by slice."""

    spans: Floats
    """Shape (n, 2), s."""
    edges: Ints
    """Shape (n + 1,): the rows of slice i are `edges[i]` to `edges[i + 1]`."""
    cells: Ints
    """Shape (rows,): the cell of each row in a plane of a* and b*, counted through."""
    shares: Floats
    """Shape (rows,)."""

    def plane(self, weights: Mapping[int, float]) -> Floats32:
        """Return the mix of some slices, by number, as a plane of shape (61, 61): a* down, b* across."""
        mixed = np.zeros(_SIDE**2, np.float32)
        for i, weight in weights.items():
            rows = slice(self.edges[i], self.edges[i + 1])
            np.add.at(mixed, self.cells[rows], weight * self.shares[rows])
        return mixed.reshape(_SIDE, _SIDE)


def slices_of(track: Track) -> Slices:
    """Read the track `palette.tones`."""
    rows = track.spans
    first = np.flatnonzero(np.r_[True, (np.diff(rows, axis=0) != 0).any(axis=1)][: len(rows)])
    codes = {label: [round(float(v) / STEP) + REACH for v in label.split(",")] for label in set(track.labels)}
    cells = np.array([codes[label][0] * _SIDE + codes[label][1] for label in track.labels], dtype=np.intp)
    return Slices(rows[first], np.r_[first, len(rows)], cells, track.values)
