"""Slices: a second of film as its dominant colours, so that a shot's swatches need no second decode.

Shots are found by another reader while this one runs. A slice ends after a second, or sooner where the
colours jump, so that hardly any slice straddles a cut. The memory is that of one slice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.swatches import Swatches, dominant

if TYPE_CHECKING:
    from numpy.typing import NDArray

LENGTH = 1.0
"""Seconds after which a slice ends."""
SHORTEST = 0.1
"""Seconds before which none ends, so that a strobe does not make a slice of every picture."""
JUMP = 0.3
"""Share of the picture whose colour must change from one picture to the next to end a slice."""
SPACING = 1 / 31
"""Seconds between the pictures that are sampled: all of a film at 30 a second, few at 1000."""
COMPARED = 2000
"""Pixels compared from one picture to the next, always the same ones, so that a still picture never jumps."""
PIXELS = 500
"""Pixels sampled from a picture; a slice of 12 pictures then gives shares within a point or so."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The dominant colours of [start, next slice's start)."""

    start: float
    colours: Swatches


@dataclass
class Slicer:
    """Gathers pictures and cuts the slices."""

    done: list[Slice] = field(default_factory=list)
    _start: float = -np.inf
    _sampled: float = -np.inf
    _pixels: list[NDArray[np.uint8]] = field(default_factory=list)
    _hist: NDArray[np.float32] | None = None
    _count: int = 0

    def push(self, t: float, rgb: NDArray[np.uint8]) -> None:
        """Take the picture at `t`, shape (h, w, 3); sampled at a stride that shifts from one to the next."""
        flat = rgb.reshape(-1, 3)
        stride = max(1, len(flat) // PIXELS) | 1  # odd, so that rows of even width do not line up
        sample = flat[self._count % stride :: stride].copy()
        self._count += 1
        hist = _histogram(flat[:: max(1, len(flat) // COMPARED) | 1])
        jumped = self._hist is not None and float(np.abs(hist - self._hist).sum()) / 2 > JUMP
        self._hist = hist
        age = t - self._start
        if age >= LENGTH or (jumped and age >= SHORTEST):
            self._cut()
            self._start, self._sampled = t, -np.inf
        if t - self._sampled >= SPACING:
            self._pixels.append(sample)
            self._sampled = t

    def close(self) -> list[Slice]:
        """Give all slices, in order."""
        self._cut()
        return self.done

    def _cut(self) -> None:
        if self._pixels:
            self.done.append(Slice(self._start, dominant(np.concatenate(self._pixels))))
        self._pixels = []


def _histogram(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Give the shares of 6 x 6 x 6 cells of sRGB, shape (216,)."""
    counts = cv2.calcHist([pixels[None]], [0, 1, 2], None, [6, 6, 6], [0, 256] * 3)
    return np.asarray(counts.ravel() / len(pixels), dtype=np.float32)
