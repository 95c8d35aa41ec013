from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import numpy as np
import pytest

from onetake.core.blocks import Frames, Samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


class Keeper:
    """A reader that keeps everything that it is given."""

    def __init__(self) -> None:
        self.blocks: list[Any] = []

    def push(self, block: Any) -> None:
        self.blocks.append(block)

    def close(self) -> list[Any]:
        return []

    @property
    def frames(self) -> Frames:
        names = ("t", "luma", "rgb", "bars")
        return Frames(*(np.concatenate([getattr(b, n) for b in self.blocks]) for n in names))

    @property
    def samples(self) -> Samples:
        first = self.blocks[0]
        data = np.concatenate([b.data for b in self.blocks], axis=1)
        ends = np.array([b.t + b.data.shape[1] / b.rate for b in self.blocks[:-1]])
        np.testing.assert_allclose(ends, [b.t for b in self.blocks[1:]], atol=1e-9)
        return Samples(first.t, first.rate, data, first.layout)


@pytest.fixture
def keeper() -> type[Keeper]:
    return Keeper


def write_film(
    path: Path,
    pictures: Iterable[np.ndarray] | None = None,
    *,
    rate: Fraction | int = 24,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    ticks: Iterable[int] | None = None,
    time_base: Fraction | None = None,
    sound: np.ndarray | None = None,
    sample_rate: int = 44100,
    sound_codec: str = "aac",
    sound_start: float = 0.0,
    options: dict[str, str] | None = None,
    tags: dict[str, int] | None = None,
    rotation: int = 0,
    aspect: Fraction | None = None,
    planes: bool = False,
) -> Path:
    """Write RGB pictures, or with `planes` (Y, U, V) triples, and float sound of shape (channels, n)."""
    with av.open(str(path), "w") as out:
        streams: list[Any] = []
        video: Any = None
        pictures = list(pictures) if pictures is not None else []
        if pictures:
            video = out.add_stream(codec, rate=Fraction(rate))
            first = pictures[0][0] if planes else pictures[0]
            video.height, video.width = first.shape[:2]
            video.pix_fmt = pix_fmt
            video.options = options or ({"crf": "4", "preset": "veryfast"} if codec == "libx264" else {})
            if aspect is not None:
                video.codec_context.sample_aspect_ratio = aspect
            for name, value in (tags or {}).items():
                setattr(video.codec_context, name, value)
            if rotation:
                video.set_display_rotation(rotation)
        if sound is not None:
            layout = {1: "mono", 2: "stereo", 6: "5.1"}[len(sound)]
            audio = out.add_stream(sound_codec, rate=sample_rate, layout=layout)
            streams.append(audio)
        base = time_base or 1 / Fraction(rate)
        if video is not None:
            video.time_base = base
            video.codec_context.time_base = base
        marks = list(ticks) if ticks is not None else list(range(len(pictures)))
        packets: list[Any] = []
        for tick, picture in zip(marks, pictures, strict=True):
            frame = _from_planes(picture, pix_fmt) if planes else av.VideoFrame.from_ndarray(picture, "rgb24")
            frame.pts, frame.time_base = tick, base
            packets += video.encode(frame)
        if video is not None:
            packets += video.encode(None)
        if sound is not None:
            packets += _sound_packets(streams[0], sound, sample_rate, sound_start)
        packets = [p for p in packets if p.dts is not None]
        for packet in sorted(packets, key=lambda p: p.dts * p.time_base):
            out.mux(packet)
    return path


def _from_planes(planes: Any, pix_fmt: str) -> av.VideoFrame:
    height, width = planes[0].shape
    frame = av.VideoFrame(width, height, pix_fmt)
    for plane, values in zip(frame.planes, planes, strict=True):
        rows = np.zeros((plane.height, plane.line_size), np.uint8)
        rows[:, : plane.width] = values
        plane.update(rows.tobytes())
    return frame


def _sound_packets(stream: Any, sound: np.ndarray, rate: int, start: float) -> list[Any]:
    packets = []
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[len(sound)]
    size = stream.codec_context.frame_size or 1024
    for at in range(0, sound.shape[1], size):
        part = np.ascontiguousarray(sound[:, at : at + size], np.float32)
        frame = av.AudioFrame.from_ndarray(part, "fltp", layout)
        frame.sample_rate = rate
        frame.pts, frame.time_base = at + round(start * rate), Fraction(1, rate)
        packets += stream.encode(frame)
    return packets + stream.encode(None)


@pytest.fixture
def film(tmp_path: Path) -> Callable[..., Path]:
    """Write a film; the first argument is its name."""

    def write(name: str, *args: Any, **kwargs: Any) -> Path:
        return write_film(tmp_path / name, *args, **kwargs)

    return write


@pytest.fixture
def noise() -> Callable[..., list[np.ndarray]]:
    """Return moving pictures, smooth enough for any codec: shape (height, width, 3) each."""

    def make(count: int, width: int = 192, height: int = 108, seed: int = 1) -> list[np.ndarray]:
        import cv2

        rng = np.random.default_rng(seed)
        coarse = rng.integers(40, 220, (9, 16, 3), dtype=np.uint8)
        wide = cv2.resize(coarse, (width * 2, height), interpolation=cv2.INTER_CUBIC)
        return [np.ascontiguousarray(wide[:, (3 * i) % width :][:, :width]) for i in range(count)]

    return make
