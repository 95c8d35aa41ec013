"""Name the blocks of a song: which are its chorus, verses, bridge, drop, intro and outro.

A chorus is what comes again, with the same words where words are known, else louder than the rest; verses
are what else is sung before it. docs/explanation/sections.md has how often that is right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERED = 12
"""Sections without a name that are told apart by number."""
UNDECIDED = "undecided"
LABELS = (
    "intro", "verse", "chorus", "bridge", "drop", "outro",
    *(f"section-{n}" for n in range(1, NUMBERED + 1)), UNDECIDED,
)  # fmt: skip
# What follows was set by hand on eight songs with timed words; docs/explanation/sections.md.
VOICED = 0.35
"""Share of a section in which somebody sings from which it counts as sung."""
SILENT = 0.15
"""Share up to which it counts as played only."""
SAME_WORDS = 0.5
"""Share of its lines that are sung elsewhere, too, from which a section is a chorus."""
LOUDER = 0.5
"""dB by which a chorus must be louder than the other sung sections where no words are known."""
DROP_RISE = 3.0
"""dB of bass by which a drop exceeds the section before it."""
FEWEST_LINES = 8
"""Lines from which words decide what the chorus is."""
MOST_SURE = 3
"""Times that a chorus must come where no words are known; what comes twice may be a verse."""
SHORTEST_BRIDGE = 8.0
"""Seconds of a bridge at least; shorter is a turn-around."""


@dataclass(frozen=True)
class Block:
    """A block of a song as it is named."""

    start: float
    end: float
    group: int
    level: float
    """dB."""
    bass: float
    """dB."""
    voiced: float
    """Share of it in which somebody sings or speaks."""
    lines: int = 0
    """Lines of words that begin in it."""
    repeated: int = 0
    """Those of them that are also sung elsewhere in the song."""
    name: str = ""

    @property
    def sung(self) -> bool:
        """Whether it counts as sung."""
        return self.voiced >= VOICED


def name_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with names; neighbours of one name are joined into one.

    Nothing is named where no block comes again: the whole is `undecided`.
    """
    if not blocks:
        return []
    counts = {block.group: sum(other.group == block.group for other in blocks) for block in blocks}
    has_words = sum(block.lines for block in blocks) >= FEWEST_LINES
    words_repeat = has_words and any(block.repeated for block in blocks)
    if max(counts.values()) < 2 and not words_repeat:
        return [replace(blocks[0], end=blocks[-1].end, name=UNDECIDED)]
    named = _choruses_by_words(blocks) if has_words else _choruses_by_sound(blocks, counts)
    return _joined(_numbers(_verses(_edges(_drops(named)))))


def _choruses_by_words(blocks: Sequence[Block]) -> list[Block]:
    return [
        replace(b, name="chorus") if b.lines and b.repeated >= SAME_WORDS * b.lines else b for b in blocks
    ]


def _choruses_by_sound(blocks: Sequence[Block], counts: dict[int, int]) -> list[Block]:
    """Name the group chorus that comes again most often and is louder than what else is sung."""
    sung = [b for b in blocks if b.sung]
    again = sorted({b.group for b in sung if counts[b.group] > 1})

    def level(group: int) -> float:
        return _mean([b.level for b in sung if b.group == group])

    def louder(group: int) -> float:
        others = [b.level for b in sung if b.group != group]
        return level(group) - _mean(others) if others else 0.0

    def comes(group: int) -> int:
        return len(_runs([i for i, b in enumerate(blocks) if b.group == group]))

    loud = [group for group in again if louder(group) >= LOUDER and comes(group) >= MOST_SURE]
    if not loud:
        return list(blocks)
    chorus = max(loud, key=lambda group: (comes(group), louder(group)))
    return [replace(b, name="chorus") if b.group == chorus else b for b in blocks]


def _edges(blocks: list[Block]) -> list[Block]:
    """Name what is played before the first voice and after the last one."""
    out = list(blocks)
    sung = [i for i, b in enumerate(out) if b.voiced > SILENT]
    if not sung:
        return out
    for i, block in enumerate(out):
        if not block.name and not sung[0] <= i <= sung[-1]:
            out[i] = replace(block, name="intro" if i < sung[0] else "outro")
    return out


def _verses(blocks: list[Block]) -> list[Block]:
    """Name what is sung before a chorus verse, and what comes only once after two choruses bridge.

    Where several stretches could be the bridge, none is called so.
    """
    out = list(blocks)
    choruses = [i for i, b in enumerate(out) if b.name == "chorus"]
    if not choruses:
        return out
    may_be_bridge = []
    for i, block in enumerate(out):
        if block.name or i > choruses[-1]:
            continue
        alone = sum(b.group == block.group for b in out) == 1
        long = block.end - block.start >= SHORTEST_BRIDGE
        if alone and long and len(_runs([k for k in choruses if k < i])) >= 2:
            may_be_bridge.append(i)
        if block.sung:
            out[i] = replace(block, name="verse")
    if len(_runs(may_be_bridge)) == 1:
        for i in may_be_bridge:
            out[i] = replace(out[i], name="bridge")
    return out


def _drops(blocks: list[Block]) -> list[Block]:
    """Name drop what is played without a voice, far more bass than before it, and as loud as anything."""
    out = list(blocks)
    loudest = max(b.level for b in out)
    for i in range(1, len(out)):
        rise = out[i].bass - out[i - 1].bass
        loud = out[i].level > loudest - DROP_RISE
        if not out[i].name and out[i].voiced <= SILENT and rise >= DROP_RISE and loud:
            out[i] = replace(out[i], name="drop")
    return out


def _numbers(blocks: list[Block]) -> list[Block]:
    """Number the groups that have no name; too many are `undecided`."""
    number: dict[int, int] = {}
    out = []
    for block in blocks:
        if not block.name:
            n = number.setdefault(block.group, len(number) + 1)
            block = replace(block, name=f"section-{n}" if n <= NUMBERED else UNDECIDED)
        out.append(block)
    return out


def _joined(blocks: list[Block]) -> list[Block]:
    """Join neighbours of one name."""
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].name == block.name:
            last = out[-1]
            share = (last.end - last.start) / (block.end - last.start)
            out[-1] = replace(
                last,
                end=block.end,
                level=share * last.level + (1 - share) * block.level,
                voiced=share * last.voiced + (1 - share) * block.voiced,
            )
        else:
            out.append(block)
    return out


def _runs(indices: Sequence[int]) -> list[int]:
    """Return the first of each run of consecutive indices."""
    return [k for n, k in enumerate(indices) if n == 0 or k != indices[n - 1] + 1]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
