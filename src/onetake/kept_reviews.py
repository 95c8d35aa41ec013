"""The reviews kept in a reading: the one for its page, checked again where its verdicts have changed."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import OnetakeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.core.stored_reviews import StoredReview


def _warn(sentence: str) -> None:
    warnings.warn(sentence, stacklevel=2)


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


def verdicts_key(reading: Reading) -> str:
    """Return the key of a reading's verdicts: the tracks' key and the claims' key."""
    from onetake.claims.in_force import own_key

    return f"{reading.made.key}:{reading.made.inputs.get('claims', '')}{own_key(reading.made.settings)}"


def review_for_page(
    reading: Reading, name: str | None = None, warn: Callable[[str], None] = _warn
) -> CheckedReview | None:
    """Return the named review of a reading, or its newest one, checked again if its verdicts have changed.

    `warn` is called with a sentence where an older check must do, or the reading of another film is gone.

    Raises
    ------
    StoreError
        If there is no review of this name, or it is damaged.
    """
    from onetake.core.stored_reviews import open_review, stored_reviews

    if reading.folder is None:
        return None
    if name is not None:
        return _up_to_date(open_review(reading.folder, name), reading, warn)
    found, _ = stored_reviews(reading.folder)
    return _up_to_date(found[0], reading, warn) if found else None


def _up_to_date(stored: StoredReview, reading: Reading, warn: Callable[[str], None]) -> CheckedReview:
    if stored.key == verdicts_key(reading):
        return stored.checked
    try:
        return check_text(
            stored.source,
            reading,
            stored.checked.source,
            as_brief=stored.checked.is_brief,
            beside=_others(stored, reading, warn),
        )
    except (OnetakeError, StopIteration, OSError):
        warn(f"review {stored.name}: its text cannot be checked again; the page shows the older check")
        return stored.checked


def _others(stored: StoredReview, reading: Reading, warn: Callable[[str], None]) -> dict[str, Reading]:
    """Return the readings that a check was made beside; say which of them are gone."""
    from onetake.core.location import absolute_path

    made: dict[str, Reading] = {}
    for one in stored.beside:
        name, _, place = one.partition("=")
        folder = absolute_path(place, reading.folder) if reading.folder is not None else ""
        try:
            made |= open_beside([f"{name}={folder}"])
        except OnetakeError:
            warn(
                f"review {stored.name}: the reading of {name!r} beside it is not there; "
                "what it compares with that film is not decided"
            )
    return made


def open_beside(
    given: Iterable[str], open_one: Callable[[Path], Reading] | None = None
) -> dict[str, Reading]:
    """Open the readings that `--beside` names, each by what a review may call its film.

    'his last video=A.reading' is called so; 'A.reading' by its title and by its file's name. `open_one`
    opens a folder; by default `onetake.open_reading`.

    Raises
    ------
    StoreError
        If one of them is no reading.
    """
    from onetake.core.store import open_reading

    made: dict[str, Reading] = {}
    for one in given:
        name, parted, folder = one.partition("=")
        if not parted or Path(one).exists():
            name, folder = "", one
        reading = (open_one or open_reading)(Path(folder))
        names = [name] if name else [reading.media.title, Path(reading.media.name).stem]
        made |= {called: reading for called in names if called}
    return made
