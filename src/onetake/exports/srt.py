"""SubRip: subtitles for every player."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.cues import clock_text, cues_of
from onetake.exports.escape import for_srt
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material


def write(material: Material) -> Mapping[str, bytes]:
    """Return the subtitles; a voice's name is before its line where it changes.

    Raises
    ------
    ExportError
        If no words are known and no tracks were chosen.
    """
    blocks = []
    before = ""
    for number, cue in enumerate(cues_of(material, "srt"), 1):
        name = f"{cue.name}: " if cue.name and cue.name != before else ""
        before = cue.name
        times = f"{clock_text(cue.start, ',')} --> {clock_text(cue.end, ',')}"
        blocks.append(f"{number}\n{times}\n{for_srt(name + cue.text)}\n")
    return {f"{material.name}.srt": "\n".join(blocks).encode()}


FORMAT = Format(
    name="srt",
    title="SubRip",
    opens="every player and editing program",
    holds="the words; a voice's name where it changes",
    exact="millisecond",
    files=("NAME.srt",),
    write=write,
    source="SubRip, as players read it",
)
