"""The result of playing a film, in this process or in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.gives import Gives, Lane

if TYPE_CHECKING:
    from onetake.core.media import Media
    from onetake.core.reading import Still
    from onetake.core.track import Track

FRAMES = Gives(
    "frames",
    "curve",
    "tick",
    "each frame's own time stamp, in ticks of the time base that its facts hold",
    lane=Lane("hidden"),
)
"""The promise of the track that the decoder itself makes."""


@dataclass(frozen=True, slots=True)
class PosterCandidate:
    """A large frame that may become the poster of the film's page."""

    still: Still
    rating: float
    """How much it shows, 0 to 1; see `onetake.decode.poster_sampling.rate_frame`."""


@dataclass(frozen=True, slots=True)
class PlayResult:
    """The result of playing one film."""

    media: Media
    frames: Track
    """The track `frames`: each frame's own time stamp, ticks; empty where there is no picture."""
    tracks: list[Track]
    """All readers' tracks."""
    stills: tuple[Still, ...]
    posters: tuple[PosterCandidate, ...] = ()
    """The frame of each part of the film that shows most, by time."""
