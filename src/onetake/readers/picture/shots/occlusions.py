"""Bodies that cross the lens: the scene is covered part by part, and appears again part by part."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.frame_features import coarse, likeness, visibility_along
from onetake.readers.picture.shots.frame_gaps import MOTION_LONGEST
from onetake.readers.picture.shots.same_shot import certainty
from onetake.signal.matching.frame_distances import FrameDistances

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.readers.picture.shots.frame_features import FrameFeatures

# All limits: measured on the development films of docs/explanation/shots.md, section "Where a cut could
# hide".
_STEP = 0.05
"""s between the frames kept."""
_LONGEST = 2.0
"""s, the longest crossing."""
_SLOTS = 64
"""Frames kept at most."""
_SEARCH = 0.1
"""s between two searches."""
_CHANGE = 0.9
"""Change from before, and from after, to the covered frame, over the contrast."""
_CLARITY = 0.55
"""How clearly each part is covered or not half-way; 0.2 to 0.45 where all of the frame moves."""
_CHANGED_PARTS = 0.72
"""Share of the parts that must have changed by `_PART_CHANGE`."""
_PART_CHANGE = 0.3
"""Change of a part over the contrast, from which it has changed."""
_LIKE_MOST = 0.45
"""Correlation of the covered frame with before and after, at most: a change of light alone leaves it high."""
_PLACE_MOST = 0.3
"""Certainty up to which nothing of the place is left in the covered frame."""
_VISIBLE_MOST = 0.3
"""Share of the parts of before and after that the covered frame still shows; 0.16 to 0.29, in crowds from
0.33."""
_PART_VISIBLE = 0.4
"""Correlation from which a part is visible; by chance 0.15 to 0.25 of the parts reach it."""
_PARTLY = 0.12
"""Share of the frame that is covered at least, and free at least, in the frame half-way."""
_EARLY = 0.1
"""s before and after it is first and last found, at which the frame is expected to be clear."""
_PAUSE = 0.4
"""s without a sign of it after which a body has passed."""


@dataclass(slots=True, eq=False)
class Occlusion:
    """A body that covered the frame: from when to when, when most, and the link of before with after."""

    start: float
    middle: float
    end: float
    looks: list[FrameFeatures]
    """Before, some in between, after."""
    weight: float
    link: float | None = None


class Occlusions:
    """Searches a stream of frames for bodies that cross the lens; keeps 2 s of frames, one every 0.05 s."""

    def __init__(self) -> None:
        self.found: list[Occlusion] = []
        self._ring: deque[tuple[FrameFeatures, NDArray[np.float32]]] = deque()
        self._apart = FrameDistances(_SLOTS, 14 * 24 * 3)
        self._count = 0
        self._searched = self._done = -1.0
        self._open: Occlusion | None = None

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame."""
        if self._ring and look.t - self._ring[-1][0].t < _STEP - 1e-6:
            return
        picture = coarse(look)
        self._apart.push(picture.ravel())
        self._count += 1
        self._ring.append((look, picture))
        while look.t - self._ring[0][0].t > _LONGEST or len(self._ring) > _SLOTS:
            self._ring.popleft()
        if self._open is not None and look.t - self._open.end > _PAUSE:
            self.close()
        if len(self._ring) > 2 and look.t - self._ring[-2][0].t > MOTION_LONGEST:
            # Frames far apart show no motion; only the last one before it may be what is covered.
            self._ring = deque([self._ring[-2], self._ring[-1]])
        if look.t - self._searched >= _SEARCH - 1e-6 and not look.flat and len(self._ring) > 6:
            self._searched = look.t
            self._search()

    def close(self) -> None:
        """Compare before with after what is still open."""
        if self._open is None:
            return
        one, self._open = self._open, None
        self._done = one.middle
        clear = (look for look, _ in self._ring if look.t >= one.end + _EARLY - 1e-6)
        one.looks.append(next(clear, one.looks[-1]))
        first, *inside, last = one.looks
        middle = min(inside, key=lambda x: max(likeness(first, x), likeness(x, last)))
        if all((certainty(x, middle) or 0.0) < _PLACE_MOST for x in (first, last)) and _hides_both(
            one.looks, middle
        ):
            one.link = certainty(first, last)
            self.found.append(one)

    def _search(self) -> None:
        """Search for a frame that has nothing in common with one before it and with the newest."""
        size = len(self._ring)
        slots = np.arange(self._count - size, self._count) % _SLOTS
        last = self._ring[-1][0]
        least = (_CHANGE * (4.0 + 0.5 * last.contrast)) ** 2
        after = self._apart.squared[slots[-1], slots]
        if after.max() < least:
            return
        before = self._apart.squared[np.ix_(slots[:-4], slots)]
        both = np.minimum(before, after)
        both[np.tril_indices(size - 4, 1, size)] = 0.0  # the middle is after the first
        if both.max() < least:
            return
        # Of the spans that are nearly as good, the shortest.
        fits = both >= 0.9 * both.max()
        rows = np.flatnonzero(fits.any(axis=1))
        k = int(np.argmax(both[rows[-1]]))
        # A little earlier, since part of the frame may be covered already.
        i = int(rows[-1])
        while i and self._ring[rows[-1]][0].t - self._ring[i][0].t < _EARLY - 1e-6:
            i -= 1
        contrast = self._ring[i][0].contrast
        if both[i, k] < max(least, (_CHANGE * (4.0 + 0.5 * contrast)) ** 2) or self._ring[i][0].flat:
            return
        clear = min(self._cover_clarity(i, k, 1, before[i]), self._cover_clarity(size - 1, k, -1, after))
        if clear < _CLARITY:
            return
        first, middle = self._ring[i][0], self._ring[k][0]
        if max(likeness(first, middle), likeness(middle, last)) > _LIKE_MOST:
            return
        if self._open is not None and first.t > self._open.end:
            self.close()
        weight = float(both[i, k]) * clear
        if first.t >= self._done and (self._open is None or weight > self._open.weight):
            looks = [self._ring[n][0] for n in range(i, size, max(1, (size - 1 - i) // 12))]
            looks = [*looks, last] if looks[-1] is not last else looks
            self._open = Occlusion(first.t, middle.t, last.t, looks, weight)

    def _cover_clarity(self, start: int, middle: int, way: int, apart: NDArray[np.float64]) -> float:
        """Return how clearly, half-way from `start` to `middle`, each part is either untouched or covered."""
        between = np.arange(start + way, middle, way)
        if not len(between):
            return 0.0
        k = int(between[np.argmin(np.abs(apart[between] / apart[middle] - 0.5))])
        clean, whole, part = (self._ring[n][1] for n in (start, middle, k))
        full = np.abs(whole - clean).sum(axis=2)
        if (
            float((full > 3 * _PART_CHANGE * (4.0 + 0.5 * self._ring[start][0].contrast)).mean())
            < _CHANGED_PARTS
        ):
            return 0.0
        share = np.clip(np.abs(part - clean).sum(axis=2) / (full + 6.0), 0.0, 1.0)
        total = max(float(full.sum()), 1e-6)
        covered = float((full * (share > 0.5)).sum()) / total
        if not _PARTLY < covered < 1 - _PARTLY:
            return 0.0
        return float((full * np.abs(2 * share - 1)).sum()) / total


def _hides_both(looks: list[FrameFeatures], middle: FrameFeatures) -> bool:
    """Return whether the middle frame hides what was before and what is after, warped along to it."""
    k = next(n for n, look in enumerate(looks) if look is middle)
    shares = []
    for chain in (looks[: k + 1], looks[: k - 1 if k else None : -1]):
        shown = visibility_along(chain)
        if shown is None or not len(shown) or np.isnan(shown[-1]).all():
            return True
        known = shown[-1][~np.isnan(shown[-1])]
        shares.append(float((known > _PART_VISIBLE).mean()))
    return sum(shares) / 2 < _VISIBLE_MOST
