"""Where a stem lies in a mix: its offset and drift, and whether it is of the same recording at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.correlation import correlate_near, find_peaks
from onetake.signal.stems.whitening import whiten

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats32, Ints
    from onetake.signal.stems.correlation import Peaks

RATE = 4000
"""Hz at which sounds are matched: a quarter of a millisecond a sample, 8 kB a second in half precision."""
DRIFT = 500e-6
"""Largest drift that is looked for: two crystals of 100 ppm each and a converter's rounding; set by hand."""
_PIECE = 6.0
"""Seconds of a piece whose place is searched in the whole sound: so short that a drift of 300 ppm is 1.8 ms
of it, so long that a voice 12 dB below the mix is found; set by hand."""
_PIECES = 16
"""Pieces that are searched; set by hand."""
_PLACES = 4
"""Places of each piece that are kept, as a copied bar has several; set by hand."""
_APART = 0.01
"""Seconds between two places of a piece, at least; set by hand."""
_TOGETHER = 0.004
"""Seconds by which pieces may differ from one clock, besides the drift; set by hand."""
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


def align(mix: Floats32, stem: Floats32) -> Alignment | None:
    """Return where the stem lies in the mix; None where no clock brings its pieces into the mix.

    Pieces of the shorter sound are searched in the longer one. Each votes for its best places; the clock
    (offset and drift) on which most of them agree is then checked piece by piece over the whole length.

    Parameters
    ----------
    mix, stem : arrays, shape (n,) each
        Both at `RATE`.
    """
    mix, stem = whiten(mix, RATE), whiten(stem, RATE)
    shorter, longer = (mix, stem) if len(mix) < len(stem) else (stem, mix)
    starts = _loud_starts(shorter)
    if not len(starts):
        return None
    size = min(len(shorter), round(_PIECE * RATE))
    peaks = find_peaks([shorter[s : s + size] for s in starts], longer, _PLACES, round(_APART * RATE))
    clock = _agreed_clock(starts / RATE, peaks)
    if clock is None:
        return None
    offset, drift = clock if shorter is stem else (-clock[0] / (1 + clock[1]), -clock[1] / (1 + clock[1]))
    return _check(mix, stem, offset, drift)


def _loud_starts(sound: Floats32) -> Ints:
    """Return the starts of the loudest pieces, one in each of equal parts of the sound, samples."""
    size = round(_PIECE * RATE)
    if len(sound) <= size:
        return np.zeros(1 if np.any(sound) else 0, np.intp)
    parts = min(_PIECES, len(sound) // size)
    found = []
    for bounds in np.array_split(np.arange(0, len(sound) - size + 1, size // 4), parts):
        power = [float(np.dot(sound[s : s + size], sound[s : s + size])) for s in bounds]
        if power and max(power) > 0:
            found.append(int(bounds[int(np.argmax(power))]))
    return np.array(found, np.intp)


def _agreed_clock(at: Floats, peaks: list[Peaks]) -> tuple[float, float] | None:
    """Return offset (s) and drift on which most pieces agree, weighted by height over chance."""
    rows = [
        (k, at[k], place / RATE - at[k], height / max(one.chance, 1e-9))
        for k, one in enumerate(peaks)
        for place, height in zip(one.at, one.height, strict=True)
        if height > 0
    ]
    if not rows:
        return None
    piece, time, lag, weight = (np.array(column) for column in zip(*rows, strict=True))
    best: tuple[float, Flags] | None = None
    for t, own in zip(time, lag, strict=True):
        near = np.abs(lag - own) <= _TOGETHER + DRIFT * np.abs(time - t)
        vote = sum(float(weight[near & (piece == k)].max()) for k in set(piece[near].tolist()))
        if best is None or vote > best[0]:
            best = vote, near
    assert best is not None
    near = best[1]
    # Of each piece the place that is nearest to the others'.
    middle = float(np.median(lag[near]))
    kept = [
        min(np.flatnonzero(near & (piece == k)), key=lambda i: abs(lag[i] - middle)) for k in set(piece[near])
    ]
    return fit_clock(time[kept], lag[kept])


def fit_clock(time: Floats, lag: Floats) -> tuple[float, float]:
    """Return offset and drift of the line through the lags by the median of all slopes (Theil, Sen).

    Slopes of pieces that are nearer than a third of the whole are left out; a drift beyond `DRIFT` is 0.

    Examples
    --------
    >>> offset, drift = fit_clock(np.array([0.0, 60.0, 120.0]), np.array([0.5, 0.518, 0.536]))
    >>> round(offset, 6), round(drift, 8)
    (0.5, 0.0003)
    """
    apart = time[None] - time[:, None]
    wide = apart > max(float(np.ptp(time)) / 3, 1e-9)
    slopes = (lag[None] - lag[:, None])[wide] / apart[wide]
    drift = float(np.median(slopes)) if len(slopes) else 0.0
    drift = drift if abs(drift) <= DRIFT else 0.0
    return float(np.median(lag - drift * time)), drift


def _check(mix: Floats32, stem: Floats32, offset: float, drift: float) -> Alignment | None:
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
    mix: Floats32, stem: Floats32, offset: float, drift: float, slack: float
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
    level = [float(np.sqrt(np.mean(stem[s : s + size] ** 2))) for s in range(0, len(stem) - size + 1, size)]
    loud = _ACTIVE * float(np.percentile(level, 95)) if level else 0.0
    reach = round(_AROUND * RATE)
    rows = []
    for k, one in enumerate(level):
        start = k * size
        middle = (start + size / 2) / RATE
        place = round((offset + (1 + drift) * middle) * RATE - size / 2)
        if one <= loud or place < 0 or place + size > len(mix):
            continue
        around = np.pad(
            mix[max(0, place - reach) : place + size + reach],
            (max(0, reach - place), max(0, place + size + reach - len(mix))),
        )
        # The piece on the mix's clock, to the nearest sample.
        inside = np.rint(np.arange(size) / (1 + drift) - size / 2 / (1 + drift) + size / 2).astype(np.intp)
        piece = stem[np.clip(start + inside, 0, len(stem) - 1)]
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
