"""Which video stream and which sound stream of a file are read: as asked for, or by a stated rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from av.stream import Disposition

from onetake.core.errors import MediaError
from onetake.decode.allowed_media import IMAGE_SEQUENCE, is_allowed
from onetake.decode.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.stream import Stream
    from av.video.stream import VideoStream

    from onetake.decode.selection import Selection

_S = TypeVar("_S", bound="Stream")
_NO_FILM = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
_SECONDARY = (
    Disposition.comment
    | Disposition.visual_impaired
    | Disposition.hearing_impaired
    | Disposition.descriptions
    | Disposition.karaoke
)
_FEW = 1 / 20
"""Share of the frames of the longest video stream below which a stream is a set of stills, not the film: a
cover without its mark is one frame of hundreds. Set by hand; no measured source."""

RULE_PICTURE = "the largest picture with frames over time, then the first"
"""How the picture is chosen, as notes print it."""
RULE_SOUND = (
    "the sound marked as default, then the one with most channels, then the highest rate, then the first"
)
"""How the sound is chosen, as notes print it."""


@dataclass(frozen=True, slots=True)
class StreamChoice:
    """The streams that are read, and sentences on how they were chosen."""

    picture: VideoStream | None
    sound: AudioStream | None
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    """Codecs of the file that are not opened."""


def choose_streams(
    container: InputContainer,
    selection: Selection | None = None,
    frame_counts: Callable[[], Mapping[int, int]] | None = None,
) -> StreamChoice:
    """Choose the streams to read.

    Parameters
    ----------
    container : InputContainer
    selection : Selection, optional
        What the user asked for.
    frame_counts : callable, optional
        Returns the number of frames of each video stream by its index; only called where there is a choice
        and the header does not tell.

    Raises
    ------
    MediaError
        If a stream was asked for that the file does not have, or that is not opened.
    """
    films = film_streams(container)
    sounds = list(container.streams.audio)
    asked_video = selection.video if selection else None
    asked_audio = selection.audio if selection else None
    notes: list[str] = []
    picture: VideoStream | None
    sound: AudioStream | None
    open_films = [s for s in films if _is_open(s)]
    if asked_video is not None:
        picture = _stream_by_number(container.name, films, asked_video, "--video", "video stream")
        _check_open(container.name, picture, "--video", asked_video)
    else:
        picture = _best_picture(open_films, frame_counts)
        if picture is not None and len(films) > 1:
            which = films.index(picture) + 1
            notes.append(f"video stream {which} of {len(films)} was read: {RULE_PICTURE}")
    open_sounds = [s for s in sounds if _is_open(s)]
    if asked_audio is not None:
        sound = _asked_sound(container.name, sounds, asked_audio)
        _check_open(container.name, sound, "--audio", asked_audio)
    else:
        sound = max(open_sounds, key=_sound_rank, default=None)
        if sound is not None and len(sounds) > 1:
            which = sounds.index(sound) + 1
            notes.append(f"audio stream {which} of {len(sounds)} was read: {RULE_SOUND}")
    refused = [(s, n) for group in (films, sounds) for n, s in enumerate(group, 1) if not _is_open(s)]
    for stream, number in refused:
        kind = "video" if stream.type == "video" else "audio"
        notes.append(
            f"{kind} stream {number} is in the codec {codec_name(stream)}, which onetake does not open; "
            f"it was left out"
        )
    return StreamChoice(picture, sound, tuple(notes), tuple(dict.fromkeys(codec_name(s) for s, _ in refused)))


def film_streams(container: InputContainer) -> list[VideoStream]:
    """Return the video streams that are not marked as cover art."""
    return [s for s in container.streams.video if not is_cover(s)]


def is_cover(stream: VideoStream) -> bool:
    """Whether a video stream is marked as a picture that goes with the sound, not a film."""
    return bool(stream.disposition & _NO_FILM)


def codec_name(stream: Stream) -> str:
    """Return the name of a stream's codec; 'unknown' where FFmpeg has no decoder for it."""
    return stream.codec_context.name if stream.codec_context is not None else "unknown"


def _is_open(stream: Stream) -> bool:
    if stream.container.format.name == IMAGE_SEQUENCE:
        return True
    return stream.codec_context is not None and is_allowed(stream.codec_context.name)


def _check_open(name: str, stream: Stream, option: str, asked: int | str) -> None:
    if not _is_open(stream):
        raise MediaError(
            f"{_file(name)}: {option} {asked} is in the codec {codec_name(stream)}, wanted one that onetake "
            "opens; choose another stream, or convert the film"
        )


def _stream_by_number(name: str, streams: Sequence[_S], number: int, option: str, what: str) -> _S:
    if number > len(streams):
        has = f"{len(streams)} {what}{'s' if len(streams) != 1 else ''}" if streams else f"no {what}"
        raise MediaError(
            f"{_file(name)}: {option} {number}: the file has {has}{_list(streams)}, "
            f"wanted one of them; leave {option} out to let onetake choose"
        )
    return streams[number - 1]


def _asked_sound(name: str, sounds: Sequence[AudioStream], asked: int | str) -> AudioStream:
    if isinstance(asked, int):
        return _stream_by_number(name, sounds, asked, "--audio", "sound stream")
    if not sounds:
        return _stream_by_number(name, sounds, 1, "--audio", "sound stream")
    found = [s for s in sounds if same_language(s.language or "", asked)]
    if not found:
        raise MediaError(
            f"{_file(name)}: --audio {asked}: no sound stream is marked with this language"
            f"{_list(sounds)}, wanted one of them; give its number"
        )
    return max(found, key=_sound_rank)


def _list(streams: Sequence[Stream]) -> str:
    words = []
    for number, stream in enumerate(streams, 1):
        language = f" {stream.language}" if stream.language not in (None, "und") else ""
        words.append(f"{number}: {codec_name(stream)}{language}")
    return f" ({', '.join(words)})" if words else ""


def _best_picture(
    films: Sequence[VideoStream], frame_counts: Callable[[], Mapping[int, int]] | None
) -> VideoStream | None:
    if len(films) < 2:
        return films[0] if films else None
    counts: Mapping[int, int] = {s.index: s.frames for s in films}
    if not all(counts.values()) and frame_counts is not None:
        counts = frame_counts()
    most = max(counts.get(s.index, 0) for s in films)
    moving = [s for s in films if counts.get(s.index, 0) >= _FEW * most]
    return max(moving, key=_area)


def _area(stream: VideoStream) -> int:
    return (stream.codec_context.width or 0) * (stream.codec_context.height or 0)


def _sound_rank(stream: AudioStream) -> tuple[bool, bool, int, int]:
    context = stream.codec_context
    channels = context.layout.nb_channels if context.layout else 0
    return (
        not stream.disposition & _SECONDARY,
        bool(stream.disposition & Disposition.default),
        channels,
        context.sample_rate or 0,
    )


def _file(name: str) -> str:
    return name.removeprefix("file:")
