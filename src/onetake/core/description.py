"""Description: the sentences that are worth saying of a film, each with the verdict behind it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.core.clock import clock

if TYPE_CHECKING:
    from onetake.core.verdict import Evidence

MOMENTS = 2
"""Moments that a sentence names, at most."""
_WHOLE = 0.9
"""Share of the film from which a stretch is 'throughout'; set by hand."""
_SHORT = 3
"""Seconds below which a moment is named by its beginning alone; set by hand."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a description."""

    claim: str
    says: str
    because: str
    evidence: tuple[Evidence, ...]
    """The moments that it names, in time."""
    bits: float
    """How distinctive it is."""
    films: int
    """Other films to which the claim applies; 0 where too few are known."""
    holds: int
    """Those of which it holds."""

    def when(self, duration: float) -> str:
        """Return the moments in words, for a film of `duration` s: 'throughout', '0:12 and 0:40'."""
        if any(one.end - one.start >= _WHOLE * duration for one in self.evidence):
            return "throughout"
        return " and ".join(dict.fromkeys(_moment(one) for one in self.evidence[:MOMENTS]))

    def rarity(self) -> str:
        """Return how rare it is, in words; '' where that is not known."""
        if not self.films:
            return ""
        return f"holds of {self.holds} of {self.films} other films"


@dataclass(frozen=True, slots=True)
class Description:
    """What is worth saying of a film, in order."""

    film: str
    duration: float
    """Seconds."""
    sentences: tuple[Told, ...]
    more: int
    """Further claims that hold, and are left out because there is no room or they are said already."""

    @property
    def text(self) -> str:
        """The description as prose, each sentence with its moments in brackets."""
        return " ".join(self.sentence(told) for told in self.sentences)

    def sentence(self, told: Told) -> str:
        """Return one sentence with its moments in brackets."""
        when = told.when(self.duration)
        return f"{told.says.removesuffix('.')} ({when})." if when else told.says

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return {
            "film": self.film,
            "text": self.text,
            "sentences": [
                {
                    "claim": told.claim,
                    "says": told.says,
                    "because": told.because,
                    "spans": [[one.start, one.end] for one in told.evidence],
                    "bits": round(told.bits, 2),
                    "films": told.films,
                    "holds": told.holds,
                }
                for told in self.sentences
            ],
            "more": self.more,
        }


def _moment(one: Evidence) -> str:
    start, end = int(one.start), math.ceil(one.end)
    return clock(start) if end - start <= _SHORT else f"{clock(start)} to {clock(end)}"
