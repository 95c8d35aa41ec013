"""Following a face from picture to picture by optical flow, between two looks of the cascade."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Floats, Image8
    from onetake.signal.objects.faces import Face, Kind


SURE = {"frontal": 18.0, "left": 12.0, "right": 12.0}
"""Support from which a face is quite sure: the middle of what staged faces have."""
HOLD = 1.0
"""Seconds that a face counts on after the last look that saw it, where later looks did not: it has turned."""
TRUST = 4.0
"""Seconds that a face counts on without any look."""
_GRID = np.stack(np.meshgrid(np.linspace(-0.25, 0.25, 4), np.linspace(-0.33, 0.33, 4)), 2).reshape(-1, 2)
_KINDS: tuple[Kind, ...] = ("frontal", "left", "right")
_TRIES = ((0.0, 0), (15.0, 0), (-15.0, 0), (0.0, 1), (0.0, 2))
_LOST = 0.10  # face heights by which the points may disagree, median
_STRANGE = 22.0  # levels by which the points' surroundings may differ, median


class Sample(NamedTuple):
    """A face in one picture, free of pixels."""

    t: float
    x: float
    """Frame widths."""
    y: float
    """Frame heights."""
    size: float
    """Frame heights."""
    angle: float
    confidence: float


@dataclass(slots=True)
class Follow:
    """One face through its pictures."""

    face: Face
    """Where it is now, in pixels of the luma."""
    seen: float
    """Seconds of the last look that saw it."""
    looked: float
    """Seconds of the last look at it."""
    confirmed: bool = False
    misses: int = 0
    samples: list[Sample] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """How surely it is a face, 0 to 1."""
        return min(1.0, self.face.support / SURE[self.face.kind])

    def kept(self) -> list[Sample]:
        """Return the samples that count."""
        until = self.seen + (HOLD if self.misses else TRUST)
        return [s for s in self.samples if s.t <= until] if self.confirmed else []

    def note(self, t: float, height: int, width: int) -> None:
        """Keep where the face is."""
        f = self.face
        # Each second without a look that sees it halves the confidence.
        sure = self.confidence * 0.5 ** max(0.0, t - self.seen)
        sample = Sample(t, f.x / width, f.y / height, f.size / height, f.angle, sure)
        if self.samples and self.samples[-1].t == t:
            self.samples[-1] = sample
        else:
            self.samples.append(sample)

    def aim(self) -> Face:
        """Return what the next look is to look for: after a miss tilted heads, then turned ones."""
        tilt, turn = _TRIES[self.misses % len(_TRIES)]
        kind = _KINDS[(_KINDS.index(self.face.kind) + turn) % 3]
        return self.face._replace(angle=self.face.angle + tilt, kind=kind)

    def confirm(self, face: Face, t: float) -> None:
        """Take what a look has seen; a part of the size is kept, since single boxes waver by a tenth."""
        old = self.face
        self.face = face._replace(
            x=0.7 * face.x + 0.3 * old.x,
            y=0.7 * face.y + 0.3 * old.y,
            size=0.6 * face.size + 0.4 * old.size,
            support=max(face.support, round(0.5 * (face.support + old.support))),
        )
        self.seen = self.looked = t
        self.misses = 0
        self.confirmed = True

    def miss(self, t: float) -> None:
        """Take note that a look did not see it."""
        self.looked = t
        self.misses += 1

    def step(self, before: Image8, after: Image8) -> bool:
        """Follow the face from one picture, shape (h, w), to the next; False where it is lost.

        A grid of points by Lucas and Kanade's pyramid, and one similarity for all of them, after the median
        flow of Kalal, Mikolajczyk and Matas (ICPR 2010).
        """
        f = self.face
        height, width = before.shape
        x, y, size = f.x, f.y, f.size
        reach = max(16.0, 1.1 * size)
        left, top = max(0, int(x - reach)), max(0, int(y - reach))
        right, bottom = min(width, int(x + reach) + 1), min(height, int(y + reach) + 1)
        if right - left < 16 or bottom - top < 16:
            return False
        turn = np.radians(f.angle)
        way = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        points = (_GRID @ way * size + [x - left, y - top]).astype(np.float32)
        a, b = before[top:bottom, left:right], after[top:bottom, left:right]
        moved, ok, error = cv2.calcOpticalFlowPyrLK(
            a, b, points, np.empty_like(points), winSize=(11, 11), maxLevel=3,
            criteria=(cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 8, 0.03),
        )  # fmt: skip
        inside = ((points >= 0) & (points < [right - left, bottom - top])).all(axis=1)
        good = (ok.ravel() == 1) & inside
        if good.sum() < 6 or float(np.median(error.ravel()[good])) > _STRANGE:
            return False
        answer = _similarity(points[good].astype(np.float64), moved.reshape(-1, 2)[good].astype(np.float64))
        if answer is None:
            return False
        middle, turned, rest = answer
        grown, way_x, way_y = abs(turned), x - left, y - top
        place = middle(complex(way_x, way_y))
        if rest > max(1.0, _LOST * size) or not 0.8 < grown < 1.25:
            return False
        self.face = f._replace(
            x=place.real + left,
            y=place.imag + top,
            size=f.size * grown,
            angle=f.angle + float(np.degrees(np.angle(turned))),
        )
        inside_now = 0 <= place.real + left < width and 0 <= place.imag + top < height
        return inside_now and self.face.size >= 8


def _similarity(before: Floats, after: Floats) -> tuple[Callable[[complex], complex], complex, float] | None:
    """Return the map of a point, its turn and growth as one number, and what it leaves, median, pixels.

    Fitted by least squares, then once more without the points that go their own way: a median of the
    distances' ratios would grow by the noise alone.
    """
    p, q = before @ [1, 1j], after @ [1, 1j]
    keep = np.ones(len(p), bool)
    for _ in range(2):
        one, two = p[keep], q[keep]
        a, b = one.mean(), two.mean()
        spread = float((np.abs(one - a) ** 2).sum())
        if len(one) < 5 or spread <= 0:
            return None
        turned = complex((np.conj(one - a) * (two - b)).sum() / spread)
        off = np.abs(q - b - turned * (p - a))
        keep = off <= max(0.3, 1.8 * float(np.median(off)))
    return (lambda z: complex(b + turned * (z - a))), turned, float(np.median(off))
