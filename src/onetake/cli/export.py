"""`onetake export`: a reading as files for editing programs, annotation tools, statistics and the web."""

from __future__ import annotations

from typing import Annotated

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.completion import complete_claims, complete_formats, complete_tracks
from onetake.cli.mask_option import Mask, shown_reading, shown_review
from onetake.cli.output import print_error, print_result
from onetake.cli.reviews import review_for_page
from onetake.cli.show import OutBeside, ReadingFolder  # noqa: TC001 (typer reads it at run time)

_SHOWN = 8
"""Files that are named one by one; more are counted. Set by hand: a third of a terminal's height."""


def export_command(
    reading: ReadingFolder,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMATS",
            autocompletion=complete_formats,
            help="The formats, with commas between: otio, edl, fcpxml, resolve, premiere (editing), eaf, "
            "textgrid, rttm, audacity, svl, jams (annotation), csv, xlsx, parquet, cinemetrics (statistics), "
            "vtt, srt, annotations, iiif, chapters (the web); 'all' for all that can hold this film.",
            show_default=False,
        ),
    ],
    out: OutBeside = None,
    tracks: Annotated[
        str | None,
        typer.Option(
            "--tracks",
            metavar="NAMES",
            autocompletion=complete_tracks,
            help="Tracks, with commas between: a name, a pattern (camera.*), or the start of names (voices). "
            "By default what is usual in each format.",
            show_default=False,
        ),
    ] = None,
    claims: Annotated[
        str | None,
        typer.Option(
            "--claims",
            metavar="NAMES",
            autocompletion=complete_claims,
            help="Claims whose evidence becomes markers, with commas between; by default all that hold or "
            "fail, and the statements of the review.",
            show_default=False,
        ),
    ] = None,
    review: Annotated[
        str | None,
        typer.Option(
            "--review",
            metavar="NAME",
            help="The review, by the name that `onetake show` lists; by default the newest.",
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option(
            "--rate",
            metavar="FPS",
            help="Frames a second of your timeline; by default the film's.",
            show_default=False,
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="TIMECODE",
            help="Time code at which your timeline begins (01:00:00:00; a ';' before the frames for "
            "drop-frame); by default that of the film.",
            show_default=False,
        ),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="URL",
            help="Where the files will be on the web, for iiif.",
            show_default=False,
        ),
    ] = None,
    full_path: Annotated[
        bool,
        typer.Option(
            "--full-path",
            help="Name the film with all its folders, so that programs on this computer find it at once.",
        ),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Move files that are in the way to NAME.bak instead of stopping.")
    ] = False,
    mask: Mask = False,
) -> None:
    """Write READING as files for other programs: markers for an editor, tiers, tables, subtitles."""
    from onetake.exports.export import export
    from onetake.exports.material import ADDRESS

    opened = open_stored(reading)
    folder = out if out is not None else reading.absolute().parent
    done = export(
        shown_reading(opened, mask=mask),
        folder,
        to,
        tracks=_names(tracks),
        claims=_names(claims),
        review=shown_review(review_for_page(opened, review), mask=mask),
        rate=rate,
        start=start,
        address=address or ADDRESS,
        full_path=full_path,
        force=force,
    )
    for note in done.notes:
        print_error(note)
    for path in done.files if len(done.files) <= _SHOWN else done.files[-1:]:
        print_result(str(path))
    if len(done.files) > _SHOWN:
        print_result(f"and {len(done.files) - 1} files that it lists")


def _names(text: str | None) -> list[str] | None:
    """Return what a user typed between commas; None where nothing was typed."""
    return None if text is None else [name.strip() for name in text.split(",") if name.strip()]
