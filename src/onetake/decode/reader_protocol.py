"""What the pass asks of a reader; the readers' own room says the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from onetake.core.track import Track


class Takes(Protocol):
    """What `play` needs of a reader: `onetake.readers.base` says the rest."""

    def push(self, block: Any, /) -> None:
        """Take the next block."""

    def close(self) -> list[Track]:
        """Return the tracks."""
