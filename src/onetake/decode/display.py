"""From stored pixels to the picture as displayed: pixel shape, analysis size, turning and mirroring."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

LUMA_SIDE = 480
RGB_SIDE = 160
_WIDEST = 8
"""A pixel more than eight times as wide as high (or the reverse) is a broken header."""


def display_size(width: int, height: int, aspect: Fraction | None) -> tuple[int, int]:
    """Return width and height with square pixels, before turning; the height is kept.

    Examples
    --------
    >>> display_size(640, 480, Fraction(16, 9)), display_size(320, 180, None)
    ((1138, 480), (320, 180))
    """
    return max(round(width * believed(aspect)), 1 if width else 0), height


def believed(aspect: Fraction | None) -> Fraction:
    """Return the shape of a pixel, width : height; 1 where there is none or it cannot be."""
    if not aspect or not Fraction(1, _WIDEST) <= aspect <= _WIDEST:
        return Fraction(1)
    return Fraction(aspect)


def analysis_size(width: int, height: int, aspect: Fraction | None, side: int = LUMA_SIDE) -> tuple[int, int]:
    """Return the size to which stored pictures are scaled: the display's shape, never enlarging an axis.

    Examples
    --------
    >>> analysis_size(1280, 720, None), analysis_size(320, 180, Fraction(2)), analysis_size(321, 181, None)
    ((480, 270), (320, 90), (321, 181))
    """
    shape = believed(aspect)
    longer = max(width * shape, Fraction(height))
    factor = min(Fraction(1), side / longer, 1 / shape)
    return max(1, round(width * shape * factor)), max(1, round(height * factor))


@dataclass(frozen=True, slots=True)
class Turn:
    """How a stored picture is brought upright: transposed first, then mirrored along either axis."""

    transpose: bool = False
    mirror_x: bool = False
    mirror_y: bool = False

    def apply(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the upright picture, a view where that is enough; shape (h, w) or (w, h)."""
        if self.transpose:
            image = image.T
        if self.mirror_x:
            image = image[:, ::-1]
        return image[::-1] if self.mirror_y else image

    @property
    def mirrored(self) -> bool:
        """Whether left and right are exchanged beyond any turning."""
        return self.transpose ^ self.mirror_x ^ self.mirror_y

    @property
    def degrees(self) -> int:
        """Degrees anticlockwise; a mirrored picture is taken as mirrored left to right after the turn.

        Examples
        --------
        >>> Turn(transpose=True, mirror_y=True).degrees, Turn(mirror_x=True, mirror_y=True).degrees
        (90, 180)
        """
        if self.transpose:
            return 90 if self.mirror_y else 270
        return 180 if self.mirror_y else 0


def turn_of(frame: VideoFrame) -> tuple[Turn, str]:
    """Read a picture's display matrix; give the turn and a note, '' where nothing was odd."""
    side_data: Any = frame.side_data  # PyAV's own type for it says less than it can do
    for item in side_data.keys():  # noqa: SIM118 (no dict: its keys are the items)
        if item.type.name == "DISPLAYMATRIX":
            return turn_from_matrix(np.frombuffer(bytes(item), np.int32).astype(np.float64) / 65536)
    return Turn(), ""


def turn_from_matrix(matrix: NDArray[np.float64]) -> tuple[Turn, str]:
    """Read the nine numbers of an ISO 14496-12 display matrix, x' = a x + c y and y' = b x + d y.

    Turns within about a degree of a quarter are taken; others are left alone, with a note.

    Examples
    --------
    >>> turn_from_matrix(np.array([0, -1, 0, 1, 0, 0, 0, 0, 1.0]))[0].degrees
    90
    """
    a, b, c, d = (float(matrix[i]) for i in (0, 1, 3, 4))
    straight, crossed = min(abs(a), abs(d)), min(abs(b), abs(c))
    if straight > 0 and max(abs(b), abs(c)) < 0.02 * straight:
        return Turn(False, a < 0, d < 0), ""
    if crossed > 0 and max(abs(a), abs(d)) < 0.02 * crossed:
        return Turn(True, c < 0, b < 0), ""
    return Turn(), "the header asks for a turn that is no quarter turn; it was not applied"
