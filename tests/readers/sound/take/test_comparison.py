"""Which lines are judged, and how."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.takes import RATE, SECONDS, beat, tones
from onetake.claims.take import NOT_DUBBED
from onetake.core.track import LabelLists, spans
from onetake.readers.sound.take import comparison
from onetake.readers.sound.take.comparison import compare
from onetake.readers.sound.take.control import beat_of
from onetake.readers.sound.take.decisions import PROVEN, decide_by_voices, decide_in_mix
from onetake.readers.sound.take.take_track import empty_take
from onetake.readers.sound.take.voiced_lines import voiced_lines
from onetake.signal.take.cells import Cells, Likeness, likeness, measure_cells
from onetake.signal.take.same_words import compare_words
from onetake.signal.take.stretches import Stretch


def like(coherence, lost, part=0.4, count=500, low=None, missing=0.0, sure=0.0):
    return Likeness(coherence, lost, lost, part, count, lost if low is None else low, missing, sure)


@pytest.mark.parametrize(
    ("found", "label"),
    [
        (like(0.95, 0.01), "same-recording"),
        (like(0.80, 0.06, part=0.05), "same-recording"),
        (like(0.93, 0.03, part=0.15, low=0.013), "same-recording"),
        (like(0.93, 0.03, part=0.15, low=0.030), "cannot-tell"),
        (like(0.93, 0.05, part=0.15, low=0.013), "cannot-tell"),
        (like(0.50, 0.03, part=0.15, low=0.013), "cannot-tell"),
        (like(0.80, 0.06, part=0.30), "cannot-tell"),
        (like(0.85, 0.12, part=0.30), "another-performance"),
        (like(0.10, 0.60), "another-performance"),
        (like(0.88, 0.15, low=0.01), "cannot-tell"),
        (like(0.82, 0.13, part=0.03, low=0.01), "cannot-tell"),
        (like(0.30, 0.30, part=0.03), "no-counterpart"),
        (like(0.30, 0.30, part=0.12), "cannot-tell"),
        (like(0.07, 0.64, part=0.03, missing=0.72, sure=24.0), "another-performance"),
        (like(0.07, 0.64, part=0.03, missing=0.72, sure=10.0), "cannot-tell"),
        (like(0.07, 0.30, part=0.01, missing=0.17, sure=4.0), "no-counterpart"),
        (like(0.07, 0.30, part=0.01, missing=0.23, sure=28.0), "cannot-tell"),
        (like(0.95, 0.01, count=10), "cannot-tell"),
        (None, "cannot-tell"),
    ],
)
def test_a_line_in_the_mix(found, label):
    assert decide_in_mix(found) == label


@pytest.mark.parametrize(("theirs", "label"), [(0.2, "another-performance"), (0.0, "no-counterpart")])
def test_a_voice_that_is_loud_in_the_film_does_not_hide_that_of_the_album(theirs, label):
    """The film's voice is 20 dB above the album's; both are over one beat, with the same rise and fall."""
    lines = [(2.0, 5.0), (6.0, 9.0)]
    film = (0.1 * beat() + 2.0 * tones(2)).astype(np.float16)
    album = (0.1 * beat() + theirs * tones(1)).astype(np.float16)
    rows = measure_cells(film, album, [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)], RATE)
    found = [likeness(rows, (rows.t > a) & (rows.t < b)) for a, b in lines]
    assert [decide_in_mix(one) for one in found] == [label] * 2
    assert all((one.missing > 0.3) == (theirs > 0) for one in found)


def test_what_a_film_adds_without_a_room_is_not_called_the_albums_recording():
    album = beat().astype(np.float16)
    own = (beat() + 2.5 * tones(1)).astype(np.float16)
    lines = [(2.0, 5.0), (6.0, 9.0)]
    assert [one.label for one in compare(own, album, lines).lines] == ["cannot-tell"] * 2
    assert [one.label for one in compare(album, album, lines).lines] == ["same-recording"] * 2


@pytest.mark.parametrize(
    ("found", "label"),
    [
        (like(0.60, 0.20), "same-recording"),
        (like(0.06, 0.80), "another-performance"),
        (like(0.06, 0.80, part=0.01), "no-counterpart"),
        (like(0.34, 0.42), "cannot-tell"),
    ],
)
def test_a_line_of_voices_alone(found, label):
    assert decide_by_voices(found) == label


def test_lines_of_lyrics_come_before_what_is_heard_and_are_cut_to_it():
    labels = LabelLists([("A",), ("A",)])
    who = spans("voices.who", [1.0, 8.0], [3.0, 30.0], labels, [1, 1], "", by="voices 1")
    lines = spans("lyrics.lines", [0.5, 4.0], [3.5, 6.0], ["own end"] * 2, [1, 2], "count", by="lyrics 2")
    assert voiced_lines({"voices.who": who, "lyrics.lines": lines}) == [(1.0, 3.0), (4.0, 6.0)]
    heard = voiced_lines({"voices.who": who})
    assert heard[0] == (1.0, 3.0) and [round(end - start, 2) for start, end in heard[1:]] == [7.33] * 3
    assert voiced_lines({}) == []


def cells_of(film, album):
    """Return cells in which film and album share nothing but a beat of level 1."""
    bands = np.ones((1, 5), np.float32)
    shared = np.ones((len(film), 5), np.complex64)
    t = np.arange(len(film)) * 0.085
    return Cells(t, shared, (1 + film)[:, None] * bands, (1 + album)[:, None] * bands)


def test_two_takes_of_the_same_words_rise_and_fall_together():
    rng = np.random.default_rng(2)
    syllables = np.repeat(rng.uniform(0, 1, 120) ** 3, 3)
    again = np.roll(syllables, 1) * rng.uniform(0.7, 1.3, 360)
    where = np.ones(360, bool)
    words, chance = compare_words(cells_of(syllables, again), where)
    assert words > 0.6 > chance
    words, chance = compare_words(cells_of(syllables, rng.permutation(syllables)), where)
    assert words < 0.4
    assert compare_words(cells_of(syllables, again), where & (np.arange(360) < 20)) is None


@pytest.mark.parametrize(("level", "label"), [(6.0, "same-recording"), (1.0, "cannot-tell")])
def test_the_albums_voice_over_another_beat_is_its_recording_where_it_is_loud_enough(level, label):
    voice = level * tones(1)
    voice[round(2.6 * RATE) : round(9.0 * RATE)] = 0.0
    album = (beat() + voice).astype(np.float16)
    lines = [(0.3, 2.4), (9.2, 11.5)]
    found = compare((beat(7) + voice).astype(np.float16), album, lines)
    assert found.control < PROVEN
    assert [one.label for one in found.lines] == [label] * 2
    assert compare((beat(7) + level * tones(2)).astype(np.float16), album, lines) is None


@pytest.mark.parametrize(("clear", "beat_is"), [(0.0, "another"), (3.0, "unclear"), (8.0, "one")])
def test_noise_in_most_pauses_of_a_film_does_not_make_another_beat_of_it(clear, beat_is):
    """The film has the album's beat, but for `clear` seconds from the third on under loud noise."""
    noise = 8 * np.random.default_rng(3).normal(0, 1, SECONDS * RATE)
    noise[2 * RATE : round((2 + clear) * RATE)] = 0.0
    cells = measure_cells(beat() + noise, beat(), [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)], RATE)
    assert beat_of(cells, cells.t > 1.5) == beat_is
    assert beat_of(cells, cells.t < 0.0) == "one"


def test_a_voice_in_a_pause_does_not_hide_the_beat_that_both_have():
    """Two takes of a voice without a line, 40 dB over a beat that is heard alone in the other half."""
    voiced = np.arange(SECONDS * RATE) < 4.4 * RATE
    film, album = (0.02 * beat() + 2.0 * tones(seed, 120) * voiced for seed in (1, 2))
    cells = measure_cells(film, album, [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)], RATE)
    control = (cells.t > 2.0) & (cells.t < 7.0)
    assert likeness(cells, control).coherence < PROVEN
    assert beat_of(cells, control) == "one"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ((0.80, 0.30), "another-performance"),
        ((0.47, 0.30), "cannot-tell"),
        ((0.47, 0.50), "no-counterpart"),
        ((0.20, 0.10), "no-counterpart"),
        (None, "cannot-tell"),
    ],
)
def test_another_voice_is_another_performance_only_with_the_same_words(monkeypatch, words, label):
    monkeypatch.setattr(comparison, "compare_words", lambda *_: words)
    sounds = ((beat() + tones(seed)).astype(np.float16) for seed in (2, 1))
    found = comparison.compare(*sounds, [(2.0, 5.0)])
    assert [one.label for one in found.lines] == [label]


def take(**seconds):
    labels = [label.replace("_", "-") for label in seconds]
    ends = np.cumsum(list(seconds.values()))
    track = spans(
        "take", [0.0, *ends[:-1]], ends, labels, [0.5] * len(ends), "share", by="take 1",
        columns={"lost": [0.1] * len(ends), "lag": [0.0] * len(ends)},
    )  # fmt: skip
    return {"take": track}


@pytest.mark.parametrize(
    ("tracks", "outcome"),
    [
        (take(another_performance=20.0, cannot_tell=5.0), "holds"),
        (take(another_performance=20.0, same_recording=4.0), "holds"),
        (take(another_performance=20.0, same_recording=8.0), "undecided"),
        (take(another_performance=8.0, same_with_added_room=20.0), "fails"),
        (take(same_recording=20.0), "fails"),
        (take(another_performance=3.0), "undecided"),
        (take(another_performance=10.0, no_counterpart=15.0), "undecided"),
        ({track.name: track for track in empty_take("a.wav", "it is silent throughout")}, "undecided"),
    ],
)
def test_the_claim_needs_enough_judged_voices(tracks, outcome):
    assert NOT_DUBBED.decide(tracks).outcome == outcome


def test_the_evidence_of_what_holds_comes_first_and_nothing_is_left_out():
    verdict = NOT_DUBBED.decide(take(same_recording=4.0, another_performance=20.0))
    assert "another performance" in verdict.evidence[0].says
    assert any("the album's recording" in one.says for one in verdict.evidence)
    assert "20.0 s another performance" in verdict.because and "4.0 s the album's" in verdict.because
