import numpy as np

from onetake.readers.sound.voices.lyric_labels import EDGE, labels_of, names_of
from onetake.text.lyrics import SPEAKERS, speakers_track
from onetake.text.timed_line import TimedLine


def track(*rows):
    return speakers_track([TimedLine(a, b, "words", who) for a, b, who in rows])


def test_both_packages_name_the_same_track():
    from onetake.readers.sound.voices import lyric_labels

    assert lyric_labels.SPEAKERS == SPEAKERS


def test_names_come_in_order_and_those_who_say_least_are_left_out():
    rows = [
        (k, k + length, who)
        for k, (length, who) in enumerate([(1, "E"), (3, "D"), (4, "C"), (5, "B"), (6, "A+Z")])
    ]
    assert names_of(track(*rows)) == ["D", "C", "B", "A&Z"]


def test_steps_are_labelled_within_their_lines_edges_left_out():
    start = np.arange(0, 3, 0.05)
    labels = labels_of(track((0, 1, "A"), (0.5, 2, "B")), ["A", "B"], start, start + 0.05)
    middle = start + 0.025
    np.testing.assert_array_equal(labels[:, 0], (middle > EDGE) & (middle < 1 - EDGE))
    assert (labels.sum(axis=1) == 2).any() and not labels[middle > 2].any()
