"""A staged film's sound: from a score to samples, and to what is true of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import TextError
from onetake.stage.sound.album import Album, make_album
from onetake.stage.sound.album_clocks import Clocks
from onetake.stage.sound.beat_synthesis import apply_breaks, render_beat
from onetake.stage.sound.fundamental_frequency import median_pitch
from onetake.stage.sound.mixdown import PannedLine, mix, pan_path
from onetake.stage.sound.musical_grid import make_grid
from onetake.stage.sound.recordings import find_recordings
from onetake.stage.sound.room_response import make_room
from onetake.stage.sound.sound_facts import LineFacts, MixFacts, SoundFacts, SpaceFacts, TakeFacts
from onetake.stage.sound.voice_takes import active_level, take_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from onetake.stage.score.beat_score import BeatScore
    from onetake.stage.score.sound_score import SoundScore
    from onetake.stage.sound.musical_grid import MusicalGrid
    from onetake.stage.sound.voice_takes import LineTake

ENVELOPE_RATE = 100
"""Samples a second of the voices' envelopes."""


@dataclass(frozen=True)
class Sound:
    """All that is heard, float32, -1 to 1."""

    film: NDArray[np.float32]
    """Shape (2, n)."""
    album: NDArray[np.float32]
    """Shape (2, m): the record; m is 0 where there is none."""
    instrumental: NDArray[np.float32]
    """Shape (2, m): the record without voices."""
    dry: NDArray[np.float32]
    """Shape (voices, n): each voice by itself, before place, room and mix, in the score's order."""
    rate: int
    """Samples a second."""
    facts: SoundFacts
    """What is true of it."""


def make_sound(score: SoundScore, length: float, seed: int, voices_dir: Path | None = None) -> Sound:
    """Make the sound of a film of `length` s.

    The same score, length and seed give the same samples; each part draws its own chance, so that changing
    one leaves the others as they are (but for the level of the whole mix).

    Parameters
    ----------
    score : SoundScore
    length : float
        Seconds.
    seed : int
        0 or more.
    voices_dir : Path, optional
        A folder of recordings in place of the synthesiser, see `onetake.stage.sound.recordings`; its
        subfolder ``other``, if there is one, holds the record's take.

    Raises
    ------
    MissingExtra
        If a line must be synthesised and espeak-ng is not installed.
    TextError
        If a voice is unknown, a line does not fit the film, or a recording does not fit its line.
    """
    rate = score.rate
    clocks = Clocks.of(score.album, rate)
    whole = length + clocks.skipped_seconds
    grid = make_grid(score.beat, rate, whole, seed) if score.has_beat else None
    song = np.zeros((2, round(whole * rate)), dtype=np.float32)
    if grid is not None:
        song = render_beat(score.beat, grid, rate, whole, seed)
        apply_breaks(score.beat, song, rate, clocks.to_song)
    voices = {voice.name: voice for voice in score.voices}
    recorded = find_recordings(voices_dir, score.lines) if voices_dir is not None else {}
    takes = take_lines(
        score.lines, voices, recorded, grid, rate, seed, (clocks.to_song, clocks.to_film), "sound.lines"
    )
    _check_lines(takes, clocks, length, seed)

    starts = [clocks.to_film(take.start) for take in takes]
    panned = [
        PannedLine(start, take.data, take.line, voices[take.line.voice])
        for start, take in zip(starts, takes, strict=True)
    ]
    room = make_room(score.space, rate, seed)
    film = mix(panned, _for_film(song, clocks, rate, length), score.mix, score.space, room, rate, seed)
    empty = np.zeros((2, 0), dtype=np.float32)
    album = Album(empty, empty, {}, {}, 0.0)
    if score.album.take != "none":
        folder = voices_dir / "other" if voices_dir is not None else None
        other = find_recordings(folder, score.lines) if folder is not None and folder.is_dir() else {}
        album = make_album(score, takes, song, clocks, other, seed)
    dry = _dry(score, takes, starts, round(length * rate))
    beats, downbeats = _heard_beats(score.beat, grid, clocks, length)
    facts = SoundFacts(
        beats=beats,
        downbeats=downbeats,
        tempo=grid.tempo if grid is not None else 0.0,
        loop=grid.loop_samples / rate if grid is not None else 0.0,
        lines=tuple(
            _line_facts(take, start, score, album) for start, take in zip(starts, takes, strict=True)
        ),
        envelope_rate=float(ENVELOPE_RATE),
        envelopes={voice.name: _envelope(dry[k], rate) for k, voice in enumerate(score.voices)},
        space=SpaceFacts(
            room.decay if room is not None else 0.0,
            room.direct if room is not None else float("inf"),
            score.space.echo,
            score.space.echo_level,
        ),
        mix=MixFacts(film.loudness, film.peak, film.voice_over_beat, film.crest),
        album=TakeFacts(
            score.album.take,
            clocks.pieces(length) if score.album.take != "none" else (),
            1e6 * (clocks.ratio - 1),
            album.scatter,
        ),
    )
    return Sound(film.data, album.data, album.instrumental, dry, rate, facts)


def mouths(facts: SoundFacts, t: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """Return how far each voice's mouth is open at the times `t` in s: name to shape (n,), 0 to 1."""
    return {
        name: np.interp(t, (np.arange(len(curve)) + 0.5) / facts.envelope_rate, curve)
        if len(curve)
        else 0 * t
        for name, curve in facts.envelopes.items()
    }


def _check_lines(takes: Sequence[LineTake], clocks: Clocks, length: float, seed: int) -> None:
    for take in takes:
        end = clocks.to_film(take.end)
        if end > length:
            raise TextError(
                f"sound.lines[{take.index}].text: ends at {end:.2f} s, wanted within the film's "
                f"{length:g} s; start earlier, shorten the line or make the film longer"
            )
        before = 0.0
        for k, (t, skipped) in enumerate(clocks.skips):
            if take.start < t + before + skipped and take.end > t + before:
                raise TextError(
                    f"sound.album.skips[{k}].t: {t:g} s lies in lines[{take.index}], wanted a place between "
                    "lines; move the skip"
                )
            before += skipped


def _for_film(song: NDArray[np.float32], clocks: Clocks, rate: int, length: float) -> NDArray[np.float32]:
    """Cut from the song what the film skips, with 2 ms of fade on either side."""
    if not clocks.skips:
        return song
    parts, at = [], 0
    fade = int(0.002 * rate)
    before = 0.0
    for t, skipped in clocks.skips:
        cut = round((t + before) * rate)
        parts.append(song[:, at:cut].copy())
        before += skipped
        at = cut + round(skipped * rate)
    parts.append(song[:, at:].copy())
    for one, two in pairwise(parts):
        if one.shape[1] > fade and two.shape[1] > fade:
            one[:, -fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
            two[:, :fade] *= np.linspace(0, 1, fade, dtype=np.float32)
    return np.concatenate(parts, axis=1)[:, : round(length * rate)]


def _dry(
    score: SoundScore, takes: Sequence[LineTake], starts: Sequence[float], count: int
) -> NDArray[np.float32]:
    out = np.zeros((len(score.voices), count), dtype=np.float32)
    rows = {voice.name: k for k, voice in enumerate(score.voices)}
    for start, take in zip(starts, takes, strict=True):
        at = round(start * score.rate)
        out[rows[take.line.voice], at : at + len(take.data)] += take.data[: max(0, count - at)]
    return out


def _heard_beats(
    beat: BeatScore, grid: MusicalGrid | None, clocks: Clocks, length: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if grid is None:
        return np.empty(0), np.empty(0)

    def audible(song: NDArray[np.float64]) -> NDArray[np.float64]:
        film = clocks.on_film(song)
        kept = (film >= 0) & (film < (beat.end or length))
        for pause in beat.breaks:
            kept &= (film < pause.start) | (film >= pause.end)
        return film[kept]

    return audible(grid.beats), audible(grid.downbeats)


def _line_facts(take: LineTake, start: float, score: SoundScore, album: Album) -> LineFacts:
    shift = start - take.start
    length = len(take.data) / take.rate
    t = np.arange(0, length, 0.01)
    voice = next(voice for voice in score.voices if voice.name == take.line.voice)
    return LineFacts(
        index=take.index,
        score=take.line,
        start=start,
        end=start + length,
        words=take.words + shift,
        syllables=take.syllables + shift,
        timing=take.timing,
        pitch=median_pitch(take.said.data, take.said.rate),
        level=active_level(take.data, take.rate),
        pan_t=start + t,
        pan=pan_path(take.line, voice, t),
        album_words=album.words.get(take.index, np.empty((0, 2))),
        album_level=album.levels.get(take.index, 0.0),
    )


def _envelope(dry: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """How loud a voice is, 0 to 1, ENVELOPE_RATE times a second; smoothed by 50 ms as lips are slow."""
    step = rate // ENVELOPE_RATE
    count = len(dry) // step
    level: NDArray[np.float32] = np.sqrt((dry[: count * step].reshape(count, step) ** 2).mean(axis=1))
    if not level.any():
        return level
    smooth = np.convolve(level, np.hanning(7) / 3, mode="same")
    full = np.percentile(smooth[smooth > 0.05 * smooth.max()], 90)
    return np.asarray(np.clip(smooth / full, 0, 1) ** 0.7, dtype=np.float32)
