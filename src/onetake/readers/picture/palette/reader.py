"""Palette: light and colour of every frame, the film barcode, and the blank stretches."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.frame_times import film_end
from onetake.core.gives import Column, Lane
from onetake.core.track import Track, curve, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.palette.blanks import blank_spans
from onetake.readers.picture.palette.pixel_statistics import STATISTICS, Scratch, measure
from onetake.readers.picture.palette.slices import Slicer, histograms
from onetake.signal.colour.cielab import hexes, srgb

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Floats, Floats32
    from onetake.core.blocks import Frames


COLUMNS = 600
"""Columns of the barcode at most: about those of a page's width. Set by hand; no measured source."""
_AT_ONCE = 12
"""Frames that are measured at once: fast, and small in memory. Set by hand; no measured source."""

_CURVES = {
    "lightness": ("L*", "mean lightness of the frame"),
    "chroma": ("C*", "mean chroma of the frame: 0 is grey"),
    "hue": (
        "deg",
        "hue angle, chroma-weighted: red 30, yellow 95, green 150, blue 270; null where nearly grey",
    ),
    "warmth": ("b*", "mean b*: blue below 0, yellow above"),
    "tint": ("a*", "mean a*: green below 0, red above"),
    "contrast": ("L*", "lightness between the darkest and the lightest 5 % of the frame"),
    "dark": ("share", "share of the frame that is near-black (L* below 9)"),
    "colourfulness": ("", "Hasler and Suesstrunk's M3: 15 slightly, 33 moderately, 59 quite colourful"),
}

_LANES = {
    "lightness": Lane("picture", "Lightness", low=0, high=100),
    "chroma": Lane("picture", "Chroma", low=0),
    "hue": Lane("picture", "Hue", low=0, high=360),
    "warmth": Lane("picture", "Warmth"),
    "tint": Lane("hidden"),
    "contrast": Lane("picture", "Contrast", low=0),
    "dark": Lane("picture", "Near-black", low=0, high=1),
    "colourfulness": Lane("picture", "Colourfulness", low=0),
}


class Palette:
    """Reads the palette; see docs/explanation/palette.md. Letterbox is left out."""

    name = "palette"
    version = 4
    gives: tuple[Gives, ...] = (
        *(
            Gives(f"palette.{name}", "curve", unit, says, lane=_LANES[name])
            for name, (unit, says) in _CURVES.items()
        ),
        Gives(
            "palette.slices",
            "spans",
            "share",
            "dominant colours of every second, each with its share",
            open_labels="hex colour",
            lane=Lane("hidden"),
        ),
        Gives(
            "palette.tones",
            "spans",
            "share",
            "shares of each second in a*, b* at L* 30, in cells of 2 units",
            labels=("tone",),
            columns=(
                Column("a", "a*", "a* of the cell's middle, at L* 30"),
                Column("b", "b*", "b* of the cell's middle, at L* 30"),
            ),
            lane=Lane("hidden"),
        ),
        Gives(
            "palette.barcode",
            "spans",
            "L*",
            "film barcode: the mean colour of every time step",
            open_labels="hex colour",
            lane=Lane("hidden"),
        ),
        Gives(
            "palette.aside",
            "spans",
            "L*",
            "blank stretches: black, white, and the fades from and to them",
            labels=("black", "white", "fade"),
            lane=Lane("picture", "Blank frames"),
        ),
    )
    cites: tuple[str, ...] = (
        "CIE 15:2018, Colorimetry; IEC 61966-2-1 (sRGB)",
        "Hasler and Suesstrunk, Measuring colorfulness in natural images, SPIE 5007 (2003)",
    )

    def __init__(self) -> None:
        self._t: list[Floats] = []
        self._rows: list[Floats] = []
        self._slicer, self._scratch = Slicer(), Scratch()

    def push(self, frames: Frames) -> None:
        """Measure each frame by itself, so that blocks make no difference."""
        height, width = frames.rgb.shape[1:3]
        for first, last in _runs(frames.bars):
            rows, columns = frames.picture_area(first, height, width)
            pictures = frames.rgb[first:last, rows, columns]
            pictures = np.ascontiguousarray(pictures if pictures.size else frames.rgb[first:last])
            figures, few = measure(pictures, self._scratch)
            self._rows.append(figures)
            for t, picture, hist in zip(frames.t[first:last], pictures, histograms(few), strict=True):
                self._slicer.push(float(t), picture, hist)
        self._t.append(np.array(frames.t, dtype=np.float64))

    def close(self) -> list[Track]:
        """Return curves, slices, barcode and blank stretches; nothing for a film without frames."""
        if not sum(len(t) for t in self._t):
            return []
        t = np.concatenate(self._t)
        table = np.concatenate(self._rows)
        values = dict(zip(STATISTICS, table.T, strict=True))
        end = film_end(t)
        by = author(self)
        curves = [
            curve(f"palette.{name}", t, values[name], unit, by=by, cites=self.cites)
            for name, (unit, _) in _CURVES.items()
        ]
        return [
            *curves,
            *self._slices(end, by),
            _barcode(t, end, values, by),
            blank_spans(t, end, values, by),
        ]

    def _slices(self, end: float, by: str) -> list[Track]:
        slices = self._slicer.close()
        starts = np.array([s.start for s in slices])
        colours = _rows("palette.slices", starts, end, [len(s.colours.share) for s in slices], by)
        tones = _rows("palette.tones", starts, end, [len(s.tones) for s in slices], by)
        cells = np.concatenate([s.tones.ab for s in slices])
        return [
            colours(
                [label for s in slices for label in hexes(srgb(s.colours.lab))],
                np.concatenate([s.colours.share for s in slices]),
            ),
            tones(
                ["tone"] * len(cells),
                np.concatenate([s.tones.share for s in slices]),
                columns={"a": cells[:, 0], "b": cells[:, 1]},
            ),
        ]


def _rows(name: str, starts: Floats, end: float, counts: list[int], by: str) -> Callable[..., Track]:
    """Return a maker of several rows for each slice, which lasts until the next one starts."""
    first, last = np.repeat(starts, counts), np.repeat(np.r_[starts[1:], end], counts)
    return lambda labels, shares, **more: spans(name, first, last, labels, shares, "share", by=by, **more)


def _runs(bars: Floats32) -> list[tuple[int, int]]:
    """Return runs of at most `_AT_ONCE` neighbours with the same letterbox."""
    edges = [0, *(np.flatnonzero((bars[1:] != bars[:-1]).any(axis=1)) + 1).tolist(), len(bars)]
    return [
        (at, min(at + _AT_ONCE, stop))
        for start, stop in pairwise(edges)
        for at in range(start, stop, _AT_ONCE)
    ]


def _barcode(t: Floats, end: float, values: dict[str, Floats], by: str) -> Track:
    """Return one colour per time step: the mean in CIELAB, each frame weighted by its duration."""
    steps = min(COLUMNS, len(t))
    step = (end - t[0]) / steps
    column = np.minimum(((t - t[0]) / step).astype(np.intp), steps - 1)
    weight = np.diff(t, append=end)
    total = np.bincount(column, weight, steps)
    used = total > 0
    sums = [np.bincount(column, weight * values[k], steps) for k in ("lightness", "tint", "warmth")]
    mean = np.stack(sums, axis=1)[used] / total[used, None]
    starts = t[0] + step * np.flatnonzero(used)
    # In a step without a frame of its own the last frame is still shown.
    ends, labels = np.r_[starts[1:], end], hexes(srgb(mean))
    return spans("palette.barcode", starts, ends, labels, mean[:, 0], "L*", by=by)
