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
    deviations: float | None = None
    """The same difference on the measure's scale, in standard deviations of a library's films, positive where
    the second film has more; None without a library, and where its films have no spread in the measure."""
    library_films: int = 0
    """Films of that library that have the measure."""

    @property
    def words(self) -> str:
        """The difference, with how large it is in the library.

        Examples
        --------
        >>> one = ComparedMeasure("lightness", "", "L*", "picture", (20, 32), "brighter by 12 L*", 1.42, 120)
        >>> one.words
        "brighter by 12 L*: 1.4 deviations of the library's 120 films"
        """
        if self.deviations is None or not self.difference:
            return self.difference
        size = f"{abs(self.deviations):.1f} deviations of the library's {self.library_films} films"
        return f"{self.difference}{':' if ':' not in self.difference else ','} {size}"


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
