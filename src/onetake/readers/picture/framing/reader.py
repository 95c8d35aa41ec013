"""Framing: how large faces are, how many, where they are, and how much space there is around them."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.frame_times import film_end
from onetake.core.gives import Column, Lane
from onetake.core.track import Fact, Track, curve
from onetake.readers.base import Gives, author
from onetake.readers.picture.framing.bodies import BodySearch
from onetake.readers.picture.framing.budget import BODIES
from onetake.readers.picture.framing.face_search import FaceSearch
from onetake.readers.picture.framing.label_spans import label_spans, scale_names, side_names
from onetake.readers.picture.framing.shot_scale import SCALES, UNDETERMINED, fill_share, headroom
from onetake.readers.picture.framing.yunet import face_model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.core.arrays import Flags, Floats, Image8
    from onetake.core.blocks import Frames
    from onetake.readers.picture.framing.face_tracking import Sample
    from onetake.readers.picture.framing.looks import LookCounts

    Place = tuple[float, float, float]

NEAR = 0.7
"""Face heights below which two heads are one. Set by hand; no measured source."""
_THUMB = (64, 36)
"""Width and height of the thumbnail in which new shots and borders are measured, pixels."""
_CURVES = {
    "scale": ("height", "face height, chin to hairline, of the largest head; null without people"),
    "people": (
        "count",
        "people whose faces, or heads on shoulders, are seen or followed; null where too few looks were made",
    ),
    "place": ("width", "distance of the largest head's middle from the left; null without people"),
    "headroom": ("height", "free height above the highest head; null without people"),
    "fill": (
        "share",
        "share of the frame that people fill: measured, or where all show faces estimated",
    ),
    "border": (
        "",
        "light of the frame's outer tenth over that of its middle: below 1 the borders are darker",
    ),
}

_COLUMNS = (
    Column("searches", "count", "searches of the whole frame for faces in this shot"),
    Column("bodies", "count", "looks for heads on shoulders in this shot"),
    Column("found", "count", "those of both that found somebody"),
)
_LANES = {
    "scale": Lane("picture", "Head in the frame", low=0),
    "people": Lane("picture", "People"),
    "place": Lane("hidden"),
    "headroom": Lane("picture", "Head room"),
    "fill": Lane("picture", "Filled by people", low=0),
    "border": Lane("picture", "Brightness of the edge against the middle"),
}
_REMARK = "Face heights go from chin to hairline, over the height of the frame as stored."


class Framing:
    """Reads framing from faces, and from heads on shoulders where none shows; docs/explanation/framing.md."""

    name = "framing"
    version = 4
    gives: tuple[Gives, ...] = (
        *(
            Gives(
                f"framing.{name}",
                "curve",
                unit,
                says,
                columns=_COLUMNS if name == "people" else (),
                lane=_LANES[name],
            )
            for name, (unit, says) in _CURVES.items()
        ),
        Gives(
            "framing.shots",
            "spans",
            "height",
            "shot scale by name, with its median face height",
            labels=(*(name for name, _ in SCALES), UNDETERMINED),
            lane=Lane("picture", "Shot scale"),
        ),
        Gives(
            "framing.sides",
            "spans",
            "width",
            "main subject left, centre or right, with its median place",
            labels=("left", "centre", "right"),
            lane=Lane("picture", "Position in the frame"),
        ),
    )
    cites: tuple[str, ...] = (
        "Viola and Jones: Rapid object detection using a boosted cascade of simple features, CVPR 2001",
        "Lienhart and Maydt: An extended set of Haar-like features, ICIP 2002",
        "Kroeger, Timofte, Dai, Van Gool: Fast optical flow using dense inverse search, ECCV 2016",
        "Kalal, Mikolajczyk, Matas: Forward-backward error, ICPR 2010 (median flow)",
        "Savardi, Kovacs, Signoroni, Benini: CineScale, Data in Brief 36 (2021)",
    )

    def __init__(self) -> None:
        self._model = face_model()
        self._watch = FaceSearch(self._model)
        self._bodies = BodySearch()
        self._new = False  # whether another shot has begun since bodies were looked for
        self._t, self._border = array("d"), array("d")
        self._top, self._inside, self._aspect = array("d"), array("d"), array("d")

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        for i in range(len(frames)):
            luma, t = frames.luma[i], float(frames.t[i])
            thumb = np.asarray(cv2.resize(luma, _THUMB, interpolation=cv2.INTER_LINEAR), np.uint8)
            self._new |= self._watch.push(t, luma, frames.rgb[i], thumb)
            if self._model is None and not self._watch.steady and self._watch.leaves_time:
                whole = frames.picture_area(i, *luma.shape)
                inside = frames.rgb[i][frames.picture_area(i, *frames.rgb.shape[1:3])]
                if self._bodies.push(t, luma, inside, whole, self._new):
                    self._watch.budget.pay(BODIES)
                self._new = False
            rows, columns = frames.picture_area(i, *thumb.shape)
            area = thumb[rows, columns]
            self._t.append(t)
            self._border.append(_border(area if min(area.shape) >= 10 else thumb))
            top, bottom = (float(share) for share in frames.bars[i, :2])
            self._top.append(top)
            self._inside.append(max(0.1, 1 - top - bottom))
            self._aspect.append(luma.shape[1] / luma.shape[0])

    def close(self) -> list[Track]:
        """Return the tracks; an empty list for a film without frames."""
        if not self._t:
            return []
        t = np.array(self._t)
        end = film_end(t)
        faces = (follow.confirmed_samples() for follow in self._watch.follows)
        bodies = self._bodies.people()
        heads, sure, faceless = _heads(faces, bodies, t, np.array(self._aspect))
        rows: dict[str, Floats] = {name: np.full(len(t), np.nan) for name in _CURVES}
        rows["border"] = np.array(self._border)
        counts, known, total = self._looks(t, bodies)
        rows["people"] = np.array([float(len(h)) for h in heads])
        # Nobody is seen only where enough looks were made; else it is unknown whether anybody is there.
        rows["people"][(rows["people"] == 0) & ~known] = np.nan
        for i, seen in enumerate(heads):
            if seen:
                x, _, size = max(seen, key=lambda f: f[2])
                rows["scale"][i], rows["place"][i] = size, x
                # Headroom begins below the letterbox, if there is one.
                rows["headroom"][i] = min(headroom(y - self._top[i], s) for _, y, s in seen)
                rows["fill"][i] = fill_share(seen, self._aspect[i])
        if faceless.any():
            rows["fill"][faceless] = np.interp(t[faceless], *np.array(self._bodies.fills).T)
        by, facts = author(self), {"detector": Fact("cascades" if self._model is None else "model"), **total}
        columns = {column.name: getattr(counts, column.name) for column in _COLUMNS}
        tracks = [
            curve(
                f"framing.{name}", t, rows[name], unit, by=by, cites=self.cites, facts=facts, remark=_REMARK,
                confidence=None if name == "border" else sure, columns=columns if name == "people" else None,
            )
            for name, (unit, _) in _CURVES.items()
        ]  # fmt: skip
        scale = rows["scale"] / np.array(self._inside)
        names = scale_names(scale, np.isnan(rows["people"]))
        shots = label_spans("framing.shots", "height", t, end, scale, names, by, self.cites)
        names = side_names(rows["place"])
        sides = label_spans("framing.sides", "width", t, end, rows["place"], names, by, self.cites)
        return [*tracks, shots, sides]

    def _looks(self, t: Floats, bodies: list[list[Sample]]) -> tuple[LookCounts, Flags, dict[str, Fact]]:
        """Return the looks at each frame's shot, where they are enough to say "nobody", and their totals."""
        looks, looked = self._watch.looks, [when for when, _ in self._bodies.fills]
        found = [*self._watch.found(), *sorted({sample.t for run in bodies for sample in run})]
        total = {
            "searches": Fact(len(looks.searches), "count"),
            "body-looks": Fact(len(looked), "count"),
            "looks-that-found": Fact(len(found), "count"),
        }
        return looks.per_shot(t, looked, found), looks.enough(t, looked), total


def _border(area: Image8) -> float:
    """Return the mean light of the outer tenth over that of the middle; 5 levels are added against black."""
    height, width = area.shape
    middle = area[height // 4 : height - height // 4, width // 4 : width - width // 4]
    inner = area[height // 10 : height - height // 10, width // 10 : width - width // 10]
    ring = (float(area.sum()) - float(inner.sum())) / (area.size - inner.size)
    return float((ring + 5) / (middle.mean() + 5))


def _heads(
    faces: Iterable[list[Sample]], bodies: Iterable[list[Sample]], t: Floats, aspect: Floats
) -> tuple[list[list[Place]], Floats, Flags]:
    """Return the heads (x, y, size) of every frame, the best confidence, and whether any shows no face."""
    heads: list[list[Place]] = [[] for _ in t]
    # Where nobody is seen the certainty of that is unknown: turned heads that do not move are missed.
    sure, faceless = np.full(len(t), np.nan), np.zeros(len(t), bool)
    runs = [(run, False) for run in faces if run] + [(run, True) for run in bodies]
    for run, body in runs:
        when = np.array([s.t for s in run])
        first, last = np.searchsorted(t, when[0]), np.searchsorted(t, when[-1], side="right")
        inside = t[first:last]
        columns = [np.interp(inside, when, [s[k] for s in run]) for k in (1, 2, 3, 5)]
        for i, (x, y, size, confidence) in enumerate(zip(*columns, strict=True), start=int(first)):
            near = (np.hypot((x - a) * aspect[i], y - b) < NEAR * max(size, s) for a, b, s in heads[i])
            if not any(near):
                heads[i].append((float(x), float(y), float(size)))
                sure[i] = np.fmax(sure[i], confidence)
                faceless[i] |= body
    return heads, sure, faceless
