"""Marks as ticks: all in one row, or in one row a label."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onetake.page.clean import clip
from onetake.page.draw_parts import LANE, apart, room_of, stretch
from onetake.page.scale import WIDTH, Scale
from onetake.page.svg import el

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.track import Track

_ROW = 16
"""Height of a row of marks, px."""
_TICK = 10
"""Height of a mark in its row, px."""


def draw_marks(track: Track, scale: Scale) -> list[Markup]:
    """Draw marks in one row, with the label where there is room; a label that all marks have, once."""
    words = []
    reach = -1.0
    several = len(set(track.label_texts)) > 1
    shapes = [f"M{x:g} 18V36" for x in apart([scale.x(t) for t in track.t.tolist()])]
    for t, label in zip(track.t.tolist(), track.label_texts, strict=True):
        x = scale.x(t)
        room = room_of(label)
        # Near the right end a label is set to the left of its mark, so that it stays on the page.
        late = x + room > WIDTH
        if label and (x - room if late else x) >= reach:
            anchor = "end" if late else "start"
            words.append(
                el("text", clip(label, 40), x=scale.percent(t), y=13, text_anchor=anchor, class_="word")
            )
            reach = x + room if several else math.inf
    return [stretch(el("path", d="".join(shapes), class_="line"), LANE), *words]


def draw_rows(track: Track, scale: Scale) -> tuple[int, list[Markup]]:
    """Draw marks in one row a label, the label written once; return the height in px, and the shapes.

    The rows follow the vocabulary of the track, else the first mark of each label.
    """
    times: dict[str, list[float]] = {}
    for t, some in zip(track.t.tolist(), track.label_lists, strict=True):
        for label in some:
            times.setdefault(label, []).append(scale.x(t))
    labels = [label for label in track.vocabulary or times if label in times]
    height = max(LANE, _ROW * len(labels) + 4)
    shapes, words = [], []
    for row, label in enumerate(labels):
        foot = _ROW * (row + 1)
        shapes += [f"M{x:g} {foot - _TICK}V{foot}" for x in apart(times[label])]
        at, anchor = _free_place(times[label], room_of(label))
        words.append(
            el(
                "text",
                clip(label, 40),
                x=f"{at / WIDTH * 100:.3f}%",
                dx=5 if anchor == "start" else -5,
                y=foot - 1,
                text_anchor=anchor,
                class_="word halo",
            )
        )
    return height, [stretch(el("path", d="".join(shapes), class_="line"), height), *words]


def _free_place(marks: list[float], room: float) -> tuple[float, str]:
    """Return where the label of a row has room, and the end that is there: after a mark, else before one."""
    ends = [*marks[1:], WIDTH + 0.0]
    for mark, end in zip(marks, ends, strict=True):
        if end - mark >= room:
            return mark, "start"
    return (marks[0], "end") if marks[0] >= room else (0.0, "start")
