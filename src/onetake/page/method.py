"""How it was measured, as lists of facts: versions, hashes, settings, limits, and what was skipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.units import UNITS
from onetake.page.clean import clip
from onetake.page.words import clock, unit_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.media import Media
    from onetake.core.reading import Reading
    from onetake.core.track import Track


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it is."""

    name: str
    value: str


def film_facts(media: Media) -> list[Fact]:
    """Return the facts about the file, those that are known."""
    picture = f"{media.width} \u00d7 {media.height} pixels" if media.width and media.height else ""
    rate = _rate(media)
    sound = f"{media.sample_rate} Hz, {_channels(media)}" if media.sample_rate else "none"
    facts = [
        Fact("File", clip(media.name)),
        Fact("SHA-256", media.sha256),
        Fact("Size", f"{media.bytes:,} bytes".replace(",", "\u202f")),
        Fact("Length", f"{clock(media.duration, 3)} (measured while it was played)"),
        Fact("Container", clip(media.container)),
        Fact("Picture", ", ".join(filter(None, [clip(media.video_codec or "none"), picture, rate]))),
        Fact("Pictures decoded", str(media.frames) if media.frames else ""),
        Fact("Turned by", f"{media.rotation}°" if media.rotation else ""),
        Fact("Colour", clip(media.colour)),
        Fact("Sound", ", ".join(filter(None, [clip(media.audio_codec or ""), sound]))),
        Fact("Sound starts", _start(media)),
    ]
    return [fact for fact in facts if fact.value]


def made_facts(reading: Reading) -> list[Fact]:
    """Return how the reading was made."""
    made = reading.made
    facts = [Fact("onetake", made.version), Fact("Read on", made.date)]
    facts += [Fact(clip(name), clip(version)) for name, version in made.inputs.items()]
    facts += [Fact(clip(name), clip(str(value))) for name, value in made.settings.items() if name != "key"]
    return [*facts, Fact("Key", clip(made.key)), Fact("Schema", str(reading.schema))]


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
            f"{n} picture{'s are' if n > 1 else ' is'} damaged by the decoder's own account; "
            "figures at these moments are less sure."
        )
    if media.partial:
        found.append("The file is not whole: it ends early or has holes. What there is was measured.")
    if media.variable:
        found.append("The pictures do not follow each other evenly; every time is the picture's own.")
    return [*found, *(clip(note, 600) for note in media.notes)]


def units(tracks: Iterable[Track]) -> list[Fact]:
    """Return the units that the score uses, explained."""
    used = dict.fromkeys(track.unit for track in tracks)
    return [Fact(unit_word(u), UNITS[u]) for u in used if unit_word(u) and u in UNITS]


def sources(tracks: Mapping[str, Track]) -> list[Fact]:
    """Return for each reader what it gave and the methods it cites."""
    found: dict[str, tuple[list[str], dict[str, None]]] = {}
    for track in tracks.values():
        names, cites = found.setdefault(track.by, ([], {}))
        names.append(track.name)
        cites.update(dict.fromkeys(track.cites))
    return [
        Fact(clip(by), f"{', '.join(names)}. {' '.join(_stop(clip(c, 300)) for c in cites)}".strip())
        for by, (names, cites) in found.items()
    ]


def _stop(text: str) -> str:
    return text if text.endswith(".") else text + "."


def _rate(media: Media) -> str:
    if media.frame_rate is None:
        return ""
    exact = f" ({media.frame_rate})" if media.frame_rate.denominator > 1 else ""
    return f"{float(media.frame_rate):.5g} pictures a second{exact}"


def _channels(media: Media) -> str:
    names = {("FC",): "mono", ("FL", "FR"): "stereo"}
    return names.get(media.layout, f"{media.channels} channels ({', '.join(media.layout)})")


def _start(media: Media) -> str:
    first = media.first_sample
    if first is None or abs(first) < 0.001:
        return ""
    return f"{abs(first):.3f} s {'after' if first > 0 else 'before'} the first picture"
