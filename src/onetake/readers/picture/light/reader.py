"""Steps of light: where a quarter of the picture or more becomes brighter, darker, or more or less red."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.gives import Column, Lane
from onetake.core.track import Fact, marks
from onetake.readers.base import Gives, author
from onetake.signal.colour.cielab import linear_light
from onetake.signal.colour.luminance_steps import StepFinder

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8
    from onetake.core.blocks import Frames
    from onetake.core.track import Track

CHANGE = 0.1
"""Change of relative luminance, of 1, from which a cell counts: WCAG 2.2, general flash; 20 of the 200
cd/m2 that ITU-R BT.1702 assumes of a display."""
DARKEST = 0.8
"""Relative luminance below which the darker of the two must lie: WCAG 2.2 (160 cd/m2 in ITU-R BT.1702)."""
AREA = 0.25
"""Share of the picture that must change at once: a quarter of the screen in ITU-R BT.1702, a quarter of any
10 degrees of the visual field in WCAG 2.2."""
RED_CHANGE = 20 / 320
"""Change of R - G - B (linear, 0 to 1 each) from which a cell becomes more or less red: WCAG 2.2, red flash,
where it is multiplied by 320."""
RED_SHARE = 0.8
"""R / (R + G + B) from which a colour is saturated red: WCAG 2.2."""
CELLS = (16, 9)
"""Cells across and down. Set by hand: each is 0.7 % of the picture, larger than grain and lettering."""
LABELS = ("brighter", "darker", "more red", "less red")

_LINEAR = linear_light(np.arange(256)).astype(np.float32)
_LUMINANCE = np.array([[0.2126, 0.7152, 0.0722]], np.float32)


class LightSteps:
    """Reads steps of light; the method: docs/explanation/light.md."""

    name = "steps"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(
            "light.steps",
            "marks",
            "share",
            "moments at which a quarter of the picture or more changes its light, and how much of it does",
            labels=LABELS,
            columns=(
                Column("change", "share", "mean change of what changes, of the largest there can be"),
                Column(
                    "seconds", "s", "time since its last extreme was left: short for a flash, long for a fade"
                ),
            ),
            lane=Lane("picture", "Steps of light"),
        ),
    )
    cites: tuple[str, ...] = (
        "W3C, Web Content Accessibility Guidelines 2.2, success criterion 2.3.1",
        "ITU-R BT.1702, Guidance for the reduction of photosensitive epileptic seizures by television",
    )

    def __init__(self) -> None:
        self._light = StepFinder(CHANGE, DARKEST, AREA)
        self._red = StepFinder(RED_CHANGE, np.inf, AREA)
        self._count = 0

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        height, width = frames.rgb.shape[1:3]
        for i in range(len(frames)):
            picture = frames.rgb[i][frames.picture_area(i, height, width)]
            light, red = _cells(picture if picture.size else frames.rgb[i])
            self._light.push(float(frames.t[i]), light)
            self._red.push(float(frames.t[i]), red)
            self._count += 1

    def close(self) -> list[Track]:
        """Return the steps; an empty list for a film without frames."""
        if not self._count:
            return []
        rows = [
            (step.t, label, step)
            for finder, names in ((self._light, LABELS[:2]), (self._red, LABELS[2:]))
            for step in finder.steps
            for label in [names[0] if step.rises else names[1]]
        ]
        rows.sort(key=lambda row: row[0])
        return [
            marks(
                "light.steps",
                [t for t, _, _ in rows],
                [label for _, label, _ in rows],
                [step.area for _, _, step in rows],
                "share",
                by=author(self),
                columns={
                    "change": [step.change for _, _, step in rows],
                    "seconds": [step.seconds for _, _, step in rows],
                },
                cites=self.cites,
                facts={"frames": Fact(self._count, "count")},
            )
        ]


def _cells(picture: Image8) -> tuple[Floats, ...]:
    """Return the relative luminance and the redness of each cell, shape (144,) each."""
    linear = cv2.resize(cv2.LUT(picture, _LINEAR), CELLS, interpolation=cv2.INTER_AREA)
    colours = linear.reshape(-1, 3).astype(np.float64)
    total = colours.sum(axis=1)
    red = np.where(colours[:, 0] >= RED_SHARE * total, 2 * colours[:, 0] - total, 0.0)
    return colours @ _LUMINANCE[0].astype(np.float64), np.maximum(red, 0.0)
