"""Every odd and broken file: a result or one sentence, in a child, within 30 s, and no connection."""

from __future__ import annotations

import socket
import threading
from fractions import Fraction
from pathlib import Path

import pytest

from helpers.bench_module import load
from helpers.shared_media import DATA
from onetake.decode.limits import Limits

films = load("hostile_films")
ODD = DATA / "odd"
FILES = sorted(str(p.relative_to(ODD)) for p in ODD.rglob("*") if p.is_file()) if ODD.is_dir() else []
pytestmark = pytest.mark.skipif(not FILES, reason=f"{ODD} is absent")


@pytest.fixture(scope="module")
def outcomes():
    """Play all files; where a child breaks, that is the outcome of its file, and another child goes on."""
    found = films.play_all([ODD / name for name in FILES], Limits(stall_seconds=30))
    return {str(Path(path).relative_to(ODD)): outcome for path, outcome in found.items()}


@pytest.mark.parametrize("name", FILES)
def test_a_result_or_a_sentence(outcomes, name):
    outcome = outcomes[name]
    assert "broke" not in outcome
    assert outcome["seconds"] < 30
    if "error" in outcome:
        assert outcome["error"].startswith(str(ODD / name))
        assert ", wanted " in outcome["error"] and "Traceback" not in outcome["error"]
        assert "\n" not in outcome["error"] and "crashed" not in outcome["error"]
    else:
        media = outcome["media"]
        assert media["frames"] or media["sample_rate"]
        assert 0 <= media["duration"] < 3600


# name: frames, width, height, rate, duration
PICTURES = {
    "synth/ok.mp4": (100, 320, 180, "25", 4.0),
    "synth/anamorphic_sar2.mp4": (50, 640, 180, "25", 2.0),
    "synth/rotate90.mp4": (100, 180, 320, "25", 4.0),
    "synth/editlist_cut.mp4": (67, 320, 180, "25", 2.68),
    "synth/editlist_cut_copyts.mkv": (75, 320, 180, "25", 3.0),
    "synth/nopts.avi": (100, 320, 180, "25", 4.0),
    "synth/ts_discontinuity.ts": (200, 320, 180, "25", 8.0),
    "synth/res_change.ts": (100, 320, 180, "25", 4.0),
    "synth/fps1000.mp4": (1000, 320, 180, "1000", 1.0),
    "synth/interlaced.mp4": (25, 320, 180, "25/2", 2.0),
    "synth/alpha.webm": (50, 320, 180, "25", 2.0),
    "torchcodec/nasa_13013.mp4": (390, 480, 270, "30000/1001", 13.013),
    "torchcodec/nasa_13013_rotated.mp4": (17, 270, 480, "30000/1001", 0.567),
    "torchcodec/discard_first_keyframe.mp4": (25, 64, 64, "25", 1.0),
    "torchcodec/test_non_zero_start.mp4": (12, 199, 112, "30", 0.4),
    "torchcodec/testsrc2_odd_height_and_width_vp9_10bit.mp4": (25, 321, 241, "25", 1.0),
    "torchcodec/av1_video.mkv": (125, 640, 360, "25", 5.0),
    "mp4parse/capi_white.mp4": (300, 320, 240, "30", 10.0),
    "mp4parse/h264_white_frame_sar_16_9.mp4": (1, 1138, 480, "25", 0.04),
    "mp4parse/bbb_sunflower_QCIF_30fps_mp4v_noaudio_1f.mp4": (1, 256, 144, "30", 0.033),
    "mp4parse/capi_video_rotation_90.mp4": (1, 60, 100, "24", 0.042),
    "mp4parse/capi_av1-clearkey-cbcs-video.mp4": (24, 160, 90, "24", 1.0),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_as_the_readme_says(outcomes, name):
    media = outcomes[name]["media"]
    frames, width, height, rate, duration = PICTURES[name]
    assert (media["frames"], media["width"], media["height"]) == (frames, width, height)
    assert Fraction(media["frame_rate"]) == Fraction(rate)
    assert media["picture_end"] == pytest.approx(duration, abs=0.002)
    assert not media["variable"] and media["partial"] is None


# name: rate, channels, first sample, end
SOUNDS = {
    "synth/ok.mp4": (44100, 1, 0.0, 4.0),
    "synth/video_late_1.5s.mp4": (44100, 1, -1.5, 2.5),
    "synth/audio_late_1.5s.mp4": (44100, 1, 1.476, 5.5),
    "synth/editlist_cut_copyts.mkv": (44100, 1, -0.094, 3.017),
    "synth/surround51_centre_only.mkv": (44100, 6, -0.006, 2.014),
    "synth/cover_only.mp3": (44100, 1, 0.0, 4.0),
    "torchcodec/sine_16ch_s16.wav": (16000, 16, 0.0, 1.0),
    "torchcodec/sine_mono_u8.wav": (16000, 1, 0.0, 4.0),
    "torchcodec/sine_mono_s32_44100.wav": (44100, 1, 0.0, 4.0),
    "torchcodec/sine_stereo_mp2.mpg": (44100, 2, -0.011, 4.012),
    "torchcodec/nasa_13013.mp4.audio.mp3": (8000, 2, 0.0, 13.056),
    "mp4parse/capi_afconvert-aac-0.5s.mp4": (44100, 1, 0.0, 0.5),
    "mediafile/mpeglayer3.wav": (44100, 1, 0.0, 5.04),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_sounds_are_as_the_readme_says(outcomes, name):
    media = outcomes[name]["media"]
    rate, channels, first, end = SOUNDS[name]
    assert (media["sample_rate"], media["channels"], len(media["layout"])) == (rate, channels, channels)
    assert media["first_sample"] == pytest.approx(first, abs=0.002)
    assert media["sound_end"] == pytest.approx(end, abs=0.003)


def test_damage_is_reported(outcomes):
    media = outcomes["synth/zeroed_middle.mp4"]["media"]
    assert (media["frames"], media["bad_packets"], media["partial"]["reason"]) == (81, 36, "damage")
    assert any("put in order" in note for note in media["notes"])
    media = outcomes["synth/bitflips_mdat.mp4"]["media"]
    assert media["frames"] == 100 and 10 <= media["damaged_frames"] <= 35 and media["partial"]
    media = outcomes["synth/trunc_faststart.mp4"]["media"]
    assert 55 <= media["frames"] <= 60 and media["duration"] < 2.5 and media["partial"]
    media = outcomes["synth/vfr.mp4"]["media"]
    assert media["variable"] and media["frames"] == 49 and 3.9 <= media["duration"] <= 4.0
    assert "noted" not in media and outcomes["synth/noaudio.mp4"]["media"]["sample_rate"] is None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("synth/big8192.mp4", "wanted at most 35389440 pixels"),
        ("synth/png16000.mov", "at most 35389440 pixels"),
        ("synth/text.mp4", "a text file"),
        ("synth/empty.mp4", "an empty file"),
        ("synth/cover.jpg", "a still image"),
        ("mp4parse/valid.avif", "a still image"),
        ("mp4parse/loop_forever.avif", "an image sequence"),
        ("mp4parse/corrupt_no-ftyp.avif", "a still image"),
        ("mp4parse/capi_short-cenc.mp4", "marked as encrypted"),
        ("synth/hls_ssrf.mp4", "a playlist"),
    ],
)
def test_a_refusal_says_what_the_file_is(outcomes, name, says):
    assert says in outcomes[name]["error"]


def test_no_file_reaches_the_network(tmp_path, monkeypatch):
    """The attack files, and rougher ones, aimed at a port that counts who knocks."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    knocks = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        server.settimeout(0.2)
        done = threading.Event()

        def listen():
            while not done.is_set():
                try:
                    knocks.append(server.accept()[1])
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen)
        thread.start()
        url = f"http://127.0.0.1:{port}/a.ts"
        texts = {
            "a.m3u8": f"#EXTM3U\n#EXTINF:1,\n{url}\n#EXT-X-ENDLIST\n",
            "a.ffconcat": f"ffconcat version 1.0\nfile {url}\n",
            "a.mpd": f"<MPD><Period><BaseURL>{url}</BaseURL></Period></MPD>",
            "a.sdp": f"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video {port} RTP/AVP 96\n",
        }
        asked = [str(p) for p in (ODD / "synth").glob("*") if b"127.0.0.1" in p.read_bytes()]
        for name, text in texts.items():
            for ending in ("", ".mp4"):
                (tmp_path / (name + ending)).write_text(text)
                asked.append(str(tmp_path / (name + ending)))
        for path in (ODD / "synth").glob("hls_ssrf*"):
            copy = tmp_path / ("port_" + path.name)
            copy.write_bytes(path.read_bytes().replace(b"127.0.0.1:9", f"127.0.0.1:{port}".encode()))
            asked.append(str(copy))
        asked += [url, f"concat:{url}", f"subfile,,start,0,end,9,,:{url}"]
        found = films.play_all(asked, Limits())
        done.set()
        thread.join()
    assert len(found) == len(set(asked)) and all("error" in outcome for outcome in found.values())
    assert knocks == []
