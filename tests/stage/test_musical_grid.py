from __future__ import annotations

import numpy as np
import pytest

from onetake.core.errors import TextError
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.sound.beat_synthesis import render_beat
from onetake.stage.sound.musical_grid import make_grid

RATE = 44100


def residual(beats):
    n = np.arange(len(beats))
    return 1000 * np.std(beats - np.polyval(np.polyfit(n, beats, 1), n))


@pytest.mark.parametrize("tempo", [67.0, 92.0, 133.3])
def test_sampled_loop_repeats_to_the_sample_and_its_tempo_is_that_of_the_score(tempo):
    score = BeatScore(tempo=tempo, start=0.5)
    grid = make_grid(score, RATE, 20.0, 3)
    sound = render_beat(score, grid, RATE, 20.0, 3)
    first, loop = RATE // 2, grid.loop_samples
    assert np.array_equal(sound[:, first : first + loop], sound[:, first + loop : first + 2 * loop])
    assert not sound[:, :first].any()
    assert residual(grid.beats) < 1e-6
    assert grid.tempo == pytest.approx(tempo, rel=1e-5)
    assert grid.beats[8] - grid.beats[0] == pytest.approx(loop / RATE, abs=1e-9)


def test_replayed_loop_does_not_repeat():
    score = BeatScore(loop="replayed")
    grid = make_grid(score, RATE, 12.0, 3)
    sound = render_beat(score, grid, RATE, 12.0, 3)
    loop = round((grid.beats[8] - grid.beats[0]) * RATE)
    one, two = sound[0, :loop], sound[0, loop : 2 * loop]
    assert 0.3 < np.corrcoef(one, two)[0, 1] < 0.99


@pytest.mark.parametrize("jitter", [5.0, 12.0, 30.0])
def test_jitter_is_the_standard_deviation_of_the_beats(jitter):
    spread = [
        residual(make_grid(BeatScore(loop="replayed", jitter=jitter), RATE, 90.0, s).beats) for s in range(6)
    ]
    assert np.mean(spread) == pytest.approx(jitter, rel=0.12)


def test_drift_is_how_much_longer_the_last_beat_is():
    beats = make_grid(BeatScore(tempo=120.0, loop="replayed", drift=8000.0), RATE, 120.0, 0).beats
    lengths = np.diff(beats)
    assert lengths[0] == pytest.approx(0.5)
    assert lengths[-1] / lengths[0] - 1 == pytest.approx(8000e-6, rel=0.02)


@pytest.mark.parametrize("swing", [0.5, 0.58, 0.667])
def test_swing_puts_the_off_beat_where_it_says(swing):
    grid = make_grid(BeatScore(tempo=60.0, swing=swing), RATE, 30.0, 0)
    assert grid.time(np.array(4.5)) == pytest.approx(4 + swing)
    places = np.linspace(-3, 40, 300)
    assert np.allclose(grid.position(grid.time(places)), places)


@pytest.mark.parametrize("loop", ["sampled", "replayed", "varied"])
def test_drums_are_heard_where_the_beats_are(loop):
    silent = {"hat": "", "bass": "", "tune": "", "snare": "", "pad": False}
    score = BeatScore(tempo=100.0, start=0.3, kick="X...X...X...X...", loop=loop, jitter=15.0, **silent)
    grid = make_grid(score, RATE, 10.0, 5)
    energy = (render_beat(score, grid, RATE, 10.0, 5) ** 2).sum(axis=0)
    for beat in grid.beats[1:12]:
        at = round(beat * RATE)
        before, after = energy[at - 441 : at].mean(), energy[at : at + 441].mean()
        assert after > 20 * before


def test_the_same_seed_gives_the_same_beat_and_another_does_not():
    score = BeatScore(loop="varied", jitter=4.0)
    sounds = [render_beat(score, make_grid(score, RATE, 8.0, s), RATE, 8.0, s) for s in (1, 1, 2)]
    assert np.array_equal(sounds[0], sounds[1])
    assert not np.array_equal(sounds[0], sounds[2])


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("tempo", 12.0, "tempo: 12 bpm, wanted 40 to 220"),
        ("kick", "x..x", "kick: 4 signs, wanted a multiple of 16"),
        ("snare", "y" * 16, "snare: .*wanted only X x o"),
        ("chords", ("H7",), "chords: 'H7', wanted a chord like"),
        ("drift", 100.0, "drift: 100 ppm with loop 'sampled'"),
    ],
)
def test_a_beat_that_cannot_be_is_refused(key, value, says):
    with pytest.raises(TextError, match=says):
        BeatScore(**{key: value})
