"""Frames and sound into an MP4, as they come: H.264 and AAC, one frame in memory at a time."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from numpy.typing import NDArray

PRESET = "superfast"
"""x264's speed preset; set by hand for the speed of staging, no measured source."""
CRF = "21"
"""x264's constant rate factor; near its default of 23, set by hand."""
_AUDIO_BITS = 192_000
"""Bits a second of the AAC sound; set by hand, no measured source."""
_BLOCK = 4096
"""Samples given to the sound's encoder at once; set by hand."""
_BT709 = 1
"""Code of BT.709 in ITU-T H.273, for primaries, transfer and matrix."""
_LIMITED = 1
"""FFmpeg's AVCOL_RANGE_MPEG: limited range."""


def encode_film(
    path: Path,
    pictures: Iterable[NDArray[np.uint8]],
    size: tuple[int, int],
    rate: Fraction,
    sound: NDArray[np.float32] | None,
    sample_rate: int,
    *,
    tags: dict[str, str],
    done: Callable[[float], None] | None = None,
) -> int:
    """Write an MP4 and return the number of its frames.

    Parameters
    ----------
    path : Path
    pictures : iterable of uint8 arrays, shape (height, width, 3)
        sRGB; taken one by one.
    size : (int, int)
        Width and height, even.
    rate : Fraction
        Frames a second.
    sound : float32 array, shape (2, n), or None
        -1 to 1.
    sample_rate : int
        Hz.
    tags : dict
        'title' and 'artist'.
    done : callable, optional
        Called after each frame with the seconds written.
    """
    import av
    from av.video.reformatter import ColorRange, Colorspace

    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        container.metadata.update(tags)
        video = container.add_stream("libx264", rate=rate, options={"preset": PRESET, "crf": CRF})
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        video.codec_context.time_base = 1 / rate
        video.codec_context.colorspace = _BT709
        video.codec_context.color_primaries = _BT709
        video.codec_context.color_trc = _BT709
        video.codec_context.color_range = _LIMITED
        audio = None
        if sound is not None:
            audio = container.add_stream("aac", rate=sample_rate, layout="stereo")
            audio.codec_context.bit_rate = _AUDIO_BITS
        at = count = 0
        for count, rgb in enumerate(pictures, 1):
            frame = av.VideoFrame.from_ndarray(rgb, format="rgb24").reformat(
                format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
            )
            frame.pts, frame.time_base = count - 1, 1 / rate
            container.mux(video.encode(frame))
            if audio is not None and sound is not None:
                until = min(sound.shape[1], int(count * sample_rate / rate) + _BLOCK)
                while at < until:
                    block = sound[:, at : min(at + _BLOCK, sound.shape[1])]
                    part = av.AudioFrame.from_ndarray(
                        np.ascontiguousarray(block), format="fltp", layout="stereo"
                    )
                    part.sample_rate, part.time_base, part.pts = sample_rate, Fraction(1, sample_rate), at
                    container.mux(audio.encode(part))
                    at += block.shape[1]
            if done is not None:
                done(float(count / rate))
        container.mux(video.encode(None))
        if audio is not None:
            container.mux(audio.encode(None))
    return count


def write_wav(path: Path, sound: NDArray[np.float32], rate: int) -> None:
    """Write 16-bit PCM, shape (channels, n), -1 to 1; louder is clipped."""
    import wave

    data = np.round(np.clip(np.atleast_2d(sound), -1.0, 1.0) * 32767.0).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(data))
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.ascontiguousarray(data.T).tobytes())
