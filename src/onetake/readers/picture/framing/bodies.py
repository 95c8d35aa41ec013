"""Body search: people whose faces do not show, as heads on shoulders that stand out from the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.framing.face_tracking import Sample
from onetake.signal.objects.foreground import LONG, SPREAD, ForegroundDetector, ForegroundLook
from onetake.signal.objects.head_outline import OF_HEAD, HeadOutline, find_heads, fit_outline, outline_scores

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32, Image8

    Shape = tuple[int, ...]

PAUSE = 0.5
"""Seconds between two looks. Set by hand, for the cost in docs/explanation/framing.md."""
STALE = 1.5
"""Seconds without a look after which the search begins again. Set by hand; no measured source."""
SEARCH = 4
"""Looks from one search for new heads to the next. Set by hand; no measured source."""
NEW = 0.62
"""Agreement with the outline from which a head is followed; what is no person reached it for moments only."""
WEAK = 0.50
"""Agreement below which a look is weak. Set by hand; no measured source."""
PATIENCE = 3
"""Weak looks in a row after which a head is given up. Set by hand; no measured source."""
SURE = 0.66
"""Mean agreement from which looks show a person (docs/explanation/framing.md)."""
SMALL = 0.07
"""Face height over frame height below which the mean must be `FIRMER` more: a few cells of the map may have
any outline. Set by hand; no measured source."""
FIRMER = 0.05
"""Agreement added to `SURE` for small heads. Set by hand; no measured source."""
LASTING = 7
"""Looks in a row over which that mean is taken (docs/explanation/framing.md)."""
CLEARLY = 0.7
"""Value of the map from which a point counts as filled: its edges are soft and outside of the body. Set by
hand; no measured source."""
BEST = 0.82
"""Mean agreement that one head in ten of the development films reached."""
UPRIGHT = 80.0
"""Degrees up to which a head may be tilted, by itself and by the camera's roll. Measured: graphics laid over
a football match and lines on its ground had 87 to 97, the staged quarrel with its rolling camera up to
60."""
ASKEW = 40.0
"""Degrees by which two people's heads may differ on average; the less certain one is left out. Set by hand;
no measured source."""
_SIZE_GAIN = 0.25
"""Share of the difference by which a look corrects the size given by the flow. Set by hand; no measured
source."""
_PLACE_GAIN = 0.5
"""The same for place and tilt. Set by hand; no measured source."""
_CLEARER = 0.08
"""Agreement by which a new detection must exceed a followed head to replace it. Set by hand; no measured
source."""


@dataclass(slots=True)
class Body:
    """One person through the looks; places and sizes as in `Sample`, confidence is the agreement."""

    head: HeadOutline
    samples: list[Sample] = field(default_factory=list)
    weak: int = 0

    def note(self, t: float, shape: Shape, area: tuple[slice, slice], full: Shape) -> None:
        """Store where the head is; the map of `shape` shows the `area` of a frame of shape `full`."""
        rows, columns = area
        unit = (rows.stop - rows.start) / shape[0]
        y = rows.start + (self.head.y + 0.5) * unit
        x = columns.start + (self.head.x + 0.5) * (columns.stop - columns.start) / shape[1]
        # The map makes a body wider by the neighbourhood that is compared around each point.
        size = max(0.5 * self.head.size, self.head.size - SPREAD / 2) * unit
        where = Sample(t, x / full[1], y / full[0], size / full[0], self.head.angle, self.head.score)
        if self.samples and self.samples[-1].t == t:
            self.samples[-1] = where
        else:
            self.samples.append(where)

    def confirmed_samples(self) -> list[Sample]:
        """Return the samples that surely show a person: other objects agree for moments, not for long."""
        agree = np.array([s.confidence for s in self.samples])
        if len(agree) < LASTING:
            return []
        mean = np.convolve(agree, np.ones(LASTING) / LASTING, "valid")
        best = [mean[max(0, i - LASTING + 1) : i + 1].max() for i in range(len(agree))]
        return [
            s._replace(confidence=_confidence(float(b)))
            for s, b in zip(self.samples, best, strict=True)
            if b >= _needed(s.angle, s.size)
        ]


class BodySearch:
    """Searches for them; `all` contains every head that was followed, `fills` (s, share that stands out)."""

    def __init__(self) -> None:
        self.all: list[Body] = []
        self.fills: list[tuple[float, float]] = []
        self._live: list[Body] = []
        self._standing = ForegroundDetector()
        self._t, self._count = -np.inf, 0
        self._area: tuple[slice, slice] | None = None

    def push(self, t: float, luma: Image8, rgb: Image8, area: tuple[slice, slice], new: bool) -> bool:
        """Take the next frame; return whether it was searched.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        rgb : uint8, shape (h', w', 3)
            The part of the frame that is not letterbox.
        area : (rows, columns)
            That part of `luma`.
        new : bool
            Whether another shot has begun.
        """
        if new or area != self._area or t - self._t > STALE:
            self._standing, self._live, self._area, self._t = ForegroundDetector(), [], area, -np.inf
        if t - self._t < PAUSE - 1e-3:
            return False
        self._t = t
        seen = self._standing.push(_shrink(luma[area]), rgb)
        if seen is None:
            self._live, self._count = [], 0
        else:
            self._follow(seen)
            shown = float((seen.map > CLEARLY).mean()) * luma[area].size / luma.size
            self.fills.append((t, shown))
            for body in self._live:
                body.note(t, seen.map.shape, area, luma.shape)
        return True

    def _follow(self, seen: ForegroundLook) -> None:
        live = [b for b in self._live if _step(b, seen.map, seen.flow)]
        self._live = []
        for body in sorted(live, key=lambda b: -len(b.samples)):
            if all(_distance(body.head, b.head) > 0.6 * min(body.head.size, b.head.size) for b in self._live):
                self._live.append(body)
        self._count += 1
        if self._count % SEARCH == 0:
            clear = [b.head for b in self._live if b.head.score >= NEW]
            for head in find_heads(seen.map, NEW, clear):
                self._meet(head)

    def _meet(self, head: HeadOutline) -> None:
        for body in self._live:
            if _distance(head, body.head) < 0.8 * max(head.size, body.head.size):
                if head.score > body.head.score + _CLEARER:
                    body.head = head
                return
        self._live.append(Body(head))
        self.all.append(self._live[-1])

    def people(self) -> list[list[Sample]]:
        """Return runs of samples of people, the surest first, without heads at an angle to a surer one."""
        people: list[list[Sample]] = []
        runs = (run for body in self.all for run in _runs(body.confirmed_samples()))
        for one in sorted(runs, key=lambda r: -float(np.mean([s.confidence for s in r]))):
            if all(_askew(one, other) <= ASKEW for other in people):
                people.append(one)
        return people


def _runs(samples: list[Sample]) -> list[list[Sample]]:
    """Divide samples where more than `STALE` seconds are missing."""
    runs: list[list[Sample]] = []
    for sample in samples:
        if runs and sample.t - runs[-1][-1].t <= STALE:
            runs[-1].append(sample)
        else:
            runs.append([sample])
    return runs


def _needed(angle: float, size: float) -> float:
    """Return the agreement that a head of that tilt (degrees) and size (frame heights) must reach."""
    tilt = abs((angle + 180) % 360 - 180)
    return np.inf if tilt > UPRIGHT else SURE + FIRMER * (size < SMALL)


def _confidence(agreement: float) -> float:
    """Return how surely something is a person, 0.4 at `SURE` to 0.7 from `BEST`: an outline is no face."""
    return 0.4 + 0.3 * min(1.0, (agreement - SURE) / (BEST - SURE))


def _step(body: Body, image: Floats32, flow: Floats32) -> bool:
    """Follow a head to the next look; False where it is lost."""
    height, width = image.shape
    moved = _move_by_flow(body.head, flow)
    moved = moved._replace(score=float(outline_scores(image, np.array([moved[:4]]))[0]))
    fit = fit_outline(image, moved, 0.06, 8.0, 0.12)
    turn = (fit.angle - moved.angle + 180) % 360 - 180
    grown = float(np.clip(np.log(fit.size / moved.size), -0.2, 0.2))
    head = HeadOutline(
        moved.x + _PLACE_GAIN * (fit.x - moved.x),
        moved.y + _PLACE_GAIN * (fit.y - moved.y),
        moved.size * float(np.exp(_SIZE_GAIN * grown)),
        moved.angle + _PLACE_GAIN * turn,
        0.0,
    )
    body.head = head._replace(score=float(outline_scores(image, np.array([head[:4]]))[0]))
    body.weak = body.weak + 1 if body.head.score < WEAK else 0
    inside = -0.05 * width < head.x < 1.05 * width and -0.05 * height < head.y < 1.05 * height
    return body.weak <= PATIENCE and inside and head.size >= 2.5


def _move_by_flow(head: HeadOutline, flow: Floats32) -> HeadOutline:
    """Move a head as the flow moves its points; the flow gives where each point came from."""
    turn = head.size * np.exp(1j * np.radians(head.angle))
    before = complex(head.x, head.y) + turn * (OF_HEAD @ [1, 1j])
    after = before
    for _ in range(3):
        x, y = after.real.astype(np.float32)[None], after.imag.astype(np.float32)[None]
        back = cv2.remap(flow, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[0]
        after = before - back @ [1, 1j]
    keep = np.ones(len(before), bool)
    for _ in range(2):
        a, b = before[keep].mean(), after[keep].mean()
        grown = (np.conj(before[keep] - a) * (after[keep] - b)).sum() / (np.abs(before[keep] - a) ** 2).sum()
        off = np.abs(after - b - grown * (before - a))
        keep = off <= max(0.1, 1.8 * float(np.median(off)))
    place = b + grown * (complex(head.x, head.y) - a)
    size = head.size * float(np.clip(abs(grown), 0.9, 1.1))
    return HeadOutline(
        place.real, place.imag, size, head.angle + float(np.degrees(np.angle(grown))), head.score
    )


def _askew(one: list[Sample], other: list[Sample]) -> float:
    """Return the mean difference of the tilts of two people while both are seen, degrees."""
    there = {s.t: s.angle for s in other}
    off = [abs((s.angle - there[s.t] + 180) % 360 - 180) for s in one if s.t in there]
    return float(np.mean(off)) if off else 0.0


def _distance(one: HeadOutline, other: HeadOutline) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y))


def _shrink(luma: Image8) -> Image8:
    height, width = luma.shape
    scale = min(1.0, LONG / max(height, width))
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    return np.asarray(cv2.resize(luma, size, interpolation=cv2.INTER_AREA), np.uint8)
