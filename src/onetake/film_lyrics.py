"""The lyrics that a film is read with: from a file, or from the subtitles inside the film."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.text.lyrics import Lyrics
    from onetake.text.lyrics_used import LyricsUsed

LYRICS_SETTINGS = ("lyrics", "lyrics_offset")
"""What `lyrics_settings` may return; a stored reading keeps it where no lyrics are given again."""
_EMBEDDED = re.compile(r"embedded(?::(.{1,40}))?")


def find_lyrics(
    film: Path, lyrics: Path | str | None, offset: float = 0.0, *, start: float = 0.0
) -> Lyrics | None:
    """Return the lyrics, `offset` s later; None where none are given.

    Parameters
    ----------
    film : Path
    lyrics : path or str, optional
        A file, or 'embedded' for subtitles inside the film, 'embedded:2' or 'embedded:en' for certain ones.
    offset : float
        Seconds.
    start : float
        Second of the film at which the reading begins; its times count from there.

    Raises
    ------
    TextError
        If the file cannot be read or has no line with a time, or there is an offset and no lyrics.
    MediaError
        If the film has no such subtitles.
    """
    if lyrics is None:
        if offset:
            raise TextError(f"lyrics offset: {offset:g} s and no lyrics, wanted both; add --lyrics FILE")
        return None
    inside = _EMBEDDED.fullmatch(str(lyrics))
    if inside is None:
        from onetake.text.lyrics import read_lyrics

        return read_lyrics(lyrics, offset, start=start)
    from onetake.decode.embedded_subtitles import embedded_subtitles
    from onetake.text.embedded import KINDS, embedded_cues
    from onetake.text.lyrics import make_lyrics

    found = embedded_subtitles(film, inside[1] or "")
    cues = embedded_cues(found.codec, found.packets)
    return make_lyrics(cues, found.says, KINDS[found.codec], "UTF-8", offset, start=start)


def lyrics_settings(lyrics: Path | str | None, offset: float = 0.0) -> dict[str, Any]:
    """Return what a reading depends on: the file's hash or which subtitles inside, and the offset."""
    if lyrics is None:
        return {}
    if _EMBEDDED.fullmatch(str(lyrics)):
        given = str(lyrics)
    else:
        with Path(lyrics).open("rb") as file:
            given = hashlib.file_digest(file, "sha256").hexdigest()
    return {"lyrics": given, **({"lyrics_offset": float(offset)} if offset else {})}


def lyrics_tracks(lyrics: Lyrics, duration: float | None = None) -> list[Track]:
    """Return who says which line, and all lines; with the film's duration, s, those within the film."""
    from onetake.text.lyric_lines import lines_track
    from onetake.text.lyrics_used import speakers_track

    return [speakers_track(lyrics, duration), lines_track(lyrics, duration)]


def lyrics_of(reading: Reading) -> LyricsUsed | None:
    """Return what a reading used of its lyrics; None where it was read without."""
    from onetake.text.lyrics_used import SPEAKERS, lyrics_used

    track = reading.tracks.get(SPEAKERS)
    if track is None or "within" not in track.facts:
        return None
    return lyrics_used(track, reading.tracks.get("voices.activity"))
