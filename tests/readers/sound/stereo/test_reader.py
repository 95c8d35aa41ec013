"""Where sound stands, on sound whose place is known."""

import tracemalloc

import numpy as np
import pytest

from onetake.core.blocks import Samples, Spectra
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.stereo.reader import Stereo

RATE = 44100
LONG = 12.0


def read(data, rate=RATE):
    shared = SharedSpectra([Stereo()])
    layout = ("FL", "FR") if len(data) == 2 else ("FC",)
    for at in range(0, data.shape[1], rate // 2):
        shared.push(Samples(at / rate, rate, data[:, at : at + rate // 2].astype(np.float32), layout))
    return {track.name: track for track in shared.close()}


def talk(seed=0, length=LONG, rate=RATE):
    """Something like speech: a buzz with moving pitch and formants, in syllables, with pauses."""
    rng = np.random.default_rng(seed)
    t = np.arange(round(length * rate)) / rate
    knots = np.arange(0, length + 1, 0.3)
    pitch = 130 * 2 ** (0.2 * np.interp(t, knots, rng.normal(0, 1, len(knots))))
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    buzz = sum(np.cos(k * phase) / k**0.7 for k in range(1, 28))
    syllables = np.clip(np.sin(2 * np.pi * 3.1 * t) + 0.4, 0, 1) * (np.sin(2 * np.pi * t / 2.9) > -0.6)
    return 0.08 * buzz * syllables


def panned(sound, pan):
    angle = (np.asarray(pan) + 1) * np.pi / 4
    return np.stack([np.cos(angle) * sound, np.sin(angle) * sound])


def bed(seed=5, level=0.01, length=LONG, rate=RATE):
    return level * np.random.default_rng(seed).normal(size=(2, round(length * rate)))


@pytest.mark.parametrize("pan", [-1.0, -0.65, -0.2, 0.0, 0.4, 0.9])
def test_a_voice_stands_where_it_was_panned(pan):
    found = read(panned(talk(), pan) + bed())["stereo.pan"]
    assert np.isfinite(found.values).mean() > 0.4
    assert np.nanmedian(found.values) == pytest.approx(pan, abs=0.05)
    assert found.facts.text("method") == "level"


@pytest.mark.parametrize("rate", [8000, 16000, 48000, 96000])
def test_the_place_does_not_depend_on_the_sample_rate(rate):
    found = read(panned(talk(1, rate=rate), 0.5) + bed(rate=rate), rate)["stereo.pan"]
    assert np.nanmedian(found.values) == pytest.approx(0.5, abs=0.05)


def test_an_even_room_does_not_pull_to_the_middle():
    voice = talk(2)
    rng = np.random.default_rng(3)
    tail = rng.normal(size=(2, 8000)) * np.exp(-np.arange(8000) / 1500)
    size = 2 * len(voice)
    room = np.fft.irfft(np.fft.rfft(voice, size) * np.fft.rfft(tail, size, axis=1), size)[:, : len(voice)]
    room *= 10 ** (-6 / 20) * np.std(voice) / np.std(room) / np.sqrt(2)
    found = read(panned(voice, 0.65) + room + bed(level=0.001))["stereo.pan"]
    assert np.nanmedian(found.values) == pytest.approx(0.65, abs=0.06)
    # What a bin's mere levels say is far off here.
    assert abs(np.nanmedian(read(panned(voice, 0.65) + room)["stereo.balance"].values) - 0.65) > 0.08


def test_jumps_are_found_and_a_drum_is_none():
    t = np.arange(round(LONG * RATE)) / RATE
    side = np.where((t // 3) % 2 == 0, -0.65, 0.65)
    drum = np.exp(-((t % 3.0) / 0.05)) * np.random.default_rng(4).normal(0, 0.3, len(t))
    quiet = np.where((t % 3 < 0.25), 0.0, 1.0)
    found = read(panned(talk(3) * quiet, side) + drum / np.sqrt(2) + bed())
    jumps = found["stereo.jumps"]
    assert len(jumps) == 3
    assert np.abs(jumps.t - [3, 6, 9]).max() < 0.8
    assert jumps.labels == ["to the right", "to the left", "to the right"]
    assert np.abs(jumps.values) == pytest.approx(1.3, abs=0.15)


def test_a_voice_that_glides_does_not_jump():
    t = np.arange(round(LONG * RATE)) / RATE
    path = 0.8 * np.sin(2 * np.pi * t / 8)
    found = read(panned(talk(4), path) + bed())
    pan = found["stereo.pan"]
    assert len(found["stereo.jumps"]) == 0
    assert np.nanmedian(np.abs(pan.values - 0.8 * np.sin(2 * np.pi * pan.t / 8))) < 0.06


def test_one_channel_and_two_alike_are_mono_and_in_the_middle():
    one, two = read(talk()[None]), read(np.stack([talk(), talk()]))
    for found in (one, two):
        assert set(found["stereo.field"].labels) - {"silence"} == {"mono"}
        assert np.nanmax(np.abs(found["stereo.pan"].values)) < 0.01
        assert np.nanmax(found["stereo.width"].values) < 0.001


def test_opposite_channels_are_out_of_phase_and_not_silent():
    found = read(np.stack([talk(), -talk()]))
    assert set(found["stereo.field"].labels) - {"silence"} == {"out of phase"}
    assert np.nanmin(found["stereo.width"].values) > 0.99
    assert np.isnan(found["stereo.pan"].values).all()
    assert len(found["stereo.jumps"]) == 0


def test_one_side_and_silence_are_named():
    left = read(np.stack([talk(), 0 * talk()]))
    assert set(left["stereo.field"].labels) - {"silence"} == {"left only"}
    assert np.nanmedian(left["stereo.pan"].values) == pytest.approx(-1, abs=0.01)
    silent = read(np.zeros((2, 5 * RATE)))
    assert silent["stereo.field"].labels == ["silence"]
    assert np.isnan(silent["stereo.pan"].values).all()


@pytest.mark.parametrize("azimuth", [-80, -30, 10, 60])
def test_a_delay_gives_the_azimuth(azimuth):
    voice = talk(6) + np.random.default_rng(1).normal(0, 0.003, round(LONG * RATE))
    spectrum, hz = np.fft.rfft(voice), np.fft.rfftfreq(len(voice), 1 / RATE)
    head = 0.0875 / 343
    angle = np.radians(azimuth)
    high = np.clip(np.log2(np.maximum(hz, 1) / 500) / 2, 0, 1)
    delay = head * ((1 - high) * 3 * np.sin(angle) + high * (angle + np.sin(angle)))
    left = np.fft.irfft(spectrum * np.exp(-2j * np.pi * hz * delay), len(voice))
    found = read(np.stack([left, voice]))
    assert np.nanmedian(found["stereo.azimuth"].values) == pytest.approx(azimuth, abs=5)
    assert found["stereo.pan"].facts.text("method") == "delay"


def test_numbers_that_are_not_finite_count_as_silence():
    data = panned(talk(), 0.3) + bed()
    data[0, RATE : RATE + 50] = np.nan
    found = read(data)["stereo.pan"]
    assert np.nanmedian(found.values) == pytest.approx(0.3, abs=0.05)


def test_an_hour_takes_less_than_40_mb():
    rate, hop, seconds, block = 8000, 400, 100, 2
    rng = np.random.default_rng(0)
    n = block * rate // hop
    side = (rng.normal(size=(n, 257)) * rng.uniform(0, 0.1, (n, 1))).astype(np.complex64)
    slow = rng.normal(0, 0.01, (2, block * 16000)).astype(np.float32)
    reader = Stereo()
    tracemalloc.start()
    try:
        for start in range(0, seconds, block):
            t = start + np.arange(n) * (hop / rate)
            reader.push(Spectra(t, rate, 512, hop, side, 0.5 * side, slow, float(start)))
        tracks = reader.close()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(tracks[0].t) == 10 * seconds
    # A page's floats are some 5 MB, however long the film is.
    assert peak < (40 * seconds / 3600 + 6) * 1e6
