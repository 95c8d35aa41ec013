"""Choose the images of the page: the poster, a strip along the film, the moments of the evidence.

A reading keeps JPEGs. The page holds them as WebP, which is about half as large and which every browser shows
since 2020 (Safari 14 was the last one). What cannot be decoded is left out.
"""

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
MOST_BYTES, LEAST_BYTES, BYTES_A_MINUTE = 220_000, 100_000, 24_000
"""Bytes of all images as base64 text, for the shortest films and the longest, and how many fewer a minute: a
longer film has more to draw, and with all else a page stays below the 750 kB that tests ask for."""
POSTER_BYTES = 56_000
"""Bytes of the poster as base64 text, at most. Set by hand."""
POSTER_QUALITIES = (78, 65, 50, 35)
"""WebP qualities of the poster, of 100; the first that keeps it within its bytes is taken. Set by hand."""
QUALITY = 72
"""WebP quality of the stills, of 100. Set by hand."""
LARGEST = 4096
"""Pixels of a side of an image that is decoded, at most: a reading's own images have 960. Set by hand."""


def budget(duration: float) -> float:
    """Return the bytes that the images of a film of `duration` s may have.

    Examples
    --------
    >>> budget(60.0), budget(3600.0)
    (196000.0, 100000)
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
    """The images of a reading that the page contains; each is embedded once, however often it is used.

    Parameters
    ----------
    stills : sequence of Still
    duration : float
        Of the film, s.
    poster : Still, optional
        The large frame. Without one, a still at a third of the film is the poster.
    """

    def __init__(self, stills: Sequence[Still], duration: float, poster: Still | None = None) -> None:
        # Only what begins as a JPEG may become an image.
        self._stills = [s for s in stills if _is_safe(s.jpeg)]
        self._times = np.array([s.t for s in self._stills], dtype=np.float64)
        self._duration = duration
        self._left = budget(duration)
        self._evidence = EVIDENCE
        self.taken: dict[int, PageStill] = {}
        large = _large(poster) if poster is not None else None
        self._left -= len(large.href) if large is not None else 0
        self.strip = self._strip_stills()
        self.poster = large or (self.strip[len(self.strip) // 3] if self.strip else None)

    @property
    def all(self) -> list[PageStill]:
        """All images taken so far, the poster among them."""
        others = [still for still in self.taken.values() if still is not self.poster]
        return others if self.poster is None else [self.poster, *others]

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
        made = _page_still(f"still-{at}", self._stills[at], QUALITY)
        if made is None or len(made.href) > self._left:
            return None
        self._left -= len(made.href)
        self.taken[at] = made
        return made


def _large(poster: Still) -> PageStill | None:
    """Return the poster within its bytes, None where it cannot be decoded or is too large at any quality."""
    if not _is_safe(poster.jpeg):
        return None
    for quality in POSTER_QUALITIES:
        made = _page_still("poster", poster, quality)
        if made is None or len(made.href) <= POSTER_BYTES:
            return made
    return None


def _page_still(name: str, still: Still, quality: int) -> PageStill | None:
    import cv2

    image = cv2.imdecode(np.frombuffer(still.jpeg, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        return None
    done, data = cv2.imencode(".webp", image, [cv2.IMWRITE_WEBP_QUALITY, quality])
    if not done:
        return None
    href = data_uri(np.asarray(data).tobytes(), "webp")
    return PageStill(name, still.t, href, image.shape[1], image.shape[0])


def _is_safe(jpeg: bytes) -> bool:
    """Return whether this begins as a JPEG of a size that may be decoded."""
    size = jpeg_size(jpeg)
    return size is not None and max(size) <= LARGEST


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
