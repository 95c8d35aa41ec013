"""CMX 3600 edit decision list: one event a shot, and the markers as locators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.exports.escape import one_line
from onetake.exports.format import Format
from onetake.exports.frame_clock import SMPTE_RATES, check_rate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onetake.exports.material import Material

MOST_EVENTS = 999
"""Events of a list, as their numbers have three digits (CMX 3600)."""
_LOCATOR = 120
"""Characters of a locator's text. Set by hand: lists of longer lines are refused by some programs."""
LOCATOR_COLOURS = {"green": "GREEN", "red": "RED", "yellow": "YELLOW", "blue": "BLUE", "cyan": "CYAN"}


def write(material: Material) -> Mapping[str, bytes]:
    """Return the list; the ends of events are exclusive, as everywhere in EDLs.

    Raises
    ------
    ExportError
        If the format has no such rate, or there are more shots than it has numbers.
    """
    clock = material.clock
    check_rate(clock, SMPTE_RATES.values(), "edl")
    shots = material.shots()
    if len(shots) > MOST_EVENTS:
        raise ExportError(f"edl: {len(shots)} shots, wanted at most {MOST_EVENTS}; export to otio or fcpxml")
    lines = [f"TITLE: {material.title}", f"FCM: {'' if clock.start.drop else 'NON-'}DROP FRAME", ""]
    if clock.note:
        lines += [f"* {clock.note}"]
    markers = [(clock.span(one.start, one.end)[0], one) for one in material.markers]
    for number, shot in enumerate(shots, 1):
        first, after = clock.span(shot.start, shot.end)
        lines += [
            f"{number:03}  AX       V     C        {_span(clock.source_timecode, first, after)} "
            f"{_span(clock.timecode, first, after)}",
            f"* FROM CLIP NAME: {one_line(material.reading.media.name)}",
        ]
        lines += [
            f"* LOC: {clock.timecode(frame)} {LOCATOR_COLOURS[one.colour]:<7} {one.name[:_LOCATOR]}"
            for frame, one in markers
            if first <= frame < after
        ]
    return {f"{material.name}.edl": ("\n".join(lines) + "\n").encode()}


def _span(timecode: Callable[[int], str], first: int, after: int) -> str:
    return f"{timecode(first)} {timecode(after)}"


FORMAT = Format(
    name="edl",
    title="CMX 3600 edit decision list",
    opens="every editing and grading program (File, Import, Timeline)",
    holds="shots as events, markers as locators",
    exact="frame",
    files=("NAME.edl",),
    write=write,
    source="CMX 3600 (1990); SMPTE 258M",
)
