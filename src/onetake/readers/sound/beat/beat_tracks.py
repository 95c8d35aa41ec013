"""From the gathered curves of a sound to the tracks of its beat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import gaps, union
from onetake.core.track import Track, curve, marks, spans
from onetake.readers.base import author
from onetake.signal.rhythm.beat_refinement import fine_rise, refit
from onetake.signal.rhythm.beat_regression import line
from onetake.signal.rhythm.beat_tracking import chain
from onetake.signal.rhythm.loop_detection import loop
from onetake.signal.rhythm.metre import at_beats, harmony_changes, metre
from onetake.signal.rhythm.onset_strength import POOL
from onetake.signal.rhythm.periodicity import WINDOW, rhythm, smear
from onetake.signal.rhythm.tempo_candidates import NONE, Rivals, rivals

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats16, Floats32, Ints
    from onetake.readers.base import Reader
    from onetake.signal.rhythm.onset_strength import Strengths


CLEAR = 0.15
"""Mean autocorrelation at one, two and four beats from which there is a beat; docs/explanation/beat.md."""
HINT = 0.1
"""Clarity from which tempi are named though there is no beat."""
SUPPORT = 0.3
"""Share of the usual strength that five beats in a row must have on the mean to be beats."""
FEWEST = 4
"""Beats that are a stretch."""
SHORTEST = 4.0
"""Seconds of sound below which no beat is looked for."""
EXACT, ANEW = 0.08, 0.05
"""Shares of the beats that are copies, from which bars are one loop, and up to which they are played."""
COPIES = 5
"""Copies that must be there: two or three may be luck, as a bass drum alone is much like another."""
ALIKE = 0.8
"""Correlation of bars from which they are the same pattern."""
SHARP = 0.012
"""Seconds (standard deviation) that onsets are smeared by where beats are chained."""
_STEPS = 48
_SHOWN = 5


@dataclass(frozen=True)
class SoundFeatures:
    """What is kept of a sound for its beat."""

    onsets: Strengths
    """How strongly something begins, each frame."""
    fine: Floats16
    """Shape (m, 2): dB each 2 ms."""
    tones: Floats16
    """Shape (n / POOL, bins): dB."""
    rate: float
    """Frames a second."""
    start: float
    """Film's seconds of the first frame."""
    fine_start: float
    """Film's seconds of the first fine cell."""
    wave: Floats16
    """Shape (k,): the sound at 16 kHz, from `fine_start`; the first ten minutes at most."""


class _TrackMaker:
    """What all tracks of one sound are made of."""

    def __init__(self, reader: Reader, start: float, end: float) -> None:
        self.reader, self.start, self.end = reader, start, end

    def curve(self, name: str, t: Floats, values: Floats, unit: str) -> Track:
        return curve(name, t, values, unit, by=author(self.reader), cites=self.reader.cites)

    def marks(self, name: str, t: Floats, label: list[str], values: Floats, unit: str, sure: Floats) -> Track:
        return marks(
            name, t, label, values, unit, by=author(self.reader), confidence=sure, cites=self.reader.cites
        )

    def spans(self, name: str, rows: list[tuple[float, float, str, float]], unit: str) -> Track:
        rows = sorted(rows, key=lambda row: row[0])
        start, end = [row[0] for row in rows], [row[1] for row in rows]
        label, value = [row[2] for row in rows], [row[3] for row in rows]
        return spans(
            name,
            start,
            end,
            label,
            value,
            unit,
            by=author(self.reader),
            cites=self.reader.cites,
        )


def beat_tracks(reader: Reader, sound: SoundFeatures) -> list[Track]:
    """Return all tracks of the beat."""
    parts, rate, start = sound.onsets, sound.rate, sound.start
    n = len(parts.low)
    heard = _TrackMaker(reader, start, start + n / rate)
    whole = _unit(parts.low + parts.middle + parts.high)
    onsets = heard.curve("beat.onsets", start + np.arange(n) / rate, whole.astype(np.float64), "")
    if not whole.any() or n < SHORTEST * rate:
        return [onsets, *_tracks_without_beat(heard, NONE)]
    tempi = rivals(rhythm(parts, rate))
    # A sound shorter than a window holds fewer rounds, and chance more.
    if tempi.clarity < CLEAR * max(1.0, WINDOW * rate / n):
        return [onsets, *_tracks_without_beat(heard, tempi)]
    local = np.interp(np.arange(n) / rate, tempi.t, tempi.course)
    # Bass drum and snare count again: hi-hats and tunes are between the beats as often as on them.
    sharp = smear(whole, rate, SHARP)
    accented = _unit(sharp) + _unit(smear(parts.kick, rate, SHARP)) + _unit(smear(parts.snare, rate, SHARP))
    frames = chain(accented / max(float(accented.std()), 1e-9), local * rate)
    clear = np.interp(frames / rate, tempi.t, tempi.clear)
    sure = _support(sharp, frames) * np.clip(clear / CLEAR, 0, 1)
    runs = _runs(sure >= SUPPORT)
    if not runs:
        return [onsets, *_tracks_without_beat(heard, tempi)]
    kept = np.concatenate([np.arange(a, b) for a, b in runs])
    set_ = refit(frames / rate + start - sound.fine_start, local[frames], fine_rise(sound.fine))
    t = set_.t + sound.fine_start
    step = local[frames]
    number = np.r_[0.0, np.cumsum(np.rint(np.diff(t) / np.minimum(step[1:], step[:-1]).clip(1e-3)))]
    number = np.arange(len(t), dtype=np.float64) if len(t) < 3 else number
    # The metre is told on the beats that are heard.
    change = harmony_changes(sound.tones, np.rint(frames / POOL).astype(np.intp))
    bar = metre(at_beats(parts.kick, frames)[kept], at_beats(parts.snare, frames)[kept], change[kept])
    first = int(kept[0]) + bar.first
    place = (np.arange(len(t)) - first) % bar.beats
    down = kept[place[kept] == 0]
    even = np.full(len(down), bar.confidence, np.float64)
    bars = np.asarray(np.arange(len(down)) + 1.0, np.float64)
    trust = np.asarray(np.clip(sure[kept], 0, 1), np.float64)
    stretches = union([(t[a], t[b - 1] + step[b - 1]) for a, b in runs])
    stretches[:, 1] = np.minimum(stretches[:, 1], heard.end)
    without = gaps(stretches, start, heard.end).tolist()
    count = np.asarray(place[kept] + 1.0, np.float64)
    out = [
        onsets,
        heard.curve("beat.tempo", t[kept], _tempo(t, number, runs), "bpm"),
        _tempi(heard, tempi),
        heard.marks("beat.beats", t[kept], [str(int(c)) for c in count], count, "count", trust),
        heard.marks(
            "beat.downbeats",
            t[down],
            [f"{b:.0f}" for b in bars],
            bars,
            "count",
            even,
        ),
        *_steadiness(heard, t, number, set_.seen, runs),
        *_loops(heard, sound, set_.t, runs, place, bar.beats, whole),
        heard.spans(
            "beat.none",
            [(a, b, "no beat", b - a) for a, b in without if b - a > 2 * step.mean()],
            "s",
        ),
    ]
    return out


def _tracks_without_beat(heard: _TrackMaker, tempi: Rivals) -> list[Track]:
    none = np.empty(0)
    return [
        heard.curve("beat.tempo", none, none, "bpm"),
        _tempi(heard, tempi) if tempi.clarity >= HINT else heard.spans("beat.tempi", [], "share"),
        heard.marks("beat.beats", none, [], none, "count", none),
        heard.marks("beat.downbeats", none, [], none, "count", none),
        heard.spans("beat.residual", [], "ms"),
        heard.spans("beat.drift", [], "ppm"),
        heard.spans("beat.loop", [], "share"),
        heard.spans("beat.loop-bars", [], "count"),
        heard.spans("beat.none", [(heard.start, heard.end, "no beat", heard.end - heard.start)], "s"),
    ]


def _tempi(heard: _TrackMaker, tempi: Rivals) -> Track:
    rows = [
        (heard.start, heard.end, f"{60 / period:.1f} bpm", float(weight))
        for period, weight in zip(tempi.period[:_SHOWN].tolist(), tempi.weight[:_SHOWN], strict=True)
    ]
    return heard.spans("beat.tempi", rows, "share")


def _support(strength: Floats32, frames: Ints) -> Floats:
    """Return how strong five beats in a row are on the mean, against the usual beat, shape (n,)."""
    own = at_beats(strength, frames)
    usual = max(float(np.median(own)), 1e-9)
    share = np.clip(own / usual, 0, 1)
    padded = np.pad(share, 2, mode="edge")
    return np.asarray(np.convolve(padded, np.ones(5) / 5, mode="valid"))


def _runs(inside: Flags) -> list[tuple[int, int]]:
    flags = np.r_[False, inside, False]
    edges = np.flatnonzero(flags[1:] != flags[:-1]).reshape(-1, 2)
    return [(int(a), int(b)) for a, b in edges if b - a >= FEWEST]


def _tempo(t: Floats, number: Floats, runs: list[tuple[int, int]]) -> Floats:
    out = []
    for a, b in runs:
        step = np.diff(t[a:b]) / np.maximum(np.diff(number[a:b]), 1)
        local = [np.median(step[max(0, i - 4) : i + 4]) for i in range(len(step))]
        out.append(60 / np.array([*local, local[-1]]))
    return np.concatenate(out)


def _steadiness(
    heard: _TrackMaker, t: Floats, number: Floats, seen: Flags, runs: list[tuple[int, int]]
) -> tuple[Track, Track]:
    """Fit one line through each stretch's beats that have an onset of their own."""
    residual, drift = [], []
    for a, b in runs:
        own = np.arange(a, b)[seen[a:b]]
        fitted = line(t[own], number[own])
        if fitted is None:
            continue
        says = f"{fitted.count} of {b - a} beats"
        residual.append((float(t[a]), float(t[b - 1]), says, fitted.residual))
        drift.append((float(t[a]), float(t[b - 1]), f"+-{2 * fitted.error:.0f} ppm", fitted.drift))
    return heard.spans("beat.residual", residual, "ms"), heard.spans("beat.drift", drift, "ppm")


def _loops(
    heard: _TrackMaker,
    sound: SoundFeatures,
    t: Floats,
    runs: list[tuple[int, int]],
    place: Ints,
    a_bar: int,
    strength: Floats32,
) -> tuple[Track, Track]:
    """Say of each stretch whether its bars are copies; `t` in s from the first fine cell."""
    shares, lengths = [], []
    for a, b in runs:
        first = a + int((-place[a]) % a_bar)
        own = t[first:b]
        if len(own) < 2 * a_bar:
            continue
        bars = own[: len(own) // a_bar * a_bar + 1 : a_bar]
        step = np.interp(
            np.arange((len(bars) - 1) * _STEPS) / _STEPS, np.arange(len(bars)), bars + sound.fine_start
        )
        frames = np.clip(np.rint((step - sound.start) * sound.rate).astype(np.intp), 0, len(strength) - 1)
        found = loop(
            sound.wave, np.rint(own * 16000).astype(np.intp), a_bar, strength[frames].reshape(-1, _STEPS)
        )
        if found is None:
            continue
        anew = "replayed" if found.alike >= ALIKE else "varied"
        exact = found.copied >= EXACT and found.copied * found.pairs >= COPIES
        label = "sample-exact" if exact else anew if found.copied <= ANEW else "untold"
        start, end = float(own[0] + sound.fine_start), float(own[-1] + sound.fine_start)
        shares.append((start, end, label, found.copied))
        lengths.append((start, end, f"alike {found.alike:.2f}", float(found.bars)))
    return heard.spans("beat.loop", shares, "share"), heard.spans("beat.loop-bars", lengths, "count")


def _unit(curve: Floats32) -> Floats32:
    """Return a curve with mean square 1, or as it is where it is all 0."""
    size = float(np.sqrt(np.mean(curve**2, dtype=np.float64)))
    return curve / np.float32(size) if size > 0 else curve
