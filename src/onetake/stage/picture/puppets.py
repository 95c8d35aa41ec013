"""The figures: puppets in the round, made of painted parts hung between the joints of a skeleton."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture.camera_spline import Spline
from onetake.stage.picture.head_model import HeadModel
from onetake.stage.picture.painted_parts import Skin, limb, shades
from onetake.stage.picture.skeleton import ARM_POSTURES, Stance, joints
from onetake.stage.picture.textures import colour
from onetake.stage.seeded_noise import Wander, clouds, generator, smoothstep

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32
    from onetake.stage.score.picture_score import FigureScore


SKINS = ((0.52, 0.33, 0.24), (0.4, 0.24, 0.16), (0.27, 0.15, 0.09), (0.15, 0.08, 0.05))
"""Linear RGB reflectances of skin, light to dark, 0 to 1; set by hand, no measured source."""
HAIRS = ((0.02, 0.014, 0.01), (0.05, 0.028, 0.016), (0.16, 0.08, 0.03), (0.36, 0.25, 0.12), (0.3, 0.3, 0.3))
"""Linear RGB reflectances of hair, black to grey, 0 to 1; set by hand, no measured source."""
PPM = 620.0
"""Texels a metre of a figure at a frame 540 pixels high."""
GAZE = 70.0
"""Degrees that a head turns beyond its shoulders, at most."""


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One painted part in space: it hangs from `start` to `end`."""

    name: str
    start: Floats
    end: Floats
    skin: Skin
    above: float
    """Metres of the painting before `start`, along it."""
    bias: float
    """Metres that the part counts as nearer than it is, so that sleeves lie on the coat."""
    squeeze: float = 1.0
    """How much narrower it looks than it was painted."""
    flip: bool = False


@dataclass(frozen=True, slots=True)
class FacePose:
    """What the face does in a frame."""

    yaw: float
    """Degrees from looking at us, signed as on the frame."""
    mouth: float
    lids: float
    brows: float


class Figure:
    """One person: how it is painted, and its posture at any time.

    Parameters
    ----------
    score : FigureScore
    seed : int
    height : int
        Of the frame, pixels.
    mouth : array of float64, shape (frames,)
        How open the mouth is, 0 to 1, frame by frame.
    rate : float
        Frames a second.
    """

    def __init__(self, score: FigureScore, seed: int, height: int, mouth: Floats, rate: float) -> None:
        self.score, self.rate = score, rate
        self.mouth = np.clip(np.asarray(mouth, float), 0, 1)
        wide = max(1, round(0.7 * rate))
        padded = np.pad(self.mouth, wide, mode="edge") if len(self.mouth) else np.zeros(2 * wide + 1)
        window = np.hanning(2 * wide + 1)
        self.speech = np.clip(2.2 * np.convolve(padded, window / window.sum(), "valid"), 0, 1)
        rng = generator(seed, score.name, "figure")
        self.hair_style = score.hair or str(rng.choice(["short", "long", "bun"]))
        self.ppm = float(np.clip(PPM * height / 540, 200, 1240))
        self.keys = Spline(
            np.array([k.t for k in score.keys]),
            np.array([(k.x, k.z, k.facing, k.gesture, k.sit) for k in score.keys]),
        )
        self.idle = Wander(rng, 0.05, 0.35, 6)
        self.lively = Wander(rng, 0.8, 2.6, 5)
        self.blinks = np.cumsum(rng.uniform(1.6, 5.0, 2000))
        self.changes = np.r_[0.0, np.cumsum(rng.uniform(0.7, 2.3, 4000))]
        names = [n for n in ARM_POSTURES if n != "rest"]
        self.choices = rng.integers(0, len(names), (4002, 2))
        self.postures = np.array([ARM_POSTURES[n] for n in names])
        self.walked = self._walking_distance()
        self._rng, self._lock, self._painted = rng, threading.Lock(), False

    def _walking_distance(self) -> tuple[Floats, Floats]:
        t = np.arange(self.keys.t[0], self.keys.t[-1] + 0.1, 0.05)
        places = np.array([self.keys(float(v))[:2] for v in t])
        way = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(places, axis=0), axis=1))]
        return t, way

    def paint(self) -> None:
        """Paint all parts, once: a figure that never appears costs nothing."""
        with self._lock:
            if not self._painted:
                self._paint(self._rng)
                self._painted = True

    def _paint(self, rng: np.random.Generator) -> None:
        score, h, b = self.score, self.score.height, self.score.build
        self.tone = np.array(SKINS[int(rng.integers(len(SKINS)))], np.float32)
        hair = np.array(HAIRS[int(rng.integers(len(HAIRS)))], np.float32)
        top = colour(
            float(rng.uniform(0, 360)), float(rng.uniform(0.2, 0.65)), float(rng.uniform(0.35, 0.75))
        )
        if score.top is not None:
            top = np.asarray((np.array(score.top) / 255) ** 2.2, np.float32)
        legs = colour(float(rng.choice([220, 30, 0])), 0.35, float(rng.uniform(0.16, 0.36)))
        shoe = colour(25, 0.4, 0.12)
        self.head = HeadModel(rng, self.ppm * 1.1, self.tone, hair, self.hair_style)
        p = self.ppm
        bare = 0.75 if rng.random() < 0.3 else 0.0
        self.skins = {
            "upper": limb(rng, 0.172 * h, 0.034 * h * b**0.5, 0.029 * h, top, p),
            "lower": limb(rng, 0.148 * h, 0.031 * h, 0.021 * h, top, p, 1.0, (max(bare, 0.06), self.tone)),
            "hand": limb(rng, 0.05 * h, 0.021 * h, 0.016 * h, self.tone, p, 0.4),
            "thigh": limb(rng, 0.243 * h, 0.056 * h * b**0.5, 0.04 * h, legs, p),
            "shin": limb(rng, 0.236 * h, 0.041 * h, 0.027 * h, legs, p),
            "foot": limb(rng, 0.1 * h, 0.027 * h, 0.023 * h, shoe, p, 0.3),
            "neck": limb(rng, 0.09 * h, 0.029 * h, 0.032 * h, self.tone * 0.85, p, 0.3),
            "front": self._torso(rng, top, True),
            "back": self._torso(rng, top, False),
        }

    def _torso(self, rng: np.random.Generator, top: Floats32, front: bool) -> Skin:
        """Paint the trunk, from 0.03 heights above the neck to 0.07 below the hip."""
        h, b, ppm = self.score.height, self.score.build, self.ppm
        rows, columns = round(0.385 * h * ppm), round(0.3 * h * b * ppm)
        v = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / (ppm * h) - 0.03
        x = ((np.arange(columns, dtype=np.float32)[None, :] + 0.5) / columns - 0.5) * 0.3
        stops = [-0.03, -0.012, 0.004, 0.02, 0.045, 0.1, 0.19, 0.26, 0.315, 0.355]
        half = [0.0, 0.042, 0.072, 0.099, 0.117, 0.106, 0.088, 0.094, 0.1, 0.098]
        reach = np.interp(v, stops, half).astype(np.float32)
        folds = clouds(rng, (rows, columns), 0.12 * ppm, 4, stretch=1.6)
        ratio = x / np.maximum(reach, 1e-3)
        nx = np.clip(ratio, -1, 1) * 0.96 + 0.10 * folds
        ny = 0.35 * smoothstep(0.05 - v, 0.0, 0.07) + 0.07 * folds - 0.12 * smoothstep(v, 0.1, 0.2)
        nz = np.sqrt(np.maximum(1 - nx**2 - ny**2, 0.03))
        cover = smoothstep((reach - np.abs(x)) * ppm * h, -0.6, 0.9) * (v < 0.35)
        image = np.broadcast_to(top, (rows, columns, 3)) * np.clip(1 + 0.1 * folds, 0.4, 1.6)[..., None]
        if front:
            collar = smoothstep(0.052 - v - 0.9 * np.abs(x), -0.002, 0.002) * (v < 0.06)
            image = image + (self.tone * 0.8 - image) * collar[..., None]
            seam = 1 - 0.5 * np.exp(-((x / 0.0025) ** 2)) * (v > 0.05)
            image = image * seam[..., None]
            for spot in np.arange(0.075, 0.33, 0.045):
                button = np.exp(-((x**2 + (v - spot) ** 2) / 0.0035**2))
                image = image + (0.5 - image) * button[..., None]
        belt = np.exp(-(((v - 0.27) / 0.008) ** 2))
        image = image * (1 - 0.5 * np.broadcast_to(belt, nx.shape))[..., None] * (0.55 + 0.45 * nz[..., None])
        return Skin(image.astype(np.float32), *shades(nx, ny, nz), np.asarray(cover, np.float32), ppm)

    def spot(self, frame: int) -> tuple[float, float]:
        """Return the x and z, metres, of the figure in a frame."""
        x, z = self.keys(frame / self.rate)[:2].tolist()
        return x, z

    def stance(self, frame: int) -> Stance:
        """Return the figure's posture in a frame."""
        t = frame / self.rate
        x, z, facing, gesture, sit = (float(v) for v in self.keys(t))
        speech = float(self.speech[min(frame, len(self.speech) - 1)])
        wander, lively = self.idle(t), self.lively(t)
        speed = float(np.interp(t + 0.1, *self.walked) - np.interp(t - 0.1, *self.walked)) / 0.2
        stride = float(smoothstep(speed, 0.05, 0.9))
        phase = float(np.interp(t, *self.walked)) / (0.42 * self.score.height) * np.pi
        share = gesture * (0.22 + 0.78 * speech)
        i = int(np.searchsorted(self.changes, t, side="right")) - 1
        blend = float(smoothstep(t - self.changes[i], 0.0, 0.45))
        arms = []
        for k in range(2):
            one, two = self.postures[self.choices[i, k]], self.postures[self.choices[i + 1, k]]
            aim = one + (two - one) * blend
            beat = share * (9 + 9 * speech) * lively[k] * np.array([1, 0.4, 0.9, 0.3])
            swing = stride * 22 * np.sin(phase) * (1 if k == 0 else -1) * np.array([1.0, 0, 0.3, 0])
            arm = np.array(ARM_POSTURES["rest"]) * (1 - share) + aim * share + beat + swing + 2 * wander[k]
            arms.append((float(arm[0]), float(arm[1]), float(arm[2]), float(arm[3])))
        lean = 1.5 * wander[2] + 5.0 * share * speech + 2.0 * share * lively[2]
        return Stance(
            x,
            z,
            facing + 3 * float(wander[3]),
            sit,
            (arms[0], arms[1]),
            float(lean),
            0.012 * float(wander[4]),
            phase,
            stride,
        )

    def face(self, frame: int, yaw: float) -> FacePose:
        """Return what the face does in a frame, seen at a yaw."""
        t = frame / self.rate
        mouth = float(self.mouth[frame]) if frame < len(self.mouth) else 0.0
        since = t - self.blinks[max(0, int(np.searchsorted(self.blinks, t)) - 1)]
        lids = float(np.clip(1.6 - abs(since - 0.07) / 0.05, 0, 1)) if 0 <= since < 0.2 else 0.0
        speech = float(self.speech[min(frame, len(self.speech) - 1)])
        brows = float(
            np.clip(0.25 * self.idle(t)[5] - 0.7 * speech + 0.5 * speech * self.lively(t)[3], -1, 1)
        )
        return FacePose(yaw, mouth, lids, brows)

    def gaze(self, stance: Stance, head: Floats, target: Floats | None) -> float:
        """Return where the head points, degrees as `facing`, turned towards a target as far as it goes."""
        if target is None:
            return stance.facing
        way = target - head
        wanted = np.degrees(np.arctan2(way[0], -way[2]))
        off = (wanted - stance.facing + 180) % 360 - 180
        # Beyond what a neck can do, one gives up: the head comes back as the target goes behind.
        give_up = float(smoothstep(abs(off), 115, 165))
        return float(stance.facing + np.clip(off, -GAZE, GAZE) * (1 - give_up))

    def parts(self, stance: Stance, eye: Floats) -> tuple[list[FigurePart], dict[str, Floats]]:
        """Return the painted parts but the head, and the joints."""
        self.paint()
        h, b = self.score.height, self.score.build
        j = joints(stance, h, b)
        to_eye = eye - j["chest"]
        bearing = np.degrees(np.arctan2(to_eye[0], -to_eye[2]))
        turn = np.radians(stance.facing - bearing)
        trunk = self.skins["front" if np.cos(turn) > 0 else "back"]
        squeeze = float(np.sqrt(np.cos(turn) ** 2 + (0.62 * np.sin(turn)) ** 2))
        parts = [
            FigurePart("trunk", j["neck"], j["hip"], trunk, 0.03 * h, -0.02, squeeze),
            FigurePart(
                "neck",
                j["neck"] + 0.6 * (j["head"] - j["neck"]),
                j["neck"] - 0.012 * h * np.array([0, 1.0, 0]),
                self.skins["neck"],
                0.032 * h,
                -0.03,
            ),
        ]
        for side in "lr":
            for one, two, name, radius, bias in (
                ("hip", "knee", "thigh", 0.056 * b**0.5, -0.03),
                ("knee", "ankle", "shin", 0.041, -0.04),
                ("ankle", "toe", "foot", 0.027, -0.05),
                ("shoulder", "elbow", "upper", 0.034 * b**0.5, 0.0),
                ("elbow", "wrist", "lower", 0.031, 0.02),
                ("wrist", "hand", "hand", 0.021, 0.02),
            ):
                parts.append(
                    FigurePart(side + name, j[side + one], j[side + two], self.skins[name], radius * h, bias)
                )
        return parts, j
