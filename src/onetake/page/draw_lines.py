"""Lines of words where they are said: each in a row where it has room, in the colour of its voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from onetake.page.clean import clip
from onetake.page.draw_parts import LANE, MOST_SHAPES, SHORTEST, TONES, room_of, stretch
from onetake.page.draw_spans import span_rows
from onetake.page.scale import WIDTH, Scale
from onetake.page.svg import el

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.page.lanes import PlacedLane

MOST_ROWS = 32
"""Rows of lines (count); where more would be needed, each line is shortened. Set by hand."""
LENGTHS = (80, 60, 45, 35, 25, 18, 12, 8, 5)
"""Letters of a line that are written (count), longest first: the first one that fits is taken."""
_ROW = 17
"""Height of a row of lines, px."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line's text as written, its row, and whether it ends where the line does (else begins there)."""

    text: str
    row: int
    late: bool


def draw_lines(placed: PlacedLane, scale: Scale, order: Sequence[str]) -> tuple[int, list[Markup]]:
    """Draw each span's text above a line as long as it lasts; return the height in px, and the shapes.

    Rows are filled from the top, so that the text runs down like a staircase. Where there are several voices,
    the first line of each says its name.
    """
    track, lane = placed.track, placed.lane
    texts = track.texts(lane.text)[:MOST_SHAPES] if lane.text else track.label_texts[:MOST_SHAPES]
    names = track.texts(lane.names)[:MOST_SHAPES] if lane.names else [""] * len(texts)
    tones = span_rows([(name,) for name in names if name], order)
    times = [(scale.x(start), scale.x(end)) for start, end in track.spans[:MOST_SHAPES].tolist()]
    rows = _fit(times, _with_names(texts, names) if len(tones) > 1 else texts)
    height = max(LANE, _ROW * (1 + max(one.row for one in rows)) + 4)
    shapes: dict[str, str] = {}
    words = []
    for one, name, label, (start, end) in zip(rows, names, track.label_texts, times, strict=False):
        foot = _ROW * (one.row + 1)
        kind = f" row{min(tones[name], TONES - 1)}" if name else ""
        kind += " faint" if lane.faint and label == lane.faint else ""
        end = max(end, start + SHORTEST)
        line = f"M{start:g} {foot}H{end:g}"
        shapes[kind] = shapes.get(kind, "") + line
        words.append(
            el(
                "text",
                one.text,
                x=f"{(min(end, WIDTH) if one.late else start) / WIDTH * 100:.3f}%",
                y=foot - 4,
                text_anchor="end" if one.late else "start",
                class_=f"word{kind}",
            )
        )
    drawn = Markup("").join(el("path", d=d, class_=f"span{kind}") for kind, d in shapes.items())
    return height, [stretch(drawn, height), *words]


def _with_names(texts: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the texts, the first one of each voice with its name."""
    first = {name: i for i, name in reversed(list(enumerate(names))) if name}
    return [
        f"{name}: {text}" if first.get(name) == i else text
        for i, (name, text) in enumerate(zip(names, texts, strict=True))
    ]


def _fit(times: Sequence[tuple[float, float]], texts: Sequence[str]) -> list[_Placed]:
    """Return the place of each text, shortened only as far as `MOST_ROWS` asks for."""
    for most in LENGTHS:
        rows = _rows(times, [clip(text, most) for text in texts])
        if max(one.row for one in rows) < MOST_ROWS:
            break
    return rows


def _rows(times: Sequence[tuple[float, float]], texts: Sequence[str]) -> list[_Placed]:
    """Return each text in the first row that has room; starts, in drawing units, do not fall."""
    reach: list[float] = []
    found = []
    for (start, end), text in zip(times, texts, strict=True):
        room = room_of(text)
        late = start + room > WIDTH
        left, right = (end - room, end) if late else (start, max(start + room, end))
        row = next((i for i, taken in enumerate(reach) if taken <= left), len(reach))
        reach[row:] = [right, *reach[row + 1 :]]
        found.append(_Placed(text, row, late))
    return found
