"""Containers that archives, cameras and editors deliver: read, or refused by name."""

from __future__ import annotations

import struct
from fractions import Fraction

import av
import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode.play import play

SOUND = 0.3 * np.sin(np.arange(96000) * 2 * np.pi * 440 / 48000)[None].astype(np.float32).repeat(2, 0)


def write(path, frames=(), *, container, codec="", pix_fmt="yuv420p", rate=25, sound=None, options=None):
    """Write frames and 16-bit sound; the codec decides what the container must take."""
    with av.open(str(path), "w", format=container) as out:
        video = audio = None
        if len(frames):
            video = out.add_stream(codec, rate=rate, options=options or {})
            video.height, video.width = frames[0].shape[:2]
            video.pix_fmt = pix_fmt
        if sound is not None:
            audio = out.add_stream(sound, rate=48000, layout="stereo")
            if sound == "wmav2":
                audio.bit_rate = 128_000
        for i, frame in enumerate(frames):
            picture = av.VideoFrame.from_ndarray(frame, "rgb24").reformat(format=pix_fmt)
            picture.pts, picture.time_base = i, Fraction(1, rate)
            out.mux(video.encode(picture))
        if audio is not None:
            size = audio.codec_context.frame_size or 1920
            resampler = av.AudioResampler(audio.codec_context.format.name, "stereo", 48000)
            for at in range(0, 96000, size):
                part = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(SOUND[:, at : at + size]), "fltp", "stereo"
                )
                part.sample_rate, part.pts, part.time_base = 48000, at, Fraction(1, 48000)
                for piece in resampler.resample(part):
                    out.mux(audio.encode(piece))
            out.mux(audio.encode(None))
        if video is not None:
            out.mux(video.encode(None))
    return path


FILMS = {
    "a.mxf": {"container": "mxf", "codec": "mpeg2video", "sound": "pcm_s16le"},
    "a.dv": {"container": "dv", "codec": "dvvideo", "sound": "pcm_s16le", "size": (720, 576)},
    "a.y4m": {"container": "yuv4mpegpipe", "codec": "wrapped_avframe"},
    "a.wmv": {"container": "asf", "codec": "wmv2", "sound": "wmav2"},
    "a.h264": {"container": "h264", "codec": "libx264"},
    "a.h265": {"container": "hevc", "codec": "libx265", "options": {"x265-params": "log-level=none"}},
    "a.m2v": {"container": "mpeg2video", "codec": "mpeg2video"},
    "a.ivf": {"container": "ivf", "codec": "libvpx"},
    "a.nut": {"container": "nut", "codec": "ffv1", "sound": "pcm_s16le"},
    "a.gif": {"container": "gif", "codec": "gif", "pix_fmt": "rgb8"},
    "a.png": {"container": "apng", "codec": "apng", "pix_fmt": "rgb24"},
}


@pytest.mark.parametrize("name", FILMS)
def test_a_film_in_this_container_is_read(tmp_path, noise, keeper, name):
    how = dict(FILMS[name])
    width, height = how.pop("size", (192, 108))
    frames = noise(50, width, height)
    for frame in frames[25:]:
        frame[:] = frame // 3
    reader = keeper()
    media = play(write(tmp_path / name, frames, **how), [reader]).media
    assert media.frames == 50 and media.frame_rate == 25 and not media.variable
    assert media.picture_end == pytest.approx(2.0, abs=0.01)
    assert (media.partial, media.bad_packets) == (None, 0)
    np.testing.assert_allclose(reader.frames.t, np.arange(50) / 25, atol=0.006)
    # The cut at 1 s is where it was made: the mean lightness changes there and nowhere else.
    lightness = reader.frames.luma.mean(axis=(1, 2))
    assert int(np.argmax(np.abs(np.diff(lightness)))) == 24
    assert media.has_sound is ("sound" in how)


@pytest.mark.parametrize(
    ("name", "container", "codec"),
    [
        ("a.caf", "caf", "pcm_s16le"),
        ("a.w64", "w64", "pcm_s16le"),
        ("a.ac3", "ac3", "ac3"),
        ("a.eac3", "eac3", "eac3"),
        ("a.tta", "tta", "tta"),
        ("a.wma", "asf", "wmav2"),
    ],
)
def test_sound_in_this_container_is_read(tmp_path, keeper, name, container, codec):
    reader = keeper()
    media = play(write(tmp_path / name, container=container, sound=codec), [], [reader]).media
    assert (media.sample_rate, media.channels, media.has_picture) == (48000, 2, False)
    assert media.duration == pytest.approx(2.0, abs=0.06)
    middle = reader.samples.data[0, 24000:72000]
    assert np.sqrt((middle**2).mean()) == pytest.approx(0.3 / np.sqrt(2), rel=0.03)


def test_raw_streams_take_a_frame_rate(tmp_path, noise):
    from onetake.decode.selection import Selection

    path = write(tmp_path / "a.m2v", noise(24), container="mpeg2video", codec="mpeg2video")
    media = play(path, selection=Selection(rate=Fraction(24000, 1001))).media
    assert media.frames == 24


def test_a_rate_for_a_film_with_its_own_times_is_refused(film, noise):
    from onetake.decode.selection import Selection

    with pytest.raises(MediaError, match="has times of its own"):
        play(film("a.mp4", noise(3)), selection=Selection(rate=Fraction(24)))


@pytest.mark.parametrize(("name", "container", "codec"), [("a.gif", "gif", "gif"), ("a.png", "apng", "apng")])
def test_an_animation_of_one_frame_is_a_still(tmp_path, noise, name, container, codec):
    path = write(
        tmp_path / name,
        noise(1),
        container=container,
        codec=codec,
        pix_fmt="rgb24" if codec == "apng" else "rgb8",
    )
    with pytest.raises(MediaError, match="a still image"):
        play(path)


def test_an_animated_webp_is_named(tmp_path, noise):
    path = write(tmp_path / "a.webp", noise(5), container="webp", codec="libwebp_anim")
    with pytest.raises(MediaError, match="an animated WebP, which onetake does not open"):
        play(path)


REFUSED = {
    "msvideo1": ("msvideo1", "rgb555le"),
    "zmbv": ("zmbv", "bgr0"),
    "magicyuv": ("magicyuv", "yuv420p"),
    "jpegls": ("jpegls", "bgr24"),
}


@pytest.mark.parametrize("codec", REFUSED)
def test_a_codec_that_is_not_opened_is_named_and_no_damage(tmp_path, noise, codec):
    encoder, pix_fmt = REFUSED[codec]
    path = write(
        tmp_path / "a.avi", noise(10), container="avi", codec=encoder, pix_fmt=pix_fmt, sound="pcm_s16le"
    )
    media = play(path).media
    assert (media.has_picture, media.has_sound) == (False, True)
    assert media.bad_packets == 0 and media.partial is None
    assert media.notes == (
        f"video stream 1 is in the codec {codec}, which onetake does not open; it was left out",
    )
    silent = write(tmp_path / "b.avi", noise(10), container="avi", codec=encoder, pix_fmt=pix_fmt)
    with pytest.raises(MediaError, match=f"in the codec {codec}, which onetake does not open") as caught:
        play(silent)
    assert "pixels" not in str(caught.value) and "damaged" not in str(caught.value)


def test_sound_in_a_codec_that_is_not_opened_is_named(tmp_path):
    path = tmp_path / "a.wav"
    # WAVEFORMATEX with tag 0x0042 (G.723.1), mono, 8 kHz, blocks of 24 bytes.
    head = struct.pack("<HHIIHH", 0x42, 1, 8000, 800, 24, 0)
    data = bytes(24) * 100
    body = b"WAVEfmt " + struct.pack("<I", len(head)) + head + b"data" + struct.pack("<I", len(data)) + data
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    with pytest.raises(MediaError, match="in the codec g723_1, which onetake does not open"):
        play(path)
