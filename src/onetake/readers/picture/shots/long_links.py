"""Long links: two frames a second apart with nothing in common, where the stretches beside hold together.

A gradual transition that is not recognised leaves every pair of neighbours linked. But the frames before and
after it are of two places, while stretches of the same length before and after it are each of one. Motion,
water, a crowd or a moving camera change as much in the stretches beside; a subject that fills the frame and
leaves it gives the place back. What remains is a transition, or a move of the camera as fast as one.
"""

from __future__ import annotations

from collections import deque
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.doubtful_stretch import DoubtfulStretch
from onetake.readers.picture.shots.frame_features import coarse
from onetake.readers.picture.shots.frame_gaps import RAMP_LONGEST
from onetake.readers.picture.shots.same_shot import corner_certainty, overlap_certainty
from onetake.readers.picture.shots.suspects import LIMIT
from onetake.signal.matching.frame_distances import FrameDistances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats32
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.pair_comparison import Pair

_STEP = 0.1
"""s between the frames kept. Set by hand; no measured source."""
_LENGTHS = (0.6, 1.2, 2.4)
"""s between the two frames that are compared: a transition of up to about three quarters fits in between."""
_SLOTS = 80
"""Frames kept at most: three times the longest length."""
_EVERY = 4
"""Comparisons per length of time compared. Set by hand; no measured source."""
_SHORTEST = 0.5
"""Length of the stretch beside over the length compared, at least, where the film begins or ends."""
_UNLIKE = 0.4
"""1 less the correlation of the two coarse frames, at least: 0.33 where a dancer moves before a bare wall."""
_STANDS_OUT = 1.3
"""That over the same of the stretches before and after, at least: about 1 in motion that continues."""
_LINK_MOST = 0.15
"""Link of the two frames, at most; 0 at nearly all transitions."""
_LINK_BESIDE = 0.3
"""Link of the stretches before and after, at least: up to 0.27 between unrelated frames."""
_PAIRS = 64
"""Compared pairs that are looked at for a cut, the latest ones. Set by hand."""
_LINK_BACK = 0.35
"""Link of any frame before with any after, from which the place has come back."""


class LongLinks:
    """Searches a stream of frames for such stretches; keeps 7.2 s of frames, one every 0.1 s."""

    def __init__(self) -> None:
        self.found: list[DoubtfulStretch] = []
        self._pairs: Sequence[Pair] = ()
        self._ring: deque[FrameFeatures] = deque()
        self._apart = FrameDistances(_SLOTS, 14 * 24 * 3)
        self._count = 0
        self._next = [0.0] * len(_LENGTHS)
        # Of pairs in the ring that were compared, by the numbers of their frames.
        self._overlaps: dict[tuple[int, int], float] = {}
        self._links: dict[tuple[int, int], float | None] = {}

    def push(self, look: FrameFeatures, pairs: Sequence[Pair] = ()) -> None:
        """Take the next frame, and the pairs of neighbours that were compared so far."""
        self._pairs = pairs
        if self._ring and look.t - self._ring[-1].t < _STEP - 1e-6:
            return
        if self._ring and look.t - self._ring[-1].t > RAMP_LONGEST:
            # Frames so far apart are separate images, and each pair of them is compared as a pair.
            self.close()
            self._ring.clear()
        self._apart.push(_direction(look))
        self._count += 1
        self._ring.append(look)
        if len(self._ring) > _SLOTS:
            self._ring.popleft()
            oldest = self._ring[0].index
            for known in (self._overlaps, self._links):
                for pair in [pair for pair in known if pair[0] < oldest]:
                    del known[pair]
        self._search(look.t, 1.0)

    def close(self) -> None:
        """Compare what has less of the film behind it than is usual."""
        if self._ring:
            self._search(self._ring[-1].t, _SHORTEST)

    def _search(self, now: float, beside: float) -> None:
        """Compare what has `beside` times the length compared behind it."""
        first = self._ring[0].t
        for k, length in enumerate(_LENGTHS):
            self._next[k] = max(self._next[k], first + (1 + _SHORTEST) * length)
            while self._next[k] <= now - beside * length + 1e-6:
                self._compare(self._next[k], length)
                self._next[k] += length / _EVERY

    def _compare(self, end: float, length: float) -> None:
        """Compare the frames at `end` and `length` s before it, and those as far before and after them."""
        times = np.array([look.t for look in self._ring])
        wanted = np.array([end - 2 * length, end - length, end, end + length]) + 1e-6
        at = np.maximum(np.searchsorted(times, wanted, side="right") - 1, 0).tolist()
        slots = [(self._count - len(times) + i) % _SLOTS for i in at]
        before, middle, after = (self._apart.squared[a, b] for a, b in pairwise(slots))
        # Directions of length 1: their squared distance is twice 1 less the correlation.
        unlike = 0.5 * middle * 14 * 24 * 3
        if unlike < _UNLIKE or middle < _STANDS_OUT * max(before, after):
            return
        zero, one, two, three = (self._ring[i] for i in at)
        if self._is_cut(zero.index, three.index):
            return  # what differs is explained, or a stretch beside holds nothing together
        back = ((zero, two), (one, three), (zero, three))
        apart = [(one, two, _LINK_MOST), *((a, b, _LINK_BACK) for a, b in back)]
        # The overlap alone bounds a link from below: it refuses most, before any corner is followed.
        if (
            all(self._overlap(a, b) < most for a, b, most in apart)
            and all(self._link(a, b, 0.0) >= _LINK_BESIDE for a, b in ((zero, one), (two, three)))
            and all(self._link(a, b, 1.0) < most for a, b, most in apart)
        ):
            self._keep(DoubtfulStretch(one.t, two.t))

    def _is_cut(self, first: int, last: int) -> bool:
        """Return whether a cut was found between two frames."""
        recent = islice(reversed(self._pairs), _PAIRS)
        return any(first < pair.index <= last and pair.link < LIMIT for pair in recent)

    def _link(self, one: FrameFeatures, other: FrameFeatures, unknown: float) -> float:
        """Return the link of two frames, compared once; `unknown` where there is nothing to compare."""
        pair = (one.index, other.index)
        if pair not in self._links:
            corners = corner_certainty(one, other)
            self._links[pair] = None if corners is None else max(corners, self._overlap(one, other))
        link = self._links[pair]
        return unknown if link is None else link

    def _overlap(self, one: FrameFeatures, other: FrameFeatures) -> float:
        """Return the part of their link that rests on the common relief, compared once."""
        pair = (one.index, other.index)
        if pair not in self._overlaps:
            self._overlaps[pair] = overlap_certainty(one, other)
        return self._overlaps[pair]

    def _keep(self, new: DoubtfulStretch) -> None:
        """Keep a stretch; of those that overlap, what they have in common."""
        for k, old in enumerate(self.found):
            if new.start < old.end and old.start < new.end:
                self.found[k] = DoubtfulStretch(max(old.start, new.start), min(old.end, new.end))
                return
        self.found.append(new)


def _direction(look: FrameFeatures) -> Floats32:
    """Return the coarse frame less its mean colour, of length 1, so that exposure does not count."""
    cells = coarse(look).reshape(-1, 3)
    cells = (cells - cells.mean(axis=0)).ravel()
    return np.asarray(cells / (np.linalg.norm(cells) + 1e-6), np.float32)
