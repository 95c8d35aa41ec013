"""Tracks as SVG on the one time scale: thin lines, no boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup

from onetake.page.bitmap import data_uri, png, stack
from onetake.page.draw_lines import draw_lines
from onetake.page.draw_marks import draw_marks, draw_rows
from onetake.page.draw_parts import LANE, stretch
from onetake.page.draw_spans import draw_shots, draw_spans
from onetake.page.scale import WIDTH, Scale
from onetake.page.svg import el
from onetake.page.thin import thin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.track import Track
    from onetake.page.lanes import PlacedLane

CURVE = 60
"""Height of a curve, px."""


@dataclass(frozen=True, slots=True)
class Range:
    """The ends of a lane's scale, in the track's unit."""

    low: float
    high: float

    def y(self, value: float, height: float) -> float:
        """Return the height of a value, 3 units inside the lane at either end."""
        share = (value - self.low) / (self.high - self.low)
        return round(height - 3 - min(max(share, 0.0), 1.0) * (height - 6), 2)


def range_of(placed: PlacedLane, limits: tuple[float, ...] = ()) -> Range:
    """Return the ends of the scale: given by the register, else by values and limits."""
    parts = [t.values for t in (placed.track, placed.under) if t is not None]
    known = np.concatenate([*parts, np.asarray(limits, dtype=np.float64)])
    known = known[~np.isnan(known)]
    # The quietest moments of a film reach towards minus infinity and would flatten all the rest.
    low = float(np.percentile(known, 1)) if len(known) > 100 else float(known.min())
    low, high = min(low, *limits, low), float(known.max())
    margin = 0.06 * (high - low) or max(abs(high) * 0.1, 0.5)
    low = placed.lane.low if placed.lane.low is not None else low - margin
    high = placed.lane.high if placed.lane.high is not None else high + margin
    return Range(low, high if high > low else low + 1)


def lane(
    placed: PlacedLane,
    scale: Scale,
    label: str,
    limits: tuple[float, ...] = (),
    names: Sequence[str] = (),
) -> Markup:
    """Draw one lane; `label` is its text for screen readers.

    Parameters
    ----------
    placed : PlacedLane
        A track that is not empty.
    scale : Scale
    label : str
    limits : tuple of float
        Limits of claims that are drawn across a curve, in the track's unit.
    names : sequence of str
        The voices in the order of their colours.
    """
    draw = placed.lane.draw or placed.track.kind
    height = CURVE if draw == "curve" else LANE
    if draw == "curve":
        inside = _curve(placed, scale, range_of(placed, limits), limits)
    elif draw in ("swatches", "band"):
        inside = [stretch(_colour_bands(placed.track, scale), height)]
    elif draw == "shots":
        inside = draw_shots(placed.track, scale)
    elif draw == "spans":
        height, inside = draw_spans(placed, scale, names)
    elif draw == "lines":
        height, inside = draw_lines(placed, scale, names)
    elif draw == "rows":
        height, inside = draw_rows(placed.track, scale)
    else:
        inside = draw_marks(placed.track, scale)
    return el("svg", *inside, class_=f"pic {draw}", height=height, width="100%", role="img", aria_label=label)


def path(t: np.ndarray, y: np.ndarray, scale: Scale) -> str:
    """Return a path's data; a NaN interrupts it. A value between two gaps is a short line."""
    places = scale.xs(t).tolist()
    values = [None, *(None if v != v else v for v in y.tolist()), None]
    words: list[str] = []
    for x, before, value, after in zip(places, values, values[1:], values[2:], strict=False):
        if value is None:
            continue
        words.append(f"{'M' if before is None else 'L'}{x:g} {value:g}")
        if before is None and after is None:
            words.append("h1")
    return "".join(words)


def _curve(placed: PlacedLane, scale: Scale, ends: Range, limits: tuple[float, ...]) -> list[Markup]:
    height = CURVE
    shapes = []
    for value in limits:
        y = ends.y(value, height)
        shapes.append(el("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="limit"))
    if placed.under is not None:
        shapes.append(_line(placed.under, scale, ends, height, "under"))
    shapes.append(_line(placed.track, scale, ends, height, "line"))
    return [stretch(Markup("").join(shapes), height)]


def _line(track: Track, scale: Scale, ends: Range, height: int, kind: str) -> Markup:
    points = thin(track.t, track.values)
    share = np.clip((points.value - ends.low) / (ends.high - ends.low), 0, 1)
    y = np.round(height - 3 - share * (height - 6), 1)
    return el("path", d=path(points.t, y, scale), class_=kind)


def _colour_bands(track: Track, scale: Scale) -> Markup:
    address = data_uri(png(stack(track, scale.duration)), "png")
    return el(
        "image", href=address, x=0, y=0, width=WIDTH, height=LANE,
        preserveAspectRatio="none", class_="band",
    )  # fmt: skip
