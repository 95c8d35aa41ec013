"""The lines as a Fountain script; lines at the same time are dual dialogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.stage.sound.heard_lines import clock, overlaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.stage.sound.heard_lines import HeardLine


def fountain(lines: Sequence[HeardLine], title: str, artist: str, place: str) -> str:
    """Return the script: title page, one scene, and each line's time as a note.

    Parameters
    ----------
    lines : sequence of HeardLine
        In order of their starts.
    title, artist : str
    place : str
        The scene's heading says where it is.

    Notes
    -----
    Two lines of different voices that are heard at once are side by side: the second one's cue ends in
    ``^`` (Fountain syntax, https://fountain.io/syntax).
    """
    parts = [
        f"Title: {title}\nCredit: a staged film by\nAuthor: {artist}\n",
        f"INT. {place.upper()} - NIGHT\n",
    ]
    dual = False
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        # At most two can be side by side, so a line after a dual one starts a new block.
        dual = before is not None and not dual and before.voice != line.voice and overlaps(before, line)
        cue = line.voice.upper() + (" ^" if dual else "")
        note = f"[[{clock(line.start, '.', 2, hours=False)}]]"
        parts.append(f"@{cue}\n({line.delivery})\n{line.text} {note}\n")
    return "\n".join(parts)
