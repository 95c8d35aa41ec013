"""`onetake check`: a critic's review against the film."""

from __future__ import annotations

import json as json_module
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onetake.cli.paging import write_page_of
from onetake.cli.read import Json, read_into
from onetake.cli.say import result, result_json
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
        typer.Option("-o", "--out", metavar="DIR", help="Where the results go; here if not said."),
    ] = None,
    json: Json = False,
) -> None:
    """Check REVIEW against a film, sentence by sentence.

    Writes NAME.html (the page with the review on it), NAME.review.json and NAME.review.md.
    """
    from onetake.review.terminal import to_text

    results = checked_into(review, film, out or Path())
    if json:
        result_json(results.document)
    else:
        result(to_text(results.checked))
        result(f"\npage: {results.page}")


@dataclass(frozen=True)
class Results:
    """What a check gave, and where its page is."""

    checked: CheckedReview
    reading: Reading
    page: Path
    document: dict[str, Any]
    """What `--json` prints."""


def checked_into(review: Path, film: Path, out: Path, name: str | None = None) -> Results:
    """Check a review against a film or a reading, and write page, JSON and Markdown into `out`."""
    from onetake.claims import CLAIMS
    from onetake.review.check import check
    from onetake.review.markdown import to_markdown
    from onetake.text.prose import read_prose

    prose = read_prose(review)
    reading = _reading_of(film, out)
    checked = check(prose, reading, CLAIMS, source=review.name)
    name = name or (film.stem if reading.folder is None else reading.folder.stem)
    page = write_page_of(reading, out / f"{name}.html", checked)
    folder = None if reading.folder is None else str(reading.folder)
    facts = {"reading": folder, "page": str(page), "summary": checked.summary}
    document = {**facts, **checked.to_json()}
    text = json_module.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    write_file(out / f"{name}.review.json", text)
    write_file(out / f"{name}.review.md", to_markdown(checked))
    return Results(checked, reading, page, document)


def _reading_of(film: Path, out: Path) -> Reading:
    from onetake.core.store import open_reading

    return open_reading(film) if film.is_dir() else read_into(film, out)
