"""HDR and wide colour brought into sRGB on the small frames.

PQ (SMPTE ST 2084) and HLG (BT.2100, display of 1000 cd/m2, system gamma 1.2) codes are converted to light.
Reference white is 203 cd/m2 (BT.2408). Below half of reference white, the largest of R, G, B is unchanged;
above it is compressed, y = 0.5 + 0.5 (1 - exp(-(x - 0.5) / 0.5)), and the other two by the same ratio,
which keeps the hue. BT.2020 and P3 primaries are converted to BT.709 by the linear matrix, values outside
are clipped; then the sRGB curve is applied.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WHITE = 203.0
"""cd/m2 of HDR reference white, BT.2408."""
KNEE = 0.5
"""Share of reference white above which light is compressed; set by hand, documented in
docs/explanation/decoding."""
_HLG_PEAK = 1000.0
"""cd/m2: nominal peak of the HLG display, BT.2100."""
_HLG_GAMMA = 1.2
"""HLG system gamma at 1000 cd/m2, BT.2100."""
_PQ = 16
"""ITU-T H.273 transfer code of PQ."""
_HLG = 18
"""ITU-T H.273 transfer code of HLG."""
_STEPS = 4096
"""Entries of the table from code to light: 12 bits, finer than the 10 bits of the sources."""
# BT.2087 (BT.2020 -> BT.709) and the P3-D65 -> BT.709 matrix from the chromaticities of SMPTE EG 432-1.
_TO_709 = {
    9: np.array([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]),
    12: np.array([[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]]),
}
_GAMUT = {9: "BT.2020 colours", 12: "P3 colours"}
_TRANSFERS = {
    1: "BT.709 transfer",
    4: "gamma 2.2 transfer",
    5: "gamma 2.8 transfer",
    6: "BT.601 transfer",
    8: "linear transfer (shown as it is)",
    13: "sRGB transfer",
    14: "BT.2020 transfer",
    15: "BT.2020 transfer",
    _PQ: "PQ transfer",
    _HLG: "HLG transfer",
}


def pq_light(code: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return cd/m2 from PQ codes in 0..1 (SMPTE ST 2084).

    Examples
    --------
    >>> [round(float(v), 1) for v in pq_light(np.array([0.0, 0.5081, 1.0]))]
    [0.0, 100.0, 10000.0]
    """
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    power = np.clip(code, 0, 1) ** (1 / m2)
    return np.asarray(10000 * (np.maximum(power - c1, 0) / (c2 - c3 * power)) ** (1 / m1))


def hlg_scene(code: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return scene light in 0..1 from HLG codes in 0..1 (BT.2100).

    Examples
    --------
    >>> [round(float(v), 3) for v in hlg_scene(np.array([0.0, 0.5, 0.75, 1.0]))]
    [0.0, 0.083, 0.265, 1.0]
    """
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    code = np.clip(code, 0, 1)
    return np.asarray(np.where(code <= 0.5, code**2 / 3, (np.exp((code - c) / a) + b) / 12))


def srgb_code(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return sRGB codes in 0..1 from linear light in 0..1 (IEC 61966-2-1)."""
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def srgb_light(code: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return linear light in 0..1 from sRGB codes in 0..1 (IEC 61966-2-1)."""
    return np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)


def tone_curve(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compress light (1 is reference white) into 0..1: unchanged up to the knee, compressed above."""
    shoulder = KNEE + (1 - KNEE) * (1 - np.exp(-(np.maximum(light, KNEE) - KNEE) / (1 - KNEE)))
    return np.where(light <= KNEE, light, shoulder)


@dataclass(frozen=True, slots=True)
class Tone:
    """The conversion from coded R'G'B' to sRGB for one transfer and one set of primaries."""

    transfer: int
    primaries: int

    @property
    def grey(self) -> NDArray[np.uint8] | None:
        """Shape (256,): the 8-bit code of a grey after the tone curve; None where greys stay as they are."""
        return _grey(self.transfer) if self.transfer in (_PQ, _HLG) else None

    def srgb(self, codes: NDArray[np.float64]) -> NDArray[np.uint8]:
        """Return sRGB, shape (..., 3), from coded R'G'B' in 0..1 of the same shape."""
        light = _light_table(self.transfer)[np.rint(codes * (_STEPS - 1)).astype(np.intp)]
        if self.transfer == _HLG:
            scene = light @ np.array([0.2627, 0.6780, 0.0593])
            light = light * (np.maximum(scene, 1e-6) ** (_HLG_GAMMA - 1) * _HLG_PEAK / WHITE)[..., None]
        if self.transfer in (_PQ, _HLG):
            top = light.max(axis=-1, keepdims=True)
            light = light * (tone_curve(top) / np.maximum(top, 1e-9))
        if self.primaries in _TO_709:
            light = light @ _TO_709[self.primaries].T
        table = _code_table()
        return table[np.rint(np.clip(light, 0, 1) * (len(table) - 1)).astype(np.intp)]


def tone_of(transfer: int, primaries: int) -> tuple[Tone | None, str]:
    """Return the tone for H.273 codes, None where the codes are used as sRGB, and words for it."""
    words = _TRANSFERS.get(transfer, "transfer assumed to be BT.709")
    if primaries == 11:
        primaries = 12
    if transfer not in (_PQ, _HLG) and primaries not in _TO_709:
        return None, words
    if primaries in _TO_709:
        words += f", {_GAMUT[primaries]}"
    if transfer in (_PQ, _HLG):
        words += ", tone-mapped to sRGB (203 cd/m2 as reference white)"
    else:
        words += " brought to sRGB"
    return Tone(transfer, primaries), words


@cache
def _light_table(transfer: int) -> NDArray[np.float64]:
    codes = np.linspace(0, 1, _STEPS)
    if transfer == _PQ:
        return pq_light(codes) / WHITE
    return hlg_scene(codes) if transfer == _HLG else srgb_light(codes)


@cache
def _code_table() -> NDArray[np.uint8]:
    return np.rint(srgb_code(np.linspace(0, 1, 16384)) * 255).astype(np.uint8)


@cache
def _grey(transfer: int) -> NDArray[np.uint8]:
    codes = np.linspace(0, 1, 256)
    return np.asarray(Tone(transfer, 1).srgb(np.repeat(codes[:, None], 3, axis=1))[:, 0])
