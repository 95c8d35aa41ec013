"""Edges of speech made up: a network that holds on, levels that do not."""

import numpy as np

from onetake.readers.sound.voices.speech_boundaries import refine_boundaries

STEP, HOP = 0.032, 0.0116


def film(length=6.0, said=((1.0, 2.5), (3.2, 4.4)), quiet=1e-6):
    at, t = np.arange(0, length, STEP), np.arange(0, length, HOP)
    heard, power = np.full(len(at), 0.02), np.full(len(t), quiet)
    for a, b in said:
        heard[(at >= a) & (at < b + 0.12)] = 0.9
        heard[(at >= a) & (at < b)] = 0.99
        power[(t >= a) & (t < b)] = 0.1
    return heard, t, power


def test_edges_are_found_to_some_hundredths():
    # Vowels that break off, with no consonant after them, end too late by what is added for these.
    heard, t, power = film()
    found = refine_boundaries(np.array([[1.08, 2.62], [3.12, 4.52]]), heard, STEP, t, power, power)
    assert np.abs(found - [[1.0, 2.5], [3.2, 4.4]]).max() < 0.07


def test_a_drum_on_the_end_moves_it_little():
    heard, t, power = film()
    power[(t > 2.55) & (t < 2.62)] = 0.2
    found = refine_boundaries(np.array([[1.0, 2.62]]), heard, STEP, t, power, power)
    assert abs(found[0, 1] - 2.5) < 0.07


def test_stretches_stay_apart_and_keep_some_length():
    heard, t, power = film(said=((1.0, 1.3), (1.34, 2.0)))
    found = refine_boundaries(np.array([[1.0, 1.33], [1.34, 2.0]]), heard, STEP, t, power, power)
    assert (np.diff(found.ravel()) >= 0).all()
    assert (found[:, 1] - found[:, 0] > 0.09).all()


def test_at_the_ends_of_the_sound_nothing_is_looked_for_outside():
    heard, t, power = film(length=2.0, said=((0.0, 2.0),))
    found = refine_boundaries(np.array([[0.0, 1.97]]), heard, STEP, t, power, power)
    assert found[0, 0] >= -0.02
    assert found[0, 1] <= 2.1
    silent = refine_boundaries(np.array([[0.5, 1.0]]), heard, STEP, t, 0 * power, 0 * power)
    assert np.isfinite(silent).all()
