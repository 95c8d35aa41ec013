"""Films with flipped, cut and doubled bytes: a result or one sentence, no traceback, no invented time."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.decode import guard
from onetake.decode.limits import Limits

KINDS = {
    "a.mp4": ("mp4", "libx264", "aac"),
    "b.mkv": ("matroska", "mpeg4", "libopus"),
    "c.ts": ("mpegts", "mpeg2video", "mp2"),
    "d.avi": ("avi", "mpeg4", "pcm_s16le"),
    "e.mov": ("mov", "mjpeg", "pcm_s16le"),
    "f.wmv": ("asf", "wmv2", None),
    "g.gif": ("gif", "gif", None),
    "h.mxf": ("mxf", "mpeg2video", None),
    "i.nut": ("nut", "ffv1", None),
}
EACH = 15
SECONDS = 3.0
LONGEST = 60.0
"""Seconds that a damaged film of three may seem to last: in broadcast streams a hole of 10 s is believed."""


def make(path, container, codec, sound_codec, options=None):
    pix_fmt = {"mjpeg": "yuvj420p", "gif": "rgb8"}.get(codec, "yuv420p")
    rng = np.random.default_rng(1)
    coarse = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
    with av.open(str(path), "w", format=container, options=options) as out:
        video = out.add_stream(codec, rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, pix_fmt
        audio = out.add_stream(sound_codec, rate=48000, layout="mono") if sound_codec else None
        packets = []
        for i in range(round(SECONDS * 25)):
            image = np.roll(coarse.repeat(8, 0).repeat(8, 1), i, axis=1)
            frame = av.VideoFrame.from_ndarray(image, "rgb24").reformat(format=pix_fmt)
            frame.pts, frame.time_base = i, Fraction(1, 25)
            packets += video.encode(frame)
        packets += video.encode(None)
        if audio is not None:
            to = av.AudioResampler(audio.codec_context.format.name, "mono", 48000)
            size = audio.codec_context.frame_size or 1024
            wave = np.sin(np.arange(round(SECONDS * 48000)) / 20)[None].astype(np.float32)
            for at in range(0, wave.shape[1], size):
                part = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(wave[:, at : at + size]), "fltp", "mono"
                )
                part.sample_rate, part.pts, part.time_base = 48000, at, Fraction(1, 48000)
                for piece in to.resample(part):
                    packets += audio.encode(piece)
            packets += audio.encode(None)
        for packet in sorted((p for p in packets if p.dts is not None), key=lambda p: p.dts * p.time_base):
            out.mux(packet)
    return path.read_bytes()


def mutate(data, rng):
    """Return the bytes with a few flipped, a piece cut out, doubled or zeroed, or the end cut off."""
    changed = bytearray(data)
    way = int(rng.integers(5))
    at = int(rng.integers(len(data)))
    size = int(rng.integers(1, max(2, len(data) // 8)))
    if way == 0:
        for place in rng.integers(len(data), size=int(rng.integers(1, 40))):
            changed[place] ^= 1 << int(rng.integers(8))
    elif way == 1:
        del changed[at : at + size]
    elif way == 2:
        changed[at:at] = changed[at : at + size]
    elif way == 3:
        changed[at : at + size] = bytes(len(changed[at : at + size]))
    else:
        del changed[max(1, at) :]
    return bytes(changed)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mutated")
    rng = np.random.default_rng(20261128)
    films = []
    for name, how in KINDS.items():
        whole = make(folder / name, *how)
        for number in range(EACH):
            path = folder / f"{name[0]}{number:02}{Path(name).suffix}"
            path.write_bytes(mutate(whole, rng))
            films.append(str(path))
    found = {}
    was = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(Path(__file__).parent)
    try:
        left = films
        while left:
            try:
                running = guard.start("decode_targets:play_each", {"films": left}, Limits(stall_seconds=30))
                running.result(lambda message: found.update({message["path"]: message["outcome"]}))
            except MediaError as err:
                broke = next(path for path in left if path not in found)
                found[broke] = {"broke": str(err)}
            left = [path for path in left if path not in found]
    finally:
        os.environ.pop("PYTHONPATH")
        if was is not None:
            os.environ["PYTHONPATH"] = was
    assert len(found) == len(KINDS) * EACH == 135
    return {Path(path).name: outcome for path, outcome in found.items()}


def test_each_is_a_result_or_a_sentence(outcomes):
    for name, outcome in outcomes.items():
        assert "broke" not in outcome, f"{name}: {outcome}"
        if "error" in outcome:
            assert "wanted" in outcome["error"] and "\n" not in outcome["error"], name
        else:
            assert outcome["media"]["frames"] or outcome["media"]["sample_rate"], name


def test_no_time_is_invented(outcomes):
    lengths = {name: o["media"]["duration"] for name, o in outcomes.items() if "media" in o}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_most_can_still_be_read(outcomes):
    assert sum("media" in outcome for outcome in outcomes.values()) > 90


def test_a_broken_cluster_time_adds_no_time(tmp_path):
    """The last second of a Matroska film of 3 s says that it lies at 65 s."""
    from onetake.decode.play import play

    path = tmp_path / "a.mkv"
    data = bytearray(make(path, "matroska", "mpeg4", "libopus", {"cluster_time_limit": "900"}))
    last = data.rindex(b"\x1f\x43\xb6\x75")
    at = data.index(b"\xe7\x82", last)  # the cluster's Timestamp, of two bytes
    data[at + 2 : at + 4] = b"\xff\xf0"
    path.write_bytes(bytes(data))
    media = play(path).media
    assert media.duration == pytest.approx(SECONDS, abs=0.1) and media.frames == 75
    assert any("the file's clock jumps" in note for note in media.notes)
