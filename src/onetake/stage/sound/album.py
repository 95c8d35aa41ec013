"""The record: the same song with the same take of its voices, or another one, and its instrumental."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.sound.lossy_codec import lossy
from onetake.stage.sound.mixdown import PannedLine, mix
from onetake.stage.sound.resample import stretch
from onetake.stage.sound.room_response import make_room
from onetake.stage.sound.voice_takes import active_level, retake, take_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onetake.stage.score.sound_score import SoundScore
    from onetake.stage.sound.album_clocks import Clocks
    from onetake.stage.sound.recordings import Recording
    from onetake.stage.sound.voice_takes import LineTake


@dataclass(frozen=True)
class Album:
    """The record and what is true of its voices."""

    data: NDArray[np.float32]
    """Shape (2, n)."""
    instrumental: NDArray[np.float32]
    """Shape (2, n): the beat as it is in `data`."""
    words: dict[int, NDArray[np.float64]]
    """Line's place in the score to its words on the record's clock, (words, 2), s."""
    levels: dict[int, float]
    """Line's place to its level over the film's take, dB."""
    scatter: float
    """Standard deviation of the words' starts against the film's, ms."""


def make_album(
    score: SoundScore,
    takes: Sequence[LineTake],
    song: NDArray[np.float32],
    clocks: Clocks,
    other: Mapping[int, Recording],
    seed: int,
) -> Album:
    """Make the record from the film's takes and the song's beat, shape (2, n) on the song's clock.

    `other` holds recordings of another take by the line's place; lines without one are performed again.
    """
    album, rate = score.album, score.rate
    voices = {voice.name: voice for voice in score.voices}
    start = round(clocks.intro * rate)
    own = [take for take in takes if take.start >= clocks.intro]
    kept = own
    if album.take == "other":
        kept = [retake(take, voices[take.line.voice], album, other.get(take.index), seed) for take in own]
    extra = [
        replace(line, start=line.start / clocks.ratio + clocks.intro, lock="free") for line in album.lines
    ]
    place = "sound.album.lines"
    more = take_lines(extra, voices, {}, None, rate, seed + 1, (float, float), place) if extra else []
    panned = [
        PannedLine(take.start - clocks.intro, take.data, take.line, voices[take.line.voice])
        for take in (*kept, *more)
    ]
    room = make_room(album.space, rate, seed + 1)
    mixed = mix(panned, song[:, start:], album.mix, album.space, room, rate, seed + 1)
    data, instrumental = mixed.data, mixed.beat
    if clocks.ratio != 1.0:
        data, instrumental = stretch(data, clocks.ratio), stretch(instrumental, clocks.ratio)
    if album.codec != "none":
        data = lossy(data, rate, album.codec, album.bitrate)
        instrumental = lossy(instrumental, rate, album.codec, album.bitrate)
    apart = [new.words[:, 0] - old.words[: len(new.words), 0] for new, old in zip(kept, own, strict=True)]
    return Album(
        data,
        instrumental,
        {take.index: clocks.to_album(take.words) for take in kept},
        {
            new.index: active_level(new.data, rate) - active_level(old.data, rate)
            for new, old in zip(kept, own, strict=True)
        },
        float(1000 * np.std(np.concatenate(apart))) if apart else 0.0,
    )
