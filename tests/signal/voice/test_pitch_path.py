"""Paths through candidates whose best path is known."""

import numpy as np

from onetake.signal.voice.pitch_path import pitch_path


def followed(hz, salience):
    return hz[np.arange(len(hz)), pitch_path(hz, salience)]


def test_a_short_octave_error_is_passed_over():
    hz = np.tile([220.0, 110.0], (60, 1))
    salience = np.tile([0.5, 0.3], (60, 1))
    salience[20:24] = [0.3, 0.5]
    assert (followed(hz, salience) == 220).all()


def test_a_new_note_is_followed():
    hz = np.tile([220.0, 330.0], (200, 1))
    salience = np.where(np.arange(200)[:, None] < 90, [0.5, 0.2], [0.2, 0.5])
    assert (followed(hz, salience) == np.where(np.arange(200) < 90, 220, 330)).all()


def test_a_glide_is_followed_through_a_steady_note():
    glide = 200 * 2 ** (np.linspace(0, 1, 300))
    hz = np.stack([glide, np.full(300, 290.0)], axis=1)
    order = np.random.default_rng(1).integers(0, 2, 300)
    hz = np.take_along_axis(hz, np.stack([order, 1 - order], axis=1), axis=1)
    salience = np.where(hz == 290.0, 0.3, 0.4)
    assert np.allclose(followed(hz, salience), glide)


def test_what_is_no_candidate_is_not_chosen():
    hz = np.tile([200.0, np.nan], (50, 1))
    hz[10:20] = np.nan
    salience = np.where(np.isfinite(hz), 0.4, 0.0)
    chosen = followed(hz, salience)
    assert np.isfinite(chosen[:10]).all()
    assert np.isfinite(chosen[20:]).all()


def test_a_long_path_is_that_of_its_parts():
    rng = np.random.default_rng(3)
    hz = 100 * 2 ** rng.uniform(0, 2, (2000, 5))
    salience = np.sort(rng.uniform(0, 0.6, (2000, 5)), axis=1)[:, ::-1]
    whole = pitch_path(hz, salience)
    assert len(whole) == 2000
    # A piece of it, with enough before and after, has the same path.
    assert (pitch_path(hz[300:1500], salience[300:1500])[200:-200] == whole[500:1300]).mean() > 0.99


def test_nothing_has_no_path():
    assert len(pitch_path(np.zeros((0, 5)), np.zeros((0, 5)))) == 0
