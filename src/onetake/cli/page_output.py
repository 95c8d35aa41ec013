"""Writing a page: shared by the commands `read`, `page` and `check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading


def write_reading_page(reading: Reading, target: Path, checked: CheckedReview | None = None) -> Path:
    """Write the page of `reading`, linked to its film where that still exists, with the limits' sources."""
    from onetake.claims import CLAIMS
    from onetake.page import write_page

    film = Path(reading.media.path)
    sources = {claim.id: claim.source for claim in CLAIMS}
    return write_page(
        reading, target, film=film if film.exists() else None, checked=checked, limit_sources=sources
    )


def write_page_beside(reading: Reading) -> Path:
    """Write the page of a stored reading beside its folder and return its path."""
    assert reading.folder is not None  # only a stored reading has a folder
    return write_reading_page(reading, reading.folder.with_suffix(".html"))
