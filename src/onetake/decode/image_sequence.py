"""Numbered images as a film: what is used in place of PyAV's container for them.

FFmpeg's own reader of image lists is not used: it reads patterns in any file name. The
images' bytes go to the decoder one by one; each keeps its time, also where one before it is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
from av.stream import Disposition

from onetake.core.errors import MediaError
from onetake.decode.allowed_media import IMAGE_CODECS, IMAGE_SEQUENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av.container import InputContainer
    from av.packet import Packet

    from onetake.decode.image_files import ImageFiles

DEFAULT_RATE = Fraction(24)
"""Frames a second where none are given: those of cinema."""
_LARGEST = 1 << 28
"""Bytes of one image, at most: more than any camera's image has. Set by hand."""


@dataclass
class _Format:
    name: str = IMAGE_SEQUENCE
    flags: int = 0


class _ImageStream:
    """The one video stream of an image sequence, with what the pass asks of PyAV's streams."""

    type = "video"
    index = 0
    start_time = 0
    sample_aspect_ratio = None
    bit_rate = None
    language = None

    def __init__(self, container: ImageSequence, images: ImageFiles, rate: Fraction) -> None:
        self.container = container
        self.metadata: dict[str, str] = {}
        self.disposition = Disposition(0)
        self.average_rate = self.base_rate = self.guessed_rate = rate
        self.time_base = 1 / rate
        self.frames = len(images.files)
        self.duration = images.positions[-1] + 1
        self.codec_context = av.CodecContext.create(IMAGE_CODECS[images.files[0].suffix.lower()], "r")
        self.codec = self.codec_context.codec


@dataclass
class _Streams:
    video: list[_ImageStream]
    audio: list[Any] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.video)

    def __iter__(self) -> Iterator[_ImageStream]:
        return iter(self.video)


class ImageSequence:
    """Numbered images, to be demuxed like a film.

    Parameters
    ----------
    path : Path
        As the user named them.
    images : ImageFiles
    rate : Fraction
        Frames a second.
    """

    duration = None

    def __init__(self, path: Path, images: ImageFiles, rate: Fraction) -> None:
        self.name = str(path)
        self.metadata: dict[str, str] = {}
        self.format = _Format()
        self.images = images
        self.streams = _Streams([_ImageStream(self, images, rate)])

    def __enter__(self) -> ImageSequence:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open between two images."""

    def demux(self, *_: Any, **__: Any) -> Iterator[Packet[Any]]:
        """Yield each image's bytes as a packet.

        Raises
        ------
        MediaError
            If an image cannot be read.
        """
        stream = self.streams.video[0]
        for position, file in zip(self.images.positions, self.images.files, strict=True):
            packet = av.Packet(self._bytes(file))
            packet.pts = packet.dts = position
            packet.duration = 1
            packet.time_base = stream.time_base
            packet.is_keyframe = True
            yield packet

    def _bytes(self, file: Path) -> bytes:
        try:
            with file.open("rb") as opened:
                data = opened.read(_LARGEST + 1)
        except OSError as err:
            reason = err.strerror or str(err)
            raise MediaError(
                f"{self.name}: {file.name} cannot be read ({reason}), wanted all images; check the folder"
            ) from err
        if len(data) > _LARGEST:
            raise MediaError(
                f"{self.name}: {file.name} is larger than {_LARGEST >> 20} MB, wanted an ordinary image; "
                "make a smaller copy"
            )
        return data


def open_images(path: Path, images: ImageFiles, rate: Fraction | None) -> InputContainer:
    """Return the images as a container."""
    container: Any = ImageSequence(path, images, rate or DEFAULT_RATE)
    opened: InputContainer = container
    return opened
