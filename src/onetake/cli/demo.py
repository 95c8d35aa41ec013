"""`onetake demo`: a film that the program makes itself, read, checked and put on a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.paging import page_beside
from onetake.cli.read import read_into
from onetake.cli.say import reading_lines, result


def demo_command(
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="Where the demo goes.")] = Path(
        "demo"
    ),
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Make a short film, read it, write its page."""
    from onetake.core.errors import StoreError
    from onetake.stage.sketch import Sketch, write_sketch

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise StoreError(
            f"{out}: {err.strerror}, wanted a folder for the demo; name another with -o"
        ) from err
    film = write_sketch(out / "sketch.mp4", Sketch(shots=4, shot_length=2.0, width=640, height=360))
    reading = read_into(film, out)
    page = page_beside(reading)
    result("\n".join(reading_lines(reading, page)))
    if open_it:
        typer.launch(page.absolute().as_uri())
