"""Slices: the dominant colours of each second of film, so that a shot's swatches need no second decode.

Another reader finds the shots while this one runs. A slice ends after a second, or sooner where the colours
jump, so that hardly any slice contains a cut. The memory is that of one slice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.palette.tones import Tones, tones
from onetake.signal.colour.dominant_colours import DominantColours, dominant_colours

if TYPE_CHECKING:
    from numpy.typing import NDArray

LENGTH = 1.0
"""Seconds after which a slice ends (docs/decisions/0004-palette-slices.md)."""
SHORTEST = 0.1
"""Seconds before which no slice ends, so that a strobe does not make a slice of every frame. Set by hand; no
measured source."""
JUMP = 0.3
"""Share of the frame whose colour must change from one frame to the next to end a slice. Set by hand; no
measured source."""
SPACING = 1 / 13
"""Seconds between the frames that are sampled: every second one of a film at 24 a second."""
PIXELS = 500
"""Pixels sampled from a frame; a slice of 12 frames then gives shares within a point or so."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The dominant colours of [start, next slice's start)."""

    start: float
    colours: DominantColours
    tones: Tones


@dataclass
class Slicer:
    """Collects the pixels of frames and divides them into slices."""

    done: list[Slice] = field(default_factory=list)
    _start: float = -np.inf
    _sampled: float = -np.inf
    _pixels: list[NDArray[np.uint8]] = field(default_factory=list)
    _hist: NDArray[np.float64] | None = None
    _count: int = 0

    def push(self, t: float, rgb: NDArray[np.uint8], hist: NDArray[np.float64]) -> None:
        """Take the frame at `t`, shape (h, w, 3), and its histogram; the sampling lattice shifts by frame."""
        jumped = self._hist is not None and float(np.abs(hist - self._hist).sum()) / 2 > JUMP
        self._hist = hist
        age = t - self._start
        if age >= LENGTH or (jumped and age >= SHORTEST):
            self._end_slice()
            self._start, self._sampled = t, -np.inf
        if t - self._sampled >= SPACING:
            flat = rgb.reshape(-1, 3)
            stride = max(1, len(flat) // PIXELS) | 1  # odd, so that rows of even width do not line up
            self._pixels.append(flat[self._count % stride :: stride].copy())
            self._count += 1
            self._sampled = t

    def close(self) -> list[Slice]:
        """Return all slices, in order."""
        self._end_slice()
        return self.done

    def _end_slice(self) -> None:
        if self._pixels:
            pixels = np.concatenate(self._pixels)
            self.done.append(Slice(self._start, dominant_colours(pixels), tones(pixels)))
        self._pixels = []


def histograms(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the shares of 6 x 6 x 6 cells of sRGB for each frame.

    Parameters
    ----------
    pixels : array of uint8, shape (n, pixels, 3)
        The same places in each frame, so that a still one never jumps.

    Returns
    -------
    array of float64, shape (n, 216)
    """
    parts = [cv2.LUT(channel, table) for channel, table in zip(cv2.split(pixels), _CELLS, strict=True)]
    cell = cv2.add(cv2.add(parts[0], parts[1]), parts[2]).astype(np.intp)
    cell += 216 * np.arange(len(cell))[:, None]
    counts = np.bincount(cell.ravel(), minlength=216 * len(cell))
    return np.asarray(counts.reshape(-1, 216) / cell.shape[1], dtype=np.float64)


_CELLS = [(np.arange(256) * 6 // 256 * weight).astype(np.uint8) for weight in (36, 6, 1)]
