"""`onetake import` and `onetake agree`: annotations made by hand, beside what was measured."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 (typer reads it at run time)
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.output import print_json, print_result
from onetake.cli.show import Json, ReadingFolder  # noqa: TC001 (typer reads it at run time)

if TYPE_CHECKING:
    from onetake.hand.compare import Agreement

Tolerance = Annotated[
    float | None,
    typer.Option(
        "--within",
        metavar="SECONDS",
        min=0.0,
        help="Seconds by which boundaries may differ; by default what the field uses for such a track.",
        show_default=False,
    ),
]


def import_command(
    reading: ReadingFolder,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Annotations: ELAN, TextGrid, CSV, WebVTT, SubRip, JAMS or RTTM.",
            show_default=False,
        ),
    ],
    name: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="TRACK",
            help="The track that they are of: shots, voices.who ...",
            show_default=False,
        ),
    ],
    tier: Annotated[
        str | None,
        typer.Option(
            "--tier",
            metavar="NAME",
            help="The tier of FILE; by default the one of the track's name, or the only one.",
            show_default=False,
        ),
    ] = None,
    offset: Annotated[
        float, typer.Option("--offset", metavar="SECONDS", help="Seconds to add to each time of FILE.")
    ] = 0.0,
    in_place: Annotated[
        bool,
        typer.Option(
            "--in-place",
            help="Take the place of what was measured, and judge every claim again; the old track is kept.",
        ),
    ] = False,
) -> None:
    """Take annotations made by hand into READING, as the track hand.TRACK, and say how far they agree."""
    from onetake.hand.compare import agreement, compared_names
    from onetake.hand.place import PREFIX
    from onetake.hand_tracks import import_annotations

    opened = open_stored(reading)
    changed = import_annotations(opened, file, name, tier=tier, offset=offset, in_place=in_place)
    track = changed.tracks[PREFIX + name]
    outside = track.facts.count("outside")
    left = f", {outside} outside of the film left out" if outside else ""
    print_result(f"{track.name}: {len(track)} rows of {file.name}, tier {track.facts.text('tier')}{left}")
    if in_place:
        print_result(
            f"{name}: replaced; what was measured is measured.{name}, and the claims are judged again"
        )
    if name in compared_names(changed):
        print_result(agreement(changed, name).says)


def agree_command(
    reading: ReadingFolder,
    track: Annotated[
        str | None,
        typer.Argument(metavar="[TRACK]", help="One track; by default all that were annotated by hand."),
    ] = None,
    within: Tolerance = None,
    json: Json = False,
) -> None:
    """Say how far annotations by hand and what was measured agree: boundaries, labels, speakers."""
    from onetake.core.errors import MissingData
    from onetake.hand.compare import agreement, compared_names

    opened = open_stored(reading)
    names = compared_names(opened) if track is None else [track.removeprefix("hand.")]
    if not names:
        raise MissingData(
            f"{reading}: nothing annotated by hand to compare, wanted a track hand.NAME; "
            "import one with: onetake import READING FILE --as shots"
        )
    found = [agreement(opened, name, within) for name in names]
    if json:
        print_json({"agreement": [_as_json(one) for one in found]})
    else:
        print_result("\n".join(f"{one.name}: {one.says}" for one in found))


def _as_json(one: Agreement) -> dict[str, object]:
    """Return an agreement as a plain dictionary; what cannot be told is null."""
    scores = one.boundaries._asdict()
    found: dict[str, object] = {
        "track": one.name,
        "hand": one.hand,
        "measured": one.measured,
        "tolerance_s": one.tolerance,
        "boundaries": {key: _number(value) for key, value in scores.items()},
        "kappa": one.kappa,
    }
    if one.speakers is not None:
        errors = {**one.speakers._asdict(), "error": one.speakers.error}
        found["speakers"] = {key: _number(value) for key, value in errors.items()}
    return found


def _number(value: float) -> float | None:
    return value if value == value else None
