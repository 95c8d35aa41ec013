"""What the pass needs of a reader; `onetake.readers.base` has the full protocols."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from onetake.core.track import Track


class BlockReader(Protocol):
    """What `play` needs of a reader."""

    def push(self, block: Any, /) -> None:
        """Take the next block."""

    def close(self) -> list[Track]:
        """Return the tracks."""
