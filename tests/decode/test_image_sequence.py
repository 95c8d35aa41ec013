from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode.image_files import find_images
from onetake.decode.play import play
from onetake.decode.selection import Selection
from onetake.decode.subprocess_player import play_in_subprocess

RATE = Selection(rate=Fraction(25))


def images(folder, numbers, pattern="{:04d}.png", width=192, height=108):
    """Write images whose lightness says their number."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        image = np.full((height, width, 3), 20 + 4 * (number % 50), np.uint8)
        assert cv2.imwrite(str(folder / pattern.format(number)), image)
    return folder


def numbers_of(frames):
    return np.rint((frames.luma.mean(axis=(1, 2)) - 20) / 4).astype(int).tolist()


@pytest.mark.parametrize("name", ["%04d.png", "%d.png", "*.png", "00*.png", ""])
def test_numbered_images_are_a_film(tmp_path, keeper, name):
    folder = images(tmp_path / "shots", range(3, 43))
    reader = keeper()
    media = play(folder / name, [reader], selection=RATE).media
    assert numbers_of(reader.frames) == list(range(3, 43))
    np.testing.assert_allclose(reader.frames.t, np.arange(40) / 25, atol=1e-9)
    assert (media.name, media.container, media.frame_rate) == ("shots", "image sequence", 25)
    assert media.duration == pytest.approx(1.6) and media.partial is None and not media.variable
    assert media.bytes == sum(p.stat().st_size for p in folder.iterdir())


@pytest.mark.parametrize(
    "pattern", ["a{:d}.jpg", "take2_{:03d}.jpeg", "{:05d}.bmp", "{:d}_x.tif", "f{:d}.webp"]
)
def test_images_are_put_in_the_order_of_their_numbers(tmp_path, keeper, pattern):
    reader = keeper()
    media = play(images(tmp_path / "i", range(8, 12), pattern), [reader], selection=RATE).media
    assert numbers_of(reader.frames) == [8, 9, 10, 11] and media.bad_packets == 0


def test_the_guarded_child_reads_them_too(tmp_path):
    assert play_in_subprocess(images(tmp_path / "i", range(5)) / "%04d.png").media.frames == 5


def test_a_rate_that_is_not_given_is_said(tmp_path):
    media = play(images(tmp_path / "i", range(5))).media
    assert media.frame_rate == 24
    assert "the images give no frame rate; 24 a second was assumed" in media.notes


def test_a_missing_image_leaves_its_time(tmp_path, keeper):
    reader = keeper()
    play(images(tmp_path / "i", [*range(10), *range(12, 20)]), [reader], selection=RATE)
    np.testing.assert_allclose(reader.frames.t, np.array([*range(10), *range(12, 20)]) / 25, atol=1e-9)


def test_numbers_in_steps_leave_no_gap(tmp_path):
    assert play(images(tmp_path / "i", range(0, 100, 5)), selection=RATE).media.duration == pytest.approx(0.8)


def test_numbers_that_are_dates_leave_no_gaps(tmp_path):
    media = play(
        images(tmp_path / "i", [1694012345, 1694012399, 1694015000], "{:d}.png"), selection=RATE
    ).media
    assert media.duration == pytest.approx(0.12)
    assert any("one after another" in note for note in media.notes)


def test_a_broken_image_is_counted_and_the_others_keep_their_time(tmp_path, keeper):
    folder = images(tmp_path / "i", range(20))
    (folder / "0007.png").write_bytes((folder / "0007.png").read_bytes()[:60])
    reader = keeper()
    media = play(folder, [reader], selection=RATE).media
    assert media.partial is not None and media.frames in (19, 20)
    assert numbers_of(reader.frames)[-1] == 19 and reader.frames.t[-1] == pytest.approx(19 / 25)


def test_images_that_cannot_be_are_one_sentence(tmp_path):
    folder = images(tmp_path / "i", range(3))
    with pytest.raises(MediaError, match=r"%05d\.png: no file of this name, wanted numbered images"):
        play(folder / "%05d.png")
    with pytest.raises(MediaError, match="a folder, wanted a film"):
        play(tmp_path)
    (folder / "0009.jpg").write_bytes((folder / "0001.png").read_bytes())
    with pytest.raises(MediaError, match="images of several kinds"):
        play(folder)
    (folder / "0009.jpg").rename(folder / "x0001.png")
    with pytest.raises(MediaError, match="two images of the number 1"):
        play(folder)
    (folder / "notes 1.txt").write_text("a")
    with pytest.raises(MediaError, match=r"notes 1\.txt is no image that onetake opens"):
        play(folder / "*")


def test_a_film_whose_name_looks_like_a_pattern_is_a_film(film, noise, tmp_path):
    path = film("plain.mp4", noise(2)).rename(tmp_path / "a%03d.mp4")
    assert find_images(path) is None and play(path).media.frames == 2
    assert find_images(Path("nowhere/film.mp4")) is None
