"""The option `--mask` of the commands that show what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading

R = TypeVar("R", bound="CheckedReview | None")
Mask = Annotated[
    bool, typer.Option("--mask", help="Write swear words as b****** in all that is printed and written.")
]


def shown_reading(reading: Reading, *, mask: bool) -> Reading:
    """Return the reading as it is to be shown."""
    if not mask:
        return reading
    from onetake.masking import masked_reading

    return masked_reading(reading)


def shown_review(checked: R, *, mask: bool) -> R:
    """Return the checked review as it is to be shown."""
    if not mask or checked is None:
        return checked
    from onetake.masking import masked

    return masked(checked)
