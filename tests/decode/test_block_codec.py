from __future__ import annotations

import json
import struct

import numpy as np
import pytest

from onetake.core.blocks import Frames, Samples
from onetake.core.errors import MediaError
from onetake.decode.block_codec import pack, unpack


def frames(n: int) -> Frames:
    rng = np.random.default_rng(n)
    return Frames(
        t=np.arange(n) / 24,
        luma=rng.integers(0, 256, (n, 27, 48), np.uint8),
        rgb=rng.integers(0, 256, (n, 9, 16, 3), np.uint8),
        bars=np.full((n, 4), 0.125, np.float32),
    )


@pytest.mark.parametrize("n", [0, 1, 7, 24])
def test_pictures_arrive_as_they_were_sent(n):
    sent = frames(n)
    got = unpack(b"".join(pack(sent)))
    assert isinstance(got, Frames)
    for name in ("t", "luma", "rgb", "bars"):
        np.testing.assert_array_equal(getattr(got, name), getattr(sent, name))


@pytest.mark.parametrize("channels", [1, 2, 6])
def test_sound_arrives_as_it_was_sent(channels):
    data = np.random.default_rng(3).normal(size=(1001, channels)).astype(np.float32).T
    names = ("FL", "FR", "FC", "LFE", "BL", "BR")[:channels]
    got = unpack(b"".join(pack(Samples(-0.25, 44100, data, names))))
    assert isinstance(got, Samples)
    assert (got.t, got.rate, got.layout) == (-0.25, 44100, names)
    np.testing.assert_array_equal(got.data, data)


def test_what_arrives_cannot_be_written_to():
    got = unpack(b"".join(pack(frames(2))))
    with pytest.raises(ValueError, match="read-only"):
        got.luma[0, 0, 0] = 1


def _head(**words) -> bytes:
    text = json.dumps(words).encode()
    return struct.pack("<Q", len(text)) + text


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"abc",
        struct.pack("<Q", 1 << 60),
        _head(luma=[1, 4, 4], rgb=[1, 2, 2, 3]),
        _head(luma=[-1, 4, 4], rgb=[1, 2, 2, 3]),
        _head(luma=[1 << 40, 1 << 40, 4], rgb=[1, 2, 2, 3]),
        _head(luma="x", rgb=[]),
        _head(t=float("nan"), rate=8000, layout=["FC"], data=[1, 0]),
        _head(t=0, rate=0, layout=["FC"], data=[1, 0]),
        _head(t=0, rate=8000, layout=["FC", "FL"], data=[1, 0]),
        b"".join(pack(frames(3)))[:-1],
        b"".join(pack(frames(3))) + b"x",
    ],
)
def test_a_damaged_block_is_one_sentence(payload):
    with pytest.raises(MediaError, match=r"wanted"):
        unpack(payload)


def test_times_that_are_no_numbers_are_refused():
    sent = frames(2)
    sent.t[1] = np.nan
    with pytest.raises(MediaError, match="a damaged block"):
        unpack(b"".join(pack(sent)))
