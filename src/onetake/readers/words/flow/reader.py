"""Flow: rate of the syllables, their lock to the beat, pauses, lines a bar and end rhymes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.facts import Fact
from onetake.core.track import curve, marks, spans
from onetake.language.foreign import language_of
from onetake.language.tokens import tokens
from onetake.readers.base import author
from onetake.readers.words.flow import promises
from onetake.readers.words.flow.lock import syllable_lock
from onetake.readers.words.flow.rhymes import end_rhymes
from onetake.readers.words.rhetoric.said import said_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats
    from onetake.core.gives import Gives
    from onetake.core.track import Track

WINDOW = 4.0
"""Seconds over which the rate is taken: about two lines. Set by hand; no measured source."""
STEP = 0.5
"""Seconds from one value of the rate to the next."""
LEAST_VOICED = 1.0
"""Seconds of voice in a window from which it has a rate; set by hand."""
LONGEST_PAUSE = 3.0
"""Seconds above which a silence is no pause of a voice but a part of the film without one; set by hand."""
FEWEST_BARS = 4
"""Bars with lines in them from which lines a bar are told; set by hand."""


class Flow:
    """Reads the flow of voices; see docs/explanation/flow.md."""

    name = "flow"
    version = 1
    needs: tuple[str, ...] = ("flow.syllables", "voices.kind")
    may_use: tuple[str, ...] = ("beat.beats", "beat.downbeats", "words.lines")
    gives: tuple[Gives, ...] = promises.GIVES
    cites: tuple[str, ...] = (
        "P. Mermelstein, Automatic segmentation of speech into syllabic units, JASA 58, 1975",
        "N. I. Fisher, Statistical Analysis of Circular Data, 1993",
    )

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return rate and pauses; lock, lines a bar and rhymes where there are a beat and lines."""
        kinds, syllables = tracks["voices.kind"], tracks["flow.syllables"]
        if not len(kinds):
            return []
        return [
            self._rate(kinds.spans, syllables.t),
            self._pauses(kinds.spans),
            *self._lock(tracks, kinds, syllables),
            *self._lines_a_bar(tracks),
            *self._rhymes(tracks),
        ]

    def _rate(self, stretches: Floats, syllables: Floats) -> Track:
        t = np.arange(stretches[0, 0] + STEP / 2, max(stretches[0, 0] + STEP, stretches[-1, 1]), STEP)
        low, high = t - WINDOW / 2, t + WINDOW / 2
        count = np.searchsorted(syllables, high) - np.searchsorted(syllables, low)
        inside = np.minimum(stretches[:, 1], high[:, None]) - np.maximum(stretches[:, 0], low[:, None])
        voiced = np.clip(inside, 0, None).sum(axis=1)
        rate = np.where(voiced >= LEAST_VOICED, count / np.maximum(voiced, LEAST_VOICED), np.nan)
        return curve("flow.rate", t, rate, "1/s", by=author(self), cites=self.cites)

    def _pauses(self, stretches: Floats) -> Track:
        ends = np.maximum.accumulate(stretches[:, 1])
        gaps = [
            (a, b) for a, b in zip(ends[:-1], stretches[1:, 0], strict=True) if 0 < b - a <= LONGEST_PAUSE
        ]
        start, end = np.array([a for a, _ in gaps]), np.array([b for _, b in gaps])
        voiced = float((stretches[:, 1] - stretches[:, 0]).sum())
        facts = {"a-minute": Fact(60 * len(gaps) / max(voiced, 1.0), "1/min")}
        if len(gaps):
            facts["median"] = Fact(float(np.median(end - start)), "s")
        return spans(
            "flow.pauses", start, end, ["pause"] * len(gaps), end - start, "s", by=author(self), facts=facts
        )

    def _lock(self, tracks: Mapping[str, Track], kinds: Track, syllables: Track) -> list[Track]:
        if "beat.beats" not in tracks:
            return []
        beats = np.unique(tracks["beat.beats"].t)
        t = syllables.t
        by_kind: dict[str, list[Floats]] = {"all": []}
        for (start, end), kind in zip(kinds.spans, kinds.labels, strict=True):
            own = t[(t >= start) & (t < end)]
            by_kind["all"].append(own)
            by_kind.setdefault(kind, []).append(own)
        found = [
            (kind, lock)
            for kind in promises.LOCKED
            if (lock := syllable_lock(beats, by_kind.get(kind, []))) is not None
        ]
        if not found:
            return []
        whole = (float(kinds.spans[0, 0]), float(kinds.spans[:, 1].max()))
        return [
            spans(
                "flow.lock",
                [whole[0]] * len(found),
                [whole[1]] * len(found),
                [kind for kind, _ in found],
                [lock.strength for _, lock in found],
                "",
                by=author(self),
                columns={
                    "chance": [lock.chance for _, lock in found],
                    "p": [lock.p_draws for _, lock in found],
                    "even": [lock.even for _, lock in found],
                    "late": [1000 * lock.late for _, lock in found],
                    "part": [1000 * lock.cycle for _, lock in found],
                    "syllables": [float(lock.syllables) for _, lock in found],
                },
                cites=self.cites,
            )
        ]

    def _lines_a_bar(self, tracks: Mapping[str, Track]) -> list[Track]:
        if "words.lines" not in tracks or "beat.downbeats" not in tracks:
            return []
        bars = np.unique(tracks["beat.downbeats"].t)
        starts = np.array([line.start for line in said_lines(tracks)])
        if len(bars) < 2:
            return []
        # A line that begins a little before the bar belongs to it: an upbeat of a quarter of a bar.
        moved = starts + float(np.median(np.diff(bars))) / 4
        count, _ = np.histogram(moved, bars)
        said = np.flatnonzero(count)
        if len(said) < FEWEST_BARS:
            return []
        inside = count[said[0] : said[-1] + 1]
        return [
            spans(
                "flow.lines-a-bar",
                [float(bars[said[0]])],
                [float(bars[said[-1] + 1])],
                ["whole film"],
                [float(inside.mean())],
                "",
                by=author(self),
                facts={"bars-with-one": Fact(float((inside == 1).mean()), "share")},
            )
        ]

    def _rhymes(self, tracks: Mapping[str, Track]) -> list[Track]:
        lines = said_lines(tracks) if "words.lines" in tracks else []
        if language_of([token for line in lines for token in tokens(line.text)]) != "English":
            return []
        rhymes = end_rhymes([line.text for line in lines])
        if not np.isfinite(rhymes.density):
            return []
        rows = rhymes.found
        return [
            marks(
                "flow.rhymes",
                [lines[one.line].start for one in rows],
                ["end rhyme"] * len(rows),
                [lines[one.other].number for one in rows],
                "count",
                by=author(self),
                texts={"text": [one.word for one in rows], "rhymes-with": [one.other_word for one in rows]},
                facts={
                    "density": Fact(rhymes.density, "share"),
                    "density-by-chance": Fact(rhymes.by_chance, "share"),
                    "lines": Fact(len(lines), "count"),
                },
            )
        ]
