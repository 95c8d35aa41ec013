"""The beat reader on staged sound whose beats are known."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.rhythm import STEADY_BEAT
from onetake.core.blocks import Samples
from onetake.readers.parts import PartTracks
from onetake.readers.sound.beat.reader import Beat
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.stage.score.beat_score import BeatScore, BreakScore
from onetake.stage.score.sound_score import LineScore, SoundScore, VoiceScore
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.sound_truth import beat_residual

LENGTH = 24.0


def read(data, rate=44100, start=0.0):
    shared = SharedSpectra([Beat()])
    layout = ("FL", "FR") if len(data) == 2 else ("FC",)
    for at in range(0, data.shape[1], rate // 2):
        part = np.ascontiguousarray(data[:, at : at + rate // 2])
        shared.push(Samples(start + at / rate, rate, part, layout))
    return {track.name: track for track in shared.close()}


def staged(**beat):
    made = make_sound(SoundScore(beat=BeatScore(**beat)), LENGTH, 7, None)
    return made.film, made.facts


@pytest.mark.parametrize("tempo", [64.0, 97.0, 168.0])
def test_beats_and_tempo_are_found_to_the_millisecond(tempo):
    film, facts = staged(tempo=tempo)
    tracks = read(film)
    beats = tracks["beat.beats"].t
    off = beats - facts.beats[np.abs(facts.beats[:, None] - beats).argmin(axis=0)]
    assert abs(len(beats) - len(facts.beats)) <= 1
    assert np.abs(off[1:-1]).max() < 0.012
    assert np.median(tracks["beat.tempo"].values) == pytest.approx(tempo, rel=0.005)
    assert tracks["beat.residual"].values[0] < 2.0
    assert abs(tracks["beat.drift"].values[0]) < 500


@pytest.mark.parametrize(
    ("tempo", "kick"), [(162.0, "X...X...X...X..."), (103.0, "X.........x....."), (63.0, "X.....x...x.....")]
)
def test_hi_hats_between_the_beats_do_not_mislead(tempo, kick):
    film, facts = staged(tempo=tempo, kick=kick, hat="..x...x...x...x.", jitter=8.0, loop="replayed")
    beats = read(film)["beat.beats"].t
    near = np.abs(facts.beats[:, None] - beats).min(axis=1)
    assert abs(len(beats) - len(facts.beats)) <= 2
    assert (near < 0.05).mean() > 0.9


def test_jitter_is_measured():
    film, facts = staged(tempo=100.0, jitter=15.0, loop="replayed")
    assert read(film)["beat.residual"].values[0] == pytest.approx(beat_residual(facts.beats), abs=3.0)


def test_a_drift_is_measured():
    film, _ = staged(tempo=120.0, drift=30000.0, loop="replayed")
    assert read(film)["beat.drift"].values[0] == pytest.approx(30000, rel=0.15)


@pytest.mark.parametrize(("loop", "label"), [("sampled", "sample-exact"), ("replayed", "replayed")])
def test_a_loop_is_distinguished_from_bars_played_again(loop, label):
    film, _ = staged(tempo=110.0, loop=loop, loop_bars=2)
    tracks = read(film)
    assert tracks["beat.loop"].labels == [label]
    if loop == "sampled":
        assert tracks["beat.loop-bars"].values.tolist() == [2.0]


def test_a_break_has_no_beat():
    film, _ = staged(tempo=120.0, breaks=(BreakScore(8.0, 14.0),))
    tracks = read(film)
    inside = (tracks["beat.beats"].t > 8.6) & (tracks["beat.beats"].t < 13.4)
    assert not inside.any()
    assert any(a < 9.5 and b > 13.0 for a, b in tracks["beat.none"].spans)


@pytest.mark.parametrize("seed", [1, 2])
def test_noise_and_stray_hits_have_no_beat(seed):
    rng = np.random.default_rng(seed)
    data = 0.01 * rng.normal(size=(2, round(LENGTH * 44100)))
    for t in np.cumsum(rng.exponential(0.35, 50)):
        at = round(t * 44100)
        n = len(data[0, at : at + 4000])
        data[:, at : at + n] += rng.normal(0, 0.3, n) * np.exp(-np.arange(n) / 1000)
    tracks = read(data.astype(np.float32))
    assert len(tracks["beat.beats"]) == 0
    assert tracks["beat.none"].spans.tolist() == [[0.0, pytest.approx(LENGTH, abs=0.02)]]


def test_sides_that_cancel_and_a_late_start_change_nothing():
    film, _ = staged(tempo=97.0)
    plain = read(film[:1])["beat.beats"].t
    moved = read(np.stack([film[0], -film[0]]), start=5.0)["beat.beats"].t
    assert np.allclose(plain + 5.0, moved, atol=0.002)


def test_two_songs_in_a_row_have_two_clocks():
    first, facts = staged(tempo=120.0)
    second, other = staged(tempo=93.0)
    tracks = read(np.concatenate([first, second], axis=1))
    assert tracks["beat.residual"].column("tempo") == pytest.approx([120, 93], rel=0.001)
    assert tracks["beat.residual"].values.max() < 2.0
    tempi = tracks["beat.tempi"]
    likeliest = [t for t, label in zip(tempi.values, tempi.labels, strict=True) if label == "likeliest"]
    assert likeliest == pytest.approx([120, 93], rel=0.01)
    true = np.r_[facts.beats, other.beats + LENGTH]
    near = np.abs(true[:, None] - tracks["beat.beats"].t).min(axis=1) < 0.05
    assert near.mean() > 0.9
    verdict = STEADY_BEAT.decide(tracks)
    assert verdict.outcome == "undecided"
    assert "more than one tempo" in verdict.because


def test_talk_alone_and_silence_have_no_beat():
    pytest.importorskip("espeakng_loader")
    texts = (
        "You never listen to a single word that I say, and we both know it.",
        "I was there the whole night waiting, and where were you?",
        "Do not walk out of that door again, I mean it this time.",
        "Everybody told me what you are, and I did not believe them.",
    )
    lines = tuple(
        LineScore("Ada", text, start=at) for text, at in zip(texts, (0.5, 5.9, 11.0, 17.3), strict=True)
    )
    score = SoundScore(has_beat=False, voices=(VoiceScore("Ada", "en-us+f3", 55),), lines=lines)
    for data in (make_sound(score, LENGTH, 7, None).film, np.zeros((2, round(LENGTH * 44100)), np.float32)):
        tracks = read(data)
        assert not len(tracks["beat.beats"])
        assert STEADY_BEAT.decide(tracks).outcome == "inapplicable"


@pytest.mark.parametrize("length", [3.4, 3.8])
def test_a_short_clip_has_a_beat_where_hits_are_even_and_none_where_they_are_not(length):
    film, facts = staged(tempo=128.0)
    clip = film[:, : round(length * 44100)]
    beats = read(clip)["beat.beats"].t
    near = np.abs(facts.beats[facts.beats < length - 0.1][:, None] - beats).min(axis=1)
    assert near.max() < 0.05
    rng = np.random.default_rng(5)
    stray = 0.01 * rng.normal(size=clip.shape)
    for at in (rng.uniform(0, length - 0.1, 7) * 44100).astype(int):
        stray[:, at : at + 4000] += rng.normal(0, 0.3, 4000) * np.exp(-np.arange(4000) / 1000)
    assert not len(read(stray.astype(np.float32))["beat.beats"])


def test_a_second_of_sound_has_no_beat_and_raises_nothing():
    film, _ = staged(tempo=128.0)
    for length in (0.05, 0.4, 1.2):
        tracks = read(film[:, : round(length * 44100)])
        assert not tracks or not len(tracks["beat.beats"])


@pytest.mark.parametrize("loop", [{"loop": "sampled"}, {"loop": "replayed", "jitter": 15.0}])
def test_a_part_is_judged_as_its_sound_alone_is(loop):
    film, _ = staged(tempo=100.0, **loop)
    alone = read(film[:, : 16 * 44100])
    part = PartTracks(read(film), 0.0, 16.0)
    assert part["beat.residual"].values[0] == pytest.approx(alone["beat.residual"].values[0], abs=1.5)
    assert STEADY_BEAT.decide(part).outcome == STEADY_BEAT.decide(alone).outcome


def test_each_beat_has_its_number_on_the_clock():
    film, _ = staged(tempo=100.0)
    beats = read(film)["beat.beats"]
    number = beats.column("number")
    known = np.isfinite(number)
    assert known.mean() > 0.9
    assert set(beats.column("clock")) == {0.0}
    assert (
        np.abs(beats.t[known] - np.polyval(np.polyfit(number[known], beats.t[known], 1), number[known])).max()
        < 0.01
    )


def test_a_loop_that_a_short_sound_does_not_hold_twice_is_not_called_played_again():
    film, _ = staged(tempo=100.0)  # a loop of two bars, of which 12 s hold too few pairs
    assert read(film[:, : 12 * 44100])["beat.loop"].labels == ["unknown"]
