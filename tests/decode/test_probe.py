from __future__ import annotations

import os
from fractions import Fraction

import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode.limits import Limits
from onetake.decode.play import play
from onetake.decode.probe import open_film, probe


def test_the_header_is_read_without_decoding(film, noise):
    path = film("a.mp4", noise(48), sound=np.zeros((2, 88200), np.float32))
    media = probe(path, sha256="cd")
    assert (media.width, media.height, media.frames, media.frame_rate) == (192, 108, 48, Fraction(24))
    assert (media.video_codec, media.audio_codec, media.sample_rate, media.channels) == (
        "h264",
        "aac",
        44100,
        2,
    )
    assert media.sha256 == "cd" and media.duration == pytest.approx(2.0, abs=0.05)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "an empty file, wanted a film"),
        (b"Dear editor,\n", "a text file, which onetake does not open"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), r"a still image \(PNG\), wanted a film"),
        (b"\0\0\0\x1cftypavif" + bytes(99), "a still image, wanted a film"),
        (b"\0\0\0\x1cftypavis" + bytes(99), "an image sequence, wanted a film"),
        (b"#EXTM3U\n/etc/hosts\n", "a playlist or stream description, wanted the film itself"),
        (b"ffconcat version 1.0\nfile a.mp4\n", "a playlist or stream description"),
        (b"wvpk" + bytes(99), "WavPack, which onetake does not open, wanted MP4"),
        (bytes(range(256)) * 40, "not a kind of file that onetake opens"),
        (b"\x1a\x45\xdf\xa3" + bytes(99), "wanted a film; is it damaged"),
        (b"\0\0\0\x18ftypisom" + bytes(99), "wanted a film; is it damaged"),
    ],
)
@pytest.mark.parametrize("ending", [".mp4", ".mkv", ".bin"])
def test_what_is_no_film_is_named(tmp_path, content, says, ending):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    with pytest.raises(MediaError, match=says) as caught:
        open_film(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_missing_files_and_folders_are_named(tmp_path):
    with pytest.raises(MediaError, match="no such file"):
        open_film(tmp_path / "none.mp4")
    with pytest.raises(MediaError, match="a folder, wanted a film"):
        open_film(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "a.mp4")
    with pytest.raises(MediaError, match="a pipe or device"):
        open_film(tmp_path / "a.mp4")


@pytest.mark.parametrize("name", ["-i.mp4", "a%03d.mp4", "concat:a|b.mp4", "a'b;c.mp4", "été 片.mp4"])
def test_a_name_is_never_an_order(film, noise, name, monkeypatch, tmp_path):
    path = film("plain.mp4", noise(2)).rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert probe(path.name).frames == 2


@pytest.mark.parametrize(
    "path", ["http://127.0.0.1:9/a.mp4", "concat:/etc/hosts", "pipe:0", "file:/etc/hosts"]
)
def test_addresses_are_taken_as_names(path):
    with pytest.raises(MediaError, match="no such file"):
        open_film(path)


def test_the_limit_on_streams_is_kept(film, noise):
    path = film("a.mkv", noise(2), sound=np.zeros((1, 4410), np.float32))
    with open_film(path, Limits(max_streams=1)) as container:
        assert len(container.streams) == 1


def test_a_stream_that_is_not_read_does_not_make_the_film_longer(shared):
    """The camera's data streams of this file run on for a second after picture and sound."""
    assert play(shared / "video" / "aerial_gyro.mp4").media.partial is None
