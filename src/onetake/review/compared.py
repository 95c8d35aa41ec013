"""Judge what is compared: 'darker than his last video', 'faster than in the first half'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.claims.figure_words import figure_words
from onetake.core.verdict import Evidence, Verdict
from onetake.review.compared_figures import Side, figure_of
from onetake.review.other_readings import find_reading
from onetake.review.places_in_time import PlacedAnchor, place_anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.statement import Comparison, Degree, Statement
    from onetake.core.track import Track
    from onetake.core.verdict import Outcome

    PartOf = Callable[[float, float], Mapping[str, Track]]

LEAST_PART = 2.0
"""Seconds of a part that can be compared, at least. Set by hand; no measured source."""
_WHY_NOT = {
    "other films": "It is compared with films in general, of which nothing is measured.",
    "not said": "It does not say with which film, or which part of this one, it is compared.",
}


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """One side of a comparison: what is measured there, and where it lies."""

    name: str
    """'this film', 'the first half'."""
    tracks: Mapping[str, Track]
    start: float
    end: float
    is_here: bool = True
    """Whether it is a part of the film at hand, so that its seconds are evidence."""


def judge_comparison(
    statement: Statement,
    claim: Claim,
    reading: Reading,
    part_of: PartOf,
    beside: Mapping[str, Reading],
) -> Verdict:
    """Return whether there is more of it here than there, as is said.

    Parameters
    ----------
    statement : Statement
        What is said; it has a comparison.
    claim : Claim
        The claim that it says.
    reading : Reading
        The film at hand.
    part_of : callable
        Returns the tracks of [start, end) s of the film at hand.
    beside : mapping of str to Reading
        Other films by their names.
    """
    compared = statement.compared
    assert compared is not None
    says = f"The comparison, {compared.words!r}, is right."
    if compared.to in _WHY_NOT:
        return Verdict(claim.id, says, "undecided", _WHY_NOT[compared.to])
    sides = _sides(statement, compared, reading, part_of, beside)
    if isinstance(sides, str):
        return Verdict(claim.id, says, "undecided", sides)
    here, there = sides
    short = next((s for s in sides if s.end - s.start < LEAST_PART), None)
    if short is not None:
        lasts = f"{short.name} lasts {short.end - short.start:.1f} s"
        because = f"{lasts[:1].upper()}{lasts[1:]}; {LEAST_PART:g} s are needed to compare it."
        return Verdict(claim.id, says, "undecided", because)
    figures = [figure_of(compared.of, claim, side.tracks, side.end - side.start) for side in sides]
    for side, figure in zip(sides, figures, strict=True):
        if isinstance(figure, str):
            return Verdict(claim.id, says, "undecided", f"Of {side.name} it is not known: {figure}")
    ours, theirs = figures
    assert isinstance(ours, Side)
    assert isinstance(theirs, Side)
    outcome = compare_sides(ours, theirs, compared.degree)
    because = f"{_name(here)} has {ours.words}, {there.name} {theirs.words}."
    if outcome == "undecided":
        needed = figure_words(max(ours.margin, theirs.margin), ours.unit)
        because += f" That is too little: a difference of {needed} is needed."
    evidence = tuple(
        Evidence("comparison", side.start, side.end, figure.low, figure.unit, f"{side.name}: {figure.words}")
        for side, figure in ((here, ours), (there, theirs))
        if side.is_here
    )
    return Verdict(claim.id, says, outcome, because, ours.low, theirs.low, ours.unit, evidence=evidence)


def compare_sides(ours: Side, theirs: Side, degree: Degree) -> Outcome:
    """Return whether the first side has more, less or as much, as is said; undecided within the margin.

    Examples
    --------
    >>> fast, slow = (Side(n, n, 3.0, f"{n} cuts a minute", "1/min") for n in (20, 5))
    >>> [compare_sides(fast, slow, degree) for degree in ("more", "as much", "less")]
    ['holds', 'fails', 'fails']
    """
    margin = max(ours.margin, theirs.margin)
    more, less = ours.low > theirs.high + margin, ours.high < theirs.low - margin
    if ours.less_is_more:
        more, less = less, more
    equal = ours.low == ours.high == theirs.low == theirs.high or (
        margin > 0 and max(ours.high, theirs.high) - min(ours.low, theirs.low) <= margin
    )
    if degree in ("more", "not less"):
        yes, no = more, less or (equal and margin == 0 and degree == "more")
        yes = yes or (degree == "not less" and equal)
    elif degree in ("less", "not more"):
        yes, no = less, more or (equal and margin == 0 and degree == "less")
        yes = yes or (degree == "not more" and equal)
    else:
        yes, no = equal, more or less
    return "holds" if yes else "fails" if no else "undecided"


def _sides(
    statement: Statement,
    compared: Comparison,
    reading: Reading,
    part_of: PartOf,
    beside: Mapping[str, Reading],
) -> tuple[ComparedSide, ComparedSide] | str:
    """Return this side and the other, or why one of them is not known."""
    duration = reading.media.duration
    own = statement.when if statement.when is not None and statement.when.kind != "whole" else None
    placed = None if own is None else place_anchor(own, reading.tracks, duration)
    if placed is not None and placed.why_not:
        return placed.why_not

    def part(name: str, start: float, end: float) -> ComparedSide:
        return ComparedSide(name, part_of(start, end), start, end)

    here = ComparedSide("this film", reading.tracks, 0.0, duration, is_here=False)
    if placed is not None and own is not None:
        here = part(own.words, placed.start, placed.end)
    if compared.to == "another film":
        other = find_reading(compared.name, beside)
        if other is None:
            return f'It needs the other film ("{compared.name}"): give its reading with --beside.'
        there = ComparedSide(f'"{compared.name}"', other.tracks, 0.0, other.media.duration, is_here=False)
        return here, there
    if compared.to == "what came before":
        if placed is None:
            half = duration / 2
            return part("the second half", half, duration), part("the first half", 0.0, half)
        return here, part("what comes before it", 0.0, placed.start)
    assert compared.anchor is not None
    other_part = place_anchor(compared.anchor, reading.tracks, duration)
    if other_part.why_not:
        return other_part.why_not
    there = part(compared.anchor.words, other_part.start, other_part.end)
    if placed is None:
        here = part("the rest", *_rest(other_part, duration))
    return here, there


def _rest(other: PlacedAnchor, duration: float) -> tuple[float, float]:
    """Return what follows a part, or what comes before it where it is the film's end."""
    return (other.end, duration) if duration - other.end >= LEAST_PART else (0.0, other.start)


def _name(side: ComparedSide) -> str:
    return side.name[:1].upper() + side.name[1:]
