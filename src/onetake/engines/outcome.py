"""The outcome of one film of a run."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Ending = Literal["read", "kept", "failed", "stopped", "elsewhere"]
"""'kept': another run has read it; 'stopped': it was not finished, and nothing is kept of it; 'elsewhere':
another run is reading it (an engine waits for that run, and returns none of these)."""
Stage = Literal["find", "fetch", "read", "store", "brief", "place"]
"""What was being done when a film failed; 'place': the results' own place is broken, so all films stop."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a film could not be read."""

    stage: Stage
    says: str
    """One sentence."""
    passing: bool = False
    """Whether it may work later, such as after a lost connection: it is tried again, and never kept."""
    media: dict[str, Any] = field(default_factory=dict)
    """What is known of the file: bytes, sha256, and what its header claims."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One sentence of a brief, and whether the film obeys it."""

    text: str
    standing: str
    """'met', 'not met' or 'cannot be told'."""
    because: str


@dataclass(frozen=True, slots=True)
class BriefOutcome:
    """What a film says to a brief."""

    summary: str
    instructions: tuple[Instruction, ...]

    @property
    def is_met(self) -> bool:
        """Whether no instruction is 'not met'; what cannot be told is no breach."""
        return all(one.standing != "not met" for one in self.instructions)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one film.

    Examples
    --------
    >>> Outcome.from_json(Outcome("a.mp4", "read", brief=BriefOutcome("", ())).to_json()).brief.is_met
    True
    """

    film: str
    ending: Ending
    reading: str | None = None
    """Where its reading is: a folder, or an address."""
    key: str = ""
    duration: float | None = None
    """Length of the film, s."""
    seconds: float = 0.0
    """Seconds of real time that it took."""
    attempts: int = 0
    failure: Failure | None = None
    brief: BriefOutcome | None = None

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Outcome:
        """Read what `to_json` gave."""
        failure, brief = data.get("failure"), data.get("brief")
        more: dict[str, Any] = {"failure": failure and Failure(**failure), "brief": brief_of(brief)}
        return cls(**{**data, **more})


def brief_of(data: dict[str, Any] | None) -> BriefOutcome | None:
    """Read the JSON of a `BriefOutcome`; None for None."""
    if data is None:
        return None
    return BriefOutcome(data["summary"], tuple(Instruction(**one) for one in data["instructions"]))
