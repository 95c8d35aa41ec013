"""Singing is heard in states of the network; the states are made up, or those of staged sound."""

import numpy as np
import pytest

from onetake.readers.sound.voices.singing import (
    PRESENT,
    TRUSTED,
    hear_singing,
    join_spans,
    share_out,
    singing_spans,
    voice_score,
)
from onetake.readers.sound.voices.singing_model import load_model, running_mean
from onetake.readers.sound.voices.speech_probability import PAIR, STEP

MOMENTS = 900


def states_of(voiced):
    """Return states that the model takes for a voice where `voiced`, and for music elsewhere."""
    model = load_model()
    # Along the weights of the memory's cells, which both regressions read without a logarithm.
    along = np.zeros(256)
    along[:128] = np.sign(model.within.sum(axis=0) + model.alone.sum(axis=0))[:128]
    noise = np.random.default_rng(1).uniform(0, 0.1, (len(voiced), 256))
    return (noise + np.where(voiced[:, None], 0.8, -0.8) * along * (np.arange(256) < 128)).astype(np.float16)


@pytest.fixture
def verse():
    voiced = np.zeros(MOMENTS, bool)
    voiced[100:300] = voiced[500:800] = True
    return voiced


def test_a_song_that_the_network_misses_is_heard(verse):
    found = hear_singing(states_of(verse), np.full(MOMENTS * PAIR, 0.1, np.float32))
    assert ((found[::PAIR] > 0.5) == verse).mean() > 0.97
    spans = singing_spans(found)
    wanted = np.array([[100, 300], [500, 800]]) * STEP * PAIR
    assert np.abs(spans - wanted).max() < 0.5


def test_where_the_network_is_sure_it_alone_decides(verse):
    sure = np.repeat(np.where(verse, TRUSTED + 0.1, 0.0), PAIR).astype(np.float32)
    assert not hear_singing(states_of(verse), sure).any()


def test_talk_before_a_song_does_not_hide_the_song():
    voiced = np.zeros(2 * MOMENTS, bool)
    voiced[50:400:2] = voiced[51:400:2] = voiced[1000:1500] = True
    speech = np.repeat(np.where(voiced & (np.arange(len(voiced)) < 700), 0.99, 0.1), PAIR)
    found = hear_singing(states_of(voiced), speech.astype(np.float32))[::PAIR]
    assert found[1100:1400].mean() > 0.9
    assert found[:300].max() < 0.1


def test_music_alone_is_no_voice_however_much_a_part_stands_out():
    within = np.where(np.arange(MOMENTS) < 300, 3.0, -3.0)
    assert (voice_score(within, np.full(MOMENTS, PRESENT - 3)) < 0).all()
    assert (voice_score(within, np.full(MOMENTS, PRESENT + 1))[10:290] > 0).all()


@pytest.mark.parametrize("n", [0, 1, 2, 5])
def test_the_shortest_sound_has_as_many_values_as_steps(n):
    states = np.zeros((-(-n // PAIR), 256), np.float16)
    assert hear_singing(states, np.full(n, 0.9, np.float32)).shape == (n,)


def test_without_states_nothing_is_added():
    assert not hear_singing(np.zeros((8, 0), np.float16), np.full(16, 0.4, np.float32)).any()


def test_spans_are_joined_sorted_and_short_ones_dropped():
    spans = np.array([[3.0, 4.0], [0.0, 1.0], [1.2, 2.0], [8.0, 8.1], [3.5, 3.6]])
    assert join_spans(spans, 0.35, 0.3).tolist() == [[0.0, 2.0], [3.0, 4.0]]


def test_a_running_mean_knows_its_ends():
    x = np.random.default_rng(2).normal(size=50)
    wanted = [x[max(0, i - 3) : i + 4].mean() for i in range(50)]
    assert np.allclose(running_mean(x, 7), wanted)


def test_a_voice_is_not_borrowed_from_far_away():
    within, alone = np.full(MOMENTS, 2.0), np.full(MOMENTS, PRESENT - 3)
    alone[:200] = PRESENT + 2
    score = voice_score(within, alone)
    assert (score[:200] > 0).all()
    assert (score[400:] < 0).all()


def test_lyrics_change_singing_and_leave_speech_that_is_trusted():
    voiced, speech = np.float32([0.9, 0.2, 0.8, 0.1]), np.float32([0.6, 0.6, 0.3, 0.7])
    spoken, sung = share_out(voiced, speech, np.float32([0, 0, 0.5, 0.5]))
    assert spoken.tolist() == pytest.approx([0.6, 0.6, 0.3, 0.1])
    assert sung.tolist() == pytest.approx([0, 0, 0.8, 0.1])
