"""Tracks as SVG on the one time scale: thin lines, no boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup

from onetake.page.bitmap import data_uri, png, stack
from onetake.page.clean import clip
from onetake.page.scale import WIDTH, Scale
from onetake.page.svg import el
from onetake.page.thin import thin

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.page.lanes import PlacedLane

HEIGHT = {"curve": 60, "spans": 40, "marks": 40, "shots": 40, "swatches": 40, "band": 40}
MOST_SHAPES = 800
"""Spans or marks drawn in one lane (count); more could not be seen separately. Set by hand."""
_ROW = 20
"""Height of a row of spans, drawing units."""
_LETTER = 6.2
"""Mean width of a letter of the small type, drawing units: decides whether a label fits. Set by hand."""


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


def lane(placed: PlacedLane, scale: Scale, label: str, limits: tuple[float, ...] = ()) -> Markup:
    """Draw one lane; `label` is its text for screen readers.

    Parameters
    ----------
    placed : PlacedLane
        A track that is not empty.
    scale : Scale
    label : str
    limits : tuple of float
        Limits of claims that are drawn across a curve, in the track's unit.
    """
    draw = placed.lane.draw or placed.track.kind
    height = HEIGHT[draw]
    if draw == "curve":
        inside = _curve(placed, scale, range_of(placed, limits), limits)
    elif draw in ("swatches", "band"):
        inside = [_stretch(_colour_bands(placed.track, scale), height)]
    elif draw == "shots":
        inside = _shots(placed.track, scale)
    elif draw == "spans":
        height = max(height, _ROW * (max(_rows(placed.track).values()) + 1) + 4)
        inside = _spans(placed.track, scale, height)
    else:
        inside = _marks(placed.track, scale)
    return el("svg", *inside, class_=f"pic {draw}", height=height, width="100%", role="img", aria_label=label)


def path(t: np.ndarray, y: np.ndarray, scale: Scale) -> str:
    """Return a path's data; a NaN interrupts it."""
    places = scale.xs(t)
    words: list[str] = []
    down = False
    for x, value in zip(places.tolist(), y.tolist(), strict=True):
        if value != value:
            down = False
            continue
        words.append(f"{'L' if down else 'M'}{x:g} {value:g}")
        down = True
    return "".join(words)


def _curve(placed: PlacedLane, scale: Scale, ends: Range, limits: tuple[float, ...]) -> list[Markup]:
    height = HEIGHT["curve"]
    shapes = []
    for value in limits:
        y = ends.y(value, height)
        shapes.append(el("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="limit"))
    if placed.under is not None:
        shapes.append(_line(placed.under, scale, ends, height, "under"))
    shapes.append(_line(placed.track, scale, ends, height, "line"))
    return [_stretch(Markup("").join(shapes), height)]


def _line(track: Track, scale: Scale, ends: Range, height: int, kind: str) -> Markup:
    points = thin(track.t, track.values)
    share = np.clip((points.value - ends.low) / (ends.high - ends.low), 0, 1)
    y = np.round(height - 3 - share * (height - 6), 1)
    alone = points.t[~np.isnan(points.value)]
    if len(alone) == 1:
        x = scale.x(float(alone[0]))
        return el("path", d=f"M{x:g} {float(np.nanmax(y)):g}h1", class_=kind)
    return el("path", d=path(points.t, y, scale), class_=kind)


def _stretch(inside: Markup, height: int) -> Markup:
    return el(
        "svg", inside, viewBox=f"0 0 {WIDTH} {height}", preserveAspectRatio="none", width="100%",
        height=height, aria_hidden="true",
    )  # fmt: skip


def _colour_bands(track: Track, scale: Scale) -> Markup:
    address = data_uri(png(stack(track, scale.duration)), "png")
    return el(
        "image", href=address, x=0, y=0, width=WIDTH, height=HEIGHT["swatches"],
        preserveAspectRatio="none", class_="band",
    )  # fmt: skip


def _shots(track: Track, scale: Scale) -> list[Markup]:
    """Draw a tick where a shot begins and a thin line as long as it lasts; numbers where there is room."""
    shapes, words = [], []
    for number, (start, end) in enumerate(track.spans[:MOST_SHAPES].tolist(), 1):
        left, right = scale.x(start), scale.x(end)
        shapes.append(f"M{left:g} 6V34M{left:g} 20H{right:g}")
        if right - left > _LETTER * (len(str(number)) + 2):
            words.append(el("text", str(number), x=scale.percent(start), dx=6, y=14, class_="word"))
    return [_stretch(el("path", d="".join(shapes), class_="line"), 40), *words]


def _rows(track: Track) -> dict[str, int]:
    """Return each label its row while there are at most four labels; else all share one."""
    names = list(dict.fromkeys(label for some in track.label_lists for label in some))
    return {name: i for i, name in enumerate(names)} if len(names) <= 4 else dict.fromkeys(names, 0)


def _spans(track: Track, scale: Scale, height: int) -> list[Markup]:
    """Draw spans as lines, in one row a label, with the label where there is room."""
    rows = _rows(track)
    last = max(rows.values())
    shapes: dict[str, str] = {}
    words = []
    reach = dict.fromkeys(range(4), -1.0)
    pairs = zip(track.spans[:MOST_SHAPES].tolist(), track.label_lists, strict=False)
    for (start, end), label in ((span, label) for span, some in pairs for label in some):
        row = rows[label]
        y = height - 8 - _ROW * (last - row)
        left, right = scale.x(start), scale.x(end)
        # A span too short to be seen as a line (a cut lasts one frame) is drawn as a tick.
        line = f"M{left:g} {y:g}H{right:g}" if right - left >= 2 else f"M{left:g} {y - 10:g}V{y + 2:g}"
        kind = f"span row{row}" if right - left >= 2 else "tick"
        shapes[kind] = shapes.get(kind, "") + line
        room = _LETTER * len(label) + 8
        if label and reach[row] <= left <= WIDTH - room:
            words.append(el("text", clip(label, 40), x=scale.percent(start), dx=4, y=y - 4, class_="word"))
            reach[row] = left + room
    drawn = Markup("").join(el("path", d=d, class_=kind) for kind, d in shapes.items())
    return [_stretch(drawn, height), *words]


def _marks(track: Track, scale: Scale) -> list[Markup]:
    shapes, words = [], []
    reach = -1.0
    for t, label in zip(track.t[:MOST_SHAPES].tolist(), track.label_texts, strict=False):
        x = scale.x(t)
        shapes.append(f"M{x:g} 18V36")
        room = _LETTER * len(label)
        if label and x >= reach:
            # Near the right end a label is set to the left of its mark, so that it stays on the page.
            late = x + room > WIDTH
            anchor = "end" if late else "start"
            words.append(
                el("text", clip(label, 40), x=scale.percent(t), y=13, text_anchor=anchor, class_="word")
            )
            reach = x + room + 8
    return [_stretch(el("path", d="".join(shapes), class_="line"), 40), *words]
