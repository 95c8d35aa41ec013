"""The options for stems, and the lines that say what was used of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading

Vocals = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The isolated voices of the film's song, from the artist or a separation program. The voices "
        "are measured on it in place of the mix.",
    ),
]
Instrumental = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The film's song without its voices. The beat is measured on it in place of the mix.",
    ),
]


def stem_files(vocals: Path | None, instrumental: Path | None) -> list[Path]:
    """Return the stems that are given, among the inputs that are never replaced."""
    return [path for path in (vocals, instrumental) if path is not None and path.exists()]


def refuse_stems_for_reading(film: Path, vocals: Path | None, instrumental: Path | None) -> None:
    """Refuse stems where a stored reading is given in place of a film.

    Raises
    ------
    MediaError
        If both are given.
    """
    from onetake.cli.arguments import is_reading
    from onetake.core.errors import MediaError

    if (vocals is not None or instrumental is not None) and is_reading(film):
        raise MediaError(
            f"{film}: a stem for a stored reading, wanted the film; "
            "give the film with --vocals and --instrumental"
        )


def stem_lines(reading: Reading) -> Iterator[str]:
    """Yield what was used of each stem."""
    from onetake.core.stem_used import stems_used

    for used in stems_used(reading.tracks):
        yield f"  {used.kind}: {used.sentence}"
        if not used.is_minor:
            yield f"  note: {used.says}"
