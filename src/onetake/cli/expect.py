"""`onetake expect`: say whether films are what they must be, for scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.completion import complete_expected, complete_film
from onetake.cli.memory import PLAYING, check_memory
from onetake.cli.output import NOT_AS_EXPECTED, print_json, print_result

if TYPE_CHECKING:
    from onetake.expectations import Expected


def expect_command(
    film: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILM|READING",
            help="A film, or its NAME.reading.",
            show_default=False,
            autocompletion=complete_film,
        ),
    ] = None,
    expected: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CLAIM",
            help="'claim', '!claim', or 'claim @ 0:10-0:30'.",
            show_default=False,
            autocompletion=complete_expected,
        ),
    ] = None,
    file: Annotated[
        Path, typer.Option("--file", metavar="TOML", help="The file with a table [expect].")
    ] = Path("onetake.toml"),
    json: Annotated[bool, typer.Option("--json", help="Print the results as JSON.")] = False,
) -> None:
    """Say whether FILM is what it must be: each CLAIM holds, or with ! fails, on the whole or a part.

    Without CLAIM, what is expected is read from the table [expect] of onetake.toml, for FILM or for all the
    films in it. Exit code 3 where an expectation is not met, or cannot be told.
    """
    from onetake.expect_file import read_expectations
    from onetake.expectations import compare

    if film is not None and expected:
        asked = {film: tuple(expected)}
    else:
        asked = read_expectations(file)
        if film is not None:
            asked = {path: told for path, told in asked.items() if path.resolve() == film.resolve()} or {
                film: _refuse(film, file)
            }
    check_memory(PLAYING)
    results: dict[Path, tuple[Expected, ...]] = {path: compare(path, *told) for path, told in asked.items()}
    if json:
        print_json(
            [
                {"film": str(path), "expected": one.written, "met": one.met, "because": one.verdict.because}
                for path, found in results.items()
                for one in found
            ]
        )
    else:
        for path, found in results.items():
            print_result(f"{path}")
            for one in found:
                print_result(f"  {one.says}")
    if not all(one.met for found in results.values() for one in found):
        raise typer.Exit(NOT_AS_EXPECTED)


def _refuse(film: Path, file: Path) -> tuple[str, ...]:
    from onetake.core.errors import TextError

    raise TextError(
        f"{file}: nothing is expected of {film}, wanted a line for it in [expect]; or name claims"
    )
