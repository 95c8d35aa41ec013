"""Pairs of films about loudness and music, for `claim_pairs`: one picture, sounds differing in one thing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.sound.espeak import say
from onetake.stage.sound.loudness_level import loudness_of
from onetake.stage.sound.resample import resample
from pairs_films import SOUND_RATE, drum_loop, places, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from pairs_films import Maker, Size

SECONDS = 40.0
"""Length of a film, s."""


STILL_RATE = 4
"""Frames a second of the one picture under the sound."""


def _rng(seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, 41])


def _film(path: Path, seed: int, size: Size, sound: NDArray[np.float32]) -> None:
    (scene,) = places(_rng(seed), 1, size, moves=("pan",))
    still = np.asarray(scene.picture(0.0), np.float32)
    write(path, lambda _: still, sound.shape[1] / SOUND_RATE, size, seed, sound, rate=STILL_RATE)


def _music(seed: int, seconds: float = SECONDS, tempo: float | None = None) -> NDArray[np.float32]:
    """Return drums and bass, and a pad with another phase in each channel, so that it is stereo."""
    rng = _rng(seed)
    tempo = float(rng.uniform(84, 132)) if tempo is None else tempo
    drums = drum_loop(rng, tempo, 0.1, seconds)
    t = np.arange(drums.shape[1]) / SOUND_RATE
    chord = [220.0, 277.2, 329.6]
    phase = rng.uniform(0, 2 * np.pi, (2, 3))
    pad = np.stack(
        [sum(np.sin(2 * np.pi * f * t + p) for f, p in zip(chord, phases, strict=True)) for phases in phase]
    )
    return np.asarray(0.5 * drums + 0.04 * pad, np.float32)


def _gain(sound: NDArray[np.float32], at: list[float], level: list[float]) -> NDArray[np.float32]:
    """Return the sound at levels (dB) that change between moments `at` (s)."""
    t = np.arange(sound.shape[1]) / SOUND_RATE
    return np.asarray(sound * 10 ** (np.interp(t, at, level) / 20), np.float32)


def _to_peak(sound: NDArray[np.float32], peak: float) -> NDArray[np.float32]:
    return np.asarray(sound * peak / np.abs(sound).max(), np.float32)


def mono_mix(path: Path, seed: int, size: Size, true: bool) -> None:
    """Both channels alike, or a pad between them."""
    sound = _music(seed)
    _film(path, seed, size, np.stack([sound.mean(axis=0)] * 2).astype(np.float32) if true else sound)


def tempo_changes(path: Path, seed: int, size: Size, true: bool) -> None:
    """The same loop twice, the second time 12 to 30 % faster, or as fast."""
    tempo = float(_rng(seed).uniform(84, 110))
    factor = float(_rng(seed + 1).uniform(1.12, 1.28)) if true else 1.0
    halves = [_music(seed, 24.0, tempo), _music(seed, 24.0, tempo * factor)]
    if not true:
        halves = [_music(seed, 48.0, tempo)]
    _film(path, seed, size, np.concatenate(halves, axis=1))


def quiet_loud(path: Path, seed: int, size: Size, true: bool) -> None:
    """Passages of 8 s, 12 to 16 dB apart, or the same throughout."""
    depth = float(_rng(seed).uniform(12, 16))
    at, level = [0.0], [-depth]
    for k in range(1, 5):
        at += [8.0 * k - 0.1, 8.0 * k + 0.1]
        level += [level[-1], -depth - level[-1]]
    _film(path, seed, size, _gain(_music(seed), at, level) if true else _music(seed))


def builds_up(path: Path, seed: int, size: Size, true: bool) -> None:
    """A rise of 14 to 20 dB over the film, or the rise and the fall of it."""
    rise = float(_rng(seed).uniform(14, 20))
    at = [0.0, SECONDS] if true else [0.0, SECONDS / 2, SECONDS]
    _film(path, seed, size, _gain(_music(seed), at, [-rise, 0.0] if true else [-rise, 0.0, -rise]))


def drops(path: Path, seed: int, size: Size, true: bool) -> None:
    """Drums and bass come in after a pad alone, or play from the start."""
    rng = _rng(seed)
    tempo = float(rng.uniform(84, 132))
    bar = 240 / tempo
    enters = bar * (4 if tempo < 110 else 6) + 0.1
    t = np.arange(round(SECONDS * SOUND_RATE)) / SOUND_RATE
    full = drum_loop(_rng(seed), tempo, 0.1, SECONDS)
    hats = np.diff(full, axis=1, prepend=0.0) * 0.35
    band = np.where(t < enters, hats, full) if true else full
    pad = np.stack([np.sin(2 * np.pi * 660 * t), np.sin(2 * np.pi * 660 * t + 1)])
    _film(path, seed, size, np.asarray(0.6 * band + 0.03 * pad, np.float32))


def falls_silent(path: Path, seed: int, size: Size, true: bool) -> None:
    """A second or two of nothing in the middle, or a gap of a tenth of a second."""
    sound = _music(seed).copy()
    at, length = float(_rng(seed).uniform(12, 25)), float(_rng(seed + 1).uniform(1.0, 2.5)) if true else 0.1
    sound[:, round(at * SOUND_RATE) : round((at + length) * SOUND_RATE)] = 0
    _film(path, seed, size, sound)


def loud_master(path: Path, seed: int, size: Size, true: bool) -> None:
    """Driven into a limiter, or left as it is."""
    sound = _to_peak(_music(seed), 1.0)
    drive = float(_rng(seed).uniform(5, 9))
    _film(path, seed, size, _to_peak(np.tanh(drive * sound), 0.9) if true else 0.25 * sound)


def broadcast_loudness(path: Path, seed: int, size: Size, true: bool) -> None:
    """At -23 LUFS, or 4 to 8 dB louder."""
    sound = _music(seed)
    level = loudness_of(sound, SOUND_RATE)
    off = 0.0 if true else float(_rng(seed).uniform(4, 8))
    _film(path, seed, size, np.asarray(sound * 10 ** ((-23.0 + off - level) / 20), np.float32))


def clips(path: Path, seed: int, size: Size, true: bool) -> None:
    """Driven over full scale by 4 to 8 dB and cut off there, or 3 dB below it."""
    sound = _to_peak(_music(seed), 1.0)
    over = 10 ** (float(_rng(seed).uniform(4, 8)) / 20)
    _film(path, seed, size, np.clip(over * sound, -1, 1) if true else 0.7 * sound)


def instrumental(path: Path, seed: int, size: Size, true: bool) -> None:
    """Music alone, or with somebody who speaks over it."""
    sound = _music(seed).copy()
    if not true:
        lines = ("you never said a word of it to me", "I told you twice and you laughed", "then say it now")
        for k, line in enumerate(lines * 2):
            spoken = say(
                line, "en-us+f2" if k % 2 else "en-us+m3", pitch=float(_rng(seed + k).uniform(30, 60))
            )
            voice = resample(spoken.data, spoken.rate, SOUND_RATE)
            first = round((3 + 6 * k) * SOUND_RATE)
            sound[:, first : first + len(voice)] += 0.5 * voice[: max(0, sound.shape[1] - first)]
    _film(path, seed, size, _to_peak(sound, 0.8))


_MAKERS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("mono-mix", mono_mix),
    ("tempo-changes", tempo_changes),
    ("quiet-loud", quiet_loud),
    ("builds-up", builds_up),
    ("drops", drops),
    ("falls-silent", falls_silent),
    ("loud-master", loud_master),
    ("broadcast-loudness", broadcast_loudness),
    ("clips", clips),
    ("instrumental", instrumental),
)
PAIRS: Mapping[str, tuple[Maker, Maker]] = {
    claim: (partial(make, true=True), partial(make, true=False)) for claim, make in _MAKERS
}
"""Claim -> makers of the film of which it is true and of the one of which it is false."""
