"""What `onetake library` prints of films that are near to each other."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from onetake.cli.console import console_width
from onetake.cli.output import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.library.nearest import Nearest


def nearest_lines(found: Nearest) -> Iterator[str]:
    """Yield the nearest films, each with what is alike and what is not."""
    yield (
        f"nearest to {plain(found.called)} (two films of the library are usually {found.usual:.2f} standard "
        "deviations apart):"
    )
    for place, one in enumerate(found.neighbours, 1):
        name = one.called if one.called == one.film or not one.film else f"{one.called} [{one.film}]"
        yield f"{place}. {one.distance:.2f}  {plain(name)}"
        alike = "; ".join(reason.says for reason in one.alike)
        apart = "; ".join(reason.says for reason in one.apart)
        if alike:
            yield from _wrapped(alike)
        if apart:
            yield from _wrapped(f"but {apart}")


def _wrapped(text: str) -> list[str]:
    margin = " " * 9
    return textwrap.wrap(plain(text), console_width(), initial_indent=margin, subsequent_indent=margin)
