"""The room around the voices: decay time, direct level, slapback, and the room's class."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.track import Fact, LabelLists, Track, spans
from onetake.readers.base import author
from onetake.readers.sound.invalid_samples import zero_nonfinite
from onetake.readers.sound.voice_background import (
    OVER_BACKGROUND,
    KWeighted,
    background_of_part,
    over_background,
)
from onetake.signal.room.diffuseness import EDGES, SKIP, WIDE, Diffuse
from onetake.signal.room.reverberation import KINDS, Decay, decay_profile, estimate_decay, pause_depth
from onetake.signal.room.slapback import FOUND, NOTHING, Cepstra, Slapback
from onetake.signal.stereo.panning_tiles import covariance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from onetake.core.arrays import Flags
    from onetake.core.blocks import Spectra
    from onetake.core.stem_used import StemKind
    from onetake.readers.film_part import PartMaker
    from onetake.readers.sound.voice_background import OverBackground

STRANGE = 1.3
"""Distance (a plain number, `Decay.strange`) of the features from the training scenes of the map, above which
the estimate is rejected; set by hand, no measured source."""
SURE = 0.9
"""Likelihood from which one class names the room; below it the two likeliest are named. Chosen on the scenes
of seeds 52000 to 52119: docs/explanation/space.md."""
EVEN = 12.0
"""dB between pauses and loud moments below which the sound has no pauses: 24 to 48 in rooms with voices, 2 to
4 in noise and in held tones (docs/explanation/space.md)."""
FLOOR = -70.0
"""dB under the loud windows beside a voice: noise that is added there, so that digital silence after a voice
is a deep pause; the training scenes of the map have noise of -90 to -65 dB."""

UNKNOWN = "unknown"
"""Class of a room that could not be determined."""
ECHO = "echo"
"""Class of a slapback in a dry, light or unknown room."""
CLASSES = (*KINDS, ECHO, UNKNOWN)
"""Labels of `space.class`."""
_VOICES = ("voices",)


class Space:
    """Estimates the room and finds the slapback; see docs/explanation/space.md.

    Both are blind estimates from the mix, for the whole film, made where a voice stands alone or dominates.
    """

    name = "space"
    version = 5
    hears: StemKind = "vocals"
    gives: tuple[Gives, ...] = (
        Gives("space.class", "spans", "share", "kind of the room, or the two it may be, and how likely it is",
              labels=CLASSES, label_lists=True, lane=Lane("sound", "Room around the voices", "figures"),
              of="whole"),
        Gives("space.decay", "spans", "s", "seconds in which the voices' room decays by 60 dB; 0: no room",
              labels=_VOICES, lane=Lane("sound", "Decay of the room"), of="whole"),
        Gives("space.decay-low", "spans", "s", "lower end of the interval: one room in ten is shorter",
              labels=_VOICES, lane=Lane("hidden"), of="whole"),
        Gives("space.decay-high", "spans", "s", "upper end of the interval: one room in ten is longer",
              labels=_VOICES, lane=Lane("hidden"), of="whole"),
        Gives("space.direct", "spans", "dB", "level of the direct voice above its room",
              labels=_VOICES, lane=Lane("sound", "Direct voice over its room"), of="whole"),
        Gives("space.echo", "spans", "ms", "delay of a slapback", labels=("slapback",),
              columns=(Column("level", "dB", "level of the slapback against the voice"),),
              lane=Lane("sound", "Slapback"), of="whole"),
        OVER_BACKGROUND,
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "H. W. Loellmann et al., IWAENC 2010; T. de M. Prego et al., JASA 131, 2012 (free decays)",
        "M. Jeub et al., EUSIPCO 2011 (coherence of a room)",
        "B. P. Bogert et al., 1963 (cepstrum)",
    )

    of_part: Mapping[str, PartMaker] = MappingProxyType({OVER_BACKGROUND.name: background_of_part})

    def __init__(self) -> None:
        self._power: list[NDArray[np.float32]] = []
        self._diffuse, self._frames = Diffuse(), 0
        self._cepstra, self._slow_start, self._slow_pushed = Cepstra(), 0.0, False
        self._weighted = KWeighted()
        self._who: Track | None = None
        self._step = 0.0
        self._start: float | None = None
        self._end = 0.0

    def take_found(self, tracks: Mapping[str, Track]) -> None:
        """Take who speaks; without that track the whole sound counts as one voice that stands alone."""
        self._who = tracks.get("voices.who")

    def push(self, spectra: Spectra) -> None:
        """Take spectra; the power of five bands and the diffuseness features are kept, 4 kB a second."""
        if len(spectra):
            self._step = spectra.hop / spectra.rate
            self._start = float(spectra.t[0]) if self._start is None else self._start
            self._end = float(spectra.t[-1]) + self._step
            self._power.append(_band_power(spectra))
            self._weighted.push(spectra)
            if not spectra.mono:
                first = -self._frames % SKIP
                left, right = spectra.left[first::SKIP], spectra.right[first::SKIP]
                self._diffuse.push(zero_nonfinite(covariance(left, right, _band_edges(spectra))))
            self._frames += len(spectra)
        if spectra.slow.shape[1]:
            if not self._slow_pushed:
                self._slow_start, self._slow_pushed = spectra.slow_t, True
            self._cepstra.push(spectra.slow)

    def close(self) -> list[Track]:
        """Return the tracks; values are null where the room is unknown, and the facts say why."""
        if self._start is None:
            return []
        power = np.concatenate(self._power)
        t = self._start + np.arange(len(power)) * self._step
        heard = None if self._who is None else over_background(self._who, t, power, self._weighted.close())
        room, why = None, "too little sound" if heard is None else _too_little(heard)
        alone = heard is None or heard.is_enough
        features = self.features(None if heard is None else heard.beside(t), power) if alone else None
        if features is not None:
            room = estimate_decay(features)
            if room.strange > STRANGE or pause_depth(features) < EVEN:
                room, why = None, "sound without pauses, unlike voices in a room"
        frames = self._slow_start + self._cepstra.middles()
        found = self._cepstra.find(None if heard is None else heard.beside(frames)) if alone else None
        facts = {"method": Fact("blind")} | ({} if room else {"why": Fact(why)})
        facts |= {
            name: Fact(kind) for name, kind in zip(("room", "room-or"), room_kinds(room)[0], strict=False)
        }
        facts["echo-doubtful"] = Fact(found is not None and NOTHING < found.peak < FOUND)
        if found is not None:
            facts["echo-peak-over-spread"] = Fact(found.peak)
        echo = found if found is not None and found.peak >= FOUND else None
        over = [] if heard is None else [heard.track(author(self))]
        return self._tracks(room, echo, facts) + over

    def features(
        self, where: Flags | None = None, power: NDArray[np.float32] | None = None
    ) -> NDArray[np.float64] | None:
        """Return the input of the map, or None where there is too little sound in the windows `where`."""
        if not self._power:
            return None
        power = np.concatenate(self._power) if power is None else power
        if where is not None and where.any():
            power = power + np.float32(10 ** (FLOOR / 10)) * np.percentile(power[where], 95, axis=0)
        decay = decay_profile(power, self._step, where)
        return None if decay is None else np.concatenate([decay, self._diffuse.figures(where)])

    def _tracks(self, room: Decay | None, echo: Slapback | None, facts: dict[str, Fact]) -> list[Track]:
        nan = float("nan")
        low, decay, high, direct = (room.low, room.decay, room.high, room.direct) if room else (nan,) * 4

        start, by = self._start or 0.0, author(self)
        classes, sure = space_class(room, echo)
        echoes = [echo] if echo else []
        one = [start], [self._end]
        return [
            spans("space.class", *one, LabelLists([classes]), [sure], "share",
                  by=by, cites=self.cites, facts=facts),
            *(
                spans(name, *one, _VOICES, [value], unit, by=by, cites=self.cites, facts=facts)
                for name, value, unit in (
                    ("space.decay", decay, "s"),
                    ("space.decay-low", low, "s"),
                    ("space.decay-high", high, "s"),
                    ("space.direct", direct, "dB"),
                )
            ),
            spans(
                "space.echo", [start] * len(echoes), [self._end] * len(echoes), ["slapback"] * len(echoes),
                [e.delay for e in echoes], "ms", columns={"level": [e.level for e in echoes]},
                by=by, cites=self.cites, facts=facts,
            ),
        ]  # fmt: skip


def _too_little(heard: OverBackground) -> str:
    if not len(heard.pieces):
        return "no voice is heard"
    alone, all_of_it = heard.seconds(heard.dominated), heard.seconds(np.ones(len(heard.pieces), bool))
    return f"the voice stands alone or dominates for {alone:.1f} s of {all_of_it:.0f} s"


def _band_edges(spectra: Spectra) -> NDArray[np.intp]:
    at = np.rint(np.array(EDGES) * (spectra.size / spectra.rate)).astype(np.intp)
    return np.asarray(np.minimum(at, spectra.left.shape[1] - 1))


def _band_power(spectra: Spectra) -> NDArray[np.float32]:
    """Return the power in each wide band, both channels, shape (n, bands)."""
    at = _band_edges(spectra)[list(WIDE)]
    sides = (spectra.left,) if spectra.mono else (spectra.left, spectra.right)
    power = np.zeros((len(spectra), len(at) - 1), np.float32)
    for side in sides:
        part = side[:, at[0] : at[-1]]
        power += np.add.reduceat(part.real**2 + part.imag**2, at[:-1] - at[0], axis=1)
    return zero_nonfinite(power)


def room_kinds(room: Decay | None) -> tuple[tuple[str, ...], float]:
    """Return a room's kind, or the two likeliest kinds, and how likely that is.

    Examples
    --------
    >>> room_kinds(Decay(0.5, 0.4, 0.6, 4.0, (0.0, 0.75, 0.25, 0.0), 0.5))
    (('light', 'roomy'), 1.0)
    """
    if room is None:
        return (UNKNOWN,), float("nan")
    order = np.argsort(room.odds)[::-1]
    likely = sorted(order[: 1 if room.odds[order[0]] >= SURE else 2].tolist())
    return tuple(KINDS[k] for k in likely), sum(room.odds[k] for k in likely)


def space_class(room: Decay | None, echo: Slapback | None) -> tuple[tuple[str, ...], float]:
    """Return 'echo' for a slapback in a dry, light or unknown room, else the room's kinds; and how likely."""
    kinds, sure = room_kinds(room)
    likeliest = UNKNOWN if room is None else KINDS[int(np.argmax(room.odds))]
    return ((ECHO,) if echo is not None and likeliest in ("dry", "light", UNKNOWN) else kinds), sure
