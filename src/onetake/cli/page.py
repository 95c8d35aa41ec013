"""`onetake page`: one HTML file for a reading."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.paging import write_page_of
from onetake.cli.say import result
from onetake.cli.show import Stored  # noqa: TC001 (typer reads it at run time)


def page_command(
    reading: Stored,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FILE", help="The page; beside READING if not said.")
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the page of READING, one HTML file."""
    from onetake.core.store import open_reading

    opened = open_reading(reading)
    target = out or Path(reading).absolute().with_suffix(".html")
    written = write_page_of(opened, target)
    result(str(written))
    if open_it:
        typer.launch(written.absolute().as_uri())
