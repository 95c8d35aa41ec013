"""Which video stream and which sound stream of a file are read, by a stated rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from av.stream import Disposition

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

_NO_FILM = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
_ASIDE = (
    Disposition.comment
    | Disposition.visual_impaired
    | Disposition.hearing_impaired
    | Disposition.descriptions
    | Disposition.karaoke
)

RULE_PICTURE = "the largest picture that is not cover art, then the first"
RULE_SOUND = (
    "the sound marked as default, then the one with most channels, then the highest rate, then the first"
)


def choose_picture(container: InputContainer) -> VideoStream | None:
    """Choose the picture: the largest area that is no cover art; of equal ones the first."""
    found = [s for s in container.streams.video if s.codec_context is not None and not is_cover(s)]
    return max(found, key=_area, default=None)


def choose_sound(container: InputContainer) -> AudioStream | None:
    """Choose the sound: default mark, most channels, highest rate, first; commentary only if nothing else."""
    found = [s for s in container.streams.audio if s.codec_context is not None]
    return max(found, key=_sound_rank, default=None)


def is_cover(stream: VideoStream) -> bool:
    """Whether a video stream is a picture that goes with the sound, not a film."""
    return bool(stream.disposition & _NO_FILM)


def _area(stream: VideoStream) -> int:
    return (stream.codec_context.width or 0) * (stream.codec_context.height or 0)


def _sound_rank(stream: AudioStream) -> tuple[bool, bool, int, int]:
    context = stream.codec_context
    channels = context.layout.nb_channels if context.layout else 0
    return (
        not stream.disposition & _ASIDE,
        bool(stream.disposition & Disposition.default),
        channels,
        context.sample_rate or 0,
    )
