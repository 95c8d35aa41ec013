"""DaVinci Resolve's timeline markers: an EDL for Import, Timeline Markers from EDL, and a table."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from onetake.exports.escape import no_formula, one_line
from onetake.exports.format import Format
from onetake.exports.frame_clock import SMPTE_RATES, check_rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material
    from onetake.exports.parts import Marker

COLUMNS = ("Record In", "Record Out", "Duration", "Color", "Name", "Notes", "claim", "outcome")


def write(material: Material) -> Mapping[str, bytes]:
    """Return the markers as an EDL and as a table.

    Resolve keeps one marker a frame, so that markers that begin together are one here; it is red if one of
    them is, and as long as the longest.

    Raises
    ------
    ExportError
        If the format has no such rate.
    """
    clock = material.clock
    check_rate(clock, SMPTE_RATES.values(), "resolve")
    lines = [
        f"TITLE: {_unbarred(material.title)}",
        f"FCM: {'' if clock.start.drop else 'NON-'}DROP FRAME",
        "",
    ]
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(COLUMNS)
    for number, (first, after, together) in enumerate(_together(material), 1):
        begin, end = clock.timecode(first), clock.timecode(after)
        name, notes = _joined([one.name for one in together]), _joined([one.comment for one in together])
        colours = {one.colour for one in together}
        colour = next((c for c in ("red", "yellow") if c in colours), together[0].colour).capitalize()
        second = clock.timecode(first + 1)
        lines += [
            f"{number:03}  001      V     C        {begin} {second} {begin} {second}  ",
            f"{_unbarred(notes)} |C:ResolveColor{colour} |M:{_unbarred(name)} |D:{after - first}",
            "",
        ]
        claims = _joined(sorted({one.claim for one in together if one.claim}))
        outcomes = _joined(sorted({one.outcome for one in together if one.outcome}))
        rows.writerow([begin, end, after - first, colour, *map(no_formula, (name, notes, claims, outcomes))])
    return {
        f"{material.name}.resolve.edl": ("\n".join(lines) + "\n").encode(),
        f"{material.name}.resolve.csv": table.getvalue().encode(),
    }


def _together(material: Material) -> list[tuple[int, int, list[Marker]]]:
    """Return the markers of each first frame, with the last end among them."""
    found: dict[int, tuple[int, list[Marker]]] = {}
    for one in material.markers:
        first, after = material.clock.span(one.start, one.end)
        end, others = found.get(first, (after, []))
        found[first] = max(end, after), [*others, one]
    return [(first, after, markers) for first, (after, markers) in sorted(found.items())]


def _joined(texts: list[str]) -> str:
    return one_line(" + ".join(dict.fromkeys(texts)))


def _unbarred(text: str) -> str:
    # A bar begins the next field.
    return text.replace("|", "/")


FORMAT = Format(
    name="resolve",
    title="DaVinci Resolve markers",
    opens="DaVinci Resolve: right click on the timeline, Timelines, Import, Timeline Markers from EDL",
    holds="markers with colour, name, note and length",
    exact="frame",
    files=("NAME.resolve.edl", "NAME.resolve.csv"),
    write=write,
    source="DaVinci Resolve, Export, Timeline Markers to EDL",
)
