"""Final Cut Pro's XML: shots as clips, markers inside them, all times as fractions of a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.format import Format
from onetake.exports.frame_clock import SMPTE_RATES, check_rate
from onetake.exports.xml_text import Element, add, xml_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from onetake.exports.frame_clock import FrameClock
    from onetake.exports.material import Material
    from onetake.exports.parts import Marker

VERSION = "1.9"
"""The oldest version that has `media-rep`; Final Cut Pro 10.4.9 and later read it, and so does Resolve."""
_DONE = {"green": "1", "red": "0"}
"""A marker that is a finished task is green, and an open one red; others are blue and no tasks."""


def write(material: Material) -> Mapping[str, bytes]:
    """Return the project.

    Raises
    ------
    ExportError
        If the format has no such rate.
    """
    clock, media = material.clock, material.reading.media
    check_rate(clock, SMPTE_RATES.values(), "fcpxml")
    root = Element("fcpxml", {"version": VERSION})
    resources = add(root, "resources")
    add(
        resources, "format", None, id="r1", frameDuration=seconds(1 / clock.rate), width=media.width or 1920,
        height=media.height or 1080,
    )  # fmt: skip
    _asset(resources, material)
    event = add(add(root, "library"), "event", None, name="onetake")
    project = add(event, "project", None, name=material.title)
    counting = "DF" if clock.start.drop else "NDF"
    sequence = add(
        project, "sequence", None, format="r1", duration=_time(clock.length, clock),
        tcStart=_time(clock.start.frames, clock), tcFormat=counting,
    )  # fmt: skip
    if clock.note:
        add(sequence, "note", clock.note)
    spine = add(sequence, "spine")
    markers = [(clock.span(one.start, one.end), one) for one in material.markers]
    at = 0
    for number, shot in enumerate(material.shots(), 1):
        first, after = clock.span(shot.start, shot.end)
        if first > at:
            add(
                spine, "gap", None, name="Gap", offset=_time(clock.start.frames + at, clock), start="0s",
                duration=_time(first - at, clock),
            )  # fmt: skip
        clip = add(
            spine, "asset-clip", None, ref="r2", name=f"shot {number}",
            offset=_time(clock.start.frames + first, clock), start=_time(clock.source + first, clock),
            duration=_time(after - first, clock), tcFormat=counting,
        )  # fmt: skip
        at = after
        for (begin, end), one in markers:
            if first <= begin < after:
                _marker(clip, one, begin, end, clock)
    return {f"{material.name}.fcpxml": xml_bytes(root, "fcpxml")}


def _asset(resources: Element, material: Material) -> None:
    clock, media = material.clock, material.reading.media
    before = round(media.part_start * clock.rate)
    asset = add(
        resources, "asset", None, id="r2", name=media.name, start=_time(clock.source - before, clock),
        duration=_time(before + clock.length, clock),
    )  # fmt: skip
    if media.has_picture:
        asset.attrib |= {"hasVideo": "1", "videoSources": "1", "format": "r1"}
    if media.has_sound:
        asset.attrib |= {
            "hasAudio": "1",
            "audioSources": "1",
            "audioChannels": str(media.channels),
            "audioRate": str(media.sample_rate),
        }
    add(asset, "media-rep", None, kind="original-media", src=material.film_address)


def _marker(clip: Element, one: Marker, begin: int, end: int, clock: FrameClock) -> None:
    marker = add(
        clip, "marker", None, start=_time(clock.source + begin, clock), duration=_time(end - begin, clock),
        value=one.name, note=one.comment,
    )  # fmt: skip
    if one.colour in _DONE:
        marker.set("completed", _DONE[one.colour])


def _time(frames: int, clock: FrameClock) -> str:
    return seconds(clock.rational(frames))


def seconds(time: Fraction) -> str:
    """Return a time as FCPXML writes it.

    Examples
    --------
    >>> from fractions import Fraction
    >>> seconds(Fraction(1001, 24000)), seconds(Fraction(3))
    ('1001/24000s', '3s')
    """
    return f"{time}s"


FORMAT = Format(
    name="fcpxml",
    title="Final Cut Pro XML",
    opens="Final Cut Pro 10.4.9 or later and DaVinci Resolve (File, Import)",
    holds="shots as clips, markers inside them: green for what holds, red for what fails",
    exact="frame",
    files=("NAME.fcpxml",),
    write=write,
    source="Apple, FCPXML reference, version 1.9",
)
