"""The pitch of a sung line over chords and a bass: its own, or none."""

import numpy as np
import pytest

from helpers import songs
from onetake.readers.sound.voices.voice_pitch import VoicePitch, band_salience
from onetake.signal.common.stft import Stft
from onetake.stage.sound import instruments

RATE = songs.RATE
NOTES = (64, 67, 69, 71, 72, 69, 67, 62)
FORMANTS = ((700, 130), (1200, 160), (2600, 250))


def sung_line(length, note=1.0, pause=3.0):
    """Return a harmonic source with formants and vibrato (n,), and its pitch, NaN in pauses."""
    t = np.arange(round(length * RATE)) / RATE
    part = t % (note * len(NOTES) + pause)
    sounding = part < note * len(NOTES)
    tones = np.array(NOTES)[np.minimum((part / note).astype(int), len(NOTES) - 1)]
    hz = 440 * 2 ** ((tones - 69 + 0.3 * np.sin(2 * np.pi * 5.5 * t)) / 12)
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    out = np.zeros(len(t))
    for k in range(1, 20):
        f = k * hz
        gain = sum(1 / (1 + ((f - c) / w) ** 2) for c, w in FORMANTS) + 0.03
        out += gain * np.sin(k * phase) / k
    edges = np.clip(np.minimum(part % note, note - part % note) / 0.03, 0, 1)
    return out * edges * sounding, np.where(sounding, hz, np.nan)


def accompaniment(length, seed=1):
    """Return strummed chords with a bass as loud, shape (2, n)."""
    chords = songs.strummed(length, strum=0.6, seed=seed)
    bass = np.zeros(round((length + 2) * RATE))
    for k, at in enumerate(np.arange(0, length, 0.6)):
        one = instruments.bass(RATE, (36, 43, 33, 41)[k // 4 % 4], 0.58)
        bass[round(at * RATE) : round(at * RATE) + len(one)] += one
    bass = np.stack([bass[: chords.shape[1]]] * 2)
    return chords + bass * np.float32(10 ** ((songs.level(chords) - songs.level(bass)) / 20))


def read(data, inside):
    stft, pitch = Stft(2, 2048, 512), VoicePitch()
    for spectra in (stft.push(data.astype(np.float32)), stft.close()):
        pitch.push((np.abs(spectra) ** 2).sum(axis=0).astype(np.float32), RATE)
    n = -(-data.shape[1] // 512)
    return pitch.of_voice(inside[np.minimum(np.arange(n) * 512, len(inside) - 1)])


@pytest.mark.parametrize("pan", [0.5, 0.1])
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("under", "known", "right"), [(0, 0.8, 0.9), (6, 0.3, 0.55)])
def test_a_line_under_chords_and_bass_has_its_own_pitch_or_none(under, known, right, seed, pan):
    line, true = sung_line(33.0)
    voice = np.stack([line * (1 - pan), line * pan])
    music = accompaniment(33.0, seed)
    data = 0.2 * (voice + music * 10 ** ((songs.level(voice) + under - songs.level(music)) / 20))
    hz = read(data, np.isfinite(true))
    true = true[np.minimum(np.arange(len(hz)) * 512, len(true) - 1)]
    error = 12 * np.log2(hz / true)[np.isfinite(hz) & np.isfinite(true)]
    assert len(error) > known * np.isfinite(true).sum()
    assert (np.abs(error) < 0.5).mean() > right
    # What is not right is the same note an octave lower, which the guitar plays; the bass is further below.
    assert (np.abs((error + 6) % 12 - 6) < 0.5).mean() > 0.95
    assert (error < -18).mean() < 0.06


def test_without_a_voice_hardly_any_pitch_passes_for_one():
    """Where the same band goes on, and nobody sings, a quarter of the windows may pass by chance."""
    music = accompaniment(20.0)
    inside = np.arange(music.shape[1]) < 10 * RATE
    assert np.isfinite(read(music, inside)[:800]).mean() < 0.4


def test_a_noise_has_no_pitch():
    noise = np.random.default_rng(1).normal(0, 0.1, (2, 5 * RATE))
    assert np.isfinite(read(noise, np.ones(5 * RATE, bool))).mean() < 0.02


def test_a_band_that_is_played_in_has_a_salience_by_chance():
    hz = np.tile([[80.0, 700.0]], (100, 1))
    hz[50:] = np.nan
    found = band_salience(hz, np.where(np.isfinite(hz), [0.4, 0.2], 0))
    assert np.allclose(np.sort(found)[-2:], [0.1, 0.2], atol=1e-3)
    assert (found > 0).sum() == 2


def test_hardly_any_time_outside_is_no_chance_level():
    line, true = sung_line(6.0, pause=0.1)
    data = np.stack([line, line]).astype(np.float32)
    assert np.isfinite(read(data, np.ones(len(true), bool))).mean() > 0.9
