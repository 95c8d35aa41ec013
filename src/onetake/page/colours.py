"""Choose two legible tones from the film's palette; contrast is defined as in WCAG 2.2."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.track import Track

Rgb = tuple[float, float, float]
LIGHT, DARK = "#fdfcfa", "#141312"
"""Background colours: white, and near-black for dark mode."""
AA = 4.5
"""Minimum contrast ratio of text to background (WCAG 2.2, 1.4.3, level AA)."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class PageTones:
    """Two tones for each background, as '#rrggbb'."""

    light: tuple[str, str]
    dark: tuple[str, str]
    own: bool
    """Whether the tones come from the film."""


def is_hex(label: str) -> bool:
    """Whether a label is a colour such as '#a0b1c2'."""
    return _HEX.fullmatch(label) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21 (WCAG 2.2).

    Examples
    --------
    >>> round(contrast("#000000", "#ffffff"), 2)
    21.0
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, paper: str, least: float = AA) -> str:
    """Change only the lightness of `colour` (in OKLab, Ottosson 2020) until it is legible on `paper`.

    Examples
    --------
    >>> contrast(readable("#ffee88", LIGHT), LIGHT) >= AA
    True
    """
    if contrast(colour, paper) >= least:
        return colour
    lightness, a, b = _oklab(_rgb(colour))
    goal = 0.0 if _luminance(paper) > 0.18 else 1.0
    # The steps are too small to be seen; the last one is black or white, which is always legible.
    for share in np.linspace(0, 1, 101):
        tone = _hex(_from_oklab((lightness + float(share) * (goal - lightness), a, b)))
        if contrast(tone, paper) >= least:
            return tone
    return "#000000" if goal == 0 else "#ffffff"


def film_colours(tracks: Mapping[str, Track]) -> list[tuple[str, float]]:
    """Return the film's colours with weight (share x seconds), from swatches or else the barcode."""
    for name in ("palette.swatches", "palette.barcode"):
        track = tracks.get(name)
        if track is None or track.kind != "spans" or not len(track):
            continue
        lengths = track.spans[:, 1] - track.spans[:, 0]
        shares = np.nan_to_num(track.values, nan=0.2) if name.endswith("swatches") else np.ones(len(track))
        found = [
            (label.lower(), float(w))
            for label, w in zip(track.labels, lengths * shares, strict=True)
            if is_hex(label)
        ]
        if found:
            return found
    return []


def tones(colours: Iterable[tuple[str, float]]) -> PageTones:
    """Choose two tones: a vivid and frequent one, then the one that differs most from it in hue."""
    weights: dict[str, float] = {}
    for colour, weight in colours:
        weights[colour] = weights.get(colour, 0.0) + max(weight, 0.0)
    if not weights:
        return _tones_for_papers("#1f4e79", "#a33b20", own=False)
    labs = {c: _oklab(_rgb(c)) for c in weights}
    rank = {c: math.sqrt(w) * (0.02 + math.hypot(*labs[c][1:])) for c, w in weights.items()}
    first = max(rank, key=lambda c: rank[c])
    second = max(rank, key=lambda c: rank[c] * _tone_distance(labs[first], labs[c]))
    return _tones_for_papers(first, second, own=True)


def _tones_for_papers(first: str, second: str, *, own: bool) -> PageTones:
    light = (readable(first, LIGHT), readable(second, LIGHT))
    dark = (readable(first, DARK), readable(second, DARK))
    return PageTones(_separate_tones(light, LIGHT), _separate_tones(dark, DARK), own)


def _separate_tones(pair: tuple[str, str], paper: str) -> tuple[str, str]:
    """Separate two nearly equal tones (a grey film) by lightness, away from the background."""
    one, other = (_oklab(_rgb(c)) for c in pair)
    if math.dist(one, other) >= 0.12:
        return pair
    away = -0.22 if _luminance(paper) > 0.18 else 0.22
    moved = min(max(other[0] + away, 0.1), 0.96)
    return pair[0], readable(_hex(_from_oklab((moved, other[1], other[2]))), paper)


def _tone_distance(one: Rgb, other: Rgb) -> float:
    return math.dist(one[1:], other[1:]) + 0.2 * abs(one[0] - other[0])


def _rgb(colour: str) -> Rgb:
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def _hex(rgb: Rgb) -> str:
    return "#" + "".join(f"{round(255 * min(max(v, 0.0), 1.0)):02x}" for v in rgb)


def _decode_srgb(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else float(((v + 0.055) / 1.055) ** 2.4)


def _encode_srgb(v: float) -> float:
    v = min(max(v, 0.0), 1.0)
    return 12.92 * v if v <= 0.0031308 else float(1.055 * v ** (1 / 2.4) - 0.055)


def _luminance(colour: str) -> float:
    r, g, b = (_decode_srgb(v) for v in _rgb(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _oklab(rgb: Rgb) -> Rgb:
    r, g, b = (_decode_srgb(v) for v in rgb)
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Rgb) -> Rgb:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encode_srgb(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encode_srgb(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encode_srgb(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )
