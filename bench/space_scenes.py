"""Scenes with a known room and slapback, in two parts that share neither speakers nor rooms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import av
import numpy as np
import soxr

from onetake.stage.programme.repertoire_films import score_of, vary
from onetake.stage.score.mix_score import SpaceScore
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.sound.loudness_level import loudness_of
from onetake.stage.sound.room_response import add_echo, add_room, decay_time, make_room
from shared_data import DATA

if TYPE_CHECKING:
    from pathlib import Path

RATE, LENGTH = 44100, 24.0
_SMOOTH = 3 * 5 * 7 * 1024  # a multiple of it is quick to transform
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

    @property
    def kind(self) -> int:
        """The room's place among `onetake.signal.room.reverberation.KINDS`."""
        if self.decay < 0.15:
            return 0
        if self.decay <= 0.7 and self.direct >= 3:
            return 1
        return 2 if self.decay <= 1.2 else 3


def scene(part: str, seed: int) -> Scene:
    """Make a scene of `LENGTH` s; the same part and seed give the same."""
    return takes(part, seed, 1)[0]


def takes(part: str, seed: int, count: int) -> list[Scene]:
    """Make scenes of one voice in one room, as near and under a beat as chance wants; one if it is staged."""
    rng = np.random.default_rng([seed, part == "held out"])
    kind = rng.choice(["stage", "noise room", "image sources"], p=[0.35, 0.25, 0.4])
    decay = 0.0 if rng.random() < 0.2 else float(np.exp(rng.uniform(np.log(0.12), np.log(3.0))))
    space = SpaceScore(
        decay=decay, direct=float(rng.uniform(FARTHEST[part][0], 18)), damping=float(rng.uniform(0.3, 0.9)),
        predelay=float(rng.uniform(0, 20)),
    )  # fmt: skip
    space = _slapback(space, rng)
    beat, over = bool(rng.random() < 0.6), float(rng.uniform(2, 14))
    if kind == "stage":
        return [_stage_scene(part, rng, space, beat, over)]
    voice = speech(part, rng)
    angle = (float(rng.uniform(-0.7, 0.7)) + 1) * np.pi / 4
    towards = np.array([[np.cos(angle)], [np.sin(angle)]], np.float32)
    near = towards * voice
    far, direct = np.zeros_like(near), np.inf
    if decay and kind == "noise room":
        room = make_room(space, RATE, int(rng.integers(1 << 20)))
        assert room is not None
        far, decay, direct = add_room(voice, room, RATE), room.decay, space.direct
    elif decay:
        answers = np.stack(image_sources(rng, decay, FARTHEST[part][1]))
        first = [direct_part(h) for h in answers]
        near = convolve(voice, np.where(first, answers, 0)).astype(np.float32)
        far = convolve(voice, np.where(first, 0, answers)).astype(np.float32)
        decay = float(np.mean([decay_time(h[np.abs(h).argmax() :], RATE) for h in answers]))
        direct = float(np.mean([direct_over_room(h) for h in answers]))
    if part == "fit" and rng.random() < 0.2:
        # Heard by one microphone: the room is at the voice's place.
        if kind == "image sources":
            near = towards * near[0]
        far = towards * far[0] * np.float32(1 if kind == "image sources" else 2**0.5)
    under, out, wet = None, [], kind == "image sources"
    for k in range(count):
        off = 0.0
        if k:
            space = _slapback(space, rng)
            beat, over = bool(rng.random() < 0.6), float(rng.uniform(2, 14))
            off = float(rng.uniform(FARTHEST[part][0], 18)) - direct if decay else 0.0
        film = near + far * np.float32(10 ** (-off / 20))
        film = film + add_echo(film if wet else near, space, RATE)
        if beat:
            under = _beat(part, rng) if under is None else under
            film = film + under * 10 ** ((loudness_of(film, RATE) - loudness_of(under, RATE) - over) / 20)
        film = film * (0.5 / np.abs(film).max()) + rng.normal(
            0, 10 ** (rng.uniform(-90, -65) / 20), film.shape
        )
        out.append(Scene(film.astype(np.float32), decay, direct + off, space.echo, space.echo_level, beat))
    return out


def _slapback(space: SpaceScore, rng: np.random.Generator) -> SpaceScore:
    echo = float(rng.uniform(60, 400)) * (rng.random() < 0.4)
    return replace(space, echo=echo, echo_level=float(rng.uniform(-22, -5)))


def _stage_scene(part: str, rng: np.random.Generator, space: SpaceScore, beat: bool, over: float) -> Scene:
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


def _beat(part: str, rng: np.random.Generator) -> np.ndarray:
    """Return a beat; for the fit every other one is wide, so that a wide mix is not classified as a room."""
    score = vary(score_of(str(rng.choice(FILMS))), "sound.lines", ())
    score = vary(score, "sound.beat.tempo", float(rng.uniform(65, 140)))
    count = round(LENGTH * RATE)
    beat = make_sound(score.sound, LENGTH, int(rng.integers(1 << 20)), None).film[:, :count]
    if part == "held out" or rng.random() < 0.5:
        return beat
    smear = rng.normal(size=(2, round(0.02 * RATE))) * np.hanning(round(0.02 * RATE))
    apart = convolve(beat.mean(axis=0), smear)
    share = rng.uniform(0.2, 1.5) * np.std(beat) / np.std(apart)
    return np.asarray(beat + share * apart, np.float32)


@cache
def load(path: Path) -> np.ndarray:
    """Return a file's sound as mono at `RATE`."""
    with av.open(str(path)) as file:
        frames = [frame.to_ndarray() for frame in file.decode(audio=0)]
        rate, channels = file.streams.audio[0].rate, file.streams.audio[0].channels
    data = np.concatenate(frames, axis=1)
    scale = 32768.0 if data.dtype == np.int16 else 1.0
    data = (data.reshape(-1, channels).T if len(data) == 1 else data).mean(axis=0) / scale
    return np.asarray(soxr.resample(data, rate, RATE, quality="HQ"), np.float32)


def speech(part: str, rng: np.random.Generator) -> np.ndarray:
    """Return pieces of 2 to 4 s of one or two speakers with gaps of 0.1 to 0.9 s."""
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
    """Return the answers of a shoebox room at two microphones near each other (pyroomacoustics)."""
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
    long = max(len(h[0]) for h in room.rir)
    rirs = [np.pad(h[0], (0, long - len(h[0]))) for h in room.rir]
    return [soxr.resample(np.asarray(h, np.float64), 16000, RATE, quality="HQ") for h in rirs]


def direct_part(response: np.ndarray) -> np.ndarray:
    """Return which samples lie within 2.5 ms of the highest, as yes and no."""
    k, width = int(np.abs(response).argmax()), round(0.0025 * RATE)
    at = np.arange(len(response))
    return (at >= k - width) & (at < k + width)


def direct_over_room(response: np.ndarray) -> float:
    """Return the energy of the direct part over the rest, dB."""
    near = (response[direct_part(response)] ** 2).sum()
    return float(10 * np.log10(near / max((response**2).sum() - near, 1e-12)))


def convolve(voice: np.ndarray, responses: np.ndarray) -> np.ndarray:
    """Return `voice` as each of the responses, shape (k, n), answers it, as long as it is."""
    size = -(-(len(voice) + responses.shape[1]) // _SMOOTH) * _SMOOTH
    answered = np.fft.irfft(np.fft.rfft(voice, size) * np.fft.rfft(responses, size, axis=1), size, axis=1)
    return np.asarray(answered[:, : len(voice)])
