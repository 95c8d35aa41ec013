"""`onetake read`: read a film, store the reading and write its page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.output import print_json, print_result, reading_json, reading_lines
from onetake.cli.page_output import write_page_beside
from onetake.cli.progress import progress

if TYPE_CHECKING:
    from onetake.core.reading import Reading

Film = Annotated[Path, typer.Argument(metavar="FILM", help="A film or sound file.", show_default=False)]
Out = Annotated[
    Path, typer.Option("-o", "--out", metavar="DIR", help="The folder for the reading and the page.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]
Lyrics = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Lyrics or subtitles with times (.lrc, .srt, .vtt): names in them identify the voices.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Read again even if this film's reading is stored.")]


def read_command(
    film: Film,
    out: Out = Path(),
    lyrics: Lyrics = None,
    json: Json = False,
    force: Force = False,
    page: Annotated[bool, typer.Option(help="Also write the page.")] = True,
) -> None:
    """Read FILM, judge the claims, and write its page.

    The reading is stored as NAME.reading, the page beside it as NAME.html. A film that has not changed is not
    read again.
    """
    reading = read_into(film, out, lyrics=lyrics, force=force)
    written = write_page_beside(reading) if page else None
    if json:
        print_json(reading_json(reading))
    else:
        print_result("\n".join(reading_lines(reading, written)))


def read_into(film: Path, out: Path, *, lyrics: Path | None = None, force: bool = False) -> Reading:
    """Read a film into `out`, showing progress."""
    import onetake

    with progress(film.name) as update:
        return onetake.read(film, out, lyrics=lyrics, force=force, on_progress=update)
