"""Which stretches of a film play which part of an album, found without knowing where it was cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.clock_vote import Clock, vote
from onetake.signal.stems.correlation import find_peaks
from onetake.signal.stems.padded_cut import cut
from onetake.signal.take.agreement import HOP, REACH, Agreement, agreement, heights

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats16, Ints

_PIECE = 6.0
"""Seconds of a piece of the film that is searched in the whole album, as for stems; set by hand."""
_PIECES = 32
"""Pieces that are searched, at most: one in 8 s of a song of four minutes; set by hand."""
_PLACES = 4
"""Places of each piece that are kept, as a copied bar has several; set by hand."""
_APART = 0.01
"""Seconds between two places of a piece, at least; set by hand."""
_CLOCKS = 16
"""Clocks that are followed along the film, at most; set by hand."""
_RIVAL = 0.1
"""Share of the most votes from which another clock is followed: one piece in ten; set by hand."""
_VOTES = 4.0
"""Votes of the best clock below which nothing is followed, unless a piece is surely found (`_SHARP`): by
chance two or three pieces agree. Measured: docs/explanation/take.md."""
_SHARP = 1.6
"""Height of a piece over chance from which it is surely found."""
_WIDTH = 2.0
"""Seconds over which the agreement of a moment is measured: the beat alone shows it in a bar; set by hand."""
_FLOOR = 0.05
"""Correlation of 2 s below which nothing agrees; set by hand."""
_OVER_CHANCE = 1.3
"""How often the 99th percentile of chance the correlation must have. Measured: docs/explanation/take.md."""
_INFORMATION = 0.5
"""Weight of the information that both sounds have in common (of two Gaussian sounds of that correlation,
nats a sample) beside the correlation; set by hand."""
_SURE = 0.98
"""Correlation above which nothing more is learnt: lossy coding; set by hand."""
_NONE = 90.0
"""Percentile of chance that a moment without the album agrees with; set by hand."""
_REACHES = (REACH, 10)
"""Samples around a clock in which both sounds may agree, in each round; set by hand."""
_SWITCH = 3.0
"""Seconds of full correlation that a change of the clock must gain: less would hop between the copies of a
loop wherever two voices happen to fit better; set by hand."""
_BACKWARDS = 25.0
"""Seconds of full correlation that a jump backwards in the album must gain (a film that plays a chorus
twice): where bars are copies, the beat before the album begins fits a later bar. Set by hand."""
_AGREED = 5.0
"""Seconds of a stretch that must be above chance, if that is between the shares `_SHARES` of it: where
another band plays, only the voices agree, but a short stretch must agree in its half; set by hand."""
_SHARES = (0.2, 0.5)
_CLEAR = 0.5
"""Share of the clearest correlation of a stretch from which a moment's lag counts: where another band plays,
the lags between the voices are chance; set by hand."""
_SAME_LAG = 0.006
"""Seconds by which the album may jump between two stretches that are one; set by hand."""
SHORTEST = 1.5
"""Seconds of the shortest stretch that is kept; set by hand."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of film that runs along with the album: album time = offset + (1 + drift) * film time."""

    start: float
    """Seconds of the film."""
    end: float
    offset: float
    """Seconds."""
    drift: float
    """By what share the album's clock runs faster here: 3e-4 is 300 ppm."""
    height: float
    """Correlation that a half of its moments pass, 0 to 1; of a long one, 5 s or a fifth of them."""

    def to_album(self, film: float) -> float:
        """Return the second of the album that plays at a second of the film."""
        return self.offset + (1 + self.drift) * film

    def to_album_many(self, film: Floats) -> Floats:
        """Return the seconds of the album that play at many seconds of the film."""
        return self.offset + (1 + self.drift) * film


def find_stretches(film: Floats16, album: Floats16, rate: int) -> list[Stretch]:
    """Return the stretches of the film that play the album, in order; none where they do not match.

    Pieces of the film are searched in the album and name clocks (`onetake.signal.stems.clock_vote`). The
    agreement of both sounds is followed along the film on each clock; the best path through clocks, or
    through none, has the stretches (A. Viterbi, IEEE Trans. IT 13, 1967). Then each stretch has its
    own line through the lags, and its ends are where the moments change sides.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
        Whitened (`onetake.signal.stems.whitening.whiten`).
    rate : int
        Samples a second of both.
    """
    clocks = _candidates(film, album, rate)
    if not clocks:
        return []
    centred = Clock((len(album) - len(film)) / rate / 2, 0.0, 0.0)
    (backwards,) = agreement(film, album[::-1], [centred], rate)
    found: list[Stretch] = []
    for reach in _REACHES:  # the second time on clocks that were fitted to what the first found
        tracks = agreement(film, album, clocks, rate)
        if not len(tracks[0].t):
            return []
        chance = heights(backwards, _WIDTH, reach)[0]
        least = [max(_FLOOR, float(level)) for level in np.percentile(chance, (_NONE, 99))]
        followed = _follow(tracks, clocks, least[0], reach, rate)
        sure = [one for one in followed if one.height >= _OVER_CHANCE * least[1]]
        found = _merge(sure)
        if not found:
            return []
        clocks = _distinct([Clock(one.offset, one.drift, one.height) for one in found], _CLOCKS)
    inside = (_within(one, len(album) / rate) for one in found)
    return [one for one in inside if one.end - one.start >= SHORTEST]


def _candidates(film: Floats16, album: Floats16, rate: int) -> list[Clock]:
    starts = _loud_starts(film, rate)
    if not len(starts):
        return []
    size = min(len(film), round(_PIECE * rate))
    pieces = [cut(film, s, s + size) for s in starts.tolist()]
    peaks = find_peaks(pieces, album, _PLACES, round(_APART * rate))
    clocks = vote(starts / rate, peaks, rate)
    sharpest = max((max(one.height, default=0.0) / max(one.chance, 1e-9) for one in peaks), default=0.0)
    if not clocks or (clocks[0].votes < _VOTES and sharpest < _SHARP):
        return []
    # A loop's copies fit each other: the clock without an offset is asked first, as for stems.
    enough = [clock for clock in clocks if clock.votes >= _RIVAL * clocks[0].votes]
    return _distinct([Clock(0.0, clocks[0].drift, 0.0), *enough], _CLOCKS)


def _loud_starts(sound: Floats16, rate: int) -> Ints:
    """Return the starts of the loudest pieces, one in each of equal parts of the sound, samples."""
    size = round(_PIECE * rate)
    if len(sound) <= size:
        return np.zeros(1 if np.any(sound) else 0, np.intp)
    parts = min(_PIECES, max(1, len(sound) // size))
    found = []
    for bounds in np.array_split(np.arange(0, len(sound) - size + 1, size // 4), parts):
        power = [float(np.mean(cut(sound, s, s + size)[::8] ** 2)) for s in bounds.tolist()]
        if power and max(power) > 0:
            found.append(int(bounds[int(np.argmax(power))]))
    return np.array(found, np.intp)


def _distinct(clocks: list[Clock], most: int) -> list[Clock]:
    """Return the first `most` clocks that differ by more than `_SAME_LAG`."""
    kept: list[Clock] = []
    for clock in clocks:
        if all(abs(clock.offset - other.offset) > _SAME_LAG for other in kept):
            kept.append(clock)
    return kept[:most]


def _within(one: Stretch, length: float) -> Stretch:
    """Return what of a stretch lies within an album of `length` s."""
    first, last = -one.offset / (1 + one.drift), (length - one.offset) / (1 + one.drift)
    return replace(one, start=max(one.start, first), end=min(one.end, last))


def _follow(
    tracks: list[Agreement], clocks: list[Clock], least: float, reach: int, rate: int
) -> list[Stretch]:
    """Return the stretches of the best path through the clocks, or through none."""
    found = [heights(track, _WIDTH, reach) for track in tracks]
    height = np.stack([height for height, _ in found] + [np.full(len(tracks[0].t), least)], axis=1)
    # What a moment says about the clock: that voices fit, too, is much more than that the beat does.
    score = height - _INFORMATION * np.log1p(-(np.clip(height, 0.0, _SURE) ** 2))
    path = _best_path(score, np.array([clock.offset for clock in clocks]))
    edges = [0, *(np.flatnonzero(np.diff(path)) + 1).tolist(), len(path)]
    runs = [(a, b, int(path[a])) for a, b in pairwise(edges)]
    borders = [0.0]
    t = tracks[0].t
    for (a, b, one), (_, c, two) in pairwise(runs):
        borders.append(_border(tracks, found, (one, two), (a, b, c), least))
    borders.append(float("inf"))
    out = []
    for (a, b, state), start, end in zip(runs, borders[:-1], borders[1:], strict=True):
        if state == len(clocks):
            continue
        clock, (height, lag) = clocks[state], (found[state][0][a:b], found[state][1][a:b])
        clear = max(least, _CLEAR * float(np.percentile(height, 90)))
        offset, drift = _refit(t[a:b], lag / rate, height >= clear, clock)
        share = float(np.clip(_AGREED / ((b - a) * HOP), *_SHARES))
        agreed = float(np.percentile(height, 100 * (1 - share)))
        out.append(Stretch(start, min(end, float(t[-1]) + HOP), offset, drift, agreed))
    return out


def _best_path(score: Floats, offsets: Floats) -> Ints:
    """Return the clock of each row, or their number where none agrees: the path with the largest sum.

    Parameters
    ----------
    score : array, shape (rows, clocks + 1)
        The last column is that of no clock.
    offsets : array, shape (clocks,)
        Seconds, of the clocks.
    """
    clocks = len(offsets)
    # States: each clock; none after each clock, which remembers how far the album had come; none before.
    come = np.concatenate([offsets, offsets, [-np.inf]])
    cost = np.full((2 * clocks + 1, 2 * clocks + 1), np.inf)
    np.fill_diagonal(cost, 0.0)
    back = come[:, None] > offsets + _SAME_LAG
    cost[:, :clocks] = np.minimum(cost[:, :clocks], _SWITCH + _BACKWARDS * back)
    cost[clocks:, :clocks] = _BACKWARDS * back[clocks:]  # the change was paid where the clock was left
    cost[np.arange(clocks), clocks + np.arange(clocks)] = _SWITCH
    cost /= HOP
    each = np.concatenate([score[:, :clocks], np.repeat(score[:, clocks:], clocks + 1, axis=1)], axis=1)
    best = each[0].copy()
    best[clocks : 2 * clocks] = -np.inf
    came = np.zeros(each.shape, np.intp)
    for row in range(1, len(each)):
        options = best[:, None] - cost
        came[row] = options.argmax(axis=0)
        best = options.max(axis=0) + each[row]
    path = np.zeros(len(each), np.intp)
    path[-1] = int(best.argmax())
    for row in range(len(each) - 1, 0, -1):
        path[row - 1] = came[row, path[row]]
    return np.minimum(path, clocks)


def _border(
    tracks: list[Agreement],
    found: list[tuple[Floats, Floats]],
    states: tuple[int, int],
    rows: tuple[int, int, int],
    least: float,
) -> float:
    """Return where the film changes from one clock (or none) to another, s.

    Each window is asked for itself which of both it agrees with, at the lag of its neighbourhood; the
    border has the most on their own side.
    """
    a, b, c = rows
    around = round(1.5 * _WIDTH / HOP)
    low, high = max(a, b - around), min(c, b + around)
    own = []
    for state in states:
        if state == len(tracks):
            own.append(np.full(high - low, least))
            continue
        track, lag = tracks[state], found[state][1]
        inside = lag[a:b] if state == states[0] else lag[b:c]
        at = int(np.clip(round(float(np.median(inside))), -REACH, REACH)) + REACH
        near = track.shared[low:high, max(0, at - 2) : at + 3].max(axis=1)
        norm = np.sqrt(track.film[low:high] * track.album[low:high])
        own.append(near / np.maximum(norm, 1e-9))
    gain = np.concatenate([[0.0], np.cumsum(own[0] - own[1])])
    at = low + int(gain.argmax())
    t = tracks[0].t
    return float(t[at] - HOP / 2) if at < len(t) else float(t[-1] + HOP / 2)


def _refit(t: Floats, lag: Floats, good: Flags, clock: Clock) -> tuple[float, float]:
    """Return offset and drift of the line through a stretch's lags (Theil and Sen's median of slopes)."""
    if good.sum() < 8:
        return clock.offset, clock.drift
    t, lag = t[good], lag[good]
    half = len(t) // 2
    apart = t[half : 2 * half] - t[:half]
    slope = float(np.median((lag[half : 2 * half] - lag[:half]) / apart)) if t[-1] - t[0] > 8 else 0.0
    return clock.offset + float(np.median(lag - slope * t)), clock.drift + slope


def _merge(stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches with neighbours joined that run on without a jump of the album."""
    out: list[Stretch] = []
    for one in stretches:
        if out:
            last = out[-1]
            middle = (last.end + one.start) / 2
            close = abs(last.to_album(middle) - one.to_album(middle)) <= _SAME_LAG
            if close and one.start - last.end < _PIECE:
                longer = max((last, one), key=lambda s: s.end - s.start)
                out[-1] = replace(longer, start=last.start, end=one.end)
                continue
        out.append(one)
    return out
