from __future__ import annotations

import numpy as np

from onetake.readers.picture.framing.looks import AROUND, BODY_LOOKS, SEARCHES, SEARCHES_BESIDE, Looks


def looks(shots, searches):
    made = Looks()
    made.shots.extend(shots)
    made.searches.extend(searches)
    return made


def test_looks_are_counted_in_their_own_shot():
    counts = looks([2.0, 4.0], [0.0, 0.5, 2.0, 4.5]).per_shot(
        np.array([1.9, 2.0, 3.9, 4.0]), [1.0, 2.5, 3.0], [0.5]
    )
    assert counts.searches.tolist() == [2, 1, 1, 1]
    assert counts.bodies.tolist() == [1, 2, 2, 0]
    assert counts.found.tolist() == [1, 0, 0, 0]


def test_looks_at_another_shot_are_not_enough():
    t = np.array([0.5, 1.5])
    assert looks([1.0], [*np.linspace(0, 0.9, SEARCHES), 1.0]).enough(t, []).tolist() == [True, False]


def test_looks_long_ago_are_not_enough():
    t = np.array([0.0, AROUND + 0.1, 2 * AROUND])
    assert looks([], np.linspace(0, 1, SEARCHES)).enough(t, []).tolist() == [True, False, False]


def test_looks_for_bodies_replace_a_search():
    made, bodies = looks([], np.linspace(0, 1, SEARCHES_BESIDE)), np.linspace(0, 1, BODY_LOOKS)
    assert made.enough(np.array([1.0]), bodies).all()
    assert not made.enough(np.array([1.0]), bodies[1:]).any()
    assert not looks([], []).enough(np.array([1.0]), bodies).any()
