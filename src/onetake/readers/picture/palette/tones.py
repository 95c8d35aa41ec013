"""Tones: the distribution of a second's colours over hue and saturation, whatever the light."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.signal.colour.cielab import lab_image
from onetake.signal.colour.relative_chroma import LIGHT, OFFSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Floats32, Image8, Ints
    from onetake.core.track import Track


STEP = 2.0
"""Side of a cell, units of a* and b* at `LIGHT`: about the difference that is just noticeable."""
REACH = 30
"""Cells from grey to the border; stronger colours (a*, b* beyond 60) are counted in the border's cell. Set by
hand; no measured source."""
LEAST = 0.002
"""Share below which a cell is not kept (docs/explanation/places.md)."""
SIDE = 2 * REACH + 1
"""Cells in a row of the plane."""


class Tones(NamedTuple):
    """The cells of a*, b* at `LIGHT` that some pixels fall into."""

    ab: Floats
    """Shape (n, 2): the middle of each cell."""
    share: Floats
    """Shape (n,): the share of the pixels."""

    def __len__(self) -> int:
        return len(self.share)


def tones(pixels: Image8) -> Tones:
    """Return the cells of pixels, shape (n, 3), in a*, b* at `LIGHT`."""
    light, a, b = (plane[0] for plane in cv2.split(lab_image(pixels[None])))
    scale = (LIGHT + OFFSET) / STEP / (light + OFFSET)
    # Rounded by truncation, which takes a quarter of the time; all values are positive by then.
    column, row = ((np.clip(v * scale, -REACH, REACH) + (REACH + 0.5)).astype(np.intp) for v in (a, b))
    count = np.bincount(column * SIDE + row, minlength=SIDE**2)
    kept = np.flatnonzero(count >= max(1.0, LEAST * len(pixels)))
    ab = STEP * (np.stack(np.divmod(kept, SIDE), axis=1) - REACH)
    return Tones(ab, np.asarray(count[kept] / len(pixels), dtype=np.float64))


class Slices(NamedTuple):
    """The content of the track `palette.tones`, slice by slice."""

    spans: Floats
    """Shape (n, 2), s."""
    edges: Ints
    """Shape (n + 1,): the rows of slice i are `edges[i]` to `edges[i + 1]`."""
    cells: Ints
    """Shape (rows,): the flat index of each row's cell in a plane of a* and b*."""
    shares: Floats
    """Shape (rows,)."""

    def plane(self, weights: Mapping[int, float]) -> Floats32:
        """Return the mix of some slices, by number, as a plane of shape (61, 61): a* down, b* across."""
        mixed = np.zeros(SIDE**2, np.float32)
        for i, weight in weights.items():
            rows = slice(self.edges[i], self.edges[i + 1])
            np.add.at(mixed, self.cells[rows], weight * self.shares[rows])
        return mixed.reshape(SIDE, SIDE)


def slices_of(track: Track) -> Slices:
    """Read the track `palette.tones`."""
    rows = track.spans
    first = np.flatnonzero(np.r_[True, (np.diff(rows, axis=0) != 0).any(axis=1)][: len(rows)])
    column, row = (np.rint(track.column(name) / STEP).astype(np.intp) + REACH for name in ("a", "b"))
    cells = column * SIDE + row
    return Slices(rows[first], np.r_[first, len(rows)], cells, track.values)
