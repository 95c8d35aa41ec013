"""`onetake describe`: what is true of a film and worth saying, as prose with its seconds."""

from __future__ import annotations

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
        int | None,
        typer.Option(
            "--words", metavar="N", min=1, help="Words at most; by default 120.", show_default=False
        ),
    ] = None,
    beside: Annotated[
        str | None,
        typer.Option(
            "--library",
            metavar="LIB",
            help="A library: what few of its films have is chosen first.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Say what is true of READING's film and worth saying, each sentence with its seconds and its reason.

    What few other films have is chosen first; the sentences then come in the order picture, sound, words,
    arc. Each one is a claim that holds of the film.
    """
    check_memory(OPENING)
    from onetake.review.describe import WORDS, describe
    from onetake.review.known_films import Known

    opened = open_stored(reading)
    known = None
    if beside is not None:
        from onetake.library.claim_counts import claim_counts
        from onetake.library.index import open_index

        counts = claim_counts(open_index(beside), without=opened.media.sha256)
        known = {claim: Known(judged, margins) for claim, (judged, margins) in counts.items()}
    told = describe(opened, words=words or WORDS, known=known)
    if json:
        print_json(told.to_json())
    else:
        print_result("\n".join(described_lines(told, reasons=True)))
