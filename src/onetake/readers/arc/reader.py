"""The arc of a film: strands, tension, phases, climax, and whether the picture goes with the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.track import Fact, Track, curve, marks, spans
from onetake.readers.arc.climax import find_climax, find_peaks
from onetake.readers.arc.phases import CELL, NAMES, find_phases
from onetake.readers.arc.strands import STEP, STRANDS, TENSION, WINDOW, strand_values, tension_of
from onetake.readers.arc.turning import find_turn
from onetake.readers.base import author
from onetake.signal.structure.chance import coupling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats
    from onetake.readers.arc.climax import Peak

FEWEST = 3
"""Strands that must be known for a tension."""
SHORTEST = 4 * WINDOW
"""Seconds of a film that has an arc, at least: shorter ones have no parts to compare. Set by hand."""
FAST_WINDOW = 3.0
"""Seconds over which picture and sound are averaged to see whether they go together."""
SOUND = ("loudness",)
"""The strand of sound that the picture is compared with: on staged films it separates best (arc.md)."""
PICTURE = ("camera", "cuts")
"""What the picture's pace is: what people in it do is not the film's doing."""
_TITLES = {
    "loudness": "Loudness", "pitch": "Pitch", "onsets": "Onsets", "overlap": "Talking at once",
    "words": "Words a second", "attack": "Attacks", "repair": "Making up", "camera": "Speed of the camera",
    "cuts": "Cuts a second", "subjects": "Motion of the subjects", "closeness": "Closeness",
}  # fmt: skip


class Arc:
    """Brings the strands together; see docs/explanation/arc.md."""

    name = "arc"
    version = 1
    needs: tuple[str, ...] = ("loudness.momentary",)
    may_use: tuple[str, ...] = (
        *dict.fromkeys(name for strand in STRANDS for name in strand.uses if name != "loudness.momentary"),
        "rhetoric",
        "rhetoric.stance",
    )
    gives: tuple[Gives, ...] = (
        Gives("arc.tension", "curve", "", "mean of the strands, each in its standard deviations",
              lane=Lane("arc", "Tension"), when="where three strands move",
              columns=(Column("strands", "count", "how many strands are known there"),)),
        *(Gives(f"arc.{strand.name}", "curve", "", f"{strand.says}, in its standard deviations over the film",
                lane=Lane("arc", _TITLES[strand.name]), when="where it was measured and moves")
          for strand in STRANDS),
        Gives("arc.phases", "spans", "", "phases; the value is the mean tension", labels=NAMES,
              lane=Lane("arc", "Phases"), when="where three strands move",
              columns=(Column("survives", "share", "penalties at which the change before it is found"),)),
        Gives("arc.peaks", "marks", "", "the highest point of each strand that has a peak",
              labels=TENSION, lane=Lane("arc", "Peaks of the strands", "rows"),
              when="where three strands move"),
        Gives("arc.high", "marks", "", "the strands that are high at the climax",
              labels=TENSION, lane=Lane("hidden"), when="where three strands move"),
        Gives("arc.climax", "marks", "count", "highest tension, and how many strands are high there",
              labels=("highest",), lane=Lane("arc", "Highest tension", "marks"),
              when="where three strands move",
              columns=(Column("tension", "", "mean of the strands there, in their standard deviations"),
                       Column("strands", "count", "strands that were compared"),
                       Column("chance", "share", "how often shifted strands are as high together"),
                       Column("by-chance", "count", "strands that would be high in 95 of 100 draws, at most"),
                       Column("rival", "count", "strands that are high there without loudness"),
                       Column("rival-chance", "share", "the chance without loudness"))),
        Gives("arc.turn", "marks", "share", "from where on words attack less and make up more; how much more",
              labels=("turn",), lane=Lane("arc", "Turn of the words", "marks"), when="where lines are read",
              columns=(Column("fall", "share", "attacking lines before it, less those after it"),
                       Column("before", "share", "attacking lines before it"),
                       Column("survives", "share", "penalties at which the change is found"),
                       Column("p", "share", "shuffled orders of the lines with a turn as strong"),
                       Column("by-chance", "share", "rise at the best turn of 95 of 100 orders, at most"),
                       Column("lines", "count", "different lines that were read"))),
        Gives("arc.coupling", "spans", "", "correlation of the picture's pace with loudness",
              labels=("film",), lane=Lane("arc", "Picture with sound", "figures"),
              when="where picture and sound both move",
              columns=(Column("chance", "", "correlation that 95 of 100 circular shifts stay below"),
                       Column("p", "share", "circular shifts that reach the correlation"))),
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "M. Farbood, A parametric, temporal model of musical tension, Music Perception 29, 2012",
    )

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the tracks of the arc; without three strands that move only those of the strands."""
        out = self._turn(tracks)
        extent = _extent(tracks)
        if extent is None or extent[1] - extent[0] < SHORTEST:
            return out
        start, end = extent
        grid = np.arange(start + WINDOW / 2, end - WINDOW / 2 + 1e-9, STEP)
        strands = strand_values(tracks, grid, WINDOW)
        out += [self._curve(f"arc.{name}", grid, values) for name, values in strands.items()]
        out += self._coupling(tracks, start, end)
        if sum(name in TENSION for name in strands) < FEWEST:
            return out
        return out + self._tension(grid, strands) + self._phases(tracks, start, end)

    def _curve(self, name: str, grid: Floats, values: Floats) -> Track:
        facts = {"window": Fact(WINDOW, "s")}
        return curve(name, grid, values, "", by=author(self), cites=self.cites, facts=facts)

    def _tension(self, grid: Floats, strands: Mapping[str, Floats]) -> list[Track]:
        known = sum(np.isfinite(values).astype(int) for name, values in strands.items() if name in TENSION)
        out = [
            curve(
                "arc.tension", grid, tension_of(strands, FEWEST), "", by=author(self), cites=self.cites,
                columns={"strands": np.asarray(known, np.float64)},
            )
        ]  # fmt: skip
        peaks = sorted(find_peaks(grid, strands), key=lambda peak: peak.t)
        out.append(self._peaks("arc.peaks", peaks))
        climax = find_climax(grid, strands)
        if climax is None:
            return out
        columns = {
            "tension": climax.tension,
            "strands": float(climax.strands),
            "chance": climax.chance,
            "by-chance": climax.by_chance,
            "rival": float(climax.rival),
            "rival-chance": climax.rival_chance,
        }
        out.append(self._peaks("arc.high", sorted(climax.high, key=lambda peak: peak.t)))
        high, at = float(len(climax.high)), climax.t
        out.append(
            marks("arc.climax", [at], ["highest"], [high], "count", by=author(self), columns=_row(columns))
        )
        return out

    def _peaks(self, name: str, peaks: Sequence[Peak]) -> Track:
        rows = [p.t for p in peaks], [p.strand for p in peaks], [p.value for p in peaks]
        return marks(name, *rows, "", by=author(self))

    def _phases(self, tracks: Mapping[str, Track], start: float, end: float) -> list[Track]:
        grid = np.arange(start + CELL / 2, end - CELL / 2 + 1e-9, CELL)
        strands = strand_values(tracks, grid, CELL)
        if len(grid) < 4 or not strands:
            return []
        cells = np.stack([_filled(values) for values in strands.values()], axis=1)
        phases = find_phases(grid, cells, strands, np.nan_to_num(tension_of(strands, 1)), end)
        return [
            spans(
                "arc.phases", [p.start for p in phases], [p.end for p in phases], [p.name for p in phases],
                [p.tension for p in phases], "", by=author(self),
                columns={"survives": [p.survives for p in phases]},
            )
        ]  # fmt: skip

    def _coupling(self, tracks: Mapping[str, Track], start: float, end: float) -> list[Track]:
        grid = np.arange(start + FAST_WINDOW / 2, end - FAST_WINDOW / 2 + 1e-9, STEP)
        strands = strand_values(tracks, grid, FAST_WINDOW)
        picture = {name: strands[name] for name in PICTURE if name in strands}
        sound = {name: strands[name] for name in SOUND if name in strands}
        if not picture or not sound:
            return []
        found = coupling(tension_of(picture, 1), tension_of(sound, 1))
        if found is None:
            return []
        return [
            spans(
                "arc.coupling", [start], [end], ["film"], [found.r], "", by=author(self),
                columns={"chance": [found.chance], "p": [found.p]},
                facts={"picture": Fact(", ".join(picture)), "sound": Fact(", ".join(sound))},
            )
        ]  # fmt: skip

    def _turn(self, tracks: Mapping[str, Track]) -> list[Track]:
        stance = tracks.get("rhetoric.stance")
        turn = None if stance is None else find_turn(stance, tracks.get("rhetoric"))
        if turn is None:
            return []
        columns = {
            "fall": turn.fall,
            "before": turn.before,
            "survives": turn.survives,
            "p": turn.p,
            "by-chance": turn.by_chance,
            "lines": float(turn.lines),
        }
        return [
            marks(
                "arc.turn", [turn.t], ["turn"], [turn.rise], "share", by=author(self), columns=_row(columns)
            )
        ]


def _extent(tracks: Mapping[str, Track]) -> tuple[float, float] | None:
    """Return where sound was measured, s, and picture where there is one; None where there is none."""
    t = tracks["loudness.momentary"].t
    return (float(max(0.0, t[0])), float(t[-1])) if len(t) else None


def _row(columns: Mapping[str, float]) -> dict[str, list[float]]:
    return {name: [value] for name, value in columns.items()}


def _filled(values: Floats) -> Floats:
    """Return values with the mean, 0, where unknown."""
    return np.asarray(np.nan_to_num(values), np.float64)
