"""The labelled lines of the bench of rhetoric, and the fit of the model that leans on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.rhetoric.address import read_line
from onetake.readers.words.rhetoric.lean import LEANINGS, LeanModel, features

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = Path(__file__).parent / "rhetoric_lines"
PAIRS = {"affection": "tenderness", "reconcile": "repair"}
"""The names of the shared minimal pairs -> ours."""
RIDGE = 1.0
"""Strength of the penalty on the weights. Set by hand; 0.3 to 3 give the same to a point."""
STEPS, RATE = 600, 0.005
"""Of the descent."""


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line and what it does."""

    stance: str
    text: str
    voice: str = ""
    """Of a rap, a soap ...; '' where it was not written down."""
    marks: tuple[str, ...] = ()


def read_lines(path: Path) -> list[LabelledLine]:
    """Read a table of lines, with columns stance and line at least; without a head these two."""
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines() if row]
    head = rows.pop(0) if rows[0][0] == "stance" else ["stance", "line"]
    found = [dict(zip(head, row, strict=True)) for row in rows]
    return [
        LabelledLine(
            PAIRS.get(row["stance"], row["stance"]),
            row["line"],
            row.get("voice", ""),
            tuple(row.get("marks", "").split()),
        )
        for row in found
    ]


def training_lines(pairs: Path | None = None) -> list[LabelledLine]:
    """Return all lines but the untouched ones; `pairs` is the table of the shared minimal pairs."""
    files = sorted(path for path in FOLDER.glob("*.tsv") if path.stem != "untouched")
    return [line for path in (*files, *([] if pairs is None else [pairs])) for line in read_lines(path)]


def fit(lines: Sequence[LabelledLine]) -> LeanModel:
    """Fit the model to lines by gradient descent; features seen once are left out."""
    found = [features(read_line(line.text)) for line in lines]
    count = Counter(name for names in found for name in names)
    place = {name: i for i, name in enumerate(sorted(name for name, n in count.items() if n > 1))}
    x = np.zeros((len(lines), len(place) + 1))
    x[:, -1] = 1.0
    for i, names in enumerate(found):
        x[i, [place[name] for name in names if name in place]] = 1.0
    y = np.eye(len(LEANINGS))[[LEANINGS.index(line.stance) for line in lines]]
    weights = np.zeros((x.shape[1], len(LEANINGS)))
    for _ in range(STEPS):
        score = x @ weights
        odds = np.exp(score - score.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        weights -= RATE * (x.T @ (odds - y) + RIDGE * weights)
    return LeanModel(place, weights)


def write_model(model: LeanModel, path: Path) -> None:
    """Write a model as the package reads it."""
    names = np.frombuffer("\n".join(model.place).encode(), dtype=np.uint8)
    np.savez_compressed(path, names=names, weights=model.weights.astype(np.float16))
