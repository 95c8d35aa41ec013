"""How alike film and album are in cells of a twelfth of a second and 190 Hz, between 200 Hz and 5 kHz.

A mix is sparse: between two hits of a drum and beside the bass, most cells belong to one sound. So where a
voice is another one, the cells that it has to itself are incoherent, however loud the beat is in the
others; the coherence of the whole mix, weighted by energy, would be that of the beat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.difference import fit_gain
from onetake.signal.take.windows_at import windows_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.core.arrays import Complexes64, Flags, Floats, Floats16, Floats32
    from onetake.signal.take.stretches import Stretch

BAND = (200.0, 5000.0)
"""Hz in which voices have most of their power; set by hand."""
SIZE = 512
"""Samples of a window, 43 ms at 12 kHz; set by hand."""
_ROWS = 4
"""Windows of a cell, 85 ms; set by hand."""
_BINS = 8
"""Bins of a cell, 188 Hz; set by hand."""
_BLOCK = 16.0
"""Seconds for which one gain is fitted, as for stems; set by hand."""
_FLOOR = -20.0
"""dB of a cell against the loud ones of its band (95th percentile) below which it is not compared: lossy
coding leaves little of it; set by hand. Above, a cell counts by how far it is above."""
_LOW = 13
"""Bands from the lowest on, up to 2.6 kHz, in which a lossy coder keeps the sound: above, at low rates, it
puts noise of the same level in its place. Measured: docs/explanation/take.md."""
_BARE = 1e-5
"""Power of a band against the loudest (95th percentiles; -50 dB) below which a sound has nothing there, as it
was made at a low rate: such a band is not compared. Set by hand."""
_COHERENT = 0.6
"""Coherence from which a cell shows the level at which the film has the album: set by hand."""
_ENOUGH = 5
"""Cells of a band that are enough for that; set by hand."""
_KEPT = 0.5
"""Share of the album's sound that is in the film, in its phase, below which a cell is lost; set by hand."""
_ONE_SOUND = 0.5
"""Coherence from which a cell holds one sound in both, at whatever level: a voice that was mixed lower is not
lost; set by hand."""
_FREE = 16
"""Independent values in a cell: half of its 32, as the windows overlap by half."""
_APART = 0.3
"""Coherence below which a cell is apart. By chance 95 % of the cells are below: 32 values of which half are
independent; set by hand."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Film and album, cell by cell, on the film's clock."""

    t: Floats
    """Middles of the rows, s of the film, shape (rows,)."""
    shared: Complexes64
    """Sum of film times album's conjugate over each cell, shape (rows, bands)."""
    film: Floats32
    """Power of the film, shape (rows, bands)."""
    album: Floats32
    """Power of the album as it is in the film, by the fitted gain, shape (rows, bands)."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike both are in some rows of cells."""

    coherence: float
    """Median coherence of the cells, weighted by their level, 0 to 1."""
    lost: float
    """Share of the album's cells of which the film has less than half, in phase, and another sound."""
    apart: float
    """Share of the album's cells whose coherence is that of chance."""
    album_part: float
    """How much of what differs is the album's: 1 where only the album has it, 0 where only the film has."""
    count: int
    """Cells that were compared."""
    low: float
    """`lost` among the cells below 2.6 kHz only; `lost` itself where there are none."""
    missing: float = 0.0
    """How much of the album's sound is not in the film, in its phase: 1 where it is all another sound, about
    0 where the film has it and something besides. Each cell counts by what both have in it, so that a voice
    that is loud in the film hides nothing."""
    above_chance: float = 0.0
    """`missing` in standard deviations of what a loud independent sound in the film would give by chance."""


def measure_cells(
    film: Floats16 | Floats32,
    album: Floats16 | Floats32,
    stretches: Sequence[Stretch],
    rate: int,
    instrumental: tuple[Floats16, Callable[[Floats], Floats]] | None = None,
) -> Cells:
    """Return the cells of all stretches, in order.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
    stretches : sequence of Stretch
        Which part of the album each stretch of film plays.
    rate : int
        Hz.
    instrumental : (array, callable), optional
        The song without its voices, and a function from the album's seconds to its own: it is taken away
        from both, and the voices alone are compared.
    """
    hop = SIZE // 2
    low, high = (round(edge * SIZE / rate) for edge in BAND)
    high = low + (high - low) // _BINS * _BINS
    parts = []
    for one in stretches:
        starts = np.arange(np.ceil(one.start * rate), one.end * rate - SIZE, hop)
        blocks = max(1, round(len(starts) * hop / rate / _BLOCK))
        for at in np.array_split(starts, blocks):
            count = len(at) // _ROWS * _ROWS
            if not count:
                continue
            middle = (at[:count] + SIZE / 2) / rate
            there = one.offset + (1 + one.drift) * middle
            ours = windows_at(film, at[:count], SIZE)[:, low:high]
            theirs = windows_at(album, there * rate - SIZE / 2, SIZE)[:, low:high]
            if instrumental is not None:
                beat, to_beat = instrumental
                known = windows_at(beat, to_beat(there) * rate - SIZE / 2, SIZE)[:, low:high]
                in_film, in_album = fit_gain(ours[::2], known[::2]), fit_gain(theirs[::2], known[::2])
                ours -= known * in_film
                theirs -= known * in_album
                theirs *= in_film * np.conj(in_album) / (_power(in_album) + np.float32(1e-12))
            rows = middle.reshape(-1, _ROWS).mean(axis=1)
            shared = np.asarray(_sum(ours * np.conj(theirs)), np.complex64)
            powers = (np.asarray(_sum(_power(one)), np.float32) for one in (ours, theirs))
            ours_power, theirs_power = powers
            if instrumental is None:
                parts.append((rows, *_level(shared, ours_power, theirs_power)))
            else:
                parts.append((rows, shared, ours_power, theirs_power))
    if not parts:
        nothing = np.zeros((0, (high - low) // _BINS), np.float32)
        return Cells(np.zeros(0), nothing.astype(np.complex64), nothing, nothing)
    return Cells(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def likeness(cells: Cells, where: Flags) -> Likeness | None:
    """Return how alike film and album are in the rows `where`; None where the album has nothing there.

    Parameters
    ----------
    cells : Cells
    where : array, shape (rows,)
    """
    compared = _compare(cells, where)
    if compared is None:
        return None
    used, heard = compared.used, compared.heard
    weight, coherence, lost = compared.weight[heard], compared.coherence[heard], compared.lost[heard]
    shared, film, album = (part[where][:, used] for part in (cells.shared, cells.film, cells.album))
    # What differs is film - album; its share with the album is minus what the album has alone. Each band by
    # its own level, as the lowest would decide otherwise.
    even = 1 / np.maximum((cells.album + cells.film)[:, used].mean(axis=0), 1e-30)
    powers = (np.asarray(part[heard].real, np.float32) for part in (shared, film, album))
    missing, above_chance = _missing(*powers)
    differs = ((film + album - 2 * shared.real) * even).sum()
    of_album = ((album - shared.real) * even).sum()
    is_low = np.flatnonzero(used)[np.nonzero(heard)[1]] < _LOW
    whole = float(weight[lost].sum())
    low = float(weight[lost & is_low].sum() / weight[is_low].sum()) if is_low.any() else whole
    order = np.argsort(coherence)
    middle = int(np.searchsorted(np.cumsum(weight[order]), 0.5))
    return Likeness(
        float(coherence[order][min(middle, len(order) - 1)]),
        whole,
        float(weight[coherence < _APART].sum()),
        float(np.clip(of_album / max(float(differs), 1e-30), 0.0, 1.0)),
        int(heard.sum()),
        low,
        missing,
        above_chance,
    )


def _missing(shared: Floats32, film: Floats32, album: Floats32) -> tuple[float, float]:
    """Return how much of the album's sound is missing in the film, and that in deviations of chance.

    An independent sound in the film of power E moves the shared part of a cell by a standard deviation of
    sqrt(E times album / (2 `_FREE`)); a weight of one over the power of both is nearly the best one.
    """
    weight = 1 / np.maximum(film + album, 1e-30)
    missing = float((weight * (album - shared)).sum())
    deviation = float(np.sqrt((weight**2 * film * album).sum() / (2 * _FREE)))
    return missing / float((weight * album).sum()), missing / max(deviation, 1e-30)


def lost_by_row(cells: Cells, where: Flags) -> tuple[Floats, Floats] | None:
    """Return the weight of the lost cells, and of all that are compared, of each row in `where`.

    The weights of all cells of these rows sum to 1; None where the album has nothing there.

    Parameters
    ----------
    cells : Cells
    where : array, shape (rows,)

    Returns
    -------
    lost, compared : array, shape (rows in `where`,)
    """
    compared = _compare(cells, where)
    if compared is None:
        return None
    lost = (compared.weight * compared.lost).sum(axis=1)
    return np.asarray(lost), np.asarray(compared.weight.sum(axis=1))


@dataclass(frozen=True, slots=True)
class _Compared:
    """Some rows, cell by cell; shape (rows, bands) but for `used`."""

    used: Flags
    """The bands that both sounds have, of all bands."""
    heard: Flags
    """Whether a cell is compared."""
    weight: Floats
    coherence: Floats
    lost: Flags


def _compare(cells: Cells, where: Flags) -> _Compared | None:
    """Return the cells of the rows `where`; None where none is compared."""
    if not where.any():
        return None
    loud, in_film = (np.percentile(power, 95, axis=0) for power in (cells.album, cells.film))
    used = (loud > _BARE * loud.max()) & (in_film > _BARE * in_film.max())
    loud = loud[used]
    shared, film, album = (part[where][:, used] for part in (cells.shared, cells.film, cells.album))
    above = 10 * np.log10(np.maximum(album, 1e-30) / np.maximum(loud, 1e-30)) - _FLOOR
    heard = (above > 0) & (album > 0)
    if not heard.any():
        return None
    weight = np.where(heard, above, 0.0)
    weight = weight / weight.sum()
    coherence = np.abs(shared) ** 2 / np.maximum(film * album, 1e-30)
    kept = shared.real / np.maximum(album, 1e-30)
    lost = heard & (kept < _KEPT) & (coherence < _ONE_SOUND)
    return _Compared(used, heard, weight, np.asarray(coherence), lost)


def _level(shared: Complexes64, film: Floats32, album: Floats32) -> tuple[Complexes64, Floats32, Floats32]:
    """Return the cells with the album at the level that it has in the film, band by band.

    Cells in which both are coherent decide: a gain that is fitted to all of them is too small where much of
    the film is something else. A band with too few of them has the gain of all bands.
    """
    sure = np.abs(shared) ** 2 > _COHERENT * film * album
    cross, power = (shared * sure).sum(axis=0), (album * sure).sum(axis=0)
    whole = cross.sum() / max(float(power.sum()), 1e-30) if sure.any() else 1.0
    enough = sure.sum(axis=0) >= _ENOUGH
    gain = np.where(enough, cross / np.maximum(power, 1e-30), whole).astype(np.complex64)
    return shared * np.conj(gain), film, album * _power(gain)


def _sum(values: Complexes64 | Floats32) -> Complexes64 | Floats32:
    """Return the sums over cells, shape (windows / _ROWS, bins / _BINS)."""
    count, bins = values.shape
    return np.asarray(values.reshape(count // _ROWS, _ROWS, bins // _BINS, _BINS).sum(axis=(1, 3)))


def _power(values: Complexes64) -> Floats32:
    return np.asarray(values.real**2 + values.imag**2)
