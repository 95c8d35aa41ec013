"""Where a stem lies in a mix: its offset and drift, and whether it is of the same recording at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.clock_vote import Clock, fit_clock, vote
from onetake.signal.stems.correlation import correlate_near, find_peaks
from onetake.signal.stems.padded_cut import cut
from onetake.signal.stems.whitening import whiten

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats16, Floats32, Ints

RATE = 4000
"""Hz at which sounds are matched: a quarter of a millisecond a sample, 8 kB a second in half precision."""
_PIECE = 6.0
"""Seconds of a piece whose place is searched in the whole sound: so short that a drift of 300 ppm is 1.8 ms
of it, so long that a voice 12 dB below the mix is found; set by hand."""
_PIECES = 16
"""Pieces that are searched; set by hand."""
_PLACES = 4
"""Places of each piece that are kept, as a copied bar has several; set by hand."""
_APART = 0.01
"""Seconds between two places of a piece, at least; set by hand."""
_RIVAL = 0.3
"""Share of the most votes from which another clock is compared with the first; set by hand."""
_BETTER = 1.02
"""How often the fit of the best clock so far another one must have; set by hand."""
_CHECK = 4.0
"""Seconds of a piece that is checked at the place where the clock wants it, and of the step to the next."""
_AROUND = 2.0
"""Seconds before and after that place from which the level of chance is taken; set by hand."""
SLACK = (0.02, 0.006, 0.003)
"""Seconds around the clock in which the place of a piece is searched, in each round; set by hand."""
_ACTIVE = 0.02
"""Level of a piece against the loud ones of the stem (95th percentile) below which it is a pause: -34 dB,
below the remains of other instruments that separation leaves; set by hand."""
_UNKNOWN = 20.0
"""Seconds at either end of the stem in which no piece matches, from which they are left out: the film goes on
with another song. Shorter, the voice may be too soft to be found; set by hand."""
ABOVE_CHANCE = 1.5
"""How often the height of chance a matching piece has at least. Measured: docs/explanation/stems.md."""
FEWEST = 3
"""Matching pieces that show that both are one recording; by chance at most 1 of 48 matches. Measured:
docs/explanation/stems.md."""
LEAST_SHARE = 0.2
"""Share of the checked pieces that match, at least. Measured: docs/explanation/stems.md."""
FAR_ABOVE_CHANCE = 2.5
"""How often the height of chance the median piece has at least where there are fewer than `FEWEST`: the best
place of one piece in a whole song is searched. Measured: docs/explanation/stems.md."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where the stem is in the mix: mix time = offset + (1 + drift) * stem time."""

    offset: float
    """Seconds of the mix at which the stem begins; below 0 where it begins before."""
    drift: float
    """By what share the stem's clock is slower than the mix's: 3e-4 is 300 ppm."""
    checked: int
    """Pieces of the stem, of 4 s, that sound and lie within the mix."""
    matched: int
    """Those of them that are found at the place where the clock wants them."""
    ratio: float
    """Median height of the checked pieces over that of the same pieces backwards; below 1 by chance."""
    likeness: float
    """Correlation of the least alike pieces (10th percentile), 0 to 1: 1 where the stem is the mix."""
    begin: float
    """Seconds of the mix from which the stem is known to match."""
    end: float
    """Seconds of the mix up to which the stem is known to match."""

    @property
    def is_same_recording(self) -> bool:
        """Whether the stem is of the mix's recording: chance does not explain that it fits."""
        if self.checked < FEWEST:
            return self.matched == self.checked and self.ratio >= FAR_ABOVE_CHANCE
        return self.matched >= max(FEWEST, LEAST_SHARE * self.checked)


def align(mix: Floats16 | Floats32, stem: Floats16 | Floats32) -> Alignment | None:
    """Return where the stem lies in the mix; None where no clock brings its pieces into the mix.

    Pieces of the shorter sound are searched in the longer one. Each votes for its best places; the clock
    (offset and drift) on which most of them agree is then checked piece by piece over the whole length.

    Parameters
    ----------
    mix, stem : arrays, shape (n,) each
        Both at `RATE`.
    """
    flat_mix, flat_stem = whiten(mix, RATE), whiten(stem, RATE)
    is_swapped = len(mix) < len(stem)
    shorter, longer = (flat_mix, flat_stem) if is_swapped else (flat_stem, flat_mix)
    starts = _loud_starts(shorter)
    if not len(starts):
        return None
    size = min(len(shorter), round(_PIECE * RATE))
    pieces = [cut(shorter, s, s + size) for s in starts.tolist()]
    clocks = vote(starts / RATE, find_peaks(pieces, longer, _PLACES, round(_APART * RATE)), RATE)
    if not clocks:
        return None
    clock = _choose(clocks, pieces, starts, longer)
    offset, drift = clock.offset, clock.drift
    if is_swapped:
        offset, drift = -offset / (1 + drift), -drift / (1 + drift)
    return _check(flat_mix, flat_stem, offset, drift)


def _loud_starts(sound: Floats16) -> Ints:
    """Return the starts of the loudest pieces, one in each of equal parts of the sound, samples."""
    size = round(_PIECE * RATE)
    if len(sound) <= size:
        return np.zeros(1 if np.any(sound) else 0, np.intp)
    parts = min(_PIECES, len(sound) // size)
    found = []
    for bounds in np.array_split(np.arange(0, len(sound) - size + 1, size // 4), parts):
        power = [float(np.mean(cut(sound, s, s + size) ** 2)) for s in bounds.tolist()]
        if power and max(power) > 0:
            found.append(int(bounds[int(np.argmax(power))]))
    return np.array(found, np.intp)


def _choose(clocks: list[Clock], pieces: list[Floats32], starts: Ints, longer: Floats16) -> Clock:
    """Return the clock with most votes; where others have nearly as many, that on which most pieces lie well.

    A loop's copies fit each other: each piece has more places than are kept, and the clock on which the
    first and the last copy lie in the sound, too, is the right one.
    """
    rivals = [clock for clock in clocks if clock.votes >= _RIVAL * clocks[0].votes]
    if len(rivals) == 1:
        return clocks[0]
    best, most = clocks[0], 0.0
    for clock in (Clock(0.0, clocks[0].drift, 0.0), *rivals):
        heights = [
            _height_at(clock, piece, start, longer) for piece, start in zip(pieces, starts, strict=True)
        ]
        if sum(heights) > _BETTER * most:
            best, most = clock, sum(heights)
    return best


def _height_at(clock: Clock, piece: Floats32, start: int, longer: Floats16) -> float:
    """Return the size of a piece's correlation where the clock wants it; 0 outside of the long sound."""
    width = round(SLACK[-1] * RATE)
    place = round((clock.offset + (1 + clock.drift) * start / RATE) * RATE)
    low, high = max(0, place - width), min(len(longer), place + len(piece) + width)
    if high - low < len(piece) / 2:
        return 0.0
    around = cut(longer, place - width, place + len(piece) + width)
    windows = np.lib.stride_tricks.sliding_window_view(around, len(piece))
    return float(np.abs(windows @ piece).max() / max(float(np.dot(piece, piece)), 1e-9))


def _check(mix: Floats16, stem: Floats16, offset: float, drift: float) -> Alignment | None:
    """Return the alignment, checked piece by piece and refined, or None where no piece lies in the mix."""
    for slack in SLACK:
        time, lag, ratio, alike, known = _check_pieces(mix, stem, offset, drift, slack)
        if not len(time):
            return None
        good = ratio >= ABOVE_CHANCE
        if not good.any():
            break
        offset, drift = fit_clock(time[good] + known / 2, lag[good])
    first, last = offset, offset + (1 + drift) * len(stem) / RATE
    begin, end = _known_part(time * (1 + drift) + offset, good, known, first, last)
    return Alignment(
        offset, drift, len(time), int(good.sum()), float(np.median(ratio)), float(np.percentile(alike, 10)),
        max(0.0, begin), min(len(mix) / RATE, end),
    )  # fmt: skip


def _check_pieces(
    mix: Floats16, stem: Floats16, offset: float, drift: float, slack: float
) -> tuple[Floats, Floats, Floats, Floats, float]:
    """Check each sounding piece of the stem at its place in the mix.

    Returns
    -------
    start, lag : arrays, shape (pieces,)
        Seconds of the stem; seconds from there to its place in the mix.
    ratio, likeness : arrays, shape (pieces,)
        Height of the correlation over that by chance; correlation coefficient, 0 to 1.
    length : float
        Seconds of a piece.
    """
    size = min(round(_CHECK * RATE), len(stem), len(mix))
    starts = range(0, len(stem) - size + 1, size)
    level = [float(np.sqrt(np.mean(cut(stem, s, s + size) ** 2))) for s in starts]
    loud = _ACTIVE * float(np.percentile(level, 95)) if level else 0.0
    reach = round(_AROUND * RATE)
    rows = []
    for k, one in enumerate(level):
        start = k * size
        middle = (start + size / 2) / RATE
        place = round((offset + (1 + drift) * middle) * RATE - size / 2)
        if one <= loud or place < 0 or place + size > len(mix):
            continue
        around = cut(mix, place - reach, place + size + reach)
        # The piece on the mix's clock, to the nearest sample.
        inside = np.rint(np.arange(size) / (1 + drift) - size / 2 / (1 + drift) + size / 2).astype(np.intp)
        piece = stem[np.clip(start + inside, 0, len(stem) - 1)].astype(np.float32)
        found, chance = correlate_near(piece, around)
        width = round(slack * RATE)
        near = np.abs(found[reach - width : reach + width + 1])
        best = int(near.argmax())
        shift = best - width + _vertex(near, best)
        height, at = float(near[best]), reach - width + best
        norm = float(np.sqrt(np.mean(around[at : at + size] ** 2)))
        rows.append(
            (
                start / RATE,
                (place - start + shift) / RATE,
                height / max(chance, 1e-9),
                height / max(norm, 1e-9),
            )
        )
    time, lag, ratio, alike = np.array(rows).T if rows else (np.zeros(0),) * 4
    return time, lag, ratio, alike, size / RATE


def _vertex(values: Floats32, at: int) -> float:
    """Return where between its neighbours the parabola through the largest value has its top, -0.5 to 0.5."""
    if not 0 < at < len(values) - 1:
        return 0.0
    below, here, above = (float(v) for v in values[at - 1 : at + 2])
    bend = below - 2 * here + above
    return float(np.clip(0.5 * (below - above) / bend, -0.5, 0.5)) if bend < 0 else 0.0


def _known_part(start: Floats, good: Flags, length: float, first: float, last: float) -> tuple[float, float]:
    """Return from when to when the stem is taken as matching, s of the mix.

    Parameters
    ----------
    start : array, shape (n,)
        Where the checked pieces begin in the mix, s.
    good : array, shape (n,)
        Which of them match.
    length : float
        Seconds of a piece.
    first, last : float
        Where the whole stem begins and ends in the mix, s.
    """
    if not good.any():
        return first, first
    known = start[good]
    checked_before, checked_after = (start < known[0]).sum() * length, (start > known[-1]).sum() * length
    begin = first if checked_before < _UNKNOWN else float(known[0])
    end = last if checked_after < _UNKNOWN else float(known[-1]) + length
    return begin, end
