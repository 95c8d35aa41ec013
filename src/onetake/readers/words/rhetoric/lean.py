"""To what a line leans where no construction decides: a small model of its words.

A multinomial logistic regression (D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B
20, 1958) on the stems, their pairs, and what *you* and *I* do. Its data are lines of our own; figures and
limits are in docs/explanation/rhetoric.md; `bench/rhetoric.py --fit` makes it anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.readers.words.rhetoric.address import AddressedLine

LEANINGS: tuple[Literal["attack", "tenderness", "repair", "neutral"], ...] = (
    "attack",
    "tenderness",
    "repair",
    "neutral",
)
"""What a line may lean to, in the order of the model's columns."""
_FILE = "lean_model.npz"
_LONG = 4
"""Words by which the length of a line is told: short, middle, long, longer. Set by hand."""


def features(line: AddressedLine) -> frozenset[str]:
    """Return what the model knows of a line: stems, pairs, and the words about *you*, *I*, orders, denials.

    Examples
    --------
    >>> from onetake.readers.words.rhetoric.address import read_line
    >>> sorted(features(read_line("You lie.")))
    ['$after:lie', '^you', 'lie', 'long:0', 'you', 'you lie', 'you:lie', 'you>']
    """
    stems = [token.stem for token in line.tokens]
    found = {*stems, *(f"{a} {b}" for a, b in pairwise(stems)), f"long:{min(3, len(stems) // _LONG)}"}
    if stems:
        found |= {f"^{stems[0]}", f"$after:{stems[-1]}"}
    for unit in line.units:
        if unit.subject is not None:
            found |= {"you>", *(f"you:{stem}" for stem in stems[unit.subject + 1 : unit.last])}
        if unit.imperative:
            found |= {"order>", f"order:{stems[unit.first]}"}
    if "i" in line.words:
        found |= {f"i:{stem}" for stem in stems}
    return frozenset(found | {f"not:{stems[i]}" for i in line.denied})


@dataclass(frozen=True)
class LeanModel:
    """The weights of the features."""

    place: dict[str, int]
    """Feature -> row of `weights`; the last row is the bias."""
    weights: NDArray[np.float64]
    """Shape (n + 1, 4), columns as `LEANINGS`."""

    def odds(self, line: AddressedLine) -> NDArray[np.float64]:
        """Return the probability of each leaning, shape (4,), in sum 1."""
        rows = [self.place[name] for name in features(line) if name in self.place]
        score = self.weights[[*rows, -1]].sum(axis=0)
        odds = np.exp(score - score.max())
        return np.asarray(odds / odds.sum())


@cache
def lean_model() -> LeanModel:
    """Return the model that comes with the package."""
    with (files("onetake.readers.words.rhetoric") / _FILE).open("rb") as file, np.load(file) as stored:
        names = bytes(stored["names"]).decode().split("\n")
        weights = stored["weights"].astype(np.float64)
    return LeanModel({name: i for i, name in enumerate(names)}, weights)
