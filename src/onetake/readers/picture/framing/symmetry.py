"""Symmetry: whether the left of the picture is the mirror image of its right, looked at twice a second."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Lane
from onetake.core.track import curve
from onetake.readers.base import Gives, author
from onetake.signal.matching.mirror_score import mirror_score

if TYPE_CHECKING:
    from onetake.core.blocks import Frames
    from onetake.core.track import Track

LOOK = 0.5
"""Seconds between two looks: a composition that lasts is seen several times. Set by hand."""


class Symmetry:
    """Reads mirror symmetry about the vertical middle of the picture; docs/explanation/light.md."""

    name = "symmetry"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(
            "framing.symmetry",
            "curve",
            "",
            "how far the left of the picture mirrors its right: 1 exactly, 0 not; null where it is empty",
            columns=(Column("aside", "", "the highest of the same about axes off the middle: by chance"),),
            lane=Lane("picture", "Mirror symmetry", low=0, high=1),
        ),
    )
    cites: tuple[str, ...] = (
        "Liu, Hel-Or, Kaplan, Van Gool, Computational symmetry in computer vision and computer graphics, "
        "Foundations and Trends in Computer Graphics and Vision 5 (2010)",
    )

    def __init__(self) -> None:
        self._due = -np.inf
        self._t, self._score, self._aside = array("d"), array("d"), array("d")

    def push(self, frames: Frames) -> None:
        """Take the next frames; one every half second is looked at."""
        height, width = frames.luma.shape[1:]
        for i in range(len(frames)):
            t = float(frames.t[i])
            if t < self._due - 1e-6:
                continue
            self._due = t + LOOK
            picture = frames.luma[i][frames.picture_area(i, height, width)]
            found = mirror_score(np.ascontiguousarray(picture if picture.size else frames.luma[i]))
            self._t.append(t)
            self._score.append(found.score)
            self._aside.append(found.aside)

    def close(self) -> list[Track]:
        """Return the curve; an empty list for a film without frames."""
        if not self._t:
            return []
        return [
            curve(
                "framing.symmetry",
                np.array(self._t),
                np.array(self._score),
                "",
                by=author(self),
                columns={"aside": np.array(self._aside)},
                cites=self.cites,
            )
        ]
