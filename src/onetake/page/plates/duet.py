"""The duet on the bar grid: a row for every few bars, the lines of each voice where they fall."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.core.clock import clock
from onetake.page.clean import clip
from onetake.page.plates.plate import WIDE, Labels, Plate, first_finding, plate_svg, words_width
from onetake.page.svg import el

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.arrays import Floats
    from onetake.core.reading import Reading

LEAST_BARS, LEAST_TURNS = 4, 4
"""Bars and turns (count) that a grid needs."""
MOST_ROWS = 14
"""Rows (count): what fits a printed page. Set by hand."""
BARS_A_ROW = (4, 8, 16, 32)
"""Bars of a row (count): the first that gives at most `MOST_ROWS` rows."""
_LEFT = 48
"""Room for the time of each row, px."""
_VOICE, _GAP = 20, 14
"""Height of a voice in a row, and between rows, px."""
_SLIVER = 0.02
"""Part of a bar, at the end of a turn, that is not drawn in a row of its own. Set by hand."""
VOICES = 3
"""Voices drawn (count); of more, those that have a colour of their own."""


class _Turn(NamedTuple):
    start: float
    end: float
    name: str
    text: str


def duet(reading: Reading, names: tuple[str, ...]) -> Plate | None:
    """Draw who has the word in which bar; None without a beat, or where fewer than two voices trade turns."""
    bars = reading.tracks.get("beat.downbeats")
    turns = _turns(reading)
    names = tuple(name for name in names if any(turn.name == name for turn in turns))[:VOICES]
    if bars is None or len(bars) < LEAST_BARS or len(names) < 2 or len(turns) < LEAST_TURNS:
        return None
    # A bar ends where the next one begins; the last one is as long as the one before.
    edges = np.append(bars.t, bars.t[-1] + (bars.t[-1] - bars.t[-2]))
    if turns[0].start < edges[0]:
        edges = np.insert(edges, 0, edges[0] - (edges[1] - edges[0]))
    count = len(edges) - 1
    per_row = next((n for n in BARS_A_ROW if count <= n * MOST_ROWS), BARS_A_ROW[-1])
    rows = -(-count // per_row)
    height = rows * (_VOICE * len(names) + _GAP) + 14
    labels = Labels(WIDE, height)
    grid = _Grid(edges, per_row, len(names))
    shapes = grid.lines(labels)
    for turn in turns:
        if turn.name in names:
            shapes += grid.turn(turn, names.index(turn.name))
    label = f"The duet on the bar grid: {len(turns)} turns of {', '.join(names)} in {count} bars."
    caption = (
        f"A row is {per_row} bars of the music, a thin line the beginning of a bar. Each line is a turn of "
        f"{' or of '.join(names)}, in the colour that the voice has everywhere."
    )
    verdict = reading.verdicts.get("clockwork-turns")
    if verdict is not None and verdict.outcome == "holds":
        caption += f" {first_finding(verdict.because)}"
    return Plate(
        "duet", "The duet on its bars", plate_svg(label, WIDE, height, *shapes, *labels.shapes), caption
    )


def _turns(reading: Reading) -> list[_Turn]:
    """Return the lines of the lyrics with their voices, else the turns of the voices."""
    lines = reading.tracks.get("words.lines")
    if lines is not None and {"text", "name"} <= set(lines.text_columns):
        names = lines.texts("name")
        found = [
            _Turn(start, end, name, text)
            for (start, end), name, text in zip(lines.spans.tolist(), names, lines.texts("text"), strict=True)
            if name
        ]
        if found:
            return sorted(found)
    who = reading.tracks.get("voices.who")
    if who is None:
        return []
    return [_Turn(a, b, name, "") for (a, b), name in zip(who.spans.tolist(), who.label_texts, strict=True)]


class _Grid:
    """Rows of bars; a moment has a row and a place in it."""

    def __init__(self, edges: Floats, per_row: int, voices: int) -> None:
        self._edges, self._per_row, self._voices = edges, per_row, voices
        self._count = len(edges) - 1
        self._height = _VOICE * voices + _GAP

    def lines(self, labels: Labels) -> list[Markup]:
        """Draw the bars and write the time at the beginning of each row."""
        shapes = []
        for bar in range(self._count):
            row, column = divmod(bar, self._per_row)
            x, top = self._x(column), row * self._height
            shapes.append(f"M{x} {top + 4}V{top + self._height - 6}")
            if not column:
                labels.put(clock(float(self._edges[bar])), (0, top + 18))
        return [el("path", d="".join(shapes), class_="thin")]

    def turn(self, turn: _Turn, voice: int) -> list[Markup]:
        """Draw one turn, with its words above it as far as they have room."""
        shapes = []
        tone = min(voice, 2)
        for first, (row, left, right) in enumerate(self._parts(turn.start, turn.end)):
            y = row * self._height + _VOICE * (voice + 1)
            shapes.append(el("path", d=f"M{left:.1f} {y}H{max(right, left + 2):.1f}", class_=f"s{tone} turn"))
            if not first and turn.text and (words := _fitting(turn.text, right - left + 12, WIDE - left)):
                shapes.append(el("text", words, x=round(left, 1), y=y - 4, class_=f"t{tone}"))
        return shapes

    def _parts(self, start: float, end: float) -> list[tuple[int, float, float]]:
        """Return the row and the two ends of each part of an interval."""
        first, last = self._position(start), self._position(end)
        rows = range(int(first // self._per_row), int(np.ceil(last / self._per_row)))
        return [
            (
                row,
                self._x(max(first - row * self._per_row, 0.0)),
                self._x(min(last - row * self._per_row, float(self._per_row))),
            )
            for row in rows
            if row * self._per_row < self._count
            and min(last, (row + 1) * self._per_row) - max(first, row * self._per_row) > _SLIVER
        ]

    def _position(self, t: float) -> float:
        """Return a moment in bars from the first one, held inside the grid."""
        return float(np.interp(t, self._edges, np.arange(self._count + 1.0)))

    def _x(self, bars: float) -> float:
        return round(_LEFT + (WIDE - _LEFT) * bars / self._per_row, 1)


def _fitting(text: str, room: float, most: float) -> str:
    """Return the text as far as it has room, by whole words; '' where not even two words have."""
    words = text.split()
    room = min(room, most)
    if words_width(text) > room:
        room -= words_width("\u2026")
    while words and words_width(" ".join(words)) > room:
        words.pop()
    if len(words) < min(2, len(text.split())):
        return ""
    return clip(" ".join(words), 80) + ("" if len(words) == len(text.split()) else "\u2026")
