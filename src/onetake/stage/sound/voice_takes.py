"""The takes of all lines: said or recorded, delivered, levelled, and placed on the song's clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import TextError
from onetake.stage.seeded_draws import draws
from onetake.stage.sound.espeak import Utterance, say
from onetake.stage.sound.line_delivery import PlacedLine, place, warp
from onetake.stage.sound.resample import resample

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from onetake.stage.score.sound_score import AlbumScore
    from onetake.stage.score.voice_score import LineScore, VoiceScore
    from onetake.stage.sound.musical_grid import MusicalGrid
    from onetake.stage.sound.recordings import Recording

STEPS_A_SEMITONE = 5.8
"""Steps of espeak-ng's pitch scale, measured between 30 and 70."""
LEVEL = -23.0
"""dB RMS that a voice is brought to before its own level."""


@dataclass(frozen=True)
class LineTake:
    """One line as it was sung once."""

    index: int
    """Place in the score, from 0."""
    line: LineScore
    start: float
    """Seconds on the song's clock."""
    data: NDArray[np.float32]
    """Shape (n,), at the film's rate, with the line's and the voice's level."""
    words: NDArray[np.float64]
    """Shape (words, 2): start and end, s on the song's clock."""
    syllables: NDArray[np.float64]
    """Shape (syllables,): when vowels begin, s on the song's clock."""
    timing: str
    """Where the words' times come from: 'synthesiser', 'file' or 'estimated'."""
    said: Utterance
    """The same at its own rate, before levels, for another take to be made from."""
    rate: int
    """Samples a second of `data`."""

    @property
    def end(self) -> float:
        """Seconds on the song's clock."""
        return self.start + len(self.data) / self.rate


def speak(
    line: LineScore, voice: VoiceScore, *, pitch: float = 0.0, spread: float = 0.0, pace: float = 1.0
) -> Utterance:
    """Let a voice say a line with its anger; `pitch` (semitones), `spread` and `pace` vary it."""
    slow = 0.75 if line.delivery == "sung" else 1.0
    return say(
        line.text,
        voice.voice,
        rate=voice.rate * line.rate * (1 + 0.12 * line.anger) * pace * slow,
        pitch=voice.pitch + STEPS_A_SEMITONE * (line.pitch + 3 * line.anger + pitch),
        pitch_range=voice.pitch_range + 50 * line.anger + spread,
    )


def take_lines(
    lines: Sequence[LineScore],
    voices: Mapping[str, VoiceScore],
    recorded: Mapping[int, Recording],
    grid: MusicalGrid | None,
    rate: int,
    seed: int,
    clock: tuple[Callable[[float], float], Callable[[float], float]],
    place_name: str,
) -> list[LineTake]:
    """Take every line once; `clock` turns the film's seconds to the song's, and back.

    `place_name` is what errors call the lines.

    Raises
    ------
    TextError
        If the synthesiser has no such voice, or a line cannot be placed; it names the line.
    """
    to_song, to_film = clock
    takes: list[LineTake] = []
    for k, line in enumerate(lines):
        start = line.start
        if start < 0:
            start = max(0.0, (to_film(takes[-1].end) if takes else 0.0) + line.gap)
        try:
            said, timing = _line_utterance(line, voices[line.voice], recorded.get(k))
            placed = place(said, line, to_song(start), grid, draws(seed, "place", k))
            gain = _gain(line, voices[line.voice], said, timing)
        except TextError as err:
            if str(err).startswith("voice:"):
                number = list(voices).index(line.voice)
                raise TextError(f"sound.voices[{number}].{err}") from err
            raise TextError(f"{place_name}[{k}].{err}") from err
        takes.append(_take(k, line, placed, gain, timing, rate))
    return takes


def retake(
    take: LineTake,
    voice: VoiceScore,
    album: AlbumScore,
    recorded: Recording | None,
    seed: int,
) -> LineTake:
    """Take a line again, as a singer would: other times of words, another contour of pitch, another level.

    The words' starts are those of `take` plus normal scatter; the synthesiser says the line again at another
    pace, pitch and range, or where there is a recording, that is moved. `recorded`, if given, is another take
    already, and is placed as it is.
    """
    rng = draws(seed, "retake", take.index)
    level = float(rng.normal(0, album.level))
    if recorded is not None:
        gain = _gain(take.line, voice, recorded.said, recorded.timing)
        placed = PlacedLine(take.start, recorded.said)
        return _take(take.index, take.line, placed, gain, recorded.timing, take.rate)
    if take.timing == "synthesiser":
        said = speak(
            take.line,
            voice,
            pitch=float(rng.normal(0, 0.5 * album.pitch)),
            spread=float(rng.normal(0, 12 * album.pitch)),
            pace=float(np.clip(rng.normal(1, 0.05), 0.85, 1.15)),
        )
    else:
        said = take.said
    count = min(len(said.words), len(take.words))
    targets = take.words[:count, 0] + rng.normal(0, album.scatter / 1000, count)
    targets -= min(0.0, float(targets[0]))
    shape = _contour(len(take.data) / take.rate + 1.0, album.pitch, rng)
    placed = warp(said, take.start, said.words[:count, 0], targets, semitones=shape)
    gain = _gain(take.line, voice, said, take.timing) * 10 ** (level / 20)
    return _take(take.index, take.line, placed, gain, take.timing, take.rate)


def _contour(length: float, sd: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return a slow curve of semitones every 10 ms, normal with `sd` at knots 0.35 s apart."""
    knots = int(length / 0.35) + 2
    curve = np.interp(np.arange(0, length, 0.01), np.arange(knots) * 0.35, rng.normal(0, sd, knots))
    return np.asarray(curve)


def _take(index: int, line: LineScore, placed: PlacedLine, gain: float, timing: str, rate: int) -> LineTake:
    said = placed.said
    start = round(placed.start * rate) / rate
    data = resample(said.data, said.rate, rate) * np.float32(gain)
    edge = min(int(0.003 * rate), len(data) // 2)
    data[:edge] *= np.linspace(0, 1, edge, dtype=np.float32)
    data[len(data) - edge :] *= np.linspace(1, 0, edge, dtype=np.float32)
    words, syllables = start + said.words, start + said.syllables
    return LineTake(index, line, start, data, words, syllables, timing, said, rate)


def _line_utterance(line: LineScore, voice: VoiceScore, recorded: Recording | None) -> tuple[Utterance, str]:
    if recorded is None:
        return speak(line, voice), "synthesiser"
    said = recorded.said
    if line.pitch or line.rate != 1.0:
        edges = np.array([0.0, len(said.data) / said.rate])
        moved = np.full(int(edges[1] / line.rate * 100) + 2, line.pitch)
        said = warp(said, 0.0, edges, edges / line.rate, semitones=moved).said
    return said, recorded.timing


def _gain(line: LineScore, voice: VoiceScore, said: Utterance, timing: str) -> float:
    """Bring the voice, not the line, to one level, so that lines keep their own weight."""
    own = (
        _usual_level(voice.voice, voice.pitch)
        if timing == "synthesiser"
        else active_level(said.data, said.rate)
    )
    return float(10 ** ((LEVEL - own + voice.level + line.level + 6 * line.anger) / 20))


@lru_cache(maxsize=64)
def _usual_level(voice: str, pitch: int) -> float:
    said = say("You never listen to a single word that I say, and we both know it.", voice, pitch=pitch)
    return active_level(said.data, said.rate)


def active_level(data: NDArray[np.float32], rate: int) -> float:
    """Return the RMS in dB of those 10 ms that are within 30 dB of the loudest.

    Examples
    --------
    >>> tone = np.r_[np.zeros(8000), np.sin(np.arange(8000))].astype(np.float32)
    >>> round(active_level(tone, 16000), 1)
    -3.0
    """
    step = rate // 100
    count = max(1, len(data) // step)
    power = (np.resize(data.astype(np.float64), (count, step)) ** 2).mean(axis=1)
    loud = power[power > power.max() * 1e-3]
    return float(10 * np.log10(max(loud.mean() if len(loud) else 0.0, 1e-12)))
