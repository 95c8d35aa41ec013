"""Spans as lines, in one row a label or a name; shots as ticks with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from onetake.page.clean import clip
from onetake.page.draw_parts import LANE, SHORTEST, TONES, apart, room_of, stretch
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

    Where the lane has a column of names, the rows are those of the names, and each name is written once;
    so is a label that all spans have.
    """
    track, lane = placed.track, placed.lane
    keys = [(name,) for name in track.texts(lane.names)] if lane.names else track.label_lists
    # Labels of a closed vocabulary have one order, and so one colour, in every film.
    rows = span_rows(keys, order if lane.names else (*order, *(track.vocabulary or ())))
    if len(rows) == len(track) and (track.spans[1:, 0] >= track.spans[:-1, 1]).all():
        # No label comes again and nothing overlaps (sections without names): rows would say nothing.
        rows = dict.fromkeys(rows, 0)
    height = max(LANE, _ROW * (max(rows.values()) + 1) + 4)
    shapes: dict[tuple[str, float], list[tuple[float, float]]] = {}
    words = []
    reach: dict[int, float] = {}
    for (start, end), some, label in zip(track.spans.tolist(), keys, track.label_texts, strict=True):
        for key in some:
            row = rows[key]
            y = height - 8 - _ROW * (max(rows.values()) - row)
            left, right = scale.x(start), scale.x(end)
            # A span too short to be seen as a line (a cut lasts one frame) is drawn as a tick; of the many
            # spans of a name, each as a short line.
            long = right - left >= SHORTEST or bool(lane.names)
            right = max(right, left + SHORTEST)
            faint = " faint" if lane.faint and label == lane.faint else ""
            kind = f"span row{min(row, TONES - 1)}{faint}" if long else "tick"
            shapes.setdefault((kind, y), []).append((left, right))
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
                reach[row] = WIDTH if lane.names or len(rows) == 1 else left + room
    drawn: dict[str, str] = {}
    for (kind, foot), places in shapes.items():
        if kind == "tick":
            line = "".join(f"M{x:g} {foot - 10:g}V{foot + 2:g}" for x in apart([left for left, _ in places]))
        else:
            line = "".join(f"M{left:g} {foot:g}H{right:g}" for left, right in joined(places))
        drawn[kind] = drawn.get(kind, "") + line
    paths = Markup("").join(el("path", d=d, class_=kind) for kind, d in drawn.items())
    return height, [stretch(paths, height), *words]


def joined(places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return lines, by their starts, those that overlap as one: drawn one over the other they look the same.

    Examples
    --------
    >>> joined([(0.0, 2.0), (1.5, 3.5), (3.0, 3.2), (4.0, 6.0)])
    [(0.0, 3.5), (4.0, 6.0)]
    """
    found: list[tuple[float, float]] = []
    for left, right in sorted(places):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def draw_shots(track: Track, scale: Scale) -> list[Markup]:
    """Draw a tick where a shot begins and a thin line as long as it lasts; numbers where there is room."""
    words = []
    places = [(scale.x(start), scale.x(end)) for start, end in track.spans.tolist()]
    shapes = [f"M{x:g} 6V34" for x in apart([left for left, _ in places])]
    shapes += [f"M{left:g} 20H{right:g}" for left, right in joined(places)]
    for number, ((start, _), (left, right)) in enumerate(zip(track.spans.tolist(), places, strict=True), 1):
        if right - left > room_of(str(number)):
            words.append(el("text", str(number), x=scale.percent(start), dx=6, y=14, class_="word"))
    return [stretch(el("path", d="".join(shapes), class_="line"), LANE), *words]
