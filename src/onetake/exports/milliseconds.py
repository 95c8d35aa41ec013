"""Rows of a tier in whole milliseconds, for formats that count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.frame_times import LONE_FRAME

if TYPE_CHECKING:
    from onetake.exports.material import Material
    from onetake.exports.parts import Tier


def ms_rows(tier: Tier, material: Material) -> list[tuple[int, int, str]]:
    """Return start, end and label of each row, ms on the film's clock; each at least 1 ms long.

    A moment is one frame long, or reaches to the next one. Rows that begin before clock 0 begin there; rows
    before it are left out.
    """
    rate = material.reading.media.frame_rate
    frame = float(1 / rate) if rate else LONE_FRAME
    made: list[tuple[int, int, str]] = []
    for row in tier.rows:
        start = max(0, round(row.start * 1000))
        end = round((row.start + frame if tier.points else row.end) * 1000)
        if end < 0 or (end == 0 and not tier.points and row.end < 0):
            continue
        if made and made[-1][1] > start:
            # Rounding never makes neighbours overlap; a moment's length may.
            made[-1] = (made[-1][0], start, made[-1][2])
        made.append((start, max(end, start + 1), row.label))
    return [(start, end, label) for start, end, label in made if end > start]
