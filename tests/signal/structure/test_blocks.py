"""The form of synthesised songs: bars, blocks, and which come again."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.structure.bars import bar_edges, bar_levels, bar_similarity
from onetake.signal.structure.blocks import block_starts
from onetake.signal.structure.repeats import group_blocks
from onetake.signal.structure.tone_cells import RATE, ToneCells

BAR = 2.0
A, B = (220.0, 277.2, 329.6), (261.6, 311.1, 392.0)


def song(form: str, bars: int = 8) -> np.ndarray:
    """Return a signal in which each letter is `bars` bars of its own chord and rhythm."""
    noise = np.random.default_rng(1)
    t = np.arange(int(BAR * RATE)) / RATE
    parts = []
    for letter in form:
        tones = A if letter == "a" else B
        pulse = (np.sin(2 * np.pi * (2 if letter == "a" else 3) * t) > 0).astype(float)
        bar = sum(np.sin(2 * np.pi * f * t) for f in tones) * (0.3 + 0.7 * pulse)
        parts += [bar * 0.1 + 0.002 * noise.normal(size=len(t)) for _ in range(bars)]
    return np.concatenate(parts).astype(np.float32)


def test_blocks_and_repeats_of_a_song():
    signal = song("abab")
    cells = ToneCells()
    cells.push(signal)
    alike = bar_similarity(cells.take(0.0), np.arange(0, len(signal) / RATE + 1e-6, BAR))
    starts = block_starts(alike)
    assert {0, 8, 16, 24} <= set(starts)
    group, own = group_blocks(alike, starts)
    of = dict(zip(starts, group.tolist(), strict=True))
    assert of[0] == of[16] != of[8] == of[24]
    assert (own > 0.5).all()


def test_the_signals_blocks_do_not_matter():
    signal = song("ab", 2)
    whole, parts = ToneCells(), ToneCells()
    whole.push(signal)
    for at in range(0, len(signal), 333):
        parts.push(signal[at : at + 333])
    one, other = whole.take(1.0), parts.take(1.0)
    assert one.t[0] == pytest.approx(1.128)
    assert np.array_equal(one.chroma, other.chroma)


def test_short_bars_are_joined_and_continued():
    edges = bar_edges(np.arange(4.0, 20.0, 1.0), 0.0, 24.5)
    assert np.diff(edges)[1:-1] == pytest.approx(2.0)
    assert edges[0] == 0.0
    assert edges[-1] == 24.5


def test_levels_are_of_their_bar():
    quiet = 0.01 * np.sin(2 * np.pi * 1000 * np.arange(4 * RATE) / RATE).astype(np.float32)
    cells = ToneCells()
    cells.push(np.concatenate([quiet, 100 * quiet]))
    first, second = bar_levels(cells.take(0.0), np.array([0.0, 4.0, 8.0]))
    assert 20 < second - first < 41  # one cell lies across the bar line


def test_noise_has_no_repeats():
    rows = np.random.default_rng(4).normal(size=(48, 30))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    group, _ = group_blocks(rows @ rows.T, [0, 8, 16, 24, 32, 40])
    assert len(set(group.tolist())) == 6


def test_too_few_bars_are_one_block():
    assert block_starts(np.eye(10)) == [0]
