"""One claim of a user's own: its words, its questions in SQL and its limits."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


def with_unit(value: float, unit: str) -> str:
    """Return a figure in words; how many is said without a unit.

    Examples
    --------
    >>> with_unit(2.5, "s"), with_unit(3.0, "count")
    ('2.5 s', '3')
    """
    return f"{value:g}" if unit in ("", "count") else f"{value:g} {unit}"


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit with its direction.

    Examples
    --------
    >>> Bound(3.0, upwards=True).has(4.0), Bound(1.0, upwards=False).says("count")
    (True, 'at most 1')
    """

    value: float
    upwards: bool
    """Whether it is reached from `value` upwards ('at-least'), or downwards ('at-most')."""

    def has(self, measured: float) -> bool:
        """Return whether a figure reaches it."""
        return measured >= self.value if self.upwards else measured <= self.value

    def says(self, unit: str) -> str:
        """Return it in words."""
        return f"at {'least' if self.upwards else 'most'} {with_unit(self.value, unit)}"


@dataclass(frozen=True, slots=True)
class OwnClaim:
    """A claim of a user's own, as its file defines it; `onetake.claims.own.document` checks it."""

    id: str
    says: str
    unit: str
    measure: str
    """A SELECT of one row: the figure, and, where chance plays a part, what chance would give."""
    holds: Bound
    fails: Bound
    source: str
    """Where the limits come from."""
    figure: str = "figure"
    """What the figure is, in words: 'number of whip pans'."""
    evidence: str = ""
    """A SELECT of start, end (or t) and says, and perhaps value, the best first; '' for none."""
    phrases: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    concepts: tuple[tuple[str, ...], ...] = ()
    """Concepts of the lexicon that together in a clause say it."""
    opposite_concepts: tuple[tuple[str, ...], ...] = ()
    needs: tuple[str, ...] = ()
    """The tracks that its questions name."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> OwnClaim:
        """Read what `to_json` gave."""
        bounds = {name: Bound(**data[name]) for name in ("holds", "fails")}
        texts = {name: tuple(data[name]) for name in ("phrases", "opposites", "needs")}
        groups = {
            name: tuple(tuple(group) for group in data[name]) for name in ("concepts", "opposite_concepts")
        }
        return cls(**{**data, **bounds, **texts, **groups})
