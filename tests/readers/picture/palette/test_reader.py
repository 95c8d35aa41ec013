from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.palette.reader import COLUMNS, Palette
from onetake.signal.colour.cielab import from_hexes, lab


def read(rgb, t=None, bars=None, block=7):
    """Read frames, shape (n, h, w, 3)."""
    rgb = np.asarray(rgb, dtype=np.uint8)
    t = np.arange(len(rgb)) / 24 if t is None else np.asarray(t, dtype=float)
    bars = np.zeros((len(rgb), 4), np.float32) if bars is None else np.asarray(bars, np.float32)
    reader = Palette()
    for i in range(0, len(rgb), block):
        part = slice(i, i + block)
        reader.push(Frames(t[part], rgb[part, ..., 1], rgb[part], bars[part]))
    return {track.name: track for track in reader.close()}


def noise(n, seed=0, shape=(90, 160)):
    """Frames of patches in shades of one colour, with coarse grain."""
    rng = np.random.default_rng(seed)
    shade = np.kron(rng.random((n, shape[0] // 5, shape[1] // 4)), np.ones((5, 4)))
    base = rng.integers(0, 256, (n, 1, 1, 3)) * shade[..., None]
    return np.clip(base + rng.normal(0, 12, (n, *shape, 3)), 0, 255).astype(np.uint8)


def test_gives_what_it_promises_and_nothing_of_nothing():
    tracks = read(noise(3))
    assert [(t.name, t.kind, t.unit) for t in tracks.values()] == [
        (g.name, g.kind, g.unit) for g in Palette.gives
    ]
    assert Palette().close() == []


@pytest.mark.parametrize("seed", range(4))
def test_curves_agree_with_exact_cielab(seed):
    pictures = noise(5, seed)
    tracks = read(pictures)
    for i, exact in enumerate(lab(pictures)):
        lightness, a, b = exact[..., 0], exact[..., 1], exact[..., 2]
        at = {name.removeprefix("palette."): t.values[i] for name, t in tracks.items() if t.kind == "curve"}
        assert at["lightness"] == pytest.approx(lightness.mean(), abs=0.1)
        assert at["chroma"] == pytest.approx(np.hypot(a, b).mean(), abs=0.3)
        assert at["warmth"] == pytest.approx(b.mean(), abs=0.15)
        assert at["tint"] == pytest.approx(a.mean(), abs=0.15)
        assert at["dark"] == pytest.approx((lightness < 9).mean(), abs=0.01)
        low, high = np.percentile(lightness, [5, 95])
        assert at["contrast"] == pytest.approx(high - low, abs=3)
        if np.hypot(a.mean(), b.mean()) > 2.1:
            assert at["hue"] == pytest.approx(np.degrees(np.arctan2(b.mean(), a.mean())) % 360, abs=1.5)


@pytest.mark.parametrize("width", [159, 160, 162])
@pytest.mark.parametrize("pattern", ["rows", "columns", "chequers", "snow"])
def test_no_pattern_of_single_pixels_deceives_the_lattice(width, pattern):
    y, x = np.mgrid[:90, :width]
    rng = np.random.default_rng(width)
    lit = {"rows": y % 2, "columns": x % 2, "chequers": (x + y) % 2, "snow": rng.random((90, width))}[pattern]
    picture = np.round(lit[..., None] * (250, 240, 230)).astype(np.uint8)
    tracks = read(picture[None])
    exact = lab(picture)
    assert tracks["palette.lightness"].values == pytest.approx([exact[..., 0].mean()], abs=0.3)
    assert tracks["palette.chroma"].values == pytest.approx(
        [np.hypot(exact[..., 1], exact[..., 2]).mean()], abs=0.3
    )


def test_letterbox_that_comes_and_goes_is_followed():
    picture = np.zeros((40, 90, 160, 3))
    picture[:, 15:75] = (180, 90, 40)
    bars = np.zeros((40, 4))
    bars[10:23] = [1 / 6, 1 / 6, 0, 0]
    dark = read(picture, bars=bars, block=16)["palette.dark"].values
    assert dark[10:23] == pytest.approx(np.zeros(13))
    assert np.r_[dark[:10], dark[23:]] == pytest.approx(np.full(27, 1 / 3), abs=0.01)


def test_grey_has_no_hue_and_no_chroma():
    tracks = read(np.full((2, 20, 30, 3), 128))
    assert tracks["palette.hue"].table.column("value").null_count == 2
    assert tracks["palette.chroma"].values == pytest.approx([0, 0], abs=0.05)


def test_letterbox_is_left_out():
    picture = np.zeros((1, 90, 160, 3))
    picture[:, 15:75, 20:140] = (180, 90, 40)
    tracks = read(picture, bars=[[1 / 6, 1 / 6, 1 / 8, 1 / 8]])
    assert tracks["palette.dark"].values == pytest.approx([0.0])
    assert tracks["palette.lightness"].values == pytest.approx([lab([180, 90, 40])[0]], abs=0.02)


def test_block_length_makes_no_difference():
    pictures = np.r_[noise(20), noise(30, 5)]
    one, other = read(pictures, block=1), read(pictures, block=50)
    assert all(one[name].table.equals(other[name].table) for name in one)


def test_slices_end_at_a_jump_of_colour_and_their_shares_are_right():
    first = np.full((40, 90, 160, 3), (200, 40, 30))
    first[:, :, 120:] = (20, 20, 120)
    second = np.full((40, 90, 160, 3), (230, 230, 220))
    slices = read(np.r_[first, second])["palette.slices"]
    assert 40 / 24 in slices.spans[:, 0]
    before = slices.spans[:, 1] <= 40 / 24
    assert {*np.array(slices.labels)[before]} == {"#c8281e", "#141478"}
    shares = slices.values[before][slices.spans[before, 0] == 0]
    assert shares.tolist() == pytest.approx([0.75, 0.25], abs=0.01)


def test_strobe_does_not_make_a_slice_of_every_picture():
    strobe = np.zeros((96, 20, 30, 3))
    strobe[::2] = 255
    starts = np.unique(read(strobe)["palette.slices"].spans[:, 0])
    assert len(starts) <= 41


def test_barcode_covers_the_film_in_at_most_600_columns():
    pictures = np.zeros((1500, 4, 6, 3))
    pictures[750:] = (255, 200, 0)
    code = read(pictures)["palette.barcode"]
    assert len(code) == COLUMNS
    assert code.spans[0, 0] == 0
    assert code.spans[-1, 1] == pytest.approx(1500 / 24)
    assert code.spans[1:, 0] == pytest.approx(code.spans[:-1, 1])
    assert (code.labels[0], code.labels[-1]) == ("#000000", "#ffc800")
    assert code.values[-1] == pytest.approx(lab(from_hexes(["#ffc800"]))[0, 0], abs=0.1)


def test_barcode_and_slices_weigh_time_not_pictures():
    """Ten dark frames in the first second, then one light one that stands for nine."""
    pictures = np.zeros((12, 4, 6, 3))
    pictures[10:] = 255
    t = [*np.linspace(0, 0.9, 10), 1.0, 10.0]
    slices = read(pictures, t)["palette.slices"]
    span = dict(zip(slices.labels, slices.spans.tolist(), strict=True))
    assert span["#000000"] == [0.0, 1.0]


@pytest.mark.parametrize("n", [1, 2])
def test_one_or_two_pictures_are_read(n):
    tracks = read(noise(n))
    assert len(tracks["palette.lightness"]) == n
    assert len(tracks["palette.barcode"]) == n


def test_a_column_of_the_barcode_is_the_mean_over_time_and_not_over_frames():
    """A black frame of 0.1 s and a white one of 1.9 s share the first column of 2 s."""
    pictures = np.zeros((4, 4, 6, 3))
    pictures[1] = 255
    code = read(pictures, [0.0, 0.1, 2.0, 4.0])["palette.barcode"]
    assert code.spans[0].tolist() == pytest.approx([0.0, code.spans[0, 1]])
    assert code.values[0] == pytest.approx(95.0, abs=0.5)
