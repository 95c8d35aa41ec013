"""What is on the screen at a time: which shots, in what shares, and what covers, dims or fades them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.lens_effects import flash_of, level
from onetake.stage.seeded_noise import clouds, generator, smoothstep

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.stage.score.light_lens_score import Colour
    from onetake.stage.score.picture_score import PictureScore, TransitionScore


BODY_WIDTH = 1.7
"""Frame widths that a body close to the lens covers."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is on the screen at a moment."""

    shots: tuple[int, ...]
    """One shot, or the old and the new."""
    share: float
    """How much of the new one there is, 0 to 1; for a wipe the part of the way that it has gone."""
    transition: TransitionScore | None
    progress: float
    dim: float
    """Master dimmer in linear light."""
    fade: float
    fade_colour: Colour
    flash: float
    flash_colour: Colour
    bodies: tuple[tuple[float, str], ...]
    """Bodies before the lens: how far each has gone, 0 to 1, and from which side it came."""


def screen(score: PictureScore, t: float, length: float, frame_time: float) -> Screen:
    """Return what is on the screen at time `t` of a film of `length` s."""
    shot = score.shot_at(t)
    shots: tuple[int, ...] = (shot,)
    share, progress = 0.0, 0.0
    going: TransitionScore | None = None
    fade, fade_colour = _edges(score, t, length, frame_time)
    dim = level(score.light.levels, t, 1.0)
    bodies = [((t - c.t) / c.length + 0.5, c.side) for c in score.crossings]
    for number, one in enumerate(score.transitions):
        if one.kind == "cut":
            if one.t - 1e-9 <= t < one.t + frame_time - 1e-9:
                going, progress = one, 1.0
            continue
        s = (t - one.t) / one.seconds + 0.5
        if not 0 <= s < 1:
            continue
        going, progress = one, s
        if one.kind in ("dissolve", "wipe"):
            shots, share = (number, number + 1), s
        elif one.kind == "fade":
            fade, fade_colour = 1 - abs(2 * s - 1), one.colour
        elif one.kind == "hidden-black":
            dim *= float(smoothstep(abs(2 * s - 1), 0.25, 1.0)) ** 2
        elif one.kind == "hidden-body":
            bodies.append((s, one.side))
    for stretch in score.light.dark:
        if stretch.start <= t < stretch.end:
            ramp = min(stretch.ramp, (stretch.end - stretch.start) / 2)
            near = min(t - stretch.start, stretch.end - t)
            down = float(smoothstep(near / ramp, 0, 1)) if ramp > 0 else 1.0
            dim *= 1 - down * (1 - stretch.level)
    flashes = [(flash_of(f, t), f.colour) for f in score.flashes]
    flash, flash_colour = max(flashes, key=lambda f: f[0], default=(0.0, (255, 255, 255)))
    there = tuple((s, side) for s, side in bodies if 0 <= s < 1)
    return Screen(shots, share, going, progress, dim, fade, fade_colour, flash, flash_colour, there)


def _edges(score: PictureScore, t: float, length: float, frame_time: float) -> tuple[float, Colour]:
    light = score.light
    fade = 0.0
    if light.fade_in > 0:
        fade = max(fade, 1 - t / light.fade_in)
    if light.fade_out > 0:
        # The last frame is the colour itself.
        fade = max(fade, 1 - (length - frame_time - t) / light.fade_out)
    return float(np.clip(fade, 0, 1)), light.fade_colour


def blend_shots(old: Image8, new: Image8, now: Screen) -> Image8:
    """Put the old and the new shot of a dissolve or a wipe together."""
    if now.transition is None or now.transition.kind != "wipe":
        return np.asarray(cv2.addWeighted(old, 1 - now.share, new, now.share, 0), np.uint8)
    width = old.shape[1]
    x = (np.arange(width) + 0.5) / width
    if now.transition.side == "right":
        x = 1 - x
    soft = smoothstep(now.share * 1.06 - x, 0.0, 0.06)[None, :, None]
    return np.asarray(np.rint(old * (1 - soft) + new * soft), np.uint8)


class CrossingBodies:
    """The body that crosses the lens: a coat, dark and out of focus."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self.size = width, height = size
        rng = generator(seed, "crossing")
        wide = round(BODY_WIDTH * width)
        folds = clouds(rng, (height, wide), 0.16 * height, 4, stretch=2.5)
        x = np.linspace(-1, 1, wide, dtype=np.float32)[None, :]
        y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
        tone = np.array([0.20, 0.185, 0.19], np.float32) * rng.uniform(0.7, 1.2, 3).astype(np.float32)
        shade = (1 - 0.75 * x**2) * (1 + 0.22 * folds) * (0.75 + 0.35 * y)
        image = np.clip(shade[..., None] * tone * 255, 2, 255)
        image = cv2.GaussianBlur(image, (0, 0), 0.012 * height)
        edge = 0.055 * np.sin(5 * y + rng.uniform(0, 6)) + 0.03 * np.sin(13 * y + rng.uniform(0, 6))
        there = smoothstep(0.9 + edge * np.sign(x) - np.abs(x), 0.0, 0.07)
        self.coat = np.dstack([image, np.zeros((height, wide), np.float32)])
        self.there = there

    def lay(self, picture: Image8, now: Screen) -> tuple[Image8, float]:
        """Return the frame with what bodies there are before it, and the share of it that they cover."""
        width, height = self.size
        covered = 0.0
        for s, side in now.bodies:
            place = (2 * s - 1) * (0.5 + BODY_WIDTH / 2) * (1 if side == "left" else -1)
            left = (0.5 + place) * width - self.there.shape[1] / 2
            shift = np.array([[1, 0, left], [0, 1, 0]], np.float64)
            there = cv2.warpAffine(self.there, shift, (width, height))
            coat = cv2.warpAffine(self.coat, shift, (width, height))
            picture = np.asarray(np.rint(picture + (coat - picture) * there[..., None]), np.uint8)
            covered = max(covered, float(there.mean()))
        return picture, covered
