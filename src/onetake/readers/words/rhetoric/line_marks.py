"""The marks of a line: its classes, each with the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.readers.words.rhetoric.classes import ATTACKS, BLAME, PROFANITY, REPAIR, TENDERNESS, UNDECIDED
from onetake.readers.words.rhetoric.stance import SURE
from onetake.readers.words.rhetoric.topics import subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.readers.words.rhetoric.stance import LineStance

_LEANING = {"attack": BLAME, "tenderness": TENDERNESS, "repair": REPAIR}
"""The class of a line that only leans: the commonest one of its stance."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A class of a line."""

    kind: str
    line: int
    """Its place among the lines."""
    text: str
    """The words that say so, as written."""
    addressed: bool = False
    confidence: float = 1.0


def marks_of(place: int, read: LineStance) -> Iterator[Mark]:
    """Yield the marks of a line that was read; `place` is its place among the lines."""
    line = read.line
    addressed = line.addressed or read.stance == "attack"
    if read.stance == "undecided":
        yield Mark(UNDECIDED, place, line.plain.written, addressed, read.confidence)
    elif read.stance in _LEANING and not read.findings:
        yield Mark(_LEANING[read.stance], place, line.plain.written, addressed, read.confidence)
    elif read.stance != "neutral":
        for one in read.findings:
            if (one.kind in ATTACKS) == (read.stance == "attack"):
                yield Mark(one.kind, place, line.quote(one.first, one.last), addressed, read.confidence)
    spoken_to = line.speaks_to_you or read.stance == "attack"
    for one in subjects(line):
        swears = one.kind == PROFANITY
        yield Mark(one.kind, place, line.quote(one.first, one.last), addressed if swears else spoken_to, SURE)
