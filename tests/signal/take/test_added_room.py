"""The room and the slapback that a film adds to the voices of an album, with a dry beat under them."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.take.added_room import FOUND, fit_added_room
from onetake.signal.take.stretches import Stretch

RATE = 12000
SECONDS = 16
WHOLE = [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)]


def noise(seed, count=SECONDS * RATE):
    return np.random.default_rng(seed).normal(0, 1, count)


def voice():
    """Return noise that is loud and soft in turn, four times a second, of power 1."""
    level = np.random.default_rng(1).uniform(0, 1, SECONDS * 4) ** 2
    out = noise(2) * np.repeat(level, RATE // 4)
    return out / np.sqrt(np.mean(out**2))


def beat():
    """Return a bar of 2 s that is copied: tones that ring, which are like themselves 0.5 and 2 s later."""
    t = np.arange(RATE // 2) / RATE
    notes = [np.sin(2 * np.pi * hz * t) * np.exp(-6 * t) for hz in (440.0, 660.0, 550.0, 880.0)]
    bar = np.concatenate(notes)
    out = np.tile(bar, SECONDS // 2)
    return out / np.sqrt(np.mean(out**2))


def tail(decay):
    t = np.arange(round(1.2 * decay * RATE)) / RATE
    out = noise(5, len(t)) * 10 ** (-3 * t / decay)
    return np.concatenate([np.zeros(90), out * 10 ** (-8 / 20) / np.sqrt((out**2).sum())])


def late(sound, seconds, level):
    k = round(seconds * RATE)
    return 10 ** (level / 20) * np.concatenate([np.zeros(k), sound[:-k]])


def room(sound, decay):
    size = 2 * len(sound)
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail(decay), size))[: len(sound)]


def added(extra, start=0.0):
    """Return what is found where a film adds `extra` to the album's voice, and hiss 40 dB below it."""
    album = voice() + beat()
    film = album + extra + 0.01 * noise(7)
    return fit_added_room(film, album, WHOLE, [(start, SECONDS)], RATE)


@pytest.mark.parametrize("decay", [0.3, 0.7, 1.1])
def test_an_added_room_has_its_decay_and_level_though_the_beat_is_dry(decay):
    found = added(room(voice(), decay))
    assert found.is_found and found.over_chance > FOUND
    assert found.decay == pytest.approx(decay, abs=0.08)
    assert found.direct == pytest.approx(8, abs=3.5)
    assert not found.has_echo


@pytest.mark.parametrize(("delay", "level"), [(0.09, -8.0), (0.2, -15.0)])
def test_a_slapback_is_found_and_is_no_room(delay, level):
    found = added(late(voice(), delay, level))
    assert found.echo == pytest.approx(delay, abs=0.001)
    assert found.echo_level == pytest.approx(level, abs=3)
    assert not found.is_found


def test_a_slapback_beside_a_room_changes_neither_its_decay_nor_its_level():
    plain = added(room(voice(), 0.5))
    both = added(room(voice(), 0.5) + late(voice(), 0.12, -9.0) + late(voice(), 0.24, -18.0))
    assert both.echo == pytest.approx(0.12, abs=0.001)
    assert both.decay == pytest.approx(plain.decay, abs=0.05)
    assert both.direct == pytest.approx(plain.direct, abs=1.0)


def test_a_film_without_a_room_adds_none():
    found = added(0.0)
    assert not found.is_found and not found.has_echo and found.over_chance < FOUND / 2


def test_an_album_at_a_low_rate_adds_no_room():
    """Above 3.9 kHz only the residue of half precision is left."""
    album = voice() + beat()
    spectrum = np.fft.rfft(album)
    spectrum[round(3900 * SECONDS) :] = 0
    low = np.fft.irfft(spectrum, len(album)) + 1e-4 * noise(9)
    found = fit_added_room(album + 0.01 * noise(7), low, WHOLE, [(0.0, SECONDS)], RATE)
    assert not found.is_found and found.over_chance < FOUND / 2


def test_the_album_may_begin_later_in_the_film():
    album = voice() + beat()
    film = album + room(voice(), 0.5) + 0.01 * noise(7)
    later = np.concatenate([np.zeros(3 * RATE), film])
    found = fit_added_room(later, album, [Stretch(3.0, SECONDS + 3.0, -3.0, 0.0, 1.0)], [(3.0, 19.0)], RATE)
    assert found.decay == pytest.approx(0.5, abs=0.05)


def test_where_there_is_too_little_of_a_voice_or_of_the_album_nothing_is_said():
    assert added(0.0, start=SECONDS - 0.5) is None
    silent = np.zeros(SECONDS * RATE)
    assert fit_added_room(voice(), silent, WHOLE, [(0.0, SECONDS)], RATE) is None
