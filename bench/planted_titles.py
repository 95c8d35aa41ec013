"""How many titles are found that are drawn over real films, and how many are found where none is.

    python bench/planted_titles.py [--seeds 1 2 ...] [--looks DIR] [--kinds thin small ...]

Over each shared clip without lettering a title is drawn into the frames that are looked at (three a second),
once for each seed and kind; a frame then goes through JPEG, as coding would spoil thin strokes. A title is
found if lettering is marked for half of the time that it stands, and is false where none stands. Kinds:
`plain`, 7 to 12 % of the height; `thin`, the same with strokes of a pixel or two; `small`, 3.5 to 5 %;
`moving`, 5 to 10 %, which drifts by 4 to 25 pixels a second of a frame of 480; `growing`, the same size,
which grows by 1 to 4 % a second. With `--looks` the frames are kept there.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from onetake.core.blocks import Frames
from onetake.core.spans import intersection, total
from onetake.decode.play import play
from onetake.readers.picture.titles.reader import LOOK, Titles
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onetake.core.track import Track

    Image8 = NDArray[np.uint8]

LETTERED = (
    "camera--diffusionasshader--car_zoomout.gif",
    "shots--omnishotcut--demo_video1.mp4",
    "shots--omnishotcut--demo_video2.mp4",
    "shots--omnishotcut--demo_video6.mp4",
    "shots--omnishotcut--demo_video7.mp4",
    "shots--pyscenedetect--testvideo.mp4",
    "video--big_buck_bunny_0_30.webm",
)
"""Clips with lettering of their own, looked at."""
KINDS = ("plain", "thin", "small", "moving", "growing")
WORDS = (
    "NOW WE BURN", "THE YEAR IS 1987", "tell me again", "NOTHING LEFT TO SAY", "she was here",
    "CHAPTER TWO", "Directed by Ann Other", "you never said a word", "somewhere in the north",
    "PART ONE: RAIN", "I waited by the door all night", "no one came",
)  # fmt: skip
FONTS = Path("/usr/share/fonts/truetype")
THIN_FACES = ("DejaVuSans-ExtraLight", "LiberationSansNarrow-Regular", "LiberationMono-Regular")
FACES = (
    "DejaVuSans", "DejaVuSerif", "DejaVuSans-Bold", "LiberationSans-Regular", "LiberationSerif-Regular",
    "LiberationSans-Bold", "DejaVuSansCondensed", "LiberationSerif-Italic",
)  # fmt: skip
HEIGHTS = {
    "plain": (0.07, 0.12), "thin": (0.07, 0.12), "small": (0.035, 0.05), "moving": (0.05, 0.10),
    "growing": (0.05, 0.10),
}  # fmt: skip
"""Height of a capital over that of the frame."""
SHARE = 0.5
"""Share of a title's time for which it must be marked; set by hand."""
AROUND = 24
"""Looks of the part of a clip into which a title is drawn."""
OVER = 4
"""Times that a title is drawn larger, so that it can be moved by parts of a pixel."""


class Looks(NamedTuple):
    """The frames of a clip that are looked at."""

    name: str
    t: NDArray[np.float64]
    luma: Image8
    """Shape (n, h, w)."""


class _Keeper:
    """Keeps the frames that `Titles` would look at."""

    name, version, gives, cites = "keeper", 1, (), ()

    def __init__(self) -> None:
        self.t: list[float] = []
        self.luma: list[Image8] = []

    def push(self, frames: Frames) -> None:
        for t, luma in zip(frames.t.tolist(), frames.luma, strict=True):
            if not self.t or t - self.t[-1] >= LOOK:
                self.t.append(t)
                self.luma.append(luma.copy())

    def close(self) -> list[Track]:
        return []


def clips(kept: Path | None) -> Iterator[Looks]:
    """Yield the looks of each shared clip without lettering that has one frame size."""
    for path in sorted(p for home in ("video", "shots", "camera") for p in (DATA / home).iterdir()):
        name = f"{path.parent.name}--{path.name}"
        if path.suffix not in (".mp4", ".webm", ".avi", ".gif") or name in LETTERED:
            continue
        file = kept / f"{name}.npz" if kept else None
        if file is None or not file.exists():
            keeper = _Keeper()
            play(path, [keeper])
            looks = Looks(name, np.array(keeper.t), np.stack(keeper.luma))
            if file is not None:
                np.savez(file, t=looks.t, l=looks.luma)
        else:
            with np.load(file) as held:
                looks = Looks(name, held["t"], held["l"])
        yield looks


def draw(rng: np.random.Generator, kind: str, height: int, width: int) -> tuple[Image8, Image8]:
    """Return a title `OVER` times as large: how far each pixel is covered by letters, and by their shade."""
    faces = THIN_FACES if kind == "thin" else FACES
    face = next(FONTS.rglob(f"{faces[int(rng.integers(len(faces)))]}.ttf"))
    words = WORDS[int(rng.integers(len(WORDS)))]
    capital = float(rng.uniform(*HEIGHTS[kind])) * height * OVER
    font = ImageFont.truetype(str(face), max(8, round(capital / 0.72)))
    left, top, right, bottom = font.getbbox(words)
    most = 0.9 * width * OVER
    if right - left > most:
        font = font.font_variant(size=max(8, round(font.size * most / (right - left))))
        left, top, right, bottom = font.getbbox(words)
    pad = 6 * OVER
    page = Image.new("L", (int(right - left) + 2 * pad, int(bottom - top) + 2 * pad))
    ImageDraw.Draw(page).text((pad - left, pad - top), words, fill=255, font=font)
    letters = np.asarray(page, np.uint8)
    edge = str(rng.choice(["none", "outline", "shadow", "soft"]))
    shade: Image8 = np.zeros_like(letters)
    if edge == "outline":
        shade = _wider(letters, 2 * OVER + 1)
    elif edge == "shadow":
        shade = np.roll(letters, (OVER, OVER), (0, 1))
    elif edge == "soft":
        shade = np.asarray(cv2.GaussianBlur(_wider(letters, 3 * OVER), (0, 0), 1.5 * OVER), np.uint8)
    return letters, shade


def _wider(letters: Image8, by: int) -> Image8:
    return np.asarray(cv2.dilate(letters, np.ones((by, by), np.uint8)), np.uint8)


def plant(looks: Looks, kind: str, seed: int) -> tuple[Looks, tuple[float, float]] | None:
    """Return the frames with a title, and from when to when, s, it stands; None for too short a clip."""
    rng = np.random.default_rng([seed, KINDS.index(kind), len(looks.t), int(looks.luma[0].sum()) % 9973])
    n, height, width = looks.luma.shape
    if n < 8 or min(height, width) < 96:
        return None
    part = int(rng.integers(0, max(1, n - AROUND)))
    looks = Looks(looks.name, looks.t[part : part + AROUND], looks.luma[part : part + AROUND])
    n = len(looks.t)
    stands = min(n - 2, int(rng.integers(7, 13)))
    first = int(rng.integers(1, n - stands))
    letters, shade = draw(rng, kind, height, width)
    high, wide = (side / OVER for side in letters.shape)
    x, y = rng.uniform(0.02, max(0.03, 0.98 - wide / width)) * width, rng.uniform(0.05, 0.85) * height
    y = min(y, height - high - 2)
    way = float(rng.uniform(0, 2 * np.pi)) if rng.integers(2) else float(rng.choice([0.0, np.pi]))
    pace = float(rng.uniform(4, 25)) * max(height, width) / 480 if kind == "moving" else 0.0
    growth = float(rng.uniform(0.01, 0.04)) if kind == "growing" else 0.0
    under = float(np.median(looks.luma[first : first + stands]))
    ink = 245.0 if under < 150 or rng.integers(2) else 15.0
    if shade.any() and ink < 100:
        ink = 245.0
    opacity = float(rng.uniform(0.85, 1.0))
    out = looks.luma.copy()
    start = float(looks.t[first])
    for k in range(first, first + stands):
        age = float(looks.t[k]) - start
        scale = (1 + growth * age) / OVER
        across = x + pace * age * np.cos(way) - (scale * OVER - 1) * wide / 2
        down = y + pace * age * np.sin(way) - (scale * OVER - 1) * high / 2
        # Area-averaged: first blurred to the size of a pixel, then sampled.
        move = np.array([[scale, 0, across], [0, scale, down]])
        ground = out[k].astype(np.float32)
        for mask, tone, strength in ((shade, 5.0, 0.8), (letters, ink, opacity)):
            soft = cv2.blur(mask, (OVER, OVER))
            cover = cv2.warpAffine(soft, move, (width, height), flags=cv2.INTER_LINEAR).astype(np.float32)
            ground += (tone - ground) * (cover * strength / 255)
        out[k] = np.clip(ground, 0, 255).astype(np.uint8)
    for k in range(n):
        _, coded = cv2.imencode(".jpg", out[k], [cv2.IMWRITE_JPEG_QUALITY, 75])
        out[k] = np.asarray(cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE), np.uint8)
    end = float(looks.t[first + stands]) if first + stands < n else float(looks.t[-1]) + LOOK
    return Looks(looks.name, looks.t, out), (start, end)


def titles_of(t: NDArray[np.float64], luma: Image8) -> Track:
    """Return the track of some looks."""
    reader = Titles()
    n = len(t)
    reader.push(Frames(t, luma, np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32)))
    return reader.close()[0]


def main() -> None:
    """Draw, look, and print a line a kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", nargs="+", type=int, default=[1])
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS)
    parser.add_argument("--looks", type=Path, help="a folder that keeps the frames")
    options = parser.parse_args()
    found: dict[str, list[bool]] = defaultdict(list)
    seconds = false = 0.0
    rows = 0
    for looks in clips(options.looks):
        bare = titles_of(looks.t, looks.luma)
        seconds += float(looks.t[-1] - looks.t[0]) + LOOK
        rows += len(bare)
        false += total(bare.spans)
        if len(bare):
            print(f"found in {looks.name}, which has none: {bare.spans.round(1).tolist()} {bare.labels}")
        for kind in options.kinds:
            for seed in options.seeds:
                planted = plant(looks, kind, seed)
                if planted is not None:
                    drawn, span = planted
                    own = intersection([span], titles_of(drawn.t, drawn.luma).spans)
                    found[kind].append(total(own) >= SHARE * (span[1] - span[0]))
    for kind, results in found.items():
        print(f"{kind}: {sum(results)} of {len(results)} titles found")
    print(f"false: {rows} titles of {false:.1f} s in {seconds / 60:.1f} minutes of films without any")


if __name__ == "__main__":
    main()
