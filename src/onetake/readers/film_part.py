"""A part of a film as a reader sees it that tells a track of the part from what was measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.cut_track import cut_track

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track


@dataclass(frozen=True)
class FilmPart:
    """The tracks of a whole film, and the part [start, end) s of it.

    Examples
    --------
    >>> from onetake.core.track import spans
    >>> shots = spans("shots", [0, 10], [10, 30], ["shot"] * 2, [1, 2], "count", by="shots 1")
    >>> FilmPart({"shots": shots}, 5.0, 20.0).cut("shots").spans.tolist()
    [[5.0, 10.0], [10.0, 20.0]]
    """

    tracks: Mapping[str, Track]
    """Those of the whole film."""
    start: float
    end: float

    def cut(self, name: str) -> Track:
        """Return what of a track lies in the part, without facts; spans are trimmed."""
        return cut_track(self.tracks[name], self.start, self.end)


PartMaker = Callable[[FilmPart], "tuple[Track, ...]"]
"""Returns one or more tracks of a part, without those that cannot be told of a part."""
