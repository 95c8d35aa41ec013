"""The option for the album, and the line that says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading

Album = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The released recording of the film's song. Of each line it is said whether the voice is that "
        "recording.",
    ),
]


def album_files(album: Path | None) -> list[Path]:
    """Return the album that is given, among the inputs that are never replaced."""
    return [album] if album is not None and album.exists() else []


def refuse_album_for_reading(film: Path, album: Path | None) -> None:
    """Refuse an album where a stored reading is given in place of a film.

    Raises
    ------
    MediaError
        If both are given.
    """
    from onetake.cli.arguments import is_reading
    from onetake.core.errors import MediaError

    if album is not None and is_reading(film):
        raise MediaError(
            f"{film}: an album for a stored reading, wanted the film; give the film with --album"
        )


def album_lines(reading: Reading) -> Iterator[str]:
    """Yield what came of the album."""
    from onetake.core.take_used import take_used

    used = take_used(reading.tracks)
    if used is not None:
        yield f"  album: {used.sentence}"
