"""The small types that the formats share: intervals in tiers, and markers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Colour = Literal["green", "red", "yellow", "blue", "cyan"]
"""Green: holds, borne out; red: fails, contradicted; yellow: not decided; blue: a statement that is not
judged; cyan: a row of a track."""
OUTCOME_COLOURS: dict[str, Colour] = {
    "holds": "green",
    "borne out": "green",
    "met": "green",
    "fails": "red",
    "contradicted": "red",
    "not met": "red",
    "undecided": "yellow",
    "cannot be decided": "yellow",
    "cannot be told": "yellow",
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A row of a tier: [start, end) s on the film's clock, or a moment where both are the same."""

    start: float
    end: float
    label: str
    """On one line, of characters that every format can hold."""
    value: float | None = None
    """In the tier's unit; None where it is unknown."""
    confidence: float | None = None
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Tier:
    """Rows that do not overlap, under one name: a track, or one layer or voice of it."""

    name: str
    """'shots', 'voices.who: Ann', 'words (2)'."""
    track: str
    title: str
    """In words."""
    unit: str
    rows: tuple[Interval, ...]
    points: bool = False
    """Whether the rows are moments."""
    speaker: str = ""
    """Whose rows they are; '' where they are nobody's."""
    vocabulary: tuple[str, ...] = ()
    """All labels that there may be; empty where labels are open."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A stretch [start, end) s for an editor to look at, with what to look for."""

    start: float
    end: float
    name: str
    """Short: 'one-take: holds'."""
    comment: str
    """The sentence, the reason and what is to be seen there."""
    colour: Colour
    outcome: str
    """Of a verdict or a statement; '' for a row of a track."""
    claim: str = ""
    track: str = ""
    value: float | None = None
    unit: str = ""
    statement: str = ""
    """The words of the review that it is about."""
