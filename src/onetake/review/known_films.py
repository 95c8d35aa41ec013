"""What is known of other films: how often each claim holds of them, and by how much.

The numbers that ship (`known_films.tsv`) come from real films and songs and from staged ones;
``bench/known_films.py`` makes them. A library of readings is better where there is one: a critic's own films.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.reading import Reading
    from onetake.core.verdict import Verdict

FILE = "known_films.tsv"
FEWEST = 5
"""Films on which a claim must have been judged for its rarity to be known; set by hand."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a claim on other films."""

    judged: int
    """Films to which it applies."""
    margins: tuple[float, ...]
    """By how much the figure passes the limit, for each film of which it holds; rising."""

    @property
    def holds(self) -> int:
        """Films of which it holds."""
        return len(self.margins)


def known_films() -> Mapping[str, Known]:
    """Return what ships with onetake, by claim.

    Examples
    --------
    >>> known = known_films()["one-take"]
    >>> 0 < known.holds < known.judged
    True
    """
    return _shipped()


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Known]:
    text = (files("onetake.review") / FILE).read_text(encoding="utf-8")
    made = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            claim, judged, *margins = line.split("\t")
            made[claim] = Known(int(judged), tuple(float(m) for m in margins))
    return made


def known_of(readings: Iterable[Reading]) -> Mapping[str, Known]:
    """Return what the verdicts of readings say, by claim: those of a library."""
    judged: dict[str, int] = defaultdict(int)
    margins: dict[str, list[float]] = defaultdict(list)
    for reading in readings:
        for claim, verdict in reading.verdicts.items():
            if verdict.outcome == "inapplicable":
                continue
            judged[claim] += 1
            if verdict.outcome == "holds":
                margins[claim].append(margin_of(verdict))
    return {claim: Known(count, tuple(sorted(margins[claim]))) for claim, count in judged.items()}


def margin_of(verdict: Verdict) -> float:
    """Return by how much the figure passes the limit; 0 where there is no figure."""
    return verdict.margin or 0.0


def to_lines(known: Mapping[str, Known]) -> list[str]:
    """Return the lines of the file: claim, films judged, and the margin of each that it holds of."""
    return [
        "\t".join([claim, str(one.judged), *(f"{m:.4g}" for m in one.margins)])
        for claim, one in sorted(known.items())
    ]
