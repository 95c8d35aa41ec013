"""Scenes with a known room and slapback, in two parts that share neither speakers nor rooms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import av
import numpy as np
import soxr

from onetake.stage.programme.pieces import score_of, vary
from onetake.stage.score.mix import SpaceScore
from onetake.stage.sound.hear import make_sound
from onetake.stage.sound.level import loudness_of
from onetake.stage.sound.space import add_echo, add_room, decay_time, make_room
from shared_data import DATA

if TYPE_CHECKING:
    from pathlib import Path

RATE, LENGTH = 44100, 24.0
SPEAKERS = {
    "fit": ("sound/room/cmu_arctic_us_axb*.wav", "words/speech_librivox/sense*.wav",
            "sound/music/librosa_198*.ogg", "sound/music/librosa_3436*.ogg"),
    "held out": ("sound/room/cmu_arctic_us_aew*.wav", "sound/room/vctk*.wav",
                 "sound/music/librosa_5703*.ogg"),
}  # fmt: skip
SYNTHETIC = {
    "fit": ("m3", "f3", "m1", "f2", "m7", "f5", "m5"),
    "held out": ("m4", "f1", "f4", "m2", "m6"),
}
FILMS = ("kitchen", "parade", "harbour", "platform")
FARTHEST = {"fit": (-15.0, 8.0), "held out": (-6.0, 4.0)}
"""Least direct level, dB, and greatest distance, m: the map is fitted beyond what it is asked."""


@dataclass(frozen=True)
class Scene:
    """Sound, shape (2, n), and what is true of it."""

    data: np.ndarray
    decay: float
    direct: float
    echo: float
    level: float
    beat: bool


def scene(part: str, seed: int) -> Scene:
    """Make a scene of `LENGTH` s; the same part and seed give the same."""
    rng = np.random.default_rng([seed, part == "held out"])
    kind = rng.choice(["stage", "noise room", "image sources"], p=[0.35, 0.25, 0.4])
    decay = 0.0 if rng.random() < 0.2 else float(np.exp(rng.uniform(np.log(0.12), np.log(3.0))))
    space = SpaceScore(
        decay=decay, direct=float(rng.uniform(FARTHEST[part][0], 18)), damping=float(rng.uniform(0.3, 0.9)),
        predelay=float(rng.uniform(0, 20)), echo=float(rng.uniform(60, 400)) * (rng.random() < 0.4),
        echo_level=float(rng.uniform(-22, -5)),
    )  # fmt: skip
    beat, over = bool(rng.random() < 0.6), float(rng.uniform(2, 14))
    if kind == "stage":
        return _staged(part, rng, space, beat, over)
    voice = speech(part, rng)
    angle = (float(rng.uniform(-0.7, 0.7)) + 1) * np.pi / 4
    film = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * voice
    direct = space.direct if decay else np.inf
    if decay and kind == "noise room":
        room = make_room(space, RATE, int(rng.integers(1 << 20)))
        assert room is not None
        film = film + add_echo(film, space, RATE) + add_room(voice, room, RATE)
        decay = room.decay
    elif decay:
        answers = image_sources(rng, decay, FARTHEST[part][1])
        film = np.stack([convolve(voice, h) for h in answers]).astype(np.float32)
        film = film + add_echo(film, space, RATE)
        decay = float(np.mean([decay_time(h[np.abs(h).argmax() :], RATE) for h in answers]))
        direct = float(np.mean([direct_over_room(h) for h in answers]))
    else:
        film = film + add_echo(film, space, RATE)
    if beat:
        under = _beat(rng)
        film = film + under * 10 ** ((loudness_of(film, RATE) - loudness_of(under, RATE) - over) / 20)
    film = film * (0.5 / np.abs(film).max()) + rng.normal(0, 10 ** (rng.uniform(-90, -65) / 20), film.shape)
    return Scene(film.astype(np.float32), decay, direct, space.echo, space.echo_level, beat)


def _staged(part: str, rng: np.random.Generator, space: SpaceScore, beat: bool, over: float) -> Scene:
    score = score_of(str(rng.choice(FILMS)), seed=int(rng.integers(1 << 20)))
    score = vary(vary(score, "sound.space", space), "sound.mix.voice_over_beat", over if beat else 40.0)
    names = rng.choice(SYNTHETIC[part], len(score.sound.voices))
    voices = [
        replace(v, voice=f"en-us+{name}", pitch=int(rng.integers(20, 75)))
        for v, name in zip(score.sound.voices, names, strict=True)
    ]
    score = vary(score, "sound.voices", tuple(voices))
    sound = make_sound(score.sound, score.length, score.seed, None)
    facts = sound.facts.space
    return Scene(sound.film, facts.decay, facts.direct, space.echo, space.echo_level, beat)


def _beat(rng: np.random.Generator) -> np.ndarray:
    score = vary(score_of(str(rng.choice(FILMS))), "sound.lines", ())
    score = vary(score, "sound.beat.tempo", float(rng.uniform(65, 140)))
    return make_sound(score.sound, LENGTH, int(rng.integers(1 << 20)), None).film[:, : round(LENGTH * RATE)]


@cache
def load(path: Path) -> np.ndarray:
    """Give a file's sound as mono at `RATE`."""
    with av.open(str(path)) as file:
        frames = [frame.to_ndarray() for frame in file.decode(audio=0)]
        rate, channels = file.streams.audio[0].rate, file.streams.audio[0].channels
    data = np.concatenate(frames, axis=1)
    scale = 32768.0 if data.dtype == np.int16 else 1.0
    data = (data.reshape(-1, channels).T if len(data) == 1 else data).mean(axis=0) / scale
    return np.asarray(soxr.resample(data, rate, RATE, quality="HQ"), np.float32)


def speech(part: str, rng: np.random.Generator) -> np.ndarray:
    """Give pieces of 2 to 4 s of one or two speakers with gaps of 0.1 to 0.9 s."""
    who = rng.choice(len(SPEAKERS[part]), int(rng.integers(1, 3)))
    out, at, fade = np.zeros(round(LENGTH * RATE), np.float32), round(0.4 * RATE), round(0.01 * RATE)
    while True:
        files = sorted(DATA.glob(SPEAKERS[part][int(rng.choice(who))]))
        data = load(files[int(rng.integers(len(files)))])
        count = min(len(data), round(rng.uniform(2, 4) * RATE))
        start = int(rng.integers(len(data) - count + 1))
        piece = data[start : start + count].copy()
        piece[:fade] *= np.linspace(0, 1, fade)
        piece[-fade:] *= np.linspace(1, 0, fade)
        if at + count >= len(out):
            return out
        out[at : at + count] += piece * 0.08 / (np.sqrt(np.mean(piece**2)) + 1e-9)
        at += count + round(rng.uniform(0.1, 0.9) * RATE)


def image_sources(rng: np.random.Generator, decay: float, farthest: float) -> list[np.ndarray]:
    """Give the answers of a shoebox room at two microphones near each other (pyroomacoustics)."""
    import pyroomacoustics

    while True:
        size = rng.uniform((2.5, 2.2, 2.2), (9, 8, 4)) * (1 if decay < 1 else 1.4)
        try:
            absorbed, order = pyroomacoustics.inverse_sabine(decay, size)
            break
        except ValueError:  # no wall is hard or soft enough for this decay in this size
            continue
    room = pyroomacoustics.ShoeBox(
        size, fs=16000, materials=pyroomacoustics.Material(absorbed), max_order=min(order, 17),
        ray_tracing=True, air_absorption=True,
    )  # fmt: skip
    room.set_ray_tracing(n_rays=5000)
    source, way = size * rng.uniform(0.2, 0.8, 3), rng.normal(size=3)
    far = np.exp(rng.uniform(np.log(0.25), np.log(farthest)))
    one = np.clip(source + far * way / np.linalg.norm(way), 0.15, size - 0.15)
    other = np.clip(one + rng.normal(0, 0.15, 3), 0.1, size - 0.1)
    room.add_source(source)
    room.add_microphone_array(np.stack([one, other], axis=1))
    room.compute_rir()
    return [soxr.resample(np.asarray(h[0], np.float64), 16000, RATE, quality="HQ") for h in room.rir]


def direct_over_room(response: np.ndarray) -> float:
    """Give the energy within 2.5 ms of the highest sample over the rest, dB."""
    k, width = int(np.abs(response).argmax()), round(0.0025 * RATE)
    near = (response[max(0, k - width) : k + width] ** 2).sum()
    return float(10 * np.log10(near / max((response**2).sum() - near, 1e-12)))


def convolve(voice: np.ndarray, response: np.ndarray) -> np.ndarray:
    """Give `voice` in a room, as long as it is."""
    size = 1 << (len(voice) + len(response) - 2).bit_length()
    return np.fft.irfft(np.fft.rfft(voice, size) * np.fft.rfft(response, size), size)[: len(voice)]
