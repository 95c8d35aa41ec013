"""`onetake show` and `onetake decide`: show a stored reading, judge its claims again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.output import print_json, print_result, reading_json, reading_lines

ReadingFolder = Annotated[
    Path, typer.Argument(metavar="READING", help="A NAME.reading folder.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]


def show_command(reading: ReadingFolder, json: Json = False) -> None:
    """Show READING: the film and its verdicts."""
    from onetake.core.store import open_reading

    opened = open_reading(reading)
    if json:
        print_json(reading_json(opened))
    else:
        print_result("\n".join(reading_lines(opened)))
        print_result("tracks:  " + ", ".join(opened.tracks))


def decide_command(reading: ReadingFolder, json: Json = False) -> None:
    """Judge the claims on READING again; the film is not needed."""
    from onetake.core.store import open_reading
    from onetake.pipeline import decide_again

    judged = decide_again(open_reading(reading))
    if json:
        print_json(reading_json(judged))
    else:
        print_result("\n".join(reading_lines(judged)))
