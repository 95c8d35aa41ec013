"""`onetake check`: compare a critic's review with the film."""

from __future__ import annotations

import json as json_module
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onetake.cli.output import print_json, print_result
from onetake.cli.page_output import write_reading_page
from onetake.cli.read import Json, read_into
from onetake.core.files import write_file

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading


def check_command(
    review: Annotated[
        Path, typer.Argument(metavar="REVIEW", help="The review, .md or .txt.", show_default=False)
    ],
    film: Annotated[
        Path, typer.Argument(metavar="FILM|READING", help="A film, or its NAME.reading.", show_default=False)
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", metavar="DIR", help="Where the results go; by default the current folder."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Check REVIEW against a film, sentence by sentence.

    Writes NAME.html (the page with the review on it), NAME.review.json and NAME.review.md.
    """
    from onetake.review.terminal import to_text

    results = check_into(review, film, out or Path())
    if json:
        print_json(results.document)
    else:
        print_result(to_text(results.checked))
        print_result(f"\npage: {results.page}")


@dataclass(frozen=True)
class CheckResults:
    """The result of a check, and where its page is."""

    checked: CheckedReview
    reading: Reading
    page: Path
    document: dict[str, Any]
    """What `--json` prints."""


def check_into(review: Path, film: Path, out: Path, name: str | None = None) -> CheckResults:
    """Check a review against a film or a reading, and write page, JSON and Markdown into `out`."""
    from onetake.claims import CLAIMS
    from onetake.review.check import check
    from onetake.review.markdown import to_markdown
    from onetake.text.prose import read_prose

    prose = read_prose(review)
    reading = _open_or_read(film, out)
    checked = check(prose, reading, CLAIMS, source=review.name)
    name = name or (film.stem if reading.folder is None else reading.folder.stem)
    page = write_reading_page(reading, out / f"{name}.html", checked)
    folder = None if reading.folder is None else str(reading.folder)
    facts = {"reading": folder, "page": str(page), "summary": checked.summary}
    document = {**facts, **checked.to_json()}
    text = json_module.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    write_file(out / f"{name}.review.json", text)
    write_file(out / f"{name}.review.md", to_markdown(checked))
    return CheckResults(checked, reading, page, document)


def _open_or_read(film: Path, out: Path) -> Reading:
    from onetake.core.store import open_reading

    return open_reading(film) if film.is_dir() else read_into(film, out)
