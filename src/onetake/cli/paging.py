"""Writing a page: what the commands `pipeline`, `page` and `check` share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading


def write_page_of(reading: Reading, target: Path, checked: CheckedReview | None = None) -> Path:
    """Write the page of `reading`, with its film where that is still there, and the sources of the limits."""
    from onetake.claims import CLAIMS
    from onetake.page import write_page

    film = Path(reading.media.path)
    sources = {claim.id: claim.source for claim in CLAIMS}
    return write_page(
        reading, target, film=film if film.exists() else None, checked=checked, limit_sources=sources
    )


def page_beside(reading: Reading) -> Path:
    """Write the page of a stored reading beside its folder, and give its path."""
    assert reading.folder is not None  # only stored readings have a place beside them
    return write_page_of(reading, reading.folder.with_suffix(".html"))
