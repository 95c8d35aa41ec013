"""A body's skeleton: where the joints are, from the key's position, the gestures and the step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


ARM_POSTURES: dict[str, tuple[float, float, float, float]] = {
    "rest": (6.0, 9.0, 14.0, 4.0),
    "open": (22.0, 26.0, 78.0, -6.0),
    "point": (66.0, 6.0, 18.0, 8.0),
    "hip": (-26.0, 44.0, 92.0, 62.0),
    "plead": (34.0, 10.0, 104.0, 16.0),
    "fling": (24.0, 66.0, 28.0, 0.0),
    "chop": (48.0, 12.0, 64.0, 20.0),
}
"""An arm's postures, degrees: upper arm forward and out, elbow bent, forearm turned in."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A figure's posture at one moment."""

    x: float
    z: float
    facing: float
    """Degrees, as in `FigureKey`."""
    sit: float
    arms: tuple[tuple[float, float, float, float], tuple[float, float, float, float]]
    """Left of the frame when facing it, then right: as in `ARM_POSTURES`, degrees."""
    lean: float
    """Degrees forward."""
    sway: float
    """Metres sideways, at the shoulders."""
    step: float
    """Phase of the walk, radians."""
    stride: float
    """How far the legs swing, 0 to 1."""


def joints(stance: Stance, height: float, build: float) -> dict[str, Floats]:
    """Return the joints in world metres, by name; 'l' and 'r' are left and right when the figure faces us."""
    f = np.radians(stance.facing)
    ahead = np.array([np.sin(f), 0.0, -np.cos(f)])
    side = np.array([np.cos(f), 0.0, np.sin(f)])
    up = np.array([0.0, 1.0, 0.0])
    foot = np.array([stance.x, 0.0, stance.z])
    bob = 0.012 * np.abs(np.sin(stance.step)) * stance.stride
    hip_height = (0.53 * height + bob) * (1 - stance.sit) + 0.52 * stance.sit
    lean = np.radians(stance.lean)
    spine = up * np.cos(lean) + ahead * np.sin(lean)
    hip = foot + hip_height * up
    neck = hip + 0.285 * height * spine + stance.sway * side
    chest = hip + 0.2 * height * spine + 0.7 * stance.sway * side
    out = {"hip": hip, "chest": chest, "neck": neck, "head": neck + 0.08 * height * spine + 0.014 * ahead}
    for name, sign, arm in (("l", -1.0, stance.arms[0]), ("r", 1.0, stance.arms[1])):
        shoulder = neck - 0.034 * height * spine + sign * 0.096 * height * build * side
        forward, outward, bend, inward = np.radians(arm)
        upper = ahead * np.sin(forward) * np.cos(outward) + sign * side * np.sin(outward)
        upper = upper - up * np.cos(forward) * np.cos(outward)
        turned = outward * np.cos(bend) - inward
        lower = ahead * np.sin(forward + bend) * np.cos(turned) + sign * side * np.sin(turned)
        lower = lower - up * np.cos(forward + bend) * np.cos(turned)
        elbow = shoulder + 0.172 * height * upper
        wrist = elbow + 0.148 * height * lower
        out |= {f"{name}shoulder": shoulder, f"{name}elbow": elbow, f"{name}wrist": wrist}
        out[f"{name}hand"] = wrist + 0.052 * height * lower
        swing = sign * stance.stride * 0.42 * np.sin(stance.step)
        thigh = np.array([0.0, np.cos(swing), np.sin(swing)])
        seated = np.array([0.0, 0.08, 1.0])
        way = (1 - stance.sit) * thigh + stance.sit * seated
        way /= np.linalg.norm(way)
        root = hip + sign * 0.05 * height * build * side - 0.01 * height * up
        knee = root + 0.243 * height * (way[2] * ahead - way[1] * up) + sign * 0.012 * side
        flex = swing - stance.stride * 0.5 * max(0.0, float(np.cos(stance.step) * sign))
        shin = np.sin(flex) * (1 - stance.sit) * ahead - up
        ankle = knee + 0.236 * height * shin / np.linalg.norm(shin)
        out |= {f"{name}hip": root, f"{name}knee": knee, f"{name}ankle": ankle}
        out[f"{name}toe"] = ankle + 0.1 * height * ahead - 0.022 * height * up + sign * 0.03 * side
    return out
