"""Groups of speech made up: one person or two, with and without effort."""

import numpy as np
import pytest

from onetake.signal.voice.speaker_distance import (
    best_split,
    beyond_effort,
    chance_variance,
    gather_items,
    strength,
)

D = 10


def talk(n, apart=0.0, shout=0.0, seed=0):
    """Items of two groups, `apart` by person, and by effort, which is high in the second, if `shout`."""
    rng = np.random.default_rng(seed)
    second = np.arange(n) % 2 == 1
    effort = np.column_stack([second + rng.normal(0, 0.3, n), second + rng.normal(0, 0.3, n)]) * (shout > 0)
    person, manner = rng.normal(size=(2, D))
    timbre = np.outer(second * apart, person) + np.outer(effort[:, 0] * shout, manner)
    return timbre + rng.normal(0, 0.25, (n, D)), effort, np.full(n, 16.0), second


def test_by_chance_alone_the_strength_is_one():
    found = [strength(*talk(20, seed=seed), by_chance=1.0) for seed in range(40)]
    assert np.mean(found) == pytest.approx(0.9, abs=0.2)


def test_two_people_are_strongly_apart():
    assert strength(*talk(20, apart=1.0), 1.0) > 14


def test_one_who_shouts_is_not_far_beyond_effort():
    case = (*talk(20, shout=1.0), 1.0)
    assert strength(*case) < beyond_effort(*talk(20, apart=1.0), 1.0)
    assert beyond_effort(*case) < 2


def test_another_within_a_voice_is_found():
    timbre, effort, size, second = talk(20, apart=1.0)
    apart, part = best_split(timbre, effort, size, 1.0)
    assert apart > 14
    assert (part == second).all() or (part != second).all()
    assert best_split(*talk(20)[:3], 1.0)[0] < 5
    assert best_split(timbre[:1], effort[:1], size[:1], 1.0)[0] == 0


def test_chance_is_that_of_the_means():
    steps = np.random.default_rng(0).normal(size=(4000, D))
    assert chance_variance(steps, np.arange(4000) // 40) == pytest.approx(1.0, abs=0.1)
    slow = np.repeat(steps[::4], 4, axis=0)
    assert chance_variance(slow, np.arange(4000) // 40) == pytest.approx(4.0, rel=0.15)


def test_items_without_pitch_have_the_middle_one():
    stretch, voice = np.repeat([0, 1], 20), np.r_[np.zeros(30, int), np.ones(10, int)]
    effort = np.column_stack([np.ones(40), np.where(np.arange(40) < 20, 3.0, np.nan)])
    found = gather_items(np.zeros((40, D)), effort, stretch, voice)
    assert found.size.tolist() == [20, 10, 10]
    assert found.effort[:, 1].tolist() == [3, 3, 3]
    assert found.stretch.tolist() == [0, 1, 1]
