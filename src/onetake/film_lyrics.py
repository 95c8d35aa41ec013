"""The lyrics that a film is read with: from a file, or from the subtitles inside the film."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TextError
from onetake.film_transcript import WHISPER, recognise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.decode.selection import Selection
    from onetake.text.lyrics import Lyrics
    from onetake.text.lyrics_used import LyricsUsed
    from onetake.text.words_used import WordsUsed

LYRICS_SETTINGS = ("lyrics", "lyrics_offset", "words")
"""What `lyrics_settings` may return; a stored reading keeps it where no lyrics are given again."""
_EMBEDDED = re.compile(r"embedded(?::(.{1,40}))?")


def find_lyrics(
    film: Path,
    lyrics: Path | str | None,
    offset: float = 0.0,
    *,
    start: float = 0.0,
    words: Path | str | None = None,
    selection: Selection | None = None,
) -> Lyrics | None:
    """Return the lyrics or words, `offset` s later; None where none are given.

    Parameters
    ----------
    film : Path
    lyrics : path or str, optional
        A file, or 'embedded' for subtitles inside the film, 'embedded:2' or 'embedded:en' for certain ones.
    offset : float
        Seconds.
    start : float
        Second of the film at which the reading begins; its times count from there.
    words : path or str, optional
        The same in place of `lyrics`; lines without times are read, too. 'whisper:FOLDER' recognises them
        with a model on the disk.
    selection : Selection, optional
        Which part and which sound of the film are recognised.

    Raises
    ------
    TextError
        If the file cannot be read or has no line with a time where it needs one, there is an offset and no
        lyrics, or there are lyrics and words.
    MediaError
        If the film has no such subtitles.
    """
    if lyrics is not None and words is not None:
        raise TextError("lyrics and words: both are given, wanted one; --words takes timed lyrics, too")
    may_be_untimed = lyrics is None
    lyrics = words if lyrics is None else lyrics
    if lyrics is None:
        if offset:
            raise TextError(f"lyrics offset: {offset:g} s and no lyrics, wanted both; add --lyrics FILE")
        return None
    if may_be_untimed and (model := WHISPER.fullmatch(str(lyrics))):
        return recognise(film, Path(model[1]), selection)
    inside = _EMBEDDED.fullmatch(str(lyrics))
    if inside is None:
        from onetake.text.lyrics import read_lyrics

        return read_lyrics(lyrics, offset, start=start, may_be_untimed=may_be_untimed)
    from onetake.decode.embedded_subtitles import embedded_subtitles
    from onetake.text.embedded import KINDS, embedded_cues
    from onetake.text.lyrics import make_lyrics

    found = embedded_subtitles(film, inside[1] or "")
    cues = embedded_cues(found.codec, found.packets)
    return make_lyrics(cues, found.says, KINDS[found.codec], "UTF-8", offset, start=start)


def lyrics_settings(
    lyrics: Path | str | None, offset: float = 0.0, words: Path | str | None = None
) -> dict[str, Any]:
    """Return what a reading depends on: the file's hash or which subtitles inside, and the offset."""
    name, source = ("words", words) if lyrics is None else ("lyrics", lyrics)
    if source is None:
        return {}
    if _EMBEDDED.fullmatch(str(source)) or (name == "words" and WHISPER.fullmatch(str(source))):
        given = str(source)
    else:
        with Path(source).open("rb") as file:
            given = hashlib.file_digest(file, "sha256").hexdigest()
    return {name: given, **({"lyrics_offset": float(offset)} if offset else {})}


def lyrics_tracks(lyrics: Lyrics, duration: float | None = None) -> list[Track]:
    """Return who says which line, all lines and timed words; with the film's duration, s, those within it.

    Of lyrics without times: the lines.
    """
    from onetake.text.lyric_lines import lines_track, untimed_track, words_track
    from onetake.text.lyrics_used import speakers_track

    if lyrics.untimed:
        return [untimed_track(lyrics, 0.0 if duration is None else duration)]
    words = words_track(lyrics, duration)
    return [
        speakers_track(lyrics, duration),
        lines_track(lyrics, duration),
        *([] if words is None else [words]),
    ]


def words_within(tracks: Mapping[str, Track], duration: float) -> dict[str, Track]:
    """Return the tracks of words, cut at the film's end (s), which their reader does not know."""
    from onetake.core.cut_track import cut_track

    found = (tracks[name] for name in ("words", "words.lines") if name in tracks)
    return {track.name: replace(cut_track(track, 0.0, duration), facts=track.facts) for track in found}


def words_of(reading: Reading) -> WordsUsed | None:
    """Return what a reading used of the words that were given; None where it was read without."""
    from onetake.text.lyric_lines import UNTIMED
    from onetake.text.lyrics_used import SPEAKERS
    from onetake.text.words_used import words_used

    fit = reading.tracks.get("words.fit")
    timed = UNTIMED not in reading.tracks
    given = reading.tracks.get(SPEAKERS if timed else UNTIMED)
    if fit is None or given is None:
        return None
    lines, words = reading.tracks.get("words.lines"), reading.tracks.get("words")
    return words_used(fit, given.facts, timed=timed, lines=lines, words=words)


def lyrics_of(reading: Reading) -> LyricsUsed | None:
    """Return what a reading used of its lyrics; None where it was read without."""
    from onetake.text.lyrics_used import SPEAKERS, lyrics_used

    track = reading.tracks.get(SPEAKERS)
    if track is None or "within" not in track.facts:
        return None
    return lyrics_used(track, reading.tracks.get("voices.activity"))
