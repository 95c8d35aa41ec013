from __future__ import annotations

import numpy as np
import pytest

from onetake.stage.score.mix_score import SpaceScore
from onetake.stage.sound.room_response import add_echo, add_room, decay_time, make_room

RATE = 44100


@pytest.mark.parametrize(
    ("decay", "seed"), [(0.15, 1), (0.35, 2), (0.6, 3), (1.2, 4), (2.5, 5), (0.35, 6), (0.6, 7)]
)
def test_decay_time_is_that_of_the_score(decay, seed):
    room = make_room(SpaceScore(decay=decay), RATE, seed)
    late = round(0.008 * RATE)
    sides = [decay_time(side[late:], RATE) for side in room.tail]
    assert sides == pytest.approx([decay, decay], rel=0.03)
    assert room.decay == pytest.approx(decay, rel=0.03)


@pytest.mark.parametrize("rate", [22050, 48000])
def test_decay_time_holds_at_other_rates_with_decay_by_ear_of_another_method(rate):
    room = make_room(SpaceScore(decay=0.5, predelay=0.0, damping=1.0), rate, 1)
    energy = (room.tail**2).sum(axis=0)
    cell = rate // 50
    level = 10 * np.log10(energy[: len(energy) // cell * cell].reshape(-1, cell).mean(axis=1))
    slope = np.polyfit(np.arange(len(level))[:20] / 50, level[:20], 1)[0]
    assert -60 / slope == pytest.approx(0.5, rel=0.05)


def test_high_notes_die_sooner():
    tail = make_room(SpaceScore(decay=0.8, damping=0.4), RATE, 1).tail[0]
    late = round(0.008 * RATE)
    assert decay_time(tail[late:], RATE, 7000, 9000) == pytest.approx(0.4 * 0.8, rel=0.15)


@pytest.mark.parametrize("direct", [-5.0, 0.0, 9.0, 25.0])
def test_direct_level_is_that_of_the_score(direct):
    room = make_room(SpaceScore(decay=0.4, direct=direct), RATE, 1)
    click = np.zeros(RATE, dtype=np.float32)
    click[100] = 1.0
    wet = add_room(click, room, RATE)
    assert -10 * np.log10((wet**2).sum()) == pytest.approx(direct, abs=0.3)
    assert not np.abs(wet[:, : 100 + round(0.008 * RATE) - 1]).max() > 1e-6


def test_long_sound_in_a_room_is_what_plain_convolution_gives():
    room = make_room(SpaceScore(decay=0.3, direct=3.0), 22050, 1)
    voice = np.random.default_rng(0).normal(0, 0.1, 22050 * 14).astype(np.float32)
    wet = add_room(voice, room, 22050)
    size = 1 << (len(voice) + room.tail.shape[1]).bit_length()
    whole = np.fft.irfft(np.fft.rfft(voice, size) * np.fft.rfft(room.tail[1], size), size)[: len(voice)]
    assert np.abs(wet[1] - whole).max() < 1e-4


@pytest.mark.parametrize(("delay", "level", "repeats"), [(90.0, -8.0, 1), (240.0, -14.0, 3)])
def test_echo_comes_when_and_as_loud_as_the_score_says(delay, level, repeats):
    voice = np.zeros((2, RATE), dtype=np.float32)
    voice[:, 10] = 0.6, 0.8
    echo = add_echo(voice, SpaceScore(echo=delay, echo_level=level, repeats=repeats), RATE)
    at = np.flatnonzero(echo[0])
    assert (at - 10).tolist() == [round(k * delay / 1000 * RATE) for k in range(1, repeats + 1)]
    heard = 20 * np.log10(echo[1, at] / 0.8)
    assert heard == pytest.approx([k * level for k in range(1, repeats + 1)], abs=0.01)


def test_no_room_and_no_echo_without_them():
    assert make_room(SpaceScore(), RATE, 1) is None
    assert not add_echo(np.ones((2, 100), dtype=np.float32), SpaceScore(), RATE).any()
