"""`onetake page`: one HTML file for a reading."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.mask_option import Mask, shown_reading, shown_review
from onetake.cli.output import print_result
from onetake.cli.page_output import check_outputs, page_file, write_reading_page
from onetake.cli.reviews import review_for_page
from onetake.cli.show import OutBeside, ReadingFolder  # noqa: TC001 (typer reads it at run time)


def page_command(
    reading: ReadingFolder,
    out: OutBeside = None,
    review: Annotated[
        str | None,
        typer.Option(
            "--review",
            metavar="NAME",
            help="The review on the page, by the name that `onetake show` lists; by default the newest.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Move a file that is in the way to NAME.bak instead of stopping.")
    ] = False,
    mask: Mask = False,
    embed: Annotated[
        bool, typer.Option("--embed", help="Put the film itself into the page, up to 100 MB.")
    ] = False,
    video_page: Annotated[
        str | None,
        typer.Option(
            "--video-page",
            metavar="URL",
            help="The film's page at YouTube or Vimeo, offered on the page and loaded only after a click.",
        ),
    ] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the page of READING, one HTML file called NAME.html."""
    from onetake.page.film_source import video_page as video_source

    opened = open_stored(reading)
    target = page_file(reading, out)
    video = video_source(video_page) if video_page is not None else None
    check_outputs([target], force=force, inputs=[Path(opened.media.path)])
    written = write_reading_page(
        shown_reading(opened, mask=mask),
        target,
        shown_review(review_for_page(opened, review), mask=mask),
        force=force,
        embed=embed,
        video=video,
    )
    print_result(str(written))
    if open_it:
        typer.launch(written.absolute().as_uri())
