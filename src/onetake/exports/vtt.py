"""WebVTT: subtitles with voices, and the verdicts' evidence as a track of metadata."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onetake.exports.cues import clock_text, cues_of
from onetake.exports.escape import for_vtt
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material


def write(material: Material) -> Mapping[str, bytes]:
    """Return the subtitles and the markers.

    Raises
    ------
    ExportError
        If no words are known and no tracks were chosen.
    """
    return {
        f"{material.name}.vtt": subtitles(material),
        f"{material.name}.verdicts.vtt": _verdicts(material),
    }


def subtitles(material: Material) -> bytes:
    """Return the words that are said as WebVTT; `write` says what errors there may be."""
    blocks = ["WEBVTT"]
    for cue in cues_of(material, "vtt"):
        voice = f"<v {for_vtt(cue.name)}>" if cue.name else ""
        times = f"{clock_text(cue.start, '.')} --> {clock_text(cue.end, '.')}"
        blocks.append(f"{times}\n{voice}{for_vtt(cue.text)}")
    return ("\n\n".join(blocks) + "\n").encode()


def _verdicts(material: Material) -> bytes:
    """Return a cue of JSON for each marker, as WebVTT keeps metadata."""
    blocks = ["WEBVTT kind: metadata"]
    for one in material.markers:
        start = max(0, round((one.start + material.player_offset) * 1000))
        end = max(start + 1, round((one.end + material.player_offset) * 1000))
        told = {"name": one.name, "comment": one.comment, "outcome": one.outcome, "claim": one.claim}
        if one.statement:
            told["statement"] = one.statement
        # JSON on one line; an arrow in it would end the cue.
        data = json.dumps(told, ensure_ascii=False).replace("-->", "--\\u003e")
        blocks.append(f"{clock_text(start, '.')} --> {clock_text(end, '.')}\n{data}")
    return ("\n\n".join(blocks) + "\n").encode()


FORMAT = Format(
    name="vtt",
    title="WebVTT",
    opens="browsers (<track>), VLC, YouTube",
    holds="the words with their voices; the markers as metadata",
    exact="millisecond",
    files=("NAME.vtt", "NAME.verdicts.vtt"),
    write=write,
    source="W3C, WebVTT: The Web Video Text Tracks Format",
)
