import numpy as np
import pytest

from onetake.readers.sound.voices.speech_probability import STEP
from onetake.readers.sound.voices.voice_doubt import SURE_ODDS, SURE_SPEECH, doubtful_seconds

COUNT = 1000


def film(odds, answer=0.1):
    """Return singing heard for half of a film with some log odds, and the network's answer to it."""
    sung, speech = np.zeros(COUNT, np.float32), np.full(COUNT, 0.05, np.float32)
    sung[200:700] = 1 / (1 + np.exp(-odds))
    speech[300:400] = answer
    return sung, speech


def test_faint_singing_without_words_is_doubtful():
    assert doubtful_seconds(*film(SURE_ODDS - 0.3)) == pytest.approx(500 * STEP)


def test_sure_singing_is_not():
    assert doubtful_seconds(*film(SURE_ODDS + 0.3)) == 0


def test_words_are_not():
    assert doubtful_seconds(*film(SURE_ODDS - 0.3, SURE_SPEECH + 0.05)) == 0


def test_one_click_is_no_word():
    sung, speech = film(SURE_ODDS - 0.3)
    speech[350:353] = 1.0
    assert doubtful_seconds(sung, speech) > 0


def test_nothing_sung_is_not_doubtful():
    assert doubtful_seconds(np.zeros(COUNT, np.float32), np.ones(COUNT, np.float32)) == 0
