"""`onetake page`: one HTML file for a reading."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.output import print_result
from onetake.cli.page_output import write_reading_page
from onetake.cli.show import ReadingFolder  # noqa: TC001 (typer reads it at run time)


def page_command(
    reading: ReadingFolder,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="The page; beside READING if not said.")
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the page of READING, one HTML file."""
    from onetake.core.store import open_reading

    opened = open_reading(reading)
    target = out or Path(reading).absolute().with_suffix(".html")
    written = write_reading_page(opened, target)
    print_result(str(written))
    if open_it:
        typer.launch(written.absolute().as_uri())
