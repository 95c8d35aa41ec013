"""Short songs made in code, seeded: a voice of the synthesiser with plucked or distorted chords and drums.

All sounds are float32, shape (2, n), 44.1 kHz, with the voice in the middle. `read_sound` reads one with all
readers of sound, as `onetake read` does, and `judge` decides a claim on it, in one place of the picture.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from onetake.claims import CLAIMS
from onetake.core.blocks import Samples
from onetake.core.facts import Fact
from onetake.core.track import spans
from onetake.measure import by_promise, derive
from onetake.readers import SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.base import TakesGivenTracks
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.voice_score import LineScore, VoiceScore
from onetake.stage.sound import instruments
from onetake.stage.sound.loudness_level import compressor_gain
from onetake.stage.sound.musical_grid import make_grid
from onetake.stage.sound.voice_takes import take_lines

RATE = 44100
WORDS = (
    "I left the window open and the rain came in",
    "nobody told me where the river would begin",
    "hold on to the morning, hold on to the light",
    "every road I follow leads me back to you tonight",
    "you can keep the house and all the things we bought",
    "I will keep the silence and the song that I forgot",
)
PROGRESSION = ("C", "G", "Am", "F")


@dataclass(frozen=True)
class Song:
    """A sound and what is true of it."""

    data: np.ndarray
    """Shape (2, n), 44.1 kHz."""
    lines: tuple[tuple[float, float, str], ...] = ()
    """Start and end of each line, s, and its words."""
    voice: np.ndarray = field(default_factory=lambda: np.zeros((2, 0), np.float32))
    """The voice alone, as mixed, shape (2, n)."""

    @property
    def lrc(self) -> str:
        """The lines' starts as an LRC file; the end of the last is marked by an empty line."""
        rows = [f"[{int(s // 60):02d}:{s % 60:05.2f}]{text}\n" for s, _, text in self.lines]
        end = self.lines[-1][1]
        return "".join(rows) + f"[{int(end // 60):02d}:{end % 60:05.2f}]\n"


def sing(
    length: float,
    *,
    delivery: str = "sung",
    tempo: float = 100.0,
    pause: float = 1.2,
    start: float = 2.0,
    voice: str = "en-us+m3",
    seed: int = 1,
) -> Song:
    """Return one voice that says or sings lines with pauses between, and nothing else."""
    beat = BeatScore(tempo=tempo)
    grid = make_grid(beat, RATE, length, seed)
    singer = VoiceScore("singer", voice)
    n = round(length * RATE)
    data, lines, at = np.zeros((2, n), np.float32), [], start
    for k in range(100):
        line = LineScore("singer", WORDS[k % len(WORDS)], start=at, delivery=delivery, steps=2)
        same = (lambda t: t, lambda t: t)
        take = take_lines([line], {"singer": singer}, {}, grid, RATE, seed + k, same, "lines")[0]
        first = round(take.start * RATE)
        if take.end > length - 0.3:
            break
        data[:, first : first + len(take.data)] += take.data
        lines.append((take.start, take.end, line.text))
        at = take.end + pause
    return Song(data, tuple(lines), data)


@lru_cache(maxsize=4)
def strummed(length: float, *, strum: float = 0.45, ring: float = 8.0, seed: int = 1) -> np.ndarray:
    """Return strummed chords by plucked strings: K. Karplus, A. Strong, Computer Music Journal 7, 1983.

    A chord is struck every `strum` s, its six strings 12 ms apart; the chord changes every four strums. A
    string decays by 60 dB in `ring` s, its harmonics sooner. The array is kept, and cannot be written.
    """
    rng = np.random.default_rng(seed)
    out = np.zeros(round((length + 3) * RATE))
    for k, at in enumerate(np.arange(0.1, length, strum)):
        roots = instruments.chord_notes(PROGRESSION[k // 4 % len(PROGRESSION)])
        notes = sorted({note + 12 * octave for note in roots for octave in (0, 1)})[:6]
        for string, note in enumerate(notes if k % 2 == 0 else notes[::-1]):
            first = round((at + 0.012 * string + rng.normal(0, 0.004)) * RATE)
            one = string_pluck(instruments.hertz(note), ring, rng) * rng.uniform(0.7, 1.0)
            out[first : first + len(one)] += one
    out = out[: round(length * RATE)]
    sound = np.stack([out, np.r_[np.zeros(11), out[:-11]]]).astype(np.float32)
    sound.flags.writeable = False
    return sound


def string_pluck(hertz: float, ring: float, rng: np.random.Generator) -> np.ndarray:
    """Return 1.6 s of a plucked string, shape (n,): noise that runs round a delay line and loses its top."""
    period, seconds = max(2, round(RATE / hertz)), 1.6
    rows = int(seconds * RATE / period) + 1
    turn = rng.uniform(-1, 1, period)
    turn -= turn.mean()
    # Each turn is the mean of the one before and of the same a sample later: a product of their spectra.
    loss = 10 ** (-3 * period / RATE / ring) * (0.5 + 0.5 * np.exp(-2j * np.pi * np.fft.rfftfreq(period)))
    spectra = np.tile(loss, (rows, 1))
    spectra[0] = np.fft.rfft(turn)
    out = np.fft.irfft(np.cumprod(spectra, axis=0), period)
    whole = out.ravel()[: round(seconds * RATE)]
    fade = np.minimum(1, (len(whole) - np.arange(len(whole))) / (0.02 * RATE))
    return np.asarray(0.3 * whole * fade)


def distorted(length: float, *, beat: float = 0.4, seed: int = 1) -> np.ndarray:
    """Return distorted power chords, no bar of which is like another: roots and lengths are drawn."""
    rng = np.random.default_rng(seed)
    out, at = np.zeros(round(length * RATE)), 0.0
    while at < length:
        lasts = beat * float(rng.choice([0.5, 1.0, 1.5, 2.0]))
        root = instruments.hertz(int(rng.integers(40, 53)) + rng.normal(0, 0.05))
        n = min(round(lasts * RATE), len(out) - round(at * RATE))
        t = np.arange(n) / RATE
        tone = sum(
            np.sin(2 * np.pi * root * ratio * t + rng.uniform(0, 6.28)) / k
            for ratio in (1.0, 1.498, 2.0)
            for k in (1, 2)
        )
        first = round(at * RATE)
        out[first : first + n] = np.tanh(4 * tone) * np.exp(-t / 1.5) + 0.02 * rng.normal(size=n)
        at += lasts
    return np.stack([out, out]).astype(np.float32)


def drum_loop(
    length: float, tempo: float, *, fill: tuple[int, ...] = (), plain: bool = False, seed: int = 1
) -> np.ndarray:
    """Return drums on a click: two bars rendered once and repeated sample by sample; `plain`: beats only.

    The beats `fill` (from 0) are left out; a louder snare comes half a beat after each of them.
    """
    rng = np.random.default_rng(seed)
    kick, snare, hat = (make(RATE, rng) for make in (instruments.kick, instruments.snare, instruments.hat))
    period = round(60 / tempo * RATE)
    bars = np.zeros(8 * period + RATE)
    for sixteenth in range(32):
        first = sixteenth * period // 4
        for hit, gain, on in (
            (kick, 0.9, sixteenth % 8 == 0 or (not plain and sixteenth % 16 in (6, 10))),
            (snare, 0.6, sixteenth % 8 == 4),
            (hat, 0.3, not plain and sixteenth % 2 == 0),
        ):
            if on:
                bars[first : first + len(hit)] += gain * hit
    bars[:RATE] += bars[8 * period :]
    out = np.resize(bars[: 8 * period], round(length * RATE))
    for beat in fill:
        out[beat * period : (beat + 1) * period] = 0
    for beat in fill:
        first = round((beat + 0.5) * period)
        out[first : first + len(snare)] += 1.5 * snare
    return np.stack([out, out]).astype(np.float32) * 0.5


def level(data: np.ndarray) -> float:
    """Return the level, dB RMS, of the 50 ms that are within 30 dB of the loudest."""
    step = RATE // 20
    power = (data[:, : data.shape[1] // step * step].reshape(len(data), -1, step) ** 2).mean(axis=(0, 2))
    return float(10 * np.log10(power[power > power.max() * 1e-3].mean()))


def add(song: Song, music: np.ndarray, over: float) -> Song:
    """Return the song with music under it, the voice `over` dB above the music; peaks stay below 0.9."""
    gain = 10 ** ((level(song.voice) - over - level(music)) / 20)
    mixed = song.data + np.float32(gain) * music[:, : song.data.shape[1]]
    down = np.float32(min(1.0, 0.9 / float(np.abs(mixed).max())))
    return Song(mixed * down, song.lines, song.voice * down)


def solo_over_guitar(
    length: float, *, over: float = 6.0, ring: float = 8.0, voice: str = "en-us+f2", seed: int = 1
) -> Song:
    """Return one voice that speaks, `over` dB above a strummed guitar whose strings ring for `ring` s.

    The synthesiser's voices f2, f3, f4, f5 and m2 have an echo of their own; m3, m7 and f1 are dry.
    """
    voice = sing(length, delivery="spoken", voice=voice, pause=0.7, start=0.8, seed=seed)
    return add(voice, strummed(length, ring=ring, seed=seed), over)


def squeezed_over_drums(length: float = 30.0, *, seed: int = 1) -> Song:
    """Return a voice behind a compressor of 6:1 from -24 dB; drums are 9 dB louder, then 5 dB softer than it.

    Its swing and range are then those of the drums.
    """
    voice = sing(length, delivery="rapped", pause=0.5, start=1.0, seed=seed)
    loud = voice.data / np.abs(voice.data).max()
    even = loud * compressor_gain(loud, RATE, -24.0, 6.0, 2.0, 60.0)
    drums = drum_loop(length, 100.0, seed=seed)
    drums[:, drums.shape[1] // 2 :] *= np.float32(10 ** (-14 / 20))
    return add(Song(even, voice.lines, even), drums, -9.0)


def sung_over_guitar(length: float = 40.0, *, over: float = -6.0, seed: int = 1) -> Song:
    """Return a voice that sings, `over` dB above the strummed guitar under it."""
    return add(sing(length, voice="en-us+f2", seed=seed), strummed(length, strum=0.6, seed=seed), over)


def read_sound(data: np.ndarray, given=(), rate: int = RATE):
    """Return all tracks of a sound by name, those of a picture in one place included."""
    given = {track.name: track for track in given}
    readers = [make() for make in SPECTRUM_READERS]
    for reader in readers:
        if isinstance(reader, TakesGivenTracks):
            reader.take_given(given)
    takers = [*(make() for make in SAMPLE_READERS), SharedSpectra(readers)]
    for at in range(0, data.shape[1], rate):
        part = np.ascontiguousarray(data[:, at : at + rate], np.float32)
        for taker in takers:
            taker.push(Samples(at / rate, rate, part, ("FL", "FR")))
    place = spans(
        "palette.place",
        [0.0],
        [data.shape[1] / rate],
        ["place A"],
        [1],
        "count",
        by="palette 1",
        confidence=[1.0],
        facts={"fewest": Fact(1, "count"), "most": Fact(1, "count")},
    )
    tracks = [track for taker in takers for track in taker.close()]
    found = {**given, **{track.name: track for track in tracks}, place.name: place}
    return derive(by_promise(found.values()), [r for r in TRACK_READERS if not r.name.startswith("p")])


def judge(claim: str, tracks):
    """Return the verdict of a claim."""
    return next(one for one in CLAIMS if one.id == claim).decide(tracks)
