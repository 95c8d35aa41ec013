"""The turning point of the words: from which line on they attack less and make up more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.chance import DRAWS, chance_level, p_value
from onetake.signal.structure.change_points import change_points, slip

if TYPE_CHECKING:
    from onetake.core.track import Track

FEWEST = 10
"""Lines below which no turn is looked for. Set by hand; no measured source."""
SHORTEST = 3
"""Lines before and after a turn, at least."""
PENALTIES = tuple(np.geomspace(0.5, 2.0, 7).tolist())
"""Penalties of a change, in squared units of lines that attack (1) and make up (1): from a half of what a
change of one kind of line in a half of eight lines would gain, to twice that. Set by hand."""
ATTACK, GENTLE = "attack", ("tenderness", "repair")
WE = "we-talk"


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the words turn."""

    t: float
    """Start of the first line after it, s."""
    fall: float
    """Share of lines that attack before it, less that after it."""
    before: float
    """Share of lines that attack before it."""
    rise: float
    """Share of lines that make up, or say we, after it, less that before it."""
    survives: float
    """Share of the penalties at which a change is found within a line of it."""
    p: float
    """Share of shuffled orders of the lines with a turn as strong."""
    by_chance: float
    """The rise at the strongest turn of 95 of 100 shuffled orders, at most."""
    lines: int


def find_turn(stance: Track, rhetoric: Track | None) -> Turn | None:
    """Return the strongest turn from attack to repair; None where there are too few lines.

    Parameters
    ----------
    stance : Track
        `rhetoric.stance`: what each line does.
    rhetoric : Track, optional
        Marks; *we* in a line counts as making up.
    """
    kept = _first_times(stance)
    said = stance.labels
    labels = [said[i] for i in kept]
    if len(labels) < FEWEST:
        return None
    numbers = stance.values[kept].tolist()
    we = set()
    if rhetoric is not None:
        marks = zip(rhetoric.labels, rhetoric.values.tolist(), strict=True)
        we = {number for label, number in marks if label == WE}
    attack = np.array([label == ATTACK for label in labels], float)
    gentle = np.array(
        [
            label in GENTLE or (number in we and label != ATTACK)
            for label, number in zip(labels, numbers, strict=True)
        ],
        float,
    )
    row, fall, rise, strength = _best(attack, gentle)
    rows = np.stack([attack, gentle], axis=1)
    found = [change_points(rows, penalty, SHORTEST) for penalty in PENALTIES]
    survives = float(
        np.mean([any(abs(row - other) <= slip(len(rows)) for other in points) for points in found])
    )
    rng = np.random.default_rng(5)
    stronger, rises = 0, []
    for _ in range(DRAWS):
        order = rng.permutation(len(labels))
        _, _, other, drawn = _best(attack[order], gentle[order])
        stronger += drawn >= strength - 1e-12
        rises.append(other)
    p, by_chance = p_value(stronger, DRAWS), chance_level(rises)
    before = float(attack[:row].mean())
    return Turn(float(stance.t[kept[row]]), fall, before, rise, survives, p, by_chance, len(labels))


def _first_times(stance: Track) -> list[int]:
    """Return the rows of lines that are said for the first time: a chorus that comes again is no new turn."""
    if "text" not in stance.text_columns:
        return list(range(len(stance)))
    seen: set[str] = set()
    rows = []
    for i, text in enumerate(stance.texts("text")):
        plain = " ".join(text.casefold().split())
        if plain not in seen:
            rows.append(i)
        seen.add(plain)
    return rows


def _best(attack: np.ndarray, gentle: np.ndarray) -> tuple[int, float, float, float]:
    """Return the line from which attacks fall and repairs rise most, by how much each, and how strongly.

    The strength is weighted as a difference of means is, so that a turn near the ends does not win by chance.
    """
    n = len(attack)
    rows = np.arange(SHORTEST, n - SHORTEST + 1)
    a, g = np.cumsum(attack), np.cumsum(gentle)
    before = a[rows - 1] / rows, g[rows - 1] / rows
    after = (a[-1] - a[rows - 1]) / (n - rows), (g[-1] - g[rows - 1]) / (n - rows)
    fall, rise = before[0] - after[0], after[1] - before[1]
    strength = (fall + rise) * np.sqrt(rows * (n - rows)) / n
    best = int(strength.argmax())
    return int(rows[best]), float(fall[best]), float(rise[best]), float(strength[best])
