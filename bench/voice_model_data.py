"""Sound for bench/voice_model.py, each with the truth of when a voice is active, as states of the network.

Songs whose words are timed (shared/data/songs), a jazz instrumental, staged films, recorded speakers dry and
over music, and music without a voice (bench/instrumentals.py).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import soxr

from instrumentals import LEADS, RATE, band, lead, rms, swept
from onetake.readers.sound.voices.speech_probability import PAIR, STEP, SpeechDetector
from shared_data import DATA
from voice_films import DEV_PAIRS, load, mix_speakers, music, stage_voices

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

JOINED = 0.5
"""Seconds below which two words are one stretch of voice, as in score_songs.py."""
FILMS = ("kitchen", "parade", "harbour", "platform", "stairs", "rooftop", "quarrel")
VARIANTS, BANDS, SWEPT = 5, 90, 90
"""Altered copies of each song, pieces of music without a voice, and instruments through a moving filter."""
SOLOS, WAH_WAH = 3, 15
"""Solos of each instrument, and of the one that is heard as a voice most often."""
FOLDS = 3
"""Parts into which all but the songs are divided."""


@dataclass(frozen=True)
class Heard:
    """What the network hears in a sound, and when there is a voice."""

    name: str
    group: str
    """`song`, `variant`, `instrumental`, `solo`, `staged`, `speakers`, `band`, `swept`."""
    source: str
    """The song, the film or the piece: nothing of one source is in both training and test."""
    fold: int
    speech: NDArray[np.float32]
    """Shape (n,): the network's probability of speech every `STEP` s."""
    states: NDArray[np.float16]
    """Shape (m, 256), every `PAIR` steps."""
    voiced: NDArray[np.bool_]
    """Shape (m,)."""


def words(song: Path) -> list[tuple[float, float]]:
    """Return the start and end of each word or note of a song, s, from the file beside it."""
    timed = next(p for p in song.parent.glob("*") if p.name.startswith(song.stem) and _timed(p))
    if timed.suffix == ".tsv":
        rows = list(csv.reader(timed.open(encoding="utf-8"), delimiter="\t"))[1:]
        return [(float(row[0]), float(row[1])) for row in rows]
    beat, gap, found = 0.0, 0.0, []
    for line in timed.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("#BPM:"):
            beat = 15 / float(line[5:].replace(",", "."))
        elif line.startswith("#GAP:"):
            gap = float(line[5:].replace(",", ".")) / 1000
        elif line[:1] in (":", "*", "F"):
            start, long = (int(x) * beat for x in line.split()[1:3])
            found.append((gap + start, gap + start + long))
    return found


def _timed(path: Path) -> bool:
    return path.name.endswith((".words.tsv", ".ultrastar.txt"))


def joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return spans with gaps below `JOINED` closed."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start - found[-1][1] < JOINED:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def listen(
    name: str,
    group: str,
    source: str,
    fold: int,
    slow: NDArray[np.floating],
    spans: list[tuple[float, float]],
) -> Heard:
    """Run the network over sound at 16 kHz, shape (2, n)."""
    detector = SpeechDetector()
    detector.push(np.ascontiguousarray(slow, np.float32))
    speech, states = detector.close(), detector.states()
    t = (np.arange(len(states)) + 0.5) * STEP * PAIR
    voiced = np.zeros(len(states), bool)
    for start, end in spans:
        voiced |= (t >= start) & (t < end)
    return Heard(name, group, source, fold, speech, states, voiced)


def slow_of(wave: NDArray[np.floating], rate: int = 44100) -> NDArray[np.float32]:
    """Resample sound, shape (1 or 2, n), to two channels at 16 kHz."""
    found = soxr.resample(np.ascontiguousarray(wave.T, np.float32), rate, RATE).T
    return np.asarray(found if len(found) == 2 else np.repeat(found, 2, axis=0), np.float32)


def songs() -> Iterator[tuple[str, NDArray[np.float32], list[tuple[float, float]]]]:
    """Yield the songs with timed words, and a jazz instrumental: name, sound at 16 kHz, voiced stretches."""
    for path in sorted((DATA / "songs").glob("*")):
        if path.suffix in (".mp3", ".ogg"):
            yield path.stem, slow_of(load(path)), joined(words(path))
    yield "jazz", slow_of(music("Kevin").data), []


def alter(
    wave: NDArray[np.float32], spans: list[tuple[float, float]], seed: int
) -> tuple[NDArray[np.float32], list[tuple[float, float]]]:
    """Return a song up to 8 % faster or slower, equalised, at another level; some mono, some with a solo."""
    rng = np.random.default_rng(seed)
    faster = float(np.exp(rng.uniform(-0.08, 0.08)))
    out = soxr.resample(np.ascontiguousarray(wave.T), RATE * faster, RATE).T
    spectrum = np.fft.rfft(out, axis=1)
    octave = np.log2(np.maximum(np.fft.rfftfreq(out.shape[1], 1 / RATE), 60) / 800)
    ripple = np.cos(2 * np.pi * (octave / rng.uniform(3, 7) + rng.uniform()))
    gain = np.clip(rng.uniform(-2, 2) * octave + rng.uniform(-4, 4) * ripple, -15, 15)
    out = np.fft.irfft(spectrum * 10 ** (gain / 20), out.shape[1], axis=1)
    if seed % VARIANTS in (1, 4):
        out = np.repeat(out.mean(axis=0, keepdims=True), 2, axis=0)
    if seed % VARIANTS in (2, 4):
        pieces = [band(rng, 30.0) for _ in range(int(out.shape[1] / RATE / 30) + 1)]
        other = np.concatenate(pieces, axis=1)[:, : out.shape[1]]
        out = out + other * (rms(out) / rms(other) * 10 ** (rng.uniform(-14, -4) / 20))
    out = out * (10 ** (rng.uniform(-12, 3) / 20) / max(1.0, float(np.abs(out).max())))
    return out.astype(np.float32), [(a / faster, b / faster) for a, b in spans]


def everything() -> Iterator[Heard]:
    """Yield all sound."""
    for k, (name, wave, spans) in enumerate(songs()):
        group = "song" if spans else "instrumental"
        yield listen(name, group, name, -1, wave, spans)
        for v in range(VARIANTS):
            yield listen(f"{name} {v}", "variant", name, -1, *alter(wave, spans, VARIANTS * k + v))
    for k in range(BANDS):
        rng = np.random.default_rng(5000 + k)
        yield listen(f"band {k}", "band", f"band {k}", k % FOLDS, band(rng, rng.uniform(15, 45)), [])
    for k in range(SWEPT):
        rng = np.random.default_rng(6000 + k)
        wave = swept(rng, rng.uniform(12, 25))
        yield listen(f"swept {k}", "swept", f"swept {k}", k % FOLDS, wave, [])
    for k, kind in enumerate(LEADS):
        for v in range(WAH_WAH if kind == "wah-wah" else SOLOS):
            part = lead(np.random.default_rng(7000 + FOLDS * k + v), 25.0, kind)
            solo = np.repeat(part[None] * (0.1 / rms(part)), 2, axis=0)
            yield listen(f"{kind} {v}", "solo", kind, -1, solo, [])
    for k, name in enumerate(FILMS):
        for v, over in enumerate((None, 0.0, -6.0, 6.0)):
            film = stage_voices(name, 7 * k + v, over)
            spans = [(a, b) for a, b, _ in film.turns]
            yield listen(film.name, "staged", name, k % FOLDS, slow_of(film.data), spans)
        film = stage_voices(name, 60 + k, voices=False)
        yield listen(f"{film.name} without voices", "band", name, k % FOLDS, slow_of(film.data), [])
    pairs = (*DEV_PAIRS, ("aew", "198"), ("axb", "3436"))
    for k, pair in enumerate(pairs):
        for v in range(7):
            # Dry, over a staged beat, and over other music.
            beat = (None, -6.0, 0.0, 6.0, None, None, None)[v]
            film = mix_speakers(pair, 9 * k + v, beat=beat, pan=0.4 * (v % 2))
            slow = slow_of(film.data)
            spans = [(a, b) for a, b, _ in film.turns]
            if v > 3:
                rng = np.random.default_rng(900 + 7 * k + v)
                other = np.tile(band(rng, 20.0), (1, 3))[:, : slow.shape[1]]
                gain = rms(slow) / rms(other) * 10 ** (rng.uniform(-12, 4) / 20)
                slow = np.asarray(slow + other * gain, np.float32)
            yield listen(f"{film.name} {v}", "speakers", "+".join(pair), k % 2, slow, spans)
