"""`onetake show` and `onetake decide`: show a stored reading, judge its claims again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.claims_option import OwnClaims, open_own_claims
from onetake.cli.completion import complete_limit, complete_reading, complete_track
from onetake.cli.mask_option import Mask, shown_reading
from onetake.cli.output import print_json, print_result, reading_json, reading_lines
from onetake.cli.reviews import review_lines, reviews_json
from onetake.cli.span_option import Span, parse_span
from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.reading import Reading
    from onetake.core.verdict import Verdict

ReadingFolder = Annotated[
    Path,
    typer.Argument(
        metavar="READING",
        help="A NAME.reading folder.",
        show_default=False,
        autocompletion=complete_reading,
    ),
]
OutBeside = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="DIR", help="The folder for the files; by default that of READING."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]


def show_command(
    reading: ReadingFolder,
    claims: Annotated[
        bool, typer.Option("--claims", help="Show every claim with its verdict, reason and seconds.")
    ] = False,
    tracks: Annotated[
        bool, typer.Option("--tracks", help="Show every track with its course over the film.")
    ] = False,
    track: Annotated[
        list[str] | None,
        typer.Option(
            "--track",
            metavar="NAME",
            help="Show one track with facts and first rows, or a group such as 'camera'; may be repeated.",
            show_default=False,
            autocompletion=complete_track,
        ),
    ] = None,
    json: Json = False,
    mask: Mask = False,
) -> None:
    """Show READING: the film, what is true of it and worth saying, and the reviews that were checked."""
    from onetake.review.describe import describe

    opened = shown_reading(open_stored(reading), mask=mask)
    if track and json:
        from onetake.cli.track_tables import chosen_tracks, track_json

        print_json({"tracks": [track_json(one) for name in track for one in chosen_tracks(opened, name)]})
    elif (tracks or track) and not json:
        from onetake.cli.track_tables import one_track, track_rows

        chosen = [line for name in track or () for line in one_track(opened, name)]
        print_result("\n".join(chosen or track_rows(opened)).rstrip("\n"))
    elif json:
        print_json({**reading_json(opened), "reviews": reviews_json(opened)})
    else:
        told = None if claims else describe(opened)
        print_result("\n".join([*reading_lines(opened, told=told), *review_lines(opened)]))
        names = ", ".join(opened.tracks) if claims else f"{len(opened.tracks)}, shown with --tracks"
        print_result(f"tracks:  {names}")


def decide_command(
    reading: ReadingFolder,
    json: Json = False,
    span: Span = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            "--limit",
            metavar="CLAIM=VALUE",
            help="Judge a claim by a limit of your own; may be given several times.",
            show_default=False,
            autocompletion=complete_limit,
        ),
    ] = None,
    claims: OwnClaims = None,
    library: Annotated[
        str | None,
        typer.Option(
            "--library",
            metavar="LIB",
            help="Also judge whether it belongs with the artist's other films, on this library.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Judge the claims on READING again, or with --span on a part of it; the film is not needed.

    Limits of your own come from --limit, and from the table [limits] of onetake.toml here; each verdict and
    the page say so. Claims of your own come from --claims; the reading keeps them until it is judged without.
    What is judged of a part is printed and not stored.
    """
    from dataclasses import replace

    from onetake.claims.in_force import own_settings, with_own_settings
    from onetake.clip_reading import clip
    from onetake.core.own_limits import parse_limits, read_limits
    from onetake.pipeline import decide_again

    opened = open_stored(reading)
    part = None if span is None else parse_span(span, opened.media.duration)
    limits = {**read_limits(Path("onetake.toml")), **parse_limits(limit or ())}
    own = own_settings(limits, open_own_claims(claims))
    if part is None:
        on_library, verdicts = ({}, {}) if library is None else _on_library(opened, library, limits)
        judged = decide_again(opened, {**own, **on_library}, verdicts)
    elif library is not None:
        raise StoreError("--library: given with --span, wanted the whole film; leave one of them out")
    else:
        made = replace(opened.made, settings=with_own_settings(opened.made.settings, own))
        judged = clip(replace(opened, made=made), *part)
    if json:
        asked = {} if part is None else {"reading": str(reading), "span": list(part)}
        print_json({**reading_json(judged), **asked})
    else:
        print_result("\n".join(reading_lines(judged, part=part)))


def _on_library(
    reading: Reading, library: str, limits: Mapping[str, float]
) -> tuple[dict[str, Any], dict[str, Verdict]]:
    """Return what the reading keeps of the library, and the verdicts that rest on it."""
    from onetake.claims.arc import SAME_CONVERSATION
    from onetake.claims.in_force import LIBRARY
    from onetake.core.own_limits import with_own_limits
    from onetake.library.conversation import judge_conversation
    from onetake.library.index import open_index

    index = open_index(library)
    chosen = {name: limit for name, limit in limits.items() if name == SAME_CONVERSATION.id}
    (claim,) = with_own_limits((SAME_CONVERSATION,), chosen)
    verdict = judge_conversation(reading, index, claim)
    return {LIBRARY: index.provenance()}, {claim.id: verdict}
