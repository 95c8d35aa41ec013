"""Doubtful stretches: where another place may begin, though no cut or transition is recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class DoubtfulStretch(NamedTuple):
    """A stretch with another place at its end, which no cut or transition explains so far."""

    start: float
    """s of the last frame that surely shows the place before."""
    end: float
    """s of the first frame that surely shows the place after."""


class _Span(Protocol):
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...


def alone(found: Sequence[tuple[float, float]], transitions: Sequence[_Span]) -> list[tuple[float, float]]:
    """Return the stretches, from when to when, that no transition explains.

    Examples
    --------
    >>> alone([(0.0, 1.0), (2.0, 3.0)], [DoubtfulStretch(0.5, 0.6)])
    [(2.0, 3.0)]
    """
    return [(a, b) for a, b in found if not any(x.start < b and a < x.end for x in transitions)]


def joined(one: Sequence[DoubtfulStretch], other: Sequence[DoubtfulStretch]) -> list[DoubtfulStretch]:
    """Return the first stretches, and those of the others that overlap none of them.

    Examples
    --------
    >>> joined([DoubtfulStretch(0.0, 1.0)], [DoubtfulStretch(0.9, 2.0), DoubtfulStretch(3.0, 4.0)])
    [DoubtfulStretch(start=0.0, end=1.0), DoubtfulStretch(start=3.0, end=4.0)]
    """
    return [*one, *(x for x in other if not any(x.start < y.end and y.start < x.end for y in one))]
