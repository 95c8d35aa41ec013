"""`onetake demo`: stage a music film, read it, check a review of it and write the page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.check import check_into
from onetake.cli.memory import PLAYING, check_memory
from onetake.cli.output import print_result, reading_lines
from onetake.cli.progress import progress

PIECE = "quarrel"
"""The film of the repertoire that the demo stages."""
REVIEW, FILM, WORDS, ALBUM = "review.md", "film.mp4", "lyrics.lrc", "album.wav"
"""Files of a staged film that the demo uses: what critics have at hand."""


def demo_command(
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The folder for the demo.")] = Path(
        "demo"
    ),
    size: Annotated[
        str | None, typer.Option("--size", metavar="WxH", help="Frame size; smaller is faster.")
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Stage a music film, read it with its lyrics and its album, check a review of it.

    The film is rendered from a score, so the correct answers are known. Rendering takes a minute or two the
    first time; later runs use the same film.
    """
    check_memory(PLAYING)
    from onetake.review.describe import describe

    staged = _stage_demo(out / PIECE, size)
    results = check_into(
        staged / REVIEW,
        staged / FILM,
        out,
        name=PIECE,
        words=str(staged / WORDS),
        album=staged / ALBUM,
    )
    print_result("\n".join(reading_lines(results.reading, results.page, told=describe(results.reading))))
    print_result(results.checked.summary)
    if open_it:
        typer.launch(results.page.absolute().as_uri())


def _stage_demo(folder: Path, size: str | None) -> Path:
    from onetake.cli.stage import pixels
    from onetake.stage import stage

    if size is None and all((folder / name).is_file() for name in (REVIEW, FILM, WORDS, ALBUM)):
        return folder
    with progress(f"staging {PIECE}") as update:
        return stage(PIECE, folder, size=None if size is None else pixels(size), progress=update)
