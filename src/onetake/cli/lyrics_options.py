"""The options for lyrics, and the lines that say what was used of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading

Lyrics = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|embedded",
        help="Lyrics or subtitles with times (.lrc, .srt, .vtt, .ass, .ttml), or 'embedded' for those inside "
        "the film ('embedded:2', 'embedded:en'). Names in them identify the voices.",
    ),
]
Words = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|embedded",
        help="The words that are said, with or without times: lyrics as for --lyrics, plain text (.txt), a "
        "script (.fountain), or a transcript (.json, .TextGrid). Each line is looked for in the sound. "
        "'whisper:FOLDER' recognises them with a model of faster-whisper on the disk.",
    ),
]
LyricsOffset = Annotated[
    str | None,
    typer.Option(
        metavar="SECONDS",
        help="Make the lyrics later by this much, or earlier if below 0: -3600 or -01:00:00.",
    ),
]


def lyrics_arguments(lyrics: str | None, offset: str | None, words: str | None = None) -> dict[str, Any]:
    """Return the arguments of `onetake.read` for the three options.

    Raises
    ------
    TextError
        If the offset is no time.
    """
    from onetake.text.lyrics_offset import parse_offset

    later = 0.0 if offset is None else parse_offset(offset)
    return {"lyrics": lyrics, "lyrics_offset": later, "words": words}


def refuse_lyrics_for_reading(film: Path, lyrics: str | None, words: str | None = None) -> None:
    """Refuse lyrics where a stored reading is given in place of a film.

    Raises
    ------
    TextError
        If both are given.
    """
    from onetake.core.errors import TextError

    for what, given in (("lyrics", lyrics), ("words", words)):
        if given is not None and film.is_dir():
            raise TextError(
                f"{film}: {what} for a stored reading, wanted the film; give the film with --{what}"
            )


def lyrics_file(*files: str | None) -> list[Path]:
    """Return the files of lyrics and words that there are, among the inputs that are never replaced."""
    return [Path(file) for file in files if file is not None and Path(file).exists()]


def lyrics_lines(reading: Reading) -> Iterator[str]:
    """Yield what was used of the lyrics, and a warning where they are of no use as they are."""
    from onetake.film_lyrics import lyrics_of, words_of

    used = lyrics_of(reading)
    if used is not None:
        yield f"  lyrics: {used.sentence}"
        yield from (f"  warning: {warning}" for warning in used.warnings)
    words = words_of(reading)
    # Where the times of the lines are already said to be useless, nothing more is said of their words.
    if words is not None and not (used is not None and used.warning):
        yield f"  words: {words.sentence}"
        if words.warning:
            yield f"  warning: {words.warning}"
