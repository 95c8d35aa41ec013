"""`onetake batch`: read many films, again only what is missing."""

from __future__ import annotations

import re
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onetake.cli.kept import KEPT
from onetake.cli.memory import PLAYING, check_memory
from onetake.cli.output import NOT_AS_EXPECTED, print_error, print_json, print_result
from onetake.core.errors import MediaError, TextError

if TYPE_CHECKING:
    from onetake.engines.film_job import FilmJob
    from onetake.engines.outcome import Outcome

SOME_FAILED = 4
"""Exit code where some films could not be read."""
_SHARD = re.compile(r"(\d{1,6})/(\d{1,6})")

Engine = Literal["here", "ray"]


def batch_command(
    films: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILM...", help="Films, or addresses on object storage.", show_default=False),
    ] = None,
    manifest: Annotated[
        Path | None,
        typer.Option(
            metavar="CSV",
            help="A list of films: a column 'film', and others such as album, lyrics, artist, title.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--out",
            metavar="DIR|ADDRESS",
            help="The folder for the readings.  [default: readings]",
            show_default=False,
        ),
    ] = None,
    library: Annotated[
        str | None,
        typer.Option(
            metavar="LIB", help="The same as -o: a folder of readings is a library.", show_default=False
        ),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="'here': a process a film on this computer; 'ray': tasks of a Ray cluster.")
    ] = "here",
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=1024, help="Films at once.  [default: one a processor]", show_default=False),
    ] = None,
    address: Annotated[
        str | None, typer.Option(help="The Ray cluster; by default Ray finds one.", show_default=False)
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option(metavar="I/N", help="Only the I-th of N shares of the list.", show_default=False),
    ] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what failed for good in an earlier run.")
    ] = False,
    brief: Annotated[
        Path | None,
        typer.Option(metavar="BRIEF", help="Check every film against this brief.", show_default=False),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 3 where a film does not meet the brief.")
    ] = False,
    junit: Annotated[
        Path | None,
        typer.Option(metavar="XML", help="Also write the results as JUnit XML.", show_default=False),
    ] = None,
    album_column: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The column of the list that names the album.", show_default=False),
    ] = None,
    temporary_space: Annotated[
        float,
        typer.Option(min=0.001, metavar="GB", help="Most that a film on object storage may take here."),
    ] = 16.0,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Move a file that is in the way of --junit to NAME.bak.")
    ] = False,
) -> None:
    """Read many films; run it again to read only what is missing.

    Each film's reading is a folder whose name begins with a hash of the film, the readers and the settings; a
    film that is in the library under another name is not read again.
    A film that cannot be read is recorded and the others go on. Exit code 4 where some failed, 3 with
    --strict where one does not meet the brief.
    """
    check_memory(PLAYING)
    from onetake.cli.batch_output import batch_json, batch_table, ending_line
    from onetake.cli.batch_progress import batch_progress
    from onetake.core.files import check_output, write_output
    from onetake.engines.film_job import Plan
    from onetake.engines.junit import junit_xml
    from onetake.engines.run import run

    jobs = _jobs(films or [], manifest, album_column, shard)
    inputs = [path for path in (manifest, brief) if path is not None]
    if brief is not None:
        _check_brief(brief)
    if junit is not None:
        check_output(junit, force=force, inputs=inputs)
    if address is not None and engine != "ray":
        raise typer.BadParameter("--address is of a Ray cluster, wanted --engine ray beside it")
    if out is not None and library is not None:
        raise typer.BadParameter("-o and --library are the same, wanted one of them")
    target = library or out or "readings"
    plan = Plan(
        target,
        None if brief is None else str(brief.absolute()),
        retry_failed=retry_failed,
        temporary=int(temporary_space * 1e9),
    )
    count = 0

    def finished(outcome: Outcome) -> None:
        nonlocal count
        show.done(outcome.film)
        count += outcome.ending in ("read", "kept")
        KEPT.says = f"{count} of {len(jobs)} films are read and kept in {target}"
        if not json:
            show.line(ending_line(outcome))

    with batch_progress(len(jobs)) as show:
        outcomes = run(
            jobs,
            plan,
            engine=engine,
            workers=workers,
            address=address,
            on_progress=show.update,
            on_outcome=finished,
        )
    if junit is not None:
        write_output(junit, junit_xml(outcomes), force=force, inputs=inputs)
    if json:
        print_json(batch_json(outcomes, target))
    else:
        print_result("\n".join(batch_table(outcomes, target)))
    _exit(outcomes, strict=strict)


def _exit(outcomes: list[Outcome], *, strict: bool) -> None:
    broken = next((o.failure for o in outcomes if o.failure and o.failure.stage == "place"), None)
    if broken is not None:
        left = sum(o.ending in ("failed", "stopped") for o in outcomes)
        print_error(f"{broken.says}; {left} films are not read: run it again afterwards")
        raise typer.Exit(1)
    if any(o.ending != "read" and o.ending != "kept" for o in outcomes):
        raise typer.Exit(SOME_FAILED)
    if strict and any(o.brief is not None and not o.brief.is_met for o in outcomes):
        raise typer.Exit(NOT_AS_EXPECTED)


def _jobs(
    films: list[str], manifest: Path | None, album_column: str | None, shard: str | None
) -> list[FilmJob]:
    from onetake.engines.film_list import films_listed, films_named
    from onetake.engines.run import share

    if bool(films) == (manifest is not None):
        found = "both" if films else "neither"
        raise typer.BadParameter(f"{found} of films and --manifest are given, wanted one of them")
    if album_column is not None and manifest is None:
        raise typer.BadParameter("--album-column is a column of a list, wanted --manifest beside it")
    if manifest is None:
        jobs = films_named(films)
    else:
        jobs = films_listed(manifest, {} if album_column is None else {"album": album_column})
    if shard is None:
        return jobs
    part = _SHARD.fullmatch(shard)
    number, of = (int(part[1]), int(part[2])) if part else (0, 0)
    if not 1 <= number <= of:
        raise typer.BadParameter(f"--shard {shard!r}, wanted I/N with I from 1 to N, such as 2/8")
    mine = share(jobs, number, of)
    if not mine:
        raise MediaError(
            f"share {shard} of {len(jobs)} films: empty, wanted at least one film; use fewer shares"
        )
    return mine


def _check_brief(brief: Path) -> None:
    """Refuse a brief that cannot be read before any film is."""
    from onetake.text.prose import read_prose

    if not read_prose(brief).sentences:
        raise TextError(f"{brief}: empty, wanted a brief with instructions")
