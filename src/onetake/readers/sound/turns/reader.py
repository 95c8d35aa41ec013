"""Turns: who holds the floor, floor transfers, and their lock to the beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import LabelLists, Track, marks, spans
from onetake.readers.base import author
from onetake.readers.sound.turns.beat_lock import (
    bar_grid,
    beat_grid,
    early_late,
    half_bar_grid,
    lock,
    other_onsets,
)
from onetake.readers.sound.turns.turn_promises import GIVES, WHOLE
from onetake.readers.sound.turns.turn_taking import (
    floor_turns,
    interruptions,
    overlaps,
    speech_pieces,
    starts_at_other_end,
    transfers,
)
from onetake.signal.common.duration_regularity import FEWEST, pairwise_variability, variation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import ArrayLike

    from onetake.core.gives import Gives
    from onetake.readers.sound.turns.beat_lock import Lock
    from onetake.readers.sound.turns.turn_taking import Interruption, Overlap, SpeechPiece, Transfer

_GRIDS = {"turns.lock-beat": beat_grid, "turns.lock": half_bar_grid, "turns.lock-bar": bar_grid}


class Turns:
    """Follows the floor from voice to voice; see docs/explanation/turns.md."""

    name = "turns"
    version = 3
    needs: tuple[str, ...] = ("voices.who",)
    may_use: tuple[str, ...] = (
        "beat.beats",
        "beat.downbeats",
        "words",
        "frames",
        "shots",
        "loudness.momentary",
        "loudness.integrated",
    )
    gives: tuple[Gives, ...] = GIVES
    cites: tuple[str, ...] = (
        "H. Sacks, E. A. Schegloff, G. Jefferson, Language 50, 1974",
        "M. Heldner, J. Edlund, Pauses, gaps and overlaps in conversations, J. Phonetics 38, 2010",
        "E. Grabe, E. L. Low, Durational variability in speech and the rhythm class hypothesis, 2002",
        "N. I. Fisher, Statistical Analysis of Circular Data, 1993",
    )

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the turns; their lock, too, where `tracks` has a beat."""
        found = speech_pieces(tracks["voices.who"])
        held = floor_turns(found)
        changes = transfers(held)
        end = _end(tracks)
        return [
            self._spans("turns.floor", held, [turn.who for turn in held]),
            self._offsets("turns.offset", changes, [t.offset for t in changes], "s"),
            *self._together(found, held),
            *self._regularity(held, changes, end),
            *self._beat(tracks, found, held, changes, end),
        ]

    def _together(self, found: list[SpeechPiece], held: list[SpeechPiece]) -> list[Track]:
        """Return overlaps and interruptions."""
        both, broken = overlaps(found), interruptions(found, held)
        takes = [float(row.takes_floor) for row in broken]
        return [
            self._spans("turns.overlap", both, LabelLists([row.voices for row in both])),
            self._spans(
                "turns.interruption",
                broken,
                LabelLists([(row.who, row.whom) for row in broken]),
                {"takes-floor": takes},
            ),
        ]

    def _spans(
        self,
        name: str,
        rows: Sequence[SpeechPiece | Overlap | Interruption],
        labels: list[str] | LabelLists,
        columns: Mapping[str, Sequence[float]] | None = None,
    ) -> Track:
        start, end = np.array([row.start for row in rows]), np.array([row.end for row in rows])
        return spans(name, start, end, labels, end - start, "s", by=author(self), columns=columns)

    def _offsets(self, name: str, changes: Sequence[Transfer], values: ArrayLike, unit: str) -> Track:
        labels = LabelLists([(t.before.who, t.after.who) for t in changes])
        return marks(name, [t.after.start for t in changes], labels, values, unit, by=author(self))

    def _figure(
        self, name: str, end: float, value: float, unit: str = "", measured: Lock | None = None
    ) -> Track:
        """Return a figure of the whole film; that of a lock has a confidence and facts."""
        return spans(
            name,
            [0.0],
            [end],
            WHOLE,
            [value],
            unit,
            by=author(self),
            confidence=None if measured is None else [1.0 - measured.rayleigh],
            facts=None if measured is None else measured.facts(),
            cites=self.cites,
        )

    def _regularity(
        self, held: Sequence[SpeechPiece], changes: Sequence[Transfer], end: float
    ) -> list[Track]:
        """Return the figures of regularity; none of those for which there are too few turns."""
        length = np.array([p.end - p.start for p in held])
        step = np.diff([p.start for p in held])
        offset = np.array([t.offset for t in changes])
        out = [
            self._figure(f"turns.{name}-{kind}", end, measure(rows))
            for name, rows in (("length", length), ("start", step[step > 0]))
            for kind, measure in (("cv", variation), ("npvi", pairwise_variability))
            if len(rows) >= FEWEST
        ]
        if len(offset) >= FEWEST:
            low, middle, high = np.percentile(offset, [25, 50, 75]).tolist()
            out.append(self._figure("turns.gap-median", end, middle, "s"))
            out.append(self._figure("turns.gap-spread", end, high - low, "s"))
        return out

    def _beat(
        self,
        tracks: Mapping[str, Track],
        found: Sequence[SpeechPiece],
        held: list[SpeechPiece],
        changes: Sequence[Transfer],
        end: float,
    ) -> list[Track]:
        """Return the tracks that need a beat; none where there is no beat."""
        beats, halves = beat_grid(tracks), half_bar_grid(tracks)
        out = []
        if len(beats.lines) > 1:
            after = beats.position(np.array([t.after.start for t in changes]))
            before = beats.position(np.array([t.before.end for t in changes]))
            out.append(self._offsets("turns.offset-beats", changes, after - before, "beats"))
        moved = starts_at_other_end(held)
        if len(halves.lines) > 1 and held:
            starts = np.array([p.start for p in held])
            value = np.where(moved, np.nan, 1000 * early_late(halves, starts))
            names = [p.who for p in held]
            out.append(marks("turns.early-late", starts, names, value, "ms", by=author(self)))
        others, drawn = other_onsets(tracks, found, held)
        onsets = [turn for turn, border in zip(held, moved, strict=True) if not border]
        for name, grid in _GRIDS.items():
            measured = lock(grid(tracks), onsets, others, drawn)
            if measured is not None:
                out.append(self._figure(name, end, measured.strength, measured=measured))
        return out


def _end(tracks: Mapping[str, Track]) -> float:
    """Return the last moment of all tracks, s."""
    ends = [0.0]
    for track in tracks.values():
        if len(track):
            ends.append(float(track.spans[:, 1].max() if track.kind == "spans" else track.t[-1]))
    return max(ends)
