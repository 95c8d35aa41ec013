"""Colour: sRGB to CIELAB (D65) and back, and one number for how colourful a frame is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

# Linear sRGB to CIE XYZ, IEC 61966-2-1; the rows sum to the D65 white, by which CIELAB divides.
_XYZ = np.array(
    [
        [0.4123907992659595, 0.35758433938387796, 0.1804807884018343],
        [0.21263900587151027, 0.7151686787677559, 0.07219231536073371],
        [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
    ]
)
_RELATIVE = _XYZ / _XYZ.sum(axis=1, keepdims=True)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27  # CIE 15:2018, exact fractions


def linear_light(srgb: ArrayLike) -> NDArray[np.float64]:
    """Return linear light, 0 to 1, of sRGB values 0 to 255, any shape (IEC 61966-2-1).

    Examples
    --------
    >>> linear_light([0, 255]).tolist()
    [0.0, 1.0]
    """
    v = np.asarray(srgb, dtype=np.float64) / 255
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def lab(srgb: ArrayLike) -> NDArray[np.float64]:
    """Return CIELAB of sRGB, in float64: exact, for a few colours and as the yardstick of `lab_image`.

    Parameters
    ----------
    srgb : array, shape (..., 3)
        0 to 255.

    Returns
    -------
    array of float64, shape (..., 3)
        L* 0 to 100, a* (green below 0, red above), b* (blue below 0, yellow above). White is D65, 2 degrees.

    Examples
    --------
    >>> lab([255, 0, 0]).round(1).tolist()
    [53.2, 80.1, 67.2]
    """
    xyz = linear_light(srgb) @ _RELATIVE.T
    f = np.where(xyz > _EPSILON, np.cbrt(xyz), (_KAPPA * xyz + 16) / 116)
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def srgb(lab_colours: ArrayLike) -> NDArray[np.uint8]:
    """Return sRGB, 0 to 255, of CIELAB colours, shape (..., 3); what sRGB cannot show is clipped.

    Examples
    --------
    >>> srgb(lab([12, 200, 77])).tolist()
    [12, 200, 77]
    """
    colours = np.asarray(lab_colours, dtype=np.float64)
    y = (colours[..., 0] + 16) / 116
    f = np.stack([y + colours[..., 1] / 500, y, y - colours[..., 2] / 200], axis=-1)
    xyz = np.where(f**3 > _EPSILON, f**3, (116 * f - 16) / _KAPPA)
    light = np.clip(xyz @ np.linalg.inv(_RELATIVE).T, 0, 1)
    value = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(255 * value), dtype=np.uint8)


_LINEAR = linear_light(np.arange(256)).astype(np.float32)


def lab_image(
    rgb: NDArray[np.uint8], scratch: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None
) -> NDArray[np.float32]:
    """Return CIELAB of a frame, fast: within 0.01 L* and 0.04 of a*, b* and C* of `lab`.

    OpenCV's 8-bit conversion is off by up to 2.5 in a*; its conversion from linear light is not.

    Parameters
    ----------
    rgb : array of uint8, shape (h, w, 3)
    scratch : two arrays of float32, shape (h, w, 3), optional
        To work in; the second one is given back. Fresh memory costs as much time as the conversion.

    Returns
    -------
    array of float32, shape (h, w, 3)
    """
    light, out = scratch or (None, None)
    return np.asarray(cv2.cvtColor(cv2.LUT(rgb, _LINEAR, light), cv2.COLOR_LRGB2Lab, out), dtype=np.float32)


def hexes(rgb: ArrayLike) -> list[str]:
    """Return '#rrggbb' of sRGB colours, shape (n, 3).

    Examples
    --------
    >>> hexes([[255, 0, 16]])
    ['#ff0010']
    """
    return ["#{:02x}{:02x}{:02x}".format(*row) for row in np.asarray(rgb, dtype=np.uint8).tolist()]


def from_hexes(labels: list[str]) -> NDArray[np.uint8]:
    """Return sRGB, shape (n, 3), of '#rrggbb' labels.

    Examples
    --------
    >>> from_hexes(["#ff0010"]).tolist()
    [[255, 0, 16]]
    """
    return np.array([list(bytes.fromhex(h[1:])) for h in labels], dtype=np.uint8).reshape(-1, 3)


def colourfulness(rgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Hasler and Suesstrunk's M3: 0 grey, 15 slightly, 33 moderately, 59 quite, 109 extremely colourful.

    D. Hasler, S. Suesstrunk, "Measuring colorfulness in natural images", Proc. SPIE 5007 (2003).

    Parameters
    ----------
    rgb : array of uint8, shape (n, pixels, 3)
        Frames, each in any order of its pixels.

    Returns
    -------
    array of float64, shape (n,)

    Examples
    --------
    >>> colourfulness(np.full((1, 4, 3), 90, np.uint8)).tolist()
    [0.0]
    """
    red, green, blue = (channel.astype(np.float32) for channel in cv2.split(rgb))
    pairs = (red - green, 0.5 * (red + green) - blue)
    means = [pair.mean(axis=1, dtype=np.float64) for pair in pairs]
    squares = [np.einsum("ij,ij->i", pair, pair) / pair.shape[1] for pair in pairs]
    spread = sum(np.maximum(square - mean**2, 0) for square, mean in zip(squares, means, strict=True))
    return np.asarray(np.sqrt(spread) + 0.3 * np.hypot(*means), dtype=np.float64)
