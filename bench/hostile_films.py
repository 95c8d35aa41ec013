"""Hostile films: good ones made here, and seeded mutations of them; played in guarded processes."""

from __future__ import annotations

import os
import time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from onetake.core.errors import MediaError
from onetake.decode import guard
from onetake.decode.wire_protocol import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.decode.limits import Limits

KINDS: dict[str, tuple[str, str, str | None]] = {
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
"""Films by name: container, codec of the picture, codec of the sound."""
SECONDS = 3.0
"""Length of each."""
BOXES = (b"moov", b"trak", b"mdia", b"stbl", b"stsz", b"stco", b"stts", b"ctts", b"edts", b"mdat", b"free")
"""Boxes of MP4 and MOV that are spliced."""


def make(
    path: Path, container: str, codec: str, sound_codec: str | None, options: dict[str, str] | None = None
) -> bytes:
    """Write a film of `SECONDS` and return its bytes."""
    pix_fmt = {"mjpeg": "yuvj420p", "gif": "rgb8"}.get(codec, "yuv420p")
    rng = np.random.default_rng(1)
    coarse = rng.integers(0, 255, (6, 8, 3), dtype=np.uint8)
    with av.open(str(path), "w", format=container, options=options) as out:
        video: Any = out.add_stream(codec, rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, pix_fmt
        audio: Any = out.add_stream(sound_codec, rate=48000, layout="mono") if sound_codec else None
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


def mutate(data: bytes, rng: np.random.Generator) -> bytes:
    """Return the bytes with some flipped, cut out, doubled or zeroed, the end cut off, or boxes spliced."""
    changed = bytearray(data)
    way = int(rng.integers(6))
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
    elif way == 4:
        del changed[max(1, at) :]
    else:
        splice(changed, rng)
    return bytes(changed)


def splice(data: bytearray, rng: np.random.Generator) -> None:
    """Copy a box of an MP4 over or into another place, or say another size of it; others: double a piece."""
    places = [at - 4 for name in BOXES if (at := data.find(name)) >= 4]
    if not places:
        at = int(rng.integers(len(data)))
        data[at:at] = data[: int(rng.integers(1, max(2, len(data) // 4)))]
        return
    at, to = (places[int(rng.integers(len(places)))] for _ in range(2))
    size = min(int.from_bytes(data[at : at + 4], "big"), len(data) - at, 1 << 20)
    way = int(rng.integers(3))
    if way == 0:
        data[to:to] = data[at : at + size]
    elif way == 1:
        data[to : to + size] = data[at : at + size]
    else:
        data[at : at + 4] = int(rng.integers(1 << 32)).to_bytes(4, "big")


def mutations(folder: Path, count: int, seed: int) -> list[Path]:
    """Write `count` mutated films into `folder`, each kind as often as the others."""
    rng = np.random.default_rng(seed)
    whole = {name: make(folder / name, *how) for name, how in KINDS.items()}
    made = []
    for number in range(count):
        name = list(KINDS)[number % len(KINDS)]
        path = folder / f"{name[0]}{number:04}{Path(name).suffix}"
        path.write_bytes(mutate(whole[name], rng))
        made.append(path)
    return made


def play_each(job: dict[str, Any], report: Callable[[dict[str, Any]], None]) -> Answer:
    """Play many films in the guarded process; each gives its media facts or its error sentence."""
    from onetake.decode.play import play

    for path in job["films"]:
        began = time.monotonic()
        try:
            outcome: dict[str, Any] = {"media": play(path).media.to_json()}
        except MediaError as err:
            outcome = {"error": str(err)}
        outcome["seconds"] = time.monotonic() - began
        report({"path": path, "outcome": outcome})
    return Answer()


def play_all(films: Sequence[Path], limits: Limits) -> dict[str, dict[str, Any]]:
    """Return by path what became of each film; where a process breaks, another one goes on."""
    found: dict[str, dict[str, Any]] = {}
    was = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), *filter(None, [was])])
    try:
        left = [str(film) for film in films]
        while left:
            began = time.monotonic()
            try:
                running = guard.start("hostile_films:play_each", {"films": left}, limits)
                running.result(lambda message: found.update({message["path"]: message["outcome"]}))
            except MediaError as err:
                broke = next((path for path in left if path not in found), None)
                if broke is not None:
                    found[broke] = {"broke": str(err), "seconds": time.monotonic() - began}
            left = [path for path in left if path not in found]
    finally:
        os.environ.pop("PYTHONPATH")
        if was is not None:
            os.environ["PYTHONPATH"] = was
    return found
