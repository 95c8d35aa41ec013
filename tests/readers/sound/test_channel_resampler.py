import numpy as np

from onetake.readers.sound.channel_resampler import ChannelResampler


def tone(rate, hz, seconds=1.0):
    return np.sin(2 * np.pi * hz * np.arange(round(rate * seconds)) / rate).astype(np.float32)


def test_each_channel_keeps_its_tone_whatever_the_blocks():
    sound = np.stack([tone(44100, 440), tone(44100, 1000)])
    resampler = ChannelResampler(44100, 16000, 2)
    parts = [resampler.push(sound[:, i : i + 999]) for i in range(0, sound.shape[1], 999)]
    out = np.concatenate([*parts, resampler.close()], axis=1)
    assert out.shape[0] == 2 and abs(out.shape[1] - 16000) <= 1
    inner = slice(500, 15500)
    for channel, hz in zip(out, (440, 1000), strict=True):
        assert np.abs(channel[inner] - tone(16000, hz)[inner]).max() < 1e-3


def test_sound_that_has_the_rate_passes_as_it_is():
    sound = np.stack([tone(16000, 440)])
    resampler = ChannelResampler(16000, 16000, 1)
    assert resampler.push(sound) is sound
    assert resampler.close().shape == (1, 0)
