from __future__ import annotations

import numpy as np
import pytest

from onetake.stage.score.mix_score import LoudnessKey, MixScore, SpaceScore
from onetake.stage.score.voice_score import LineScore, PanKey, VoiceScore
from onetake.stage.sound.beat_synthesis import pan_gains
from onetake.stage.sound.loudness_level import compressor_gain, loudness_of, true_peak_of
from onetake.stage.sound.mixdown import PannedLine, mix, pan_path

RATE = 44100
DRY = SpaceScore(noise=-140.0)


def tone(seconds, hertz=440.0, level=0.2):
    t = np.arange(int(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * hertz * t)).astype(np.float32)


def line(data, start=0.0, pan=0.0, path=()):
    return PannedLine(start, data, LineScore("A", "x", pan=path), VoiceScore("A", pan=pan))


def angle(data):
    """Place by level, -1 to 1, of constant-power pan."""
    left, right = np.sqrt((data.astype(float) ** 2).mean(axis=1))
    return float(np.arctan2(right, left) * 4 / np.pi - 1)


def test_pan_law_has_constant_power():
    gains = pan_gains(np.linspace(-1, 1, 101))
    assert (gains**2).sum(axis=0) == pytest.approx(np.ones(101))
    assert gains[:, 50] == pytest.approx([2**-0.5, 2**-0.5])


@pytest.mark.parametrize("pan", [-1.0, -0.4, 0.0, 0.7, 1.0])
def test_a_voice_stands_where_the_score_puts_it(pan):
    out = mix([line(tone(2.0), pan=pan)], np.zeros((2, 2 * RATE), np.float32), MixScore(), DRY, None, RATE, 1)
    assert angle(out.data) == pytest.approx(pan, abs=1e-3)


def test_a_voice_moves_and_jumps():
    path = (PanKey(0.0, -0.8), PanKey(1.0, 0.8), PanKey(2.0, -0.5, jump=True))
    score = MixScore()
    out = mix([line(tone(3.0), path=path)], np.zeros((2, 3 * RATE), np.float32), score, DRY, None, RATE, 1)
    for t in (0.05, 0.5, 0.9, 1.5, 1.98, 2.01, 2.9):
        at = int(t * RATE)
        wanted = pan_path(LineScore("A", "x", pan=path), VoiceScore("A"), np.array([t]))[0]
        assert angle(out.data[:, at - 200 : at + 200]) == pytest.approx(wanted, abs=0.02)
    power = (out.data.reshape(2, -1, 4410) ** 2).mean(axis=2).sum(axis=0)
    assert 10 * np.log10(power.max() / power.min()) < 0.3


@pytest.mark.parametrize("over", [-6.0, 0.0, 9.0])
def test_voices_stand_over_the_beat_as_the_score_says(over):
    beat = np.stack([tone(6.0, 300, 0.3)] * 2)
    voice = tone(6.0, 500, 0.1)
    score = MixScore(voice_over_beat=over, loudness=-20.0)
    out = mix([line(voice)], beat, score, DRY, None, RATE, 1)
    assert loudness_of(out.data - out.beat, RATE) - loudness_of(out.beat, RATE) == pytest.approx(
        over, abs=0.1
    )
    assert loudness_of(out.data, RATE) == pytest.approx(-20.0, abs=0.1)


def test_loudness_gives_way_to_true_peak():
    clicks = np.zeros(4 * RATE, np.float32)
    clicks[::4410] = 1.0
    score = MixScore(loudness=-9.0, peak=-2.0)
    out = mix([line(clicks)], np.zeros((2, 4 * RATE), np.float32), score, DRY, None, RATE, 1)
    assert true_peak_of(out.data, RATE) == pytest.approx(-2.0, abs=0.05)
    assert out.loudness < -9.0
    assert out.loudness == pytest.approx(loudness_of(out.data, RATE), abs=0.05)


@pytest.mark.parametrize("of", ["all", "voices", "beat"])
def test_profile_moves_what_it_says(of):
    keys = (LoudnessKey(0.0, -12.0), LoudnessKey(4.0, 0.0))
    beat = np.stack([tone(4.0, 300, 0.3)] * 2)
    out = mix([line(tone(4.0, 900))], beat, MixScore(profile=keys, profile_of=of), DRY, None, RATE, 1)
    voice = out.data - out.beat

    def rise(data):
        power = [(data[:, s * RATE : (s + 1) * RATE] ** 2).mean() for s in (0, 3)]
        return 10 * np.log10(power[1] / power[0])

    assert rise(voice) == pytest.approx(9.0 if of != "beat" else 0.0, abs=0.3)
    assert rise(out.beat) == pytest.approx(9.0 if of != "voices" else 0.0, abs=0.3)


@pytest.mark.parametrize(("threshold", "ratio"), [(-12.0, 4.0), (-30.0, 20.0), (-6.0, 2.0)])
def test_compressor_holds_its_line_when_settled(threshold, ratio):
    gain = compressor_gain(np.ones((2, RATE), np.float32), RATE, threshold, ratio, 5.0, 100.0)
    assert 20 * np.log10(gain[-1]) == pytest.approx(threshold * (1 - 1 / ratio), abs=0.01)


def test_compressor_takes_its_times():
    data = np.full((1, 2 * RATE), 0.01, np.float32)
    data[:, RATE // 2 : RATE] = 1.0
    gain = 20 * np.log10(compressor_gain(data, RATE, -20.0, 5.0, 20.0, 150.0))
    full = -16.0
    # It acts 20 ms, its look-ahead, before the sound.
    down, up = gain[RATE // 2], gain[RATE + int((0.15 - 0.02) * RATE)]
    assert down == pytest.approx(full * (1 - np.exp(-1)), abs=1.0)
    assert up == pytest.approx(full * np.exp(-1), abs=1.0)


def test_compressed_voices_keep_their_level_and_lose_their_range():
    loud_soft = np.concatenate([tone(0.5, level=a) for a in (0.02, 0.3, 0.05, 0.4, 0.1, 0.2)])
    empty = np.zeros((2, len(loud_soft)), np.float32)
    score = MixScore(compress="voices", threshold=-24.0, ratio=20.0)
    raw = mix([line(loud_soft)], empty, MixScore(), DRY, None, RATE, 1)
    squeezed = mix([line(loud_soft)], empty, score, DRY, None, RATE, 1)

    def spread(data):
        level = [20 * np.log10(np.std(data[0, k * RATE // 2 + 8000 : (k + 1) * RATE // 2])) for k in range(6)]
        return max(level) - min(level)

    assert spread(raw.data) == pytest.approx(26.0, abs=0.5)
    assert spread(squeezed.data) < 10.0
    assert squeezed.crest < raw.crest - 1.5


def test_room_noise_has_its_level():
    out = mix([], np.zeros((2, RATE), np.float32), MixScore(), SpaceScore(noise=-60.0), None, RATE, 1)
    assert 20 * np.log10(np.std(out.data)) == pytest.approx(-60.0, abs=0.1)


@pytest.mark.parametrize("limit", [3.0, 8.0])
def test_limiter_takes_down_peaks_and_nothing_else(limit):
    voice = tone(4.0, level=0.1)
    voice[RATE // 2 :: RATE] = 0.9
    empty = np.zeros((2, 4 * RATE), np.float32)
    plain = mix([line(voice)], empty, MixScore(loudness=-10.0), DRY, None, RATE, 1)
    held = mix([line(voice)], empty, MixScore(loudness=-10.0, limit=limit), DRY, None, RATE, 1)
    assert plain.peak == held.peak == pytest.approx(-1.0, abs=0.01)
    assert held.loudness - plain.loudness == pytest.approx(limit, abs=0.5)
    still = slice(RATE // 2 + 2000, RATE + 2000)
    ratio = held.data[0, still] / np.where(plain.data[0, still] == 0, 1, plain.data[0, still])
    assert np.std(ratio[np.abs(plain.data[0, still]) > 0.02]) < 1e-5 * ratio.max()
