"""The beat: onsets, tempo, beats and downbeats, steadiness, loops, and stretches without a beat."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.readers.sound.beat.beat_tracks import beat_tracks
from onetake.readers.sound.beat.loop_tracks import LOOPS
from onetake.readers.sound.beat.part_tracks import loop_of_part, steadiness_of_part
from onetake.readers.sound.beat.tempi_track import TEMPI
from onetake.readers.sound.beat.track_maker import SoundFeatures
from onetake.readers.sound.shared_spectra import SLOW_RATE
from onetake.signal.common.growing_array import GrowingRows
from onetake.signal.rhythm.onset_strength import OnsetBands, OnsetCells, onset_strengths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Spectra
    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track
    from onetake.readers.film_part import PartMaker

COMPARED = 600 * SLOW_RATE
"""Samples of the slow signal that are kept to compare bars: the first ten minutes, 19 MB."""
_RIGHT_GAIN = 0.8
"""Gain of the right channel in the mix that is compared: with equal gains, channels that are each other's
negative would cancel to silence. Set by hand."""


class Beat:
    """Reads the beat; see docs/explanation/beat.md. It keeps 15 kB a second of sound."""

    name = "beat"
    version = 5
    hears: StemKind = "instrumental"
    gives: tuple[Gives, ...] = (
        Gives("beat.beats", "marks", "count", "beats, numbered within their bar",
              labels=("beat",), lane=Lane("sound", "Beats"),
              columns=(Column("number", "count", "number on an even clock; null without an onset of its own"),
                       Column("clock", "count", "which even clock, from 0"))),
        Gives("beat.downbeats", "marks", "count", "first beats of the bars",
              labels=("bar",), lane=Lane("sound", "Bars")),
        Gives("beat.tempo", "curve", "bpm", "tempo at each beat, of the eight around it",
              lane=Lane("sound", "Tempo")),
        Gives("beat.onsets", "curve", "", "onset strength; mean square 1",
              lane=Lane("sound", "Onsets", low=0)),
        Gives("beat.loop", "spans", "share", "share of copied beats: one loop, replayed or varied bars",
              labels=LOOPS, lane=Lane("sound", "Loop", "figures"),
              columns=(Column("coherence", "", "mean correlation with the sound a loop before, -1 to 1"),
                       Column("contrast", "share", "high sound at the beats that begins there"))),
        Gives("beat.loop-bars", "spans", "count", "length of the loop, bars", labels=("loop",),
              columns=(Column("likeness", "", "correlation of the bars' patterns, -1 to 1"),),
              lane=Lane("sound", "Bars of the loop")),
        Gives("beat.none", "spans", "s", "stretches without a beat",
              labels=("no beat",), lane=Lane("sound", "No beat")),
        Gives("beat.residual", "spans", "ms", "standard deviation of the beats around an even clock",
              labels=("stretch",), lane=Lane("sound", "Deviation from an even clock"),
              columns=(Column("timed", "count", "beats that have an onset of their own"),
                       Column("beats", "count", "all beats of the stretch"),
                       Column("tempo", "bpm", "tempo of the even clock"),
                       Column("scatter", "ms", "scatter of the half nearest to the clock"),
                       Column("half", "ms", "residual of every second beat, the smaller one"))),
        Gives("beat.drift", "spans", "ppm", "how much longer a beat lasts at the end than at the start",
              labels=("stretch",), lane=Lane("sound", "Drift of the tempo"),
              columns=(Column("error", "ppm", "two standard errors of the drift"),)),
        Gives("beat.tempi", "spans", "bpm", "the candidate tempi, likeliest first",
              labels=TEMPI, lane=Lane("sound", "Candidate tempi", "figures"),
              columns=(Column("likelihood", "share", "likelihood among the candidates"),)),
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "D. Ellis, Beat tracking by dynamic programming, J. New Music Research 36, 2007",
        "A. Klapuri, Sound onset detection by applying psychoacoustic knowledge, ICASSP 1999",
    )

    of_part: Mapping[str, PartMaker] = MappingProxyType(
        {
            "beat.residual": steadiness_of_part,
            "beat.drift": steadiness_of_part,
            "beat.loop": loop_of_part,
        }
    )

    def __init__(self) -> None:
        self._bands: OnsetBands | None = None
        self._cells = OnsetCells()
        self._level = GrowingRows(0)
        self._fine = GrowingRows(2)
        self._wave = GrowingRows(1)
        self._compared = 0
        self._start, self._fine_start, self._rate = 0.0, 0.0, 0.0

    def push(self, spectra: Spectra) -> None:
        """Take spectra and the slow signal beside them."""
        if self._bands is None:
            self._bands = OnsetBands(spectra.rate, spectra.size)
            self._level = GrowingRows(len(self._bands.low))
            self._rate = spectra.rate / spectra.hop
            self._start = float(spectra.t[0]) if len(spectra) else spectra.slow_t
            self._fine_start = spectra.slow_t
        if len(spectra):
            self._level.add(self._bands.push(spectra.left, spectra.right))
        if spectra.slow.shape[1]:
            self._fine.add(self._cells.push(spectra.slow))
            part = spectra.slow[:, : max(0, COMPARED - self._compared)]
            self._wave.add(
                np.asarray((part[0] + _RIGHT_GAIN * part[1]) / (1 + _RIGHT_GAIN), np.float16)[:, None]
            )
            self._compared += part.shape[1]

    def close(self) -> list[Track]:
        """Return the tracks; nothing is marked where there is no beat; 'beat.none' lists these stretches."""
        level = self._level.take()
        if self._bands is None or not len(level):
            return []
        onsets = onset_strengths(level, self._bands.low, self._bands.high)
        del level  # an hour's is 14 MB
        sound = SoundFeatures(
            onsets=onsets,
            fine=self._fine.take(),
            tones=self._bands.tones.take(),
            rate=self._rate,
            start=self._start,
            fine_start=self._fine_start,
            wave=self._wave.take()[:, 0],
        )
        return beat_tracks(self, sound)
