"""Spans as lines, in one row a label or a name; shots as ticks with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from onetake.page.clean import clip
from onetake.page.draw_parts import LANE, MOST_SHAPES, SHORTEST, TONES, room_of, stretch
from onetake.page.scale import WIDTH, Scale
from onetake.page.svg import el

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.track import Track
    from onetake.page.lanes import PlacedLane

MOST_ROWS = 6
"""Different labels that have a row each (count); more of them share one. Set by hand."""
_ROW = 20
"""Height of a row of spans, px."""


def span_rows(keys: Sequence[tuple[str, ...]], order: Sequence[str] = ()) -> dict[str, int]:
    """Return each label or name its row while there are at most `MOST_ROWS`; else all share one.

    Parameters
    ----------
    keys : sequence of tuple of str
        The labels or names of each span.
    order : sequence of str
        Names that come first, in this order, so that a voice has its colour in all lanes; the others follow
        as they appear.
    """
    found = list(dict.fromkeys(key for some in keys for key in some))
    found.sort(key=lambda key: order.index(key) if key in order else len(order))
    return {key: i for i, key in enumerate(found)} if len(found) <= MOST_ROWS else dict.fromkeys(found, 0)


def draw_spans(placed: PlacedLane, scale: Scale, order: Sequence[str]) -> tuple[int, list[Markup]]:
    """Draw spans as lines, with the label where there is room; return the height in px, and the shapes.

    Where the lane has a column of names, the rows are those of the names, and each name is written once.
    """
    track, lane = placed.track, placed.lane
    keys = [(name,) for name in track.texts(lane.names)] if lane.names else track.label_lists
    # Labels of a closed vocabulary have one order, and so one colour, in every film.
    rows = span_rows(keys, order if lane.names else (*order, *(track.vocabulary or ())))
    if len(rows) == len(track) and (track.spans[1:, 0] >= track.spans[:-1, 1]).all():
        # No label comes again and nothing overlaps (sections without names): rows would say nothing.
        rows = dict.fromkeys(rows, 0)
    height = max(LANE, _ROW * (max(rows.values()) + 1) + 4)
    shapes: dict[str, str] = {}
    words = []
    reach: dict[int, float] = {}
    for (start, end), some, label in zip(
        track.spans[:MOST_SHAPES].tolist(), keys, track.label_texts, strict=False
    ):
        for key in some:
            row = rows[key]
            y = height - 8 - _ROW * (max(rows.values()) - row)
            left, right = scale.x(start), scale.x(end)
            # A span too short to be seen as a line (a cut lasts one frame) is drawn as a tick; of the many
            # spans of a name, each as a short line.
            long = right - left >= SHORTEST or bool(lane.names)
            right = max(right, left + SHORTEST)
            line = f"M{left:g} {y:g}H{right:g}" if long else f"M{left:g} {y - 10:g}V{y + 2:g}"
            faint = " faint" if lane.faint and label == lane.faint else ""
            kind = f"span row{min(row, TONES - 1)}{faint}" if long else "tick"
            shapes[kind] = shapes.get(kind, "") + line
            room = room_of(key)
            # Near the right end a label ends with its span, so that it stays on the page.
            late = left + room > WIDTH
            if key and reach.get(row, -1.0) <= (right - room if late else left):
                words.append(
                    el(
                        "text",
                        clip(key, 40),
                        x=f"{(right if late else left) / WIDTH * 100:.3f}%",
                        dx=None if late else 4,
                        y=y - 4,
                        text_anchor="end" if late else None,
                        class_="word",
                    )
                )
                reach[row] = WIDTH if lane.names else left + room
    drawn = Markup("").join(el("path", d=d, class_=kind) for kind, d in shapes.items())
    return height, [stretch(drawn, height), *words]


def draw_shots(track: Track, scale: Scale) -> list[Markup]:
    """Draw a tick where a shot begins and a thin line as long as it lasts; numbers where there is room."""
    shapes, words = [], []
    for number, (start, end) in enumerate(track.spans[:MOST_SHAPES].tolist(), 1):
        left, right = scale.x(start), scale.x(end)
        shapes.append(f"M{left:g} 6V34M{left:g} 20H{right:g}")
        if right - left > room_of(str(number)):
            words.append(el("text", str(number), x=scale.percent(start), dx=6, y=14, class_="word"))
    return [stretch(el("path", d="".join(shapes), class_="line"), LANE), *words]
