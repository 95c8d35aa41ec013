"""The verdicts on statements: of the whole film, of a part, or on a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.checked import Part
from onetake.review.amounts import judge_amount
from onetake.review.every_part import agreeing
from onetake.review.opposed import weigh
from onetake.review.places_in_time import place_anchor
from onetake.review.sections_in_time import every_section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.statement import Anchor, Statement
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.readers.parts import PartTracks


def part_tracks(tracks: Mapping[str, Track], start: float, end: float) -> PartTracks:
    """Return the tracks of a part; the readers are imported when a sentence first speaks of one."""
    from onetake.readers.parts import PartTracks

    return PartTracks(tracks, start, end)


class Verdicts:
    """The verdicts of the reading and of its parts, each decided when it is first needed."""

    def __init__(
        self, reading: Reading, register: Mapping[str, Claim], beside: Mapping[str, Reading]
    ) -> None:
        self._reading = reading
        self._beside = beside
        self._register = register
        self._known: dict[str, Verdict] = dict(reading.verdicts)
        self._parts: dict[tuple[float, float], PartTracks] = {}
        self._on_parts: dict[tuple[str, float, float], Verdict] = {}

    def judge(self, statement: Statement) -> tuple[Verdict, Part | None]:
        """Return the verdict on a statement's claim, on the part of the film that it speaks of."""
        anchor = self._anchor_of(statement)
        if statement.compared is not None:
            return self._compare(statement), self._part_of(anchor)
        if anchor is None or anchor.kind == "whole":
            if statement.amount is not None:
                return judge_amount(statement.amount, statement.claim, self._reading.tracks), None
            return weigh(statement, self._on_whole(statement.claim), self._reading.tracks), None
        every = every_section(anchor, self._reading.tracks)
        if every and statement.amount is None:
            part = Part(anchor.words, None, None, anchor.kind, anchor.side)
            return agreeing([self._weighed(statement, *span) for span in every], anchor.label), part
        placed = place_anchor(anchor, self._reading.tracks, self._reading.media.duration)
        if placed.why_not:
            claim = self._register[statement.claim]
            part = Part(anchor.words, None, None, anchor.kind, anchor.side)
            return claim.verdict("undecided", placed.why_not), part
        part = Part(anchor.words, placed.start, placed.end, anchor.kind, anchor.side)
        if statement.amount is not None:
            tracks = self._tracks_of(placed.start, placed.end)
            return judge_amount(statement.amount, statement.claim, tracks), part
        return self._weighed(statement, placed.start, placed.end), part

    def _anchor_of(self, statement: Statement) -> Anchor | None:
        """Return the part that it is said of; times that belong to the claim's own words name none."""
        anchor, claim = statement.when, self._register.get(statement.claim)
        is_its_own = claim is not None and anchor is not None and anchor.kind in claim.leads_to
        return None if is_its_own else anchor

    def _weighed(self, statement: Statement, start: float, end: float) -> Verdict:
        """Return the verdict on a part, of what exactly the statement says there."""
        return weigh(statement, self._on_part(statement.claim, start, end), self._tracks_of(start, end))

    def _compare(self, statement: Statement) -> Verdict:
        from onetake.review.compared import judge_comparison  # imports numpy

        claim = self._register[statement.claim]
        return judge_comparison(statement, claim, self._reading, self._tracks_of, self._beside)

    def _part_of(self, anchor: Anchor | None) -> Part | None:
        if anchor is None or anchor.kind == "whole":
            return None
        placed = place_anchor(anchor, self._reading.tracks, self._reading.media.duration)
        start, end = (None, None) if placed.why_not else (placed.start, placed.end)
        return Part(anchor.words, start, end, anchor.kind, anchor.side)

    def _on_whole(self, claim: str) -> Verdict:
        if claim not in self._known:
            self._known[claim] = self._register[claim].decide(self._reading.tracks)
        return self._known[claim]

    def _on_part(self, claim: str, start: float, end: float) -> Verdict:
        if (claim, start, end) not in self._on_parts:
            verdict = self._register[claim].decide(self._tracks_of(start, end))
            self._on_parts[claim, start, end] = verdict
        return self._on_parts[claim, start, end]

    def _tracks_of(self, start: float, end: float) -> PartTracks:
        if (start, end) not in self._parts:
            self._parts[start, end] = part_tracks(self._reading.tracks, start, end)
        return self._parts[start, end]
