"""What the beat reader keeps of a sound, and the maker of its tracks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.core.track import Track, curve, marks, spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Floats16
    from onetake.signal.rhythm.onset_strength import OnsetStrengths


@dataclass(frozen=True)
class SoundFeatures:
    """What is kept of a sound to find its beat."""

    onsets: OnsetStrengths
    """Onset strength of each frame."""
    fine: Floats16
    """Shape (m, 2): dB each 2 ms."""
    tones: Floats16
    """Shape (n / POOL, bins): dB."""
    rate: float
    """Frames a second."""
    start: float
    """Seconds of the first frame on the film's clock."""
    fine_start: float
    """Seconds of the first fine cell on the film's clock."""
    wave: Floats16
    """Shape (k,): the sound at 16 kHz, from `fine_start`; the first ten minutes at most."""


Row = tuple[Any, ...]
"""Start, end, label, value and the further columns of a span."""


class TrackMaker:
    """Makes tracks of one sound, with the same author and the same sources of its method."""

    def __init__(self, by: str, cites: tuple[str, ...], start: float, end: float) -> None:
        self.by, self.cites, self.start, self.end = by, cites, start, end

    def curve(self, name: str, t: Floats, values: Floats, unit: str) -> Track:
        """Make a curve."""
        return curve(name, t, values, unit, by=self.by, cites=self.cites)

    def marks(
        self,
        name: str,
        t: Floats,
        label: list[str],
        values: Floats,
        unit: str,
        sure: Floats,
        columns: Mapping[str, Floats] | None = None,
    ) -> Track:
        """Make marks with a confidence each, and with further `columns`."""
        return marks(
            name,
            t,
            label,
            values,
            unit,
            by=self.by,
            confidence=sure,
            columns=columns,
            cites=self.cites,
        )

    def spans(self, name: str, rows: list[Row], unit: str, columns: tuple[str, ...] = ()) -> Track:
        """Make spans from rows of start, end, label, value and the further `columns`, in any order."""
        rows = sorted(rows, key=lambda row: row[0])
        start, end, label, value = ([row[k] for row in rows] for k in range(4))
        extra = {column: [row[4 + k] for row in rows] for k, column in enumerate(columns)}
        return spans(
            name,
            start,
            end,
            label,
            value,
            unit,
            by=self.by,
            cites=self.cites,
            columns=extra,
        )
