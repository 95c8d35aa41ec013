"""The truth tracks of the picture, under the readers' names, gathered frame by frame."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Fact, curve, spans
from onetake.stage.truth.camera_move_truth import moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from onetake.core.track import Track
    from onetake.stage.picture.film_renderer import RenderedFrame
    from onetake.stage.picture.frame_facts import FigureFacts, PictureFacts
    from onetake.stage.score.score_document import Score

BY = "stage 1"
BLACK = 0.05
"""Light, 0 to 1, below which a frame hides a join; set by hand, no measured source."""
COVERED = 0.95
"""Share of the frame covered by a body from which it hides a join; set by hand."""
FLASH = 0.6
"""Strength of a flash, 0 to 1, from which a frame hides a join; set by hand."""
WHIP = 1.5
"""Frame widths or heights a second from which the camera's motion is a whip."""
SEEN = 0.002
"""Share of the frame that somebody must cover to count as visible."""


class PictureTruth:
    """Takes the frames as they are rendered, and keeps what is true of them, not their pixels."""

    def __init__(self, score: Score) -> None:
        self.score = score
        self.facts: list[PictureFacts] = []

    @property
    def count(self) -> int:
        """Frames so far."""
        return len(self.facts)

    @property
    def seconds(self) -> float:
        """Seconds of film so far."""
        return float(self.count / self.score.picture.frame_rate)

    def add(self, picture: RenderedFrame) -> None:
        """Take the next frame's facts."""
        self.facts.append(picture.facts)

    def tracks(self) -> list[Track]:
        """Return the tracks."""
        t = np.array([float(i / self.score.picture.frame_rate) for i in range(self.count)])
        base = 1 / self.score.picture.frame_rate
        facts = {
            "partial": Fact(False),
            "time-base-numerator": Fact(base.numerator, "count"),
            "time-base-denominator": Fact(base.denominator, "count"),
        }
        tracks = [curve("frames", t, np.arange(self.count), "tick", by=BY, facts=facts)]
        tracks += [*self._shots(), self._suspects(t)]
        motion = {
            name: self._curve(lambda f, n=name: np.nan if f.motion is None else getattr(f.motion, n))  # type: ignore[misc]
            for name in ("pan", "tilt", "roll", "scale")
        }
        units = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}
        tracks += [curve(f"camera.{n}", t, v, units[n], by=BY) for n, v in motion.items()]
        tracks.append(moves(t, motion, self.seconds))
        tracks += [*self._pose(t), *self._palette(t), *self._framing(t)]
        return tracks

    def _curve(self, value: Callable[[PictureFacts], float]) -> NDArray[np.float64]:
        return np.array([value(f) for f in self.facts], dtype=np.float64)

    def _shots(self) -> Iterator[Track]:
        rate = float(self.score.picture.frame_rate)
        starts = [0, *(i for i in range(1, self.count) if self.facts[i].shot != self.facts[i - 1].shot)]
        edges = np.array([*starts, self.count]) / rate
        names = [self.facts[i].place for i in starts]
        numbers = np.arange(len(starts)) + 1.0
        yield spans("shots", edges[:-1], edges[1:], [str(int(n)) for n in numbers], numbers, "count", by=BY)
        yield spans("stage.place", edges[:-1], edges[1:], names, numbers, "count", by=BY)
        found = sorted(self._transitions(starts[1:], rate))
        start, end = [a for a, _, _ in found], [b for _, b, _ in found]
        kinds = [kind for _, _, kind in found]
        yield spans("shots.transitions", start, end, kinds, np.ones(len(found)), "share", by=BY)

    def _transitions(self, changes: list[int], rate: float) -> Iterator[tuple[float, float, str]]:
        """Yield start, end and kind; a cut lasts from its last old frame to its first new one."""
        for frame, one in zip(changes, self.score.picture.transitions, strict=False):
            hard = one.kind == "cut" or one.kind.startswith("hidden")
            at = frame / rate
            if hard:
                yield at, at, one.kind
            else:
                yield max(0.0, one.t - one.seconds / 2), min(self.seconds, one.t + one.seconds / 2), one.kind
        light = self.score.picture.light
        if light.fade_in:
            yield 0.0, light.fade_in, "fade-in"
        if light.fade_out:
            yield self.seconds - light.fade_out, self.seconds, "fade-out"

    def _suspects(self, t: NDArray[np.float64]) -> Track:
        kinds = [self._hiding_kind(f) for f in self.facts]
        end = np.r_[t[1:], self.seconds]
        found = []
        at = 0
        for kind, group in groupby(kinds):
            count = len(list(group))
            # A fade at either end hides nothing between two frames.
            if kind and not (kind == "black" and (at == 0 or at + count == len(kinds))):
                found.append((float(t[at]), float(end[at + count - 1]), kind))
            at += count
        start, stop = [a for a, _, _ in found], [b for _, b, _ in found]
        names = [kind for _, _, kind in found]
        return spans("shots.suspect", start, stop, names, np.full(len(found), np.nan), "link", by=BY)

    def _hiding_kind(self, f: PictureFacts) -> str:
        if f.light <= BLACK:
            return "black"
        if f.covered >= COVERED:
            return "occlusion"
        if f.flash >= FLASH:
            return "flash"
        fast = f.motion is not None and max(abs(f.motion.pan), abs(f.motion.tilt)) >= WHIP
        return "whip" if fast else ""

    def _pose(self, t: NDArray[np.float64]) -> Iterator[Track]:
        # Places are metres; the table of units has no metre, so the unit is in the remark.
        for name in ("x", "y", "z"):
            values = self._curve(lambda f, n=name: getattr(f.pose, n))  # type: ignore[misc]
            yield curve(f"stage.pose.{name}", t, values, "", by=BY, remark="Metres.")
        for name in ("pan", "tilt", "roll"):
            values = self._curve(lambda f, n=name: getattr(f.pose, n))  # type: ignore[misc]
            yield curve(f"stage.pose.{name}", t, values, "deg", by=BY)
        yield curve(
            "stage.pose.focal", t, self._curve(lambda f: f.pose.focal), "", by=BY, remark="Millimetres."
        )

    def _palette(self, t: NDArray[np.float64]) -> Iterator[Track]:
        units = {"lightness": "L*", "chroma": "C*", "tint": "a*", "warmth": "b*", "dark": "share"}
        for name, unit in units.items():
            values = self._curve(lambda f, n=name: getattr(f.palette, n))  # type: ignore[misc]
            yield curve(f"palette.{name}", t, values, unit, by=BY)

    def _framing(self, t: NDArray[np.float64]) -> Iterator[Track]:
        faces = self._curve(
            lambda f: max((g.face_height for g in f.figures if _is_visible(g)), default=np.nan)
        )
        bodies = self._curve(
            lambda f: max((g.body_height for g in f.figures if _is_visible(g)), default=np.nan)
        )
        yield curve("framing.scale", t, faces, "height", by=BY, remark="Of the face, chin to hairline.")
        yield curve("stage.body", t, bodies, "height", by=BY)
        yield curve(
            "framing.people", t, self._curve(lambda f: sum(map(_is_visible, f.figures))), "count", by=BY
        )
        shown = self._curve(lambda f: sum(g.face is not None and g.face_shown for g in f.figures))
        yield curve("stage.faces", t, shown, "count", by=BY)
        size = self.score.picture.size
        for i, figure in enumerate(self.score.picture.figures):
            boxes = [f.figures[i] if i < len(f.figures) else None for f in self.facts]
            place = np.array(
                [
                    np.nan if b is None or not _is_visible(b) else (b.box[0] + b.box[2]) / 2 / size[0]
                    for b in boxes
                ]
            )
            name = f"stage.place-of-{i + 1}"
            yield curve(name, t, place, "width", by=BY, facts={"figure": Fact(figure.name)})


def _is_visible(figure: FigureFacts) -> bool:
    return figure.shown >= SEEN
