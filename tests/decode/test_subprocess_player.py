from __future__ import annotations

import sys
import wave

import cv2
import numpy as np
import pytest

from onetake.core.errors import MediaError, TrackError
from onetake.decode.limits import Limits
from onetake.decode.play import play
from onetake.decode.subprocess_player import SubprocessPlayer, play_in_subprocess


class Sees:
    """Adds up what comes, and keeps the times."""

    def __init__(self):
        self.t, self.sums, self.samples = [], [], 0

    def push(self, block):
        if hasattr(block, "luma"):
            self.t += block.t.tolist()
            self.sums += block.luma.sum(axis=(1, 2)).tolist()
        else:
            self.samples += block.data.shape[1]

    def close(self):
        return []


class Breaks:
    def __init__(self, err, when="push"):
        self.err, self.when = err, when

    def push(self, block):
        if self.when == "push":
            raise self.err

    def close(self):
        if self.when == "close":
            raise self.err
        return []


@pytest.fixture
def clip(film, noise):
    return film("a.mp4", noise(60))


def test_readers_here_get_what_readers_there_would(clip):
    here, there = Sees(), Sees()
    apart, together = play_in_subprocess(clip, [here], [here]), play(clip, [there], [there])
    assert (here.t, here.sums, here.samples) == (there.t, there.sums, there.samples)
    assert len(here.t) == 60 and apart.media == together.media
    np.testing.assert_array_equal(apart.frames.values, together.frames.values)
    assert [s.jpeg for s in apart.stills] == [s.jpeg for s in together.stills]
    assert apart.posters == together.posters and len(apart.posters) == 1


@pytest.mark.parametrize("when", ["push", "close"])
def test_a_reader_that_breaks_is_a_sentence(clip, when):
    with pytest.raises(MediaError, match=r"a\.mp4: reading broke \(KeyError: 'x'\) at \d"):
        play_in_subprocess(clip, [Breaks(KeyError("x"), when)])


@pytest.mark.parametrize("when", ["push", "close"])
def test_a_reader_of_sound_that_breaks_is_a_sentence_too(tmp_path, when):
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(2 * 8000 * 5))
    with pytest.raises(MediaError, match=r"a\.wav: reading broke \(KeyError: 'x'\)"):
        play_in_subprocess(path, [], [Breaks(KeyError("x"), when)])


def test_a_reader_that_runs_out_of_memory_says_so(clip):
    with pytest.raises(MediaError, match=r"a\.mp4: ran out of memory at"):
        play_in_subprocess(clip, [Breaks(MemoryError())])


def test_a_readers_own_sentence_stands(clip):
    with pytest.raises(TrackError, match="no good"):
        play_in_subprocess(clip, [Breaks(TrackError("no good"))])


def test_threads_are_as_they_were_afterwards(clip):
    cv2.setNumThreads(2)
    before = sys.getswitchinterval()
    play_in_subprocess(clip, [Sees()])
    assert (cv2.getNumThreads(), sys.getswitchinterval()) == (2, before)


def test_limits_reach_the_decoder(film, noise):
    seen = Sees()
    long = film("long.mp4", noise(240))
    assert SubprocessPlayer(long, Limits(max_frames=24)).play([seen], []).media.partial
    assert len(seen.t) < 240


def test_what_is_no_film_is_refused(tmp_path):
    path = tmp_path / "x.mp4"
    path.write_bytes(bytes(4096))
    with pytest.raises(MediaError, match=r"x\.mp4"):
        play_in_subprocess(path)
