"""Blocks of a song by self-similarity: where bars stop being alike, and which blocks come again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.track import spans
from onetake.readers.base import author
from onetake.signal.structure.bars import bar_edges, bar_levels, bar_similarity
from onetake.signal.structure.blocks import block_starts
from onetake.signal.structure.repeats import group_blocks
from onetake.signal.structure.tone_cells import ToneCells

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Spectra
    from onetake.core.track import Track

BLOCKS = "sections.blocks"
DOWNBEATS = "beat.downbeats"
FEWEST_BARS = 16
"""Bars below which no form is looked for: two blocks of the usual eight. Set by hand; no measured source."""
MOST_BARS = 2000
"""Bars beyond which no form is looked for: an hour of songs is no song, and the comparison grows with the
square. Set by hand."""
BASS_BANDS = 4
"""Mel bands that count as bass: up to about 250 Hz."""


class Sections:
    """Reads the blocks of a song; see docs/explanation/sections.md. It keeps 0.8 kB a second of sound."""

    name = "sections"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(BLOCKS, "spans", "count", "blocks of bars that are alike; the value is the group",
              labels=("block",), lane=Lane("hidden"), when="where there is a beat",
              columns=(Column("alike", "", "mean similarity to its group bar by bar, -1 to 1"),
                       Column("level", "dB", "level, of all bands"),
                       Column("bass", "dB", "level below 250 Hz"),
                       Column("bars", "count", "how many bars"))),
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "A. Marmoret, J. Cohen, F. Bimbot, Barwise music structure analysis with the correlation "
        "block-matching segmentation algorithm, TISMIR 6, 2023",
        "J. Foote, Automatic audio segmentation using a measure of audio novelty, ICME 2000",
    )

    def __init__(self) -> None:
        self._cells = ToneCells()
        self._start: float | None = None
        self._samples = 0
        self._downbeats = np.zeros(0)

    def push(self, spectra: Spectra) -> None:
        """Take the slow signal beside the spectra."""
        if self._start is None:
            self._start = spectra.slow_t
        self._samples += spectra.slow.shape[1]
        self._cells.push(np.asarray((spectra.slow[0] + spectra.slow[1]) / 2, np.float32))

    def take_found(self, tracks: Mapping[str, Track]) -> None:
        """Take the bars."""
        if DOWNBEATS in tracks:
            self._downbeats = tracks[DOWNBEATS].t

    def close(self) -> list[Track]:
        """Return the blocks; nothing where there is no beat, or too few bars."""
        if self._start is None or len(self._downbeats) < FEWEST_BARS / 4:
            return []
        cells = self._cells.take(self._start)
        edges = bar_edges(self._downbeats, self._start, self._start + self._samples / 16000)
        if not FEWEST_BARS <= len(edges) - 1 <= MOST_BARS or not len(cells.t):
            return []
        alike = bar_similarity(cells, edges)
        starts = block_starts(alike)
        group, own = group_blocks(alike, starts)
        bounds = np.r_[starts, len(edges) - 1]
        outer = edges[bounds]
        level, bass = bar_levels(cells, outer), bar_levels(cells, outer, high=BASS_BANDS)
        return [
            spans(
                BLOCKS, outer[:-1], outer[1:], ["block"] * len(starts), group + 1, "count",
                by=author(self), cites=self.cites,
                columns={"alike": own, "level": level, "bass": bass, "bars": np.diff(bounds)},
            )
        ]  # fmt: skip
