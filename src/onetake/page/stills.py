"""Choose the stills of the page: a strip along the film and the moments of the evidence, within a budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.page.bitmap import data_uri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.reading import Still

STRIP = 9
"""Stills in the strip (count): on a wide page 9 are each as wide as a thumbnail. Set by hand."""
EVIDENCE = 9
"""Stills shown with the evidence (count). Set by hand."""
MOST_BYTES, LEAST_BYTES, BYTES_A_MINUTE = 260_000, 85_000, 36_000
"""Bytes of all stills as base64 text, for the shortest films and the longest, and how many fewer a minute: a
longer film has more to draw, and with all else a page stays below the 750 kB that tests ask for."""


def budget(duration: float) -> float:
    """Return the bytes that the stills of a film of `duration` s may have.

    Examples
    --------
    >>> budget(60.0), budget(3600.0)
    (224000.0, 85000)
    """
    return max(LEAST_BYTES, MOST_BYTES - BYTES_A_MINUTE * duration / 60)


@dataclass(frozen=True, slots=True)
class PageStill:
    """A still embedded once in the page, as an SVG symbol, and used by its id."""

    id: str
    t: float
    href: str
    width: int
    height: int


class PageStills:
    """The stills of a reading that the page contains; each is embedded once, however often it is used."""

    def __init__(self, stills: Sequence[Still], duration: float) -> None:
        # Only what begins as a JPEG may become an image address.
        self._stills = [s for s in stills if jpeg_size(s.jpeg) is not None]
        self._times = np.array([s.t for s in self._stills], dtype=np.float64)
        self._duration = duration
        self._left = budget(duration)
        self._evidence = EVIDENCE
        self.taken: dict[int, PageStill] = {}
        self.strip = self._strip_stills()

    def near(self, t: float) -> PageStill | None:
        """Return the still nearest to `t` s, None if none lies within 2 s or 2 % of the film."""
        if not len(self._times):
            return None
        at = int(np.abs(self._times - t).argmin())
        if abs(self._times[at] - t) > max(2.0, 0.02 * self._duration):
            return None
        if at in self.taken:
            return self.taken[at]
        if self._evidence > 0 and (taken := self._take(at)):
            self._evidence -= 1
            return taken
        # With no room for another one, one that is there already and nearly as near.
        there = min(self.taken, key=lambda i: abs(self._times[i] - t), default=at)
        near = abs(self._times[there] - t) <= max(2.0, 0.02 * self._duration)
        return self.taken.get(there) if near else None

    def _strip_stills(self) -> list[PageStill]:
        """Return stills at even distances over the film; fewer where the film is short or has few stills."""
        if not len(self._times):
            return []
        count = min(STRIP, len(self._times))
        middles = (np.arange(count) + 0.5) * self._duration / count
        found = [self._take(int(np.abs(self._times - t).argmin())) for t in middles]
        return [still for still in found if still is not None]

    def _take(self, at: int) -> PageStill | None:
        if at in self.taken:
            return self.taken[at]
        still = self._stills[at]
        href = data_uri(still.jpeg, "jpeg")
        if len(href) > self._left:
            return None
        self._left -= len(href)
        width, height = jpeg_size(still.jpeg) or (16, 9)
        self.taken[at] = PageStill(f"still-{at}", still.t, href, width, height)
        return self.taken[at]


def jpeg_size(jpeg: bytes) -> tuple[int, int] | None:
    """Return width and height from a JPEG's frame header (ITU-T T.81, B.2.2); None if it is no JPEG.

    Examples
    --------
    >>> jpeg_size(b"GIF89a") is None
    True
    """
    if not jpeg.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = (int.from_bytes(jpeg[i : i + 2], "big") for i in (at + 5, at + 7))
            return (width, height) if width and height else None
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return None
