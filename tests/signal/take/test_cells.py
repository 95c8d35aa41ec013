"""Cells of film and album: what is lost, what is added, and what decides though the beat is louder."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.takes import RATE, SECONDS, beat, tones
from onetake.signal.take.cells import likeness, measure_cells
from onetake.signal.take.stretches import Stretch

WHOLE = [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)]


def compare(film, album, **more):
    cells = measure_cells(film.astype(np.float32), album.astype(np.float32), WHOLE, RATE, **more)
    return likeness(cells, np.ones(len(cells.t), bool))


@pytest.mark.parametrize("level", [1.0, 0.25])
def test_another_voice_under_the_beat_is_noticed(level):
    one, two = level * tones(1), level * tones(2)
    same = compare(0.5 * (beat() + one), beat() + one)
    other = compare(0.5 * (beat() + two), beat() + one)
    assert same.coherence > 0.99 and same.lost == 0 and same.apart == 0
    assert other.lost > 0.08 and other.apart > 0.07 and 0.3 < other.album_part < 0.7


def test_what_only_the_film_has_is_not_the_albums():
    added = compare(beat() + tones(2), beat())
    missing = compare(beat(), beat() + tones(2))
    assert added.album_part < 0.1 and missing.album_part > 0.8


def test_without_the_instrumental_the_voices_are_compared():
    one, two = 0.25 * tones(1), 0.25 * tones(2)
    known = (0.7 * beat()).astype(np.float32)
    more = {"instrumental": (known, lambda t: t)}
    assert compare(0.5 * (beat() + one), beat() + one, **more).coherence > 0.95
    other = compare(0.5 * (beat() + two), beat() + one, **more)
    assert other.coherence < 0.3 and other.lost > 0.5


def test_another_moment_of_the_album_is_chance():
    sound = beat() + tones(1)
    cells = measure_cells(sound, sound, [replace(WHOLE[0], end=20.0, offset=3.37)], RATE)
    found = likeness(cells, np.ones(len(cells.t), bool))
    assert found.coherence < 0.15 and found.apart > 0.6


def at_a_low_rate(sound, residue):
    """Return the sound as if made at 8 kHz: above 3.9 kHz only the residue of half precision is left."""
    spectrum = np.fft.rfft(sound)
    spectrum[round(3900 * SECONDS) :] = 0
    rng = np.random.default_rng(residue)
    return np.fft.irfft(spectrum, len(sound)) + 1e-4 * rng.normal(0, 1, len(sound))


@pytest.mark.parametrize(("film_is_low", "album_is_low"), [(True, True), (True, False), (False, True)])
def test_where_a_sound_was_made_at_a_low_rate_nothing_is_missed_above(film_is_low, album_is_low):
    album, film = beat() + tones(1), 0.5 * (beat() + tones(1))
    again = 0.5 * (beat() + tones(2))
    low = at_a_low_rate(album, 1) if album_is_low else album
    same, other = (compare(at_a_low_rate(sound, 2) if film_is_low else sound, low) for sound in (film, again))
    assert same.coherence > 0.95 and same.lost < 0.02
    assert other.lost > 0.1 and 0.3 < other.album_part < 0.7


def test_where_a_coder_put_noise_in_the_place_of_what_is_high_nothing_low_is_lost():
    album = beat() + tones(1)
    spectrum = np.fft.rfft(album)
    rng = np.random.default_rng(4)
    high = slice(round(3000 * SECONDS), None)
    spectrum[high] *= np.exp(2j * np.pi * rng.uniform(0, 1, len(spectrum[high])))
    same = compare(np.fft.irfft(spectrum, len(album)), album)
    other = compare(beat() + tones(2), album)
    assert same.lost > 0.1 and same.low < 0.02
    assert other.low > 0.1


def test_where_the_album_is_silent_there_is_nothing_to_compare():
    cells = measure_cells(beat(), np.zeros(SECONDS * RATE), WHOLE, RATE)
    assert likeness(cells, np.ones(len(cells.t), bool)) is None
    assert likeness(cells, np.zeros(len(cells.t), bool)) is None
