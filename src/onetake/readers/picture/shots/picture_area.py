"""Picture area: the part of a frame that is not letterbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.arrays import Image8

Bars = tuple[float, float, float, float]
"""Share of the height (top, bottom) and of the width (left, right) that is letterbox."""


def crop_bars(image: Image8, bars: Bars) -> Image8:
    """Return the part of an image within `bars`; all of it where hardly anything would be left."""
    height, width = image.shape[:2]
    top, bottom, left, right = bars
    part = image[
        round(top * height) : height - round(bottom * height),
        round(left * width) : width - round(right * width),
    ]
    return part if min(part.shape[:2]) >= 8 else image
