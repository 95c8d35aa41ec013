"""Where a film plays an album: cut, late, drifting, or not at all."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.stems.alignment import RATE
from onetake.signal.stems.whitening import whiten
from onetake.signal.take.fine_clock import fit_fine_clock
from onetake.signal.take.stretches import find_stretches
from onetake.stage.sound.resample import stretch


def music(seconds, seed):
    """Return noise in bands and bursts, shape (n,): it never repeats."""
    rng = np.random.default_rng(seed)
    sound = rng.normal(0, 1, round(seconds * RATE))
    envelope = np.repeat(rng.uniform(0.1, 1, round(seconds * 8)), RATE // 8)
    return (0.1 * sound * envelope).astype(np.float32)


def find(film, album):
    return find_stretches(whiten(film, RATE), whiten(album, RATE), RATE)


def cut(sound, start, end):
    return sound[round(start * RATE) : round(end * RATE)]


def test_an_intro_and_two_skips_are_found():
    album = music(60, 1)
    film = np.concatenate([music(9, 2), cut(album, 0, 14), cut(album, 20, 33), cut(album, 45, 60)])
    film += 0.05 * np.random.default_rng(3).normal(0, 1, len(film))
    found = find(film, album)
    assert [round(one.start, 0) for one in found] == [9, 23, 36]
    for one, (start, end, album_start) in zip(found, [(9, 23, 0), (23, 36, 20), (36, 51, 45)], strict=True):
        assert one.start == pytest.approx(start, abs=0.25) and one.end == pytest.approx(end, abs=0.25)
        assert one.to_album(start) == pytest.approx(album_start, abs=1e-3)


@pytest.mark.parametrize("ppm", [300, -150])
def test_a_drift_is_measured(ppm):
    film = music(50, 4)
    album = stretch(film[None], 1 + ppm * 1e-6)[0]
    (one,) = find(film, album)
    assert one.drift * 1e6 == pytest.approx(ppm, abs=5)
    assert one.to_album(25.0) == pytest.approx(25 * (1 + ppm * 1e-6), abs=5e-4)


def test_other_music_is_not_found():
    assert find(music(40, 5), music(40, 6)) == []
    assert find(np.zeros(20 * RATE, np.float32), music(40, 6)) == []


@pytest.mark.filterwarnings("error")
def test_a_sound_that_never_changes_is_not_found():
    assert find(music(20, 5), np.full(20 * RATE, 0.4, np.float32)) == []


def test_the_film_before_the_album_does_not_jump_among_the_copies_of_a_loop():
    bar = music(4, 7)
    voice = 2 * music(48, 8)
    album = np.tile(bar, 12) + np.concatenate([np.zeros(8 * RATE), voice[8 * RATE :]])
    film = np.concatenate([np.tile(bar, 2), album])
    found = find(film, album)
    assert [(round(one.start), round(one.offset, 3)) for one in found] == [(8, -8.0)]


def test_the_fine_clock_knows_parts_of_a_sample():
    rate = 12000
    rng = np.random.default_rng(9)
    spectrum = np.fft.rfft(rng.normal(0, 0.1, 20 * rate))
    spectrum[(20 * 5000) :] = 0
    late = np.exp(-2j * np.pi * np.arange(len(spectrum)) * 0.00043 / 20)
    film, album = (np.fft.irfft(s).astype(np.float32) for s in (spectrum, spectrum * late))
    (one,) = find_stretches(whiten(film[::3], RATE), whiten(album[::3], RATE), RATE)
    fine, t, lag = fit_fine_clock(film, album, one, rate)
    assert fine.to_album(10.0) - 10.0 == pytest.approx(0.00043, abs=5e-6)
    assert len(t) > 4 and np.nanmax(np.abs(lag)) < 1e-5
