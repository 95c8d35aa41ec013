"""Difference: what changed between two readings of one film, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One track, verdict or input that changed."""

    name: str
    before: str
    """In words; '' where it was not there."""
    after: str
    because: str
    """Why, in words; '' where that is not known."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one reading to another of the same film."""

    inputs: tuple[Change, ...]
    """Versions of onetake and its readers, settings, other files that were given, the film itself."""
    tracks: tuple[Change, ...]
    verdicts: tuple[Change, ...]
    same_tracks: int
    same_verdicts: int

    @property
    def is_empty(self) -> bool:
        """Whether tracks and verdicts are the same."""
        return not self.tracks and not self.verdicts

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)
