"""From Y'CbCr planes to sRGB, by the matrix and range that the file names, or by a stated default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.decode.hdr import Tone, tone_of

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

# ITU-T H.273 matrix codes: name, Kr, Kb.
_LUMA: dict[int, tuple[str, float, float]] = {
    1: ("BT.709", 0.2126, 0.0722),
    4: ("FCC", 0.30, 0.11),
    5: ("BT.601", 0.299, 0.114),
    6: ("BT.601", 0.299, 0.114),
    7: ("SMPTE 240M", 0.212, 0.087),
    9: ("BT.2020", 0.2627, 0.0593),
    10: ("BT.2020 (read as non-constant luminance)", 0.2627, 0.0593),
}
_HD_LINES = 720
"""Lines from which an unnamed matrix is BT.709, not BT.601: the usual rule of players
(docs/explanation/decoding)."""
_CENTRE = 128.0
"""Code of zero colour difference, 8 bits (BT.601)."""


@dataclass(frozen=True, slots=True)
class Colours:
    """How one kind of frame becomes sRGB. Planes are full range, 8 bit, all of one size."""

    matrix: NDArray[np.float64]
    """Shape (3, 4): R'G'B' in 0..255 from (Y', Cb, Cr, 1)."""
    tone: Tone | None
    words: str
    """For `Media.colour`: 'BT.709 matrix, limited range, BT.709 transfer'."""

    def rgb(self, planes: tuple[NDArray[np.uint8], ...], width: int, height: int) -> NDArray[np.uint8]:
        """Return sRGB of shape (height, width, 3) from planes of any size, by area means."""
        small = [_resize(plane, width, height) for plane in planes]
        if self.tone is None:
            # OpenCV drops an axis of length 1; a picture of one column is still a picture.
            rgb = cv2.transform(cv2.merge(small), self.matrix)
            return np.asarray(rgb, np.uint8).reshape(height, width, 3)
        stacked = np.stack(small, axis=-1).astype(np.float64)
        codes = stacked @ self.matrix[:, :3].T + self.matrix[:, 3]
        return self.tone.srgb(np.clip(codes / 255, 0, 1))

    def luma(self, plane: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return luma, 0..255; HDR goes through the same tone curve as the colours."""
        if self.tone is None or self.tone.grey is None:
            return np.ascontiguousarray(plane)
        return np.asarray(cv2.LUT(np.ascontiguousarray(plane), self.tone.grey), np.uint8)


def colours_of(frame: VideoFrame) -> Colours:
    """Read matrix, range, transfer and primaries from a decoded frame."""
    name = frame.format.name
    range_words = "full range" if is_full(frame) else "limited range"
    if frame.color_range not in (1, 2) and not name.startswith("yuvj"):
        range_words += " (assumed)"
    tone, transfer = tone_of(frame.color_trc, frame.color_primaries)
    if is_rgb(frame):
        return Colours(_matrix(*_LUMA[1][1:]), tone, f"RGB, {transfer}")
    words, matrix = _named_matrix(frame.colorspace, frame.height)
    return Colours(matrix, tone, f"{words} matrix, {range_words}, {transfer}")


def is_rgb(frame: VideoFrame) -> bool:
    """Whether the pixels are RGB or a palette of it."""
    return frame.format.name == "pal8" or bool(frame.format.is_rgb)


def is_full(frame: VideoFrame) -> bool:
    """Whether black is 0 and white 255, not 16 and 235: as tagged; untagged grey and JPEG pictures are."""
    name = frame.format.name
    return (
        frame.color_range == 2
        or name.startswith("yuvj")
        or (frame.color_range != 1 and name.startswith(("gray", "ya")))
    )


def _named_matrix(code: int, height: int) -> tuple[str, NDArray[np.float64]]:
    if code in _LUMA:
        name, kr, kb = _LUMA[code]
        return name, _matrix(kr, kb)
    if code == 0:
        # Identity: the planes are G, B, R, and the range expansion has centred nothing.
        return "identity (G, B, R planes)", np.array([[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]], np.float64)
    if code == 8:
        rows = np.array([[1, -1, 1], [1, 1, 0], [1, -1, -1]], np.float64)
        return "YCgCo", np.column_stack([rows, -_CENTRE * (rows[:, 1] + rows[:, 2])])
    default = 1 if height >= _HD_LINES else 6
    name, kr, kb = _LUMA[default]
    why = "assumed" if code == 2 else f"assumed, matrix {code} is not known here"
    return f"{name} ({why})", _matrix(kr, kb)


def _matrix(kr: float, kb: float) -> NDArray[np.float64]:
    kg = 1 - kr - kb
    rows = np.array(
        [
            [1, 0, 2 * (1 - kr)],
            [1, -2 * (1 - kb) * kb / kg, -2 * (1 - kr) * kr / kg],
            [1, 2 * (1 - kb), 0],
        ]
    )
    return np.column_stack([rows, -_CENTRE * (rows[:, 1] + rows[:, 2])])


def _resize(plane: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    # Halves are means of 2x2, which OpenCV is quick at; what is left, less than a half, is linear.
    image = np.ascontiguousarray(plane)
    while image.shape[0] >= 2 * height and image.shape[1] >= 2 * width:
        if image.shape[0] % 2 or image.shape[1] % 2:
            return _resample(image, width, height, cv2.INTER_AREA)
        image = _resample(image, image.shape[1] // 2, image.shape[0] // 2, cv2.INTER_AREA)
    if image.shape == (height, width):
        return image
    return _resample(image, width, height, cv2.INTER_LINEAR)


def _resample(image: NDArray[np.uint8], width: int, height: int, how: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(image, (width, height), interpolation=how), np.uint8)
