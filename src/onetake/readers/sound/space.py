"""The space round the voices: decay time, direct level, slapback, and a word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.signal.room.diffuseness import EDGES, SKIP, WIDE, Diffuse
from onetake.signal.room.reverberation import KINDS, Decay, estimate, pauses, profile
from onetake.signal.room.slapback import FOUND, NOTHING, Cepstra, Slapback
from onetake.signal.stereo.panning_tiles import covariance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.blocks import Spectra

STRANGE = 1.3
"""Distance of the figures from all that the map was fitted on, from which nothing is told."""
SURE = 0.9
"""Likelihood from which one word tells the room; below it the two likeliest stand together."""
EVEN = 12.0
"""dB of pauses under the loud, below which nothing falls off: 24 to 48 in rooms with voices, 2 to 4 in noise
and in held tones."""


class Space:
    """Estimates the room and finds the slapback; see docs/explanation/space.md.

    Both are blind estimates from the mix, for the whole film. Where the record is at hand the filter from the
    record to the film measures them; such a reader gives the same tracks with its own `by`.
    """

    name = "space"
    version = 2
    gives: tuple[Gives, ...] = (
        Gives("space.decay", "spans", "s", "seconds in which the voices' room falls by 60 dB; 0: no room"),
        Gives("space.decay-low", "spans", "s", "one room in ten with this estimate is shorter"),
        Gives("space.decay-high", "spans", "s", "one room in ten with this estimate is longer"),
        Gives("space.direct", "spans", "dB", "the direct voice over its room"),
        Gives("space.echo", "spans", "ms", "delay of a slapback; the label is its level against the voice"),
        Gives("space.class", "spans", "share", "dry, light, roomy, hall or echo, and how likely it is"),
    )
    cites: tuple[str, ...] = (
        "H. W. Loellmann et al., IWAENC 2010; T. de M. Prego et al., JASA 131, 2012 (free decays)",
        "M. Jeub et al., EUSIPCO 2011 (coherence of a room)",
        "B. P. Bogert et al., 1963 (cepstrum)",
    )

    def __init__(self) -> None:
        self._power: list[NDArray[np.float32]] = []
        self._diffuse, self._frames = Diffuse(), 0
        self._cepstra = Cepstra()
        self._step = 0.0
        self._start: float | None = None
        self._end = 0.0

    def push(self, spectra: Spectra) -> None:
        """Take spectra; the power of five bands and what `Diffuse` keeps are held, 4 kB a second."""
        if len(spectra):
            self._step = spectra.hop / spectra.rate
            self._start = float(spectra.t[0]) if self._start is None else self._start
            self._end = float(spectra.t[-1]) + self._step
            self._power.append(_bands(spectra))
            if not spectra.mono:
                first = -self._frames % SKIP
                left, right = spectra.left[first::SKIP], spectra.right[first::SKIP]
                self._diffuse.push(_sane(covariance(left, right, _bins(spectra))))
            self._frames += len(spectra)
        if spectra.slow.shape[1]:
            self._cepstra.push(spectra.slow)

    def close(self) -> list[Track]:
        """Return the tracks; values are null where nothing could be told, and the notes say why."""
        if self._start is None:
            return []
        figures = self.figures()
        room, why = None, "too little sound"
        if figures is not None:
            room = estimate(figures)
            if room.strange > STRANGE or pauses(figures) < EVEN:
                room, why = None, "sound without pauses, unlike voices in a room"
        found = self._cepstra.find()
        notes = {"method": "blind", "why": "" if room else why, "room": named(room)[0]}
        if found is not None:
            notes["echo peak over spread"] = f"{found.peak:.1f}"
            notes["echo doubted"] = "yes" if NOTHING < found.peak < FOUND else "no"
        echo = found if found is not None and found.peak >= FOUND else None
        return self._tracks(room, echo, notes)

    def figures(self) -> NDArray[np.float64] | None:
        """Return what the map is asked with, or None where there is too little sound."""
        if not self._power:
            return None
        decay = profile(np.concatenate(self._power), self._step)
        return None if decay is None else np.concatenate([decay, self._diffuse.figures()])

    def _tracks(self, room: Decay | None, echo: Slapback | None, notes: dict[str, str]) -> list[Track]:
        nan = float("nan")
        low, decay, high, direct = (room.low, room.decay, room.high, room.direct) if room else (nan,) * 4

        def whole(name: str, labels: list[str], values: list[float], unit: str) -> Track:
            n = len(values)
            start, end = [self._start or 0.0] * n, [self._end] * n
            return spans(
                name, start, end, labels, values, unit, by=author(self), cites=self.cites, notes=notes
            )

        level, delay = ([f"{echo.level:.0f} dB"], [echo.delay]) if echo else ([], [])
        word, sure = space_class(room, echo)
        return [
            whole("space.decay", ["voices"], [decay], "s"),
            whole("space.decay-low", ["voices"], [low], "s"),
            whole("space.decay-high", ["voices"], [high], "s"),
            whole("space.direct", ["voices"], [direct], "dB"),
            whole("space.echo", level, delay, "ms"),
            whole("space.class", [word], [sure], "share"),
        ]


def _bins(spectra: Spectra) -> NDArray[np.intp]:
    at = np.rint(np.array(EDGES) * (spectra.size / spectra.rate)).astype(np.intp)
    return np.asarray(np.minimum(at, spectra.left.shape[1] - 1))


def _bands(spectra: Spectra) -> NDArray[np.float32]:
    """Return the power in each wide band, both channels, shape (n, bands)."""
    at = _bins(spectra)[list(WIDE)]
    sides = (spectra.left,) if spectra.mono else (spectra.left, spectra.right)
    power = np.zeros((len(spectra), len(at) - 1), np.float32)
    for side in sides:
        part = side[:, at[0] : at[-1]]
        power += np.add.reduceat(part.real**2 + part.imag**2, at[:-1] - at[0], axis=1)
    return _sane(power)


def _sane(power: NDArray[np.float32]) -> NDArray[np.float32]:
    """Float files can hold anything."""
    return np.asarray(np.nan_to_num(power, nan=0.0, posinf=0.0, neginf=0.0))


def named(room: Decay | None) -> tuple[str, float]:
    """Return a room's kind, or the two that it may be, and how likely that is.

    Examples
    --------
    >>> named(Decay(0.5, 0.4, 0.6, 4.0, (0.0, 0.75, 0.25, 0.0), 0.5))
    ('light or roomy', 1.0)
    """
    if room is None:
        return "untold", float("nan")
    order = np.argsort(room.odds)[::-1]
    told = sorted(order[: 1 if room.odds[order[0]] >= SURE else 2].tolist())
    return " or ".join(KINDS[k] for k in told), sum(room.odds[k] for k in told)


def space_class(room: Decay | None, echo: Slapback | None) -> tuple[str, float]:
    """Name the space: 'echo' where a slapback stands out from a dry or light room, or an untold one."""
    word, sure = named(room)
    likeliest = word if room is None else KINDS[int(np.argmax(room.odds))]
    return ("echo" if echo is not None and likeliest in ("dry", "light", "untold") else word), sure
