import numpy as np
import pytest

from onetake.signal.voice.speakers_from_labels import LEAST, speakers_from_labels


def two_people(n=400, apart=2.0, seed=0):
    rng = np.random.default_rng(seed)
    voice = (np.arange(n) // 40) % 2
    return rng.normal(size=(n, 4)) + apart * voice[:, None], voice


def labels_for(voice, some, names=2):
    labels = np.zeros((len(voice), names), bool)
    labels[np.arange(len(voice)), voice] = True
    labels[~some] = False
    return labels


def tell(x, labels):
    return speakers_from_labels(x, labels, np.full(x.shape[1], 0.1), 7, np.zeros(len(x), bool))


@pytest.mark.parametrize("share", [0.2, 0.5, 1.0])
def test_what_is_not_labelled_goes_to_whom_it_sounds_like(share):
    x, voice = two_people()
    some = np.arange(len(x)) < share * len(x)
    assert (tell(x, labels_for(voice, some)).voice == voice).mean() > 0.95


def test_labels_that_are_a_little_early_do_not_move_clear_voices():
    x, voice = two_people(apart=3.0)
    labels = labels_for(np.roll(voice, -4), np.ones(len(x), bool))
    told = tell(x, labels).voice
    assert (told == voice).mean() > (np.roll(voice, -4) == voice).mean() + 0.05


def test_alike_voices_go_by_their_labels():
    x, voice = two_people(apart=0.0)
    assert (tell(x, labels_for(voice, np.ones(len(x), bool))).voice == voice).mean() > 0.95


def test_one_name_or_too_little_of_the_second_tells_nothing():
    x, voice = two_people()
    assert tell(x, labels_for(voice * 0, np.ones(len(x), bool))) is None
    few = (voice == 0) | (np.cumsum(voice) < LEAST)
    assert tell(x, labels_for(voice, few)) is None


def test_a_name_without_speech_takes_no_steps_and_both_at_once_teach_nothing():
    x, voice = two_people()
    labels = np.c_[labels_for(voice, np.arange(len(x)) < 300), np.zeros(len(x), bool)][:, [0, 2, 1]]
    assert set(tell(x, labels).voice) == {0, 2}
    labels = labels_for(voice, np.ones(len(x), bool))
    labels[:80] = True
    assert (tell(x, labels).voice == voice).mean() > 0.9
