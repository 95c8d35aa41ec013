"""A look: what is kept of one picture for comparing it with later ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.matching.frame_difference import change, contrast, reach
from onetake.signal.matching.same_place import Relief, Sameness, agreement, relief, remains, sameness
from onetake.signal.matching.warped_match import carried

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.arrays import Floats32, Image8
    from onetake.core.blocks import Frames

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
    luma: Image8
    """Shape (h, w), letterbox and all."""
    small: Image8
    """Shape (h', w', 3), letterbox and all."""
    bars: Bars
    thumb: Image8
    """Shape (h'', w'', 3), without letterbox."""
    contrast: float
    reach: tuple[Image8, Image8]
    """Least and greatest of each pixel's neighbours in `thumb`."""
    flat: bool = False
    """Whether the picture is one even colour."""
    _relief: tuple[Bars, Relief] | None = field(default=None)
    _coarse: Floats32 | None = field(default=None)

    def relief(self, bars: Bars) -> Relief:
        """Return the picture within `bars`, exposure divided out; the last one asked for is kept."""
        if self._relief is None or self._relief[0] != bars:
            self._relief = (bars, relief(_inside(self.luma, bars)))
        return self._relief[1]


class Eye:
    """Turns blocks into looks; remembers how full of contrast the pictures have been."""

    def __init__(self) -> None:
        self._count, self._t, self._peak = 0, 0.0, 0.0

    def looks(self, frames: Frames) -> Iterator[Look]:
        """Yield a look for each picture of a block, in order."""
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
    """Return the cheap change between two looks, on the part that neither has under letterbox."""
    if one.bars == other.bars and one.thumb.shape == other.thumb.shape:
        spread = 0.5 * (one.contrast + other.contrast)
        return change(one.thumb, other.thumb, spread, (one.reach, other.reach))
    bars = _both(one, other)
    a, b = _thumb(one.small, bars), _thumb(other.small, bars)
    b = b if a.shape == b.shape else cv2.resize(b, a.shape[1::-1])  # type: ignore[assignment]
    return change(a, b, 0.5 * (contrast(a) + contrast(b)))


def likeness(one: Look, other: Look) -> float:
    """Return the correlation of two thumbs, -1 to 1, whatever the exposure: cheap, to choose by."""
    if one.thumb.shape != other.thumb.shape:
        return 0.0
    return float(cv2.matchTemplate(one.thumb, other.thumb, cv2.TM_CCOEFF_NORMED)[0, 0])


def coarse(look: Look) -> Floats32:
    """Return the thumb at 24 x 14 less mid-grey, shape (14, 24, 3): so coarse that a move costs little."""
    if look._coarse is None:
        small = cv2.resize(look.thumb, (24, 14), interpolation=cv2.INTER_AREA)
        look._coarse = small.astype(np.float32) - np.float32(128)
    return look._coarse


def alike(one: Look, other: Look) -> Sameness:
    """Compare two looks closely."""
    bars = _both(one, other)
    a, b = one.relief(bars), other.relief(bars)
    if a.image.shape != b.image.shape:
        b = Relief(cv2.resize(b.image, a.image.shape[1::-1], interpolation=cv2.INTER_AREA))  # type: ignore[arg-type]
    return sameness(a, b)


def agreeing(one: Look, other: Look) -> float | None:
    """Return the share of the picture that agrees once the corners lie over each other; None: not told."""
    bars = _both(one, other)
    a, b = one.relief(bars), other.relief(bars)
    return agreement(a, b) if a.image.shape == b.image.shape else None


def left_along(chain: list[Look]) -> float | None:
    """Return how much of the first look's contrast is left in the last, where its corners have gone by then.

    None where too few can be followed from look to look.
    """
    if len({(look.bars, look.luma.shape) for look in chain}) != 1:
        return None
    bars = chain[0].bars
    left, corners = remains(
        [look.relief(bars) for look in chain], _inside(chain[0].luma, bars), _inside(chain[-1].luma, bars)
    )
    return left if corners >= 6 else None


def shown_along(chain: list[Look]) -> Floats32 | None:
    """Return how much each part of the later looks still shows the first (`signal.matching.warped_match`).

    Shape (n - 1, h, w), correlations; None where letterbox or shape change.
    """
    if len({(look.bars, look.luma.shape) for look in chain}) != 1:
        return None
    return carried([look.relief(look.bars) for look in chain])


def _both(one: Look, other: Look) -> Bars:
    return tuple(max(pair) for pair in zip(one.bars, other.bars, strict=True))  # type: ignore[return-value]


def _inside(image: Image8, bars: Bars) -> Image8:
    height, width = image.shape[:2]
    top, bottom, left, right = bars
    part = image[
        round(top * height) : height - round(bottom * height),
        round(left * width) : width - round(right * width),
    ]
    return part if min(part.shape[:2]) >= 8 else image


def _thumb(small: Image8, bars: Bars) -> Image8:
    return _shrunk(_inside(small, bars), _THUMB)


def _shrunk(image: Image8, long: int) -> Image8:
    """Shrink to at most `long` pixels; always a copy, since a block's arrays do not last."""
    height, width = image.shape[:2]
    scale = long / max(height, width)
    if scale >= 1:
        return image.copy()
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    # Area where it matters; below a factor of two linear is nearly the same at a third of the time.
    how = cv2.INTER_AREA if scale <= 0.5 else cv2.INTER_LINEAR
    return cv2.resize(image, size, interpolation=how)  # type: ignore[return-value]
