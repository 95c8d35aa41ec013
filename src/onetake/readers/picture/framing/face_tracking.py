"""Face tracking: following a face from frame to frame by optical flow, between two detections."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.core.arrays import Floats, Image8
    from onetake.signal.objects.faces import Face, Kind


SURE = {"frontal": 18.0, "left": 12.0, "right": 12.0}
"""Support (overlapping detections) from which a face is certain: the median of staged faces."""
HOLD = 3.0
"""Seconds that a face still counts after its last detection, where later looks missed it but its points can
be followed: it has turned. Set by hand; no measured source."""
TRUST = 4.0
"""Seconds that a face still counts without any look. Set by hand; no measured source."""
_GRID = np.stack(np.meshgrid(np.linspace(-0.25, 0.25, 4), np.linspace(-0.33, 0.33, 4)), 2).reshape(-1, 2)
_KINDS: tuple[Kind, ...] = ("frontal", "left", "right")
"""Kinds of face, in the order in which a turned head is tried."""
_TRIES = ((0.0, 0), (15.0, 0), (-15.0, 0), (0.0, 1), (0.0, 2))
"""Added tilt, degrees, and steps in `_KINDS` of the looks after a miss."""
_LOST = 0.10
"""Face heights by which the points may disagree, median. Set by hand; no measured source."""
_STRANGE = 22.0
"""Levels by which the points' surroundings may differ, median. Set by hand; no measured source."""
_SMALLEST = 8
"""Pixels of height below which a face is lost. Set by hand; no measured source."""


class Sample(NamedTuple):
    """A face in one frame, in shares of the frame."""

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
    """One face through its frames."""

    face: Face
    """Where it is now, in pixels of the luma."""
    seen: float
    """Seconds of the last look that detected it."""
    looked: float
    """Seconds of the last look at it."""
    confirmed: bool = False
    need: int = 6
    """Support that later looks must give; `face_evidence.enough`."""
    misses: int = 0
    samples: list[Sample] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """How surely it is a face, 0 to 1."""
        return min(1.0, self.face.support / SURE[self.face.kind])

    def confirmed_samples(self) -> list[Sample]:
        """Return the samples that count."""
        until = self.seen + (HOLD if self.misses else TRUST)
        return [s for s in self.samples if s.t <= until] if self.confirmed else []

    def note(self, t: float, height: int, width: int) -> None:
        """Keep where the face is."""
        f = self.face
        # Each second without a detection halves the confidence.
        sure = self.confidence * 0.5 ** max(0.0, t - self.seen)
        sample = Sample(t, f.x / width, f.y / height, f.size / height, f.angle, sure)
        if self.samples and self.samples[-1].t == t:
            self.samples[-1] = sample
        else:
            self.samples.append(sample)

    def trace_back(self, frames: Sequence[tuple[float, Image8]]) -> None:
        """Follow the face backwards from its first sample through earlier frames (s, luma), oldest first."""
        if not self.samples or not frames:
            return
        first = self.samples[0]
        height, width = frames[-1][1].shape
        size = first.size * height
        face = self.face._replace(x=first.x * width, y=first.y * height, size=size, angle=first.angle)
        ghost, earlier = Follow(face, first.t, first.t), []
        for (_, after), (t, before) in pairwise(reversed(frames)):
            if not ghost.step(after, before):
                break
            ghost.note(t, height, width)
            earlier.append(ghost.samples[-1]._replace(confidence=first.confidence * 0.5 ** (first.t - t)))
        self.samples[:0] = reversed(earlier)

    def aim(self) -> Face:
        """Return what the next look searches for: after a miss tilted heads, then turned ones."""
        tilt, turn = _TRIES[self.misses % len(_TRIES)]
        kind = _KINDS[(_KINDS.index(self.face.kind) + turn) % 3]
        return self.face._replace(angle=self.face.angle + tilt, kind=kind)

    def confirm(self, face: Face, t: float) -> None:
        """Take a detection; a part of the old size is kept, since single boxes vary by a tenth."""
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
        """Count a look that did not detect it."""
        self.looked = t
        self.misses += 1

    def step(self, before: Image8, after: Image8) -> bool:
        """Follow the face from one frame, shape (h, w), to the next; False where it is lost.

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
        return inside_now and self.face.size >= _SMALLEST


def _similarity(before: Floats, after: Floats) -> tuple[Callable[[complex], complex], complex, float] | None:
    """Return the map of a point, its turn and growth as one complex number, and its median error, pixels.

    Fitted by least squares, then once more without the outliers: a median of the distances' ratios would grow
    by noise alone.
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
