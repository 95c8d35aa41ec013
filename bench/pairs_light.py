"""Pairs of films for the claims about light, colour and composition: one scene, graded or lit in two ways."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

import pairs_camera
from onetake.signal.colour.cielab import linear_light
from onetake.stage.encode import encode_film
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.sound_score import SoundScore
from onetake.stage.sound.film_sound import make_sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from onetake.stage.score.score_document import Score

    Picture = NDArray[np.float64]
    Light = Callable[[np.random.Generator], Callable[[Picture, float], Picture]]
    BeatLight = Callable[[np.random.Generator, float], Callable[[Picture, float], Picture]]
    Maker = Callable[[Path, int, tuple[int, int]], None]

LENGTH, FPS = 6.0, 24
"""Seconds, and frames a second; a film with a beat is twice as long."""
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_STEPS = np.linspace(0, 1, 4096)
_SRGB = np.rint(
    255 * np.where(_STEPS <= 0.0031308, 12.92 * _STEPS, 1.055 * np.maximum(_STEPS, 1e-9) ** (1 / 2.4) - 0.055)
).astype(np.uint8)
"""sRGB of linear light in 4096 steps."""
GAINS = {
    "orange": (1.5, 0.95, 0.45),
    "blue": (0.5, 0.9, 1.7),
    "neutral": (1.0, 1.0, 1.0),
}
"""Light of a lamp, of dusk, and white light: gains of red, green and blue."""


def scene(rng: np.random.Generator, size: tuple[int, int]) -> Picture:
    """Return linear light, shape (h, 2 w, 3), of a wall and things of all hues; its mean is grey."""
    width, height = 2 * size[0], size[1]
    wall = np.full((height, width, 3), 0.22) * np.linspace(0.7, 1.2, width)[None, :, None]
    for hue in np.linspace(0, 180, 26, endpoint=False):
        x, y = rng.integers(-10, width), rng.integers(-10, height)
        w, h = rng.integers(width // 30, width // 8), rng.integers(height // 8, height // 2)
        hsv = np.array(
            [[[(hue + rng.integers(0, 7)) % 180, rng.integers(90, 180), rng.integers(60, 230)]]], np.uint8
        )
        colour = linear_light(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0])
        cv2.ellipse(
            wall, (int(x), int(y)), (int(w), int(h)), float(rng.uniform(0, 180)), 0, 360, colour.tolist(), -1
        )
    noise = cv2.resize(
        rng.normal(0, 1, (height // 6, width // 6)), (width, height), interpolation=cv2.INTER_CUBIC
    )
    wall *= np.exp(0.12 * noise)[..., None]
    mean = wall.mean(axis=(0, 1))
    return np.asarray(np.clip(wall * (LUMINANCE @ mean) / mean, 0, 1))


def gamma(light: Picture) -> NDArray[np.uint8]:
    """Return sRGB, 0 to 255, of linear light."""
    return np.asarray(_SRGB[(np.clip(light, 0, 1) * (len(_SRGB) - 1) + 0.5).astype(np.intp)])


def maker(light: Light | None = None, *, with_beat: BeatLight | None = None) -> Maker:
    """Return what films the scene, which drifts by, in a light; or in one that has to do with the beat."""

    def write(path: Path, seed: int, size: tuple[int, int]) -> None:
        rng = np.random.default_rng([seed, 23])
        wide, length = scene(rng, size), LENGTH * (1 if with_beat is None else 2.5)
        drift, tempo = float(rng.uniform(0.2, 0.8)) / length, float(rng.uniform(92, 132))
        shine = light(rng) if light is not None else with_beat(rng, tempo) if with_beat else None
        assert shine is not None
        draft = path.with_suffix(".part.mp4")
        score = SoundScore(beat=BeatScore(tempo=tempo)) if with_beat else SoundScore(has_beat=False)
        sound = make_sound(score, length, seed).film if with_beat else None
        pictures = _pictures(wide, size, drift, length, shine, np.random.default_rng(seed))
        encode_film(
            draft, pictures, size, Fraction(FPS), sound, score.rate, tags={"title": "A pair", "artist": ""}
        )
        draft.replace(path)

    write.__name__ = getattr(light or with_beat, "__name__", "film")
    return write


def _pictures(
    wide: Picture,
    size: tuple[int, int],
    drift: float,
    length: float,
    shine: Callable[[Picture, float], Picture],
    grain: np.random.Generator,
) -> Iterator[NDArray[np.uint8]]:
    """Yield the frames, each balanced to a grey mean: the scene drifts by at `drift` widths a second."""
    for k in range(round(length * FPS)):
        x = round(drift * k / FPS * size[0])
        view = wide[:, x : x + size[0]]
        mean = view.mean(axis=(0, 1))
        lit = gamma(shine(view * (LUMINANCE @ mean) / mean, k / FPS)).astype(np.float64)
        lit += grain.normal(0, 1.0, (size[1], size[0], 1))
        yield np.clip(np.rint(lit), 0, 255).astype(np.uint8)


def grey(picture: Picture) -> Picture:
    """Return the luminance of a picture in all three channels."""
    return np.repeat((picture @ LUMINANCE)[..., None], 3, axis=2)


def saturated(picture: Picture, amount: float) -> Picture:
    """Return a picture with its colours' distance from grey multiplied."""
    return np.clip(grey(picture) * (1 - amount) + picture * amount, 0, 1)


def tinted(colour: str, seed_gain: float = 1.0) -> Callable[[Picture, float], Picture]:
    """Return the light of a named gain."""
    gains = np.array(GAINS[colour]) ** seed_gain
    return lambda picture, t: picture * gains


def in_colour(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """White light, all hues, weaker or stronger."""
    amount = float(rng.uniform(0.5, 1.1))
    return lambda picture, t: saturated(picture, amount)


def without_colour(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """The same without colour."""
    return lambda picture, t: grey(picture)


def warm(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A lamp's light."""
    return tinted("orange", float(rng.uniform(0.7, 1.2)))


def cold(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Light of dusk."""
    return tinted("blue", float(rng.uniform(0.7, 1.2)))


def one_hue(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A coloured spotlight, which leaves hardly any other hue."""
    hsv = np.array([[[rng.integers(0, 180), 235, 255]]], np.uint8)
    colour = linear_light(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0])
    colour = colour / (LUMINANCE @ colour)
    return lambda picture, t: np.clip(grey(picture) * 0.8 + 0.2 * picture, 0, 1) * colour * 0.6


def _spot(hue: int, rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    hsv = np.array([[[hue, rng.integers(200, 245), 255]]], np.uint8)
    colour = linear_light(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0])
    colour = colour / (LUMINANCE @ colour)
    return lambda picture, t: np.clip(grey(picture) * 0.8 + 0.2 * picture, 0, 1) * colour * 0.6


def red_light(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A red spotlight."""
    return _spot(int(rng.integers(0, 3)), rng)


def golden_light(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """An orange one."""
    return _spot(int(rng.integers(15, 24)), rng)


def green_light(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A green one."""
    return _spot(int(rng.integers(52, 72)), rng)


def blue_light(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A blue one."""
    return _spot(int(rng.integers(100, 118)), rng)


def purple_light(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A purple one."""
    return _spot(int(rng.integers(140, 160)), rng)


def turns_blue(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """The lamp goes, and dusk comes: at once, or over three seconds."""
    at, ramp = float(rng.uniform(0.35, 0.6)) * LENGTH, float(rng.choice([0.01, 2.0]))
    one, other = tinted("orange", 1.4), tinted("blue", 1.4)

    def lit(picture: Picture, t: float) -> Picture:
        share = float(np.clip((t - at) / ramp, 0, 1))
        return one(picture, t) * (1 - share) + other(picture, t) * share

    return lit


def brightens(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """One light throughout that is turned up and down."""
    gains = tinted(str(rng.choice(["orange", "blue", "neutral"])))
    return lambda picture, t: gains(picture, t) * (0.6 + 0.35 * np.sin(2 * np.pi * t / LENGTH))


def low_key(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """One lamp in the dark."""
    at, gain = rng.uniform(0.3, 0.7), float(rng.uniform(0.7, 1.0))

    def lit(picture: Picture, t: float) -> Picture:
        x = np.linspace(0, 1, picture.shape[1])[None, :, None]
        return picture * gain * (0.03 + 0.9 * np.exp(-(((x - at) / 0.16) ** 2)))

    return lit


def middle_key(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Even light of middle strength."""
    gain = float(rng.uniform(0.8, 1.1))
    return lambda picture, t: picture * gain


def high_key(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Much light, and no shadow."""
    lift = float(rng.uniform(0.4, 0.5))
    return lambda picture, t: lift + picture * 1.1


def contrasty(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Deep blacks and blazing whites."""
    steep = float(rng.uniform(3.0, 4.0))

    def lit(picture: Picture, t: float) -> Picture:
        light = grey(picture)
        middle = float(np.median(light))
        return picture / np.maximum(light, 1e-4) * np.clip(0.18 * (light / middle) ** steep, 0, 1)

    return lit


def flat(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Little between the darkest and the lightest."""
    veil = float(rng.uniform(0.10, 0.2))
    return lambda picture, t: veil + picture * 0.5


def tubes(rng: np.random.Generator, hues: list[int], saturation: int) -> Callable[[Picture, float], Picture]:
    """Return a dark scene with glowing tubes of some hues (0 to 179)."""
    drawn: list[tuple[NDArray[np.float64], tuple[float, ...]]] = []
    for hue in hues:
        colour = linear_light(
            cv2.cvtColor(np.array([[[hue, saturation, 255]]], np.uint8), cv2.COLOR_HSV2RGB)[0, 0]
        )
        drawn.append((colour, tuple(rng.uniform(0.1, 0.9, 4))))

    @cache
    def glowing(height: int, width: int) -> tuple[Picture, Picture]:
        glow = np.zeros((height, width, 3))
        for colour, (x, y, u, v) in drawn:
            one, other = (round(x * width), round(y * height)), (round(u * width), round(v * height))
            cv2.line(glow, one, other, colour.tolist(), max(3, width // 40))
        return glow, np.asarray(cv2.GaussianBlur(glow, (0, 0), width / 20))

    def lit(picture: Picture, t: float) -> Picture:
        glow, halo = glowing(*picture.shape[:2])
        return picture * (0.02 + 0.6 * halo) + glow + 0.25 * halo

    return lit


def neon(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Pink, blue and green tubes in the dark."""
    return tubes(rng, [int(hue) for hue in rng.permutation([150, 160, 95, 120, 65])[:4]], 230)


def lamps(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """The same tubes, white and yellowish, in the dark."""
    return tubes(rng, [18, 20, 16, 22], int(rng.integers(30, 120)))


def _flashing(
    times: NDArray[np.float64], lasts: float, base: float = 0.25
) -> Callable[[Picture, float], Picture]:
    def lit(picture: Picture, t: float) -> Picture:
        on = bool(((t - times >= -1e-6) & (t - times < lasts - 1e-6)).any())
        return picture * (3.0 if on else base) + (0.15 if on else 0.0)

    return lit


def strobe(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Five to ten flashes a second for two seconds."""
    rate = float(rng.uniform(5, 10))
    start = float(rng.uniform(1, LENGTH - 3))
    return _flashing(start + np.arange(0, 2, 1 / rate), 0.5 / rate)


def slow_flashes(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """A flash every second or so."""
    return _flashing(0.5 + np.cumsum(rng.uniform(0.8, 1.3, 7)), 0.1)


def fast_cutting(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """Cuts between a dark scene and a bright one, two or three a second, and no flash."""
    length = float(rng.uniform(0.35, 0.5))

    def lit(picture: Picture, t: float) -> Picture:
        bright = int(t / length) % 2
        return (picture[::-1] if bright else picture) * (2.0 if bright else 0.3)

    return lit


def on_the_beat(rng: np.random.Generator, tempo: float) -> Callable[[Picture, float], Picture]:
    """A flash on every beat, or on every second one."""
    step = 60 / tempo * int(rng.integers(1, 3))
    return _flashing(np.arange(0, 3 * LENGTH, step), 0.12)


def off_the_beat(rng: np.random.Generator, tempo: float) -> Callable[[Picture, float], Picture]:
    """Flashes at another tempo than the beat's, or at any time."""
    step = 60 / tempo * float(rng.choice([0.83, 1.21, 1.4]))
    times = np.arange(0.2, 3 * LENGTH, step)
    if rng.integers(0, 2):
        times = times + rng.uniform(-0.3, 0.3, len(times)) * step
    return _flashing(times, 0.12)


def mirrored(rng: np.random.Generator) -> Callable[[Picture, float], Picture]:
    """The left half, and its mirror image at the right but for the light and some thing."""
    x, y, colour = rng.uniform(0.6, 0.9), rng.uniform(0.2, 0.8), rng.uniform(0, 0.6, 3)

    def lit(picture: Picture, t: float) -> Picture:
        height, width = picture.shape[:2]
        half = picture[:, : width // 2]
        both = np.concatenate([half, half[:, ::-1]], axis=1)
        both = both * np.linspace(1.2, 0.7, both.shape[1])[None, :, None]
        cv2.circle(both, (round(x * width), round(y * height)), height // 10, colour.tolist(), -1)
        return both

    return lit


@pairs_camera.maker
def in_the_middle(seed: int, size: tuple[int, int]) -> Score:
    """Return somebody whose face is in the middle of the frame."""
    return _face(seed, size, 0.0)


@pairs_camera.maker
def off_the_middle(seed: int, size: tuple[int, int]) -> Score:
    """Return the same face at a third of the width or nearer to the edge."""
    rng = pairs_camera.draw(seed)
    return _face(seed, size, float(rng.choice([-1, 1]) * rng.uniform(0.17, 0.22)))


def _face(seed: int, size: tuple[int, int], aside: float) -> Score:
    """Return a face before a camera that stands `aside` frame widths from it."""
    focal, far = 115.0, 1.8
    width = far * 36.0 / focal
    key = pairs_camera.at(0.0, x=aside * width, z=0.6, y=pairs_camera.FACE_HEIGHT, focal=focal)
    return pairs_camera.score(seed, size, (key,))


IN_COLOUR, NEUTRAL = maker(in_colour), maker(middle_key)
RED, BLUE = maker(red_light), maker(blue_light)
PAIRS: dict[str, tuple[Maker, Maker]] = {
    "black-and-white": (maker(without_colour), IN_COLOUR),
    "colour-shifts": (maker(turns_blue), maker(brightens)),
    "one-hue": (maker(one_hue), IN_COLOUR),
    "red-palette": (RED, maker(purple_light)),
    "golden-palette": (maker(golden_light), RED),
    "green-palette": (maker(green_light), BLUE),
    "blue-palette": (BLUE, maker(green_light)),
    "purple-palette": (maker(purple_light), BLUE),
    "warm-palette": (maker(warm), NEUTRAL),
    "cold-palette": (maker(cold), NEUTRAL),
    "neon": (maker(neon), maker(lamps)),
    "high-contrast": (maker(contrasty), maker(flat)),
    "low-key": (maker(low_key), NEUTRAL),
    "high-key": (maker(high_key), NEUTRAL),
    "strobing": (maker(strobe), maker(slow_flashes)),
    "light-on-the-beat": (maker(with_beat=on_the_beat), maker(with_beat=off_the_beat)),
    "centred": (in_the_middle, off_the_middle),
    "symmetrical": (maker(mirrored), NEUTRAL),
}
"""Claim -> makers of the film of which it is true, and of the one of which it is false."""
