"""`onetake library`: many films, as a folder of readings."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from onetake.cli.memory import OPENING, check_memory
from onetake.cli.output import NOT_AS_EXPECTED, plain, print_error, print_json, print_result
from onetake.core.errors import OnetakeError, StoreError

Library = Annotated[
    str,
    typer.Argument(
        metavar="LIB",
        help="A folder of readings, or an address such as s3://bucket/films.",
        show_default=False,
    ),
]
Film = Annotated[
    str,
    typer.Argument(
        metavar="FILM",
        help="A film of it: its name in the list, its title, or its reading.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of lines.")]

library_app = typer.Typer(
    name="library",
    help="Many films: a folder of readings is a library, and nothing else is.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@library_app.command("add")
def add_command(
    library: Library,
    readings: Annotated[
        list[Path],
        typer.Argument(metavar="READING...", help="NAME.reading folders to copy in.", show_default=False),
    ],
    artist: Annotated[str, typer.Option("--artist", help="Who the film is by.", show_default=False)] = "",
    title: Annotated[str, typer.Option("--title", help="What it is called.", show_default=False)] = "",
    year: Annotated[int | None, typer.Option("--year", help="When it came out.", show_default=False)] = None,
    album: Annotated[str, typer.Option("--album", help="The song's album.", show_default=False)] = "",
    about: Annotated[
        Path | None,
        typer.Option(
            "--csv",
            metavar="FILE",
            help="A table with a column 'reading' and columns artist, title, year, album.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Copy each READING into LIB, which is made where it is not there, and keep what is said of the film.

    A reading that lies in LIB already stays where it is; one of the same film and name is replaced.
    """
    check_memory(OPENING)
    from onetake.library import add
    from onetake.library.about_table import read_about_table

    if title and len(readings) > 1:
        raise StoreError(f"--title: {len(readings)} readings, wanted one; add them one by one, or with --csv")
    given = {} if about is None else read_about_table(about, readings)
    for reading in readings:
        known = given.get(reading)
        print_result(
            str(
                add(
                    library,
                    reading,
                    artist=artist or (known.artist if known else ""),
                    title=title or (known.title if known else ""),
                    year=year or (known.year if known else None),
                    album=album or (known.album if known else ""),
                )
            )
        )


@library_app.command("list")
def list_command(library: Library, json: Json = False) -> None:
    """List the films of LIB: name, artist, title, year, length."""
    check_memory(OPENING)
    from onetake.cli.index_progress import counting, tell_damaged
    from onetake.library.index import open_index
    from onetake.library.listing import films_of

    with counting() as progress:
        index = open_index(library, progress)
    found = films_of(index)
    tell_damaged(index, library)
    if json:
        print_json([one.to_json() for one in found])
        return
    for one in found:
        print_result(plain(one.line()))
    print_result(f"{len(found)} {'film' if len(found) == 1 else 'films'}")


@library_app.command("remove")
def remove_command(
    library: Library,
    film: Film,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove FILM's reading from LIB, with the reviews kept in it; the film itself is not touched."""
    from onetake.library import remove
    from onetake.library.listing import find_film

    name = find_film(library, film)
    if not yes:
        typer.confirm(f"Remove the reading of {plain(name)} and its reviews from {library}?", abort=True)
    remove(library, name)
    print_result(f"removed: {plain(name)}")


@library_app.command("query")
def query_command(
    library: Library,
    question: Annotated[
        str,
        typer.Argument(
            metavar="SELECT",
            help="One question in SQL; '-' reads it from standard input.",
            show_default=False,
        ),
    ],
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON array of objects.")] = False,
    parquet: Annotated[
        Path | None,
        typer.Option("--parquet", metavar="FILE", help="Write a new Parquet file.", show_default=False),
    ] = None,
    rows: Annotated[int, typer.Option("--rows", metavar="N", min=1, help="Rows at most.")] = 1000,
    seconds: Annotated[
        float, typer.Option("--seconds", metavar="S", min=0.1, max=3600, help="Seconds that it may take.")
    ] = 30.0,
) -> None:
    """Ask all films of LIB a question in SQL: SELECT film, lightness FROM measures ORDER BY lightness.

    Tables: films, measures, verdicts, evidence, tracks, facts, and every track by its name: shots,
    palette.lightness. Each has the column film. The question can only read.
    """
    check_memory(OPENING)
    from onetake.cli.answer_output import answer_lines, csv_lines, json_rows, write_parquet
    from onetake.cli.index_progress import counting, tell_damaged
    from onetake.library.index import open_index
    from onetake.library.query import query_index

    if [csv, json, parquet is not None].count(True) > 1:
        raise StoreError("--csv, --json, --parquet: several given, wanted one of them")
    text = sys.stdin.read() if question == "-" else question
    with counting() as progress:
        index = open_index(library, progress)
        answer = query_index(index, text, rows=rows, seconds=seconds, progress=progress)
    tell_damaged(index, library)
    if csv:
        print_result(csv_lines(answer))
    elif json:
        print_json(json_rows(answer))
    elif parquet is not None:
        print_result(str(write_parquet(answer, parquet)))
    else:
        print_result("\n".join(answer_lines(answer)))
    if answer.more:
        print_error(f"only the first {rows} rows; ask for more with --rows")


@library_app.command("similar")
def similar_command(
    library: Library,
    film: Film,
    count: Annotated[int, typer.Option("--count", metavar="N", min=1, help="Films at most.")] = 5,
    json: Json = False,
) -> None:
    """Name the films of LIB that are nearest to FILM, each with why.

    The distance is in standard deviations of LIB's films, over twenty measures of picture, sound and words.
    """
    check_memory(OPENING)
    from onetake.cli.index_progress import counting, tell_damaged
    from onetake.cli.library_lines import nearest_lines
    from onetake.library.index import open_index
    from onetake.library.nearest import similar_of

    with counting() as progress:
        index = open_index(library, progress)
    found = similar_of(index, film, library, count=count)
    tell_damaged(index, library)
    if json:
        print_json(found.to_json())
    else:
        print_result("\n".join(nearest_lines(found)))


@library_app.command("verify")
def verify_command(
    library: Library,
    repair: Annotated[
        bool, typer.Option("--repair", help="Read the films of damaged readings again, as they were read.")
    ] = False,
    films: Annotated[
        list[Path] | None,
        typer.Option(
            "--films",
            metavar="DIR",
            help="With --repair: where films, lyrics, stems and albums are looked for; may be repeated.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Open every file of LIB, compare every hash, and say what is damaged; exit code 3 if anything is.

    A review that is damaged, or what was said of a film, cannot be made again by reading it.
    """
    check_memory(OPENING)
    from onetake.cli.index_progress import counting
    from onetake.library.verifying import verify

    with counting() as progress:
        found = verify(library, progress)
    repaired = []
    if repair:
        from onetake.library_repair import repair as repair_film

        for film in found.damaged_films:
            try:
                repair_film(library, film, films or ())
                repaired.append(film)
            except OnetakeError as err:
                print_error(str(err))
        found = verify(library) if repaired else found
    if json:
        print_json({**found.to_json(), "repaired": repaired})
    else:
        for one in found.damages:
            print_result(f"{plain(one.film)}: {plain(one.says)}")
        for film in repaired:
            print_result(f"{plain(film)}: read again")
        count = len({one.film for one in found.damages})
        readings = "1 reading" if found.films == 1 else f"{found.films} readings"
        print_result(f"{readings}, {count} damaged")
        if found.damaged_films and not repair:
            print_result(f"read their films again: onetake library verify {library} --repair")
    if found.damages:
        raise typer.Exit(NOT_AS_EXPECTED)


@library_app.command("map")
def map_command(
    library: Library,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", metavar="FILE.html", help="By default map.html here.", show_default=False
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Move a file that is in the way to NAME.bak instead of stopping.")
    ] = False,
) -> None:
    """Write a page with all films of LIB as points, by any two measures; it needs no network.

    A film's point leads to its page where NAME.html lies beside its reading.
    """
    check_memory(OPENING)
    from onetake.cli.index_progress import counting, tell_damaged
    from onetake.cli.page_output import check_outputs, save_output
    from onetake.library.index import open_index
    from onetake.library.mapping import film_map
    from onetake.page.library_map import map_html
    from onetake.page.write import film_link

    target = out or Path("map.html")
    check_outputs([target], force=force, inputs=[])
    with counting() as progress:
        index = open_index(library, progress)
    tell_damaged(index, library)
    save_output(target, map_html(film_map(index, lambda page: film_link(page, target))), force=force)
    print_result(str(target))
