"""`onetake show` and `onetake decide`: look at a stored reading, judge it again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.say import reading_json, reading_lines, result, result_json

Stored = Annotated[Path, typer.Argument(metavar="READING", help="A NAME.reading folder.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]


def show_command(reading: Stored, json: Json = False) -> None:
    """Show READING: the film and its verdicts."""
    from onetake.core.store import open_reading

    opened = open_reading(reading)
    if json:
        result_json(reading_json(opened))
    else:
        result("\n".join(reading_lines(opened)))
        result("tracks:  " + ", ".join(opened.tracks))


def decide_command(reading: Stored, json: Json = False) -> None:
    """Judge READING again, without the film."""
    from onetake.core.store import open_reading
    from onetake.pipeline import decide_again

    judged = decide_again(open_reading(reading))
    if json:
        result_json(reading_json(judged))
    else:
        result("\n".join(reading_lines(judged)))
