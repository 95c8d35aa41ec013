"""Why, and how much of, a film could not be read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

Reason = Literal["cut short", "damage", "limit"]
"""`cut short`: the file ends before its header says. `damage`: parts could not be decoded. `limit`: the film
is longer than what is read."""
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class Partial:
    """What is missing of a film: only a part of it could be read."""

    reason: Reason
    says: str
    """A sentence for the user: what is missing and why."""
    missing: float | None = None
    """Seconds that are missing at least; None where the file does not tell."""
    picture: bool = True
    """Whether frames are missing, not only sound."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any] | bool | None) -> Partial | None:
        """Read what `to_json` gave; older readings only say yes or no.

        Examples
        --------
        >>> Partial.from_json(True).reason, Partial.from_json(False)
        ('damage', None)
        """
        if isinstance(data, bool) or not data:
            return cls("damage", "Parts of the file could not be read.") if data else None
        return cls(**data)
