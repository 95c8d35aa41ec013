from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.room.slapback import FOUND, KEPT, NOTHING, RATE, Cepstra


def talk(seconds=12.0, seed=0):
    """Return noise in syllables of changing colour, shape (n,)."""
    rng = np.random.default_rng(seed)
    out = np.zeros(round(seconds * RATE), np.float32)
    at = 0.1
    while at < seconds - 0.4:
        n = round(rng.uniform(0.08, 0.25) * RATE)
        piece = np.convolve(rng.normal(size=n), rng.normal(size=12), "same") * np.hanning(n)
        start = round(at * RATE)
        out[start : start + n] += piece[: len(out) - start]
        at += n / RATE + rng.uniform(0.03, 0.2)
    return 0.05 * out


def find(left, right=None, block=8000):
    cepstra = Cepstra()
    both = np.stack([left, left if right is None else right]).astype(np.float32)
    for at in range(0, both.shape[1], block):
        cepstra.push(both[:, at : at + block])
    return cepstra.find()


def echoed(voice, delay, level):
    late = round(delay / 1000 * RATE)
    out = voice.copy()
    out[late:] += 10 ** (level / 20) * voice[:-late]
    return out


@pytest.mark.parametrize("delay", [64.0, 110.0, 233.0, 395.0])
@pytest.mark.parametrize("level", [-6.0, -14.0])
def test_delay_and_level_are_found(delay, level):
    found = find(echoed(talk(), delay, level))
    assert found.peak >= FOUND
    assert found.delay == pytest.approx(delay, abs=0.2)
    assert found.level == pytest.approx(level, abs=6)


def test_a_louder_copy_reads_louder():
    levels = [find(echoed(talk(), 150.0, level)).level for level in (-20.0, -14.0, -8.0)]
    assert levels == sorted(levels)


@pytest.mark.parametrize("sides", [(1.0, -1.0), (1.0, 0.0), (0.3, 0.9)])
def test_the_place_of_the_voice_does_not_matter(sides):
    voice = echoed(talk(), 180.0, -10.0)
    found = find(sides[0] * voice, sides[1] * voice)
    assert found.peak >= FOUND
    assert found.delay == pytest.approx(180.0, abs=0.2)


def test_without_a_copy_nothing_stands_out():
    assert find(talk(20.0)).peak < NOTHING


def test_a_hit_that_comes_twice_now_and_then_is_no_echo():
    voice = talk(20.0)
    hit = np.random.default_rng(5).normal(size=800) * np.exp(-np.arange(800) / 200)
    for at in range(0, len(voice) - 2 * RATE, 4 * RATE):
        for later in (0, 4000):
            voice[at + later : at + later + 800] += 0.3 * hit
    assert find(voice).peak < FOUND


def test_blocks_do_not_matter():
    voice = echoed(talk(), 110.0, -12.0)
    one, other = find(voice), find(voice, block=1111)
    assert (one.delay, one.level, one.peak) == (other.delay, other.level, other.peak)


@pytest.mark.parametrize("seconds", [0.0, 0.5, 2.0])
def test_too_little_has_no_answer(seconds):
    assert find(np.zeros(round(seconds * RATE))) is None
    assert find(talk(20.0)[: round(seconds * RATE)]) is None


def test_a_long_film_keeps_no_more_frames(monkeypatch):
    monkeypatch.setattr("onetake.signal.room.slapback.KEPT", 16)
    found = find(echoed(talk(60.0), 110.0, -12.0))
    assert found.delay == pytest.approx(110.0, abs=0.2)
    assert KEPT > 16


def test_a_copy_is_sought_in_the_marked_frames_only():
    rng = np.random.default_rng(4)
    plain = rng.normal(0, 0.1, (2, 20 * RATE)).astype(np.float32)
    late = round(0.12 * RATE)
    copied = plain.copy()
    copied[:, late:] += 0.5 * plain[:, :-late]
    cepstra = Cepstra()
    cepstra.push(np.concatenate([copied, plain], axis=1))
    first = cepstra.middles() < 20
    found, other = cepstra.find(first), cepstra.find(~first)
    assert found.delay == pytest.approx(120, abs=0.5)
    assert found.peak >= FOUND > other.peak
    assert cepstra.find(first & False) is None
