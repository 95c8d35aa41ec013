"""Reading: all the tracks of one film, the verdicts on it, and how they were made."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - the stored form needs the types at run time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.media import Media
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict

SCHEMA = 2
"""The version of the stored form; `core.upgrade` leads older ones to it."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a reading came to be: enough to make it again."""

    version: str
    """onetake's version."""
    date: str
    """ISO 8601, UTC, to the second."""
    settings: Mapping[str, Any]
    """What was asked for and the limits of the decoder."""
    inputs: Mapping[str, str]
    """Reader or tool -> version, and input -> sha256."""
    key: str = ""
    """Hash of film, readers and settings: the same key means the same tracks."""


@dataclass(frozen=True)
class Still:
    """A small frame of the film at `t` s, as JPEG."""

    t: float
    jpeg: bytes

    @property
    def file(self) -> str:
        """The name under `stills/`, sortable by time."""
        return f"{self.t:010.3f}.jpg"


@dataclass(frozen=True)
class Reading:
    """A film's tracks and verdicts: `reading.tracks["palette.lightness"]`, `reading.verdicts["one-take"]`."""

    media: Media
    tracks: Mapping[str, Track]
    """By name; a stored reading loads each track when it is first asked for."""
    verdicts: Mapping[str, Verdict]
    """By claim id, in the order of the register."""
    made: Made
    stills: tuple[Still, ...] = ()
    schema: int = SCHEMA
    folder: Path | None = field(default=None, compare=False)
    """Where it is stored; None for one that is not."""

    def with_verdicts(self, verdicts: Mapping[str, Verdict], made: Made) -> Reading:
        """Return the same tracks with new verdicts; `made` says by which version."""
        return replace(self, verdicts=verdicts, made=made)
