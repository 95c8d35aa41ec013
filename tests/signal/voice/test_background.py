from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.voice.background import (
    FARTHEST,
    LEAST_OVER,
    divide_stretches,
    moments_without,
    voice_over_background,
)

T = np.arange(0, 60, 0.02)
STRETCHES = np.array([[5.0, 8.0], [10.0, 12.0], [40.0, 42.0]])


def mix(voice, music):
    """Return power in two bands: music throughout, in the stretches a voice that is silent for a tenth."""
    power = np.zeros((len(T), 2)) + 10 ** (np.asarray(music) / 10)
    for start, end in STRETCHES:
        sounds = (start <= T) & (end > T) & ((T - start) % 1.0 < 0.9)
        power[sounds] += 10 ** (np.asarray(voice) / 10) / 0.9
    return power


@pytest.mark.parametrize("over", [-6.0, 0.0, 12.0, 30.0])
def test_the_level_over_steady_music_is_found(over):
    found = voice_over_background(T, mix(over, 0.0), STRETCHES, STRETCHES)
    assert found == pytest.approx([over] * 3, abs=0.1)


def test_bands_are_averaged_in_decibels():
    found = voice_over_background(T, mix(20.0, [0.0, 10.0]), STRETCHES, STRETCHES)
    assert found == pytest.approx([15.0] * 3, abs=0.1)


def test_the_louder_side_counts():
    power = mix(20.0, 0.0) + np.where(T > 12.0, 10.0, 0.0)[:, None]
    found = voice_over_background(T, power, STRETCHES, STRETCHES)
    assert found[:2] == pytest.approx([20.0, 10 * np.log10((101 - 11) / 11)], abs=0.1)


def test_music_that_grows_under_the_voice_hides_it():
    power = mix(-40.0, 0.0)
    assert voice_over_background(T, power, STRETCHES, STRETCHES) == pytest.approx([LEAST_OVER] * 3)


def test_where_no_moment_without_a_voice_is_near_it_is_unknown():
    stretches = np.array([[2.0, 40.0], [42.0, 58.0]])
    pieces = divide_stretches(stretches)
    found = voice_over_background(T, mix(20.0, 0.0), stretches, pieces)
    middle = pieces.mean(axis=1)
    apart = np.min([np.abs(middle - at) for at in (1.0, 41.0, 59.0)], axis=0)
    assert np.isfinite(found[apart < FARTHEST - 2]).all()
    assert np.isnan(found[apart > FARTHEST + 3]).all()
    assert np.isnan(found).any()


@pytest.mark.parametrize(("falls", "low", "high"), [(15.0, 6.0, 9.0), (30.0, 20.0, 24.0)])
def test_an_introduction_counts_only_where_the_voice_falls_deep(falls, low, high):
    """One stretch between silences: the level falls by so much for a tenth of it."""
    one = np.array([[10.0, 12.0]])
    power = np.where((T >= 10) & (T < 12), np.where(T % 1 < 0.9, 1.0, 10 ** (-falls / 10)), 1e-9)[:, None]
    assert low < voice_over_background(T, power, one, one)[0] < high


def test_music_that_stops_with_the_voice_is_noticed():
    """Silence between the stretches, but the level within them never falls."""
    power = np.full((len(T), 2), 1e-9)
    for start, end in STRETCHES:
        power[(start <= T) & (end > T)] = 1.0
    assert (voice_over_background(T, power, STRETCHES, STRETCHES) < 3).all()


def test_silence_around_a_voice_is_a_known_background():
    power = mix(0.0, -300.0)
    assert (voice_over_background(T, power, STRETCHES, STRETCHES) > 60).all()


def test_edges_belong_to_neither():
    clear = moments_without(T, STRETCHES)
    assert not clear[(T > 4.92) & (T < 8.13)].any()
    assert clear[(T > 8.2) & (T < 9.85)].all()


@pytest.mark.parametrize("t", [np.zeros(0), np.zeros(1)])
def test_no_sound_is_unknown(t):
    found = voice_over_background(t, np.zeros((len(t), 2)), STRETCHES, STRETCHES)
    assert np.isnan(found).all()


def test_no_voices_have_no_pieces():
    none = np.zeros((0, 2))
    assert voice_over_background(T, mix(0.0, 0.0), none, divide_stretches(none)).shape == (0,)
