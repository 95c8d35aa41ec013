"""The camera's path: what it frames, moment by moment, as outlines that turn and shrink within the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page.plates.plate import HALF, Labels, Plate, plate_svg, points
from onetake.page.svg import el

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.arrays import Floats
    from onetake.core.reading import Reading

SIZE = HALF
"""Width and height of the figure, px."""
LEAST_TURN, LEAST_SCALE = 15.0, 1.15
"""Below a roll of so many degrees and a change of size by this factor nothing would be seen. Set by hand."""
POWER = 0.6
"""Outlines are drawn with this power of their size: a pull-out to a tenth would leave the rest a dot. Set by
hand."""
OUTLINES = 24
"""Outlines drawn (count). Set by hand."""
_MARGIN = 28
"""Room about the largest outline, px."""


def camera_path(reading: Reading) -> Plate | None:
    """Draw roll and scale of the camera as a spiral; None where it hardly turns and hardly comes closer."""
    turned, close = reading.tracks.get("camera.turned"), reading.tracks.get("camera.closeness")
    if turned is None or close is None or not len(turned) or not len(close):
        return None
    t = turned.t
    angle = np.interp(t, *_known(turned.t, turned.values))
    scale = np.maximum(np.interp(t, *_known(close.t, close.values)), 1e-3)
    turn, zoom = float(np.ptp(angle)), float(scale.max() / scale.min())
    if not len(t) or (turn < LEAST_TURN and zoom < LEAST_SCALE):
        return None
    width, height = reading.media.width or 16, reading.media.height or 9
    corner = np.array([width, height]) / np.hypot(width, height)
    size = scale**-POWER
    unit = (SIZE / 2 - _MARGIN) / float(size.max())
    place = _Place(corner, unit)
    shapes: list[Markup] = []
    at = np.linspace(0, len(t) - 1, min(OUTLINES, len(t))).round().astype(int)
    for i in at.tolist():
        shapes.append(el("path", d=place.outline(angle[i], size[i]), class_="thin"))
    for i in (0, len(t) - 1):
        shapes.append(el("path", d=place.outline(angle[i], size[i]), class_="axis"))
    xs, ys = place.corner_at(angle, size)
    shapes += _trail(xs, ys, scale)
    labels = Labels(SIZE, SIZE)
    for i, word in _moments(t, scale):
        x, y = float(xs[i]), float(ys[i])
        out = 1 if x >= SIZE / 2 else -1
        ways = [(out * d, dy, "start" if out > 0 else "end") for d in (7, 14) for dy in (4, -8, 16)]
        ways += [(0, -10, "middle"), (0, 18, "middle"), (-out * 8, 4, "end" if out > 0 else "start")]
        if labels.put(word, (x, y), ways=ways, kind="strong"):
            shapes.append(el("circle", cx=round(x, 1), cy=round(y, 1), r=3, class_="dot"))
    label = (
        f"The camera's path: it rolls by {turn:.0f} degrees in all, and the size of what it frames changes "
        f"{zoom:.1f} times."
    )
    caption = (
        "Each outline is what the camera frames, as it lies in the room: the closer, the smaller. "
        f"The line follows one corner; it rolls over {turn:.0f}° and the picture's scale changes by "
        f"a factor of {zoom:.1f}. Solid where the camera comes closer, dashed where it goes away."
    )
    return Plate(
        "camera",
        "The camera\u2019s path",
        plate_svg(label, SIZE, SIZE, *shapes, *labels.shapes),
        caption,
        True,
    )


class _Place:
    """Where an outline lies in the figure."""

    def __init__(self, corner: Floats, unit: float) -> None:
        self._corner, self._unit = corner, unit

    def corner_at(self, angle: Floats, size: Floats, sx: int = 1, sy: int = -1) -> tuple[Floats, Floats]:
        """Return the positions of one corner, the upper right one by default."""
        turn = np.radians(angle)
        x, y = sx * self._corner[0], sy * self._corner[1]
        return (
            SIZE / 2 + self._unit * size * (x * np.cos(turn) - y * np.sin(turn)),
            SIZE / 2 + self._unit * size * (x * np.sin(turn) + y * np.cos(turn)),
        )

    def outline(self, angle: float, size: float) -> str:
        """Return the path of one outline."""
        found = [
            self.corner_at(np.array([angle]), np.array([size]), sx, sy)
            for sx, sy in ((1, -1), (1, 1), (-1, 1), (-1, -1))
        ]
        return points([float(x[0]) for x, _ in found], [float(y[0]) for _, y in found]) + "Z"


def _trail(xs: Floats, ys: Floats, scale: Floats) -> list[Markup]:
    """Return the line of the corner: one kind while the camera comes closer, another while it goes away."""
    step = max(1, len(xs) // 600)
    xs, ys, near = xs[::step], ys[::step], scale[::step]
    width = max(1, len(near) // 40)
    smooth = np.convolve(np.pad(near, width, mode="edge"), np.ones(2 * width + 1) / (2 * width + 1), "valid")
    away = np.diff(smooth, prepend=smooth[0]) < 0
    found = []
    for kind, chosen in (("s0", ~away), ("s1 dash", away)):
        # Each part ends where the next begins, so that the line has no holes.
        shown = chosen | np.r_[False, chosen[:-1]]
        found.append(el("path", d=points(np.where(shown, xs, np.nan).tolist(), ys.tolist()), class_=kind))
    return found


def _moments(t: Floats, scale: Floats) -> list[tuple[int, str]]:
    """Return the samples that are labelled: first and last, the closest, and round times between."""
    closest = int(scale.argmax())
    found = [(0, clock(float(t[0]))), (len(t) - 1, f"{clock(float(t[-1]))}, the end")]
    found.append((closest, f"{clock(float(t[closest]))}, closest"))
    step = max(5.0, 5 * round(float(t[-1]) / 25))
    for moment in np.arange(step, float(t[-1]), step).tolist():
        found.append((int(np.abs(t - moment).argmin()), clock(moment)))
    return found


def _known(t: Floats, values: Floats) -> tuple[Floats, Floats]:
    known = ~np.isnan(values)
    return (t[known], values[known]) if known.any() else (np.zeros(1), np.ones(1))
