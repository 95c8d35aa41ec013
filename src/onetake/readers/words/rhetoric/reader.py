"""Rhetoric: what the lines do to each other, from their words and their times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.facts import Fact
from onetake.core.track import curve, marks, spans
from onetake.language.foreign import is_foreign, language_of
from onetake.readers.base import author
from onetake.readers.words.rhetoric import promises
from onetake.readers.words.rhetoric.classes import ANAPHORA, ECHO
from onetake.readers.words.rhetoric.line_marks import Mark, marks_of
from onetake.readers.words.rhetoric.repetition import Echoes, anaphora, echoes, split
from onetake.readers.words.rhetoric.said import SaidLine, film_extent, said_lines
from onetake.readers.words.rhetoric.stance import stance_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.gives import Gives
    from onetake.core.track import Track
    from onetake.language.tokens import Token
    from onetake.readers.words.rhetoric.repetition import Repeat
    from onetake.readers.words.rhetoric.stance import LineStance

WINDOW = 20.0
"""Seconds about a moment in which lines are counted: about eight of them. Set by hand; no measured source."""
STEP = 1.0
"""Seconds from one value of the curves to the next."""
ENGLISH = "English"


class Rhetoric:
    """Reads what lines do: blame, name-calling, apology ...; see docs/explanation/rhetoric.md."""

    name = "rhetoric"
    version = 1
    needs: tuple[str, ...] = ("words.lines",)
    may_use: tuple[str, ...] = ("frames", "loudness.momentary")
    gives: tuple[Gives, ...] = (promises.MARKS, promises.STANCE, promises.ATTACK, promises.REPAIR)
    cites: tuple[str, ...] = (
        "D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20, 1958",
    )

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the marks; stances and curves, too, where the lines are in English."""
        lines = said_lines(tracks)
        if not lines:
            return []
        words = split([line.text for line in lines])
        language = language_of([token for some in words for token in some])
        repeated = echoes(words, [line.name for line in lines])
        found = [Mark(ANAPHORA, one.line, _quote(lines, words, one)) for one in anaphora(words)]
        found += [Mark(ECHO, one.line, _quote(lines, words, one)) for one in repeated.found]
        read: dict[int, LineStance] = {}
        # Few words, as in a short clip, are taken for English: language_of then returns ''.
        if language in (ENGLISH, ""):
            read = {i: stance_of(line.text) for i, line in enumerate(lines) if not is_foreign(words[i])}
            found += [mark for i, stance in read.items() for mark in marks_of(i, stance)]
        out = [self._marks(lines, found, language, len(read), repeated)]
        if read:
            out += [self._stances(lines, read), *self._curves(tracks, lines, read)]
        return out

    def _marks(
        self, lines: Sequence[SaidLine], found: list[Mark], language: str, read: int, repeated: Echoes
    ) -> Track:
        rows = sorted(found, key=lambda mark: (lines[mark.line].start, mark.line, mark.kind))
        own = [lines[mark.line] for mark in rows]
        facts = {
            "language": Fact(language or "unknown"),
            "lines": Fact(len(lines), "count"),
            "lines-read": Fact(read, "count"),
        }
        if np.isfinite(repeated.share):
            facts |= {
                "echo-share": Fact(repeated.share, "share"),
                "echo-by-chance": Fact(repeated.by_chance, "share"),
            }
        return marks(
            "rhetoric",
            [line.start for line in own],
            [mark.kind for mark in rows],
            [line.number for line in own],
            "count",
            by=author(self),
            confidence=[mark.confidence for mark in rows],
            columns={"addressed": [float(mark.addressed) for mark in rows]},
            texts={
                "text": [mark.text for mark in rows],
                "line": [line.text for line in own],
                "name": [line.name for line in own],
            },
            cites=self.cites,
            facts=facts,
        )

    def _stances(self, lines: Sequence[SaidLine], read: Mapping[int, LineStance]) -> Track:
        own = [(lines[i], stance) for i, stance in read.items()]
        return spans(
            "rhetoric.stance",
            [line.start for line, _ in own],
            [line.end for line, _ in own],
            [stance.stance for _, stance in own],
            [line.number for line, _ in own],
            "count",
            by=author(self),
            confidence=[stance.confidence for _, stance in own],
            columns={"proved": [float(stance.proved) for _, stance in own]},
            texts={"text": [line.text for line, _ in own], "name": [line.name for line, _ in own]},
            cites=self.cites,
        )

    def _curves(
        self, tracks: Mapping[str, Track], lines: Sequence[SaidLine], read: Mapping[int, LineStance]
    ) -> list[Track]:
        start, end = film_extent(tracks, lines)
        t = np.arange(start + STEP / 2, end, STEP)
        out = []
        for name, stances in (
            ("rhetoric.attack", ("attack",)),
            ("rhetoric.repair", ("tenderness", "repair")),
        ):
            at = np.array([lines[i].middle for i, s in read.items() if s.stance in stances])
            count = (np.abs(t[:, None] - at[None, :]) <= WINDOW / 2).sum(axis=1).astype(np.float64)
            # At the film's ends the window is shorter.
            seconds = np.minimum(t + WINDOW / 2, end) - np.maximum(t - WINDOW / 2, start)
            out.append(curve(name, t, 60 * count / seconds, "1/min", by=author(self)))
        return out


def _quote(lines: Sequence[SaidLine], words: Sequence[Sequence[Token]], one: Repeat) -> str:
    """Return the words of a repeat as written."""
    some = words[one.line]
    return lines[one.line].text[some[one.first].start : some[one.last].end]
