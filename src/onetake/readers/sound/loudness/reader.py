"""Loudness by EBU R 128: momentary, short-term, integrated, range, true peak; crest factor and swing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError
from onetake.core.track import Track, curve, marks, spans
from onetake.readers.base import Gives, author
from onetake.signal.loudness.dynamics import SWING, Crest, swing
from onetake.signal.loudness.gating import integrated, loudness_range, lufs, weights, windows
from onetake.signal.loudness.k_weighting import CELLS, KPower
from onetake.signal.loudness.true_peak import Peak, TruePeak

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.blocks import Samples

STEP = CELLS // 10
"""Cells from one value of a curve to the next: ten a second, as EBU Tech 3341 asks."""
MOMENTARY, SHORT_TERM = 0.4, 3.0
"""Seconds of the two windows; EBU Tech 3341."""


class Loudness:
    """Reads loudness; see docs/explanation/loudness.md."""

    name = "loudness"
    version = 2
    gives: tuple[Gives, ...] = (
        Gives("loudness.momentary", "curve", "LUFS", "loudness of 0.4 s, at the window's middle"),
        Gives("loudness.short-term", "curve", "LUFS", "loudness of 3 s, at the window's middle"),
        Gives("loudness.loudest", "marks", "LUFS", "middle of the loudest 0.4 s and of the loudest 3 s"),
        Gives("loudness.integrated", "spans", "LUFS", "loudness of the whole film, gated"),
        Gives("loudness.range", "spans", "LU", "loudness range of the whole film, gated"),
        Gives("loudness.true-peak", "marks", "dBTP", "the highest peak, also between the samples"),
        Gives("loudness.sample-peak", "marks", "dB", "the highest sample, below full scale"),
        Gives("loudness.crest", "curve", "dB", "peak over root mean square in 0.4 s, of the louder channel"),
        Gives("loudness.swing", "curve", "dB", "how far 10 ms rise over the middle level within a second"),
    )
    cites: tuple[str, ...] = ("ITU-R BS.1770-5 (2023)", "EBU R 128; EBU Tech 3341; EBU Tech 3342")

    def __init__(self) -> None:
        self._start = 0.0
        self._samples = 0
        self._form: tuple[int, tuple[str, ...]] | None = None
        self._power: KPower | None = None
        self._peak: TruePeak | None = None
        self._crest: Crest | None = None

    def push(self, samples: Samples) -> None:
        """Take samples; a number that is none, or beyond 1000 times full scale, counts as silence.

        Raises
        ------
        MediaError
            If rate or channels change within the film.
        """
        form = (samples.rate, samples.layout)
        if self._power is None or self._peak is None or self._crest is None:
            self._form, self._start = form, samples.t
            self._power = KPower(samples.rate, weights(samples.layout))
            self._peak = TruePeak(samples.rate, len(samples.layout))
            self._crest = Crest(samples.rate, len(samples.layout))
        elif form != self._form:
            raise MediaError(
                f"sound at {samples.t:.2f} s: {form[0]} Hz, {' '.join(form[1])}, wanted one rate and layout "
                "throughout; resample before the readers"
            )
        data = _sane(samples.data)
        self._samples += data.shape[1]
        self._power.push(data)
        self._peak.push(data)
        self._crest.push(data)

    def close(self) -> list[Track]:
        """Return the tracks; a value is null where the sound is silent or too short to tell."""
        if self._power is None or self._peak is None or self._crest is None or self._form is None:
            return []
        if not self._samples:
            return []
        rate, layout = self._form
        end = self._start + self._samples / rate
        cells = self._power.close()
        self._peak.close()
        momentary, short = windows(cells, MOMENTARY), windows(cells, SHORT_TERM)
        gated, spread = integrated(momentary[::STEP]), loudness_range(short[::STEP])
        why = "film" if len(momentary) else "shorter than 0.4 s"
        why_range = "film" if len(short) else "shorter than 3 s"

        def whole(name: str, label: str, value: float, unit: str) -> Track:
            return spans(
                name, [self._start], [end], [label], [value], unit, by=author(self), cites=self.cites
            )

        return [
            self._curve("loudness.momentary", momentary, MOMENTARY),
            self._curve("loudness.short-term", short, SHORT_TERM),
            self._loudest(momentary, short),
            whole("loudness.integrated", _told(why, gated), gated, "LUFS"),
            whole("loudness.range", _told(why_range, spread), spread, "LU"),
            self._mark("loudness.true-peak", self._peak.true, rate, layout, "dBTP"),
            self._mark("loudness.sample-peak", self._peak.plain, rate, layout, "dB"),
            self._dynamics("loudness.crest", self._crest.close(), MOMENTARY),
            self._dynamics("loudness.swing", swing(cells, STEP), SWING),
        ]

    def _curve(self, name: str, power: NDArray[np.float64], window: float) -> Track:
        values = lufs(power[::STEP])
        t = self._start + window / 2 + np.arange(len(values)) / 10
        return curve(name, t, values, "LUFS", by=author(self), cites=self.cites)

    def _dynamics(self, name: str, values: NDArray[np.float64], window: float) -> Track:
        t = self._start + window / 2 + np.arange(len(values)) / 10
        return curve(name, t, values, "dB", by=author(self), cites=self.cites)

    def _loudest(self, momentary: NDArray[np.float64], short: NDArray[np.float64]) -> Track:
        found = []
        for label, power, window in (("momentary", momentary, MOMENTARY), ("short-term", short, SHORT_TERM)):
            if len(power):
                at = int(power.argmax())
                found.append((self._start + window / 2 + at / CELLS, label, float(lufs(power[at]))))
        t, labels, values = zip(*sorted(found), strict=True) if found else ((), (), ())
        return marks("loudness.loudest", t, labels, values, "LUFS", by=author(self), cites=self.cites)

    def _mark(self, name: str, peak: Peak, rate: int, layout: tuple[str, ...], unit: str) -> Track:
        heard = peak.value > 0
        t = self._start + peak.sample / rate if heard else self._start
        level = 20 * np.log10(peak.value) if heard else np.nan
        label = layout[peak.channel] if heard else "silence"
        return marks(name, [t], [label], [level], unit, by=author(self), cites=self.cites)


def _told(why: str, value: float) -> str:
    return "below the gate" if why == "film" and np.isnan(value) else why


def _sane(data: NDArray[np.float32]) -> NDArray[np.float32]:
    """Float files can hold anything; one NaN would spoil a whole second."""
    lowest, highest = (data.min(), data.max()) if data.size else (0.0, 0.0)
    if lowest >= -1000 and highest <= 1000:
        return data
    return np.where(np.abs(data) <= 1000, data, np.float32(0))
