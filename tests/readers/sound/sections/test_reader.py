"""The reader of blocks: bars from the beat, nothing without one."""

from __future__ import annotations

import numpy as np

from onetake.core.blocks import Spectra
from onetake.core.track import marks
from onetake.readers.sound.sections.reader import Sections
from onetake.signal.structure.tone_cells import RATE

BAR = 2.0


def read(downbeats: bool):
    reader = Sections()
    t = np.arange(int(BAR * RATE)) / RATE
    for tone in (220.0, 311.0, 415.0, 550.0, 220.0):
        for _ in range(8):
            slow = np.tile(0.1 * np.sin(2 * np.pi * tone * t).astype(np.float32), (2, 1))
            nothing = np.zeros((0, 5), np.complex64)
            reader.push(Spectra(np.zeros(0), RATE, 8, 2, nothing, nothing, slow, 0.0))
    bars = marks("beat.downbeats", np.arange(40) * BAR, ["bar"] * 40, [1] * 40, "count", by="beat 5")
    reader.take_found({"beat.downbeats": bars} if downbeats else {})
    return reader.close()


def test_blocks_of_alike_bars():
    (track,) = read(downbeats=True)
    starts = track.t.tolist()
    assert {0.0, 16.0, 32.0, 48.0, 64.0} <= set(starts)
    group = dict(zip(starts, track.values.tolist(), strict=True))
    assert group[0.0] == group[64.0] != group[16.0]


def test_no_blocks_without_a_beat():
    assert read(downbeats=False) == []
    assert Sections().close() == []
