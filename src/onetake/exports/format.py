"""Format: one line of the register of exports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onetake.exports.material import Material


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a reading can be exported to."""

    name: str
    """As it is chosen: 'otio'."""
    title: str
    """The format's own name."""
    opens: str
    """Which programs open it, and how."""
    holds: str
    """What is in it unless tracks or claims are chosen."""
    exact: str
    """How exact its times are: 'frame', 'millisecond', ..."""
    files: tuple[str, ...]
    """The names of its files, with NAME for the reading's name and TRACK for a track's."""
    write: Callable[[Material], Mapping[str, bytes]]
    """Return the content of each file by its name."""
    extra: str = ""
    """The extra that it needs; '' for none."""
    source: str = ""
    """Where the format is defined."""
