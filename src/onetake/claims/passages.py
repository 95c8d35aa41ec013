"""Passages of music and their bass: where far more of it comes in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onetake.core.track import Track

BASS_STEP, BASS_FREE = 8.0, 5.0
"""dB below 250 Hz that come in at a drop: sure, and possible. From passage to passage of the
shared songs the bass rises by up to 6.7 dB, and by 9.7 or more where the band enters:
docs/explanation/dynamics.md."""
SUDDEN = 2.0
"""s before and after the beginning of a drop whose loudness is compared; about a bar."""
LEAST_BLOCK = 3.5
"""s that the passages before and after a drop last: two bars at 140 beats a minute."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage and its bass."""

    start: float
    """s."""
    end: float
    """s."""
    bass: float
    """Level below 250 Hz, dB."""

    @property
    def length(self) -> float:
        """Seconds."""
        return self.end - self.start

    def joined(self, other: Passage) -> Passage:
        """Return both as one; the bass is the mean over time.

        >>> Passage(0.0, 2.0, -30.0).joined(Passage(2.0, 8.0, -34.0))
        Passage(start=0.0, end=8.0, bass=-33.0)
        """
        bass = (self.length * self.bass + other.length * other.bass) / (self.length + other.length)
        return Passage(min(self.start, other.start), max(self.end, other.end), bass)


def passages_of(blocks: Track) -> list[Passage]:
    """Return the passages of `sections.blocks`; a short one belongs to the neighbour that is like it in bass.

    Otherwise a passage of two bars after the entry of the bass would hide it: it is too short to be compared.
    One that is like neither, a fill, is left out.
    """
    rows = zip(blocks.spans.tolist(), blocks.column("bass").tolist(), strict=True)
    found = [Passage(start, end, bass) for (start, end), bass in rows]
    while short := [k for k, one in enumerate(found) if one.length < LEAST_BLOCK]:
        k = min(short, key=lambda i: found[i].length)
        beside = [i for i in (k - 1, k + 1) if 0 <= i < len(found) and _meet(found, i, k)]
        near = min(beside, key=lambda i: abs(found[i].bass - found[k].bass), default=None)
        if near is not None and abs(found[near].bass - found[k].bass) < BASS_FREE:
            found[k] = found[k].joined(found[near])
            del found[near]
        else:
            del found[k]
    return found


def _meet(passages: Sequence[Passage], one: int, other: int) -> bool:
    return passages[max(one, other)].start - passages[min(one, other)].end <= SUDDEN


def rises(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield each passage and the one after it, where the bass of the second is its own.

    A passage after which the bass rises once more, and by more, may owe its mean to its last bars: the bass
    comes in at its end, not at its beginning.

    >>> a, b, c = Passage(0, 9, -43.0), Passage(9, 21, -31.0), Passage(21, 40, -12.0)
    >>> [second.start for _, second in rises([a, b, c])]
    [21]
    """
    for k in range(1, len(passages)):
        before, after = passages[k - 1], passages[k]
        if not _meet(passages, k - 1, k):
            continue
        more = passages[k + 1].bass - after.bass if k + 1 < len(passages) else 0.0
        if more < max(BASS_FREE, after.bass - before.bass):
            yield before, after
