"""OpenTimelineIO: the shots as clips of the film, and the markers on the timeline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onetake.core.version import VERSION
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.frame_clock import FrameClock
    from onetake.exports.material import Material
    from onetake.exports.parts import Marker


def write(material: Material) -> Mapping[str, bytes]:
    """Return the timeline as OpenTimelineIO's JSON; times are whole frames at the exact rate."""
    clock, media = material.clock, material.reading.media
    kinds = [("Video", media.has_picture), ("Audio", media.has_sound)]
    tracks = [_track(material, kind) for kind, there in kinds if there]
    timeline = {
        "OTIO_SCHEMA": "Timeline.1",
        "metadata": {
            "onetake": {
                "version": VERSION,
                "sha256": media.sha256,
                "rate": str(clock.rate),
                "note": clock.note,
            }
        },
        "name": material.title,
        "global_start_time": _time(clock.start.frames, clock),
        "tracks": {
            **_item("Stack.1", "tracks"),
            "markers": [_marker(one, clock) for one in material.markers],
            "children": tracks,
        },
    }
    text = json.dumps(timeline, indent=1, ensure_ascii=False, allow_nan=False)
    return {f"{material.name}.otio": text.encode("utf-8", "replace")}


def _track(material: Material, kind: str) -> dict[str, Any]:
    """Return the picture cut at the shots, or the sound in one piece."""
    clock = material.clock
    pieces = [clock.span(shot.start, shot.end) for shot in material.shots()]
    if kind == "Audio":
        pieces = [(0, clock.length)]
    clips = [
        {
            **_item("Clip.2", f"shot {number}" if kind == "Video" else material.title),
            "source_range": _range(clock.source + first, after - first, clock),
            "media_references": {"DEFAULT_MEDIA": _film(material)},
            "active_media_reference_key": "DEFAULT_MEDIA",
        }
        for number, (first, after) in enumerate(pieces, 1)
    ]
    return {**_item("Track.1", "picture" if kind == "Video" else "sound"), "kind": kind, "children": clips}


def _film(material: Material) -> dict[str, Any]:
    clock, media = material.clock, material.reading.media
    before = round(media.part_start * clock.rate)
    return {
        "OTIO_SCHEMA": "ExternalReference.1",
        "metadata": {},
        "name": media.name,
        "available_range": _range(clock.source - before, before + clock.length, clock),
        "available_image_bounds": None,
        "target_url": material.film_address if material.full_path else material.film_link,
    }


def _marker(one: Marker, clock: FrameClock) -> dict[str, Any]:
    first, after = clock.span(one.start, one.end)
    told = {
        "claim": one.claim,
        "outcome": one.outcome,
        "track": one.track,
        "value": one.value,
        "unit": one.unit,
        "statement": one.statement,
        "start_s": one.start,
        "end_s": one.end,
    }
    return {
        "OTIO_SCHEMA": "Marker.2",
        "metadata": {"onetake": {key: value for key, value in told.items() if value not in ("", None)}},
        "name": one.name,
        "color": one.colour.upper(),
        "comment": one.comment,
        "marked_range": _range(first, after - first, clock),
    }


def _item(schema: str, name: str) -> dict[str, Any]:
    return {
        "OTIO_SCHEMA": schema,
        "metadata": {},
        "name": name,
        "source_range": None,
        "effects": [],
        "markers": [],
        "enabled": True,
    }


def _range(start: int, length: int, clock: FrameClock) -> dict[str, Any]:
    return {
        "OTIO_SCHEMA": "TimeRange.1",
        "duration": _time(length, clock),
        "start_time": _time(start, clock),
    }


def _time(frames: int, clock: FrameClock) -> dict[str, Any]:
    return {"OTIO_SCHEMA": "RationalTime.1", "rate": float(clock.rate), "value": float(frames)}


FORMAT = Format(
    name="otio",
    title="OpenTimelineIO",
    opens="DaVinci Resolve (File, Import, Timeline), Kdenlive, Nuke Studio, Premiere from 2025; scripts",
    holds="shots as clips of the film, markers with claim, outcome and value",
    exact="frame",
    files=("NAME.otio",),
    write=write,
    source="OpenTimelineIO, ASWF: file format and schemas Timeline.1, Clip.2, Marker.2",
)
