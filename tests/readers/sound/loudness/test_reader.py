"""EBU Tech 3341 and 3342 cases, made here or read from the EBU's and the ITU's own files."""

from __future__ import annotations

import av
import numpy as np
import pytest

from helpers.shared_media import DATA
from onetake.core.blocks import Samples
from onetake.core.errors import MediaError
from onetake.readers.sound.loudness.reader import Loudness

SHARED = DATA / "sound" / "loudness"


def read(data, rate=48000, layout=("FL", "FR"), block=4096, t=0.0):
    reader = Loudness()
    data = np.asarray(data, dtype=np.float32)
    for at in range(0, data.shape[1], block):
        reader.push(Samples(t + at / rate, rate, data[:, at : at + block], layout))
    return {track.name: track for track in reader.close()}


def tones(*parts, rate=48000, channels=2, frequency=1000):
    """Return a sine of (level in dBFS, seconds) parts in all channels; None is silence."""
    n = [round(seconds * rate) for _, seconds in parts]
    gain = np.repeat([0.0 if level is None else 10 ** (level / 20) for level, _ in parts], n)
    wave = gain * np.sin(2 * np.pi * frequency * np.arange(sum(n)) / rate)
    return np.tile(wave, (channels, 1))


def whole(tracks):
    return tracks["loudness.integrated"].values[0]


def loudest(tracks, label):
    track = tracks["loudness.loudest"]
    return track.values[track.labels.index(label)]


INTEGRATED = {  # EBU Tech 3341, cases 1 to 5: 1 kHz in both channels; case 6 has its own test.
    1: ([(-23, 20)], -23),
    2: ([(-33, 20)], -33),
    3: ([(-36, 10), (-23, 60), (-36, 10)], -23),
    4: ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
    5: ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
}


@pytest.mark.parametrize("rate", [8000, 11025, 44100, 48000, 96000])
@pytest.mark.parametrize("case", INTEGRATED)
def test_integrated(case, rate):
    parts, level = INTEGRATED[case]
    assert whole(read(tones(*parts, rate=rate), rate)) == pytest.approx(level, abs=0.1)


def test_case_6_surrounds_weigh_more_and_lfe_nothing():
    levels = {"FL": -28, "FR": -28, "FC": -24, "LFE": 0, "SL": -30, "SR": -30}
    data = np.concatenate([tones((level, 20), channels=1) for level in levels.values()])
    assert whole(read(data, layout=tuple(levels))) == pytest.approx(-23, abs=0.1)


def test_case_9_short_term_stays():
    parts = [(-20, 1.34), (-30, 1.66)] * 5
    short = read(tones(*parts))["loudness.short-term"].values
    assert short == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize("i", range(0, 20, 3))
def test_case_10_loudest_short_term(i):
    data = tones((None, i * 0.15), (-23, 3), (None, 1))
    assert loudest(read(data), "short-term") == pytest.approx(-23, abs=0.1)


def test_case_12_momentary_stays():
    parts = [(-20, 0.18), (-30, 0.22)] * 25
    momentary = read(tones(*parts))["loudness.momentary"].values
    assert momentary[1:] == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize("i", range(0, 20, 3))
def test_case_13_loudest_momentary(i):
    data = tones((None, i * 0.02), (-23, 0.4), (None, 1))
    assert loudest(read(data), "momentary") == pytest.approx(-23, abs=0.1)


@pytest.mark.parametrize(
    ("frequency", "phase", "amplitude", "level"),  # EBU Tech 3341, cases 15 to 19
    [(4, 0, 0.5, -6), (4, 45, 0.5, -6), (6, 60, 0.5, -6), (8, 67.5, 0.5, -6), (4, 45, 1.41, 3)],
)
def test_true_peak_of_sines(frequency, phase, amplitude, level):
    n = np.arange(48000)
    ramp = np.clip(np.minimum(n, n[::-1]) / 4800, 0, 1)
    wave = amplitude * ramp * np.sin(2 * np.pi * n / frequency + np.radians(phase))
    peak = read(np.stack([wave, wave]))["loudness.true-peak"].values[0]
    assert level - 0.4 <= peak <= level + 0.2


@pytest.mark.parametrize("offset", range(4))
def test_true_peak_between_samples(offset):
    """As cases 20 to 23: a tone made at four times the rate, with one louder cycle, kept at four offsets."""
    rate, n = 4 * 48000, np.arange(4 * 24000)
    wave = 0.5 * np.sin(2 * np.pi * 6000 * n / rate)
    wave *= 1 + np.exp(-(((n - 48000) / 600) ** 2))
    kept = wave[offset::4]
    peak = read(np.stack([kept, kept]))["loudness.true-peak"]
    assert -0.4 <= peak.values[0] - 20 * np.log10(np.abs(wave).max()) <= 0.2
    assert peak.t[0] == pytest.approx(0.25, abs=0.004)


@pytest.mark.parametrize(
    ("parts", "expected"),  # EBU Tech 3342, cases 1 to 4
    [
        ([(-20, 20), (-30, 20)], 10),
        ([(-20, 20), (-15, 20)], 5),
        ([(-40, 20), (-20, 20)], 20),
        ([(-50, 20), (-35, 20), (-20, 20), (-35, 20), (-50, 20)], 15),
    ],
)
def test_range(parts, expected):
    assert read(tones(*parts))["loudness.range"].values[0] == pytest.approx(expected, abs=1)


FILES = {
    "seq-3341-1-16bit.flac": -23.0,
    "seq-3341-2-16bit.flac": -33.0,
    "seq-3341-7_seq-3342-5-16bit.flac": -23.0,
    "1770-2_Comp_RelGateTest.wav": -10.0,
    "1770-2_Comp_AbsGateTest.wav": -69.5,
}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the EBU and ITU files are not beside the repository")
@pytest.mark.parametrize("name", FILES)
def test_files_of_ebu_and_itu(name):
    with av.open(str(SHARED / name)) as file:
        stream = file.streams.audio[0]
        resampler = av.AudioResampler("fltp", stream.layout, stream.rate)
        data = np.concatenate(
            [g.to_ndarray() for f in file.decode(stream) for g in resampler.resample(f)], axis=1
        )
        tracks = read(data, stream.rate)
    assert whole(tracks) == pytest.approx(FILES[name], abs=0.1)
    if "3342-5" in name:
        assert tracks["loudness.range"].values[0] == pytest.approx(5, abs=1)


def test_mono_is_one_channel():
    assert whole(read(tones((-20, 5), channels=1), layout=("FC",))) == pytest.approx(-23, abs=0.1)


def test_opposite_channels_are_not_silence():
    wave = tones((-23, 5))
    wave[1] *= -1
    assert whole(read(wave)) == pytest.approx(-23, abs=0.1)


def test_constant_offset_is_not_loud():
    data = tones((-40, 5)) + 0.5
    assert np.median(read(data)["loudness.momentary"].values) == pytest.approx(-40, abs=0.1)


def test_silence_is_null_everywhere():
    tracks = read(tones((-20, 4), (None, 6)))
    momentary = tracks["loudness.momentary"]
    assert momentary.table.column("value").null_count == pytest.approx(56, abs=1)
    assert np.isfinite(momentary.values[momentary.t < 3.9]).all()
    silent = read(np.zeros((2, 48000 * 4)))
    for track in silent.values():
        assert track.table.column("value").null_count == len(track) or not len(track)
    assert silent["loudness.integrated"].labels == ["below the gate"]
    assert silent["loudness.true-peak"].labels == ["silence"]


def test_short_sound_abstains():
    tracks = read(tones((-20, 0.3)))
    assert len(tracks["loudness.momentary"]) == 0
    assert tracks["loudness.integrated"].labels == ["too short"]
    assert tracks["loudness.integrated"].table.column("value").null_count == 1
    assert tracks["loudness.true-peak"].values[0] == pytest.approx(-20, abs=0.1)
    assert read(tones((-20, 1)))["loudness.range"].labels == ["too short"]
    assert Loudness().close() == []


def test_late_sound_stands_on_the_film_clock():
    tracks = read(tones((-20, 4)), t=1.5)
    assert tracks["loudness.momentary"].t[0] == pytest.approx(1.7)
    assert tracks["loudness.integrated"].spans.tolist() == [[1.5, 5.5]]


def test_broken_numbers_count_as_silence():
    data = tones((-23, 5))
    data[:, 1000] = np.nan
    data[:, 2000] = 1e30
    tracks = read(data)
    assert whole(tracks) == pytest.approx(-23, abs=0.1)
    assert tracks["loudness.sample-peak"].values[0] == pytest.approx(-23, abs=0.01)


def test_blocks_make_no_difference():
    data = np.random.default_rng(2).normal(0, 0.1, (2, 200000))
    one, other = read(data, 44100, block=1023), read(data, 44100, block=200000)
    assert all(one[name].table.equals(other[name].table) for name in one)


def test_changing_rate_is_refused():
    reader = Loudness()
    reader.push(Samples(0.0, 48000, np.zeros((1, 100), np.float32), ("FC",)))
    with pytest.raises(MediaError, match="44100 Hz, FC, wanted one rate"):
        reader.push(Samples(0.1, 44100, np.zeros((1, 100), np.float32), ("FC",)))
