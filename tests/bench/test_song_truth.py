"""The bench's truth of songs, and what it knows of sounds."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

BENCH = Path(__file__).parents[2] / "bench"


def load(name):
    spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"bench_{name}"] = module
    spec.loader.exec_module(module)
    return module


truth, known_sounds = load("song_truth"), load("known_sounds")


def test_words_half_a_second_apart_are_one_stretch():
    frames = truth.voiced_frames([(1.0, 1.2), (1.6, 2.0), (2.6, 3.0)], 4.0)
    assert frames.sum() == 140 and frames[100] and frames[150] and not frames[230]


def test_precision_recall_and_f_by_hand():
    true, found = np.zeros(100, bool), np.zeros(100, bool)
    true[:40], found[20:60] = True, True
    assert truth.precision_recall_f(true, found) == (0.5, 0.5, 0.5)
    assert truth.precision_recall_f(true, ~true)[2] == 0


@pytest.mark.parametrize("kind", ["words", "notes"])
def test_songs_are_read_with_their_lines(tmp_path, kind):
    (tmp_path / "a_song.mp3").touch()
    (tmp_path / "untimed.mp3").touch()
    if kind == "words":
        rows = "start\tend\tword\tends_line\n1.0\t1.5\tno\t0\n1.5\t2.0\tmore\t1\n3.0\t3.5\tend\t1\n"
        (tmp_path / "a_song.words.tsv").write_text(rows)
    else:
        (tmp_path / "a_song.ultrastar.txt").write_text(
            "#BPM:120\n#GAP:1000\n: 0 4 0 no\n: 4 4 0 more\n- 10\n: 16 4 0 end\nE\n"
        )
    (song,) = truth.timed_songs(tmp_path)
    assert song.name == "a song" and song.spans == ((1.0, 1.5), (1.5, 2.0), (3.0, 3.5))
    assert song.starts == (1.0, 3.0) and song.lrc == "[00:01.00]la la la\n[00:03.00]la la la\n"
    assert np.isnan(song.tempo) if kind == "words" else song.tempo == 60


def test_what_is_known_of_a_sound_makes_an_outcome_wrong():
    assert known_sounds.is_wrong("songs/a.mp3", "two-voices", "holds")
    assert not known_sounds.is_wrong("songs/a.mp3", "two-voices", "undecided")
    assert known_sounds.is_wrong("sound/dialogue/dev00.wav", "two-voices", "fails")
    assert known_sounds.known("sound/dialogue/tst00.wav", "two-voices") is False
    assert known_sounds.known("songs/a.mp3", "raw-vocals") is None
