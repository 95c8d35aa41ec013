"""Fades: runs of one even colour, how the image disappears and appears, and whether it is the same place."""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.even_frames import masked_contrast
from onetake.readers.picture.shots.frame_features import without_marks
from onetake.readers.picture.shots.frame_gaps import RAMP_LONGEST, change_start
from onetake.readers.picture.shots.same_shot import certainty
from onetake.signal.matching.frame_difference import climb_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onetake.core.arrays import Floats, Image8
    from onetake.readers.picture.shots.frame_features import FrameFeatures

_MEMORY = 1.5
"""s before and after a run among which the frame of most contrast is taken. Set by hand; no measured
source."""
_STEP = 0.05
"""s between the frames kept. Set by hand; no measured source."""
_BRIGHT = 128
"""Mean level above which an even frame is a flash, not black: the middle of 0 to 255."""
_HOLD = 1.0
"""s of even colour above which a fade-through counts as a fade-out and a fade-in. Set by hand; no measured
source."""
_RAMP = 0.5
"""Share of the pace at which a ramp of contrast ends (docs/explanation/shots.md, "Known failures")."""
_FULL_ENOUGH = 0.5
"""Share of the most contrast that the nearest frame must have to be compared. Set by hand; no measured
source."""
_HARD_FRAMES = 2
"""Frames of ramp up to which an edge of a run is hard. Set by hand; no measured source."""
_HARD_STEP = 0.6
"""Share of a ramp's climb in one step from which its edge is hard: 0.33 at most in a fade of three frames or
more, 0.9 and more at cuts. Set between the two."""
_JUMP = 5.0
"""A ramp's largest step over the median of those before it, from which it is a cut. Set by hand; no measured
source."""
_BLINK = 0.1
"""s of even colour below which a run with a hard edge has one cut, not two. Set by hand; no measured
source."""
_MARKED = 3.0
"""s before and after a run with marks in which its contrast is measured without them: the longest ramp."""
_LEAD = 0.3
"""s of even colour at the start or end of a film from which a hard edge of it is a cut; a few even frames are
common there. Set by hand; no measured source."""
_UNKNOWN = 0.5
"""Confidence of a transition whose two sides could not be compared: nothing is known either way."""


@dataclass(slots=True)
class EvenRun:
    """A run of frames of one even colour."""

    first: int
    """Number of its first frame."""
    last: int
    """Number of its last frame."""
    link: float | None = None
    """Link of what was before with what is after; None where they could not be compared."""
    bright: bool = False
    """Whether it is nearer to white than to black."""
    marks: Image8 | None = None
    """What stands on the even colour (`FrameFeatures.marks`)."""
    before: tuple[FrameFeatures, ...] = ()
    """Kept until it is compared: the nearest frame before it, and the one of most contrast."""


@dataclass(frozen=True, slots=True)
class Fade:
    """A transition through an even colour; numbers of frames."""

    label: str
    first: int
    last: int
    cut: int
    """The first frame of the new shot; the number of frames where no new shot follows."""
    confidence: float


def _best(kept: Iterable[FrameFeatures]) -> tuple[FrameFeatures, ...]:
    """Return the nearest frame with at least half of the most contrast, and the frame of most contrast."""
    pictures = list(kept)
    if not pictures:
        return ()
    fullest = max(pictures, key=lambda look: look.contrast)
    nearest = next(look for look in pictures if look.contrast >= _FULL_ENOUGH * fullest.contrast)
    return (nearest,) if nearest is fullest else (nearest, fullest)


class Fades:
    """Searches a stream of frames for even colours; keeps 1.5 s of frames, one every 0.05 s."""

    def __init__(self) -> None:
        self.contrast = array("d")
        self.runs: list[EvenRun] = []
        self._history: deque[FrameFeatures] = deque()
        self._flat = False
        self._waiting: list[tuple[EvenRun, list[FrameFeatures]]] = []
        self._recent: deque[tuple[int, float, Image8, tuple[float, float, float, float]]] = deque()
        self._marks: Image8 | None = None
        self._marked_until = 0.0

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame."""
        if look.flat:
            if not self._flat:
                bright = float(np.median(look.thumb)) > _BRIGHT
                self.runs.append(
                    EvenRun(look.index, look.index, bright=bright, before=_best(reversed(self._history)))
                )
                self._marks = None
            self.runs[-1].last = look.index
            if look.marks is not None:
                self._leave_out(look.marks, look.t)
        elif self._flat:
            self._waiting.append((self.runs[-1], [look]))
        self._flat = look.flat
        if look.t > self._marked_until:
            self._marks = None
        self.contrast.append(
            look.contrast if self._marks is None else masked_contrast(look.thumb, look.bars, self._marks)
        )
        self._recent.append((look.index, look.t, look.thumb, look.bars))
        while look.t - self._recent[0][1] > _MARKED:
            self._recent.popleft()
        for _, after in self._waiting:
            if look.t - after[-1].t >= _STEP and look.t - after[0].t <= _MEMORY:
                after.append(look)
        self._settle(look.t)
        while self._history and look.t - self._history[0].t > _MEMORY:
            self._history.popleft()
        if not self._history or look.t - self._history[-1].t >= _STEP:
            self._history.append(look)

    def _leave_out(self, marks: Image8, now: float) -> None:
        """Measure the contrast of the frames around a run outside the marks that stand on it."""
        self._marked_until = now + _MARKED
        if self.runs[-1].marks is None:
            self.runs[-1].marks = self._marks = marks
            for index, _, thumb, bars in self._recent:
                self.contrast[index] = masked_contrast(thumb, bars, marks)

    def close(self) -> None:
        """Compare what still waits."""
        self._settle(float("inf"))

    def even_frames(self) -> Floats:
        """Return for each frame 1 where it is of one even colour, else 0; shape (n,)."""
        even = np.zeros(len(self.contrast))
        for run in self.runs:
            even[run.first : run.last + 1] = 1
        return even

    def _settle(self, now: float) -> None:
        for case in [c for c in self._waiting if now - c[1][0].t > _MEMORY]:
            self._waiting.remove(case)
            run, after = case
            if run.before:
                sides = [[without_marks(x, run.marks) for x in some] for some in (run.before, _best(after))]
                found = [certainty(one, other) for one in sides[0] for other in sides[1]]
                run.link = max((value for value in found if value is not None), default=None)
            run.before = ()

    def fades(self, t: Sequence[float], limit: float) -> list[Fade]:
        """Return the transitions, once all has been seen; a run with a link over `limit` is none."""
        count, contrast = len(self.contrast), np.array(self.contrast)
        out: list[Fade] = []
        for run in self.runs:
            down = run.first - _ramp_steps(contrast[run.first :: -1], t[run.first :: -1])
            up = run.last + _ramp_steps(contrast[run.last :], t[run.last :])
            hard_in, hard_out = (
                _is_hard(contrast[down : run.first + 1]),
                _is_hard(contrast[run.last : up + 1]),
            )
            at_start, at_end = run.first == 0, run.last == count - 1
            if at_start and at_end:
                continue
            if (at_start and hard_out) or (at_end and hard_in):
                # It is even at once, and there is no shot on the other side: a cut from or to black, unless
                # something faint appears first, where `Cuts` decides.
                edge = run.last if at_start else run.first - 1
                lasts = t[run.last + 1] - t[0] if at_start else t[run.last] - t[run.first]
                climb = np.ptp(contrast[run.last : up + 1] if at_start else contrast[down : run.first + 1])
                if lasts >= _LEAD and abs(contrast[edge + 1] - contrast[edge]) >= _HARD_STEP * climb:
                    out.append(Fade("cut", edge, edge + 1, count, _UNKNOWN))
                continue
            if at_start:
                out.append(Fade("fade-in", 0, up, 0, 1.0))
            elif at_end:
                out.append(Fade("fade-out", down, count - 1, count, 1.0))
            elif run.link is None or run.link < limit:
                sure = _UNKNOWN if run.link is None else 1.0 - run.link
                # An even frame is shown until the next one.
                lasts = change_start(t, run.last + 1) - t[run.first]
                if lasts > _HOLD or (lasts > _BLINK and (hard_in or hard_out)):
                    cut = Fade("cut", run.first - 1, run.first, run.first, sure)
                    out.append(cut if hard_in else Fade("fade-out", down, run.first, run.first, sure))
                    cut = Fade("cut", run.last, run.last + 1, run.last + 1, sure)
                    out.append(cut if hard_out else Fade("fade-in", run.last, up, run.last + 1, sure))
                elif hard_in and hard_out:
                    out.append(Fade("cut", run.last, run.last + 1, run.last + 1, sure))
                else:
                    out.append(Fade("fade-through", down, up, run.last + 1, sure))
        return out


def _is_hard(ramp: Floats) -> bool:
    """Return whether contrast comes or goes at once: in `_HARD_FRAMES`, or mostly in one step."""
    climb = float(np.ptp(ramp))
    return len(ramp) <= _HARD_FRAMES + 1 or float(np.abs(np.diff(ramp)).max()) >= _HARD_STEP * climb


def _ramp_steps(contrast: Floats, t: Sequence[float]) -> int:
    """Return over how many frames the contrast climbs; frames far apart are not steps of one ramp.

    The first step is the change itself, however long its frame is shown. A later step much larger than those
    before it is a cut, unless it is most of the climb.
    """
    far = np.flatnonzero(np.abs(np.diff(t[1:])) > RAMP_LONGEST)
    length = climb_length(contrast[: int(far[0]) + 2] if len(far) else contrast, _RAMP)
    steps = np.diff(contrast[: length + 1])
    if length > 2 * _HARD_FRAMES and not _is_hard(contrast[: length + 1]):
        k = int(np.argmax(steps))
        if k > _HARD_FRAMES and steps[k] > _JUMP * max(_RAMP, float(np.median(steps[:k]))):
            return k
    return length
