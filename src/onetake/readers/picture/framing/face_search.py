"""Face search: one in every shot, further ones within a budget, and which faces to follow meanwhile."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.framing.budget import CLOSE, COARSE_SHARE, FIND, LOAN, OWED, STEP, Budget
from onetake.readers.picture.framing.face_evidence import FaceEvidence, at_once, enough
from onetake.readers.picture.framing.face_tracking import HOLD, Follow
from onetake.readers.picture.framing.looks import Looks
from onetake.readers.picture.framing.search_turns import COARSER, SECOND, TURNS, Turn
from onetake.readers.picture.framing.shot_gate import ShotGate
from onetake.signal.objects.faces import Face, find_faces, look_closely

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.readers.picture.framing.yunet import FaceModel
    from onetake.signal.objects.skin import SkinColour


STEADY = 3.0
"""Seconds for which a face has been followed, from which no search for bodies is needed. Set by hand; no
measured source."""
SETTLED = 0.25
"""Seconds that the shot before lasted, or that this one has lasted, when a new shot is searched: a flash or a
flicker is no series of shots. Set by hand; no measured source."""
LASTS = 1.0
"""Seconds after the beginning of a new shot from which bodies are looked for: to confirm one takes 3 s more.
Set by hand; no measured source."""
PACE = 0.4
"""Seconds between two searches of a shot, at least: neighbouring frames tell the same. Set by hand; no
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
ROUND = 3
"""Searches of a shot, the upright ones of `TURNS`, that come before bodies are looked for. Set by hand; no
measured source."""
_REACH = 0.6
"""Face heights round a find that are looked at closely. Set by hand; no measured source."""
_BACK = 64
"""Steps of following that are kept, so that a new face can be followed backwards: 4 s. Set by hand; no
measured source."""


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
        self._first = 0.0  # s at which this shot began, or its first search may happen
        self._new = True
        self._price = FIND  # of a search in frames of this shape, ms
        self._tilt = 0.0
        self._searched = [-np.inf] * len(TURNS)
        self._round = 0  # searches of `TURNS` that this shot has had
        self._second = 0  # searches of `SECOND` that this shot has had
        self._frames: deque[tuple[float, Image8]] = deque(maxlen=_BACK)

    @property
    def steady(self) -> bool:
        """Whether a face has been followed for `STEADY` seconds."""
        return any(f.confirmed and self._t - f.samples[0].t >= STEADY for f in self._live)

    @property
    def leaves_time(self) -> bool:
        """Whether this shot has been searched and lasts, and no more than about one search is owed."""
        shots = self.looks.shots
        if self._new or (shots and self._t - shots[-1] < LASTS) or self._round < ROUND:
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
        change, self._t = self._gate.push(t, thumb), t
        if change != "none":
            self._begin(self._gate.began, cut=change == "cut")
        # Looks happen on steps only, so that every face is where it is in the kept frame.
        if self._step(t, luma):
            if self._model is not None:
                self._ask(self._model, t, luma)
            else:
                self._look(t, luma, rgb)
        return change != "none"

    def _begin(self, t: float, *, cut: bool) -> None:
        """Begin a shot at `t`; where the frames are restless it is only searched when they have settled."""
        shots = self.looks.shots
        settled = cut and not (shots and t - shots[-1] < SETTLED)
        self._first = self._search_from = t if settled else t + SETTLED
        shots.append(t)
        self._new = True
        if cut:
            self._live = []
            while self._frames and self._frames[0][0] < t:
                self._frames.popleft()

    def _step(self, t: float, luma: Image8) -> bool:
        if t - self._stepped < STRIDE - 1e-3 and not self._new:
            return False
        before, self._before, self._stepped = self._before, luma.copy(), t
        self._frames.append((t, self._before))
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
                self._new, self._tilt, self._second, self._round = False, 0.0, 0, 1
                self._searched = [t - turn.pause for turn in TURNS]
                self._searched[0] = t
                self._search(TURNS[0], t, luma, rgb)
            return
        # The second look at a new face belongs to the search that found it.
        faces = [f for f in self._live if not f.confirmed or self.budget.allows(LOAN / 2)]
        due = [((t - f.looked) / self._pause(f), f) for f in faces]
        lateness, face = max(due, key=lambda d: d[0], default=(0.0, None))
        if face is not None and lateness >= 1:
            self._look_again(face, t, luma)
            return
        if self._second < len(SECOND) and not any(f.confirmed for f in self._live):
            if t - self._first >= SECOND[self._second].pause - 1e-3:
                self._second += 1
                self._search(SECOND[self._second - 1], t, luma, rgb)
            return
        if self.budget.allows() and t - self.looks.searches[-1] >= PACE - 1e-3:
            late = [(t - s) / turn.pause for s, turn in zip(self._searched, TURNS, strict=True)]
            most = int(np.argmax(late))
            if late[most] >= 1:
                self._searched[most] = t
                self._round += 1
                self._search(TURNS[most], t, luma, rgb)

    @staticmethod
    def _pause(follow: Follow) -> float:
        return _SOON if not follow.confirmed or follow.misses % 5 else _AGAIN

    def _look_again(self, follow: Follow, t: float, luma: Image8) -> None:
        self.budget.pay(CLOSE)
        seen = look_closely(luma, follow.aim(), _REACH)
        if seen is not None and seen.support >= follow.need * (0.6 if follow.confirmed else 1.0):
            self._confirm(follow, seen, t)
            self._tilt = follow.face.angle
            follow.note(t, *luma.shape)
            return
        follow.miss(t)
        if follow.misses > (_MISSES if follow.confirmed else _MISSES_NEW):
            self._live.remove(follow)

    def _search(self, turn: Turn, t: float, luma: Image8, rgb: Image8) -> None:
        fine = self.budget.allows()
        self.budget.pay(turn.price * (self._price if fine else COARSE_SHARE * self._price))
        self.looks.searches.append(t)
        met, evidence = [], FaceEvidence(luma, rgb)
        # The cascade itself tolerates small differences of tilt.
        angle = 15 * round(self._tilt / 15) + turn.tilt
        step = turn.step if fine else turn.step + COARSER
        for face in find_faces(
            luma, turn.kind, angle=angle, width=turn.width, factor=step, least=1, equal=turn.equal
        ):
            self.budget.pay(CLOSE)
            close = look_closely(luma, face, _REACH)
            colour = "other" if close is None else evidence.colour(close)
            if close is not None and colour != "other" and close.support >= enough(colour):
                met.append(self._meet(close, t, luma, colour))
        if met:
            self._met.append((t, met))

    def _confirm(self, follow: Follow, face: Face, t: float) -> None:
        """Confirm a face; a new one is followed backwards into the frames before it was found."""
        first = not follow.confirmed
        follow.confirm(face, t)
        if first:
            self._trace_back(follow)

    def _trace_back(self, follow: Follow) -> None:
        start = follow.samples[0].t
        frames = [frame for frame in self._frames if frame[0] <= start][::-2][::-1]
        self.budget.pay(STEP * len(frames))
        follow.trace_back(frames)
        # A shot begins between two steps.
        if self.looks.shots and 0 < follow.samples[0].t - self.looks.shots[-1] < 2.5 * STRIDE:
            follow.samples.insert(0, follow.samples[0]._replace(t=self.looks.shots[-1]))

    def _meet(self, face: Face, t: float, luma: Image8, colour: SkinColour = "unknown") -> Follow:
        """Assign a detection to a face that is followed, or follow it as a new one; return it."""
        for f in self._live:
            if np.hypot(f.face.x - face.x, f.face.y - face.y) < 0.6 * max(f.face.size, face.size):
                self._confirm(f, face, t)
                f.note(t, *luma.shape)
                return f
        new = Follow(face, t, t, confirmed=face.support >= at_once(colour), need=enough(colour))
        new.note(t, *luma.shape)
        if new.confirmed:
            self._tilt = face.angle
            self._trace_back(new)
        self._live.append(new)
        self.follows.append(new)
        return new
