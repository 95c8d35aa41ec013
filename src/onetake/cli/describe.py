"""`onetake describe`: what is true of a film and worth saying, as prose with its seconds."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 (typer reads the annotations)
from typing import Annotated

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.description_lines import described_lines
from onetake.cli.memory import OPENING, check_memory
from onetake.cli.output import print_json, print_result
from onetake.cli.show import Json, ReadingFolder  # noqa: TC001 (likewise)


def describe_command(
    reading: ReadingFolder,
    words: Annotated[
        int | None, typer.Option("--words", metavar="N", min=1, help="Words at most.", show_default="120")
    ] = None,
    beside: Annotated[
        Path | None,
        typer.Option(
            "--library",
            metavar="DIR",
            help="A folder of readings: what few of these films have is told first.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Say what is true of READING's film and worth saying, each sentence with its seconds and its reason.

    What few other films have is told first to be chosen; the sentences then come in the order picture, sound,
    words, arc. There is none without a verdict behind it.
    """
    check_memory(OPENING)
    from onetake.core.store import open_reading
    from onetake.review.describe import WORDS, describe
    from onetake.review.known_films import known_of

    opened = open_stored(reading)
    known = None
    if beside is not None:
        own = opened.folder and opened.folder.resolve()
        folders = [folder for folder in sorted(beside.rglob("*.reading")) if folder.resolve() != own]
        known = known_of(open_reading(folder) for folder in folders)
    told = describe(opened, words=words or WORDS, known=known)
    if json:
        print_json(told.to_json())
    else:
        print_result("\n".join(described_lines(told, reasons=True)))
