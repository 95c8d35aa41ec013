"""`onetake mcp`: tools for assistants, by the Model Context Protocol on standard input and output."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.memory import PLAYING, check_memory
from onetake.core.errors import MissingExtra, StoreError

Folder = Annotated[
    Path,
    typer.Option(
        "--folder", metavar="DIR", help="The folder with the films; nothing outside of it is read or written."
    ),
]
Library = Annotated[
    str, typer.Option("--library", metavar="NAME", help="The folder in it that receives the readings.")
]


def mcp_command(folder: Folder = Path(), library: Library = "readings") -> None:
    """Serve the tools read, check, describe and query to an assistant, until it closes standard input.

    Films and reviews are those of one folder, and readings go into a folder in it. Films are read in guarded
    processes, and questions are answered in one.
    """
    check_memory(PLAYING)
    from onetake.cli.assistant_tools import AssistantTools

    if not folder.is_dir():
        raise StoreError(f"{folder}: not there, wanted the folder with the films; name one with --folder")
    try:
        from onetake.cli.assistant_server import server
    except ImportError as err:
        raise MissingExtra("tools for assistants", "mcp") from err
    server(AssistantTools(folder, library)).run("stdio")
