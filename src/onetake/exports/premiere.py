"""Final Cut Pro 7 XML (xmeml), which Premiere Pro reads: shots as clips, markers on the sequence."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.core.timecode import nominal_rate
from onetake.exports.format import Format
from onetake.exports.frame_clock import rate_name
from onetake.exports.xml_text import Element, add, xml_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.frame_clock import FrameClock
    from onetake.exports.material import Material

_NTSC = Fraction(1000, 1001)
_COLOURS = {
    "green": (113, 134, 55),
    "red": (210, 44, 54),
    "yellow": (208, 161, 43),
    "blue": (66, 141, 252),
    "cyan": (25, 244, 214),
}
"""Red, green and blue of a marker, 0 to 255, as Premiere Pro's own markers have them."""


def write(material: Material) -> Mapping[str, bytes]:
    """Return the sequence.

    Raises
    ------
    ExportError
        If the rate is neither a whole number nor such a one times 1000/1001.
    """
    clock, media = material.clock, material.reading.media
    if clock.rate not in (nominal_rate(clock.rate), nominal_rate(clock.rate) * _NTSC):
        raise ExportError(
            f"premiere: {rate_name(clock.rate)} frames a second, wanted a whole number, 23.976, 29.97 or "
            "59.94; export to otio, which has every rate, or give the rate of your sequence with --rate"
        )
    root = Element("xmeml", {"version": "5"})
    sequence = add(root, "sequence", None, id="sequence-1")
    add(sequence, "name", material.title)
    add(sequence, "duration", clock.length)
    _rate(sequence, clock)
    _timecode(sequence, clock, clock.start.frames)
    tracks = add(sequence, "media")
    files: list[str] = []
    if media.has_picture:
        video = add(tracks, "video")
        shape = add(add(video, "format"), "samplecharacteristics")
        _rate(shape, clock)
        add(shape, "width", media.width or 0)
        add(shape, "height", media.height or 0)
        track = add(video, "track")
        for number, shot in enumerate(material.shots(), 1):
            span = clock.span(shot.start, shot.end)
            _clip(track, f"shot {number}", f"clip-v{number}", span, material, files)
    if media.has_sound:
        audio = add(tracks, "audio")
        for channel in range(1, (media.channels or 1) + 1):
            track = add(audio, "track")
            clip = _clip(track, media.name, f"clip-a{channel}", (0, clock.length), material, files)
            source = add(clip, "sourcetrack")
            add(source, "mediatype", "audio")
            add(source, "trackindex", channel)
            add(track, "outputchannelindex", channel)
    for one in material.markers:
        first, after = clock.span(one.start, one.end)
        marker = add(sequence, "marker")
        add(marker, "name", one.name)
        add(marker, "comment", one.comment)
        colour = add(marker, "color")
        for part, amount in zip(("red", "green", "blue"), _COLOURS[one.colour], strict=True):
            add(colour, part, amount)
        add(marker, "in", first)
        add(marker, "out", after)
        add(marker, "pproColor", _ppro_colour(_COLOURS[one.colour]))
    return {f"{material.name}.premiere.xml": xml_bytes(root, "xmeml")}


def _ppro_colour(colour: tuple[int, int, int]) -> int:
    """Return a colour as Premiere Pro writes it: one number of opacity, blue, green and red."""
    red, green, blue = colour
    return 0xFF000000 | blue << 16 | green << 8 | red


def _clip(
    track: Element, name: str, key: str, span: tuple[int, int], material: Material, files: list[str]
) -> Element:
    clock = material.clock
    # Of a reading of a part, the film begins before clock 0.
    before = round(material.reading.media.part_start * clock.rate)
    clip = add(track, "clipitem", None, id=key)
    add(clip, "name", name)
    add(clip, "duration", before + clock.length)
    _rate(clip, clock)
    add(clip, "start", span[0])
    add(clip, "end", span[1])
    add(clip, "in", before + span[0])
    add(clip, "out", before + span[1])
    file = add(clip, "file", None, id="file-1")
    if not files:
        files.append("file-1")
        _file(file, material, before)
    return clip


def _file(file: Element, material: Material, before: int) -> None:
    """Describe the film; later clips name it by its id alone."""
    clock, media = material.clock, material.reading.media
    add(file, "name", media.name)
    add(file, "pathurl", material.film_address.replace("file:///", "file://localhost/", 1))
    _rate(file, clock)
    add(file, "duration", before + clock.length)
    _timecode(file, clock, clock.source - before)
    kinds = add(file, "media")
    if media.has_picture:
        shape = add(add(kinds, "video"), "samplecharacteristics")
        add(shape, "width", media.width or 0)
        add(shape, "height", media.height or 0)
    if media.has_sound:
        audio = add(kinds, "audio")
        shape = add(audio, "samplecharacteristics")
        add(shape, "samplerate", media.sample_rate)
        add(audio, "channelcount", media.channels)


def _rate(parent: Element, clock: FrameClock) -> None:
    rate = add(parent, "rate")
    nominal = nominal_rate(clock.rate)
    add(rate, "timebase", nominal)
    add(rate, "ntsc", "FALSE" if clock.rate == nominal else "TRUE")


def _timecode(parent: Element, clock: FrameClock, frame: int) -> None:
    code = add(parent, "timecode")
    _rate(code, clock)
    add(code, "string", clock.timecode(frame - clock.start.frames))
    add(code, "frame", frame)
    add(code, "displayformat", "DF" if clock.start.drop else "NDF")


FORMAT = Format(
    name="premiere",
    title="Final Cut Pro 7 XML",
    opens="Premiere Pro, DaVinci Resolve, Avid through its converter (File, Import)",
    holds="shots as clips, sound, markers on the sequence",
    exact="frame",
    files=("NAME.premiere.xml",),
    write=write,
    source="Apple, Final Cut Pro XML interchange format, version 5",
)
