"""Claim: a sentence that can be true or false of a film, with the tracks it needs and its limit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.errors import ClaimError
from onetake.core.units import check_unit
from onetake.core.verdict import Evidence, Outcome, Verdict

if TYPE_CHECKING:
    from onetake.core.track import Track

Tracks = Mapping[str, "Track"]
Judge = Callable[["Claim", Tracks], Verdict]


@dataclass(frozen=True)
class Claim:
    """One sentence with its limit. `judge` decides; missing tracks are handled here, once for all claims.

    Raises
    ------
    ClaimError
        If the id or the unit is not well formed, or there are no phrases.
    """

    id: str
    """Kebab-case, public and stable: 'one-take'."""
    says: str
    """The sentence as the page prints it."""
    needs: tuple[str, ...]
    """Tracks without which the claim is inapplicable."""
    limit: float
    unit: str
    """The unit of the limit and of the figure."""
    source: str
    """Where the limit comes from: a paper, a standard, or a distribution named in docs."""
    phrases: tuple[str, ...]
    """How critics say it; the pattern language is that of `onetake.review.match`."""
    judge: Judge
    opposites: tuple[str, ...] = ()
    """How critics say the contrary: 'cut to pieces' of a one-take."""
    cites: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z]+(-[a-z]+)*", self.id):
            raise ClaimError(f"claim id: {self.id!r}, wanted kebab-case such as 'one-take'")
        if not self.phrases:
            raise ClaimError(f"{self.id}: no phrases, wanted at least one; how would a critic say it?")
        check_unit(self.unit, self.id)

    def decide(self, tracks: Tracks) -> Verdict:
        """Judge the claim; a missing or empty track makes it inapplicable, and the reason names the track."""
        missing = [name for name in self.needs if name not in tracks]
        if missing:
            return self.verdict("inapplicable", f"The reading has no {' and no '.join(missing)}.")
        return self.judge(self, tracks)

    def verdict(
        self,
        outcome: Outcome,
        because: str,
        measured: float | None = None,
        *,
        chance: float | None = None,
        evidence: tuple[Evidence, ...] = (),
    ) -> Verdict:
        """Make this claim's verdict: its own sentence, limit and unit with what was found."""
        return Verdict(
            claim=self.id,
            says=self.says,
            outcome=outcome,
            because=because,
            measured=measured,
            limit=self.limit,
            unit=self.unit,
            chance=chance,
            evidence=evidence,
        )
