"""A film of which only a part can be read says so, why, and how much is missing."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from onetake.core.media import Media
from onetake.decode.limits import Limits
from onetake.decode.play import play

RATE = 48000


def tone(seconds):
    t = np.arange(round(seconds * RATE)) / RATE
    return (0.4 * np.sin(2 * np.pi * 330 * t)).astype(np.float32)[None]


def test_a_whole_film_is_not_partial(film, noise):
    assert play(film("a.mp4", noise(50), rate=25, sound=tone(2), sample_rate=RATE)).media.partial is None


@pytest.mark.parametrize(("name", "options"), [("a.mkv", {}), ("a.mp4", {"movflags": "faststart"})])
def test_a_download_that_was_cut_short(tmp_path, noise, name, options):
    path = tmp_path / name
    with av.open(str(path), "w", options=options) as out:
        stream = out.add_stream("libx264", rate=25, options={"crf": "10", "g": "25"})
        stream.width, stream.height, stream.pix_fmt = 192, 108, "yuv420p"
        for i, image in enumerate(noise(250)):
            frame = av.VideoFrame.from_ndarray(image, "rgb24")
            frame.pts = i
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    media = play(path).media
    assert media.partial is not None
    assert (media.partial.reason, media.partial.picture) == ("cut short", True)
    assert media.partial.missing == pytest.approx(10.0 - media.picture_end, abs=0.1)
    assert 3.0 < media.partial.missing < 7.0
    assert media.partial.says in media.notes and "cut short" in media.partial.says


def test_damage_in_the_picture(film, noise):
    path = film("a.mkv", noise(100), rate=25, codec="mpeg4", options={"b": "400k", "g": "12"})
    data = bytearray(path.read_bytes())
    for at in np.random.default_rng(3).integers(len(data) // 3, len(data), 90):
        data[at] ^= 0xFF
    path.write_bytes(bytes(data))
    partial = play(path).media.partial
    assert partial is not None and partial.reason == "damage" and partial.picture


def holed(path, noise, lost, sound_lost):
    """Write a film of 6 s at 25 fps; frames (and sound) of the span `lost` are not in it."""
    with av.open(str(path), "w") as out:
        video = out.add_stream("mpeg4", rate=25, options={"g": "1"})
        video.width, video.height, video.pix_fmt = 192, 108, "yuv420p"
        audio = out.add_stream("aac", rate=RATE, layout="mono")
        packets = []
        for i, image in enumerate(noise(150)):
            frame = av.VideoFrame.from_ndarray(image, "rgb24")
            frame.pts = i
            packets += video.encode(frame)
        packets += video.encode(None)
        packets = [p for p in packets if not lost[0] <= p.pts * p.time_base < lost[1]]
        data, sound = tone(6), []
        for at in range(0, data.shape[1], 1024):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(data[:, at : at + 1024]), "fltp", "mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            sound += audio.encode(frame)
        sound += audio.encode(None)
        if sound_lost:
            sound = [p for p in sound if not lost[0] <= p.pts * p.time_base < lost[1]]
        for packet in sorted((p for p in packets + sound), key=lambda p: p.dts * p.time_base):
            out.mux(packet)
    return path


def test_a_hole_in_picture_and_sound(tmp_path, noise):
    media = play(holed(tmp_path / "a.mkv", noise, (2.0, 4.0), True)).media
    assert media.partial is not None and media.partial.reason == "damage"
    assert media.partial.missing == pytest.approx(2.0, abs=0.1)
    assert media.duration == pytest.approx(6.0, abs=0.1)


def test_a_frame_that_is_held_while_the_sound_goes_on_is_no_hole(tmp_path, noise):
    media = play(holed(tmp_path / "a.mkv", noise, (2.0, 4.0), False)).media
    assert media.partial is None


def test_a_limit_that_was_reached(film, noise):
    partial = play(film("a.mp4", noise(200, 64, 36), rate=25), limits=Limits(max_frames=50)).media.partial
    assert partial is not None and partial.reason == "limit"
    assert partial.missing == pytest.approx(8 - 4.8, abs=1.2)


def test_media_is_stored_and_read_back(tmp_path, noise):
    media = play(holed(tmp_path / "a.mkv", noise, (2.0, 4.0), True)).media
    assert Media.from_json(media.to_json()) == media
    # Readings of before 0.3 only said yes or no.
    assert Media.from_json({**media.to_json(), "partial": True}).partial is not None
    assert Media.from_json({**media.to_json(), "partial": False}).partial is None


def test_a_film_that_was_cut_short_cannot_be_one_take(film, noise):
    """The kind of a download of which one half came: what the rest holds, nobody knows."""
    import onetake

    there = noise(60)
    path = film("a.mkv", (there + there[::-1]) * 2, rate=24, options={"crf": "10", "g": "25"})
    assert onetake.read(path).verdicts["one-take"].outcome == "holds"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    reading = onetake.read(path)
    facts = reading.tracks["frames"].facts
    assert facts.flag("partial") and "cut short" in facts.text("why")
    whole = facts.number("read", "s") + facts.number("missing", "s")
    assert whole == pytest.approx(10.0, abs=0.1) and facts.flag("picture-missing")
    verdict = reading.verdicts["one-take"]
    assert verdict.outcome == "undecided" and "cut short" in verdict.because
