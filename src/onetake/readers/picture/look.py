"""A look: what is kept of one picture for comparing it with later ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2

from onetake.signal.change import change, contrast, reach
from onetake.signal.sameness import Sameness, relief, remains, sameness

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from onetake.core.blocks import Frames

    Image = NDArray[np.uint8]
    Bars = tuple[float, float, float, float]

# Below this contrast (levels) a picture is one even colour: black, a fade's ground, a burnt-out flash; the
# second value where it was much fuller a moment ago.
FLAT, GRAINY = 1.2, 4.0
_HALVED = 1.5  # s in which the memory of contrast halves
_LONG, _SMALL, _THUMB = 240, 80, 48


@dataclass(slots=True)
class Look:
    """One picture, about 240 pixels long in luma and 48 in colour."""

    index: int
    t: float
    luma: Image
    """Shape (h, w), letterbox and all."""
    small: Image
    """Shape (h', w', 3), letterbox and all."""
    bars: Bars
    thumb: Image
    """Shape (h'', w'', 3), without letterbox."""
    contrast: float
    reach: tuple[Image, Image]
    """Least and greatest of each pixel's neighbours in `thumb`."""
    flat: bool = False
    """Whether the picture is one even colour."""
    _relief: tuple[Bars, Image] | None = field(default=None)

    def relief(self, bars: Bars) -> Image:
        """Give the picture within `bars`, exposure divided out; the last one asked for is kept."""
        if self._relief is None or self._relief[0] != bars:
            self._relief = (bars, relief(_inside(self.luma, bars)))
        return self._relief[1]


class Eye:
    """Turns blocks into looks; remembers how full of contrast the pictures have been."""

    def __init__(self) -> None:
        self._count, self._t, self._peak = 0, 0.0, 0.0

    def looks(self, frames: Frames) -> Iterator[Look]:
        """Give a look for each picture of a block, in order."""
        for look in _looks(frames, self._count):
            self._peak = max(look.contrast, self._peak * 0.5 ** ((look.t - self._t) / _HALVED))
            self._t = look.t
            # Grain on an even ground has contrast too: little beside what was to be seen before.
            look.flat = look.contrast < max(FLAT, min(GRAINY, 0.12 * self._peak))
            yield look
        self._count += len(frames)


def _looks(frames: Frames, first: int) -> Iterator[Look]:
    for i in range(len(frames)):
        bars = tuple(float(share) for share in frames.bars[i])
        small = _shrunk(frames.rgb[i], _SMALL)
        thumb = _thumb(small, bars)  # type: ignore[arg-type]
        luma = _shrunk(frames.luma[i], _LONG)
        yield Look(first + i, float(frames.t[i]), luma, small, bars, thumb, contrast(thumb), reach(thumb))  # type: ignore[arg-type]


def changed(one: Look, other: Look) -> float:
    """Give the cheap change between two looks, on the part that neither has under letterbox."""
    if one.bars == other.bars and one.thumb.shape == other.thumb.shape:
        spread = 0.5 * (one.contrast + other.contrast)
        return change(one.thumb, other.thumb, spread, (one.reach, other.reach))
    bars = _both(one, other)
    a, b = _thumb(one.small, bars), _thumb(other.small, bars)
    b = b if a.shape == b.shape else cv2.resize(b, a.shape[1::-1])  # type: ignore[assignment]
    return change(a, b, 0.5 * (contrast(a) + contrast(b)))


def alike(one: Look, other: Look) -> Sameness:
    """Compare two looks closely."""
    bars = _both(one, other)
    a, b = one.relief(bars), other.relief(bars)
    if a.shape != b.shape:
        b = cv2.resize(b, a.shape[1::-1], interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    return sameness(a, b)


def left_of(one: Look, later: Look) -> float | None:
    """Give how much of a look's contrast is left where its corners are later; None with too few of them."""
    bars = _both(one, later)
    a, b = one.relief(bars), later.relief(bars)
    if a.shape != b.shape:
        return None
    left, corners = remains(a, b, _inside(one.luma, bars), _inside(later.luma, bars))
    return left if corners >= 8 else None


def _both(one: Look, other: Look) -> Bars:
    return tuple(max(pair) for pair in zip(one.bars, other.bars, strict=True))  # type: ignore[return-value]


def _inside(image: Image, bars: Bars) -> Image:
    height, width = image.shape[:2]
    top, bottom, left, right = bars
    part = image[
        round(top * height) : height - round(bottom * height),
        round(left * width) : width - round(right * width),
    ]
    return part if min(part.shape[:2]) >= 8 else image


def _thumb(small: Image, bars: Bars) -> Image:
    return _shrunk(_inside(small, bars), _THUMB)


def _shrunk(image: Image, long: int) -> Image:
    """Shrink to at most `long` pixels; always a copy, since a block's arrays do not last."""
    height, width = image.shape[:2]
    scale = long / max(height, width)
    if scale >= 1:
        return image.copy()
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    # Area where it matters; below a factor of two linear is nearly the same at a third of the time.
    how = cv2.INTER_AREA if scale <= 0.5 else cv2.INTER_LINEAR
    return cv2.resize(image, size, interpolation=how)  # type: ignore[return-value]
