from __future__ import annotations

import numpy as np
import pytest

from onetake.decode.hdr import pq_light, srgb_code, srgb_light, tone_curve, tone_of
from onetake.decode.play import play

KR_KB = {"601": (0.299, 0.114, 5), "709": (0.2126, 0.0722, 1), "2020": (0.2627, 0.0593, 9)}


def encode(rgb, matrix, full):
    """Return 8-bit Y'CbCr of an sRGB colour by the textbook (BT.601, BT.709, BT.2020)."""
    kr, kb, _ = KR_KB[matrix]
    r, g, b = np.array(rgb) / 255
    y = kr * r + (1 - kr - kb) * g + kb * b
    cb, cr = (b - y) / (2 * (1 - kb)), (r - y) / (2 * (1 - kr))
    if full:
        return round(255 * y), round(128 + 255 * cb), round(128 + 255 * cr)
    return round(16 + 219 * y), round(128 + 224 * cb), round(128 + 224 * cr)


def flat(codes, width=352, height=288, count=3):
    y, u, v = codes
    planes = (
        np.full((height, width), y),
        np.full((height // 2, width // 2), u),
        np.full((height // 2, width // 2), v),
    )
    return [planes] * count


@pytest.mark.parametrize(
    "rgb", [(200, 40, 60), (30, 180, 90), (50, 70, 220), (128, 128, 128), (235, 235, 20)]
)
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("matrix", ["601", "709"])
def test_matrix_and_range_of_the_file_are_used(film, keeper, rgb, full, matrix):
    tags = {"colorspace": KR_KB[matrix][2], "color_range": 2 if full else 1}
    path = film("a.mp4", flat(encode(rgb, matrix, full)), planes=True, tags=tags)
    reader = keeper()
    media = play(path, [reader]).media
    found = reader.frames.rgb.reshape(-1, 3).mean(axis=0)
    np.testing.assert_allclose(found, rgb, atol=3)
    assert f"BT.{matrix} matrix, {'full' if full else 'limited'} range" in media.colour
    kr, kb, _ = KR_KB[matrix]
    luma = np.dot([kr, 1 - kr - kb, kb], rgb)
    assert reader.frames.luma.mean() == pytest.approx(luma, abs=2)


@pytest.mark.parametrize(("height", "name"), [(288, "601"), (720, "709")])
def test_an_untagged_film_gets_the_default_of_its_size(film, keeper, height, name):
    rgb = (200, 60, 40)
    path = film(
        "a.avi",
        flat(encode(rgb, name, False), 352, height, 2),
        planes=True,
        codec="mpeg4",
        options={"b": "8M"},
    )
    reader = keeper()
    media = play(path, [reader]).media
    assert f"BT.{name} (assumed)" in media.colour
    np.testing.assert_allclose(reader.frames.rgb.reshape(-1, 3).mean(axis=0), rgb, atol=5)


def test_black_and_white_reach_0_and_255(film, keeper):
    for code, want in ((16, 0), (235, 255)):
        reader = keeper()
        play(film(f"{code}.mp4", flat((code, 128, 128)), planes=True), [reader])
        assert np.abs(reader.frames.luma.astype(int) - want).max() <= 1
        assert np.abs(reader.frames.rgb.astype(int) - want).max() <= 1


def test_rgb_films_keep_their_colours(film, keeper):
    picture = np.zeros((120, 400, 3), np.uint8)
    picture[:, :200], picture[:, 200:] = (220, 30, 90), (20, 160, 200)
    reader = keeper()
    media = play(film("a.avi", [picture] * 2, codec="png", pix_fmt="rgb24"), [reader]).media
    assert media.colour.startswith("RGB")
    small = reader.frames.rgb[0].astype(int)
    np.testing.assert_allclose(small[20, 20], (220, 30, 90), atol=3)
    np.testing.assert_allclose(small[20, 140], (20, 160, 200), atol=3)


def test_transparency_is_laid_over_black(film, keeper, tmp_path):
    import av

    path = tmp_path / "a.mov"
    picture = np.full((100, 400, 4), 200, np.uint8)
    picture[:, :200, 3], picture[:, 200:, 3] = 255, 0
    with av.open(str(path), "w") as out:
        stream = out.add_stream("png", rate=24)
        stream.width, stream.height, stream.pix_fmt = 400, 100, "rgba"
        for i in range(2):
            frame = av.VideoFrame.from_ndarray(picture, "rgba")
            frame.pts = i
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    reader = keeper()
    media = play(path, [reader]).media
    small = reader.frames.rgb[0].astype(int)
    assert small[10, 20].min() > 195 and small[10, 140].max() < 5
    assert any("over black" in note for note in media.notes)


@pytest.mark.parametrize("transfer", [16, 18])
def test_hdr_white_is_light_and_greys_stay_grey(film, keeper, transfer):
    # 203 cd/m2, reference white, is code 0.58 in PQ and 0.75 in HLG (BT.2408).
    code = {16: 0.5807, 18: 0.75}[transfer]
    tags = {"colorspace": 9, "color_range": 1, "color_trc": transfer, "color_primaries": 9}
    path = film("a.mp4", flat((round(16 + 219 * code), 128, 128)), planes=True, tags=tags)
    reader = keeper()
    media = play(path, [reader]).media
    assert "tone-mapped" in media.colour
    rgb = reader.frames.rgb.reshape(-1, 3).astype(int)
    assert np.ptp(rgb.mean(axis=0)) <= 2
    light = srgb_light(rgb.mean() / 255)
    assert light == pytest.approx(float(tone_curve(np.array(1.0))), abs=0.03)
    assert reader.frames.luma.mean() == pytest.approx(rgb.mean(), abs=2)


def test_the_tone_curve_rises_and_keeps_the_dark():
    light = np.linspace(0, 50, 5000)
    bent = tone_curve(light)
    assert (np.diff(bent) >= 0).all() and bent[-1] <= 1
    np.testing.assert_array_equal(bent[light <= 0.5], light[light <= 0.5])


def test_pq_meets_its_standard():
    # SMPTE ST 2084: 10-bit full-range codes 520 and 769 are 100 and 1000 cd/m2 to a step.
    assert pq_light(np.array([520 / 1023]))[0] == pytest.approx(100, rel=0.02)
    assert pq_light(np.array([769 / 1023]))[0] == pytest.approx(1000, rel=0.02)


# Chromaticities of red, green, blue and white D65: BT.709, BT.2020, SMPTE EG 432-1 (P3).
D65 = (0.3127, 0.3290)
PRIMARIES = {
    1: ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)),
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}


def to_xyz(primaries):
    """Return the matrix from linear RGB to XYZ (SMPTE RP 177)."""
    xyz = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in (*PRIMARIES[primaries], D65)]).T
    return xyz[:, :3] * np.linalg.solve(xyz[:, :3], xyz[:, 3])


@pytest.mark.parametrize("primaries", [9, 12])
def test_wide_colours_become_what_their_chromaticities_say(primaries):
    tone, words = tone_of(13, primaries)
    assert "brought to sRGB" in words
    rng = np.random.default_rng(primaries)
    light = rng.uniform(0.2, 0.6, (200, 3))
    wanted = light @ (np.linalg.inv(to_xyz(1)) @ to_xyz(primaries)).T
    inside = ((wanted > 0.02) & (wanted < 0.98)).all(axis=1)
    assert inside.sum() > 100
    found = tone.srgb(srgb_code(light[inside]))
    np.testing.assert_allclose(found, 255 * srgb_code(wanted[inside]), atol=1.5)
