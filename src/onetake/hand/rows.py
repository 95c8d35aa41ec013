"""Rows of tiers as people annotate them, whatever program they did it in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HandRow:
    """One annotation: [start, end) s, or a moment where both are the same."""

    start: float
    end: float
    label: str
    speaker: str = ""
    """Whose it is, where the format says so; '' elsewhere."""


@dataclass(frozen=True, slots=True)
class HandTier:
    """A tier of a file."""

    name: str
    rows: tuple[HandRow, ...]
    points: bool = False
    """Whether its rows are moments."""
    clock: str = "film"
    """What its times count from: 'film', the film's clock, or 'player', the start of the film's file."""
