"""What claims must know of a film of which only a part could be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

MINOR = 0.01
"""Share of the film that may be missing without changing a claim about a share of it: half the smallest doubt
that such a claim has about its own figure."""
SOUND = frozenset({"beat", "loudness", "lyrics", "space", "stereo", "turns", "voices", "words"})
"""The subjects of tracks that are read from the sound."""


@dataclass(frozen=True, slots=True)
class PartialReading:
    """How much of a film was read, and why not all."""

    why: str
    read: float
    """Seconds."""
    missing: float | None
    """Seconds; None where that is not known."""
    picture: bool
    """Whether frames are missing, not only sound."""

    @property
    def says(self) -> str:
        """The sentence for the reason of a verdict."""
        why = f": {self.why.rstrip('.')}" if self.why else ""
        return f"Only a part of the film could be read, {self.read:.1f} s{why}."

    @property
    def is_minor(self) -> bool:
        """Whether so little is missing that no share changes."""
        return self.missing is not None and self.missing <= MINOR * (self.read + self.missing)

    def concerns(self, needs: tuple[str, ...]) -> bool:
        """Return whether a claim that rests on these tracks rests on something that is missing."""
        return self.picture or any(name.split(".")[0] in SOUND for name in needs)


def partial_reading(tracks: Mapping[str, Track]) -> PartialReading | None:
    """Return what is missing of the film, None where nothing is.

    The decoder says so by the facts of the track `frames`: `partial`, `why`, `read`, `missing` and
    `picture-missing`.
    """
    frames = tracks.get("frames")
    if frames is None or not frames.facts.flag("partial", default=False):
        return None
    last = float(frames.t[-1]) if len(frames) else 0.0
    return PartialReading(
        why=frames.facts.text("why", default=""),
        read=frames.facts.number("read", "s", default=last),
        missing=frames.facts.number("missing", "s") if "missing" in frames.facts else None,
        picture=frames.facts.flag("picture-missing", default=True),
    )
