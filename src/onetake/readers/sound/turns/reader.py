"""Turns: who holds the floor, floor transfers, and their lock to the beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, marks, spans
from onetake.readers.base import Gives, author
from onetake.readers.sound.turns.beat_lock import (
    ONSET_ERROR,
    BeatGrid,
    Lock,
    bar_grid,
    beat_grid,
    early_late,
    half_bar_grid,
    lock,
    other_onsets,
)
from onetake.readers.sound.turns.turn_taking import (
    SpeechPiece,
    Transfer,
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

_GRIDS = {"turns.lock-beat": beat_grid, "turns.lock": half_bar_grid, "turns.lock-bar": bar_grid}


class Turns:
    """Follows the floor from voice to voice; see docs/explanation/turns.md."""

    name = "turns"
    version = 1
    needs: tuple[str, ...] = ("voices.who",)
    may_use: tuple[str, ...] = (
        "beat.beats",
        "beat.downbeats",
        "words.words",
        "frames",
        "shots",
        "loudness.momentary",
        "loudness.integrated",
    )
    gives: tuple[Gives, ...] = (
        Gives("turns.floor", "spans", "s", "who holds the floor, and for how long"),
        Gives("turns.offset", "marks", "s", "gap (above 0) or overlap (below 0) at each floor transfer"),
        Gives("turns.offset-beats", "marks", "beats", "the same in beats"),
        Gives("turns.overlap", "spans", "s", "where two speak at once"),
        Gives("turns.interruption", "spans", "s", "who starts within whose turn"),
        Gives("turns.early-late", "marks", "ms", "how early or late a turn starts against the half bar"),
        Gives("turns.length-cv", "spans", "", "spread of the turns' lengths over their mean"),
        Gives(
            "turns.length-npvi", "spans", "", "how much each turn's length differs from the next, 0 to 200"
        ),
        Gives("turns.start-cv", "spans", "", "spread of the times from start to start over their mean"),
        Gives(
            "turns.start-npvi", "spans", "", "how much each of these times differs from the next, 0 to 200"
        ),
        Gives("turns.gap-median", "spans", "s", "median gap (above 0) or overlap (below 0)"),
        Gives("turns.gap-spread", "spans", "s", "width of the middle half of the gaps and overlaps"),
        Gives("turns.lock-beat", "spans", "", "lock of turn starts to the beat: mean vector length, 0 to 1"),
        Gives("turns.lock", "spans", "", "lock of turn starts to the half bar: mean vector length, 0 to 1"),
        Gives("turns.lock-bar", "spans", "", "lock of turn starts to the bar: mean vector length, 0 to 1"),
    )
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
        out = [
            self._spans("turns.floor", held),
            self._spans("turns.overlap", overlaps(found)),
            self._spans("turns.interruption", interruptions(found, held)),
            marks(
                "turns.offset",
                [t.after.start for t in changes],
                _names(changes),
                [t.offset for t in changes],
                "s",
                by=author(self),
            ),
        ]
        return [*out, *self._regularity(held, changes, end), *self._beat(tracks, found, held, changes, end)]

    def _spans(self, name: str, rows: Sequence[SpeechPiece]) -> Track:
        start, end = np.array([p.start for p in rows]), np.array([p.end for p in rows])
        return spans(name, start, end, [p.who for p in rows], end - start, "s", by=author(self))

    def _figure(
        self,
        name: str,
        end: float,
        value: float,
        unit: str = "",
        label: str = "whole film",
        sure: float | None = None,
        notes: Mapping[str, str] | None = None,
    ) -> Track:
        confidence = None if sure is None else [sure]
        return spans(
            name,
            [0.0],
            [end],
            [label],
            [value],
            unit,
            by=author(self),
            confidence=confidence,
            notes=notes,
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
            out.append(self._in_beats(beats, changes))
        if len(halves.lines) > 1 and held:
            starts = np.array([p.start for p in held])
            value = np.where(starts_at_other_end(held), np.nan, 1000 * early_late(halves, starts))
            names = [p.who for p in held]
            out.append(marks("turns.early-late", starts, names, value, "ms", by=author(self)))
        others, drawn = other_onsets(tracks, found, held)
        onsets = [turn for turn, moved in zip(held, starts_at_other_end(held), strict=True) if not moved]
        for name, grid in _GRIDS.items():
            measured = lock(grid(tracks), onsets, others, drawn)
            if measured is not None:
                sure = 1.0 - measured.rayleigh
                label = f"{measured.n} turns"
                notes = _notes(measured)
                out.append(self._figure(name, end, measured.strength, "", label, sure, notes))
        return out

    def _in_beats(self, beats: BeatGrid, changes: Sequence[Transfer]) -> Track:
        after = beats.position(np.array([t.after.start for t in changes]))
        before = beats.position(np.array([t.before.end for t in changes]))
        return marks(
            "turns.offset-beats",
            [t.after.start for t in changes],
            _names(changes),
            after - before,
            "beats",
            by=author(self),
        )


def _names(changes: Sequence[Transfer]) -> list[str]:
    return [f"{t.before.who} > {t.after.who}" for t in changes]


def _notes(measured: Lock) -> dict[str, str]:
    """Return the figures of a lock beside its strength, for the claim."""
    return {
        "turns": str(measured.n),
        "cycle s": f"{measured.cycle:.4f}",
        "scatter ms": f"{1000 * measured.scatter:.2f}",
        "late ms": f"{1000 * measured.late:.2f}",
        "p of even phases": f"{measured.rayleigh:.2g}",
        "chance": f"{measured.chance:.3f}",
        "chance scatter ms": f"{1000 * measured.chance_scatter:.2f}",
        "p of others": f"{measured.p_draws:.3f}",
        "others": measured.drawn_from,
        "p of shifts": f"{measured.p_shifts:.3f}",
        "ceiling": f"{measured.ceiling:.3f}",
        "onset error ms": f"{1000 * ONSET_ERROR:.0f}",
    }


def _end(tracks: Mapping[str, Track]) -> float:
    """Return the last moment of all tracks, s."""
    ends = [0.0]
    for track in tracks.values():
        if len(track):
            ends.append(float(track.spans[:, 1].max() if track.kind == "spans" else track.t[-1]))
    return max(ends)
