"""Fades: runs of one even colour, how the picture goes and comes, and whether it is the same one."""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.same_shot import certainty
from onetake.signal.matching.frame_difference import ramp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onetake.readers.picture.shots.frame_features import Look

_MEMORY = 1.5  # s before and after a run among which the fullest picture is taken
_STEP = 0.05
_BRIGHT = 128  # mean level above which an even picture is a flash, not black
_HOLD = 2.0  # s of even colour above which a fade-through counts as a fade-out and a fade-in


@dataclass(slots=True)
class Run:
    """A run of even pictures [first, last] by number; `link` compares before with after."""

    first: int
    last: int
    link: float | None = None
    bright: bool = False
    """Whether it is nearer to white than to black."""
    before: tuple[Look, ...] = ()
    """Held until it is compared: the nearest and the fullest picture of before."""


@dataclass(frozen=True, slots=True)
class Fade:
    """A transition through an even colour; numbers of pictures."""

    label: str
    first: int
    last: int
    cut: int
    """The first picture of the new shot."""
    confidence: float


def _best(kept: Iterable[Look]) -> tuple[Look, ...]:
    """Return the nearest picture that is at least half as full as the fullest, and the fullest."""
    pictures = list(kept)
    if not pictures:
        return ()
    fullest = max(pictures, key=lambda look: look.contrast)
    nearest = next(look for look in pictures if look.contrast >= 0.5 * fullest.contrast)
    return (nearest,) if nearest is fullest else (nearest, fullest)


class Fades:
    """Watches a stream of looks for even pictures; holds 1.5 s of pictures, one every 0.05 s."""

    def __init__(self) -> None:
        self.contrast = array("d")
        self.runs: list[Run] = []
        self._history: deque[Look] = deque()
        self._flat = False
        self._waiting: list[tuple[Run, list[Look]]] = []

    def push(self, look: Look) -> None:
        """Take the next look."""
        self.contrast.append(look.contrast)
        if look.flat:
            if not self._flat:
                bright = float(look.thumb.mean()) > _BRIGHT
                self.runs.append(
                    Run(look.index, look.index, bright=bright, before=_best(reversed(self._history)))
                )
            self.runs[-1].last = look.index
        elif self._flat:
            self._waiting.append((self.runs[-1], [look]))
        self._flat = look.flat
        for _, after in self._waiting:
            if look.t - after[-1].t >= _STEP:
                after.append(look)
        self._settle(look.t)
        while self._history and look.t - self._history[0].t > _MEMORY:
            self._history.popleft()
        if not self._history or look.t - self._history[-1].t >= _STEP:
            self._history.append(look)

    def close(self) -> None:
        """Compare what still waits."""
        self._settle(float("inf"))

    def _settle(self, now: float) -> None:
        for case in [c for c in self._waiting if now - c[1][0].t > _MEMORY]:
            self._waiting.remove(case)
            run, after = case
            if run.before:
                found = [certainty(one, other) for one in run.before for other in _best(after)]
                run.link = max((value for value in found if value is not None), default=None)
            run.before = ()

    def fades(self, t: Sequence[float], limit: float) -> list[Fade]:
        """Return the transitions, once all has been seen; a run with a link over `limit` is none."""
        count, contrast = len(self.contrast), np.array(self.contrast)
        out: list[Fade] = []
        for run in self.runs:
            down = run.first - ramp(contrast[run.first :: -1], 0.5) if run.first else 0
            up = run.last + ramp(contrast[run.last :], 0.5)
            if run.first == 0 and run.last == count - 1:
                continue
            if (run.first == 0 and up - run.last <= 1) or (run.last == count - 1 and run.first - down <= 1):
                continue  # it is black at once, not by and by, and no other shot follows or went before
            if run.first == 0:
                out.append(Fade("fade-in", 0, up, 0, 1.0))
            elif run.last == count - 1:
                out.append(Fade("fade-out", down, count - 1, count, 1.0))
            elif run.link is None or run.link < limit:
                sure = 0.5 if run.link is None else 1.0 - run.link
                hard = up - run.last <= 2 and run.first - down <= 2
                if hard and t[run.last] - t[run.first] < 1.0:
                    out.append(Fade("cut", run.first - 1, run.last + 1, run.last + 1, sure))
                elif t[run.last] - t[run.first] > _HOLD:
                    out.append(
                        Fade("cut" if run.first - down <= 2 else "fade-out", down, run.first, run.first, sure)
                    )
                    out.append(
                        Fade("cut" if up - run.last <= 2 else "fade-in", run.last, up, run.last + 1, sure)
                    )
                else:
                    out.append(Fade("fade-through", down, up, run.last + 1, sure))
        return out
