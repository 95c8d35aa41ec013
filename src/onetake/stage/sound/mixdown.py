"""The mix: voices to their places, room and echo round them, the beat under them, one loudness."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.seeded_draws import draws
from onetake.stage.sound.beat_synthesis import pan_gains
from onetake.stage.sound.loudness_level import compressor_gain, limiter_gain, loudness_of, true_peak_of
from onetake.stage.sound.room_response import add_echo, add_room
from onetake.stage.sound.voice_takes import active_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats32
    from onetake.stage.score.mix_score import MixScore, SpaceScore
    from onetake.stage.score.voice_score import LineScore, VoiceScore
    from onetake.stage.sound.room_response import RoomResponse


JUMP = 0.004
"""Seconds that a voice takes to jump, so that it does not click."""


@dataclass(frozen=True)
class PannedLine:
    """One line, ready to be mixed."""

    start: float
    """Seconds on the clock of the mix."""
    data: Floats32
    """Shape (n,)."""
    line: LineScore
    voice: VoiceScore


@dataclass(frozen=True)
class MixResult:
    """A mix and its figures."""

    data: Floats32
    beat: Floats32
    """The beat alone, as it is in `data`."""
    loudness: float
    """LUFS."""
    peak: float
    """dBTP."""
    voice_over_beat: float
    """LU."""
    crest: float
    """Of the voices, dB."""


def pan_path(line: LineScore, voice: VoiceScore, t: Floats) -> Floats:
    """Return the pan of a line at `t` seconds from its start, -1 to 1.

    Examples
    --------
    >>> from onetake.stage.score.voice_score import LineScore, PanKey, VoiceScore
    >>> path = (PanKey(0.0, -0.8), PanKey(1.0, 0.8), PanKey(2.0, -0.4, jump=True))
    >>> line = LineScore("Mara", "no", pan=path)
    >>> pan_path(line, VoiceScore("Mara"), np.array([0.0, 0.5, 1.5, 2.5])).round(6).tolist()
    [-0.8, 0.0, 0.8, -0.4]
    """
    if not line.pan:
        return np.full(len(t), voice.pan)
    times, places = [line.pan[0].t], [line.pan[0].pan]
    for key in line.pan[1:]:
        if key.jump:
            times.append(max(key.t - JUMP, times[-1] + 1e-9))
            places.append(places[-1])
        times.append(key.t)
        places.append(key.pan)
    return np.interp(t, times, places)


def mix(
    lines: Sequence[PannedLine],
    beat: Floats32,
    score: MixScore,
    space: SpaceScore,
    room: RoomResponse | None,
    rate: int,
    seed: int,
) -> MixResult:
    """Mix lines over a beat, shape (2, n), that is not changed.

    In order: places, compression of the voices, level of voices over beat, room and echo, profile, the room's
    own noise, compression of the whole, limiter, loudness.
    """
    count = beat.shape[1]
    voices, mono = _buses(lines, count, rate)
    if score.compress == "voices" and mono.any():
        gain = _squeeze(mono[None], score, rate)
        voices *= gain
        mono *= gain
    crest = 20 * math.log10(np.abs(mono).max()) - active_level(mono, rate) if mono.any() else 0.0
    under, over = _balance(voices, beat, score, rate)
    beat = beat * np.float32(under)
    voices += add_echo(voices, space, rate)
    if room is not None:
        voices += add_room(mono, room, rate)
    if score.profile:
        gain = _profile(score, count, rate)
        if score.profile_of in ("all", "voices"):
            voices *= gain
        if score.profile_of in ("all", "beat"):
            beat *= gain
    whole = voices + beat
    del voices, mono
    if score.compress == "all" and whole.any():
        gain = _squeeze(whole, score, rate)
        whole *= gain
        beat *= gain
    loudness, peak = loudness_of(whole, rate), true_peak_of(whole, rate)
    raise_by = 0.0
    over_peak = peak + score.loudness - loudness - score.peak
    if score.limit > 0 and np.isfinite(loudness) and over_peak > 0:
        gain = limiter_gain(whole, rate, peak - min(score.limit, over_peak))
        whole *= gain
        beat *= gain
        loudness, peak = loudness_of(whole, rate), true_peak_of(whole, rate)
    if np.isfinite(loudness):
        raise_by = min(score.loudness - loudness, score.peak - peak)
    whole *= np.float32(10 ** (raise_by / 20))
    beat *= np.float32(10 ** (raise_by / 20))
    if space.noise > -140:
        noise = draws(seed, "noise").normal(0, 10 ** (space.noise / 20), whole.shape)
        whole += noise.astype(np.float32)
    return MixResult(whole, beat, loudness + raise_by, peak + raise_by, over, crest)


def _buses(lines: Sequence[PannedLine], count: int, rate: int) -> tuple[Floats32, Floats32]:
    voices, mono = np.zeros((2, count), dtype=np.float32), np.zeros(count, dtype=np.float32)
    for item in lines:
        at = round(item.start * rate)
        data = item.data[max(0, -at) : max(0, count - at)]
        at = max(0, at)
        t = np.arange(len(data)) / rate
        if item.line.pan:
            gains = pan_gains(pan_path(item.line, item.voice, t)).astype(np.float32)
        else:
            gains = pan_gains(item.voice.pan)[:, None].astype(np.float32)
        voices[:, at : at + len(data)] += gains * data
        mono[at : at + len(data)] += data
    return voices, mono


def _squeeze(data: Floats32, score: MixScore, rate: int) -> Floats32:
    """Return the compressor's gain with make-up, so that the active level stays what it was."""
    before = active_level(np.abs(data).max(axis=0), rate)
    gain = compressor_gain(data, rate, before + score.threshold, score.ratio, score.attack, score.release)
    after = active_level(np.abs(data).max(axis=0) * gain, rate)
    return gain * np.float32(10 ** ((before - after) / 20))


def _balance(voices: Floats32, beat: Floats32, score: MixScore, rate: int) -> tuple[float, float]:
    """Return the gain of the beat and how far the voices are above it, LU; without one of them 1 and 0."""
    if not voices.any() or not beat.any():
        return 1.0, 0.0
    apart = loudness_of(voices, rate) - loudness_of(beat, rate)
    if not np.isfinite(apart):
        return 1.0, 0.0
    return float(10 ** ((apart - score.voice_over_beat) / 20)), score.voice_over_beat


def _profile(score: MixScore, count: int, rate: int) -> Floats32:
    times, levels = [key.t for key in score.profile], [key.level for key in score.profile]
    curve = np.interp(np.arange(0, count + rate // 100, rate // 100) / rate, times, levels)
    gains = 10 ** (curve / 20)
    return np.interp(np.arange(count), np.arange(len(gains)) * (rate // 100), gains).astype(np.float32)
