"""Comparison: some films side by side, by their measures and by what holds of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ComparedMeasure:
    """One measure of every film."""

    name: str
    says: str
    """'mean lightness'."""
    unit: str
    sense: str
    values: tuple[float | None, ...]
    """One a film, in the films' order; None where it is not known."""
    difference: str
    """By how much the second film differs from the first, in words: 'brighter by 12 L*'; '' for more than two
    films, or where one of them has none."""


@dataclass(frozen=True, slots=True)
class ComparedClaim:
    """One claim of which the verdicts differ."""

    claim: str
    says: str
    outcomes: tuple[str, ...]
    """One a film: 'holds', 'fails', 'undecided', 'inapplicable'."""
    measured: tuple[float | None, ...]
    unit: str
    limit: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Films side by side."""

    films: tuple[str, ...]
    """What each is called."""
    lengths: tuple[float, ...]
    """Seconds."""
    measures: tuple[ComparedMeasure, ...]
    claims: tuple[ComparedClaim, ...]
    """Those that hold of one and fail of another first, then the others that differ."""
    shared: tuple[str, ...]
    """What holds of all of them, as sentences."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)
