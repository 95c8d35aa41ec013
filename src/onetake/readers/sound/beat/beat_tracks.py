"""Makes the tracks of the beat from the curves that were kept while the sound played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import gaps, union
from onetake.readers.base import author
from onetake.readers.sound.beat.loop_tracks import COHERENT, loop_tracks
from onetake.readers.sound.beat.steadiness_tracks import (
    TIMED,
    clock_period,
    local_tempo,
    steadiness_tracks,
    timed_numbers,
)
from onetake.readers.sound.beat.tempi_track import tempi_track
from onetake.readers.sound.beat.track_maker import TrackMaker
from onetake.signal.rhythm.beat_counting import count_stretches
from onetake.signal.rhythm.beat_refinement import fine_rise, refine_beats
from onetake.signal.rhythm.beat_tracking import best_beat_chain
from onetake.signal.rhythm.metre import find_metre, harmony_changes, strength_at_beats
from onetake.signal.rhythm.onset_strength import POOL
from onetake.signal.rhythm.periodicity import WINDOW, measure_periodicity, smooth_gaussian
from onetake.signal.rhythm.tempo_segments import TempoPart, tempo_parts

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats32, Ints
    from onetake.core.track import Track
    from onetake.readers.base import Reader
    from onetake.readers.sound.beat.track_maker import SoundFeatures
    from onetake.signal.rhythm.onset_strength import OnsetStrengths


CLEAR = 0.15
"""Mean autocorrelation (-1 to 1) at one, two and four beats from which there is a beat: 0.38 and more with a
beat, 0.12 at most without (seeds 301 to 340, docs/explanation/beat.md)."""
HINT = 0.1
"""Mean autocorrelation from which tempi are named although there is no beat; set by hand."""
SUPPORT = 0.3
"""Share of the median strength that `SUPPORT_BEATS` must have on average: docs/explanation/beat.md."""
SUPPORT_BEATS = 5
"""Beats over which the support is averaged: docs/explanation/beat.md."""
FEWEST = 4
"""Beats that make a stretch; set by hand, no measured source."""
KEPT = 0.05
"""Logarithm by which steps beside the beginning of another tempo may differ from it; set by hand."""
BESIDE = 6.0
"""Seconds beside it within which beats are doubted: half a window of the tempo."""
SHORTEST = 1.5
"""Seconds of sound below which no beat is searched: four beats at 160 bpm; set by hand."""
CLIP = 4.0
"""Seconds below which a sound is a clip, and chance reaches more."""
CAUTION = 1.15
"""Factor of the limit there; set by hand: a spoken clip of 3 s reached 1.03 of it."""
CLEAR_IN_CLIPS = 0.66
"""Mean autocorrelation that is enough for a clip: 0.63 at most without a beat (seeds 331 to 333)."""
SHARP = 0.012
"""Seconds (standard deviation) of the smoothing of onsets before beats are chained; set by hand, no measured
source."""


@dataclass(frozen=True)
class _Chain:
    """The beats of a sound, those without support included."""

    frames: Ints
    """The onset frame of each beat, shape (n,)."""
    step: Floats
    """Seconds from each beat to the next, by the tempo there."""
    support: Floats
    """Confidence of each beat, 0 and more."""
    runs: list[tuple[int, int]]
    """First and one past last beat of each stretch that has support."""

    @property
    def supported_beats(self) -> Ints:
        """The numbers of the beats that have support."""
        return np.concatenate([np.arange(a, b) for a, b in self.runs])


def beat_tracks(reader: Reader, sound: SoundFeatures) -> list[Track]:
    """Return all tracks of the beat."""
    parts, rate, start = sound.onsets, sound.rate, sound.start
    n = len(parts.low)
    make = TrackMaker(author(reader), reader.cites, start, start + n / rate)
    strength = _unit(parts.low + parts.middle + parts.high)
    onsets = make.curve("beat.onsets", start + np.arange(n) / rate, strength.astype(np.float64), "")
    if not strength.any() or n < SHORTEST * rate:
        return [onsets, *_tracks_without_beat(make, [])]
    tempi = tempo_parts(measure_periodicity(parts, rate))
    # A sound shorter than a window holds fewer rounds, so that chance reaches more.
    limit = CLEAR * max(1.0, WINDOW * rate / n)
    if n < CLIP * rate:
        limit = min(CAUTION * limit, CLEAR_IN_CLIPS)
    if max(part.tempi.clarity for part in tempi) < limit:
        return [onsets, *_tracks_without_beat(make, tempi)]
    beats = _chain(parts, strength, rate, tempi)
    if not beats.runs:
        return [onsets, *_tracks_without_beat(make, tempi)]
    return [onsets, *_tracks_with_beat(make, sound, strength, tempi, beats)]


def _chain(parts: OnsetStrengths, strength: Floats32, rate: float, tempi: list[TempoPart]) -> _Chain:
    """Chain the beats along the course of the likeliest tempo of each part."""
    windows, course, clear_course = (
        np.concatenate(x)
        for x in zip(*((p.tempi.t, p.tempi.course, p.tempi.clear) for p in tempi), strict=True)
    )
    at = np.arange(len(strength)) / rate
    local = np.interp(at, windows, course)
    for part in tempi[1:]:  # a new song does not begin gradually
        near = (at > windows[windows < part.start].max()) & (at < windows[windows > part.start].min())
        local[near] = np.where(
            at[near] < part.start, course[windows < part.start][-1], course[windows > part.start][0]
        )
    # Bass drum and snare count again: hi-hats and tunes are between the beats as often as on them.
    sharp = smooth_gaussian(strength, rate, SHARP)
    accented = (
        _unit(sharp)
        + _unit(smooth_gaussian(parts.kick, rate, SHARP))
        + _unit(smooth_gaussian(parts.snare, rate, SHARP))
    )
    frames = best_beat_chain(accented / max(float(accented.std()), 1e-9), local * rate)
    clear = np.interp(frames / rate, windows, clear_course)
    support = _support(sharp, frames) * np.clip(clear / CLEAR, 0, 1)
    return _Chain(
        frames,
        local[frames],
        support,
        _split_runs(_runs(support >= SUPPORT), frames / rate, local[frames], tempi),
    )


def _split_runs(
    runs: list[tuple[int, int]], t: Floats, period: Floats, tempi: list[TempoPart]
) -> list[tuple[int, int]]:
    """Split runs of beats where another tempo begins, without beats beside it that keep neither tempo."""
    usual = np.abs(np.log(np.diff(t) / period[1:])) <= KEPT
    for part in tempi[1:]:
        cut = int(np.searchsorted(t, part.start))
        left, right = cut, cut
        while (
            left > 0
            and t[left - 1] > part.start - BESIDE
            and not usual[max(0, left - FEWEST) : left - 1].all()
        ):
            left -= 1
        while (
            right < len(usual) and t[right] < part.start + BESIDE and not usual[right : right + FEWEST].all()
        ):
            right += 1
        runs = [
            piece
            for a, b in runs
            for piece in ([(a, min(left, b)), (max(right, a), b)] if a < cut < b else [(a, b)])
        ]
    return [(a, b) for a, b in runs if b - a >= FEWEST]


def _tracks_with_beat(
    make: TrackMaker, sound: SoundFeatures, strength: Floats32, tempi: list[TempoPart], beats: _Chain
) -> list[Track]:
    """Return all tracks but the onsets; at least one stretch has a beat."""
    parts, frames, step, kept = sound.onsets, beats.frames, beats.step, beats.supported_beats
    refined = refine_beats(frames / sound.rate + sound.start - sound.fine_start, step, fine_rise(sound.fine))
    t = refined.t + sound.fine_start
    counted = count_stretches(t, beats.runs)
    # Only beats that have support decide about the metre.
    change = harmony_changes(sound.tones, np.rint(frames / POOL).astype(np.intp))
    bar = find_metre(
        strength_at_beats(parts.kick, frames)[kept],
        strength_at_beats(parts.snare, frames)[kept],
        change[kept],
    )
    place = (np.arange(len(t)) - int(kept[0]) - bar.first) % bar.beats
    down = kept[place[kept] == 0]
    bars = np.asarray(np.arange(len(down)) + 1.0, np.float64)
    count = np.asarray(place[kept] + 1.0, np.float64)
    trust = np.asarray(np.clip(beats.support[kept], 0, 1), np.float64)
    even = np.full(len(down), bar.confidence, np.float64)
    on_clock = {
        "number": timed_numbers(counted, refined.seen)[kept],
        "clock": counted.clock[kept].astype(np.float64),
    }
    return [
        make.curve("beat.tempo", t[kept], local_tempo(t, counted, beats.runs), "bpm"),
        tempi_track(make, tempi),
        make.marks("beat.beats", t[kept], ["beat"] * len(count), count, "count", trust, on_clock),
        make.marks("beat.downbeats", t[down], ["bar"] * len(bars), bars, "count", even),
        *steadiness_tracks(make, t[kept], *on_clock.values()),
        *loop_tracks(
            make,
            sound,
            refined.t,
            beats.runs,
            place,
            bar.beats,
            strength,
            [clock_period(t, counted, refined.seen, run) for run in beats.runs],
        ),
        _stretches_without_beat(make, t, step, beats.runs),
    ]


def _stretches_without_beat(make: TrackMaker, t: Floats, step: Floats, runs: list[tuple[int, int]]) -> Track:
    stretches = union([(t[a], t[b - 1] + step[b - 1]) for a, b in runs])
    stretches[:, 1] = np.minimum(stretches[:, 1], make.end)
    without = gaps(stretches, make.start, make.end).tolist()
    rows = [(a, b, "no beat", b - a) for a, b in without if b - a > 2 * step.mean()]
    return make.spans("beat.none", rows, "s")


def _tracks_without_beat(make: TrackMaker, tempi: list[TempoPart]) -> list[Track]:
    none = np.empty(0)
    return [
        make.curve("beat.tempo", none, none, "bpm"),
        tempi_track(make, [part for part in tempi if part.tempi.clarity >= HINT]),
        make.marks("beat.beats", none, [], none, "count", none, {"number": none, "clock": none}),
        make.marks("beat.downbeats", none, [], none, "count", none),
        make.spans("beat.residual", [], "ms", TIMED),
        make.spans("beat.drift", [], "ppm", ("error",)),
        make.spans("beat.loop", [], "share", COHERENT),
        make.spans("beat.loop-bars", [], "count", ("likeness",)),
        make.spans("beat.none", [(make.start, make.end, "no beat", make.end - make.start)], "s"),
    ]


def _support(strength: Floats32, frames: Ints) -> Floats:
    """Return the mean strength of five beats around each, as a share of the median beat, shape (n,)."""
    own = strength_at_beats(strength, frames)
    usual = max(float(np.median(own)), 1e-9)
    share = np.clip(own / usual, 0, 1)
    padded = np.pad(share, SUPPORT_BEATS // 2, mode="edge")
    return np.asarray(np.convolve(padded, np.ones(SUPPORT_BEATS) / SUPPORT_BEATS, mode="valid"))


def _runs(inside: Flags) -> list[tuple[int, int]]:
    flags = np.r_[False, inside, False]
    edges = np.flatnonzero(flags[1:] != flags[:-1]).reshape(-1, 2)
    return [(int(a), int(b)) for a, b in edges if b - a >= FEWEST]


def _unit(curve: Floats32) -> Floats32:
    """Return a curve with mean square 1, or as it is where it is all 0."""
    size = float(np.sqrt(np.mean(curve**2, dtype=np.float64)))
    return curve / np.float32(size) if size > 0 else curve
