"""Praat: interval tiers that cover the whole film, and point tiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.format import Format
from onetake.exports.milliseconds import ms_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onetake.exports.material import Material
    from onetake.exports.parts import Tier


def write(material: Material) -> Mapping[str, bytes]:
    """Return the long form of a TextGrid; stretches without a row are intervals without a text."""
    tiers = [*material.tiers(), *material.claim_tiers()]
    end = round(material.duration * 1000)
    rows = [ms_rows(tier, material) for tier in tiers]
    end = max(
        [end, *(some[-1][1] for tier, some in zip(tiers, rows, strict=True) if some and not tier.points)]
    )
    lines = [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "xmin = 0",
        f"xmax = {_seconds(end)}",
        "tiers? <exists>",
        f"size = {len(tiers)}",
        "item []:",
    ]
    for number, (tier, some) in enumerate(zip(tiers, rows, strict=True), 1):
        lines.append(f"    item [{number}]:")
        lines += (f"        {line}" for line in _tier(tier, some, end))
    return {f"{material.name}.TextGrid": ("\n".join(lines) + "\n").encode()}


def _tier(tier: Tier, rows: list[tuple[int, int, str]], end: int) -> Iterator[str]:
    yield f'class = "{"TextTier" if tier.points else "IntervalTier"}"'
    yield f"name = {_text(tier.name)}"
    yield "xmin = 0"
    yield f"xmax = {_seconds(end)}"
    if tier.points:
        yield f"points: size = {len(rows)}"
        for number, (at, _, label) in enumerate(rows, 1):
            yield f"points [{number}]:"
            yield f"    number = {_seconds(at)}"
            yield f"    mark = {_text(label)}"
        return
    tiled = list(_tiled(rows, end))
    yield f"intervals: size = {len(tiled)}"
    for number, (start, after, label) in enumerate(tiled, 1):
        yield f"intervals [{number}]:"
        yield f"    xmin = {_seconds(start)}"
        yield f"    xmax = {_seconds(after)}"
        yield f"    text = {_text(label)}"


def _tiled(rows: list[tuple[int, int, str]], end: int) -> Iterator[tuple[int, int, str]]:
    at = 0
    for start, after, label in rows:
        if start > at:
            yield at, start, ""
        yield start, after, label
        at = after
    if at < end or not rows:
        yield at, end, ""


def _seconds(ms: int) -> str:
    """Return milliseconds as seconds, without a rounded binary fraction."""
    return f"{ms // 1000}.{ms % 1000:03}"


def _text(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


FORMAT = Format(
    name="textgrid",
    title="Praat TextGrid",
    opens="Praat (Open, Read from file), ELAN and EXMARaLDA by their import",
    holds="the tracks with places in the film: interval tiers, and point tiers for moments",
    exact="millisecond",
    files=("NAME.TextGrid",),
    write=write,
    source="Praat manual, TextGrid file formats",
)
