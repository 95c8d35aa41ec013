from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.readers.picture.framing.face_tracking import HOLD, Follow
from onetake.signal.objects.faces import Face


def frames(count=9, step=3):
    """Return (s, luma) of a textured patch that moves to the right by `step` pixels, and its middles."""
    rng = np.random.default_rng(2)
    patch = cv2.resize(rng.integers(0, 255, (12, 12)).astype(np.uint8), (60, 60))
    made, middles = [], []
    for i in range(count):
        luma = np.full((180, 320), 90, np.uint8)
        x = 100 + step * i
        luma[60:120, x : x + 60] = patch
        made.append((i / 8, luma))
        middles.append(x + 29.5)
    return made, middles


def follow(x, t):
    face = Follow(Face(x, 89.5, 50.0, 0.0, 12, "frontal"), t, t, confirmed=True)
    face.note(t, 180, 320)
    return face


def test_a_new_face_is_followed_backwards():
    made, middles = frames()
    face = follow(middles[-1], made[-1][0])
    face.trace_back(made)
    assert [s.t for s in face.samples] == [t for t, _ in made]
    assert [320 * s.x for s in face.samples] == pytest.approx(middles, abs=1.5)
    assert face.samples[0].confidence < face.samples[-1].confidence


def test_following_backwards_ends_where_the_face_is_not():
    made, middles = frames()
    made[3] = (made[3][0], np.random.default_rng(5).integers(0, 255, (180, 320)).astype(np.uint8))
    face = follow(middles[-1], made[-1][0])
    face.trace_back(made)
    assert face.samples[0].t == made[4][0]


def test_a_missed_face_counts_while_its_points_are_followed():
    face = follow(100.0, 0.0)
    for i in range(1, 60):
        face.note(i / 10, 180, 320)
    face.miss(5.9)
    assert face.confirmed_samples()[-1].t == pytest.approx(HOLD)
