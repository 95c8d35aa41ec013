"""Faces in one grey frame by OpenCV's boosted cascades, upright or tilted, with a close second look."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8


Kind = Literal["frontal", "left", "right"]
"""How the head is turned: to us, or so that its profile looks to the left or right of the frame."""

_FILES = {"frontal": "haarcascade_frontalface_alt2.xml", "profile": "haarcascade_profileface.xml"}
_HEIGHT = {"frontal": 1.0, "profile": 0.79}
"""Face height, chin to hairline, over the side of the cascade's box (docs/explanation/framing.md)."""
_DOWN = {"frontal": -0.07, "profile": -0.06}
"""How far the box's middle lies below the face's, in face heights."""
_AHEAD = {"frontal": 0.0, "left": -0.17, "right": 0.17}
"""How far the face's middle lies from the box's towards where a profile looks, in face heights."""
SMALLEST = 20
"""Pixels: the cascades were trained on boxes of this size."""
_CLOSE = 36
"""Pixels that the box has in the close look."""
_CLIP = 2.5
"""Limit of contrast of Zuiderveld's adaptive equalisation (CLAHE, Graphics Gems IV, 1994), OpenCV's unit.
Set by hand; no measured source."""


class Face(NamedTuple):
    """One face."""

    x: float
    """Middle between chin and hairline, pixels from the left."""
    y: float
    size: float
    """Chin to hairline, pixels."""
    angle: float
    """Degrees by which the head is tilted clockwise in the frame."""
    support: int
    """Boxes that the cascade found there: how surely."""
    kind: Kind


@lru_cache(maxsize=2)
def _cascade(name: str) -> cv2.CascadeClassifier:
    # OpenCV's own types do not know its folder of cascades.
    return cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / _FILES[name]))


@lru_cache(maxsize=2)
def _equaliser(tiles: int) -> cv2.CLAHE:
    return cv2.createCLAHE(_CLIP, (tiles, tiles))


def find_faces(
    luma: Image8, kind: Kind, *, angle: float = 0.0, width: int = 320, factor: float = 1.2, least: int = 2,
    equal: bool = False,
) -> list[Face]:  # fmt: skip
    """Find faces in a whole frame.

    Parameters
    ----------
    luma : array of uint8, shape (h, w)
    kind : {'frontal', 'left', 'right'}
    angle : float
        Degrees by which heads may be tilted clockwise; the cascades bear 15 more or less.
    width : int
        Pixels of the longer side that are looked at; the smallest face is 20 of them.
    factor : float
        Step between sizes of face.
    least : int
        Boxes that must agree.
    equal : bool
        Whether the contrast of each part is equalised before: for dark faces, and for profiles.

    Returns
    -------
    list of Face
        In the frame's own pixels.

    Notes
    -----
    Viola and Jones, CVPR 2001, with the cascades of Lienhart and Maydt (ICIP 2002) that OpenCV ships.

    Examples
    --------
    >>> find_faces(np.full((90, 160), 128, np.uint8), "frontal")
    []
    """
    height, full = luma.shape
    scale = min(1.0, width / max(height, full))
    way = _turn(full, height, angle, scale)
    size = (max(SMALLEST, round(full * scale)), max(SMALLEST, round(height * scale)))
    if angle:
        seen = cv2.warpAffine(luma, way, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    else:
        seen = cv2.resize(luma, size, interpolation=cv2.INTER_AREA) if scale < 1 else luma
    if equal:
        seen = _equaliser(4).apply(seen)
    boxes = _boxes(np.asarray(seen, np.uint8), kind, factor, least, SMALLEST, max(size))
    return [_face(box, kind, way, scale, angle) for box in boxes]


def look_closely(luma: Image8, face: Face, reach: float = 0.8) -> Face | None:
    """Look again round a face, enlarged or shrunk to one size, in fine steps.

    The answer's `support` compares from face to face, which that of `find_faces` does not.

    Parameters
    ----------
    luma : array of uint8, shape (h, w)
    face : Face
        Where to look, how large, how tilted and which cascade to use.
    reach : float
        Face heights round its middle that are searched.
    """
    name = "frontal" if face.kind == "frontal" else "profile"
    scale = _CLOSE * _HEIGHT[name] / max(face.size, 4.0)
    side = round((0.5 + reach) * 2 * face.size * scale)
    cos, sin = np.cos(np.radians(face.angle)) * scale, np.sin(np.radians(face.angle)) * scale
    way = np.array(
        [
            [cos, sin, side / 2 - cos * face.x - sin * face.y],
            [-sin, cos, side / 2 + sin * face.x - cos * face.y],
        ]
    )
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    seen = cv2.warpAffine(luma, way, (side, side), flags=how, borderMode=cv2.BORDER_REPLICATE)
    seen = _equaliser(2).apply(cv2.GaussianBlur(seen, (0, 0), 0.8))
    boxes = _boxes(np.asarray(seen, np.uint8), face.kind, 1.1, 1, round(0.65 * _CLOSE), round(1.5 * _CLOSE))
    found = [_face(box, face.kind, way, scale, face.angle) for box in boxes]
    return max(found, key=lambda f: f.support, default=None)


def _turn(width: int, height: int, angle: float, scale: float) -> Floats:
    """Return the 2 x 3 map that turns the frame upright about its middle and shrinks it."""
    way = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle, scale)
    shift = (scale - 1) / 2 * np.array([[0.0, 0.0, width - 1], [0.0, 0.0, height - 1]])
    return np.asarray(way, np.float64) + shift


def _boxes(
    seen: Image8, kind: Kind, factor: float, least: int, smallest: int, largest: int
) -> list[tuple[float, float, float, int]]:
    """Return the middle, the side and the support of each box."""
    # The profile cascade knows heads that look to the left; the others are seen in the mirror.
    picture = cv2.flip(seen, 1) if kind == "right" else seen
    cascade = _cascade("frontal" if kind == "frontal" else "profile")
    boxes, support = cascade.detectMultiScale2(
        picture, factor, least, minSize=(smallest, smallest), maxSize=(largest, largest)
    )
    found = []
    for (x, y, w, h), count in zip(boxes, support, strict=True):
        middle = x + (w - 1) / 2
        if kind == "right":
            middle = seen.shape[1] - 1 - middle
        found.append((float(middle), float(y + (h - 1) / 2), float(w), int(count)))
    return found


def _face(box: tuple[float, float, float, int], kind: Kind, way: Floats, scale: float, angle: float) -> Face:
    name = "frontal" if kind == "frontal" else "profile"
    x, y, side, support = box
    size = side * _HEIGHT[name]
    back = cv2.invertAffineTransform(way)
    place = back @ np.array([x + _AHEAD[kind] * size, y - _DOWN[name] * size, 1.0])
    return Face(float(place[0]), float(place[1]), size / scale, angle, support, kind)
