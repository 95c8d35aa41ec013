"""Two speakers made up, whose means are alike and whose covariances differ."""

import numpy as np
import pytest

from onetake.signal.voice.speaker_likelihood_ratio import LONGEST, split_by_likelihood

D = 8


def talk(turns, seed=0, apart=0.0):
    """Return steps of turns of (speaker, steps), and the speaker of each step."""
    rng = np.random.default_rng(seed)
    wide = [np.linspace(0.5, 2.0, D), np.linspace(2.0, 0.5, D)]
    x = [rng.normal(0, 1, (n, D)) * wide[who] + apart * who for who, n in turns]
    return np.concatenate(x), np.repeat(*zip(*turns, strict=True))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("apart", [0.0, 1.0])
def test_two_whose_timbre_varies_otherwise_are_distinguished(seed, apart):
    x, who = talk([(0, 90), (1, 60), (0, 40), (1, 120), (0, 70)], seed, apart)
    found = split_by_likelihood(x, np.arange(len(x)) == 0)
    right = (found == who).mean()
    assert max(right, 1 - right) >= 0.95


def test_pauses_divide_windows_and_turns_are_found_beside_them():
    x, who = talk([(0, 50), (1, 50)] * 3)
    found = split_by_likelihood(x, np.arange(len(x)) % 50 == 0)
    assert max((found == who).mean(), (found != who).mean()) >= 0.95


def test_too_little_and_too_much_are_left_alone():
    x, _ = talk([(0, 30)])
    assert split_by_likelihood(x, np.arange(30) == 0) is None
    x, _ = talk([(0, LONGEST), (1, 1)])
    assert split_by_likelihood(x, np.arange(LONGEST + 1) == 0) is None


def test_scale_and_offset_change_nothing():
    x, _ = talk([(0, 90), (1, 60), (0, 40)])
    fresh = np.arange(len(x)) == 0
    assert (split_by_likelihood(x, fresh) == split_by_likelihood(3 * x + 7, fresh)).all()
