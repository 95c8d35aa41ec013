from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode.limits import Limits
from onetake.decode.play import play


def tone(seconds, rate=44100, channels=1):
    t = np.arange(round(seconds * rate)) / rate
    return np.tile(0.4 * np.sin(2 * np.pi * 440 * t), (channels, 1)).astype(np.float32)


def test_a_film_of_23_976_keeps_its_fraction_and_every_picture(film, noise, keeper):
    path = film("a.mp4", noise(61), rate=Fraction(24000, 1001), sound=tone(2.0, channels=2))
    pictures, sound = keeper(), keeper()
    seen = []
    played = play(path, [pictures], [sound], sha256="ab", progress=lambda done, whole: seen.append(whole))
    media, frames = played.media, pictures.frames
    assert (media.frames, media.frame_rate, media.variable) == (61, Fraction(24000, 1001), False)
    assert (media.width, media.height, media.sha256, media.bytes) == (192, 108, "ab", path.stat().st_size)
    np.testing.assert_allclose(frames.t, np.arange(61) * 1001 / 24000, atol=1e-4)
    assert media.duration == pytest.approx(61 * 1001 / 24000, abs=1e-3)
    assert [len(b) for b in pictures.blocks] == [24, 24, 13]
    assert frames.luma.shape == (61, 108, 192)
    assert frames.rgb.shape == (61, 90, 160, 3)
    assert (sound.samples.rate, sound.samples.layout) == (44100, ("FL", "FR"))
    assert media.notes == () and not media.partial
    np.testing.assert_allclose(played.frames.t, frames.t)
    facts = played.frames.facts
    assert (
        Fraction(facts.count("time-base-numerator"), facts.count("time-base-denominator")) == media.time_base
    )
    assert (facts.count("width"), facts.count("height")) == (192, 108)
    ticks = played.frames.values * float(media.time_base)
    np.testing.assert_allclose(ticks - ticks[0], frames.t, atol=1e-9)
    assert len(played.stills) == 2 and played.stills[0].jpeg[:2] == b"\xff\xd8"
    assert seen and seen[-1] == pytest.approx(media.duration)


@pytest.mark.parametrize(
    ("width", "height", "luma", "rgb"),
    [
        (960, 540, (270, 480), (90, 160)),
        (270, 480, (480, 270), (160, 90)),
        (130, 64, (64, 130), (64, 130)),
        (500, 20, (19, 480), (6, 160)),
    ],
)
def test_pictures_are_made_small_but_never_larger(film, noise, keeper, width, height, luma, rgb):
    reader = keeper()
    play(film("a.mp4", noise(2, width, height)), [reader])
    assert reader.frames.luma.shape[1:] == luma
    assert reader.frames.rgb.shape[1:3] == rgb


@pytest.mark.parametrize(("angle", "turns"), [(90, 1), (-90, 3), (180, 2)])
def test_the_display_matrix_is_applied(film, noise, keeper, angle, turns):
    plain, turned = keeper(), keeper()
    play(film("a.mp4", noise(3)), [plain])
    media = play(film("b.mp4", noise(3), rotation=angle), [turned]).media
    assert media.rotation == angle % 360
    assert (media.width, media.height) == ((192, 108) if turns == 2 else (108, 192))
    upright = np.rot90(plain.frames.luma, turns, axes=(1, 2)).astype(int)
    assert np.abs(turned.frames.luma - upright).max() <= 6  # two encodings of the same pictures


def test_wide_pixels_give_the_shape_as_displayed(film, noise, keeper):
    reader = keeper()
    media = play(film("a.mp4", noise(2, 320, 180), aspect=Fraction(2)), [reader]).media
    assert (media.width, media.height) == (640, 180)
    assert reader.frames.luma.shape[1:] == (90, 320)


def test_a_variable_rate_is_told_by_the_times(film, noise, keeper):
    ticks = [*range(0, 900, 30), *range(2100, 4000, 100)]
    reader = keeper()
    media = play(film("a.mkv", noise(49), ticks=ticks, time_base=Fraction(1, 1000)), [reader]).media
    assert media.variable and media.frames == 49
    np.testing.assert_allclose(reader.frames.t, np.array(ticks) / 1000, atol=1e-9)


@pytest.mark.parametrize("delay", [0.75, 1.5])
def test_sound_that_starts_before_the_picture_is_at_negative_times(film, noise, keeper, delay):
    ticks = [round(delay * 24) + i for i in range(24)]
    sound = keeper()
    path = film("a.mkv", noise(24), ticks=ticks, sound=tone(3.0), sound_codec="pcm_s16le")
    media = play(path, [], [sound]).media
    assert media.first_picture == pytest.approx(delay, abs=0.001)
    assert sound.samples.t == pytest.approx(-delay, abs=0.001)
    assert media.first_sample == sound.samples.t
    assert media.sound_end == pytest.approx(3.0 - delay, abs=0.002)
    np.testing.assert_allclose(sound.samples.data, tone(3.0), atol=1e-4)


def test_sound_that_starts_late_keeps_its_place(film, noise, keeper):
    sound = keeper()
    path = film("a.mkv", noise(48), sound=tone(1.0), sound_codec="pcm_s16le", sound_start=0.8)
    media = play(path, [], [sound]).media
    assert media.first_sample == pytest.approx(0.8, abs=0.001)


def test_a_hole_in_the_sound_becomes_silence(film, keeper, tmp_path):
    # Two seconds of sound, of which the packets between 0.5 s and 1 s never reach the file.
    import av

    path = film("a.mkv", sound=tone(2.0), sound_codec="pcm_s16le")
    holed = tmp_path / "b.mkv"
    with av.open(str(path)) as source, av.open(str(holed), "w") as out:
        stream = out.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None and not 0.5 <= packet.pts * packet.time_base < 1.0:
                packet.stream = stream
                out.mux(packet)
    sound = keeper()
    media = play(holed, [], [sound]).media
    data = sound.samples.data[0]
    assert data.size == pytest.approx(2.0 * 44100, abs=100)
    silent = np.abs(data) < 1e-6
    assert silent[23500:43000].all()
    assert silent.sum() / 44100 == pytest.approx(0.5, abs=0.06)
    assert any("filled with silence" in note for note in media.notes)
    at, lags = round(1.5 * 44100), range(-45, 46)  # Matroska rounds times to 1 ms
    meant = tone(2.0)[0]
    assert min(np.abs(data[at : at + 1000] - meant[at + lag : at + lag + 1000]).max() for lag in lags) < 0.01


def test_sound_alone_starts_the_clock(film, keeper):
    sound = keeper()
    played = play(film("a.flac", sound=tone(1.0), sound_codec="flac"), [], [sound])
    assert (played.media.frames, played.media.has_picture, len(played.frames)) == (0, False, 0)
    assert sound.samples.t == 0.0 and played.media.duration == pytest.approx(1.0)
    assert played.media.layout == ("FC",)


def test_one_picture_is_a_film(film, noise, keeper):
    reader = keeper()
    media = play(film("a.mp4", noise(1, 16, 16)), [reader]).media
    assert (media.frames, len(reader.frames), media.variable) == (1, 1, False)
    assert media.duration == pytest.approx(1 / 24, abs=0.001)


def test_surround_keeps_its_channels(film, noise, keeper):
    sound = keeper()
    data = np.zeros((6, 48000), np.float32)
    data[2] = tone(1.0, 48000)[0]
    play(film("a.mkv", noise(24), sound=data, sample_rate=48000, sound_codec="flac"), [], [sound])
    assert sound.samples.layout[:4] == ("FL", "FR", "FC", "LFE")
    loud = np.abs(sound.samples.data).max(axis=1)
    assert loud[2] == pytest.approx(0.4, abs=0.01) and loud[[0, 1, 3, 4, 5]].max() < 0.001


def test_a_film_cut_short_is_partial(film, noise):
    path = film("a.mkv", noise(96, seed=4), sound=tone(4.0))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 6 // 10])
    media = play(path).media
    assert media.partial and 20 < media.frames < 90
    assert any("cut short" in note for note in media.notes)


def test_damaged_packets_are_skipped_and_counted(film, noise, keeper):
    path = film("a.mkv", noise(96, seed=5), codec="mpeg4", options={"b": "300k", "g": "12"}, sound=tone(4.0))
    data = bytearray(path.read_bytes())
    rng = np.random.default_rng(7)
    for at in rng.integers(len(data) // 3, len(data), 90):
        data[at] ^= 0xFF
    path.write_bytes(bytes(data))
    reader = keeper()
    media = play(path, [reader]).media
    assert media.bad_packets + media.damaged_frames > 0
    assert 20 < media.frames <= 96 and (np.diff(reader.frames.t) > 0).all()


def test_too_many_pictures_stop_the_film(film, noise):
    media = play(film("a.mp4", noise(200, 64, 36)), limits=Limits(max_frames=50)).media
    assert media.partial and 50 <= media.frames < 200
    assert any("the most that are read" in note for note in media.notes)


def test_too_many_pixels_are_refused(film, noise):
    with pytest.raises(MediaError, match="192x108, wanted at most 1000 pixels"):
        play(film("a.mp4", noise(2)), limits=Limits(max_pixels=1000))


def test_memory_does_not_grow_with_the_queue(film, noise, keeper):
    # The pictures held back are bounded: by the time 200 have gone in, most have come out.
    path = film("a.mp4", noise(200, 64, 36))
    reader = keeper()
    most = 0
    from onetake.decode import frame_queue

    class Watched(frame_queue.FrameQueue):
        def add(self, picture):
            nonlocal most
            super().add(picture)
            most = max(most, len(self._waiting))

    from onetake.decode import picture_lane

    was, picture_lane.FrameQueue = picture_lane.FrameQueue, Watched
    try:
        play(path, [reader])
    finally:
        picture_lane.FrameQueue = was
    assert len(reader.frames) == 200 and most == frame_queue.WINDOW + frame_queue.BLOCK
