"""Check a review's file, or prose, against a reading: `onetake.check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading


def check(
    review: Path | str | None = None,
    reading: Reading | None = None,
    *,
    text: str | None = None,
    as_brief: bool = False,
    beside: Mapping[str, Reading] | None = None,
) -> CheckedReview:
    """Check a review against a reading, sentence by sentence.

    Parameters
    ----------
    review : path, optional
        The review's file: .md, .txt, .html or .docx.
    reading : Reading
        Its verdicts are used.
    text : str, optional
        The review itself, as Markdown, in place of a file; only by its name, so that a path and prose
        cannot be confused.
    as_brief : bool
        Whether it is a brief, which says what the film should be: each instruction is met or not met.
    beside : mapping of str to Reading, optional
        The readings of other films by their names, with which the review may compare this one.

    Returns
    -------
    CheckedReview
        Every sentence as it was written, with its claims, their standing and the seconds to look at.

    Raises
    ------
    TextError
        If there is no such file, it is no review, there is no text, or not exactly one of both is given.
    TypeError
        If the reading is missing, or is none.

    Examples
    --------
    >>> import onetake
    >>> reading = onetake.read(film)
    >>> onetake.check(text="It never cuts away.", reading=reading).sentences[0].standing
    'contradicted'
    >>> onetake.check("It never cuts away.", reading)
    Traceback (most recent call last):
    ...
    onetake.core.errors.TextError: review 'It never cuts away.': no such file, wanted the path of a
    review; for prose write check(text=..., reading=...)
    """
    from onetake.claims.in_force import claims_in_force
    from onetake.core.reading import Reading as Wanted
    from onetake.review.check import check as check_prose
    from onetake.text.prose import read_prose

    if not isinstance(reading, Wanted):
        raise TypeError(
            f"reading: a {type(reading).__name__}, wanted a Reading; open one: onetake.open_reading(folder)"
        )
    if (review is None) == (text is None):
        found = "neither" if review is None else "both"
        raise TextError(f"review and text: {found} given, wanted one of them: a path, or text=...")
    claims = claims_in_force(reading.made.settings)
    if text is not None:
        if not text.strip():
            raise TextError("text: nothing in it, wanted a review of a sentence or more")
        return check_prose(text, reading, claims, as_brief=as_brief, beside=beside)
    path = Path(str(review))
    if not _is_there(path):
        raise TextError(
            f"review {str(review)[:60]!r}: no such file, wanted the path of a review; "
            "for prose write check(text=..., reading=...)"
        )
    return check_prose(read_prose(path), reading, claims, source=path.name, as_brief=as_brief, beside=beside)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # prose may be longer than a name, or hold what no name holds
        return False
