"""How the film was measured: versions, hashes, settings, units, sources, and what was skipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.clock import clock
from onetake.core.stem_used import stems_used
from onetake.core.take_used import take_used
from onetake.core.units import UNITS
from onetake.page.clean import clip
from onetake.page.formatting import unit_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.media import Media
    from onetake.core.reading import Reading
    from onetake.core.track import Track


@dataclass(frozen=True, slots=True)
class MethodLine:
    """A name and its value, as printed under 'How it was measured'."""

    name: str
    value: str


def film_facts(media: Media) -> list[MethodLine]:
    """Return what is known about the file."""
    picture = f"{media.width} \u00d7 {media.height} pixels" if media.width and media.height else ""
    rate = _rate(media)
    sound = f"{media.sample_rate} Hz, {_channels(media)}" if media.sample_rate else "none"
    facts = [
        MethodLine("File", clip(media.name)),
        MethodLine("SHA-256", media.sha256),
        MethodLine("Size", f"{media.bytes:,} bytes".replace(",", "\u202f")),
        MethodLine("Length", f"{clock(media.duration, 3)} (measured while the film was decoded)"),
        MethodLine("Time code", f"begins at {media.timecode}" if media.timecode else ""),
        MethodLine("Container", clip(media.container)),
        MethodLine("Picture", ", ".join(filter(None, [clip(media.video_codec or "none"), picture, rate]))),
        MethodLine("Frames decoded", str(media.frames) if media.frames else ""),
        MethodLine("Rotated by", f"{media.rotation}°" if media.rotation else ""),
        MethodLine("Colour", clip(media.colour)),
        MethodLine("Sound", ", ".join(filter(None, [clip(media.audio_codec or ""), sound]))),
        MethodLine("Sound starts", _start(media)),
    ]
    return [fact for fact in facts if fact.value]


def made_facts(reading: Reading) -> list[MethodLine]:
    """Return how the reading was made."""
    made = reading.made
    stems = [MethodLine(one.kind.capitalize(), clip(one.sentence)) for one in stems_used(reading.tracks)]
    facts = [MethodLine("onetake", made.version), MethodLine("Read on", made.date)]
    facts += [MethodLine(clip(name), clip(version)) for name, version in made.inputs.items()]
    facts += [
        MethodLine(clip(name), clip(str(value))) for name, value in made.settings.items() if name != "key"
    ]
    album = take_used(reading.tracks)
    if album is not None:
        stems.append(MethodLine("Album", clip(album.sentence)))
    return [*facts, *stems, MethodLine("Key", clip(made.key)), MethodLine("Schema", str(reading.schema))]


def damage(media: Media) -> list[str]:
    """Return what was skipped, damaged or odd, as sentences."""
    found = []
    if media.bad_packets:
        n = media.bad_packets
        found.append(
            f"{n} packet{'s' if n > 1 else ''} of the file could not be decoded and "
            f"{'were' if n > 1 else 'was'} skipped."
        )
    if media.damaged_frames:
        n = media.damaged_frames
        found.append(
            f"{n} frame{'s are' if n > 1 else ' is'} damaged according to the decoder; "
            "the measurements at these moments are less certain."
        )
    if media.partial:
        found.append(
            "The file is incomplete: it ends early or has gaps. The part that could be read was measured."
        )
    if media.variable:
        found.append("The frame rate varies; every time is the frame's own time stamp.")
    return [*found, *(clip(note, 600) for note in media.notes)]


def units(tracks: Iterable[Track]) -> list[MethodLine]:
    """Return the units of the tracks, each with its explanation."""
    used = dict.fromkeys(track.unit for track in tracks)
    return [MethodLine(unit_word(u), UNITS[u]) for u in used if unit_word(u) and u in UNITS]


def sources(tracks: Mapping[str, Track]) -> list[MethodLine]:
    """Return for each reader its tracks and the methods that it cites."""
    found: dict[str, tuple[list[str], dict[str, None]]] = {}
    for track in tracks.values():
        names, cites = found.setdefault(track.by, ([], {}))
        names.append(track.name)
        cites.update(dict.fromkeys(track.cites))
    return [
        MethodLine(clip(by), f"{', '.join(names)}. {' '.join(_stop(clip(c, 300)) for c in cites)}".strip())
        for by, (names, cites) in found.items()
    ]


def _stop(text: str) -> str:
    return text if text.endswith(".") else text + "."


def _rate(media: Media) -> str:
    if media.frame_rate is None:
        return ""
    exact = f" ({media.frame_rate})" if media.frame_rate.denominator > 1 else ""
    return f"{float(media.frame_rate):.5g} frames per second{exact}"


def _channels(media: Media) -> str:
    names = {("FC",): "mono", ("FL", "FR"): "stereo"}
    return names.get(media.layout, f"{media.channels} channels ({', '.join(media.layout)})")


def _start(media: Media) -> str:
    first = media.first_sample
    if first is None or abs(first) < 0.001:
        return ""
    return f"{abs(first):.3f} s {'after' if first > 0 else 'before'} the first frame"
