"""Steps of voices made up, whose voices are known."""

import numpy as np
import pytest

from onetake.signal.voice.speaker_clusters import stretch_means, ward_clusters, whiten
from onetake.signal.voice.speaker_count import assign_speakers


def made_up(who, apart, seed=0, d=6, long=30):
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(max(who) + 1, d))
    centres = apart * centres / np.linalg.norm(centres, axis=1, keepdims=True)
    x = np.concatenate([centres[w] + rng.normal(size=(long, d)) for w in who])
    stretch = np.repeat(np.arange(len(who)), long)
    fresh = np.arange(len(x)) % long == 0
    return x, stretch, fresh


def test_whitened_steps_scatter_by_one_within_their_stretch():
    x, stretch, _ = made_up([0, 1, 0, 1], 4.0, long=400)
    white = whiten(x * [1, 2, 0.5, 1, 1, 1], stretch)
    inside = white - stretch_means(white, stretch)[stretch]
    assert np.abs(inside.std(axis=0) - 1).max() < 0.15


def test_ward_joins_what_is_near_and_bears_unknown_features():
    x = np.array([[0, 0.0], [0.1, np.nan], [5, 5], [5.1, 5], [np.nan, 0.1]])
    groups = ward_clusters(x, np.ones(5), 2)
    assert groups[0] == groups[1] == groups[4] != groups[2] == groups[3]


@pytest.mark.parametrize("who", [[0, 0, 0, 0], [0, 1, 0, 1, 1, 0], [0, 1, 2, 0, 1, 2, 2, 1]])
def test_voices_are_counted_and_told_apart(who):
    x, stretch, fresh = made_up(who, 6.0)
    told = assign_speakers(x, stretch, np.full(6, 0.1), 7, fresh, np.zeros(len(x)))
    voice, share = told.voice, told.share
    assert len(set(voice)) == len(set(who))
    truth = np.repeat(who, 30)
    pairs = set(zip(truth.tolist(), voice.tolist(), strict=True))
    assert len(pairs) == len(set(who))
    assert np.median(share) > 0.95


def test_an_hour_is_told_apart_from_a_part_of_it():
    who = np.random.default_rng(4).integers(0, 3, 900)
    x, stretch, fresh = made_up(who.tolist(), 6.0, long=8)
    voice = assign_speakers(x, stretch, np.full(6, 0.1), 3, fresh, np.zeros(len(x))).voice
    right = [np.bincount(voice[np.repeat(who, 8) == v]).max() for v in range(3)]
    assert len(set(voice)) == 3
    assert sum(right) > 0.98 * len(voice)
