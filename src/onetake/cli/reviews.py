"""The reviews kept in a reading: keep a check, show them, find the one for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onetake.cli.output import print_error
from onetake.core.errors import OnetakeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.core.stored_reviews import StoredReview


def check_text(
    review: Path,
    reading: Reading,
    name: str | None = None,
    *,
    as_brief: bool = False,
    beside: Mapping[str, Reading] | None = None,
) -> CheckedReview:
    """Check a review's or brief's file against a reading; `name` is what the result calls the file."""
    from onetake.claims.in_force import claims_in_force
    from onetake.review.check import check
    from onetake.text.prose import read_prose

    claims = claims_in_force(reading.made.settings)
    return check(
        read_prose(review), reading, claims, source=name or review.name, as_brief=as_brief, beside=beside
    )


def keep_check(
    review: Path,
    data: bytes,
    checked: CheckedReview,
    reading: Reading,
    beside: Mapping[str, Reading] | None = None,
) -> StoredReview | None:
    """Keep a check and where the readings beside it are; where that is not possible, say so, return None."""
    from onetake.core.errors import StoreError
    from onetake.core.stored_reviews import write_review
    from onetake.review.markdown import to_markdown

    if reading.folder is None:
        return None
    try:
        return write_review(
            reading.folder,
            review,
            data,
            checked,
            to_markdown(checked),
            verdicts_key(reading),
            {name: other.folder for name, other in (beside or {}).items() if other.folder is not None},
        )
    except StoreError as err:
        print_error(f"the check is not kept in the reading: {err}")
        return None


def verdicts_key(reading: Reading) -> str:
    """Return the key of a reading's verdicts: the tracks' key and the claims' key."""
    from onetake.claims.in_force import own_key

    return f"{reading.made.key}:{reading.made.inputs.get('claims', '')}{own_key(reading.made.settings)}"


def review_for_page(reading: Reading, name: str | None = None) -> CheckedReview | None:
    """Return the named review of a reading, or its newest one, checked again if its verdicts have changed.

    Raises
    ------
    StoreError
        If there is no review of this name, or it is damaged.
    """
    from onetake.core.stored_reviews import open_review, stored_reviews

    if reading.folder is None:
        return None
    if name is not None:
        return _up_to_date(open_review(reading.folder, name), reading)
    found, _ = stored_reviews(reading.folder)
    return _up_to_date(found[0], reading) if found else None


def review_lines(reading: Reading) -> Iterator[str]:
    """Yield one line for each review that is kept in a reading."""
    from onetake.core.stored_reviews import stored_reviews

    if reading.folder is None:
        return
    found, damaged = stored_reviews(reading.folder)
    for review in found:
        yield f"review:  {review.name} ({review.date[:10]}): {review.checked.summary}"
    for name in damaged:
        yield f"review:  {name}: damaged; check it again with: onetake check"


def reviews_json(reading: Reading) -> list[dict[str, Any]]:
    """Return the reviews kept in a reading for `--json`, newest first."""
    from onetake.core.stored_reviews import stored_reviews

    found = stored_reviews(reading.folder)[0] if reading.folder is not None else []
    return [{"name": r.name, "date": r.date, "summary": r.checked.summary} for r in found]


def _up_to_date(stored: StoredReview, reading: Reading) -> CheckedReview:
    if stored.key == verdicts_key(reading):
        return stored.checked
    try:
        return check_text(
            stored.source,
            reading,
            stored.checked.source,
            as_brief=stored.checked.is_brief,
            beside=_others(stored, reading),
        )
    except (OnetakeError, StopIteration, OSError):
        print_error(f"review {stored.name}: its text cannot be checked again; the page shows the older check")
        return stored.checked


def _others(stored: StoredReview, reading: Reading) -> dict[str, Reading]:
    """Return the readings that a check was made beside; say which of them are gone."""
    from onetake.cli.beside import open_beside
    from onetake.core.location import absolute_path

    made: dict[str, Reading] = {}
    for one in stored.beside:
        name, _, place = one.partition("=")
        folder = absolute_path(place, reading.folder) if reading.folder is not None else ""
        try:
            made |= open_beside([f"{name}={folder}"])
        except OnetakeError:
            print_error(
                f"review {stored.name}: the reading of {name!r} beside it is not there; "
                "what it compares with that film is not decided"
            )
    return made
