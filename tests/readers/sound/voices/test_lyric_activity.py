import numpy as np
import pytest

from onetake.core.track import spans
from onetake.readers.sound.voices import lyric_activity
from onetake.readers.sound.voices.lyric_activity import AFTER, BEFORE, apply_lyrics, line_odds

STEP = 0.032
VERSE = (12.0, 15.1, 17.9, 21.2, 24.0, 38.3, 41.0, 44.4, 46.8, 50.0)
STARTS = (*VERSE, *(61.3 + 0.97 * a for a in VERSE))
LINES = [(a, a + 2.2) for a in STARTS]


def lines(rows, end="next line"):
    start, stop = zip(*rows, strict=True)
    return spans("lyrics.lines", start, stop, [end] * len(rows), range(len(rows)), "count", by="lyrics 2")


def heard(rows=LINES, length=125.0, low=0.25, high=0.6, seed=1):
    """Return a probability that is doubtful everywhere, and higher within the rows."""
    rng = np.random.default_rng(seed)
    at = (np.arange(round(length / STEP)) + 0.5) * STEP
    inside = np.any([(at >= a) & (at < b) for a, b in rows], axis=0)
    odds = np.where(inside, np.log(high / (1 - high)), np.log(low / (1 - low)))
    noise = np.convolve(rng.normal(0, 2.5, len(at)), np.ones(15) / 15**0.5 / 2, "same")
    return (1 / (1 + np.exp(-odds - noise))).astype(np.float32), at, inside


def f(found, true):
    return 2 * (found & true).sum() / (found.sum() + true.sum())


def test_both_packages_name_the_same_track_and_label():
    from onetake.text import lyric_lines

    assert (lyric_activity.LINES, lyric_activity.OWN_END) == (lyric_lines.LINES, lyric_lines.OWN_END)


def test_lines_that_fit_make_doubtful_voices_sure():
    probability, at, true = heard()
    better, fit = apply_lyrics(probability, at, lines(LINES))
    assert fit.used and fit.agreement > fit.chance
    assert f(better > 0.5, true) > f(probability > 0.5, true) + 0.1
    assert f(better > 0.5, true) > 0.8


@pytest.mark.parametrize("by", [-20.0, -8.0, -1.5, 1.5, 5.0, 12.0])
def test_shifted_lines_change_nothing(by):
    probability, at, _ = heard()
    same, fit = apply_lyrics(
        probability, at, lines([(max(0.0, a + by), b + by) for a, b in LINES if b + by > 0])
    )
    assert not fit.used and fit.judged
    assert same is probability
    if by > -20:
        assert fit.shift == pytest.approx(-by, abs=0.4)


def test_the_offset_of_lines_that_are_late_is_found_where_voices_are_clear():
    probability, at, _ = heard(low=0.1, high=0.9)
    _, fit = apply_lyrics(probability, at, lines([(a + 7.0, b + 7.0) for a, b in LINES]))
    assert fit.fit_elsewhere and fit.shift == pytest.approx(-7.0, abs=0.3)


@pytest.mark.parametrize("seed", range(4))
def test_lines_of_another_song_change_nothing(seed):
    rng = np.random.default_rng(seed)
    other = np.cumsum(rng.uniform(1.5, 6.0, 15)) + 3
    probability, at, _ = heard(seed=seed)
    same, fit = apply_lyrics(probability, at, lines([(a, a + 2) for a in other]))
    assert not fit.used and same is probability


def test_lines_make_no_voice_in_silence_and_do_not_hide_a_sure_one():
    probability, at, _ = heard()
    silent, sure = (at > 21.2) & (at < 22.5), (at > 30) & (at < 31.5)
    probability[silent], probability[sure] = 0.001, 0.999
    better, fit = apply_lyrics(probability, at, lines(LINES))
    assert fit.used
    assert (better[silent] < 0.5).all() and (better[sure] > 0.5).all()


def test_few_lines_or_a_short_film_are_not_judged():
    probability, at, _ = heard()
    for rows, n in ((LINES[:3], len(at)), ([(1.0, 1.2), (2.0, 2.2), (3, 3.2), (4, 4.2)], round(10 / STEP))):
        same, fit = apply_lyrics(probability[:n], at[:n], lines(rows))
        assert not fit.judged and not fit.used
        np.testing.assert_array_equal(same, probability[:n])


def test_without_lyrics_there_is_no_fit():
    probability, at, _ = heard()
    assert apply_lyrics(probability, at, None) == (probability, None)


def test_a_stated_end_ends_the_voice_and_nothing_comes_before_the_first_line():
    at = np.arange(0, 30, STEP)
    rows = np.array([(10.0, 12.0), (14.0, 19.0), (20.0, 22.0)])
    odds = line_odds(at, rows, np.array([True, True, False]))
    assert (odds[at < 10] == BEFORE).all()
    assert (odds[(at > 12) & (at < 14)] == AFTER).all() and (odds[(at > 19) & (at < 20)] == AFTER).all()
    assert (odds[(at > 14) & (at < 18.9)] > 0).all()
    assert odds[-1] < 0


def test_several_lines_at_one_time_and_a_constant_sound_are_no_error():
    at = np.arange(0, 30, STEP)
    rows = [(5.0, 6.0)] * 6
    _, fit = apply_lyrics(np.full(len(at), 0.3, np.float32), at, lines(rows))
    assert not fit.used and fit.agreement == 0
