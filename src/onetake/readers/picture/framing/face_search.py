"""Watching for faces within a budget: where to look next, and what to follow meanwhile.

The budget is counted in milliseconds of a price list, never by the clock, so that the same film gives the
same faces on every machine and whatever the length of the blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.framing.face_tracking import HOLD, Follow
from onetake.signal.objects.faces import Face, Kind, find_faces, look_closely

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.readers.picture.framing.yunet import FaceModel


SALARY = 0.40
"""ms of the price list that each picture brings; a 24th of a second at least."""
BODIES = 3.5
"""Price of a look for bodies, which `Bodies` takes."""
STEADY = 3.0
"""Seconds for which a face has been followed, from which nobody needs to look for bodies."""
LOAN, SAVINGS, START = 30.0, 20.0, 45.0
"""ms that a run of new shots may borrow, that may be saved up, and that a film starts with."""
FIND = {"frontal": 14.0, "left": 14.0, "right": 14.0}
"""Price of a look at a whole picture of 16:9, ms; measured: docs/explanation/framing.md."""
WIDTH = {"frontal": 320, "left": 256, "right": 256}
"""Pixels that a picture has for a search: profiles cost more, and are found in larger faces only."""
CLOSE, STEP, GATE = 1.2, 0.05, 0.03
"""Prices of a close look, of following a face for a step, and of the rest of a picture."""
ENOUGH = {"frontal": 6, "left": 5, "right": 5}
"""Support that a close look must give: no texture on the development films reached it."""
AT_ONCE = {"frontal": 14, "left": 11, "right": 11}
"""Support from which one look is enough; otherwise a second one a moment later must agree."""
NEW_SHOT = 0.55
"""Change of a thumbnail, in its own contrast, from which a shot is taken to be new."""
STRIDE = 1 / 16
"""Seconds between two steps of following, at least."""
_AGAIN, _SOON, _ASK, _MISSES = 1.0, 0.2, 0.25, 10
# What is searched for in turn: kind, tilt beyond the last known one, seconds between.
_TURNS: tuple[tuple[Kind, float, float], ...] = (
    ("frontal", 0, 1.3), ("left", 0, 3.5), ("right", 0, 3.5), ("frontal", 30, 6), ("frontal", -30, 6),
    ("left", 30, 14), ("right", 30, 14), ("left", -30, 14), ("right", -30, 14), ("frontal", 60, 16),
    ("frontal", -60, 16),
)  # fmt: skip


class Watch:
    """Finds faces and follows them; `follows` holds all that there were.

    Parameters
    ----------
    model : FaceModel, optional
        A better detector; it is asked four times a second, whatever that costs.
    """

    def __init__(self, model: FaceModel | None = None) -> None:
        self._model = model
        self.follows: list[Follow] = []
        self._live: list[Follow] = []
        self._credit = START
        self._before: Image8 | None = None
        self._thumb: Image8 | None = None
        self._level = (0.0, 0.0)  # mean and spread of the thumbnail
        self._t = self._stepped = -np.inf
        self._new = True
        self._tilt = 0.0
        self._searched = [-np.inf] * len(_TURNS)

    @property
    def steady(self) -> bool:
        """Whether a face has been followed for long."""
        return any(f.confirmed and self._t - f.samples[0].t >= STEADY for f in self._live)

    def pay(self, price: float) -> None:
        """Take the price of something else from the account."""
        self._credit -= price

    def push(self, t: float, luma: Image8, rgb: Image8, thumb: Image8) -> bool:
        """Take the next picture, and tell whether it begins another shot.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        rgb : uint8, shape (h', w', 3)
        thumb : uint8
            Luma of one size.
        """
        waited = 24 * (t - self._t) if np.isfinite(self._t) else 1.0
        self._t = t
        earned = SALARY * min(max(1.0, waited), 48.0) - GATE
        self._credit = min(max(SAVINGS, self._credit), self._credit + earned)
        changed = self._changed(thumb)
        if changed:
            self._new, self._live = True, []
            self._searched = [-np.inf] * len(_TURNS)
        # Looks fall on steps only, so that every face stands where the kept picture has it.
        if self._step(t, luma):
            if self._model is not None:
                self._ask(self._model, t, luma)
            else:
                self._look(t, luma, rgb)
        return changed

    def _changed(self, thumb: Image8) -> bool:
        """Return whether `thumb` is of another shot; how bright either is as a whole does not count."""
        before, self._thumb = self._thumb, thumb
        mean, spread = cv2.meanStdDev(thumb)
        level, self._level = self._level, (float(mean[0, 0]), float(spread[0, 0]))
        if before is None:
            return False
        brighter = self._level[0] - level[0]
        apart = cv2.norm(thumb - np.float32(brighter), before.astype(np.float32), cv2.NORM_L1) / thumb.size
        return apart > NEW_SHOT * (0.5 * (self._level[1] + level[1]) + 2.0)

    def _step(self, t: float, luma: Image8) -> bool:
        if t - self._stepped < STRIDE - 1e-3 and not self._new:
            return False
        before, self._before, self._stepped = self._before, luma.copy(), t
        if before is None or before.shape != luma.shape:
            self._live = []
        else:
            self._credit -= STEP * len(self._live)
            self._live = [f for f in self._live if f.step(before, luma)]
        for f in self._live:
            f.note(t, *luma.shape)
        return True

    def _ask(self, model: FaceModel, t: float, luma: Image8) -> None:
        if not self._new and t - self._searched[0] < _ASK - 1e-3:
            return
        self._new, self._searched[0] = False, t
        for face in model.find(luma):
            self._meet(face, t, luma)
        for follow in [f for f in self._live if f.seen < t]:
            follow.miss(t)
            if follow.misses > HOLD / _ASK:
                self._live.remove(follow)

    def _look(self, t: float, luma: Image8, rgb: Image8) -> None:
        """Take the most overdue look, one a picture, if the budget bears it."""
        if self._new:
            if self._credit > -LOAN:
                self._new = False
                self._search(0, t, luma, rgb)
            return
        if self._credit < -LOAN / 2:
            return
        due = [((t - f.looked) / self._pause(f), f) for f in self._live]
        lateness, face = max(due, key=lambda d: d[0], default=(0.0, None))
        if face is not None and lateness >= 1:
            self._look_again(face, t, luma)
            return
        if self._credit >= 0:
            late = [(t - s) / turn[2] for s, turn in zip(self._searched, _TURNS, strict=True)]
            turn = int(np.argmax(late))
            if late[turn] >= 1:
                self._search(turn, t, luma, rgb)

    @staticmethod
    def _pause(follow: Follow) -> float:
        return _SOON if not follow.confirmed or follow.misses % 5 else _AGAIN

    def _look_again(self, follow: Follow, t: float, luma: Image8) -> None:
        self._credit -= CLOSE
        seen = look_closely(luma, follow.aim(), 0.6)
        if seen is not None and seen.support >= ENOUGH[seen.kind] * (0.6 if follow.confirmed else 1.0):
            follow.confirm(seen, t)
            self._tilt = follow.face.angle
            follow.note(t, *luma.shape)
            return
        follow.miss(t)
        if follow.misses > (_MISSES if follow.confirmed else 3):
            self._live.remove(follow)

    def _search(self, turn: int, t: float, luma: Image8, rgb: Image8) -> None:
        kind, tilt, _ = _TURNS[turn]
        self._searched[turn] = t
        self._credit -= FIND[kind] * luma.shape[0] / max(luma.shape) * 16 / 9
        # Small differences of tilt are borne by the cascade itself.
        base = 15 * round(self._tilt / 15)
        for face in find_faces(luma, kind, angle=base + tilt, width=WIDTH[kind]):
            self._credit -= CLOSE
            close = look_closely(luma, face)
            if close is not None and close.support >= ENOUGH[kind] and plausible(close, luma, rgb):
                self._meet(close, t, luma)

    def _meet(self, face: Face, t: float, luma: Image8) -> None:
        """Return whether a face is one of those that are followed, or a new one."""
        for f in self._live:
            if np.hypot(f.face.x - face.x, f.face.y - face.y) < 0.6 * max(f.face.size, face.size):
                f.confirm(face, t)
                f.note(t, *luma.shape)
                return
        new = Follow(face, t, t, confirmed=face.support >= AT_ONCE[face.kind])
        if new.confirmed:
            self._tilt = face.angle
        new.note(t, *luma.shape)
        self._live.append(new)
        self.follows.append(new)


def plausible(face: Face, luma: Image8, rgb: Image8) -> bool:
    """Whether a face has any relief, and, in a colourful picture, is not green or blue against the rest.

    Skin of every shade leans to red and yellow (hue angles of about 20 to 80 degrees); a tinted light leans
    all of the picture, so the face is held against the picture's mean.
    """
    width = luma.shape[1]
    reach = 0.35 * face.size
    part = _cut(luma, face.x, face.y, reach, 1.0)
    if part.size < 16 or float(part.std()) < 3.0:
        return False
    skin = _cut(rgb, face.x, face.y, reach, rgb.shape[1] / width)
    if not skin.size:
        return True
    colour, whole = (np.asarray(cv2.mean(np.ascontiguousarray(p))[:3]) for p in (skin, rgb))
    red, green, blue = colour / max(1.0, colour.sum()) - whole / max(1.0, whole.sum())
    return bool(red - min(green, blue) > -0.06 and green - red < 0.06 and blue - red < 0.10)


def _cut(image: Image8, x: float, y: float, reach: float, scale: float) -> Image8:
    rows = slice(max(0, int((y - reach) * scale)), max(0, int((y + reach) * scale) + 1))
    columns = slice(max(0, int((x - reach) * scale)), max(0, int((x + reach) * scale) + 1))
    return image[rows, columns]
