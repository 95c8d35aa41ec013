import numpy as np

from onetake.core.track import LabelLists, spans
from onetake.readers.sound.voices.lyric_labels import EDGE, labels_of, names_of, said_together


def track(*rows):
    start, end, voices = zip(*rows, strict=True)
    lists = LabelLists([tuple(voice) for voice in voices])
    return spans("lyrics.speakers", start, end, lists, range(len(rows)), "count", by="lyrics 1")


def test_both_packages_name_the_same_track():
    from onetake.readers.sound.voices import lyric_labels
    from onetake.text.lyrics_used import SPEAKERS

    assert lyric_labels.SPEAKERS == SPEAKERS


def test_names_come_in_order_and_those_who_say_least_are_left_out():
    rows = [
        (k, k + length, [who])
        for k, (length, who) in enumerate([(1, "E"), (3, "D"), (4, "C"), (5, "B"), (6, "A")])
    ]
    assert names_of(track(*rows)) == ["D", "C", "B", "A"]


def test_a_line_of_both_makes_no_third_name_and_counts_for_each():
    lyrics = track((0, 1, "F"), (1, 2, "M"), (2, 9, "FM"))
    assert names_of(lyrics) == ["F", "M"]
    rest = [(10 + k, 12 + k, who) for k, who in enumerate("PQR")]
    assert names_of(track((0, 1, "F"), (1, 2, "M"), (2, 9, "FM"), *rest)) == ["F", "M", "P", "Q"]


def test_steps_are_labelled_within_their_lines_edges_left_out():
    start = np.arange(0, 3, 0.05)
    labels = labels_of(track((0, 1, "A"), (0.5, 2, "B")), ["A", "B"], start, start + 0.05)
    middle = start + 0.025
    np.testing.assert_array_equal(labels[:, 0], (middle > EDGE) & (middle < 1 - EDGE))
    assert (labels.sum(axis=1) == 2).any() and not labels[middle > 2].any()


def test_only_lines_of_several_known_names_are_said_together():
    start = np.arange(0, 6, 0.05)
    lyrics = track((0, 1, "A"), (0.5, 2, "B"), (3, 4, "AB"), (5, 6, "AZ"))
    together = said_together(lyrics, ["A", "B"], start, start + 0.05)
    middle = start + 0.025
    inside = (middle > 3 + EDGE) & (middle < 4 - EDGE)
    np.testing.assert_array_equal(together, np.column_stack([inside, inside]))
