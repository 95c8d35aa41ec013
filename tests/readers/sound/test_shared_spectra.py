from itertools import pairwise

import numpy as np
import pytest

from onetake.core.blocks import Samples
from onetake.readers.sound.shared_spectra import SLOW_RATE, SharedSpectra, downmix


class Keep:
    """A spectrum reader that keeps what it gets."""

    def __init__(self):
        self.blocks = []

    def push(self, spectra):
        self.blocks.append(spectra)

    def close(self):
        return []


def shared(data, rate=44100, layout=("FL", "FR"), start=0.0, length=22050):
    keep = Keep()
    reader = SharedSpectra([keep])
    for at in range(0, data.shape[1], length):
        reader.push(Samples(start + at / rate, rate, data[:, at : at + length], layout))
    reader.close()
    return keep.blocks


def tone(hz, seconds, rate, channels=2):
    wave = 0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)
    return np.broadcast_to(wave.astype(np.float32), (channels, len(wave)))


@pytest.mark.parametrize("rate", [8000, 16000, 44100, 48000, 96000])
def test_the_spectra_and_the_slow_signal_run_on_one_clock(rate):
    blocks = shared(tone(1000, 3.0, rate), rate, start=-0.25, length=rate // 2)
    t = np.concatenate([b.t for b in blocks])
    assert t[0] == -0.25 and np.allclose(np.diff(t), blocks[0].hop / rate)
    assert t[-1] <= 2.75
    slow = np.concatenate([b.slow for b in blocks], axis=1)
    assert slow.shape[1] == pytest.approx(3 * SLOW_RATE, abs=2)
    for block, nxt in pairwise(blocks):
        assert nxt.slow_t == pytest.approx(block.slow_t + block.slow.shape[1] / SLOW_RATE)
    # The tone keeps its phase: the slow signal is neither late nor early.
    expected = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(slow.shape[1]) / SLOW_RATE)
    assert np.abs(slow[0, 2000:-2000] - expected[2000:-2000]).max() < 0.01
    bin_ = int(np.abs(blocks[2].hz - 1000).argmin())
    assert np.abs(blocks[2].left).mean(axis=0).argmax() == bin_


def test_one_channel_is_shared_by_left_and_right():
    blocks = shared(tone(440, 1.0, 44100, channels=1), layout=("FC",))
    assert all(b.mono for b in blocks)
    assert all(np.array_equal(b.slow[0], b.slow[1]) for b in blocks)
    assert not shared(tone(440, 1.0, 44100))[0].mono


def test_sound_out_of_phase_is_not_silence():
    data = tone(440, 1.0, 44100) * np.float32([[1], [-1]])
    block = shared(data)[1]
    assert np.abs(block.left + block.right).max() < 1e-5
    assert np.abs(block.left).max() > 0.4


def test_surrounds_are_mixed_in_without_the_low_channel():
    mix = downmix(("FL", "FR", "FC", "LFE", "BL", "BR"))
    assert mix[:, :3].tolist() == [
        [1, 0, pytest.approx(0.7071, abs=1e-4)],
        [0, 1, pytest.approx(0.7071, abs=1e-4)],
    ]
    assert mix[:, 3].tolist() == [0, 0]
    assert mix[0, 4] > 0 and mix[1, 4] == 0 and mix[0, 5] == 0 and mix[1, 5] > 0


def test_without_readers_nothing_is_done():
    reader = SharedSpectra([])
    reader.push(Samples(0.0, 44100, tone(440, 0.1, 44100), ("FL", "FR")))
    assert reader.close() == []
