"""Subtitles inside a film: their packets, as the decoder hands them on, become cues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.text.encodings import decode_unknown
from onetake.text.subtitles import parse_subtitles
from onetake.text.timed_line import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {
    "subrip": "SubRip",
    "srt": "SubRip",
    "text": "text",
    "mov_text": "text",
    "webvtt": "WebVTT",
    "ass": "ASS",
    "ssa": "SSA",
}
"""FFmpeg's names of the subtitle codecs that are read, and what they are called."""
_ASS_FIELDS = 8
"""Commas before the text of an ASS packet: order, layer, style, name, three margins, effect (Matroska)."""


def embedded_cues(codec: str, packets: Iterable[tuple[float, float, bytes]]) -> list[Cue]:
    """Return the cues of one subtitle stream.

    Parameters
    ----------
    codec : str
        A key of `KINDS`.
    packets : iterable of (float, float, bytes)
        Start and end, s on the film's clock, and the packet's bytes.

    Raises
    ------
    TextError
        If the codec is none of `KINDS`.
    """
    if codec not in KINDS:
        raise TextError(f"embedded subtitles: {codec}, wanted text; pictures of subtitles are not read")
    out: list[Cue] = []
    for start, end, data in packets:
        if codec == "mov_text":
            data = data[2 : 2 + int.from_bytes(data[:2], "big")]
        text = decode_unknown(data).text.replace("\x00", "").strip()
        if text and end > start:
            out += _cues_of(codec, start, end, text)
    return out


def _cues_of(codec: str, start: float, end: float, text: str) -> list[Cue]:
    if codec in ("ass", "ssa"):
        fields = text.split(",", _ASS_FIELDS)
        if len(fields) <= _ASS_FIELDS:
            return []
        head = "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        line = ",".join(["0", "0:00:00.00", "0:00:01.00", *fields[2:]]).replace("\n", "\\N")
        cues = parse_subtitles(f"[Script Info]\n{head}Dialogue: {line}\n")
    else:
        body = "\n".join(row for row in text.splitlines() if row.strip() and "-->" not in row)
        cues = parse_subtitles(f"1\n00:00:00,000 --> 00:00:01,000\n{body}\n")
    return [Cue(start, end, cue.rows) for cue in cues]
