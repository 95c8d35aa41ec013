"""`onetake demo`: a music film that the program stages itself, read, reviewed and put on a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.check import checked_into
from onetake.cli.progress import progress
from onetake.cli.say import reading_lines, result

PIECE = "quarrel"
"""The film of the repertoire that the demo stages."""


def demo_command(
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Where the demo goes.")] = Path(
        "demo"
    ),
    size: Annotated[
        str | None, typer.Option("--size", metavar="WxH", help="Picture size; smaller is quicker.")
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Stage a music film, read it, check a review of it.

    The film is rendered from a score, so its truth is known; it takes a minute or two the first time and is
    used again after that.
    """
    staged = _staged(out / PIECE, size)
    results = checked_into(staged / "review.md", staged / "film.mp4", out, name=PIECE)
    result("\n".join(reading_lines(results.reading, results.page)))
    result(results.checked.summary)
    if open_it:
        typer.launch(results.page.absolute().as_uri())


def _staged(folder: Path, size: str | None) -> Path:
    from onetake.cli.stage import pixels
    from onetake.stage import stage

    if size is None and all((folder / name).is_file() for name in ("film.mp4", "review.md")):
        return folder
    with progress(f"staging {PIECE}") as update:
        return stage(PIECE, folder, size=None if size is None else pixels(size), progress=update)
