"""How many there are, of steps made up: timbre, pitch and place, and the level beside them."""

import numpy as np

from onetake.signal.voice.speaker_count import assign_speakers

D, LONG = 8, 30
WEIGHT = np.r_[np.full(D, 0.07), 0.15, 0.1]
A, B = np.r_[4.0, np.zeros(D - 1)], np.r_[0.0, 4.0, np.zeros(D - 2)]
LIKE_B, LOUD = np.eye(D)[2] * 1.5, np.eye(D)[3] * 1.5


def told(rows, seed=0, margin=np.inf):
    """Tell stretches of (timbre, pitch, place, level) apart."""
    rng = np.random.default_rng(seed)
    x = [np.r_[timbre, pitch, place] + rng.normal(size=(LONG, D + 2)) for timbre, pitch, place, _ in rows]
    level = np.concatenate([np.full(LONG, level) + rng.normal(0, 0.1, LONG) for *_, level in rows])
    stretch = np.repeat(np.arange(len(rows)), LONG)
    fresh = np.arange(len(stretch)) % LONG == 0
    return assign_speakers(np.concatenate(x), stretch, WEIGHT, 7, fresh, level, margin)


def count(found):
    return len(set(found.voice.tolist())), found.most


def test_one_person_is_one():
    assert count(told([(A, 0, 0, 0)] * 12)) == (1, 1)


def test_over_a_loud_background_nobody_is_surely_alone():
    assert told([(A, 0, 0, 0)] * 12, margin=15.0).most == 2
    assert told([(A, 0, 0, 0)] * 12, margin=17.0).most == 1
    assert told([(A, 0, 0, 0)], margin=15.0).most == 2


def test_a_third_voice_of_few_words_is_no_sure_person():
    rows = [(A, 0, 0, 0), (B, 0, 0, 0)] * 9 + [(-A, 0, 0, 0)] * 2
    found = told(rows, margin=20.0)
    assert (count(found)[0], found.fewest) == (3, 2)
    assert told([(A, 0, 0, 0), (B, 0, 0, 0), (-A, 0, 0, 0)] * 6, margin=20.0).fewest == 3


def test_two_people_are_two_wherever_they_stand():
    assert count(told([(A, 0, 0, 0), (B, 0, 0, 0)] * 8)) == (2, 2)
    found = told([(A, 0, 1, 0), (B, 0, -1, 0), (A, 0, -1, 0), (B, 0, 1, 0)] * 4)
    assert count(found) == (2, 2)
    assert (found.voice == np.repeat([0, 1] * 8, LONG)).mean() > 0.95


def test_three_people_are_three():
    assert count(told([(A, 0, 0, 0), (B, 0, 0, 0), (-A, 0, 0, 0)] * 6)) == (3, 3)


def test_one_of_two_who_grows_loud_and_high_is_no_third():
    efforts = np.random.default_rng(1).uniform(0, 1.5, 10)
    rows = [row for e in efforts for row in ((A, 0, 0, 0), (B + e * LOUD, 2 * e, 0, 2 * e))]
    assert count(told(rows)) == (2, 2)


def test_one_of_two_who_may_be_two_people_is_doubted():
    rows = [(A, 0, 0, 0), (B, 0, 0, 0), (A, 0, 0, 0), (B + LIKE_B, 0, 0, 0)] * 3
    assert count(told(rows)) == (2, 3)


def test_two_with_like_voices_are_told_apart_in_long_talk():
    assert count(told([(A, 0, 0, 0), (A + 1.5 * LIKE_B, 0, 0, 0)] * 8)) == (2, 2)


def test_two_people_are_sure_in_clear_sound_where_they_alternate():
    turns = [(A, 0, 0, 0), (B, 0, 0, 0)] * 8
    assert told(turns).fewest == 2
    assert told(sorted(turns, key=lambda row: row[0][0])).fewest == 1
    assert told([(A, 0, 0, 0)] * 14 + [(B, 0, 0, 0)] * 2).fewest == 1


def test_over_a_loud_background_two_are_sure_only_at_two_places():
    there = [(A, 0, 2, 0), (B, 0, -2, 0)] * 8
    assert told([(A, 0, 0, 0), (B, 0, 0, 0)] * 8, margin=5.0).fewest == 1
    assert told(there, margin=5.0).fewest == 2
    assert told([(A, 0, 2, 0), (A, 0, -2, 0)] * 8, margin=5.0).fewest == 1


def test_an_octave_apart_is_no_other_person():
    octave = [(A, 4, 0, 0), (A, -1, 0, 0)] * 8
    assert count(told(octave)) == (1, 1)
    assert count(told(octave, margin=5.0)) == (1, 2)


def test_sections_of_a_song_are_no_two_people():
    sections = ([(A, 0, 0, 0)] * 8 + [(B, 2, 0, 2)] * 8) * 2
    found = told(sections, margin=5.0)
    assert (*count(found), found.fewest) == (1, 2, 1)
