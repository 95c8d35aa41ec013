"""Camera: how the background moves from frame to frame, expressed as motion of the camera.

Signs, as the viewer behind the camera sees them: `camera.pan` is above 0 where the camera turns or moves to
the right (the content moves left), `camera.tilt` where it turns or moves up (the content moves down),
`camera.roll` where it rolls clockwise (the content turns anticlockwise), `camera.scale` where things grow.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.core.gives import Lane
from onetake.core.track import Track, curve
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.frame_sampling import FrameSampler, SampledFrame
from onetake.readers.picture.camera.layer_track import GIVES as LAYERS
from onetake.readers.picture.camera.layer_track import LayerRow, layer_row, layer_track
from onetake.readers.picture.camera.move_limits import KNOWN
from onetake.readers.picture.camera.shake import WINDOW, shake
from onetake.readers.picture.camera.sideways_layers import ALIKE, FAR, corrected_steps, layer_label
from onetake.signal.motion.background_tracker import Tracker
from onetake.signal.motion.frame_motion import NO_MOTION, FrameMotion
from onetake.signal.motion.layer_windows import LayerWindow, LayerWindows
from onetake.signal.motion.parallax import Parallax, parallax
from onetake.signal.motion.rate_smoothing import smooth_rates

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.blocks import Frames


LONGEST = 4.0
"""Seconds after which a stretch whose parallax is measured ends. Set by hand; no measured source."""
GROWN = 0.12
"""Growth, natural logarithm, after which it ends (docs/explanation/camera.md, "Moves")."""
LEFT = 0.35
"""Share of its corners below which it ends. Set by hand; no measured source."""
_TRIED_GROWTH = 0.01
"""Growth, natural logarithm, from which parallax is computed. Set by hand; no measured source."""
_LEAST_GROWTH = 0.04
"""Growth, natural logarithm, from which parallax is kept. Set by hand; no measured source."""
_PARALLAX_ERROR = 0.1
"""Error of the parallax at which its confidence is 0. Set by hand; no measured source."""
_FLOOR = 0.01
"""Pixels at a frame of 480: the error of tracking that remains however many corners there are."""
_UNKNOWN = (np.nan,) * 8 + (0.0, np.nan)
"""One frame's numbers where nothing is known: steps, their errors, confidence, subject motion."""
_NUMBERS = len(_UNKNOWN)
"""How many numbers there are per frame."""
_AXES = ("pan", "tilt", "roll", "scale")
"""The axes, in the order of the numbers."""
_UNITS = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}
_SIGNS = "Above 0: pan to the right, tilt up, roll clockwise, scale growing."


class Camera:
    """Measures the background's motion as a similarity about the frame's centre.

    Memory: eleven numbers per frame, two frames and 80 corners.
    The method: docs/explanation/camera.md.
    """

    name = "camera"
    version = 3
    gives: tuple[Gives, ...] = (
        Gives(
            "camera.pan",
            "curve",
            "width/s",
            "how fast the camera moves to the right (above 0) or left",
            lane=Lane("picture", "Pan"),
            of="steps",
        ),
        Gives(
            "camera.tilt",
            "curve",
            "height/s",
            "how fast the camera moves up (above 0) or down",
            lane=Lane("picture", "Tilt"),
            of="steps",
        ),
        Gives(
            "camera.roll",
            "curve",
            "deg/s",
            "how fast the camera rolls, clockwise above 0",
            lane=Lane("picture", "Roll"),
            of="steps",
        ),
        Gives(
            "camera.scale",
            "curve",
            "1/s",
            "how fast the image grows (above 0) or shrinks, logarithmic",
            lane=Lane("picture", "Push-in and pull-out"),
            of="steps",
        ),
        Gives(
            "camera.shake",
            "curve",
            "width",
            "how far the camera goes to and fro, sideways and up and down at once, rms",
            lane=Lane("picture", "Shake"),
        ),
        Gives(
            "camera.parallax",
            "curve",
            "share",
            "how unequally near and far grow: 0 for a pure zoom",
            lane=Lane("hidden"),
        ),
        LAYERS,
        Gives(
            "picture.motion",
            "curve",
            "width/s",
            "how fast the subjects move against the background",
            lane=Lane("picture", "Subject motion"),
            of="steps",
        ),
    )
    cites: tuple[str, ...] = (
        "Lucas, Kanade: An iterative image registration technique, IJCAI 1981",
        "Shi, Tomasi: Good features to track, CVPR 1994",
        "Torr, Zisserman: MLESAC, CVIU 78, 2000",
        "Katkovnik: A new method for varying adaptive bandwidth selection, IEEE TSP 47, 1999",
    )

    def __init__(self) -> None:
        self._tracker = Tracker()
        self._t = array("d")
        self._steps = array("d")
        self._parallax = list[tuple[float, Parallax]]()
        self._since, self._grown, self._count = 0.0, 0.0, 1
        self._windows, self._layers = LayerWindows(), list[LayerRow]()
        self._corrected: list[tuple[int, Floats]] = []
        self._sampling = FrameSampler()
        self._seen, self._last_step = -np.inf, np.inf

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        height, width = frames.luma.shape[1:]
        for i in range(len(frames)):
            t = float(frames.t[i])
            self._t.append(t)
            self._steps.extend(_UNKNOWN)
            area = frames.picture_area(i, height, width)
            for look in self._sampling.due(SampledFrame(t, frames.luma[i], area), self._tracker.is_steady):
                self._measure(look)

    def close(self) -> list[Track]:
        """Return the tracks; an empty list for a film without frames."""
        if not self._t:
            return []
        for look in self._sampling.last():
            self._measure(look)
        t = np.array(self._t)
        table = np.array(self._steps).reshape(len(t), -1)
        seconds = np.diff(t, prepend=t[0] - 1.0)  # the first is unknown anyway
        for first, steps in self._corrected:
            table[first : first + len(steps), :4] = steps
        values = dict(zip(_AXES, table[:, :4].T, strict=True))
        errors = dict(zip(_AXES, table[:, 4:8].T, strict=True))
        sure = np.nan_to_num(table[:, 8])
        tracks = [
            self._curve(
                f"camera.{axis}",
                t,
                smooth_rates(values[axis], seconds, np.nan_to_num(errors[axis], nan=1.0)),
                _UNITS[axis],
                np.where(np.isnan(values[axis]), 0.0, sure),
            )
            for axis in _AXES
        ]
        told = smooth(t, sure, WINDOW) >= KNOWN
        shaken = {axis: np.where(told, steps, np.nan) for axis, steps in values.items()}
        tracks.append(self._curve("camera.shake", t, shake(t, shaken), "width"))
        tracks += [self._parallax_curve(), layer_track(self._layers, author(self), self.cites)]
        tracks.append(self._curve("picture.motion", t, table[:, 9] / seconds, "width/s", sure))
        return tracks

    def _curve(self, name: str, t: Floats, value: Floats, unit: str, sure: Floats | None = None) -> Track:
        remark = _SIGNS if name.startswith("camera") else ""
        return curve(name, t, value, unit, by=author(self), confidence=sure, cites=self.cites, remark=remark)

    def _parallax_curve(self) -> Track:
        known = [(t, p) for t, p in self._parallax if abs(p.growth) >= _LEAST_GROWTH]
        sure = [max(0.0, 1 - p.error / _PARALLAX_ERROR) for _, p in known]
        return self._curve(
            "camera.parallax",
            np.array([t for t, _ in known]),
            np.array([p.spread for _, p in known]),
            "share",
            np.array(sure),
        )

    def _measure(self, look: SampledFrame) -> None:
        height, width = look.luma.shape
        since = look.t - self._seen
        ratio = since / self._last_step if np.isfinite(since + self._last_step) else 1.0
        self._last_step = since
        step = self._tracker.push(look.luma, look.area, ratio) or NO_MOTION
        self._share(_camera_step(step, width, height), look.t)
        self._measure_parallax(look.t, step, max(height, width))
        window = self._windows.push(look.t, self._tracker, max(height, width))
        if window is not None:
            self._add_layers(window, width, height)

    def _add_layers(self, window: LayerWindow, width: int, height: int) -> None:
        """Keep a stretch's layers; where depths are not alike, correct the steps in it."""
        label = layer_label(window)
        self._layers.append(layer_row(window, label))
        if label != ALIKE or abs(window.motion.shift) >= FAR:
            first, last = bisect_right(self._t, window.start), bisect_right(self._t, window.end)
            steps = np.array(self._steps[first * _NUMBERS : last * _NUMBERS]).reshape(-1, _NUMBERS)[:, :4]
            seconds = np.diff(np.array(self._t[first - 1 : last]))
            self._corrected.append((first, corrected_steps(steps, seconds, window, label, width, height)))

    def _share(self, step: tuple[float, ...], t: float) -> None:
        """Divide the step among the frames since the last measured one, in proportion to their times."""
        last = next((k for k in range(len(self._t) - 1, -1, -1) if self._t[k] <= self._seen), -1)
        for k in range(last + 1, next(k for k in range(len(self._t), 0, -1) if self._t[k - 1] <= t)):
            part = (self._t[k] - self._t[k - 1]) / (t - self._seen) if k else 1.0
            shared = (*(part * s for s in step[:4]), *step[4:9], part * step[9])
            self._steps[k * len(shared) : (k + 1) * len(shared)] = array("d", shared)
        self._seen = t

    def _measure_parallax(self, t: float, step: FrameMotion, size: int) -> None:
        """Measure parallax over stretches of some growth, and begin another after each."""
        if np.isnan(step.a.real):
            self._begin(t)
            return
        self._grown += float(np.log(abs(step.a)))
        left = self._tracker.anchored_count
        over = t - self._since >= LONGEST or abs(self._grown) >= GROWN or left < LEFT * self._count
        if over:
            found = (
                parallax(*self._tracker.since_anchor(), size) if abs(self._grown) > _TRIED_GROWTH else None
            )
            if found is not None:
                self._parallax.append((t, found))
            self._begin(t)

    def _begin(self, t: float) -> None:
        self._tracker.set_anchor()
        self._since, self._grown, self._count = t, 0.0, max(1, self._tracker.anchored_count)


def _camera_step(step: FrameMotion, width: int, height: int) -> tuple[float, ...]:
    """Convert the background's motion to the camera's: steps, their errors, confidence, subject motion."""
    turn = float(np.hypot(step.turn_error, _FLOOR / 100))
    shift = float(np.hypot(step.shift_error, _FLOOR * max(width, height) / 480))
    size = abs(step.a)
    # Where only a shift is known, roll and scale are not.
    return (
        -step.b.real / width,
        step.b.imag / height,
        -float(np.degrees(np.angle(step.a))) if np.isfinite(size) else np.nan,
        float(np.log(size)),
        shift / width,
        shift / height,
        float(np.degrees(turn)),
        turn,
        step.confidence,
        step.subject_motion / width,
    )
