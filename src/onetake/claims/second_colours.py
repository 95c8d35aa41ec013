"""The dominant colours of each second of film, brought to one light, and how long each second counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.counted_frames import LEAST_SECONDS, counted_frames
from onetake.claims.evidence import longest_first
from onetake.core.spans import where
from onetake.core.verdict import Evidence
from onetake.signal.colour.cielab import from_hexes, lab
from onetake.signal.colour.relative_chroma import relative_chroma

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints
    from onetake.core.claim import Claim, Tracks
    from onetake.core.verdict import Verdict

DARK_SECOND = 6.0
"""Mean L* below which a second is too dark for its colours to be judged: there they are mostly coding error;
docs/explanation/light.md."""


@dataclass(frozen=True, slots=True)
class SecondColours:
    """Some m seconds ("slices") of film with n dominant colours in all."""

    starts: Floats
    """Shape (m,), s; each lasts to the next."""
    end: float
    held: Floats
    """Shape (m,): how many seconds of each count: no black, white, fades or title cards, and not too dark."""
    second: Ints
    """Shape (n,): which second each colour is of."""
    share: Floats
    """Shape (n,): its share of the frame."""
    lab: Floats
    """Shape (n, 3)."""
    ab: Floats
    """Shape (n, 2): a* and b* brought to L* 30."""

    @property
    def chroma(self) -> Floats:
        """Relative chroma of each colour, shape (n,)."""
        return np.hypot(self.ab[:, 0], self.ab[:, 1])

    @property
    def hue(self) -> Floats:
        """Hue angle of each colour, degrees, 0 to 360, shape (n,)."""
        return np.degrees(np.arctan2(self.ab[:, 1], self.ab[:, 0])) % 360

    @property
    def weight(self) -> Floats:
        """Share of each colour of the film, over area and counted time, shape (n,)."""
        weight = self.share * self.held[self.second]
        return weight / max(float(weight.sum()), 1e-12)

    def mean(self, values: Floats | Flags) -> Floats:
        """Return the mean over the frame of each second, shape (m,), of values of colours, shape (n,)."""
        total = np.bincount(self.second, self.share, len(self.starts))
        return np.bincount(self.second, self.share * values, len(self.starts)) / total

    def time_share(self, inside: Flags) -> float:
        """Return the share of the counted time of the seconds `inside`, shape (m,)."""
        return float(self.held[inside].sum() / self.held.sum())

    def too_little(self, claim: Claim) -> Verdict | None:
        """Return an undecided verdict where hardly any second counts."""
        seconds = float(self.held.sum())
        if seconds >= LEAST_SECONDS:
            return None
        because = (
            f"Only {seconds:.1f} s are left without black, white, fades, title cards and near-darkness; "
            f"{LEAST_SECONDS:g} s are needed."
        )
        return claim.verdict("undecided", because)

    def evidence(self, inside: Flags, values: Floats, unit: str, says: str) -> list[Evidence]:
        """Return the longest stretches of counted seconds, each with its mean value, shape (m,)."""
        found = where(self.starts, inside & (self.held > 0), self.end)
        return [
            Evidence(
                "palette.slices",
                start,
                stop,
                float(values[(self.starts >= start) & (self.starts < stop)].mean()),
                unit,
                says,
            )
            for start, stop in longest_first(found)
        ]


def second_colours(tracks: Tracks, *, dark_too: bool = False) -> SecondColours:
    """Return the colours of the film's seconds; dark ones count only with `dark_too`."""
    slices, film = tracks["palette.slices"], counted_frames(tracks, "palette.lightness")
    colours = lab(from_hexes(slices.labels))
    starts, second = np.unique(slices.t, return_inverse=True)
    ab = np.stack([relative_chroma(colours[:, k], colours[:, 0]) for k in (1, 2)], axis=1)
    of_frame = np.clip(np.searchsorted(starts, film.t, side="right") - 1, 0, None)
    held = np.asarray(np.bincount(of_frame, film.held, len(starts)), np.float64)
    found = SecondColours(starts, film.end, held, second, slices.values, colours, ab)
    if not dark_too:
        held[found.mean(colours[:, 0]) < DARK_SECOND] = 0
    return found
