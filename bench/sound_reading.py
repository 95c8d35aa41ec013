"""Run readers over sound in memory, in blocks as the decoder delivers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Samples
from onetake.readers.sound.shared_spectra import SharedSpectra

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onetake.core.track import Track
    from onetake.readers.base import SpectrumReader


def blocks_of(data: np.ndarray, rate: int) -> Iterator[Samples]:
    """Yield sound, shape (1 or 2, n), in blocks of half a second."""
    layout = ("FL", "FR") if len(data) == 2 else ("FC",)
    for at in range(0, data.shape[1], rate // 2):
        part = np.ascontiguousarray(data[:, at : at + rate // 2], dtype=np.float32)
        yield Samples(at / rate, rate, part, layout)


def tracks_of(readers: Sequence[SpectrumReader], data: np.ndarray, rate: int) -> dict[str, Track]:
    """Return what readers of spectra say of sound, shape (1 or 2, n), by the tracks' names."""
    shared = SharedSpectra(readers)
    for block in blocks_of(data, rate):
        shared.push(block)
    return {track.name: track for track in shared.close()}
