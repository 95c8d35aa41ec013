"""Stems of songs made in code: where they lie is known, and what is no stem of the song."""

import numpy as np
import pytest

from onetake.signal.stems.alignment import RATE, Alignment, align
from onetake.signal.stems.correlation import correlate_near, find_peaks
from onetake.signal.stems.whitening import whiten


def sung(seconds, seed):
    """A voice: vowels of some harmonics on gliding notes, with pauses."""
    rng = np.random.default_rng(seed)
    out, t = np.zeros(round(seconds * RATE), np.float32), 0.5
    while t < seconds - 1:
        length = rng.uniform(0.15, 0.6)
        n = round(length * RATE)
        hz = rng.uniform(110, 300) * 2 ** (rng.uniform(-1, 1) / 12 * np.linspace(0, 1, n))
        phase = 2 * np.pi * np.cumsum(hz) / RATE
        tones = sum(rng.uniform(0.1, 1) / k * np.sin(k * phase + rng.uniform(0, 6)) for k in range(1, 7))
        at = round(t * RATE)
        out[at : at + n] += (tones * np.hanning(n))[: len(out) - at]
        t += length + rng.choice([0.0, 0.1, 1.0], p=[0.6, 0.25, 0.15])
    return out


def played(seconds, seed, *, loop=0.0):
    """A band: plucked chords and noisy beats; every `loop` s an exact copy where it is given."""
    rng = np.random.default_rng(seed)
    length = round((loop or seconds) * RATE)
    out = np.zeros(length + 2 * RATE, np.float32)
    for at in range(0, length, RATE // 2):
        t = np.arange(RATE) / RATE
        for hz in rng.uniform(90, 700, 4):
            out[at : at + RATE] += 0.5 * np.exp(-4 * t) * np.sin(2 * np.pi * hz * t + rng.uniform(0, 6))
        out[at : at + 400] += rng.normal(0, 1, 400) * np.exp(-np.arange(400) / 80)
    out = out[:length] + 0.001 * rng.normal(size=length)
    return np.resize(out, round(seconds * RATE)).astype(np.float32)


def drifting(sound, ppm):
    """Return the sound as a slower clock has it, by a spectrum of bands: exact below 1.9 kHz."""
    at = np.arange(round(len(sound) * (1 + ppm * 1e-6))) / (1 + ppm * 1e-6)
    fine = np.fft.irfft(np.fft.rfft(sound), 8 * len(sound)) * 8  # eight times as many samples, then linear
    return np.interp(8 * at, np.arange(len(fine)), fine).astype(np.float32)


VOICE, BAND = sung(60, 1), played(60, 2)
MIX = VOICE + BAND


def late(sound, seconds):
    return np.concatenate([np.zeros(round(seconds * RATE), np.float32), sound])


@pytest.mark.parametrize("stem", [VOICE, BAND], ids=["voice", "band"])
@pytest.mark.parametrize("seconds", [0.0, 0.3125, 7.5])
def test_the_offset_is_known_to_a_millisecond(stem, seconds):
    found = align(late(MIX, seconds), stem)
    assert found.is_same_recording and found.ratio > 3
    assert found.offset == pytest.approx(seconds, abs=1e-3) and abs(found.drift) < 3e-6
    assert (found.begin, found.end) == (
        pytest.approx(seconds, abs=1e-3),
        pytest.approx(60 + seconds, abs=0.01),
    )
    assert found.likeness < 0.9


def test_a_stem_that_begins_before_the_film_has_an_offset_below_zero():
    found = align(MIX[10 * RATE : 40 * RATE], VOICE)
    assert found.is_same_recording and found.offset == pytest.approx(-10, abs=1e-3)
    assert (found.begin, found.end) == (0.0, 30.0)


@pytest.mark.parametrize("ppm", [300, -300, 40])
def test_drift_is_measured_to_some_millionths(ppm):
    found = align(late(MIX, 2.25), drifting(VOICE, ppm))
    assert found.is_same_recording
    assert found.drift == pytest.approx(-ppm * 1e-6, abs=8e-6)
    assert found.offset == pytest.approx(2.25, abs=1e-3)


def test_a_voice_12_db_below_the_band_is_found():
    gain = 10 ** (-12 / 20) * np.std(BAND) / np.std(VOICE)
    found = align(BAND + gain * VOICE, VOICE)
    assert found.is_same_recording and found.offset == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize(
    "other", [sung(60, 11), played(60, 12), sung(60, 11)[: 20 * RATE]], ids=["voice", "band", "short"]
)
def test_another_song_is_no_stem(other):
    found = align(MIX, other)
    assert found is None or not found.is_same_recording


@pytest.mark.parametrize("seconds", [4, 8, 15])
@pytest.mark.parametrize("seed", [21, 22, 23])
def test_nor_is_it_where_the_film_is_short(seconds, seed):
    found = align(MIX[20 * RATE : (20 + seconds) * RATE], sung(60, seed))
    assert found is None or not found.is_same_recording


def test_of_two_songs_in_a_row_the_stem_finds_its_own():
    film = np.concatenate([sung(50, 31) + played(50, 32), MIX])
    found = align(film, VOICE)
    assert found.is_same_recording and found.offset == pytest.approx(50, abs=1e-3)
    assert found.begin == pytest.approx(50, abs=0.01) and found.end == pytest.approx(110, abs=0.01)


def test_a_stem_is_left_out_where_the_film_goes_on_with_another_song():
    film = np.concatenate([MIX[: 30 * RATE], sung(60, 41) + played(60, 42)])
    found = align(film, VOICE)
    assert found.is_same_recording and found.begin == pytest.approx(0, abs=1e-3)
    assert found.end == pytest.approx(30, abs=4)


def test_the_mix_is_known_as_its_own_stem():
    assert align(MIX, 0.5 * MIX).likeness > 0.99


@pytest.mark.parametrize(
    "stem", [np.zeros(10 * RATE, np.float32), np.zeros(0, np.float32)], ids=["0", "none"]
)
def test_silence_lies_nowhere(stem):
    assert align(MIX, stem) is None


def test_a_voice_over_a_loop_is_placed_by_the_voice():
    loop = played(60, 51, loop=2.0)
    found = align(late(loop + VOICE, 3.0), VOICE)
    assert found.is_same_recording and found.offset == pytest.approx(3.0, abs=1e-3)


def test_a_loop_lies_where_all_of_it_fits():
    loop = played(60, 51, loop=2.0)
    found = align(loop + VOICE, loop)
    assert found.is_same_recording and found.offset == pytest.approx(0.0, abs=1e-3)


def test_whitening_makes_levels_and_spectra_even():
    rng = np.random.default_rng(1)
    noise = np.convolve(rng.normal(size=40 * RATE), np.ones(8) / 8, "same") * np.repeat([0.1, 1.0], 20 * RATE)
    flat = whiten(noise.astype(np.float32), RATE).astype(np.float64)
    early, late_ = flat[: 19 * RATE].std(), flat[21 * RATE :].std()
    assert early == pytest.approx(1, abs=0.1) and late_ == pytest.approx(1, abs=0.1)
    power = np.abs(np.fft.rfft(flat)) ** 2
    hz = np.fft.rfftfreq(len(flat), 1 / RATE)
    bands = [power[(hz >= low) & (hz < low + 300)].mean() for low in (200, 800, 1500)]
    assert max(bands) < 1.5 * min(bands)


def test_a_piece_is_found_at_every_place_of_a_long_sound():
    rng = np.random.default_rng(2)
    long = rng.normal(size=300000).astype(np.float32)
    for at in (0, 1, 131071, 299000 - 4000):
        (found,) = find_peaks([long[at : at + 4000]], long, 2, 10)
        assert found.at[0] == at and found.height[0] == pytest.approx(1, abs=0.05)
        assert found.height[1] < 0.12 and found.chance < 0.12


def test_a_negative_piece_has_a_negative_correlation_and_no_match_backwards():
    rng = np.random.default_rng(3)
    around = rng.normal(size=6000).astype(np.float32)
    found, chance = correlate_near(-around[700:4700], around)
    assert int(np.abs(found).argmax()) == 700 and found[700] < -0.9 and chance < 0.15


def test_a_bare_loop_that_begins_late_is_off_by_whole_loops_at_most():
    loop = played(60, 51, loop=2.0)
    found = align(late(loop + VOICE, 3.0), loop)
    loops = (found.offset - 3.0) / 2.0
    assert found.is_same_recording and loops == pytest.approx(round(loops), abs=1e-3)
    assert abs(found.offset - 3.0) < 5


@pytest.mark.parametrize(
    ("checked", "matched", "ratio", "same"),
    [
        (36, 36, 9, True),
        (36, 7, 1.2, False),
        (36, 8, 1.2, True),
        (4, 2, 3, False),
        (1, 1, 2, False),
        (1, 1, 3, True),
        (2, 1, 3, False),
    ],
)
def test_few_pieces_must_all_match_and_many_in_part(checked, matched, ratio, same):
    assert Alignment(0.0, 0.0, checked, matched, ratio, 0.5, 0.0, 9.0).is_same_recording == same
