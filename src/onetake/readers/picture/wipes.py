"""Wipes: part of the picture is the old shot, the rest the new one, and the border between them moves on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.cuts import certainty
from onetake.readers.picture.look import moved

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.readers.picture.gradual import Gradual

_LINK = 0.15  # of the two shots, at most; 0 at every wipe of the development films
_CLEAR = 0.45  # how clearly each part is old or new; moving shots leave 0.5, crowds and pans 0.3 to 0.5
_KEPT = 0.93  # of what was new stays new
# Share of the corners followed: where they should be, at least; where they should not, at most; the ratio.
_FOUND, _ELSEWHERE, _RATIO = 0.15, 0.22, 2.5
_SURE, _MORE = 0.62, 0.4  # clearness below which that many must be found
_PACE = 0.15  # of the width, that corners may move while the border crosses half of the picture


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """What is new half-way through a wipe."""

    new: NDArray[np.float32]
    """Shape (h, w), 0 (old) to 1 (new)."""
    clear: float


def swept(pictures: list[NDArray[np.float32]]) -> Grid | None:
    """Tell whether three pictures between a first and a last are patched together from these two.

    Parameters
    ----------
    pictures : five float32, shape (h, w, 3)
        At 0, 25, 50, 75 and 100 % of the way.
    """
    first, *middle, last = pictures
    weight = _unlike(first, last)
    total = max(float(weight.sum()), 1e-6)
    new, clear = [], []
    for picture in middle:
        to_first, to_last = _unlike(picture, first), _unlike(picture, last)
        new.append(to_first / (to_first + to_last + 3.0))
        clear.append(float((weight * np.abs(2 * new[-1] - 1)).sum()) / total)
    if min(clear) < _CLEAR:
        return None
    for one, later in pairwise(new):
        was = weight * (one > 0.5)
        if float((was * (later > 0.5)).sum()) < _KEPT * float(was.sum()):
            return None
    share = [float((weight * (one > 0.5)).sum()) / total for one in new]
    if not (0.02 < share[0] < share[1] - 0.05 and share[1] < share[2] - 0.05 < 0.93):
        return None
    return Grid(new[1], float(np.mean(clear)))


def wiped(case: Gradual) -> float | None:
    """Compare closely: give the link of the two shots where it is a wipe, None where it is none.

    The corners of the old shot must be found in the part that is old, those of the new one in the rest, and
    nearly where they were: a body that crosses the lens takes its own along.
    """
    link = certainty(*case.outer)
    if case.grid is None or link is None or link >= _LINK:
        return None
    middle = case.looks[len(case.looks) // 2]
    for look, there in ((case.looks[0], case.grid.new < 0.5), (case.looks[-1], case.grid.new >= 0.5)):
        found = moved(look, middle)
        if found is None:
            return None
        at, by, good = found
        rows, columns = there.shape
        inside = there[
            np.minimum((at[:, 1] * rows).astype(int), rows - 1),
            np.minimum((at[:, 0] * columns).astype(int), columns - 1),
        ]
        if inside.sum() < 5:
            return None
        share = float(good[inside].mean())
        elsewhere = float(good[~inside].mean()) if (~inside).any() else 0.0
        if (
            share < (_FOUND if case.grid.clear >= _SURE else _MORE)
            or elsewhere > _ELSEWHERE
            or share < _RATIO * elsewhere
        ):
            return None
        if float(np.median(np.hypot(*by[inside & good].T))) > _PACE:
            return None
    # What covers the picture and goes again is a body that crosses the lens.
    before, after = case.outer
    for look in case.around:
        again = certainty(look, after) if look.t < before.t else certainty(before, look)
        if again is not None and again >= 0.35:
            return None
    return link


def _unlike(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.blur(np.abs(one - other).sum(axis=2), (3, 3)), np.float32)
