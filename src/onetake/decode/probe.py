"""Open a film (known containers only, nothing but the file itself) and read what its header claims."""

from __future__ import annotations

import contextlib
import itertools
import os
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import av.error

from onetake.core.errors import MediaError
from onetake.core.media import Media
from onetake.decode.allowed_media import (
    ANIMATIONS,
    CODECS,
    FORMATS,
    IMAGE_CODECS,
    PROTOCOLS,
    RAW_FORMATS,
)
from onetake.decode.channel_layouts import channel_names
from onetake.decode.display_geometry import display_size
from onetake.decode.image_files import find_images
from onetake.decode.image_sequence import open_images
from onetake.decode.limits import Limits
from onetake.decode.refusal_messages import brand, check_file, refusal
from onetake.decode.stream_choice import StreamChoice, choose_streams, film_streams

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.codec.context import CodecContext
    from av.container import InputContainer
    from av.video.stream import VideoStream

MOV = "mov,mp4"
"""How the name of FFmpeg's demuxer for MP4 and MOV begins."""
_ALL_CODECS = ",".join((CODECS, *dict.fromkeys(IMAGE_CODECS.values())))
_COUNTED = 3000
"""Packets that are looked at to find out how many frames each video stream has; set by hand."""
_TEXT_CAP = 500
"""Characters of a title or an artist that are kept; set by hand."""


def open_film(
    path: str | os.PathLike[str], limits: Limits | None = None, rate: Fraction | None = None
) -> InputContainer:
    """Open a film for demuxing.

    Parameters
    ----------
    path : path
        A local file, or numbered images (`image_files.find_images`). Names such as ``http://...`` or
        ``concat:...`` are file names, never addresses.
    limits : Limits, optional
        Bounds on pixels and streams.
    rate : Fraction, optional
        Frames a second of a raw stream, which has no times of its own.

    Returns
    -------
    InputContainer
        PyAV's container; close it.

    Raises
    ------
    MediaError
        If the file is missing, is no film, or is of a kind that is not opened; one sentence that names it.
    """
    limits = limits or Limits()
    path = Path(path)
    if (images := find_images(path)) is not None:
        return open_images(path, images, rate)
    check_file(path)
    options = {
        "format_whitelist": FORMATS,
        "protocol_whitelist": PROTOCOLS,
        "codec_whitelist": CODECS,
        "max_pixels": str(limits.max_pixels),
        "max_streams": str(limits.max_streams),
        **({"framerate": str(rate)} if rate else {}),
    }
    name = "file:" + os.path.abspath(path)
    try:
        container = av.open(name, mode="r", options=options, metadata_errors="replace")
        if container.format.name in ANIMATIONS:
            with av.open(name, mode="r", options=options, metadata_errors="replace") as other:
                has_one_frame = _has_one_frame(other)
            if has_one_frame:
                container.close()
                raise refusal(path, "a still image")
    except av.error.FFmpegError as err:
        raise refusal(path, explain(err)) from err
    except (ValueError, UnicodeError) as err:
        raise refusal(path, f"a name or header that cannot be understood ({type(err).__name__})") from err
    what = brand(container.metadata.get("major_brand", "")) or _still_image(container)
    if what:
        container.close()
        raise MediaError(f"{path}: {what}, wanted a film; onetake reads moving pictures and sound")
    if rate and container.format.name not in RAW_FORMATS:
        container.close()
        raise MediaError(
            f"{path}: --rate {rate}, but this film has times of its own, wanted an image sequence or a raw "
            "stream for --rate; leave it out"
        )
    if not container.streams.video and not container.streams.audio:
        container.close()
        raise refusal(path, "a header without picture or sound")
    return container


def restrain(context: CodecContext, limits: Limits) -> None:
    """Set on a codec what `av.open` sets for probing only; without it a decompression bomb is not stopped."""
    context.options = {"max_pixels": str(limits.max_pixels), "codec_whitelist": _ALL_CODECS}


def check_size(path: Path, stream: VideoStream, limits: Limits) -> None:
    """Refuse a frame whose header already claims more than `max_pixels`."""
    pixels = (stream.codec_context.width or 0) * (stream.codec_context.height or 0)
    if pixels > limits.max_pixels:
        raise MediaError(
            f"{path}: frames of {stream.codec_context.width}x{stream.codec_context.height}, wanted at most "
            f"{limits.max_pixels} pixels; make a smaller copy"
        )


def probe(path: str | os.PathLike[str], limits: Limits | None = None, *, sha256: str = "") -> Media:
    """Read what a film's header claims, without decoding; `play` finds the true values.

    Raises
    ------
    MediaError
        As for `open_film`.
    """
    limits = limits or Limits()
    with open_film(path, limits) as container:
        choice = choose_streams(container, None, lambda: count_frames(path, limits))
        facts: dict[str, Any] = {}
        if choice.picture is not None:
            check_size(Path(path), choice.picture, limits)
            facts |= _picture_facts(choice.picture)
        if choice.sound is not None:
            facts |= _sound_facts(choice.sound)
        return Media(
            name=Path(path).name,
            path=os.path.abspath(path),
            sha256=sha256,
            bytes=Path(path).stat().st_size,
            duration=claimed_duration(container, choice) or 0.0,
            container=container.format.name,
            **tags(container),
            **facts,
        )


def count_frames(path: str | os.PathLike[str], limits: Limits) -> dict[int, int]:
    """Return how many packets each video stream has at the start of the film, by the stream's index."""
    counts: dict[int, int] = {}
    with open_film(path, limits) as container, contextlib.suppress(av.error.FFmpegError):
        for number, packet in enumerate(container.demux(film_streams(container))):
            counts[packet.stream.index] = counts.get(packet.stream.index, 0) + bool(packet.size)
            if number >= _COUNTED:
                break
    return counts


def claimed_duration(container: InputContainer, choice: StreamChoice) -> float | None:
    """Return the duration that the header claims for picture and sound, s; None where it is impossible.

    The container's own figure also counts streams that are not read, such as a camera's time code.
    """
    streams = [s for s in (choice.picture, choice.sound) if s is not None]
    claims = [float(s.duration * s.time_base) for s in streams if s.duration and s.time_base]
    if streams and len(claims) == len(streams):
        return max(claims) if max(claims) > 0 else None
    return container.duration / 1e6 if container.duration is not None and container.duration > 0 else None


def tags(container: InputContainer) -> dict[str, Any]:
    """Return title and artist from the container's tags: untrusted text, cut to 500 characters.

    A stream's title names the stream ("Stereo", "Director's commentary"), not the film. Only Ogg keeps the
    tags of a song with its one stream.
    """
    found: dict[str, str] = {}
    sources = [container.metadata]
    if container.format.name == "ogg" and len(container.streams) == 1:
        sources.append(container.streams[0].metadata)
    for source in sources:
        for key, value in source.items():
            if key.lower() in ("title", "artist"):
                found.setdefault(key.lower(), value[:_TEXT_CAP])
    return found


def explain(err: BaseException) -> str:
    """Put an FFmpeg error into half a sentence."""
    if isinstance(err, av.error.MemoryError):
        return "too big for the memory that is allowed"
    if isinstance(err, av.error.DecoderNotFoundError):
        return "a codec that is unknown or not opened"
    if isinstance(err, av.error.PatchWelcomeError):
        return "a feature that the decoder does not support"
    if isinstance(err, av.error.ArgumentError | av.error.InvalidDataError):
        return "a broken header"
    if isinstance(err, av.error.EOFError):
        return "a file that ends inside its header"
    text = getattr(err, "strerror", None) or type(err).__name__
    return f"an error of the decoder ({text})"


def _still_image(container: InputContainer) -> str:
    # A still item of an image file is a stream without length whose clock ticks once a second.
    streams = film_streams(container)
    still = (
        container.format.name.startswith(MOV)
        and streams
        and not container.streams.audio
        and container.duration is None
        and all(s.duration is None and s.time_base == 1 for s in streams)
    )
    return "a still image" if still else ""


def _has_one_frame(container: InputContainer) -> bool:
    return sum(1 for packet in itertools.islice(container.demux(video=0), 3) if packet.size) == 1


def _picture_facts(stream: VideoStream) -> dict[str, object]:
    context = stream.codec_context
    width, height = display_size(context.width, context.height, stream.sample_aspect_ratio)
    rate = stream.average_rate
    return {
        "video_codec": stream.codec.canonical_name,
        "width": width or None,
        "height": height or None,
        "frames": stream.frames,
        "frame_rate": Fraction(rate) if rate else None,
        "time_base": stream.time_base,
    }


def _sound_facts(stream: AudioStream) -> dict[str, object]:
    context = stream.codec_context
    names, _ = channel_names(context.layout)
    return {
        "audio_codec": stream.codec.canonical_name,
        "sample_rate": context.sample_rate or None,
        "channels": len(names) or None,
        "layout": names,
    }
