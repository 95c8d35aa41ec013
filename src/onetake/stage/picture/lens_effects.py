"""The lens and the laboratory: motion blur, glow, grade, vignette, flash, grain, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.seeded_noise import Wander, generator

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Image8
    from onetake.stage.score.light_lens_score import Colour, FlashScore, LevelKey
    from onetake.stage.score.picture_score import PictureScore


SHARP = 1.5
"""Pixels; motion blur shorter than that is not drawn."""
SPACING = 2.5
"""Pixels between the copies that make up a motion blur, at most 24 of them."""
ROWS = 48
"""Rows of a frame that are developed at a time."""
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
"""Weights of linear R, G and B in luminance (ITU-R BT.709)."""


def level(keys: tuple[LevelKey, ...], t: float, default: float) -> float:
    """Return the level at time `t` by straight lines between keys, `default` where there are none."""
    if not keys:
        return default
    return float(np.interp(t, [k.t for k in keys], [k.level for k in keys]))


def flash_of(flash: FlashScore, t: float) -> float:
    """Return how strong a flash still is, 0 to its strength."""
    since = (t - flash.t) / flash.length
    return flash.strength * (1 - since) ** 2 if -1e-9 <= since < 1 else 0.0


def motion_blur(picture: Image8, way: Floats) -> Image8:
    """Blur an image along the path of its points while the shutter is open.

    Parameters
    ----------
    picture : array of uint8, shape (h, w, channels)
    way : array, shape (rows, columns, 2)
        Pixels, on a coarse grid over the whole frame. The blur is centred, so that nothing is shifted.
    """
    longest = float(np.percentile(np.linalg.norm(way, axis=2), 98))
    if longest < SHARP:
        return picture
    height, width = picture.shape[:2]
    dense = np.asarray(cv2.resize(way.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR))
    count = int(np.clip(np.ceil(longest / SPACING), 3, 24))
    out: Image8 = np.empty_like(picture)
    x = np.arange(width, dtype=np.float32)[None, :]
    for top in range(0, height, ROWS):
        rows = slice(top, min(top + ROWS, height))
        way_x, way_y = cv2.split(dense[rows])
        here_x = np.repeat(x, len(way_x), axis=0)
        here_y = np.repeat(np.arange(rows.start, rows.stop, dtype=np.float32)[:, None], width, axis=1)
        total = np.zeros((*way_x.shape, picture.shape[2]), np.float32)
        for share in (np.arange(count) + 0.5) / count - 0.5:
            moved_x, moved_y = (
                cv2.scaleAdd(way, float(share), here) for way, here in ((way_x, here_x), (way_y, here_y))
            )
            moved = cv2.convertMaps(moved_x, moved_y, cv2.CV_16SC2)
            cv2.accumulate(
                cv2.remap(picture, *moved, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101), total
            )
        cv2.convertScaleAbs(total, dst=out[rows], alpha=1 / count)
    return out


class Lens:
    """Turns a scene's image into the film's frame. What is random in it depends on seed and frame only."""

    def __init__(self, score: PictureScore, seed: int) -> None:
        self.size = width, height = score.size
        self.lens, self.light = score.lens, score.light
        self.seed = seed
        y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
        radius = (x**2 + (y * height / width) ** 2) / (1 + (height / width) ** 2)
        fall = 1 - self.lens.vignette * np.clip(radius, 0, 1) ** 1.3
        self.fall = np.ascontiguousarray(np.repeat(fall[..., None], 3, axis=2))
        rng = generator(seed, "grain")
        noise = rng.standard_normal((height + 48, width + 48, 3)).astype(np.float32)
        noise = 0.8 * noise[..., :1] + 0.35 * noise
        noise = np.asarray(cv2.GaussianBlur(noise, (3, 3), 0.55), np.float32)
        noise *= np.float32(self.lens.grain / noise.std())
        sides = noise, np.ascontiguousarray(noise[:, ::-1])
        self.grain = [(1 + n * np.float32(0.9 / 255), n * np.float32(0.35)) for n in sides]
        self.flicker = Wander(generator(seed, "flicker"), 0.1, max(0.15, self.light.flicker_rate))
        self.curve = self._curve()
        self.colour = self._saturation()
        self.bars = self._bars()

    def _bars(self) -> tuple[int, int]:
        """Return the width of the bars at the sides and the height of those above and below, pixels."""
        shape = self.lens.letterbox
        width, height = self.size
        if shape <= 0:
            return 0, 0
        if shape >= width / height:
            return 0, round((height - width / shape) / 2)
        return round((width - height * shape) / 2), 0

    def _curve(self) -> Floats32:
        """Return the grade's tone curve a channel, bytes to 0..255: dreary is low, flat and cold."""
        g = self.light.grade
        x = np.linspace(0, 1, 256, dtype=np.float32)
        gain = (0.66 + 0.5 * g) * 2.0 ** (self.light.exposure / 2.2)
        bent = x + (0.10 + 0.5 * g) * x * (1 - x) * (2 * x - 1)
        warm = 0.10 * self.light.tint + 0.05 * (g - 0.5)
        channels = [
            bent * gain * (1 + k * warm) + lift * (1 - g)
            for k, lift in ((1, 0.006), (0.1, 0.01), (-1, 0.016))
        ]
        return np.asarray(255 * np.dstack(channels).reshape(1, 256, 3), np.float32)

    def _saturation(self) -> Floats32:
        s = 0.35 + 1.05 * self.light.grade
        return np.asarray(np.eye(3) * s + (1 - s) * LUMA[None, :], np.float32)

    def lamp(self, t: float) -> float:
        """Return how strong the lamp burns at time `t`."""
        drop = 0.5 + 0.5 * float(np.tanh(1.3 * self.flicker(t)[0]))
        return self.light.lamp * (1 - self.light.flicker * drop)

    def develop(
        self,
        picture: Image8,
        t: float,
        frame: int,
        dim: float,
        flash: float,
        flash_colour: Colour,
        fade: float,
        fade_colour: Colour,
    ) -> Image8:
        """Return the film's frame.

        Parameters
        ----------
        picture : array of uint8, shape (h, w, 4)
            A scene's.
        t : float
            Seconds.
        frame : int
            Number of the frame: its grain.
        dim : float
            Master dimmer, 0 to 4, in linear light.
        flash, fade : float
            How far the frame has gone towards white light, and towards a colour, 0 to 1.
        flash_colour, fade_colour : tuple of int
            sRGB.
        """
        glow = self._glow(picture) if self.lens.bloom > 0 else None
        blur = level(self.lens.blur, t, 0.0) / 1000 * self.size[1]
        out: Image8 = np.empty((*picture.shape[:2], 3), np.uint8)
        colour = self.colour * np.float32(dim ** (1 / 2.2))
        lamp = self._lamp_table(self.lamp(t))
        grain = self._grain(frame) if self.lens.grain > 0 else None
        # A few rows at a time stay in the processor's cache; a blur needs them all.
        step = ROWS if blur <= 0.3 else self.size[1]
        for top in range(0, self.size[1], step):
            rows = slice(top, min(top + step, self.size[1]))
            rgb = cv2.cvtColor(picture[rows], cv2.COLOR_RGBA2RGB)
            image = np.asarray(cv2.LUT(rgb, self.curve), np.float32)
            if glow is not None:
                cv2.add(image, glow[rows], dst=image)
            cv2.transform(image, colour, dst=image)
            if lamp is None:
                cv2.multiply(image, self.fall[rows], dst=image)
            else:
                gain = cv2.LUT(cv2.extractChannel(picture[rows], 3), lamp)
                gain = cv2.multiply(gain, self.fall[rows, :, 0], dst=gain)
                cv2.multiply(image, cv2.merge([gain, gain, gain]), dst=image)
            if blur > 0.3:
                image = np.asarray(cv2.GaussianBlur(image, (0, 0), blur), np.float32)
            if flash > 0:
                image *= 1 + 1.5 * flash
                image += flash * np.array(flash_colour, np.float32)
            if grain is not None:
                cv2.multiply(image, grain[0][rows], dst=image)
                cv2.add(image, grain[1][rows], dst=image)
            if fade > 0:
                image *= 1 - fade
                image += fade * np.array(fade_colour, np.float32)
            # To the nearest, and saturating: what is below 0 must not come back as its absolute value.
            cv2.convertScaleAbs(np.maximum(image, 0, out=image), dst=out[rows])
        x, y = self.bars
        if y:
            out[:y], out[self.size[1] - y :] = 0, 0
        if x:
            out[:, :x], out[:, self.size[0] - x :] = 0, 0
        return out

    def _lamp_table(self, lamp: float) -> Floats32 | None:
        """Return what a lamp so strong does to a pixel by its share of lamplight, or None for nothing."""
        if abs(lamp - 1) <= 1e-3:
            return None
        share = np.arange(256, dtype=np.float32) / 255
        return np.asarray(np.maximum(1 + share * np.float32(lamp - 1), 0) ** np.float32(1 / 2.2), np.float32)

    def _glow(self, picture: Image8) -> Floats32 | None:
        """Return what bright lights add round themselves, 0 to 255, or None where that is not to be seen."""
        # From every second pixel: the glow is blurred by far more than that.
        half = cv2.resize(picture, (self.size[0] // 2, self.size[1] // 2), interpolation=cv2.INTER_NEAREST)
        small = cv2.resize(half, (self.size[0] // 8, self.size[1] // 8), interpolation=cv2.INTER_AREA)
        bright = np.maximum(small[..., :3].astype(np.float32) - np.float32(0.55 * 255), 0)
        if not bright.any():
            return None
        glow = cv2.GaussianBlur(bright, (0, 0), max(0.8, self.size[1] / 8 / 22))
        glow *= np.float32(1.4 * self.lens.bloom)
        if glow.max() < 0.25:
            return None
        return np.asarray(cv2.resize(glow, self.size), np.float32)

    def _grain(self, frame: int) -> tuple[Floats32, Floats32]:
        """Return a frame's grain: what the frame, 0 to 255, is multiplied by, and what is added to it."""
        rng = np.random.default_rng([self.seed & 0xFFFFFFFF, 77, frame])
        dy, dx = (int(v) for v in rng.integers(0, 48, 2))
        times, plus = self.grain[int(rng.random() < 0.5)]
        rows, columns = slice(dy, dy + self.size[1]), slice(dx, dx + self.size[0])
        return times[rows, columns], plus[rows, columns]
