"""Tracks on the terminal: a table with a sparkline a track, and the rows of one."""

from __future__ import annotations

import shutil
from itertools import islice
from typing import TYPE_CHECKING, Any

from onetake.cli.console import WIDEST, console_width, wrapped
from onetake.core.clock import clock
from onetake.core.errors import UnknownName
from onetake.core.sparkline import BLOCKS
from onetake.core.table_rows import plain_line, text_table
from onetake.core.track_lines import track_line, track_range, track_spark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading
    from onetake.core.track import Track

ROWS = 12
"""Rows of one track that are shown; the Parquet file has all. Set by hand."""
_NAMES, _FIGURES = 26, 24
"""Columns for the names of tracks and for their figures, at most; narrow terminals have less. Set by hand."""
_LEAST = 8
"""Columns of a sparkline at least. Set by hand."""


def track_rows(reading: Reading) -> Iterator[str]:
    """Yield a line for each track that has rows: its name, its course over the film, its range and unit.

    The lines are as wide as the terminal.
    """
    width = console_width()
    names, most = min(_NAMES, width // 4 + 6), min(_FIGURES, width // 4 + 2)
    spark = max(_LEAST, width - names - most - 4)
    length = reading.media.duration
    yield f"{'track':<{names}}  {'0:00':<{spark - 8}}{clock(length):>8}  range"
    empty = []
    for name in reading.tracks:
        track = reading.tracks[name]
        if not len(track):
            empty.append(name)
            continue
        figures = plain_line(track_range(track) or f"{len(track)} {track.kind}", most)
        line = f"{plain_line(name, names):<{names}}  {track_spark(track, spark, length)}  {figures}"
        yield line.rstrip()
    yield ""
    yield from wrapped(
        f"A curve from its lowest value ({BLOCKS[0]}) to its highest ({BLOCKS[-1]}); of spans and marks, how "
        "much of the time they cover and how many there are.",
        width,
    )
    if empty:
        yield from wrapped(f"Without a row: {', '.join(empty)}.", width)


def one_track(reading: Reading, name: str) -> Iterator[str]:
    """Yield the lines of a track in detail, or of all tracks of a group such as 'camera'.

    Raises
    ------
    UnknownName
        If there is no such track or group.
    """
    for track in chosen_tracks(reading, name):
        yield from _track_lines(track, reading.media.duration)
        yield ""


def track_json(track: Track) -> dict[str, Any]:
    """Return a track with all its rows as a plain dictionary; what is unknown is None."""
    return {
        "name": track.name,
        "kind": track.kind,
        "unit": track.unit,
        "by": track.by,
        "facts": track.facts.to_json(),
        "rows": track.table.to_pylist(),
    }


def chosen_tracks(reading: Reading, name: str) -> list[Track]:
    """Return the track of this name, or all of the group: 'camera' is 'camera.roll' and its like.

    Raises
    ------
    UnknownName
        If there is no such track or group.
    """
    names = [one for one in reading.tracks if one == name] or [
        one for one in reading.tracks if one.startswith(f"{name}.")
    ]
    if not names:
        raise UnknownName("track", name, reading.tracks, "onetake show READING --tracks lists them")
    return [reading.tracks[one] for one in names]


def _track_lines(track: Track, length: float) -> Iterator[str]:
    width = console_width()
    yield from wrapped(track_line(track), width)
    if len(track):
        yield f"0:00 {track_spark(track, max(_LEAST, width - 16), length)} {clock(length)}"
    for fact, value in track.facts.items():
        yield from wrapped(f"  {fact}: {_cell(value.value)} {value.unit}".rstrip(), width)
    if track.remark:
        yield from wrapped(f"  {plain_line(track.remark, 2000)}", width)
    head = tuple(track.table.column_names)
    rows = [tuple(_cell(row[column]) for column in head) for row in islice(_rows(track), ROWS)]
    if rows:
        # A row is not wrapped; what does not fit is cut, as a table would no longer be one.
        yield from (line[: max(width, _terminal())].rstrip() for line in text_table(head, rows).splitlines())
    if len(track) > ROWS:
        yield f"and {len(track) - ROWS} more rows"


def _rows(track: Track) -> Iterator[dict[str, Any]]:
    yield from track.table.slice(0, ROWS).to_pylist()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6g}"
    return " + ".join(map(str, value)) if isinstance(value, list) else str(value)


def _terminal() -> int:
    return shutil.get_terminal_size((WIDEST, 24)).columns
