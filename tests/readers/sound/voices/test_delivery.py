"""What the network misses is sung, whatever the pitch of the music under it."""

import numpy as np

from onetake.readers.sound.voices.delivery import SPEECH_MISSED, SUNG, classify_delivery


def kinds(likely):
    t = np.arange(0, 8, 512 / 44100)
    vowels = 1 + np.sin(2 * np.pi * 4.1 * t + np.sin(t))
    glides = 150 * 2 ** (((t * 3) % 1) * 0.7)
    stretches = np.array([[0.5, 3.5], [4.5, 7.5]])
    return classify_delivery(t, vowels, glides, stretches, np.array(likely))


def test_what_the_network_misses_is_sung():
    heard, missed = kinds([0.9, 0.1])
    assert heard.kind != SUNG
    assert missed.kind == SUNG and missed.confidence > 0.8


def test_the_confidence_falls_near_the_limit():
    near, far = kinds([SPEECH_MISSED - 0.01, 0.0])
    assert near.kind == far.kind == SUNG
    assert near.confidence < 0.55 < 0.95 < far.confidence
