"""Background motion between neighbouring pictures: corners of a key picture, followed from one to the next.

A key picture's corners are looked for in each later picture directly, from where the motion so far leads them
to expect it. So errors do not add up while the key lasts, and one or two levels of the pyramid do. How a
corner behaved before decides how much it counts: what has gone its own way is taken for a person.

Sources: B. Lucas and T. Kanade, IJCAI 1981; J.-Y. Bouguet, Pyramidal implementation of the Lucas Kanade
feature tracker, Intel 2001; C. Kuglin and D. Hines, The phase correlation image alignment method, 1975.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.motion.feature_grid import cell_of, grid_size
from onetake.signal.motion.frame_motion import NO_MOTION, FrameMotion
from onetake.signal.motion.phase_correlation import shift_between
from onetake.signal.motion.similarity_fit import Similarity, robust_similarity
from onetake.signal.motion.tracked_points import no_points, to_centred, to_pixels

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Floats, Floats32, Image8, Ints
    from onetake.signal.motion.tracked_points import Area


WINDOW = 11
_LAST = 24  # pictures after which a key is renewed at the latest
_TURN, _GROWTH = 0.06, 0.05  # rad and log: patches are compared unturned and unscaled, so no further
_LEFT = 0.7  # share of the key's corners below which it is renewed
_POOR = 0.4  # share that agrees below which other ways are tried
_UNLIKE = 22.0  # grey levels a pixel; a corner's patch that differs more has been lost
_SURE = 0.5  # confidence that a steady camera is seen with
_SOME = 0.1  # confidence below which nothing is said; grain on black reaches 0.07
_TRIED, _BELIEVED = 0.35, 0.6  # agreement under a shift, from which it is tried, and believed on its own
_LEAP = 0.3  # confidence of such a shift
_PATIENCE = 4  # failures in a row, from which only every so many steps the search is tried
_FORGET = 0.25  # how fast a corner's standing follows its behaviour
_LATELY, _ASTRAY = 0.9, 3.0  # memory a step; pixels at 480 that no point of the background strays
_CALM = 2.0  # pixels at 480 that the last expectation was wrong by, from which one more level is used
_DEPTH = 0.7
_STEADY = 0.15  # pixels at 480 by which a steady camera goes otherwise than expected, at most
_SETTLED = 6  # steps in a row, from which it is taken to be steady
_CRITERIA = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 10, 0.01)


class Tracker:
    """Follows one film's background; holds two small pictures and some 80 corners."""

    def __init__(self) -> None:
        self._rng = np.random.default_rng(5)
        self._key: Image8 | None = None
        self._last: Image8 | None = None
        self._area: Area = (slice(0, 0), slice(0, 0))
        self._age = 0
        self._mean = self._key_mean = 0.0
        self._wanted = 1
        self._failed = 0
        self._leap: complex | None = None  # the shift of whole pictures, where that is all that is seen
        self._lately = self._surprise = 0.0
        self._calm_steps = 0
        self._drift = (1 + 0j, 0j)  # of the background since the key
        self._pace = (1 + 0j, 0j)  # of the background in the last step
        self.corners = no_points()

    @property
    def steady(self) -> bool:
        """Whether the camera has gone for some steps just as was expected: it need not be seen so often."""
        return self._calm_steps >= _SETTLED

    def push(self, luma: Image8, area: Area, ratio: float = 1.0) -> FrameMotion | None:
        """Take the next picture; None for the first, or the first of another size.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        area : (rows, columns)
            The picture without its letterbox.
        ratio : float
            How long this step took, over the last one.
        """
        if ratio != 1.0:
            self._pace = (self._pace[0] ** ratio, self._pace[1] * ratio)
        first = self._last is None or self._last.shape != luma.shape
        if first:
            self.corners, self._pace = no_points(), (1 + 0j, 0j)
            step = None
            fresh = True
        else:
            found = self._follow(luma)
            self._leap = None
            poor = found is None or found.share < _POOR
            # In snow and strobe light nothing is ever found: then the dear search goes seldom.
            if poor and (self._failed < _PATIENCE or self._failed % _PATIENCE == 0):
                found = self._search(luma, found)
            step, fresh = self._settled(found)
            if fresh and self._leap is not None:
                self._pace = (1 + 0j, self._leap)
                step = FrameMotion(
                    complex(np.nan, np.nan), self._leap, _LEAP, np.nan, luma.shape[1] / 240, np.nan
                )
            self._failed = self._failed + 1 if fresh and self._leap is None else 0
            self._calm_steps = 0 if fresh else self._calm_steps
        self._last = luma if luma.base is None else luma.copy()
        self._area = area
        if fresh or self._worn(area):
            self._renew(area)
        return step

    def anchor(self) -> None:
        """Remember where the corners are now, for `since_anchor`."""
        self.corners.anchor = self.corners.at.copy()

    @property
    def anchored(self) -> int:
        """How many corners have been followed since the anchor was set."""
        return int(np.isfinite(self.corners.anchor.real).sum())

    def since_anchor(self) -> tuple[Complexes, Complexes]:
        """Return the background's corners at the anchor and now, of those followed all the way."""
        kept = np.isfinite(self.corners.anchor.real) & (self.corners.standing > 0.6)
        return self.corners.anchor[kept], self.corners.at[kept]

    def _follow(self, luma: Image8) -> Similarity | None:
        """Follow the key's corners into `luma` from where the pace leads one to expect them."""
        mine = self.corners
        if self._key is None or len(mine.at) < 3:
            return None
        expected = self._pace[0] * mine.at + self._pace[1]
        key = self._lit(luma)
        levels = 1 if self._surprise < _CALM * max(luma.shape) / 480 else 2
        return self._lucas_kanade(key, luma, mine.key, expected, levels)

    def _lit(self, luma: Image8) -> Image8:
        """Return the key in the light of `luma`; following supposes that patches keep their brightness."""
        assert self._key is not None
        mean = float(cv2.mean(luma)[0])
        gain = (mean + 1) / (self._key_mean + 1)
        if 0.99 < gain < 1.01 or not 0.3 < gain < 3:
            return self._key
        return np.asarray(cv2.convertScaleAbs(self._key, alpha=gain), np.uint8)

    def _lucas_kanade(
        self, old: Image8, new: Image8, start: Floats32, expected: Complexes, levels: int
    ) -> Similarity | None:
        mine, (height, width) = self.corners, new.shape
        guess = to_pixels(expected, new.shape)
        there, ok, unlike = cv2.calcOpticalFlowPyrLK(
            old,
            new,
            start,
            guess,
            winSize=(WINDOW, WINDOW),
            maxLevel=levels,
            criteria=_CRITERIA,
            flags=cv2.OPTFLOW_USE_INITIAL_FLOW,
        )
        xy = there[:, 0, :]
        rows, columns = self._area
        good = (
            (ok[:, 0] == 1)
            & (unlike[:, 0] < _UNLIKE)
            & (xy[:, 0] > columns.start + 2)
            & (xy[:, 0] < columns.stop - 3)
            & (xy[:, 1] > rows.start + 2)
            & (xy[:, 1] < rows.stop - 3)
        )
        now = to_centred(xy, (height, width))
        count = int(np.count_nonzero(good))
        p, q = mine.at[good], now[good]
        spots = cell_of(p, height, width)
        self._found = good, now, spots
        if count < 3:
            return None
        weight = (0.05 + mine.standing[good] ** 2) * _say(spots)
        guesses = [self._pace, (1 + 0j, 0j)]
        return robust_similarity(p, q, weight, guesses, self._rng)

    def _search(self, luma: Image8, found: Similarity | None) -> Similarity | None:
        """Look again from the last picture, for what is fast or has come to a halt."""
        assert self._last is not None
        self._renew(self._area)
        mine = self.corners
        if len(mine.at) < 3:
            return None
        best, state = found, None
        shift, agreement = shift_between(self._last, luma)
        self._leap = shift if agreement >= _BELIEVED else None
        for start in ([mine.at + shift] if agreement >= _TRIED else []) + [mine.at]:
            again = self._lucas_kanade(self._last, luma, mine.key, start, levels=3)
            lost = 1 - float(self._found[0].mean())
            if again is not None and again.share * (1 - 0.5 * lost) > 0.5:
                return again
            if again is not None and (best is found or best is None or again.share > best.share):
                best, state = again, self._found
        if state is None:
            return None
        self._found = state
        return best

    def _settled(self, found: Similarity | None) -> tuple[FrameMotion, bool]:
        """Make the step, and move the corners on; also whether the key is of no more use."""
        mine = self.corners
        if found is None or not len(mine.at):
            self._pace = (1 + 0j, 0j)
            self.corners = no_points()
            return NO_MOTION, True
        assert self._last is not None
        good, now, spots = self._found
        height, width = self._last.shape
        left = float(np.count_nonzero(good)) / len(good)
        before = mine.at[good]
        mine.keep(good)
        mine.at = now[good]
        mine.astray = _LATELY * mine.astray + (mine.at - found.a * before - found.b)
        # Depth makes parts of the set stray too, the more the farther the camera goes.
        self._lately = _LATELY * self._lately + float(np.mean(np.abs(found.a * before + found.b - before)))
        reach = _ASTRAY * width / 480 + _DEPTH * self._lately
        loyal = np.maximum(0, 1 - (np.abs(mine.astray) / reach) ** 2)
        mine.standing += _FORGET * (found.inlier * loyal - mine.standing)
        rows, columns = grid_size(height, width)
        agree = spots[found.inlier > 0.3]
        # Cells come and go with texture: what counts is how far over the picture the agreeing ones reach.
        across = np.count_nonzero(np.bincount(agree % columns)) / columns
        spread = across * np.count_nonzero(np.bincount(agree // columns)) / rows
        confidence = _confidence(found, spread, left, width)
        if confidence < _SOME:
            self._pace = (1 + 0j, 0j)
            self.corners = no_points()
            return NO_MOTION, True
        self._surprise = abs(found.b - self._pace[1])
        turned = abs(found.a - self._pace[0]) * width / 4
        calm = max(self._surprise, turned) < _STEADY * width / 480 and confidence > _SURE
        self._calm_steps = self._calm_steps + 1 if calm else 0
        self._pace = (found.a, found.b)
        self._drift = (found.a * self._drift[0], found.a * self._drift[1] + found.b)
        self._age += 1
        share = _say(spots)
        beyond = float(share @ np.maximum(0.0, found.residual - 2 * found.sigma) / share.sum())
        return FrameMotion(found.a, found.b, confidence, found.turn_error, found.shift_error, beyond), False

    def _worn(self, area: Area) -> bool:
        rows, columns = area
        far = 0.2 * (columns.stop - columns.start + rows.stop - rows.start) / 2
        a, b = self._drift
        return bool(
            self._age >= _LAST
            or len(self.corners.at) < _LEFT * self._wanted
            or abs(np.angle(a)) > _TURN
            or abs(np.log(abs(a))) > _GROWTH
            or abs(b) > far
        )

    def _renew(self, area: Area) -> None:
        """Make the last picture the key: its corners go on, and empty cells get new ones."""
        assert self._last is not None
        mine = self.corners
        mine.renew(self._last, area)
        self._key, self._age, self._drift = self._last, 0, (1 + 0j, 0j)
        self._key_mean = float(cv2.mean(self._last)[0])
        self._wanted = max(1, len(mine.at))


def _say(spots: Ints) -> Floats:
    """Share each cell's say among its corners, so that the whole picture counts and not its busy parts."""
    return np.asarray(1.0 / np.bincount(spots)[spots])


def _confidence(found: Similarity, reach: float, left: float, width: int) -> float:
    parts = (
        (found.share - 0.25) / 0.5,
        (reach - 0.1) / 0.4,
        left / 0.5,
        1.25 - found.sigma * 480 / width / 2,
        (len(found.inlier) - 5) / 12,
    )
    return math.prod(min(1.0, max(0.0, part)) for part in parts)
