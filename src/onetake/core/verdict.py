"""Verdict and Evidence: the result of a claim, with the seconds to look at."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from onetake.core.errors import ClaimError

Outcome = Literal["holds", "fails", "undecided", "inapplicable"]


_MOST_SHOWN = 5
"""Pieces of evidence that a notebook shows. Set by hand."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A moment or a stretch that shows why: look at [start, end) s of `track`."""

    track: str
    start: float
    end: float
    value: float | None
    unit: str
    says: str
    """What is to be seen there, in words."""


@dataclass(frozen=True, slots=True, repr=False)
class Verdict:
    """The result of a claim. It carries its own sentence, so that an old reading still renders.

    It is true where the claim holds: ``if reading.verdicts["one-take"]:``. One that fails, is undecided or
    inapplicable is false.

    Raises
    ------
    ClaimError
        If the outcome is none of the four, or no reason is given.
    """

    claim: str
    says: str
    outcome: Outcome
    because: str
    """The reason as one sentence."""
    measured: float | None = None
    limit: float | None = None
    unit: str = ""
    chance: float | None = None
    """What chance would give, in `unit`; None where chance plays no part."""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.outcome not in get_args(Outcome):
            raise ClaimError(
                f"{self.claim}: outcome {self.outcome!r}, wanted one of {', '.join(get_args(Outcome))}"
            )
        if not self.because:
            raise ClaimError(f"{self.claim}: no reason, wanted one sentence in 'because'")

    def __bool__(self) -> bool:
        return self.outcome == "holds"

    def __repr__(self) -> str:
        from onetake.core.table_rows import plain_line

        return f"Verdict {self.claim}: {self.outcome}. {plain_line(self.because)}"

    def _repr_html_(self) -> str:
        from onetake.core.clock import clock
        from onetake.core.table_rows import escaped, html_table

        head = (
            f"<div><strong>{escaped(self.says)}</strong> {self.outcome}. {escaped(self.because, 600)}</div>"
        )
        rows = [(f"{clock(e.start, 1)} to {clock(e.end, 1)}", e.says) for e in self.evidence[:_MOST_SHOWN]]
        return f"<div>{head}{html_table(('see', 'there'), rows) if rows else ''}</div>"

    @property
    def margin(self) -> float | None:
        """How far the figure lies from its limit, in `unit`; None where one of them is missing.

        Examples
        --------
        >>> Verdict("one-take", "One shot.", "holds", "No cut.", 0.8, 0.5).margin
        0.30000000000000004
        """
        if self.measured is None or self.limit is None:
            return None
        return abs(self.measured - self.limit)

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Verdict:
        """Read what `to_json` gave."""
        evidence = tuple(Evidence(**e) for e in data.get("evidence", ()))
        return cls(**{**data, "evidence": evidence})
