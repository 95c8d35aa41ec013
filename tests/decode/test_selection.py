from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode.play import play
from onetake.decode.selection import Selection, parse_rate, parse_stream, parse_time

RATE = 48000


def tone(seconds, channels=1):
    """Return a tone that is loud in every second half of a second."""
    t = np.arange(round(seconds * RATE)) / RATE
    loud = np.where((t * 2).astype(int) % 2 == 1, 0.5, 0.01)
    return (loud * np.sin(2 * np.pi * 440 * t)).astype(np.float32)[None].repeat(channels, 0)


def numbered(count, width=192, height=108):
    """Return frames whose lightness says which they are."""
    frames = [np.full((height, width, 3), 40 + 2 * (i % 100), np.uint8) for i in range(count)]
    for frame in frames:
        frame[:20, :20] = 255
    return frames


def streams(path, pictures, sounds, container=None):
    """Write several video streams (frames, codec, rate) and sound streams (seconds, channels, metadata)."""
    with av.open(str(path), "w", format=container) as out:
        videos = []
        for frames, codec, rate in pictures:
            stream = out.add_stream(codec, rate=rate)
            stream.height, stream.width = frames[0].shape[:2]
            stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
            stream.options = {"crf": "8"} if codec == "libx264" else {}
            videos.append(stream)
        audios = []
        for _, channels, tags in sounds:
            stream = out.add_stream("aac", rate=RATE, layout="stereo" if channels == 2 else "mono")
            stream.metadata.update(tags)
            audios.append(stream)
        packets = []
        for stream, (frames, _, rate) in zip(videos, pictures, strict=True):
            for i, image in enumerate(frames):
                frame = av.VideoFrame.from_ndarray(image, "rgb24").reformat(format=stream.pix_fmt)
                frame.pts, frame.time_base = i, Fraction(1, rate)
                packets += stream.encode(frame)
            packets += stream.encode(None)
        for stream, (seconds, channels, _) in zip(audios, sounds, strict=True):
            data = tone(seconds, channels)
            for at in range(0, data.shape[1], 1024):
                part = np.ascontiguousarray(data[:, at : at + 1024])
                frame = av.AudioFrame.from_ndarray(part, "fltp", "stereo" if channels == 2 else "mono")
                frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
                packets += stream.encode(frame)
            packets += stream.encode(None)
        for packet in sorted((p for p in packets if p.dts is not None), key=lambda p: p.dts * p.time_base):
            out.mux(packet)
    return path


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_a_still_that_is_larger_than_the_film_is_not_the_film(tmp_path, noise, name):
    cover = noise(1, 640, 360)
    path = streams(tmp_path / name, [(noise(100), "libx264", 25), (cover, "mjpeg", 25)], [(4, 1, {})])
    media = play(path).media
    assert (media.video_codec, media.width, media.frames) == ("h264", 192, 100)
    assert media.duration == pytest.approx(4.0, abs=0.05)
    assert (
        "video stream 1 of 2 was read: the largest picture with frames over time, then the first"
        in media.notes
    )


def test_of_two_films_the_larger_is_read_and_the_other_on_request(tmp_path, noise):
    path = streams(tmp_path / "a.mkv", [(noise(50), "libx264", 25), (noise(50, 384, 216), "libx264", 25)], [])
    assert play(path).media.width == 384
    assert play(path, selection=Selection(video=1)).media.width == 192
    with pytest.raises(MediaError, match=r"--video 3: the file has 2 video streams \(1: h264, 2: h264\)"):
        play(path, selection=Selection(video=3))


def test_sound_is_chosen_by_number_and_language(tmp_path, noise):
    sounds = [(1, 1, {"language": "eng"}), (1, 2, {"language": "fre"}), (1, 1, {"language": "fre"})]
    path = streams(tmp_path / "a.mkv", [(noise(25), "libx264", 25)], sounds)
    assert play(path, selection=Selection(audio=1)).media.channels == 1
    assert play(path, selection=Selection(audio="fre")).media.channels == 2
    assert play(path, selection=Selection(audio="fr")).media.channels == 2
    assert play(path, selection=Selection(audio=3)).media.channels == 1
    with pytest.raises(MediaError, match=r"--audio deu: .* \(1: aac eng, 2: aac fre, 3: aac fre\)"):
        play(path, selection=Selection(audio="deu"))
    with pytest.raises(MediaError, match=r"--audio 4: the file has 3 sound streams"):
        play(path, selection=Selection(audio=4))


def test_the_title_of_a_sound_track_is_not_the_films(tmp_path, noise):
    path = streams(
        tmp_path / "a.mkv", [(noise(10), "libx264", 25)], [(1, 1, {"title": "Director's commentary"})]
    )
    assert play(path).media.title == ""


def test_the_tags_of_an_ogg_song_are_its_title(tmp_path):
    path = tmp_path / "a.ogg"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libopus", rate=RATE, layout="mono")
        stream.metadata.update({"title": "Once", "artist": "One"})
        frame = av.AudioFrame.from_ndarray(tone(0.02), "fltp", "mono")
        frame.sample_rate, frame.pts = RATE, 0
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    media = play(path).media
    assert (media.title, media.artist) == ("Once", "One")


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
def test_one_picture_with_a_song_lasts_as_long_as_the_song(tmp_path, noise, name):
    path = streams(tmp_path / name, [(noise(1), "libx264", 25)], [(12, 2, {})])
    media = play(path).media
    assert media.duration == pytest.approx(12.0, abs=0.05) == media.sound_end
    assert media.picture_end == pytest.approx(0.04)
    assert media.frames == 1


def test_a_part_counts_from_its_start(film, keeper):
    path = film("a.mp4", numbered(100), rate=25, sound=tone(4.0), sample_rate=RATE)
    whole, part, heard = keeper(), keeper(), keeper()
    play(path, [whole])
    media = play(path, [part], [heard], selection=Selection(start=1.0, end=3.0)).media
    np.testing.assert_allclose(part.frames.t, np.arange(50) / 25, atol=1e-9)
    np.testing.assert_array_equal(part.frames.luma, whole.frames.luma[25:75])
    assert (media.part_start, media.part_end, media.frames) == (1.0, 3.0, 50)
    assert media.duration == pytest.approx(2.0, abs=1e-3) and media.partial is None
    sound = heard.samples
    assert sound.t == pytest.approx(0.0, abs=1 / RATE) and sound.data.shape[1] == pytest.approx(96000, abs=1)
    # The tone turns loud at 0.5 and 1.5 s of every second, so at 0.5 s of this part, too.
    level = np.abs(sound.data[0]).reshape(-1, 2400).max(axis=1)
    np.testing.assert_array_equal(level[1:9] > 0.2, False)
    np.testing.assert_array_equal(level[11:19] > 0.2, True)


def test_a_part_begins_at_a_frame(film, keeper):
    reader = keeper()
    path = film("a.mp4", numbered(48), rate=Fraction(24000, 1001))
    media = play(path, [reader], selection=Selection(start=1.0)).media
    assert media.part_start == pytest.approx(24 * 1001 / 24000)
    assert reader.frames.t[0] == 0.0 and len(reader.frames) == 24


@pytest.mark.parametrize("start", [0.0, 0.1, 0.3])
def test_a_part_near_the_start_is_exact(film, keeper, start):
    reader = keeper()
    play(film("a.mp4", numbered(50), rate=25), [reader], selection=Selection(start=start, end=start + 0.2))
    assert len(reader.frames) == 5


def test_a_part_of_sound_alone(tmp_path, keeper):
    path = streams(tmp_path / "a.m4a", [], [(4, 1, {})], container="mp4")
    heard = keeper()
    media = play(path, [], [heard], selection=Selection(start=1.25, end=2.0)).media
    assert media.duration == pytest.approx(0.75, abs=1e-3) and media.part_start == 1.25
    level = np.abs(heard.samples.data[0]).reshape(-1, 1200).max(axis=1)
    np.testing.assert_array_equal(level[1:9] > 0.2, False)
    np.testing.assert_array_equal(level[11:] > 0.2, True)


def test_a_part_of_the_song_after_its_only_frame(tmp_path, noise, keeper):
    path = streams(tmp_path / "a.mp4", [(noise(1), "libx264", 25)], [(6, 2, {})])
    heard = keeper()
    media = play(path, [], [heard], selection=Selection(start=4.0)).media
    assert not media.has_picture and media.duration == pytest.approx(2.0, abs=0.03)
    assert media.partial is None


def test_a_part_after_the_end_is_one_sentence(film, noise, tmp_path):
    with pytest.raises(MediaError, match="--from 9, but the film ends before that"):
        play(film("a.mp4", noise(25)), selection=Selection(start=9.0))
    with pytest.raises(MediaError, match="--from 9, but the film ends before that"):
        play(streams(tmp_path / "a.m4a", [], [(1, 1, {})], container="mp4"), selection=Selection(start=9.0))


def test_an_end_after_the_films_end_is_the_films_end(film, noise):
    media = play(film("a.mp4", noise(25), rate=25), selection=Selection(start=0.2, end=60.0)).media
    assert media.frames == 20 and media.partial is None


@pytest.mark.parametrize(
    ("given", "start", "shown"), [("01:00:00:00", 0.0, "01:00:00:00"), ("10:00:00:12", 1.0, "10:00:01:12")]
)
def test_a_given_time_code_is_that_of_the_films_first_frame(film, noise, given, start, shown):
    media = play(film("a.mp4", noise(50), rate=25), selection=Selection(timecode=given, start=start)).media
    assert str(media.timecode) == shown


def test_the_files_time_code_is_read(tmp_path, noise):
    path = tmp_path / "a.mov"
    with av.open(str(path), "w", options={"write_tmcd": "on"}) as out:
        stream = out.add_stream("mpeg4", rate=Fraction(30000, 1001))
        stream.width, stream.height, stream.pix_fmt = 192, 108, "yuv420p"
        stream.metadata["timecode"] = "01:00:00;02"
        for i, image in enumerate(noise(30)):
            frame = av.VideoFrame.from_ndarray(image, "rgb24")
            frame.pts = i
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    media = play(path).media
    assert str(media.timecode) == "01:00:00;02" and media.timecode.drop
    assert str(media.timecode.at(media.duration)) == "01:00:01;02"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0", 0.0), ("90", 90.0), ("1:30", 90.0), ("01:02:03.5", 3723.5), ("0:00.04", 0.04), ("120:00", 7200.0)],
)
def test_times_as_people_write_them(text, seconds):
    assert parse_time(text) == seconds


@pytest.mark.parametrize("text", ["", "a", "-1", "1:75", "1:60:00", "1:2:3:4", "1e3", "nan", "1:30.", "٣"])
def test_what_is_no_time_is_one_sentence(text):
    if text == "٣":  # digits of other scripts are digits
        assert parse_time(text) == 3.0
        return
    with pytest.raises(MediaError, match=r"--from .*no time, wanted seconds, M:SS or H:MM:SS"):
        parse_time(text, "--from")


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("24", Fraction(24)),
        ("23.976", Fraction(24000, 1001)),
        ("23.98", Fraction(24000, 1001)),
        ("29.97", Fraction(30000, 1001)),
        ("30000/1001", Fraction(30000, 1001)),
        ("12.5", Fraction(25, 2)),
    ],
)
def test_rates_as_people_write_them(text, rate):
    assert parse_rate(text) == rate


@pytest.mark.parametrize("text", ["", "x", "1/0", "nan", "inf"])
def test_what_is_no_rate_is_one_sentence(text):
    with pytest.raises(MediaError, match="no frame rate"):
        parse_rate(text)


def test_impossible_choices_are_one_sentence():
    for wrong in ({"video": 0}, {"audio": 0}, {"start": 3.0, "end": 2.0}, {"rate": Fraction(0)}):
        with pytest.raises(MediaError, match="wanted"):
            Selection(**wrong)
    assert parse_stream("2") == 2 and parse_stream("Eng") == "eng"
