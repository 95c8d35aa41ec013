"""Tones: how the colours of a second are spread over hue and saturation, whatever their light."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.colour import lab_image

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.track import Track

    Floats = NDArray[np.float64]

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


def tones(pixels: NDArray[np.uint8]) -> tuple[list[str], Floats]:
    """Give the cells of a*, b* at `LIGHT` that pixels, shape (n, 3), fall into: '4,-12' and so on; shares."""
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


def planes(track: Track) -> tuple[Floats, NDArray[np.float32]]:
    """Give what the track `palette.tones` holds: its slices, shape (n, 2), s, and their planes.

    Returns
    -------
    slices : array of float64, shape (n, 2)
    planes : array of float32, shape (n, 61, 61)
        Shares by cell of a* and b*.
    """
    slices, at = np.unique(track.spans, axis=0, return_inverse=True)
    found = np.zeros((len(slices), _SIDE, _SIDE), np.float32)
    codes = {label: [round(float(v) / STEP) + REACH for v in label.split(",")] for label in set(track.labels)}
    cells = np.array([codes[label] for label in track.labels], dtype=np.intp).reshape(-1, 2)
    np.add.at(found, (at.reshape(-1), cells[:, 0], cells[:, 1]), track.values)
    return slices, found
