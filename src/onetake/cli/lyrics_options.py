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
LyricsOffset = Annotated[
    str | None,
    typer.Option(
        metavar="SECONDS",
        help="Make the lyrics later by this much, or earlier if below 0: -3600 or -01:00:00.",
    ),
]


def lyrics_arguments(lyrics: str | None, offset: str | None) -> dict[str, Any]:
    """Return the arguments of `onetake.read` for the two options.

    Raises
    ------
    TextError
        If the offset is no time.
    """
    from onetake.text.lyrics_offset import parse_offset

    return {"lyrics": lyrics, "lyrics_offset": 0.0 if offset is None else parse_offset(offset)}


def refuse_lyrics_for_reading(film: Path, lyrics: str | None) -> None:
    """Refuse lyrics where a stored reading is given in place of a film.

    Raises
    ------
    TextError
        If both are given.
    """
    from onetake.core.errors import TextError

    if lyrics is not None and film.is_dir():
        raise TextError(f"{film}: lyrics for a stored reading, wanted the film; give the film with --lyrics")


def lyrics_file(lyrics: str | None) -> list[Path]:
    """Return the lyrics file, if there is one, among the inputs that are never replaced."""
    return [] if lyrics is None or not Path(lyrics).exists() else [Path(lyrics)]


def lyrics_lines(reading: Reading) -> Iterator[str]:
    """Yield what was used of the lyrics, and a warning where they are of no use as they are."""
    from onetake.film_lyrics import lyrics_of

    used = lyrics_of(reading)
    if used is not None:
        yield f"  lyrics: {used.sentence}"
        if used.warning:
            yield f"  warning: {used.warning}"
