"""What the beat reader keeps of a sound, and the maker of its tracks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.core.track import Track, curve, marks, spans
from onetake.readers.base import author

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16
    from onetake.readers.base import Reader
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
    """Makes tracks of one sound, with the reader as their author."""

    def __init__(self, reader: Reader, start: float, end: float) -> None:
        self.reader, self.start, self.end = reader, start, end

    def curve(self, name: str, t: Floats, values: Floats, unit: str) -> Track:
        """Make a curve."""
        return curve(name, t, values, unit, by=author(self.reader), cites=self.reader.cites)

    def marks(self, name: str, t: Floats, label: list[str], values: Floats, unit: str, sure: Floats) -> Track:
        """Make marks with a confidence each."""
        return marks(
            name, t, label, values, unit, by=author(self.reader), confidence=sure, cites=self.reader.cites
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
            by=author(self.reader),
            cites=self.reader.cites,
            columns=extra,
        )
