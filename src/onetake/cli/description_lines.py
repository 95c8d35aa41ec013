"""A description of a film as lines of text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from onetake.cli.console import console_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.description import Description

_MARGIN = "    "
NOTHING = (
    "None of the claims surely holds of this film; `onetake show READING --claims` says why not, one by one."
)
"""What is said of a film of which no claim holds."""


def described_lines(told: Description, *, reasons: bool = False) -> Iterator[str]:
    """Yield a description as lines of text, wrapped to the terminal; `reasons` adds each sentence's own."""
    width = max(40, console_width())
    if not told.sentences:
        yield from textwrap.wrap(NOTHING, width)
        return
    if not reasons:
        yield from textwrap.wrap(told.text, width)
        return
    for one in told.sentences:
        yield from textwrap.wrap(told.sentence(one), width)
        notes = " ".join(filter(None, [one.because, f"It {rare}." if (rare := one.rarity()) else ""]))
        yield from textwrap.wrap(notes, width, initial_indent=_MARGIN, subsequent_indent=_MARGIN)
