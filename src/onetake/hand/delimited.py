"""Read tables: CSV and tab-separated text, with a head or without, and RTTM."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.hand.rows import HandRow, HandTier

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = {
    "start": ("start", "begin", "begin time", "onset", "from", "t0", "t", "time", "in", "tmin"),
    "end": ("end", "end time", "offset", "to", "t1", "out", "tmax"),
    "length": ("duration", "length", "dur"),
    "label": ("label", "text", "annotation", "value", "name", "type", "labels"),
    "speaker": ("speaker", "participant", "voice", "who"),
    "tier": ("tier", "track", "layer"),
}
"""What the columns of such tables are called, without their unit; ELAN, Praat, Audacity, ours."""
_UNIT = re.compile(r"[ _]*[\[(]?(?:ss\.msec|hh:mm:ss\.ms|sec|seconds|msec|ms|s)[\])]?$")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)")


def read_table(text: str, name: str) -> list[HandTier]:
    """Return the rows of a table, in one tier or as many as a column names.

    Times are seconds, or clock times (``0:01:02.5``), or milliseconds where the head says so. Without a head
    the columns are start, end and label, or time and label.

    Raises
    ------
    TextError
        If there are no times in it; the sentence names the line.
    """
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    if not lines:
        raise TextError(f"{name}: empty, wanted a table with times")
    if lines[0].startswith(("SPEAKER ", ";; ")):
        return [_rttm(lines, name)]
    mark = max("\t;,", key=lambda one: (lines[0].count(one), one == "\t"))
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=mark)]
    except csv.Error as err:
        raise TextError(f"{name}: {err}, wanted a table; is a quotation mark left open?") from err
    if _seconds(rows[0][0], 1) is not None and not _has_head(rows[0]):
        return _by_tier(
            [(_plain_row(row, at, name), "") for at, row in enumerate(rows, 1)], _is_point(rows[0])
        )
    return _with_head(rows, name)


def _has_head(row: Sequence[str]) -> bool:
    return _place(row, "start") is not None


def _with_head(rows: list[list[str]], name: str) -> list[HandTier]:
    head = rows[0]
    start, end, length = (_place(head, what) for what in ("start", "end", "length"))
    label, speaker, tier = (_place(head, what) for what in ("label", "speaker", "tier"))
    if start is None:
        raise TextError(
            f"{name}: columns {', '.join(head)[:80]}, wanted one called start or time, one called end or "
            "duration, and one called label; name the columns so"
        )
    scale = [0.001 if re.search(r"(?<![a-z.])(ms|msec)\b|_ms$", cell.lower()) else 1.0 for cell in head]
    made = []
    for at, row in enumerate(rows[1:], 2):
        cells = row + [""] * (len(head) - len(row))
        first = _time(cells[start], scale[start], at, name)
        if end is not None:
            after = _time(cells[end], scale[end], at, name)
        elif length is not None:
            after = first + _time(cells[length], scale[length], at, name)
        else:
            after = first
        text = cells[label].removeprefix("'") if label is not None else ""
        who = cells[speaker] if speaker is not None else ""
        made.append((HandRow(first, after, text, who), cells[tier] if tier is not None else ""))
    return _by_tier(made, end is None and length is None)


def _plain_row(row: list[str], at: int, name: str) -> HandRow:
    """Return a row without a head: start, end, label; or time, label."""
    start = _time(row[0], 1.0, at, name)
    if _is_point(row):
        return HandRow(start, start, row[1] if len(row) > 1 else "")
    return HandRow(start, _time(row[1], 1.0, at, name), row[2] if len(row) > 2 else "")


def _is_point(row: Sequence[str]) -> bool:
    return len(row) < 2 or _seconds(row[1], 1) is None


def _rttm(lines: list[str], name: str) -> HandTier:
    rows = []
    for at, line in enumerate(lines, 1):
        cells = line.split()
        if cells[0] != "SPEAKER":
            continue
        if len(cells) < 8:
            raise TextError(f"{name}, line {at}: {len(cells)} fields, wanted the ten of RTTM")
        start = _time(cells[3], 1.0, at, name)
        rows.append(HandRow(start, start + _time(cells[4], 1.0, at, name), cells[7], cells[7]))
    return HandTier("speakers", tuple(rows))


def _by_tier(rows: list[tuple[HandRow, str]], points: bool) -> list[HandTier]:
    tiers: dict[str, list[HandRow]] = {}
    for row, tier in rows:
        tiers.setdefault(tier or "table", []).append(row)
    return [HandTier(tier, tuple(some), points) for tier, some in tiers.items()]


def _place(head: Sequence[str], what: str) -> int | None:
    """Return the place of the column that is called by one of the names, the first name first."""
    bare = [_UNIT.sub("", cell.strip().lower().replace("_", " ").strip()).strip(" -") for cell in head]
    return next((bare.index(name) for name in _COLUMNS[what] if name in bare), None)


def _time(text: str, scale: float, at: int, name: str) -> float:
    found = _seconds(text, scale)
    if found is None:
        raise TextError(f"{name}, line {at}: {text[:40]!r}, wanted seconds or a clock time such as 0:01:02.5")
    return found


def _seconds(text: str, scale: float) -> float | None:
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))
    try:
        found = float(text.replace(",", ".")) * scale
    except ValueError:
        return None
    return found if abs(found) < 1e7 else None
