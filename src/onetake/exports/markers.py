"""The markers of a reading: the statements of its review, the evidence of its verdicts, rows of tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.names import printable
from onetake.exports.escape import one_line
from onetake.exports.parts import OUTCOME_COLOURS, Marker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from onetake.core.checked import CheckedReview, Match
    from onetake.core.verdict import Evidence, Verdict
    from onetake.exports.parts import Tier

WHOLE_FILM = 0.95
"""Share of the film from which a stretch says nothing of where to look. Set by hand."""
_DECIDED = ("holds", "fails")
_NAME_LENGTH = 80
"""Characters of a marker's name, as editing programs show about so many. Set by hand."""


def verdict_markers(
    verdicts: Mapping[str, Verdict], duration: float, *, chosen: Collection[str] | None = None
) -> Iterator[Marker]:
    """Yield a marker for each piece of evidence.

    Parameters
    ----------
    verdicts : mapping of str to Verdict
    duration : float
        Of the film, s. Evidence that is nearly as long says nothing of where to look, and is left out unless
        its claim is chosen.
    chosen : collection of str, optional
        The claims to take, whatever became of them; by default those that hold or fail.
    """
    for claim, verdict in verdicts.items():
        if claim not in chosen if chosen is not None else verdict.outcome not in _DECIDED:
            continue
        for one in verdict.evidence:
            if chosen is not None or not _is_whole(one.start, one.end, duration):
                yield _of_evidence(verdict, one)


def review_markers(
    review: CheckedReview, duration: float, *, chosen: Collection[str] | None = None
) -> Iterator[Marker]:
    """Yield a marker for each piece of evidence of each statement; one for the part where there is none."""
    for sentence in review.sentences:
        for match in sentence.matches:
            if match.standing == "not applicable" or (chosen is not None and match.claim not in chosen):
                continue
            for start, end, seen in _places(match, duration):
                yield Marker(
                    start,
                    end,
                    one_line(f"{match.standing}: {match.phrase}", _NAME_LENGTH),
                    one_line(f'"{sentence.text}" {match.standing}: {match.verdict.because}{seen}'),
                    OUTCOME_COLOURS.get(match.standing, "blue"),
                    match.standing,
                    match.claim,
                    statement=one_line(match.phrase),
                )


def tier_markers(tiers: Collection[Tier]) -> Iterator[Marker]:
    """Yield a marker for each row of some tiers."""
    for tier in tiers:
        for row in tier.rows:
            name = one_line(f"{tier.name}: {row.label}", _NAME_LENGTH)
            yield Marker(
                row.start, row.end, name, one_line(f"{tier.title}: {row.label}"), "cyan", "", "", tier.track,
                row.value, tier.unit,
            )  # fmt: skip


def _of_evidence(verdict: Verdict, one: Evidence) -> Marker:
    return Marker(
        one.start,
        one.end,
        one_line(f"{verdict.claim}: {verdict.outcome}", _NAME_LENGTH),
        one_line(f"{verdict.says} {verdict.outcome}: {verdict.because} Here: {one.says}."),
        OUTCOME_COLOURS.get(verdict.outcome, "blue"),
        verdict.outcome,
        printable(verdict.claim),
        one.track,
        one.value,
        one.unit,
    )


def _places(match: Match, duration: float) -> Iterator[tuple[float, float, str]]:
    """Yield the stretches to look at for a statement, with what is seen there."""
    told = [one for one in match.verdict.evidence if not _is_whole(one.start, one.end, duration)]
    for one in told:
        yield one.start, one.end, f" Here: {one.says}."
    if not told:
        part = match.part
        if part is None or part.start is None or part.end is None:
            yield 0.0, duration, ""
        else:
            yield part.start, part.end, ""


def _is_whole(start: float, end: float, duration: float) -> bool:
    return end - start >= WHOLE_FILM * duration
