"""From stored pixels to the frame as displayed: pixel shape, analysis size, rotation and mirroring."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

LUMA_SIDE = 480
"""Pixels: the longer side of the luma that readers get; set by hand, as a balance of detail and speed."""
RGB_SIDE = 160
"""Pixels: the longer side of the colour that readers get; set by hand, as a balance of detail and speed."""
_WIDEST = 8
"""Width of a pixel by its height, at most; beyond it the header is broken. Set by hand; no measured
source."""
_NEAR_QUARTER = 0.02
"""Tangent of the angle by which a rotation may miss a quarter turn: 1.1 degrees. Set by hand; no measured
source."""


def display_size(width: int, height: int, aspect: Fraction | None) -> tuple[int, int]:
    """Return width and height with square pixels, before rotation; the height is kept.

    Examples
    --------
    >>> display_size(640, 480, Fraction(16, 9)), display_size(320, 180, None)
    ((1138, 480), (320, 180))
    """
    return max(round(width * plausible_aspect(aspect)), 1 if width else 0), height


def plausible_aspect(aspect: Fraction | None) -> Fraction:
    """Return the shape of a pixel, width : height; 1 where the header gives none or an impossible one."""
    if not aspect or not Fraction(1, _WIDEST) <= aspect <= _WIDEST:
        return Fraction(1)
    return Fraction(aspect)


def analysis_size(width: int, height: int, aspect: Fraction | None, side: int = LUMA_SIDE) -> tuple[int, int]:
    """Return the size to which stored frames are scaled: the display's shape, never enlarging an axis.

    Examples
    --------
    >>> analysis_size(1280, 720, None), analysis_size(320, 180, Fraction(2)), analysis_size(321, 181, None)
    ((480, 270), (320, 90), (321, 181))
    """
    shape = plausible_aspect(aspect)
    longer = max(width * shape, Fraction(height))
    factor = min(Fraction(1), side / longer, 1 / shape)
    return max(1, round(width * shape * factor)), max(1, round(height * factor))


@dataclass(frozen=True, slots=True)
class Rotation:
    """How a stored frame is brought upright: transposed first, then mirrored along either axis."""

    transpose: bool = False
    mirror_x: bool = False
    mirror_y: bool = False

    def apply(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the upright frame, a view where that is enough; shape (h, w) or (w, h)."""
        if self.transpose:
            image = image.T
        if self.mirror_x:
            image = image[:, ::-1]
        return image[::-1] if self.mirror_y else image

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right are exchanged in addition to any rotation."""
        return self.transpose ^ self.mirror_x ^ self.mirror_y

    @property
    def degrees(self) -> int:
        """Degrees anticlockwise; a mirrored frame counts as mirrored left to right after the rotation.

        Examples
        --------
        >>> Rotation(transpose=True, mirror_y=True).degrees, Rotation(mirror_x=True, mirror_y=True).degrees
        (90, 180)
        """
        if self.transpose:
            return 90 if self.mirror_y else 270
        return 180 if self.mirror_y else 0


_QUARTER_TURNS = {
    90: Rotation(transpose=True, mirror_y=True),
    180: Rotation(mirror_x=True, mirror_y=True),
    270: Rotation(transpose=True, mirror_x=True),
}


def rotation_of(frame: VideoFrame) -> tuple[Rotation, str]:
    """Read a frame's display matrix; return the rotation and a note, '' where nothing was odd."""
    try:
        side_data: Any = frame.side_data  # PyAV's own type for it says less than it can do
    except ValueError:  # side data that is newer than PyAV's list, EXIF for instance
        return _QUARTER_TURNS.get(round(frame.rotation) % 360, Rotation()), ""
    for item in side_data.keys():  # noqa: SIM118 (no dict: its keys are the items)
        if item.type.name == "DISPLAYMATRIX":
            return rotation_from_matrix(np.frombuffer(bytes(item), np.int32).astype(np.float64) / 65536)
    return Rotation(), ""


def rotation_from_matrix(matrix: NDArray[np.float64]) -> tuple[Rotation, str]:
    """Read the nine numbers of an ISO 14496-12 display matrix, x' = a x + c y and y' = b x + d y.

    Rotations within about a degree of a quarter turn are applied; others are not, with a note.

    Examples
    --------
    >>> rotation_from_matrix(np.array([0, -1, 0, 1, 0, 0, 0, 0, 1.0]))[0].degrees
    90
    """
    a, b, c, d = (float(matrix[i]) for i in (0, 1, 3, 4))
    straight, crossed = min(abs(a), abs(d)), min(abs(b), abs(c))
    if straight > 0 and max(abs(b), abs(c)) < _NEAR_QUARTER * straight:
        return Rotation(False, a < 0, d < 0), ""
    if crossed > 0 and max(abs(a), abs(d)) < _NEAR_QUARTER * crossed:
        return Rotation(True, c < 0, b < 0), ""
    return Rotation(), "the header asks for a rotation that is not a quarter turn; it was not applied"
