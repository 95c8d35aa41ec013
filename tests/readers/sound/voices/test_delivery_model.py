"""Singing is told from talk in states of the network; the states are made up, or those of staged speech."""

import numpy as np
import pytest

from onetake.readers.sound.voices.delivery_model import (
    SHORTEST_PIECE,
    divide_stretches,
    load_delivery_model,
    sung_log_odds,
)
from onetake.readers.sound.voices.speech_probability import PAIR, STEP

MOMENT = STEP * PAIR


def odds_of(length, sung):
    """Return log odds of 2 where sung, -2 elsewhere; times in s."""
    found = np.full(round(length / MOMENT), -2.0)
    for a, b in sung:
        found[round(a / MOMENT) : round(b / MOMENT)] = 2.0
    return found


def test_a_stretch_is_divided_where_talk_becomes_singing():
    pieces, mean = divide_stretches(np.array([[10.0, 30.0], [32.0, 36.0]]), odds_of(40, [(20, 40)]))
    assert pieces[:, 0] == pytest.approx([10, 20, 32], abs=0.2)
    assert pieces[:, 1] == pytest.approx([20, 30, 36], abs=0.2)
    assert pieces[0, 1] == pieces[1, 0]
    assert mean == pytest.approx([-2, 2, 2], abs=0.1)


def test_the_start_of_the_clock_moves_the_pieces():
    odds = odds_of(40, [(20, 40)])
    here, there = (divide_stretches(np.array([[10.0, 30.0]]) + s, odds, s)[0] for s in (0.0, 5.0))
    assert there == pytest.approx(here + 5.0)


def test_a_short_change_divides_nothing():
    pieces, _ = divide_stretches(np.array([[0.0, 30.0]]), odds_of(30, [(10, 10 + SHORTEST_PIECE / 2)]))
    assert len(pieces) == 1


def test_stretches_beyond_the_states_are_kept():
    pieces, mean = divide_stretches(np.array([[0.0, 1.0], [50.0, 51.0]]), odds_of(30, []))
    assert len(pieces) == 2 and np.isfinite(mean).all()
    empty, none = divide_stretches(np.zeros((0, 2)), np.zeros(0))
    assert empty.shape == (0, 2) and none.shape == (0,)


def test_the_sign_follows_the_weights():
    weights, _ = load_delivery_model()
    along = np.zeros(256)
    along[:128] = np.sign(weights.sum(axis=0))[:128]
    states = np.repeat(np.stack([along, -along]), 200, axis=0).astype(np.float16)
    odds = sung_log_odds(states)
    assert odds[100] > 0 > odds[300]


def test_without_states_nothing_is_known():
    assert sung_log_odds(np.zeros((7, 0), np.float16)).tolist() == [0.0] * 7
