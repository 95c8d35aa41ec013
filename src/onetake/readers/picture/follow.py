"""Following a face from picture to picture by median flow, between two looks of the cascade."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.signal.faces import Face, Kind

    Image = NDArray[np.uint8]

SURE = {"frontal": 18.0, "left": 12.0, "right": 12.0}
"""Support from which a face is quite sure: the middle of what staged faces have."""
HOLD = 1.0
"""Seconds that a face counts on after the last look that saw it: it has turned, or something hides it."""
_GRID = np.stack(np.meshgrid(np.linspace(-0.32, 0.32, 4), np.linspace(-0.38, 0.38, 4)), 2).reshape(-1, 2)
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

    def confirm(self, face: Face, t: float) -> None:
        """Take what a look has seen; half of the size is kept, since single boxes waver by a tenth."""
        old = self.face
        self.face = face._replace(
            x=0.7 * face.x + 0.3 * old.x,
            y=0.7 * face.y + 0.3 * old.y,
            size=0.5 * (face.size + old.size),
            angle=old.angle,
            support=max(face.support, round(0.5 * (face.support + old.support))),
        )
        self.seen = self.looked = t
        self.misses = 0

    def miss(self, t: float) -> None:
        """Take note that a look did not see it; the next one tries another turn of the head."""
        self.looked = t
        self.misses += 1
        turns: dict[Kind, Kind] = {"frontal": "left", "left": "right", "right": "frontal"}
        self.face = self.face._replace(kind=turns[self.face.kind])

    def step(self, before: Image, after: Image, scale: float) -> bool:
        """Follow the face from one small picture to the next; False where it is lost.

        Median flow: Kalal, Mikolajczyk, Matas, Forward-backward error, ICPR 2010. `scale` is the small
        picture's size over the luma's.
        """
        f = self.face
        height, width = before.shape
        x, y, size = f.x * scale, f.y * scale, f.size * scale
        reach = max(12.0, 1.1 * size)
        left, top = max(0, int(x - reach)), max(0, int(y - reach))
        right, bottom = min(width, int(x + reach) + 1), min(height, int(y + reach) + 1)
        if right - left < 12 or bottom - top < 12:
            return False
        turn = np.radians(f.angle)
        way = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        points = (_GRID @ way * size + [x - left, y - top]).astype(np.float32)
        a, b = before[top:bottom, left:right], after[top:bottom, left:right]
        moved, ok, error = cv2.calcOpticalFlowPyrLK(
            a, b, points, np.empty_like(points), winSize=(9, 9), maxLevel=2,
            criteria=(cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 8, 0.03),
        )  # fmt: skip
        inside = ((points >= 0) & (points < [right - left, bottom - top])).all(axis=1)
        good = (ok.ravel() == 1) & inside
        if good.sum() < 6 or float(np.median(error.ravel()[good])) > _STRANGE:
            return False
        p, q = points[good].astype(np.float64), moved.reshape(-1, 2)[good].astype(np.float64)
        shift = np.median(q - p, axis=0)
        one, two = _pairs(p), _pairs(q)
        grown = float(np.median(np.abs(two) / np.maximum(np.abs(one), 1e-6)))
        turned = float(np.degrees(np.median(np.angle(two * np.conj(one)))))
        rest = float(np.median(np.linalg.norm(q - p - shift, axis=1)))
        if rest > max(1.0, _LOST * size) or not 0.8 < grown < 1.25:
            return False
        x, y = f.x + shift[0] / scale, f.y + shift[1] / scale
        self.face = f._replace(x=float(x), y=float(y), size=f.size * grown, angle=f.angle + turned)
        return 0 <= x * scale < width and 0 <= y * scale < height and self.face.size * scale >= 4


def _pairs(points: NDArray[np.float64]) -> NDArray[np.complex128]:
    """Give the ways between all pairs of points as complex numbers."""
    z = points[:, 0] + 1j * points[:, 1]
    i, j = np.triu_indices(len(z), 1)
    return np.asarray(z[i] - z[j], np.complex128)
