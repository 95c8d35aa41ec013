"""Loudness by EBU R 128: momentary, short-term, integrated, range, true peak; crest factor, swing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError
from onetake.core.gives import Gives, Lane
from onetake.core.track import Fact, Track, curve, marks, spans
from onetake.readers.base import author
from onetake.readers.sound.invalid_samples import silence_invalid
from onetake.signal.loudness.dynamics import SWING, Crest, level_swing
from onetake.signal.loudness.gating import (
    channel_weights,
    integrated_loudness,
    loudness_range,
    lufs,
    window_power,
)
from onetake.signal.loudness.k_weighting import CELLS, KPower
from onetake.signal.loudness.true_peak import Peak, TruePeak

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.blocks import Samples

VALUES_PER_SECOND = 10
"""1/s, values of each curve: EBU Tech 3341 asks for at least ten a second."""
STEP = CELLS // VALUES_PER_SECOND
"""Cells from one value of a curve to the next."""
MOMENTARY = 0.4
"""Seconds of the momentary window: EBU Tech 3341."""
SHORT_TERM = 3.0
"""Seconds of the short-term window: EBU Tech 3341."""
WHOLE = ("film", "too short", "below the gate")
"""Labels of a figure of the whole film: what it covers, or why it is null."""
_CHANNEL = "a channel's name, FFmpeg's, or 'silence'"


class Loudness:
    """Reads loudness; see docs/explanation/loudness.md."""

    name = "loudness"
    version = 3
    gives: tuple[Gives, ...] = (
        Gives("loudness.short-term", "curve", "LUFS", "loudness of 3 s, at the window's middle",
              lane=Lane("sound", "Loudness", high=0, over="loudness.momentary")),
        Gives("loudness.momentary", "curve", "LUFS", "loudness of 0.4 s, at the window's middle",
              lane=Lane("sound", "Momentary loudness", high=0)),
        Gives("loudness.integrated", "spans", "LUFS", "loudness of the whole film, gated",
              labels=WHOLE, lane=Lane("sound", "Integrated loudness"), of="whole"),
        Gives("loudness.range", "spans", "LU", "loudness range of the whole film, gated",
              labels=WHOLE, lane=Lane("sound", "Loudness range"), of="whole"),
        Gives("loudness.true-peak", "marks", "dBTP", "the highest peak, also between the samples",
              open_labels=_CHANNEL, lane=Lane("sound", "True peak")),
        Gives("loudness.sample-peak", "marks", "dB", "the highest sample, below full scale",
              open_labels=_CHANNEL, lane=Lane("sound", "Sample peak")),
        Gives("loudness.loudest", "marks", "LUFS", "middle of the loudest 0.4 s and of the loudest 3 s",
              labels=("momentary", "short-term"), lane=Lane("sound", "Loudest moments"), of="whole"),
        Gives("loudness.swing", "curve", "dB", "how far the loud 10 ms lie above the median of a second",
              lane=Lane("sound", "Swing of the level in a second", low=0)),
        Gives("loudness.crest", "curve", "dB", "peak over root mean square in 0.4 s, of the louder channel",
              lane=Lane("sound", "Crest factor", low=0)),
    )  # fmt: skip
    cites: tuple[str, ...] = ("ITU-R BS.1770-5 (2023)", "EBU R 128; EBU Tech 3341; EBU Tech 3342")

    def __init__(self) -> None:
        self._start = 0.0
        self._samples = 0
        self._form: tuple[int, tuple[str, ...]] | None = None
        self._power: KPower | None = None
        self._peak: TruePeak | None = None
        self._crest: Crest | None = None

    def push(self, samples: Samples) -> None:
        """Take samples; NaN, and values beyond 1000 times full scale, count as silence.

        Raises
        ------
        MediaError
            If rate or channels change within the film.
        """
        form = (samples.rate, samples.layout)
        if self._power is None or self._peak is None or self._crest is None:
            self._form, self._start = form, samples.t
            self._power = KPower(samples.rate, channel_weights(samples.layout))
            self._peak = TruePeak(samples.rate, len(samples.layout))
            self._crest = Crest(samples.rate, len(samples.layout))
        elif form != self._form:
            raise MediaError(
                f"sound at {samples.t:.2f} s: {form[0]} Hz, {' '.join(form[1])}, wanted one rate and layout "
                "throughout; resample before the readers"
            )
        data = silence_invalid(samples.data)
        self._samples += data.shape[1]
        self._power.push(data)
        self._peak.push(data)
        self._crest.push(data)

    def close(self) -> list[Track]:
        """Return the tracks; a value is null where the sound is silent or too short to measure."""
        if self._power is None or self._peak is None or self._crest is None or self._form is None:
            return []
        if not self._samples:
            return []
        rate, layout = self._form
        end = self._start + self._samples / rate
        cells = self._power.close()
        self._peak.close()
        momentary, short = window_power(cells, MOMENTARY), window_power(cells, SHORT_TERM)
        gated, spread = integrated_loudness(momentary[::STEP]), loudness_range(short[::STEP])

        def whole(name: str, power: Floats, window: float, value: float, unit: str) -> Track:
            label = "too short" if not len(power) else "below the gate" if np.isnan(value) else "film"
            return spans(
                name, [self._start], [end], [label], [value], unit, by=author(self), cites=self.cites,
                facts={"window": Fact(window, "s")},
            )  # fmt: skip

        return [
            self._curve("loudness.momentary", lufs(momentary[::STEP]), "LUFS", MOMENTARY),
            self._curve("loudness.short-term", lufs(short[::STEP]), "LUFS", SHORT_TERM),
            self._loudest(momentary, short),
            whole("loudness.integrated", momentary, MOMENTARY, gated, "LUFS"),
            whole("loudness.range", short, SHORT_TERM, spread, "LU"),
            self._mark("loudness.true-peak", self._peak.true, rate, layout, "dBTP"),
            self._mark("loudness.sample-peak", self._peak.plain, rate, layout, "dB"),
            self._curve("loudness.crest", self._crest.close(), "dB", MOMENTARY),
            self._curve("loudness.swing", level_swing(cells, STEP), "dB", SWING),
        ]

    def _curve(self, name: str, values: Floats, unit: str, window: float) -> Track:
        t = self._start + window / 2 + np.arange(len(values)) / VALUES_PER_SECOND
        return curve(name, t, values, unit, by=author(self), cites=self.cites)

    def _loudest(self, momentary: Floats, short: Floats) -> Track:
        found = []
        for label, power, window in (("momentary", momentary, MOMENTARY), ("short-term", short, SHORT_TERM)):
            if len(power):
                at = int(power.argmax())
                found.append((self._start + window / 2 + at / CELLS, label, float(lufs(power[at]))))
        t, labels, values = zip(*sorted(found), strict=True) if found else ((), (), ())
        return marks("loudness.loudest", t, labels, values, "LUFS", by=author(self), cites=self.cites)

    def _mark(self, name: str, peak: Peak, rate: int, layout: tuple[str, ...], unit: str) -> Track:
        sounds = peak.value > 0
        t = self._start + peak.sample / rate if sounds else self._start
        level = 20 * np.log10(peak.value) if sounds else np.nan
        label = layout[peak.channel] if sounds else "silence"
        return marks(name, [t], [label], [level], unit, by=author(self), cites=self.cites)
