"""The reviews kept in a reading: keep a check, show them, find the one for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onetake import kept_reviews
from onetake.cli.output import print_error
from onetake.kept_reviews import check_text, verdicts_key

__all__ = ["check_text", "keep_check", "review_for_page", "review_lines", "reviews_json"]

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.core.stored_reviews import StoredReview


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


def review_for_page(reading: Reading, name: str | None = None) -> CheckedReview | None:
    """Return the review for the page, as `kept_reviews.review_for_page`; what is odd is said on stderr.

    Raises
    ------
    StoreError
        If there is no review of this name, or it is damaged.
    """
    return kept_reviews.review_for_page(reading, name, print_error)


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
