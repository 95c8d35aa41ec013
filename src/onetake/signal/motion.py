"""Background motion between neighbouring pictures: corners of a key picture, followed from one to the next.

A key picture's corners are looked for in each later picture directly, from where the motion so far leads them
to expect it. So errors do not add up while the key lasts, and one or two levels of the pyramid do. How a
corner behaved before decides how much it counts: what has gone its own way is taken for a person.

Sources: B. Lucas and T. Kanade, IJCAI 1981; J.-Y. Bouguet, Pyramidal implementation of the Lucas Kanade
feature tracker, Intel 2001; C. Kuglin and D. Hines, The phase correlation image alignment method, 1975.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from onetake.signal.corners import cells, corners, grid
from onetake.signal.shift import shift_between
from onetake.signal.similarity import Similarity, similarity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Image = NDArray[np.uint8]
    Points = NDArray[np.complex128]
    Floats = NDArray[np.float64]
    Area = tuple[slice, slice]

WINDOW = 11
_LAST = 24  # pictures after which a key is renewed at the latest
_TURN, _GROWTH = 0.06, 0.05  # rad and log: patches are compared unturned and unscaled, so no further
_LEFT = 0.7  # share of the key's corners below which it is renewed
_POOR = 0.4  # share that agrees below which other ways are tried
_UNLIKE = 22.0  # grey levels a pixel; a corner's patch that differs more has been lost
_FORGET = 0.25  # how fast a corner's standing follows its behaviour
_LATELY, _ASTRAY = 0.9, 3.0  # memory a step; pixels at 480 that no point of the background strays
_CALM = 2.0  # pixels at 480 that the last expectation was wrong by, from which one more level is used
_DEPTH = 0.7
_CRITERIA = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 10, 0.02)


@dataclass(frozen=True, slots=True)
class Step:
    """The background's motion from one picture to the next: z' = a z + b about the centre, pixels.

    Parts that cannot be told are NaN.
    """

    a: complex
    b: complex
    confidence: float
    """0 to 1."""
    turn_error: float
    """Standard error of arg a and of log |a|."""
    shift_error: float
    """Standard error of b, pixels."""
    beyond: float
    """Mean over the picture of how far what is in it moved against the background, pixels."""


NOTHING = Step(complex(np.nan, np.nan), complex(np.nan, np.nan), 0.0, np.nan, np.nan, np.nan)


@dataclass(slots=True)
class Followed:
    """The corners that are being followed; arrays of one length."""

    key: NDArray[np.float32]
    """Shape (n, 1, 2), pixels in the key picture."""
    at: Points
    """Where they are now, pixels from the centre."""
    standing: Floats
    """0 (goes its own way) to 1 (goes with the background)."""
    astray: Points
    """How far they have gone their own way lately, pixels."""
    anchor: Points
    """Where they were when the anchor was set; NaN for those found since."""

    def keep(self, good: NDArray[np.bool_] | NDArray[np.intp]) -> None:
        """Forget the others; numbers also put them in order."""
        self.key, self.at = self.key[good], self.at[good]
        self.standing, self.astray = self.standing[good], self.astray[good]
        self.anchor = self.anchor[good]


class Tracker:
    """Follows one film's background; holds two small pictures and some 80 corners."""

    def __init__(self) -> None:
        self._rng = np.random.default_rng(5)
        self._key: Image | None = None
        self._last: Image | None = None
        self._area: Area = (slice(0, 0), slice(0, 0))
        self._age = 0
        self._mean = self._key_mean = 0.0
        self._wanted = 1
        self._lately = self._surprise = 0.0
        self._drift = (1 + 0j, 0j)  # of the background since the key
        self._pace = (1 + 0j, 0j)  # of the background in the last step
        self.corners = _none()

    def push(self, luma: Image, area: Area) -> Step | None:
        """Take the next picture; None for the first, or the first of another size.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        area : (rows, columns)
            The picture without its letterbox.
        """
        first = self._last is None or self._last.shape != luma.shape
        if first:
            self.corners, self._pace = _none(), (1 + 0j, 0j)
            step = None
            fresh = True
        else:
            found = self._follow(luma)
            if found is None or found.share < _POOR:
                found = self._search(luma, found)
            step, fresh = self._settled(found)
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

    def since_anchor(self) -> tuple[Points, Points]:
        """Give the background's corners at the anchor and now, of those followed all the way."""
        kept = np.isfinite(self.corners.anchor.real) & (self.corners.standing > 0.6)
        return self.corners.anchor[kept], self.corners.at[kept]

    def _follow(self, luma: Image) -> Similarity | None:
        """Follow the key's corners into `luma` from where the pace leads one to expect them."""
        mine = self.corners
        if self._key is None or len(mine.at) < 3:
            return None
        expected = self._pace[0] * mine.at + self._pace[1]
        key = self._lit(luma)
        levels = 1 if self._surprise < _CALM * max(luma.shape) / 480 else 2
        return self._lucas_kanade(key, luma, mine.key, expected, levels)

    def _lit(self, luma: Image) -> Image:
        """Give the key in the light of `luma`; following supposes that patches keep their brightness."""
        assert self._key is not None
        mean = float(cv2.mean(luma)[0])
        gain = (mean + 1) / (self._key_mean + 1)
        if 0.99 < gain < 1.01 or not 0.3 < gain < 3:
            return self._key
        return np.asarray(cv2.convertScaleAbs(self._key, alpha=gain), np.uint8)

    def _lucas_kanade(
        self, old: Image, new: Image, start: NDArray[np.float32], expected: Points, levels: int
    ) -> Similarity | None:
        mine, (height, width) = self.corners, new.shape
        guess = _pixels(expected, new.shape)
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
        now = _centred(xy, (height, width))
        count = int(good.sum())
        self._found = good, now
        if count < 3:
            return None
        p, q = mine.at[good], now[good]
        weight = _weights(p, mine.standing[good], height, width)
        guesses = [self._pace, (1 + 0j, 0j)]
        return similarity(p, q, weight, guesses, self._rng)

    def _search(self, luma: Image, found: Similarity | None) -> Similarity | None:
        """Look again from the last picture, for what is fast or has come to a halt."""
        assert self._last is not None
        self._renew(self._area)
        mine = self.corners
        if len(mine.at) < 3:
            return None
        best, state = found, None
        shift, sure = shift_between(self._last, luma)
        for start in ([mine.at + shift] if sure else []) + [mine.at]:
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

    def _settled(self, found: Similarity | None) -> tuple[Step, bool]:
        """Make the step, and move the corners on; also whether the key is of no more use."""
        mine = self.corners
        if found is None or not len(mine.at):
            self._pace = (1 + 0j, 0j)
            self.corners = _none()
            return NOTHING, True
        assert self._last is not None
        good, now = self._found
        height, width = self._last.shape
        left = float(good.mean())
        before = mine.at[good]
        mine.keep(good)
        mine.at = now[good]
        mine.astray = _LATELY * mine.astray + (mine.at - found.a * before - found.b)
        # Depth makes parts of the set stray too, the more the farther the camera goes.
        self._lately = _LATELY * self._lately + float(np.mean(np.abs(found.a * before + found.b - before)))
        reach = _ASTRAY * width / 480 + _DEPTH * self._lately
        loyal = np.maximum(0, 1 - (np.abs(mine.astray) / reach) ** 2)
        mine.standing += _FORGET * (found.inlier * loyal - mine.standing)
        spots = cells(before, height, width)
        rows, columns = grid(height, width)
        agree = np.unique(spots[found.inlier > 0.3])
        # Cells come and go with texture: what counts is how far over the picture the agreeing ones reach.
        spread = len(np.unique(agree % columns)) / columns * len(np.unique(agree // columns)) / rows
        confidence = _confidence(found, spread, left, width)
        if confidence < 0.05:
            self._pace = (1 + 0j, 0j)
            self.corners = _none()
            return NOTHING, True
        self._surprise = abs(found.b - self._pace[1])
        self._pace = (found.a, found.b)
        self._drift = (found.a * self._drift[0], found.a * self._drift[1] + found.b)
        self._age += 1
        share = _weights(before, np.ones(len(before)), height, width)
        beyond = float(share @ np.maximum(0.0, found.residual - 2 * found.sigma) / share.sum())
        return Step(found.a, found.b, confidence, found.turn_error, found.shift_error, beyond), False

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
        mine, (height, width) = self.corners, self._last.shape
        new = corners(self._last, area)
        if len(mine.at):
            # One corner a cell: the one in the best standing.
            order = np.argsort(-mine.standing, kind="stable")
            mine.keep(order)
            _, first = np.unique(cells(mine.at, height, width), return_index=True)
            mine.keep(np.sort(first))
            taken = cells(mine.at, height, width)
            new = new[~np.isin(cells(new, height, width), taken)]
        # A newcomer stands as its neighbours do, on the whole.
        standing = np.full(len(new), 0.5)
        mine.at = np.r_[mine.at, new]
        mine.standing = np.r_[mine.standing, standing]
        mine.astray = np.r_[mine.astray, np.zeros(len(new))]
        mine.anchor = np.r_[mine.anchor, np.full(len(new), np.nan + 0j)]
        mine.key = _pixels(mine.at, self._last.shape)
        self._key, self._age, self._drift = self._last, 0, (1 + 0j, 0j)
        self._key_mean = float(cv2.mean(self._last)[0])
        self._wanted = max(1, len(mine.at))


def _none() -> Followed:
    empty = np.empty(0, np.complex128)
    return Followed(np.empty((0, 1, 2), np.float32), empty, np.empty(0), empty, empty)


def _pixels(points: Points, shape: tuple[int, ...]) -> NDArray[np.float32]:
    xy = np.empty((len(points), 1, 2), np.float32)
    xy[:, 0, 0] = points.real + (shape[1] - 1) / 2
    xy[:, 0, 1] = points.imag + (shape[0] - 1) / 2
    return xy


def _centred(xy: NDArray[Any], shape: tuple[int, int]) -> Points:
    out: Points = (xy[:, 0] - (shape[1] - 1) / 2) + 1j * (xy[:, 1] - (shape[0] - 1) / 2)
    return out


def _weights(p: Points, standing: Floats, height: int, width: int) -> Floats:
    """Share each cell's say among its corners, so that the whole picture counts and not its busy parts."""
    spots = cells(p, height, width)
    crowd = np.bincount(spots)[spots]
    return np.asarray((0.05 + standing**2) / crowd)


def _confidence(found: Similarity, reach: float, left: float, width: int) -> float:
    agree = np.clip((found.share - 0.25) / 0.5, 0, 1)
    spread = np.clip(reach / 0.35, 0, 1)
    kept = np.clip(left / 0.5, 0, 1)
    close = np.clip(1.25 - found.sigma * 480 / width / 2, 0, 1)
    few = np.clip((len(found.inlier) - 5) / 12, 0, 1)
    return float(agree * spread * kept * close * few)
