"""Read the subtitle packets of a film in the guarded child process, without decoding them."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MediaError
from onetake.decode import guard
from onetake.decode.languages import same_language
from onetake.decode.limits import Limits
from onetake.decode.wire_protocol import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from av.container import InputContainer

    from onetake.decode.stream_choice import StreamChoice

    Report = Callable[[dict[str, Any]], None]

READ = "onetake.decode.embedded_subtitles:read_packets"
TEXT_CODECS = ("subrip", "srt", "text", "mov_text", "webvtt", "ass", "ssa")
"""FFmpeg's names of subtitle codecs whose packets are text."""
_MOST_PACKETS = 20_000
"""Packets that are read; set by hand, far above any film."""
_MOST_BYTES = 64_000
"""Bytes of one packet; larger packets are left out. Set by hand."""
_REPORT_EVERY = 500
"""Packets between two reports of progress; set by hand."""


@dataclass(frozen=True, slots=True)
class EmbeddedSubtitles:
    """The packets of one subtitle stream."""

    number: int
    """From 1, among the film's subtitles."""
    codec: str
    """FFmpeg's name, such as 'subrip'."""
    language: str
    """As tagged, such as 'eng'; may be empty."""
    title: str
    packets: tuple[tuple[float, float, bytes], ...]
    """Start and end, s on the film's clock, and the bytes."""

    @property
    def says(self) -> str:
        """What the stream is, for people: 'subtitles 2 (eng) of the film'."""
        return f"subtitles {self.number}{f' ({self.language})' if self.language else ''} of the film"


def embedded_subtitles(film: Path, which: str = "", limits: Limits | None = None) -> EmbeddedSubtitles:
    """Return the subtitles inside a film.

    Parameters
    ----------
    film : Path
    which : str
        A number from 1 or a language such as 'en'; '' for the first text subtitles, default ones first.
    limits : Limits, optional
        What reading may cost.

    Raises
    ------
    MediaError
        If the film has no such subtitles, or only pictures of subtitles, or cannot be read.
    """
    limits = limits or Limits()
    job = {"film": str(film), "which": which, "limits": limits.to_json()}
    facts = guard.start(READ, job, limits).result().facts
    packets = tuple((float(a), float(b), base64.b64decode(data)) for a, b, data in facts["packets"])
    return EmbeddedSubtitles(facts["number"], facts["codec"], facts["language"], facts["title"], packets)


def read_packets(job: dict[str, Any], report: Report) -> Answer:
    """Read the packets of the stream that the job names; runs in the child."""
    from onetake.decode.probe import claimed_duration, open_film
    from onetake.decode.stream_choice import choose_streams

    film, limits = Path(job["film"]), Limits.from_json(job["limits"])
    with open_film(film, limits) as container:
        number, stream = _choose(film, container, job["which"])
        choice = choose_streams(container)
        zero = _film_start(choice)
        whole = claimed_duration(container, choice)
        packets: list[tuple[float, float, str]] = []
        for n, packet in enumerate(container.demux(stream)):
            if packet.pts is None or not packet.size or packet.size > _MOST_BYTES:
                continue
            start = float(packet.pts * packet.time_base) - zero
            end = start + float((packet.duration or 0) * packet.time_base)
            if end > start:
                packets.append((start, end, base64.b64encode(bytes(packet)).decode()))
            if len(packets) >= _MOST_PACKETS:
                break
            if n % _REPORT_EVERY == 0:
                report({"done": max(0.0, start), "whole": whole})
        facts = {
            "number": number,
            "codec": _codec(stream),
            "language": _language(stream),
            "title": str(stream.metadata.get("title", ""))[:200],
            "packets": packets,
        }
    return Answer(facts)


def _choose(film: Path, container: InputContainer, which: str) -> tuple[int, Any]:
    from av.stream import Disposition

    streams = list(enumerate(container.streams.subtitles, 1))
    there = ", ".join(f"{n} {_language(s) or 'no language'} ({_codec(s)})" for n, s in streams)
    if not streams:
        raise MediaError(
            f"{film.name}: no subtitles inside the film, wanted text; name a file with --lyrics FILE"
        )
    if which.isdecimal():
        found = [(n, s) for n, s in streams if n == int(which)]
    elif which:
        found = [(n, s) for n, s in streams if same_language(_language(s), which)]
    else:
        found = [(n, s) for n, s in streams if _codec(s) in TEXT_CODECS] or streams
        found.sort(key=lambda one: not one[1].disposition & Disposition.default)
    if not found:
        raise MediaError(
            f"{film.name}: no subtitles {which!r} inside the film, wanted one of: {there}; "
            "name it as embedded:NUMBER or embedded:LANGUAGE"
        )
    number, stream = found[0]
    if _codec(stream) not in TEXT_CODECS:
        raise MediaError(
            f"{film.name}: subtitles {number} are {_codec(stream)}, wanted text; onetake does not "
            f"read pictures of subtitles. There are: {there}"
        )
    return number, stream


def _film_start(choice: StreamChoice) -> float:
    """Return the header's time of the first frame or sound, s: where the film's clock begins."""
    stream = choice.picture or choice.sound
    if stream is None or stream.start_time is None or stream.time_base is None:
        return 0.0
    return float(stream.start_time * stream.time_base)


def _codec(stream: Any) -> str:
    context = stream.codec_context
    return str(context.name) if context is not None else "an unknown codec"


def _language(stream: Any) -> str:
    tag = str(stream.metadata.get("language", ""))[:20]
    return "" if tag == "und" else tag
