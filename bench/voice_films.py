"""Sound with known voices for bench/voices.py: staged duels, mixes of real recordings, meetings, music.

Development seeds are below 100, held-out seeds from 100 on; recordings are parted by speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import av
import numpy as np

from onetake.stage import score_of, vary
from onetake.stage.sound.film_sound import make_sound
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

RATE = 44100
_SOUND, _READ = DATA / "sound", DATA / "words/speech_librivox"
SPEAKERS: dict[str, tuple[str, ...]] = {
    "aew": tuple(f"sound/room/cmu_arctic_us_aew_a000{i}.wav" for i in (1, 2, 3)),
    "axb": tuple(f"sound/room/cmu_arctic_us_axb_a000{i}.wav" for i in (4, 5, 6)),
    "198": ("sound/music/librosa_198-209-0000.hq.ogg",),
    "3436": ("sound/music/librosa_3436-172162-0000.hq.ogg",),
    "5703": ("sound/music/librosa_5703-47212-0000.hq.ogg",),
    "austen": tuple(
        f"words/speech_librivox/sense_and_sensibility_01_austen_64kb-0{i}.wav" for i in (870, 880, 890)
    ),
    "p286": ("sound/room/vctk_p286_011.wav",),
}
DEV_PAIRS, HELD_PAIRS = (
    (("aew", "axb"), ("198", "3436")),
    (("5703", "austen"), ("198", "p286"), ("aew", "5703")),
)


@dataclass(frozen=True)
class VoiceFilm:
    """A sound and who speaks in it."""

    name: str
    data: NDArray[np.float32]
    """Shape (channels, n)."""
    turns: tuple[tuple[float, float, str], ...]
    """Start, end, who."""


def load(path: Path, rate: int = RATE, *, mono: bool = False) -> NDArray[np.float32]:
    """Decode a file, shape (channels, n)."""
    with av.open(str(path)) as held:
        stream = held.streams.audio[0]
        one = mono or stream.codec_context.layout.nb_channels == 1
        resampler = av.AudioResampler("fltp", "mono" if one else "stereo", rate)
        parts = [g.to_ndarray() for f in held.decode(stream) for g in resampler.resample(f)]
        parts += [g.to_ndarray() for g in resampler.resample(None)]
    return np.concatenate(parts, axis=1).astype(np.float32)


def stage_voices(name: str, seed: int, over_beat: float | None = None, *, voices: bool = True) -> VoiceFilm:
    """Return a film's sound; `over_beat` LU of the voices over the beat, or the film's own."""
    score = replace(score_of(name), seed=seed)
    if over_beat is not None:
        score = vary(score, "sound.mix.voice_over_beat", over_beat)
    if not voices:
        score = vary(vary(score, "sound.lines", ()), "sound.album.take", "none")
    made = make_sound(score.sound, score.length, score.seed, None)
    turns = tuple((s.start, s.end, s.score.voice) for s in made.facts.lines)
    return VoiceFilm(f"{name} {seed}" + ("" if over_beat is None else f" {over_beat:g} LU"), made.film, turns)


@cache
def phrases(speaker: str) -> tuple[NDArray[np.float32], ...]:
    """Cut a speaker's recordings at pauses of 0.3 s or more; each phrase at -23 dB RMS."""
    found: list[NDArray[np.float32]] = []
    step = RATE // 100
    for name in SPEAKERS[speaker]:
        wave = load(DATA / name, mono=True)[0]
        level = np.sqrt((wave[: len(wave) // step * step].reshape(-1, step) ** 2).mean(axis=1))
        loud = level > 0.03 * np.percentile(level, 95)
        loud = np.convolve(loud, np.ones(31), "same") > 0
        edges = np.flatnonzero(np.diff(np.r_[0, loud.astype(int), 0])).reshape(-1, 2)
        for a, b in edges:
            part = wave[max(0, a + 14) * step : (b - 14) * step]
            if len(part) > 0.5 * RATE:
                found.append(part * (10 ** (-23 / 20) / np.sqrt((part**2).mean())))
    return tuple(found)


def mix_speakers(
    pair: tuple[str, ...], seed: int, *, beat: float | None, pan: float = 0.0, length: float = 40.0
) -> VoiceFilm:
    """Mix phrases of real speakers who take turns; `beat` dB of a staged beat against the voices, or none."""
    rng = np.random.default_rng(seed)
    data = np.zeros((2, round(length * RATE)), np.float32)
    turns, at, k = [], 0.5, 0
    used = {who: int(rng.integers(50)) for who in pair}
    while True:
        who = pair[k % len(pair)]
        many = phrases(who)
        part = many[used[who] % len(many)]
        used[who] += 1
        longest = round(rng.uniform(1.2, 4.0) * RATE)
        part = part[:longest]
        end = at + len(part) / RATE
        if end > length - 0.5:
            break
        place = (k % len(pair) * 2 / max(1, len(pair) - 1) - 1) * pan
        angle = np.pi / 4 * (1 + place)
        i = round(at * RATE)
        data[0, i : i + len(part)] += part * np.cos(angle) * 2**0.5
        data[1, i : i + len(part)] += part * np.sin(angle) * 2**0.5
        turns.append((at, end, who))
        at, k = end + float(rng.uniform(-0.1, 0.8)), k + 1
    if beat is not None:
        music = np.tile(stage_voices("kitchen", seed, voices=False).data, (1, 3))[:, : data.shape[1]]
        data += music * np.float32(10 ** ((-23 + beat) / 20) / np.sqrt((music**2).mean()))
    data += rng.normal(0, 10 ** (-70 / 20), data.shape).astype(np.float32)
    said = "dry" if beat is None else f"beat {beat:+g} dB"
    return VoiceFilm(
        f"{' + '.join(pair)} {said} pan {pan:g}", data / max(1.0, float(np.abs(data).max())), tuple(turns)
    )


def conversations() -> Iterator[tuple[str, VoiceFilm]]:
    """Yield the row and the sound of AMI's excerpts, and of a telephone call."""
    for row, name, truth in (
        ("AMI meeting", "dev00", "ami_debug.development"),
        ("AMI meeting", "dev01", "ami_debug.development"),
        ("AMI meeting of four", "tst00", "tst00"),
        ("telephone call", "pyannote_sample", "pyannote_sample"),
    ):
        lines = [r.split() for r in (_SOUND / f"dialogue/{truth}.rttm").read_text().splitlines()]
        own = name.removeprefix("pyannote_")
        turns = tuple((float(r[3]), float(r[3]) + float(r[4]), r[7]) for r in lines if r[1] == own)
        yield row, VoiceFilm(name, load(_SOUND / f"dialogue/{name}.wav"), turns)


def music(which: str) -> VoiceFilm:
    """Return the jazz instrumental ('Kevin') or the song ('Karissa')."""
    path = next((_SOUND / "music").glob(f"librosa_{which}*"))
    return VoiceFilm(path.stem.split("_", 1)[1], load(path), ())
