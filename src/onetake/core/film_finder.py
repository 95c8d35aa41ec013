"""FilmFinder: what finds another film's reading by the name that a critic gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from onetake.core.reading import Reading


@runtime_checkable
class FilmFinder(Protocol):
    """A library, as far as a review is concerned."""

    def find(self, name: str) -> Reading | None:
        """Return the reading of the film called so, such as 'his last video'; None for none or several."""
