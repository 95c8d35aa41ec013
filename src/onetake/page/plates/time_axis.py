"""The clock at the foot of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.clock import clock
from onetake.page.scale import Scale
from onetake.page.svg import el

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.page.plates.plate import Labels


def time_axis(labels: Labels, duration: float, left: float, right: float, y: float) -> list[Markup]:
    """Draw a line with ticks at round times, and write the times under it."""
    shapes = [el("line", x1=left, x2=right, y1=y, y2=y, class_="axis")]
    for t in Scale(duration).ticks():
        x = round(left + (right - left) * t / duration, 1)
        if labels.put(clock(t), (x, y), ways=((0, 18, "middle"), (0, 18, "start"), (0, 18, "end"))):
            shapes.append(el("line", x1=x, x2=x, y1=y, y2=y + 4, class_="axis"))
    return shapes
