"""Face search: one in every shot, further ones within a budget, and which faces to follow meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.framing.budget import CLOSE, COARSE_SHARE, FIND, LOAN, OWED, STEP, Budget
from onetake.readers.picture.framing.face_tracking import HOLD, Follow
from onetake.readers.picture.framing.looks import Looks
from onetake.readers.picture.framing.shot_gate import ShotGate
from onetake.signal.objects.faces import Face, Kind, find_faces, look_closely

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.readers.picture.framing.yunet import FaceModel


STEADY = 3.0
"""Seconds for which a face has been followed, from which no search for bodies is needed. Set by hand; no
measured source."""
SETTLED = 0.25
"""Seconds that the shot before lasted, or that this one has lasted, when a new shot is searched: a flash or a
flicker is no series of shots. Set by hand; no measured source."""
LASTS = 1.0
"""Seconds after the beginning of a new shot from which bodies are looked for: to confirm one takes 3 s more.
Set by hand; no measured source."""
WIDTH = {"frontal": 320, "left": 256, "right": 256}
"""Width of a frame in a search, pixels: profiles cost more, and only larger faces are found."""
PACE = 0.4
"""Seconds between two searches of a shot, at least: neighbouring frames tell the same. Set by hand; no
measured source."""
FINE, COARSE = 1.2, 1.3
"""Step between two sizes of face in a search; the coarse one is taken where the budget does not allow the
search that a shot is sure of (docs/explanation/framing.md)."""
ENOUGH = {"frontal": 6, "left": 5, "right": 5}
"""Support that a close look must give: no texture on the development films reached it."""
AT_ONCE = {"frontal": 14, "left": 11, "right": 11}
"""Support from which one look is enough; otherwise a second one a moment later must agree. Set by hand; no
measured source."""
STRIDE = 1 / 16
"""Seconds between two steps of following, at least. Set by hand; no measured source."""
_AGAIN = 1.0
"""Seconds between two looks at a confirmed face. Set by hand; no measured source."""
_SOON = 0.2
"""Seconds to the next look at a face that is not confirmed, or was missed. Set by hand; no measured
source."""
_ASK = 0.25
"""Seconds between two looks of a better detector: four per second."""
_MISSES = 10
"""Misses in a row after which a confirmed face is given up. Set by hand; no measured source."""
_MISSES_NEW = 3
"""The same for a face that was never confirmed. Set by hand; no measured source."""
# The searches that take turns: kind, tilt added to the last known one (degrees), seconds between two of them.
_TURNS: tuple[tuple[Kind, float, float], ...] = (
    ("frontal", 0, 1.3), ("left", 0, 3.5), ("right", 0, 3.5), ("frontal", 30, 6), ("frontal", -30, 6),
    ("left", 30, 14), ("right", 30, 14), ("left", -30, 14), ("right", -30, 14), ("frontal", 60, 16),
    ("frontal", -60, 16),
)  # fmt: skip


class FaceSearch:
    """Finds faces and follows them; `follows` contains every face that was followed, `looks` every search.

    Every shot that lasts is searched once, whatever the budget says; what else is looked at must be paid.

    Parameters
    ----------
    model : FaceModel, optional
        A better detector; it runs four times a second, outside the budget.
    """

    def __init__(self, model: FaceModel | None = None) -> None:
        self.budget, self.looks = Budget(), Looks()
        self._model = model
        self.follows: list[Follow] = []
        self._live: list[Follow] = []
        self._met: list[tuple[float, list[Follow]]] = []
        self._gate = ShotGate()
        self._before: Image8 | None = None
        self._t = self._stepped = -np.inf
        self._search_from = -np.inf  # s from which the first search of this shot may happen
        self._new = True
        self._price = FIND  # of a search in frames of this shape, ms
        self._tilt = 0.0
        self._searched = [-np.inf] * len(_TURNS)

    @property
    def steady(self) -> bool:
        """Whether a face has been followed for `STEADY` seconds."""
        return any(f.confirmed and self._t - f.samples[0].t >= STEADY for f in self._live)

    @property
    def leaves_time(self) -> bool:
        """Whether this shot has been searched and lasts, and no more than about one search is owed."""
        shots = self.looks.shots
        if self._new or (shots and self._t - shots[-1] < LASTS):
            return False
        return self.budget.allows(OWED * self._price)

    def found(self) -> list[float]:
        """Return the seconds of the searches that found a face which was confirmed then or later."""
        return [t for t, faces in self._met if any(f.confirmed for f in faces)]

    def push(self, t: float, luma: Image8, rgb: Image8, thumb: Image8) -> bool:
        """Take the next frame; return whether it begins another shot.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        rgb : uint8, shape (h', w', 3)
        thumb : uint8
            Luma of one size.
        """
        self.budget.earn(t)
        self._price = FIND * luma.shape[0] / max(luma.shape) * 16 / 9
        changed, self._t = self._gate.push(thumb), t
        if changed:
            shots = self.looks.shots
            flicker = bool(shots) and t - shots[-1] < SETTLED
            self._search_from = t + SETTLED if flicker else t
            shots.append(t)
            self._new, self._live = True, []
        # Looks happen on steps only, so that every face is where it is in the kept frame.
        if self._step(t, luma):
            if self._model is not None:
                self._ask(self._model, t, luma)
            else:
                self._look(t, luma, rgb)
        return changed

    def _step(self, t: float, luma: Image8) -> bool:
        if t - self._stepped < STRIDE - 1e-3 and not self._new:
            return False
        before, self._before, self._stepped = self._before, luma.copy(), t
        if before is None or before.shape != luma.shape:
            self._live = []
        else:
            self.budget.pay(STEP * len(self._live))
            self._live = [f for f in self._live if f.step(before, luma)]
        for f in self._live:
            f.note(t, *luma.shape)
        return True

    def _ask(self, model: FaceModel, t: float, luma: Image8) -> None:
        if not self._new and t - self._searched[0] < _ASK - 1e-3:
            return
        self._new, self._searched[0] = False, t
        self.looks.searches.append(t)
        self._met.append((t, [self._meet(face, t, luma) for face in model.find(luma)]))
        for follow in [f for f in self._live if f.seen < t]:
            follow.miss(t)
            if follow.misses > HOLD / _ASK:
                self._live.remove(follow)

    def _look(self, t: float, luma: Image8, rgb: Image8) -> None:
        """Do the first search of a shot, or the most overdue look, one per frame, if the budget allows it."""
        if self._new:
            if t >= self._search_from:
                # Another shot is upright until it shows something else, and all other searches are due.
                self._new, self._tilt = False, 0.0
                self._searched = [t - pause for _, _, pause in _TURNS]
                self._search(0, t, luma, rgb)
            return
        # The second look at a new face belongs to the search that found it.
        faces = [f for f in self._live if not f.confirmed or self.budget.allows(LOAN / 2)]
        due = [((t - f.looked) / self._pause(f), f) for f in faces]
        lateness, face = max(due, key=lambda d: d[0], default=(0.0, None))
        if face is not None and lateness >= 1:
            self._look_again(face, t, luma)
            return
        if self.budget.allows() and t - self.looks.searches[-1] >= PACE - 1e-3:
            late = [(t - s) / turn[2] for s, turn in zip(self._searched, _TURNS, strict=True)]
            turn = int(np.argmax(late))
            if late[turn] >= 1:
                self._search(turn, t, luma, rgb)

    @staticmethod
    def _pause(follow: Follow) -> float:
        return _SOON if not follow.confirmed or follow.misses % 5 else _AGAIN

    def _look_again(self, follow: Follow, t: float, luma: Image8) -> None:
        self.budget.pay(CLOSE)
        seen = look_closely(luma, follow.aim(), 0.6)
        if seen is not None and seen.support >= ENOUGH[seen.kind] * (0.6 if follow.confirmed else 1.0):
            follow.confirm(seen, t)
            self._tilt = follow.face.angle
            follow.note(t, *luma.shape)
            return
        follow.miss(t)
        if follow.misses > (_MISSES if follow.confirmed else _MISSES_NEW):
            self._live.remove(follow)

    def _search(self, turn: int, t: float, luma: Image8, rgb: Image8) -> None:
        kind, tilt, _ = _TURNS[turn]
        self._searched[turn] = t
        fine = self.budget.allows()
        self.budget.pay(self._price if fine else COARSE_SHARE * self._price)
        self.looks.searches.append(t)
        met = []
        # The cascade itself tolerates small differences of tilt.
        base = 15 * round(self._tilt / 15)
        for face in find_faces(
            luma, kind, angle=base + tilt, width=WIDTH[kind], factor=FINE if fine else COARSE
        ):
            self.budget.pay(CLOSE)
            close = look_closely(luma, face)
            if close is not None and close.support >= ENOUGH[kind] and plausible(close, luma, rgb):
                met.append(self._meet(close, t, luma))
        if met:
            self._met.append((t, met))

    def _meet(self, face: Face, t: float, luma: Image8) -> Follow:
        """Assign a detection to a face that is followed, or follow it as a new one; return it."""
        for f in self._live:
            if np.hypot(f.face.x - face.x, f.face.y - face.y) < 0.6 * max(f.face.size, face.size):
                f.confirm(face, t)
                f.note(t, *luma.shape)
                return f
        new = Follow(face, t, t, confirmed=face.support >= AT_ONCE[face.kind])
        if new.confirmed:
            self._tilt = face.angle
        new.note(t, *luma.shape)
        self._live.append(new)
        self.follows.append(new)
        return new


def plausible(face: Face, luma: Image8, rgb: Image8) -> bool:
    """Return whether a face has relief, and, in a colourful frame, is not green or blue against the rest.

    Skin of every shade tends to red and yellow (hue angles of about 20 to 80 degrees); a tinted light shifts
    the whole frame, so the face is compared with the frame's mean.
    """
    width = luma.shape[1]
    reach = 0.35 * face.size
    part = _crop(luma, face.x, face.y, reach, 1.0)
    if part.size < 16 or float(part.std()) < 3.0:
        return False
    skin = _crop(rgb, face.x, face.y, reach, rgb.shape[1] / width)
    if not skin.size:
        return True
    colour, whole = (np.asarray(cv2.mean(np.ascontiguousarray(p))[:3]) for p in (skin, rgb))
    red, green, blue = colour / max(1.0, colour.sum()) - whole / max(1.0, whole.sum())
    return bool(red - min(green, blue) > -0.06 and green - red < 0.06 and blue - red < 0.10)


def _crop(image: Image8, x: float, y: float, reach: float, scale: float) -> Image8:
    rows = slice(max(0, int((y - reach) * scale)), max(0, int((y + reach) * scale) + 1))
    columns = slice(max(0, int((x - reach) * scale)), max(0, int((x + reach) * scale) + 1))
    return image[rows, columns]
