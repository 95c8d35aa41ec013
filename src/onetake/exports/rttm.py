"""RTTM: who speaks when, for programs that score diarization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.exports.escape import as_word, one_line
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material

VOICES = ("voices.who", "turns.floor", "lyrics.speakers")
"""The tracks that say who speaks, the best one first."""


def write(material: Material) -> Mapping[str, bytes]:
    """Return one line a turn: file, channel, start and length in s, name.

    Raises
    ------
    ExportError
        If no voices are known.
    """
    track = material.first_track(VOICES)
    if track is None:
        raise ExportError("rttm: no voices in this reading, wanted a film in which somebody is heard")
    file = as_word(one_line(material.name))
    lines = []
    for (start, end), labels in zip(track.spans.tolist(), track.label_lists, strict=True):
        first, after = max(0, round(start * 1000)), round(end * 1000)
        for label in labels if after > first else ():
            name = as_word(one_line(label))
            times = f"{first / 1000:.3f} {(after - first) / 1000:.3f}"
            lines.append(f"SPEAKER {file} 1 {times} <NA> <NA> {name} <NA> <NA>")
    return {f"{material.name}.rttm": ("\n".join(lines) + "\n").encode()}


FORMAT = Format(
    name="rttm",
    title="Rich Transcription Time Marked",
    opens="pyannote.metrics, dscore, md-eval",
    holds="who speaks when; blanks in names become _",
    exact="millisecond",
    files=("NAME.rttm",),
    write=write,
    source="NIST, Rich Transcription 2009 evaluation plan, appendix A",
)
