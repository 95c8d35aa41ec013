"""`onetake compare` and `onetake diff`: films side by side, and two readings of one film."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 (typer reads the annotations)
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.arguments import open_stored
from onetake.cli.output import OUTCOME_MARKS, plain, print_error, print_json, print_result
from onetake.cli.page_output import check_outputs, save_output
from onetake.core.clock import clock
from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.comparison import Comparison
    from onetake.core.difference import Change, Difference
    from onetake.library.deviations import Deviations

_UNITS = {"1/min": "", "count": "", "share": "(share)", "height": "(of the frame's)"}
"""Units that the measure's own words say, or that need other words."""
_LEAST = 1e-6
"""Below that a value is printed as 0, in any unit; set by hand."""
_COLUMN = 16
"""Characters of a column of the table; set by hand."""


def compare_command(
    readings: Annotated[
        list[Path],
        typer.Argument(metavar="READING READING...", help="NAME.reading folders.", show_default=False),
    ],
    library: Annotated[
        str | None,
        typer.Option(
            metavar="LIB",
            help="Say of two films how large each difference is among the films of LIB.",
            show_default=False,
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")] = False,
    page: Annotated[
        Path | None,
        typer.Option("--page", metavar="FILE.html", help="Also write a page.", show_default=False),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Move a file that is in the way to NAME.bak instead of stopping.")
    ] = False,
) -> None:
    """Put films side by side: their measures, by how much they differ, and where their verdicts do."""
    from onetake.library.compare import compare

    opened = [open_stored(folder) for folder in readings]
    found = compare(opened, None if library is None else _spread(library, len(opened)))
    if page is not None:
        from onetake.page.comparison import comparison_html

        check_outputs([page], force=force, inputs=[])
        links = [folder.with_suffix(".html") for folder in readings]
        addresses = [link if link.is_file() else None for link in links]
        save_output(page, comparison_html(found, opened, addresses, page), force=force)
    if json:
        print_json(found.to_json())
        return
    print_result("\n".join(_compared_lines(found)))
    if page is not None:
        print_result(f"page: {page}")


def _spread(library: str, films: int) -> Deviations:
    """Return the spread of a library's measures."""
    from onetake.cli.index_progress import counting, tell_damaged
    from onetake.library.deviations import LEAST, deviations
    from onetake.library.index import open_index

    if films != 2:
        raise StoreError(f"--library: {films} readings, wanted two, whose differences it measures; name two")
    with counting() as progress:
        index = open_index(library, progress)
    tell_damaged(index, library)
    found = deviations(index)
    if found.films < LEAST:
        print_error(f"{library}: {found.films} films, wanted {LEAST} or more for a spread; add more films")
    return found


def diff_command(
    before: Annotated[Path, typer.Argument(metavar="READING", help="The older reading.", show_default=False)],
    after: Annotated[Path, typer.Argument(metavar="READING", help="The newer one.", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")] = False,
) -> None:
    """Say which tracks and verdicts changed between two readings of one film, and why."""
    from onetake.library.provenance import diff

    found = diff(open_stored(before), open_stored(after))
    if json:
        print_json(found.to_json())
    else:
        print_result("\n".join(_diff_lines(found)))


def _compared_lines(found: Comparison) -> Iterator[str]:
    heads = {one.name: f"{one.says} {_UNITS.get(one.unit, one.unit)}".rstrip() for one in found.measures}
    width = max(map(len, heads.values()))
    letters = [chr(ord("A") + place) for place in range(len(found.films))]
    columns = [_COLUMN] * len(letters)
    for letter, name, length in zip(letters, found.films, found.lengths, strict=True):
        yield f"{letter}  {plain(name)}  {clock(float(round(length)))}"
    yield ""
    yield _row("", letters, columns, width)
    for one in found.measures:
        if any(value is not None for value in one.values):
            cells = ["-" if value is None else _figure(value) for value in one.values]
            yield f"{_row(heads[one.name], cells, columns, width)}  {one.words}".rstrip()
    if found.claims:
        yield ""
        yield "verdicts that differ (yes: holds, no: fails, ?: undecided, -: does not apply):"
        width = max(len(one.claim) for one in found.claims)
        for claim in found.claims:
            marks = [OUTCOME_MARKS.get(outcome, outcome) for outcome in claim.outcomes]
            cells = [
                mark if value is None else f"{mark} {value:.3g} {claim.unit}".rstrip()
                for mark, value in zip(marks, claim.measured, strict=True)
            ]
            yield _row(claim.claim, cells, columns, width).rstrip()
    yield ""
    yield f"{len(found.shared)} sentences hold of all of them{':' if found.shared else ''}"
    yield from (f"  {plain(says)}" for says in found.shared)


def _figure(value: float) -> str:
    """Return a value with four digits; what is far below the least that is told apart is 0.

    Examples
    --------
    >>> _figure(8.9e-11), _figure(0.02117), _figure(161.23)
    ('0', '0.02117', '161.2')
    """
    return "0" if abs(value) < _LEAST else f"{value:.4g}"


def _row(head: str, cells: list[str], columns: list[int], width: int) -> str:
    return "  ".join(
        [head.ljust(width), *(cell[:size].rjust(size) for cell, size in zip(cells, columns, strict=True))]
    )


def _diff_lines(found: Difference) -> Iterator[str]:
    for title, changes in (
        ("made by", found.inputs), ("tracks", found.tracks), ("verdicts", found.verdicts),
    ):  # fmt: skip
        if changes:
            yield f"{title}:"
            yield from (f"  {plain(_change_line(one))}" for one in changes)
    yield f"{found.same_tracks} tracks and {found.same_verdicts} verdicts are the same"


def _change_line(one: Change) -> str:
    what = (
        f"new: {one.after}" if not one.before
        else f"gone: {one.before}" if not one.after
        else f"{one.before} -> {one.after}"
    )  # fmt: skip
    return f"{one.name}: {what}" + (f"; {one.because}" if one.because else "")
