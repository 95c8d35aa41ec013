"""Answers of the network made up, over pitches that are held or not."""

import numpy as np
import pytest

from onetake.readers.sound.voices.singing import raise_singing

STEP, HOP = 0.032, 512 / 44100


def raised(low, hz):
    at = np.arange(0, 30, STEP)
    t = np.arange(0, 30, HOP)
    given = np.where((at % 3) < 1, np.float32(0.9), np.float32(low))
    found = raise_singing(
        given, at, t, np.broadcast_to(np.float32(hz), t.shape) if np.isscalar(hz) else hz(t)
    )
    return found[given == np.float32(low)].mean()


def test_a_song_that_is_half_heard_is_raised():
    assert raised(0.2, 220.0) == pytest.approx(0.5, abs=0.01)


def test_speech_is_left_as_it_is():
    def glides(t):
        return (150 * 2 ** (((t * 3) % 1) * 0.7)).astype(np.float32)

    assert raised(0.2, glides) == pytest.approx(0.2)
    assert raised(0.2, np.nan) == pytest.approx(0.2)


def test_instruments_alone_are_left_as_they_are():
    at, t = np.arange(0, 30, STEP), np.arange(0, 30, HOP)
    given = np.full(len(at), 0.2, np.float32)
    assert (raise_singing(given, at, t, np.full(len(t), 220, np.float32)) == given).all()


@pytest.mark.parametrize("n", [0, 1, 5])
def test_the_shortest_sound_is_left_as_it_is(n):
    given = np.full(n, 0.9, np.float32)
    t = np.arange(n) * HOP
    assert (raise_singing(given, np.arange(n) * STEP, t, np.full(n, 220, np.float32)) == given).all()
