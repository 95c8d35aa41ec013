from __future__ import annotations

import numpy as np
import pytest

from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.voice_score import LineScore
from onetake.stage.seeded_draws import draws
from onetake.stage.sound.espeak import Utterance
from onetake.stage.sound.fundamental_frequency import fundamental, median_pitch
from onetake.stage.sound.line_delivery import place, warp
from onetake.stage.sound.musical_grid import make_grid
from onetake.stage.sound.psola import move
from onetake.stage.sound.resample import resample, stretch

RATE = 22050


def vowel(pitch, seconds, rate=RATE):
    """A buzz with one formant."""
    t = np.arange(int(seconds * rate)) / rate
    waves = [np.sin(2 * np.pi * k * pitch * t) / (1 + ((k * pitch - 600) / 200) ** 2) for k in range(1, 25)]
    return (0.2 * np.sum(waves, axis=0)).astype(np.float32)


def bursts(starts, pitch=120.0, each=0.12):
    """Syllables of 120 ms that begin at `starts`, with silence between."""
    data = np.zeros(int((starts[-1] + each) * RATE), dtype=np.float32)
    for start in starts:
        piece = vowel(pitch, each)[: len(data) - int(start * RATE)]
        data[int(start * RATE) : int(start * RATE) + len(piece)] = piece
    starts = np.asarray(starts, dtype=float)
    return Utterance(data, RATE, np.stack([starts, starts + each], axis=1), starts)


def onsets(data):
    """Where sound begins after at least 20 ms of silence, s; nothing the stage itself uses."""
    level = np.sqrt(np.convolve(data.astype(float) ** 2, np.ones(44) / 44, mode="same"))
    loud = level > 0.15 * level.max()
    starts = np.flatnonzero(loud & ~np.r_[False, loud[:-1]])
    quiet = [not loud[max(0, at - int(0.02 * RATE)) : at].any() for at in starts]
    return starts[quiet] / RATE


@pytest.mark.parametrize("pitch", [85.0, 140.0, 230.0, 330.0])
def test_fundamental_of_a_buzz(pitch):
    assert median_pitch(vowel(pitch, 0.6), RATE) == pytest.approx(pitch, rel=0.005)


def test_noise_has_no_fundamental():
    noise = np.random.default_rng(0).normal(0, 0.1, RATE).astype(np.float32)
    assert (fundamental(noise, RATE) > 0).mean() < 0.1


@pytest.mark.parametrize("semitones", [-5.0, 0.0, 4.0, 7.0])
@pytest.mark.parametrize("longer", [0.7, 1.0, 1.6])
def test_pitch_and_length_are_moved_apart(semitones, longer):
    data = vowel(130.0, 1.0)
    edges = np.array([0.0, 1.0])
    moved = move(data, RATE, edges, edges * longer, semitones=np.full(200, semitones))
    assert len(moved) == round(longer * RATE)
    assert median_pitch(moved, RATE) == pytest.approx(130.0 * 2 ** (semitones / 12), rel=0.012)
    assert np.std(moved) == pytest.approx(np.std(data), rel=0.35)


def test_warped_syllables_are_heard_at_their_targets():
    said = bursts([0.0, 0.3, 0.55, 1.0])
    targets = np.array([2.1, 2.37, 2.81, 3.15])
    placed = warp(said, 2.0, said.syllables, targets)
    heard = placed.start + onsets(placed.said.data)
    assert heard == pytest.approx(targets, abs=0.012)
    assert placed.start + placed.said.syllables == pytest.approx(targets)


def test_rapped_syllables_fall_on_sixteenths_with_the_scatter_asked_for():
    grid = make_grid(BeatScore(tempo=90.0, start=0.2), 44100, 60.0, 1)
    off = []
    for seed in range(12):
        said = bursts(np.cumsum(np.r_[0.05, np.random.default_rng(seed).uniform(0.17, 0.4, 11)]))
        line = LineScore("A", "x", delivery="rapped", scatter=9.0)
        placed = place(said, line, 3.0 + seed, grid, draws(seed, "t"))
        steps = 4 * grid.position(placed.start + placed.said.syllables)
        off.append((steps - np.round(steps)) * 60 / 90 / 4)
    assert 1000 * np.std(np.concatenate(off)) == pytest.approx(9.0, rel=0.2)
    straight = place(said, LineScore("A", "x", delivery="rapped"), 5.0, grid, draws(0, "t"))
    steps = 4 * grid.position(straight.start + onsets(straight.said.data))
    assert np.abs(steps - np.round(steps)).max() * 60 / 90 / 4 < 0.012


@pytest.mark.parametrize(("lock", "unit"), [("beat", 1), ("bar", 4)])
def test_locked_lines_begin_on_the_grid_and_free_ones_do_not(lock, unit):
    grid = make_grid(BeatScore(tempo=80.0), 44100, 60.0, 1)
    said = bursts([0.0, 0.2, 0.4])
    starts = np.random.default_rng(2).uniform(1, 50, 40)
    locked, free = (
        np.array(
            [
                float(grid.position(np.array(place(said, line, s, grid, draws(k, "t")).start)))
                for k, s in enumerate(starts)
            ]
        )
        for line in (LineScore("A", "x", lock=lock, scatter=5.0), LineScore("A", "x"))
    )
    off = (locked - unit * np.round(locked / unit)) * 60 / 80
    assert 1000 * np.std(off) == pytest.approx(5.0, rel=0.35)
    assert np.std(free - unit * np.round(free / unit)) > 0.2 * unit


def test_sung_syllables_have_their_notes():
    grid = make_grid(BeatScore(tempo=80.0), 44100, 60.0, 1)
    said = bursts([0.0, 0.25, 0.5, 0.75], pitch=170.0, each=0.25)
    line = LineScore("A", "x", delivery="sung", notes="A3 C4 E3 G3")
    placed = place(said, line, 4.0, grid, draws(0, "t"))
    wanted = [220.0, 261.63, 164.81, 196.0]
    for at, note in zip(placed.said.syllables, wanted, strict=True):
        piece = placed.said.data[int((at + 0.06) * RATE) : int((at + 0.26) * RATE)]
        assert 1200 * abs(np.log2(median_pitch(piece, RATE) / note)) < 40


@pytest.mark.parametrize(("rate", "wanted"), [(22050, 44100), (22050, 48000), (48000, 44100), (16000, 22050)])
def test_resampling_keeps_a_tone_and_its_place(rate, wanted):
    t = np.arange(rate) / rate
    tone = (np.sin(2 * np.pi * 1000 * t) * np.hanning(rate)).astype(np.float32)
    u = np.arange(wanted) / wanted
    expected = np.sin(2 * np.pi * 1000 * u) * np.interp(u, t, np.hanning(rate))
    assert np.abs(resample(tone, rate, wanted) - expected).max() < 1e-3


@pytest.mark.parametrize("ppm", [-1000.0, 120.0, 40000.0])
def test_drift_stretches_by_what_it_says(ppm):
    ratio = 1 + ppm * 1e-6
    t = np.arange(3 * RATE) / RATE
    out = stretch(np.sin(2 * np.pi * 3000 * t)[None].astype(np.float32), ratio)
    assert out.shape[1] == round(3 * RATE * ratio)
    u = np.arange(out.shape[1]) / ratio / RATE
    assert np.abs(out[0] - np.sin(2 * np.pi * 3000 * u))[200:-200].max() < 1e-3
