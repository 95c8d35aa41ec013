"""The lens and the laboratory: motion blur, glow, grade, vignette, flash, grain, bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.noise import Wander, generator

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.score_look import Colour, FlashScore, LevelKey
    from onetake.stage.score_picture import PictureScore

    Bytes = NDArray[np.uint8]
    Image = NDArray[np.float32]

SHARP = 1.5
"""Pixels; motion blur shorter than that is not drawn."""
SPACING = 2.5
"""Pixels between the pictures that make up a motion blur, at most 24 of them."""
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def level(keys: tuple[LevelKey, ...], t: float, default: float) -> float:
    """Give the level at time `t` by straight lines between keys, `default` where there are none."""
    if not keys:
        return default
    return float(np.interp(t, [k.t for k in keys], [k.level for k in keys]))


def flash_of(flash: FlashScore, t: float) -> float:
    """Give how strong a flash still is, 0 to its strength."""
    since = (t - flash.t) / flash.length
    return flash.strength * (1 - since) ** 2 if -1e-9 <= since < 1 else 0.0


def motion_blur(picture: Bytes, way: NDArray[np.float64]) -> Bytes:
    """Smear a picture along the way that its points go while the shutter is open.

    Parameters
    ----------
    picture : array of uint8, shape (h, w, channels)
    way : array, shape (rows, columns, 2)
        Pixels, on a coarse grid over the whole picture. The blur is centred, so that nothing is shifted.
    """
    longest = float(np.percentile(np.linalg.norm(way, axis=2), 98))
    if longest < SHARP:
        return picture
    height, width = picture.shape[:2]
    dense = cv2.resize(way.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    count = int(np.clip(np.ceil(longest / SPACING), 3, 24))
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    total = np.zeros(picture.shape, np.float32)
    for share in (np.arange(count) + 0.5) / count - 0.5:
        moved_x = cv2.scaleAdd(dense[..., 0], float(share), np.broadcast_to(x, (height, width)).copy())
        moved_y = cv2.scaleAdd(dense[..., 1], float(share), np.broadcast_to(y, (height, width)).copy())
        cv2.accumulate(
            cv2.remap(picture, moved_x, moved_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101), total
        )
    return np.asarray(cv2.convertScaleAbs(total, alpha=1 / count), np.uint8)


class Lens:
    """Turns a scene's picture into the film's. Everything random in it is a function of seed and frame."""

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
        self.grain = np.asarray(noise / noise.std(), np.float32)
        self.flicker = Wander(generator(seed, "flicker"), 0.1, max(0.15, self.light.flicker_rate))
        self.curve = self._curve()
        self.colour = self._saturation()
        self.bars = self._bars()

    def _bars(self) -> tuple[int, int]:
        """Give the width of the bars at the sides and the height of those above and below, pixels."""
        shape = self.lens.letterbox
        width, height = self.size
        if shape <= 0:
            return 0, 0
        if shape >= width / height:
            return 0, round((height - width / shape) / 2)
        return round((width - height * shape) / 2), 0

    def _curve(self) -> Image:
        """Give the grade's tone curve a channel, 256 bytes to 0..1: dreary is low, flat and cold."""
        g = self.light.grade
        x = np.linspace(0, 1, 256, dtype=np.float32)
        gain = (0.66 + 0.5 * g) * 2.0 ** (self.light.exposure / 2.2)
        bent = x + (0.10 + 0.5 * g) * x * (1 - x) * (2 * x - 1)
        warm = 0.10 * self.light.tint + 0.05 * (g - 0.5)
        channels = [
            bent * gain * (1 + k * warm) + lift * (1 - g)
            for k, lift in ((1, 0.006), (0.1, 0.01), (-1, 0.016))
        ]
        return np.asarray(np.dstack(channels).reshape(1, 256, 3), np.float32)

    def _saturation(self) -> Image:
        s = 0.35 + 1.05 * self.light.grade
        return np.asarray(np.eye(3) * s + (1 - s) * LUMA[None, :], np.float32)

    def lamp(self, t: float) -> float:
        """Give how strong the lamp burns at time `t`."""
        drop = 0.5 + 0.5 * float(np.tanh(1.3 * self.flicker(t)[0]))
        return self.light.lamp * (1 - self.light.flicker * drop)

    def develop(
        self,
        picture: Bytes,
        t: float,
        frame: int,
        dim: float,
        flash: float,
        flash_colour: Colour,
        fade: float,
        fade_colour: Colour,
    ) -> Bytes:
        """Give the film's picture.

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
            How far the picture has gone towards white light, and towards a colour, 0 to 1.
        flash_colour, fade_colour : tuple of int
            sRGB.
        """
        rgb = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGBA2RGB), np.uint8)
        image = np.asarray(cv2.LUT(rgb, self.curve), np.float32)
        lamp = self.lamp(t)
        if abs(lamp - 1) > 1e-3:
            share = np.arange(256, dtype=np.float32) / 255
            table = np.maximum(1 + share * np.float32(lamp - 1), 0) ** np.float32(1 / 2.2)
            gain = cv2.LUT(cv2.extractChannel(picture, 3), table)
            image = np.asarray(cv2.multiply(image, cv2.merge([gain, gain, gain])), np.float32)
        if self.lens.bloom > 0:
            self._bloom(image, rgb)
        image = np.asarray(cv2.transform(image, self.colour * np.float32(dim ** (1 / 2.2))), np.float32)
        image = np.asarray(cv2.multiply(image, self.fall), np.float32)
        blur = level(self.lens.blur, t, 0.0) / 1000 * self.size[1]
        if blur > 0.3:
            image = np.asarray(cv2.GaussianBlur(image, (0, 0), blur), np.float32)
        if flash > 0:
            image *= 1 + 1.5 * flash
            image += flash * (np.array(flash_colour, np.float32) / 255)
        if self.lens.grain > 0:
            self._grain(image, frame)
        if fade > 0:
            image *= 1 - fade
            image += fade * (np.array(fade_colour, np.float32) / 255)
        # Saturating, to the nearest: what is below 0 must not come back as its absolute value.
        out = np.asarray(cv2.convertScaleAbs(np.maximum(image, 0, out=image), alpha=255), np.uint8)
        x, y = self.bars
        if y:
            out[:y], out[self.size[1] - y :] = 0, 0
        if x:
            out[:, :x], out[:, self.size[0] - x :] = 0, 0
        return out

    def _bloom(self, image: Image, rgb: Bytes) -> None:
        small = cv2.resize(rgb, (self.size[0] // 8, self.size[1] // 8), interpolation=cv2.INTER_AREA)
        bright = np.maximum(small.astype(np.float32) / 255 - 0.55, 0)
        glow = cv2.GaussianBlur(bright, (0, 0), max(0.8, self.size[1] / 8 / 22))
        cv2.scaleAdd(cv2.resize(glow, self.size), 1.4 * self.lens.bloom, image, dst=image)

    def _grain(self, image: Image, frame: int) -> None:
        rng = np.random.default_rng([self.seed & 0xFFFFFFFF, 77, frame])
        dy, dx = (int(v) for v in rng.integers(0, 48, 2))
        noise = self.grain[dy : dy + self.size[1], dx : dx + self.size[0]]
        if rng.random() < 0.5:
            noise = noise[:, ::-1]
        strength = image * np.float32(0.9)
        strength += np.float32(0.35)
        cv2.scaleAdd(cv2.multiply(noise, strength), self.lens.grain / 255, image, dst=image)
