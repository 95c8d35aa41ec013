"""At which speed a film plays an album."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.readers.sound.take import album_clock
from onetake.signal.take.stretches import Stretch

SECONDS = 20.0
SOUND = np.zeros(round(SECONDS * album_clock.RATE), np.float16)


@pytest.mark.parametrize(
    ("drift", "height", "speed", "tried"),
    [
        (2e-5, 0.5, 1.0, 1),  # an ordinary clock: no other speed is tried
        (2.4e-4, 0.5, 1.001, 2),  # a loop fits in part at the wrong speed, and better at the right one
        (2.4e-4, 0.9, 1.0, 3),  # a player that runs fast by as much: the right speed fits worse
    ],
)
def test_a_large_drift_is_tried_at_the_near_speeds(monkeypatch, drift, height, speed, tried):
    """At the speed 1.001 nothing drifts, with a correlation of 0.8."""
    found = {
        1.0: Stretch(0.0, SECONDS, 0.0, drift, height),
        1.001: Stretch(0.0, SECONDS, 0.0, 0.0, 0.8),
        0.999: Stretch(0.0, SECONDS, 0.0, 0.0, 0.1),
    }
    asked = []

    def find(film, album, rate):
        asked.append(rate)
        return [found[album_clock.SPEEDS[len(asked) - 1]]]

    monkeypatch.setattr(album_clock, "find_stretches", find)
    assert album_clock.find_at_speed(SOUND, SOUND)[0] == speed
    assert len(asked) == tried
