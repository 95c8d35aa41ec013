"""Where the voice stands alone or dominates: `voices.over-background`, and what is measured there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.track import Fact, Track, spans
from onetake.readers.sound.invalid_samples import zero_nonfinite
from onetake.signal.loudness.k_weighting import HIGH_PASS_48K, SHELF_48K, frequency_response
from onetake.signal.voice.background import divide_stretches, is_heard_alone, voice_over_background

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats
    from onetake.core.blocks import Spectra
    from onetake.readers.film_part import FilmPart

DOMINATES = 12.0
"""dB of the voice above its background, 400 Hz to 3.9 kHz, from which it dominates. Measured: 68 to 100 % of
the voices' time on staged films with a beat 7 LU under the voices, 0 to 23 % on eight songs with a band."""
LOUDER = 4.0
"""LU of the voice above its background from which its dynamics are not those of the drums. Measured on mixes
of known voices: the swing of voices left alone is then 6.2 dB or more, of squeezed ones 5.5 dB or less."""
JOINED = 0.25
"""Seconds of a pause between two stretches that is too short to hear the background in; set by hand."""
BEFORE, AFTER = 0.2, 1.0
"""Seconds before and after a piece in which its room is measured: its rise, and the longest lag of
`onetake.signal.room.reverberation`."""
VOICE = "voice"
"""Label of all rows."""
SKIP = 2
"""Every second window is weighted for loudness: they still overlap by half."""

OVER_BACKGROUND = Gives(
    "voices.over-background", "spans", "dB",
    "level of the voice above the music around it, 400 Hz to 3.9 kHz; null where that is unknown",
    labels=(VOICE,), columns=(Column("loudness", "LU", "the same in loudness, over all frequencies"),),
    lane=Lane("sound", "Voice above the music"),
)  # fmt: skip
"""The promise of the track."""


class KWeighted:
    """Collects the K-weighted power of every second window, both channels together."""

    def __init__(self) -> None:
        self._weights: NDArray[np.float32] | None = None
        self._kept: list[NDArray[np.float32]] = []
        self._frames = 0

    def push(self, spectra: Spectra) -> None:
        """Take spectra; 4 bytes are kept of every second window."""
        if self._weights is None:
            # Twice the real parts: a one-dimensional product with |X|^2 laid out as pairs.
            rate = max(spectra.rate, 48000)
            gain = np.abs(frequency_response(rate, spectra.hz, SHELF_48K, HIGH_PASS_48K)) ** 2
            self._weights = np.repeat(gain, 2).astype(np.float32)
        first = -self._frames % SKIP
        self._frames += len(spectra)
        total = np.zeros(len(spectra.t[first::SKIP]), np.float32)
        for side in (spectra.left,) if spectra.mono else (spectra.left, spectra.right):
            parts = np.ascontiguousarray(side[first::SKIP]).view(np.float32)
            total += (parts * parts) @ self._weights
        self._kept.append(zero_nonfinite(total))

    def close(self) -> NDArray[np.float32]:
        """Return the power, shape (windows / SKIP,)."""
        return np.concatenate(self._kept) if self._kept else np.zeros(0, np.float32)


@dataclass(frozen=True)
class OverBackground:
    """The voice's pieces and how far each is above the music around it."""

    pieces: Floats
    """Shape (n, 2), s."""
    over: Floats
    """Shape (n,), dB; NaN where unknown."""
    louder: Floats
    """Shape (n,), LU; NaN where unknown."""

    @property
    def dominated(self) -> Flags:
        """In which pieces the voice stands alone or dominates, shape (n,)."""
        return np.asarray(self.over >= DOMINATES)

    @classmethod
    def of(cls, track: Track) -> OverBackground:
        """Return what the track `voices.over-background` holds."""
        return cls(track.spans, track.values, track.column("loudness"))

    @property
    def levelled(self) -> Floats:
        """The stretches in which the voice dominates in loudness, too, shape (m, 2), s."""
        return join_stretches(self.pieces[self.dominated & (self.louder >= LOUDER)], 1e-6)

    @property
    def covered(self) -> Floats:
        """The other stretches in which a voice is as loud as the music or louder, shape (m, 2), s."""
        levelled = self.dominated & (self.louder >= LOUDER)
        return join_stretches(self.pieces[~levelled & (self.over >= 0)], 1e-6)

    @property
    def is_enough(self) -> bool:
        """Whether the voice dominates for long enough to be measured."""
        return is_heard_alone(self.seconds(self.dominated), self.seconds(np.ones(len(self.over), bool)))

    def seconds(self, which: Flags) -> float:
        """Return how long these pieces last, s."""
        return float(np.diff(self.pieces[which], axis=1).sum())

    def beside(self, t: NDArray[np.floating]) -> Flags:
        """Return which times, shape (n,), lie in or beside a dominated piece, and in no other piece."""
        inside = np.zeros(len(t), bool)
        for start, end in self.pieces[self.dominated].tolist():
            inside[np.searchsorted(t, start - BEFORE) : np.searchsorted(t, end + AFTER)] = True
        for start, end in self.pieces[~self.dominated].tolist():
            inside[np.searchsorted(t, start) : np.searchsorted(t, end)] = False
        return inside

    def track(self, by: str) -> Track:
        """Return the track `voices.over-background`."""
        known = np.isfinite(self.over)
        facts = {
            "dominated": Fact(self.seconds(self.dominated), "s"),
            "known": Fact(self.seconds(known), "s"),
            "voiced": Fact(self.seconds(np.ones(len(known), bool)), "s"),
        }
        return spans(
            OVER_BACKGROUND.name, self.pieces[:, 0], self.pieces[:, 1], [VOICE] * len(known), self.over, "dB",
            columns={"loudness": self.louder}, by=by, facts=facts,
        )  # fmt: skip


def over_background(
    who: Track, t: NDArray[np.floating], bands: NDArray[np.floating], loudness: NDArray[np.floating]
) -> OverBackground:
    """Return the pieces of the voices and how far they are above the music around them.

    Parameters
    ----------
    who : Track
        `voices.who`.
    t : array, shape (n,)
        Middles of the windows, s.
    bands : array, shape (n, bands)
        Power where voices are.
    loudness : array, shape (n / SKIP,)
        K-weighted power of every second window.
    """
    stretches = join_stretches(who.spans)
    pieces = divide_stretches(stretches)
    return OverBackground(
        pieces,
        voice_over_background(t, bands, stretches, pieces),
        voice_over_background(t[::SKIP], loudness[:, None], stretches, pieces),
    )


def background_of_part(part: FilmPart) -> tuple[Track]:
    """Return `voices.over-background` of a part: its pieces, and for how long the voice dominates there."""
    cut = part.cut(OVER_BACKGROUND.name)
    return (replace(cut, facts=OverBackground.of(cut).track(cut.by).facts),)


def join_stretches(found: Floats, pause: float = JOINED) -> Floats:
    """Return the stretches in which anybody speaks, shape (n, 2), joined over pauses shorter than `pause` s.

    Examples
    --------
    >>> join_stretches(np.array([[0.0, 2.0], [1.0, 1.5], [2.1, 3.0], [5.0, 6.0]])).tolist()
    [[0.0, 3.0], [5.0, 6.0]]
    """
    out: list[list[float]] = []
    for start, end in sorted(found.tolist()):
        if out and start - out[-1][1] < pause:
            out[-1][1] = max(end, out[-1][1])
        else:
            out.append([start, end])
    return np.array(out).reshape(-1, 2)
