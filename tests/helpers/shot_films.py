"""Films with known transitions, made from scenes: the answer comes with the pictures."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import av
import cv2
import numpy as np

from onetake.core.blocks import Frames

from .shot_joins import JOINS, joined
from .shot_scenes import HEIGHT, WIDTH, Scene, paste, texture

EDITED = ("cuts", "dark-cuts", "like-cuts", "reframed-cuts", "dissolves", "fades", "mixed")
ONE_TAKES = (
    *("plain", "flash", "strobe", "whip", "dark", "blackout", "body"),
    *("title", "rush", "shaky", "lamp", "grain", "crowd"),
)


@dataclass
class Film:
    """Pictures with their truth, as (kind, first second, last second).

    `truth` holds every transition, `covers` what hides or smears the picture of a one-take for a moment.
    """

    pictures: list[np.ndarray]
    fps: float
    truth: list[tuple[str, float, float]] = field(default_factory=list)
    covers: list[tuple[str, float, float]] = field(default_factory=list)

    @property
    def t(self):
        return np.arange(len(self.pictures)) / self.fps

    def blocks(self, size=24, bars=(0, 0, 0, 0)):
        """Yield the film as the decoder would."""
        for i in range(0, len(self.pictures), size):
            part = self.pictures[i : i + size]
            yield Frames(
                t=self.t[i : i + size],
                luma=np.stack([cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in part]),
                rgb=np.stack([cv2.resize(p, (160, 90), interpolation=cv2.INTER_AREA) for p in part]),
                bars=np.tile(np.float32(bars), (len(part), 1)),
            )


def _finish(rng, picture, grain):
    if grain:
        picture = (
            picture
            + rng.normal(0, grain, picture.shape[:2])[..., None]
            + rng.normal(0, grain / 2, picture.shape)
        )
    return np.clip(picture, 0, 255).astype(np.uint8)


def coded(pictures, fps, codec, options):
    """Send the pictures through a lossy codec and back."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="matroska") as out:
        stream = out.add_stream(codec, rate=max(1, round(fps)))
        stream.width, stream.height, stream.pix_fmt, stream.options = WIDTH, HEIGHT, "yuv420p", options
        stream.codec_context.thread_count = 1
        if "b" in options:
            stream.bit_rate = int(options["b"])
        for picture in pictures:
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        out.mux(stream.encode(None))
    buffer.seek(0)
    with av.open(buffer) as film:
        return [f.to_ndarray(format="rgb24") for f in film.decode(video=0)]


def film(kind, seed, stills=()):
    """Make the film of a kind; the same seed gives the same film."""
    stills = list(stills)
    rng = np.random.default_rng([seed, (EDITED + ONE_TAKES + JOINS).index(kind)])
    fps = float(rng.choice([10, 12, 24, 24, 25, 30, 50, 60]))
    grain = float(rng.choice([0, 0, 2, 5]))
    if kind in JOINS:
        pictures, truth = joined(rng, kind, fps, stills)
        made = Film(pictures, fps, truth)
    else:
        made = _edited(rng, kind, fps, stills) if kind in EDITED else _one_take(rng, kind, fps, stills)
    if kind == "grain":
        grain = float(rng.uniform(8, 20))
    pictures = [_finish(rng, p, grain) for p in made.pictures]
    codec, options = [
        (None, {}),
        ("libx264", {"crf": "23", "preset": "veryfast"}),
        ("libx264", {"crf": "34", "preset": "veryfast"}),
        ("mpeg4", {"b": "500000"}),
    ][int(rng.integers(4))]
    if codec:
        pictures = coded(pictures, fps, codec, options)
    return Film(pictures, fps, made.truth, made.covers)


def _edited(rng, kind, fps, stills):
    palette = rng.uniform(30, 220, 3) if kind in ("like-cuts", "dark-cuts", "reframed-cuts") else None
    gain = rng.uniform(0.06, 0.2) if kind == "dark-cuts" else None
    scenes = [Scene(rng, palette=palette, gain=gain, stills=stills) for _ in range(int(rng.integers(3, 7)))]
    if kind == "reframed-cuts":
        for other in scenes[1:]:
            other.world, other.gain = scenes[0].world, scenes[0].gain
            other.at = rng.uniform(0.15, 0.85, 2)
            while abs(other.at - scenes[0].at).max() < 0.25:
                other.at = rng.uniform(0.15, 0.85, 2)
        scenes = scenes[:2]
    out = Film([], fps)
    colour = np.float32(rng.choice([[0, 0, 0], [0, 0, 0], [255, 255, 255], [120, 10, 10], [20, 30, 110]]))
    clock = 0
    if kind == "fades":
        n = max(3, round(rng.uniform(0.5, 1.5) * fps))
        ramp = [k / n for k in range(n)]
        out.pictures += [scenes[0].picture(0) * a + colour * (1 - a) for a in ramp]
        out.truth.append(("fade-in", 0.0, n / fps))
        clock = n
    for number, scene in enumerate(scenes):
        for _ in range(max(4, round(rng.uniform(0.6, 2.0) * fps))):
            out.pictures.append(scene.picture(clock / fps))
            clock += 1
        last = number == len(scenes) - 1
        after = None if last else scenes[number + 1]
        how = {"dissolves": "dissolve", "fades": "fade-through"}.get(kind, "cut")
        if kind == "mixed":
            how = str(rng.choice(["cut", "dissolve", "fade-through"]))
        at = len(out.pictures) / fps
        if last and kind == "fades":
            n = max(3, round(rng.uniform(0.5, 1.5) * fps))
            for k in range(1, n + 1):
                out.pictures.append(scene.picture(clock / fps) * (1 - k / n) + colour * (k / n))
                clock += 1
            out.truth.append(("fade-out", at, len(out.pictures) / fps))
        if after is None:
            break
        if how == "dissolve":
            n = max(4, round(rng.uniform(0.3, 1.5) * fps))
            for k in range(1, n + 1):
                a = k / (n + 1)
                out.pictures.append(scene.picture(clock / fps) * (1 - a) + after.picture(clock / fps) * a)
                clock += 1
        if how == "fade-through":
            n, m = (max(3, round(rng.uniform(0.25, 1.0) * fps)) for _ in range(2))
            for k in range(1, n + 1):
                out.pictures.append(scene.picture(clock / fps) * (1 - k / n) + colour * (k / n))
                clock += 1
            for k in range(1, m + 1):
                out.pictures.append(after.picture(clock / fps) * (k / m) + colour * (1 - k / m))
                clock += 1
        out.truth.append((how, at - 1 / fps, len(out.pictures) / fps))
    return out


def _one_take(rng, kind, fps, stills):
    seconds = rng.uniform(3, 5)
    n = max(12, round(seconds * fps))
    covers = []
    move = {"shaky": "handheld", "lamp": "handheld"}.get(kind)
    scene = Scene(rng, move=move, stills=stills)
    if kind == "shaky":
        scene.shake = rng.uniform(0.015, 0.03)
    if kind == "whip":
        when, length, far = (
            rng.uniform(1, 2),
            rng.uniform(0.15, 0.4),
            rng.choice([-1, 1]) * rng.uniform(0.5, 1.2),
        )
        scene.world = texture(rng, WIDTH * 5, HEIGHT * 2)
        scene.at[0] = 0.3 if far > 0 else 0.7
        far = far * 0.4
        scene.extra_pan = lambda s: far * float(np.clip((s - when) / length, 0, 1))
        covers.append(("whip", when, when + length))
    if kind == "rush":
        when, length, times = rng.uniform(1, 2), rng.uniform(0.3, 0.8), rng.uniform(1.5, 3)
        plain = scene.camera
        scene.camera = lambda s: (
            *plain(s)[:2],
            plain(s)[2] * times ** float(np.clip((s - when) / length, 0, 1)),
            plain(s)[3],
        )
    if kind == "crowd":
        scene.bodies = [
            (
                texture(rng, int(rng.integers(60, 180)), int(rng.integers(90, 260))),
                rng.uniform(0, 1, 2),
                rng.uniform(-0.9, 0.9, 2) * (1, 0.1),
            )
            for _ in range(10)
        ]
    pictures = [scene.picture(i / fps, 0.5 / fps) for i in range(n)]
    t = np.arange(n) / fps
    if kind == "flash":
        for _ in range(int(rng.integers(1, 4))):
            at, length, power = int(rng.integers(3, n - 3)), int(rng.integers(1, 4)), rng.uniform(80, 400)
            covers.append(("flash", at / fps, (at + length) / fps))
            for k in range(length):
                if at + k < n:
                    pictures[at + k] = pictures[at + k] * rng.uniform(1, 2) + power * (1 - k / (length + 1))
    if kind == "strobe":
        on, off = int(rng.integers(1, 4)), int(rng.integers(1, 5))
        low, start = rng.uniform(0.0, 0.4), rng.uniform(0.5, 1.5)
        covers.append(("black", start, start + 2))
        for i in range(n):
            if start < t[i] < start + 2 and (i % (on + off)) >= on:
                pictures[i] = pictures[i] * low
    if kind in ("dark", "blackout"):
        start, length = rng.uniform(0.8, 1.5), rng.uniform(0.1, 0.8)
        covers.append(("black", start, start + length))
        edge = 0.01 if kind == "blackout" else rng.uniform(0.1, 0.5)
        low = rng.uniform(0.0, 0.05)
        for i in range(n):
            depth = np.clip(min((t[i] - start) / edge, (start + length - t[i]) / edge), 0, 1)
            pictures[i] = pictures[i] * (1 - depth * (1 - low))
    if kind == "body":
        start, length = rng.uniform(0.8, 1.8), rng.uniform(0.4, 1.2)
        covers.append(("occlusion", start, start + length))
        look = texture(rng, int(WIDTH * rng.uniform(0.7, 1.8)), int(HEIGHT * 2.2)) * rng.uniform(0.1, 0.9)
        look = look.astype(np.uint8)
        for i in range(n):
            share = (t[i] - start) / length
            if 0 < share < 1:
                x = int(-look.shape[1] + share * (WIDTH + look.shape[1]))
                view = pictures[i]
                paste(view, look.astype(np.float32), x, -int(HEIGHT * 0.6))
    if kind == "title":
        layer = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        for row in range(int(rng.integers(1, 4))):
            cv2.putText(
                layer,
                "A FILM BY NOBODY",
                (30, 80 + 60 * row),
                cv2.FONT_HERSHEY_DUPLEX,
                rng.uniform(0.8, 1.5),
                (255, 255, 255),
                3,
            )
        start, length, edge = rng.uniform(0.5, 1), rng.uniform(0.8, 1.8), rng.uniform(0.02, 0.5)
        for i in range(n):
            a = np.clip(min((t[i] - start) / edge, (start + length - t[i]) / edge), 0, 1) * (layer > 0)
            pictures[i] = pictures[i] * (1 - a) + layer * a
    if kind == "lamp":
        level = 1.0
        for i in range(n):
            if rng.random() < 1.2 / fps:
                level = rng.uniform(0.3, 1.6)
            pictures[i] = pictures[i] * level
    return Film(pictures, fps, covers=covers)
