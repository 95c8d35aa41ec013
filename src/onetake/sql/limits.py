"""What a question in SQL may cost. Every limit is finite."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

OUT_OF_MEMORY = 4
"""Exit code of a child process whose question needs more memory than it may have."""


@dataclass(frozen=True, slots=True)
class SqlLimits:
    """How much one question may cost before it is stopped. All are set by hand.

    Examples
    --------
    >>> SqlLimits.from_json(SqlLimits(rows=5).to_json()).rows
    5
    """

    rows: int = 1000
    """Rows that are returned; further ones are counted as 'more'."""
    cell: int = 2000
    """Characters of a text in a cell; what is longer is cut off."""
    seconds: float = 5.0
    """Seconds of real time, and of processor time, for one question."""
    start_seconds: float = 20.0
    """Seconds of real time until the child process has taken in the tables."""
    address_space: int = 1 << 30
    """Bytes that the child may take in addition to what it uses at the start: a gigabyte stops a scalar of
    four gigabytes in 0.03 s where DuckDB's own limit of 256 MB did not."""
    memory: int = 512 << 20
    """Bytes that DuckDB allows its joins and sums; nothing is ever written to the disk."""
    answer: int = 8 << 20
    """Bytes of one answer."""

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SqlLimits:
        """Read what `to_json` gave."""
        return cls(**data)
