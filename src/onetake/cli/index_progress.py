"""What is told while the index of a library is brought up to date, and of readings that are damaged."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onetake.cli.output import plain, print_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.library.index import Index, Progress

_SHOWN = 3
"""Damaged readings that are named; the rest are counted. Set by hand."""


@contextmanager
def counting() -> Iterator[Progress | None]:
    """Yield what tells how many readings have been taken in; None where no terminal shows it."""
    if not sys.stderr.isatty():
        yield None
        return

    def tell(done: int, of: int) -> None:
        sys.stderr.write(f"\rtaking in {done} of {of} readings")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write("\r\x1b[K")


def tell_damaged(index: Index, library: str) -> None:
    """Print which readings of a library could not be taken in, and what to do."""
    damaged = index.damaged()
    for film, because in damaged[:_SHOWN]:
        print_error(f"{plain(film)} is left out: {because}")
    if damaged:
        count = f"{len(damaged)} reading{' is' if len(damaged) == 1 else 's are'}"
        print_error(f"{count} damaged; see: onetake library verify {library}")
