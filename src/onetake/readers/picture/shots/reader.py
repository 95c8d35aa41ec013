"""Shots: where one ends and the next begins, and how surely other neighbours belong together."""

from __future__ import annotations

from array import array
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.core.frame_times import frame_interval
from onetake.core.gives import Column, Lane
from onetake.core.track import curve, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.shots.brief_transitions import BriefTransitions
from onetake.readers.picture.shots.cuts import FLOOR, Cuts
from onetake.readers.picture.shots.doubtful_stretch import alone, joined
from onetake.readers.picture.shots.fades import Fades
from onetake.readers.picture.shots.frame_features import FeatureExtractor
from onetake.readers.picture.shots.frame_gaps import change_start
from onetake.readers.picture.shots.gradual_search import Graduals
from onetake.readers.picture.shots.jump_cuts import JumpCuts
from onetake.readers.picture.shots.long_links import LongLinks
from onetake.readers.picture.shots.occlusions import Occlusion, Occlusions
from onetake.readers.picture.shots.part_tracks import (
    lengths_of_part,
    suspects_of_part,
    transitions_of_part,
)
from onetake.readers.picture.shots.seam_sweeps import SeamSweeps
from onetake.readers.picture.shots.shot_lengths import LENGTH_CLASSES, length_track
from onetake.readers.picture.shots.suspects import BURST, LIMIT, suspects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Frames
    from onetake.core.track import Track
    from onetake.readers.film_part import PartMaker
    from onetake.readers.picture.shots.pair_comparison import Pair

OTHER = 0.28
"""Link across black below which another place follows; from there to `LIMIT` it is in doubt, since dark
frames are hard to compare. Chosen on staged films (docs/explanation/shots.md)."""
TOUCH = 0.1
"""s from a fade within which a dissolve into its colour is part of the fade. Set by hand; no measured
source."""
LONG_DOUBT = 0.5
"""Link across a stretch that leads to another place, though nothing in it is recognised as a transition."""
BEHIND_BODY = 0.5
"""Link across a body behind which another place appears: a cut or a move, nothing decides which."""
SAME_CUT = 0.07
"""s within which two cuts are one. Set by hand; no measured source."""
CALM_LOSS = 0.3
"""Link that a change of `FLOOR` takes away where no pair was compared closely. Set by hand; no measured
source."""
GRADUAL = ("dissolve", "wipe")
"""Labels of the gradual transitions between two shots."""


class _Transition(NamedTuple):
    start: float
    end: float
    label: str
    strength: float
    confidence: float
    cut: float
    """Seconds of the first frame of the new shot; infinite where no new shot follows."""


class Shots:
    """Finds shots, the transitions between them, and the link of every neighbouring pair.

    Hard cuts by an adaptive ratio over a floor (after Yusoff et al., BMVC 2000) with a close comparison of
    both sides; fades through any colour; dissolves as linear mixes (after Lienhart, 1999), wipes as parts
    of the frame that switch one after the other. Memory is bounded: small frames of the last 4 s.
    """

    name = "shots"
    version = 13
    gives: tuple[Gives, ...] = (
        Gives(
            "shots",
            "spans",
            "count",
            "the shots, numbered from 1",
            labels=("shot",),
            lane=Lane("picture", "Shots", "shots"),
        ),
        Gives(
            "shots.transitions",
            "spans",
            "share",
            "cuts, fades, dissolves, wipes, with how much changes",
            labels=("cut", "fade-in", "fade-out", "fade-through", "dissolve", "wipe"),
            lane=Lane("picture", "Transitions"),
        ),
        Gives(
            "shots.link",
            "curve",
            "link",
            "how surely each frame belongs to the shot of the one before; null where that is unknown",
            columns=(Column("even", "share", "1 where the frame is of one even colour, else 0"),),
            lane=Lane("picture", "Link of neighbouring frames", low=0, high=1),
            of="steps",
        ),
        Gives(
            "shots.suspect",
            "spans",
            "link",
            "where a cut could hide: black, flash, whip, occlusion, or a gradual change",
            labels=("black", "flash", "whip", "occlusion", "gradual"),
            lane=Lane("picture", "Where a cut could hide"),
        ),
        Gives(
            "shots.length",
            "spans",
            "s",
            "how long each shot is, and its class",
            labels=LENGTH_CLASSES,
            lane=Lane("picture", "Shot length"),
        ),
    )
    cites: tuple[str, ...] = (
        "Yusoff, Christmas, Kittler: Video shot cut detection using adaptive thresholding, BMVC 2000",
        "Lienhart: Comparison of automatic shot boundary detection algorithms, SPIE 3656, 1999",
        "Kalal, Mikolajczyk, Matas: Forward-backward error, ICPR 2010",
    )

    of_part: Mapping[str, PartMaker] = MappingProxyType(
        {
            "shots.transitions": transitions_of_part,
            "shots.suspect": suspects_of_part,
            "shots.length": lengths_of_part,
        }
    )

    def __init__(self) -> None:
        self._eye, self._t = FeatureExtractor(), array("d")
        self._cuts, self._fades, self._graduals = Cuts(), Fades(), Graduals()
        self._brief = BriefTransitions()
        self._jumps, self._occlusions = JumpCuts(), Occlusions()
        self._long, self._seams = LongLinks(), SeamSweeps()

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        for look in self._eye.extract(frames):
            self._t.append(look.t)
            self._cuts.push(look)
            self._jumps.push(look, self._cuts.changes[-1])
            self._fades.push(look)
            self._graduals.push(look)
            self._brief.push(look, self._cuts.changes[-1])
            self._occlusions.push(look)
            self._long.push(look, self._cuts.pairs)
            self._seams.push(look, self._cuts.changes[-1])

    def close(self) -> list[Track]:
        """Return the tracks; an empty list for a film without frames."""
        if not self._t:
            return []
        watches = (self._cuts, self._jumps, self._fades, self._graduals, self._brief, self._occlusions)
        for watch in (*watches, self._long, self._seams):
            watch.close()
        t = np.array(self._t)
        step = frame_interval(t, lone=0.0)
        end = float(t[-1]) + step
        transitions = self._transitions(t, end)
        return [
            self._shots(transitions, end),
            self._spans(
                "shots.transitions",
                "share",
                [(x.start, x.end, x.label, x.strength, x.confidence) for x in transitions],
            ),
            self._link(t, transitions),
            self._spans(
                "shots.suspect",
                "link",
                suspects(
                    self._pairs(),
                    self._fades.runs,
                    self._occlusionsalone(transitions),
                    alone(self._brief.unexplained, transitions),
                    alone(joined(self._long.found, self._seams.found), transitions),
                    t,
                ),
            ),
            self._lengths(transitions, end),
        ]

    def _transitions(self, t: np.ndarray, end: float) -> list[_Transition]:
        when = [*self._t, end]
        found = [
            _Transition(
                change_start(when, f.first + 1) if f.label != "fade-in" or f.first else when[f.first],
                when[f.last],
                f.label,
                1.0,
                f.confidence,
                when[f.cut] if f.label != "fade-in" or f.cut else np.inf,
            )
            for f in self._fades.fades(self._t, OTHER)
        ]
        found = [x._replace(cut=np.inf) if x.label == "fade-out" else x for x in found]
        brief = self._brief.found
        for d in [*brief, *sorted(self._graduals.found, key=lambda d: -d.strength)]:
            if not any(x.start < d.end + TOUCH and d.start < x.end + TOUCH for x in found):
                middle = float(t[min(len(t) - 1, int(np.searchsorted(t, 0.5 * (d.start + d.end))))])
                found.append(_Transition(d.start, d.end, d.label, min(1.0, d.strength), 1 - d.link, middle))
        cuts: list[_Transition] = []
        for p in sorted((p for p in self._pairs() if p.link < LIMIT), key=lambda p: p.link):
            near = any(abs(p.end - x.end) < SAME_CUT for x in cuts) or any(
                x.start <= p.end <= x.end and x.label not in GRADUAL for x in found
            )
            near = near or any(d.start < p.end <= d.end for d in brief)
            if not near:
                cuts.append(_Transition(p.start, p.end, "cut", min(1.0, p.change), 1 - p.link, p.end))
        found = [
            x for x in found if x.label not in GRADUAL or not any(x.start < c.end <= x.end for c in cuts)
        ]
        return sorted(found + cuts)

    def _pairs(self) -> list[Pair]:
        """Return the pairs that were compared; of two results for one pair the lower link counts."""
        found = {pair.index: pair for pair in self._cuts.pairs}
        for jump in self._jumps.pairs:
            other = found.get(jump.index)
            if other is None or not other.link < jump.link:
                found[jump.index] = jump
        return list(found.values())

    def _shots(self, transitions: list[_Transition], end: float) -> Track:
        starts = sorted({0.0} | {x.cut for x in transitions if 0.0 < x.cut < end})
        ends = [*starts[1:], end]
        numbers = range(1, len(starts) + 1)
        return spans(
            "shots",
            starts,
            ends,
            ["shot"] * len(starts),
            list(numbers),
            "count",
            by=author(self),
            cites=self.cites,
        )

    def _lengths(self, transitions: list[_Transition], end: float) -> Track:
        """Return each shot's length; average, median and spread are facts."""
        starts = sorted({0.0} | {x.cut for x in transitions if 0.0 < x.cut < end})
        return length_track(starts, [*starts[1:], end], author(self), self.cites)

    def _link(self, t: np.ndarray, transitions: list[_Transition]) -> Track:
        # Pairs below the floor were not compared closely: their change is too small for a cut.
        link = 1.0 - CALM_LOSS * np.minimum(1.0, np.array(self._cuts.changes) / FLOOR)
        for pair in self._pairs():
            link[pair.index] = pair.link
        for run in self._fades.runs:
            if run.link is not None and run.link >= OTHER:
                for index in (run.first, min(run.last + 1, len(link) - 1)):
                    link[index] = min(link[index], max(run.link, LIMIT))
        for o in self._occlusionsalone(transitions):
            if o.link is not None and o.link < LIMIT:
                # Another place appeared from behind it, by a cut or by a move: nothing decides which.
                middle = min(len(t) - 1, int(np.searchsorted(t, o.middle)))
                link[middle] = min(link[middle], BEHIND_BODY)
        for found, doubt in (
            (self._brief.unexplained, BURST),
            (joined(self._long.found, self._seams.found), LONG_DOUBT),
        ):
            for start, end in alone(found, transitions):
                middle = min(len(t) - 1, int(np.searchsorted(t, 0.5 * (start + end))))
                link[middle] = np.fmin(link[middle], doubt)
        for x in transitions:
            inside = (t > x.start) & (t <= x.end)
            if x.label in GRADUAL or x.label == "fade-through":
                link[inside] = np.minimum(link[inside], 1 - x.confidence)
            elif x.label == "cut" and x.cut > t[-1]:
                link[inside & (t >= x.end)] = np.nan  # even on one side: nothing to compare
            elif x.label == "cut":
                link[inside & (t >= x.cut)] = 1 - x.confidence
        link[0] = np.nan
        even = {"even": self._fades.even_frames()}
        return curve("shots.link", t, link, "link", by=author(self), cites=self.cites, columns=even)

    def _occlusionsalone(self, transitions: list[_Transition]) -> list[Occlusion]:
        """Return the bodies before the lens that no transition explains."""
        found = self._occlusions.found
        return [o for o in found if not any(x.start < o.end and o.start < x.end for x in transitions)]

    def _spans(self, name: str, unit: str, rows: list[tuple[float, float, str, float, float]]) -> Track:
        start, end, label, value, sure = ([row[k] for row in rows] for k in range(5))
        return spans(name, start, end, label, value, unit, by=author(self), confidence=sure, cites=self.cites)  # type: ignore[arg-type]
