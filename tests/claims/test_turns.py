"""The claims about turns on films whose answer is known."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.turns import CLOCKWORK_TURNS, SCENE_GOES_ON
from onetake.core.track import Fact, curve, marks, spans
from onetake.readers.sound.turns.reader import Turns

FPS, LENGTH = 24.0, 60.0
UNITS = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}


def who(rows, fewest=2, most=2):
    rows = sorted(rows)
    none = np.full(len(rows), np.nan)
    starts, ends = [r[0] for r in rows], [r[1] for r in rows]
    facts = {"fewest-voices": Fact(fewest, "count"), "most-voices": Fact(most, "count")}
    return spans("voices.who", starts, ends, [r[2] for r in rows], none, "", by="x 1", facts=facts)


def duel(scatter, *, tempo=90.0, count=24, seed=1, beat=True):
    rng = np.random.default_rng(seed)
    bar = 240 / tempo
    starts = bar * (1 + np.arange(count)) + rng.normal(0, scatter, count)
    tracks = {"voices.who": who([(s, s + 0.6 * bar, "AB"[i % 2]) for i, s in enumerate(starts)])}
    if beat:
        t = bar / 4 * np.arange(4 * (count + 2))
        for name, at in (("beat.beats", t), ("beat.downbeats", t[::4])):
            tracks[name] = marks(name, at, ["1"] * len(at), np.ones(len(at)), "count", by="x 1")
    return tracks | {t.name: t for t in Turns().derive(tracks)}


@pytest.mark.parametrize("scatter", [0.0, 0.02, 0.07])
@pytest.mark.parametrize("tempo", [70.0, 100.0, 150.0])
@pytest.mark.parametrize("seed", range(3))
def test_locked_turns_hold(scatter, tempo, seed):
    verdict = CLOCKWORK_TURNS.decide(duel(scatter, tempo=tempo, seed=seed))
    assert verdict.outcome == "holds"
    assert verdict.measured < verdict.limit < verdict.chance
    assert verdict.evidence[0].track == "turns.early-late"


@pytest.mark.parametrize("tempo", [70.0, 100.0, 150.0])
@pytest.mark.parametrize("seed", range(3))
def test_free_turns_fail(tempo, seed):
    assert CLOCKWORK_TURNS.decide(duel(0.8, tempo=tempo, seed=seed)).outcome == "fails"


def test_nine_turns_are_too_few_and_no_beat_is_inapplicable():
    few = CLOCKWORK_TURNS.decide(duel(0.02, count=9))
    assert (few.outcome, "too few" in few.because) == ("undecided", True)
    assert CLOCKWORK_TURNS.decide(duel(0.02, beat=False)).outcome == "inapplicable"
    assert CLOCKWORK_TURNS.decide({}).outcome == "inapplicable"


def test_near_the_limit_and_on_a_beat_too_fast_it_is_undecided():
    near = [CLOCKWORK_TURNS.decide(duel(0.12, count=800, seed=s)) for s in range(3)]
    assert {v.outcome for v in near} == {"undecided"}
    fast = CLOCKWORK_TURNS.decide(duel(0.02, tempo=330.0))
    assert (fast.outcome, "does not separate" in fast.because) == ("undecided", True)


def test_turns_on_the_half_bar_do_not_hold_where_all_words_lie_on_it():
    tracks = duel(0.02)
    on = 4 / 3 * np.arange(2, 52) + np.random.default_rng(3).normal(0, 0.01, 50)
    words = spans("words", on, on + 0.1, ["aligned"] * 50, np.full(50, np.nan), "", by="x 1")
    tracks |= {t.name: t for t in Turns().derive(tracks | {"words": words})}
    verdict = CLOCKWORK_TURNS.decide(tracks)
    assert (verdict.outcome, "chance" in verdict.because) == ("undecided", True)


@pytest.mark.parametrize(
    ("fewest", "most", "outcome", "reason"),
    [(1, 2, "undecided", "may be one person"), (1, 1, "fails", "One voice"), (2, 3, "holds", "one place")],
)
def test_nobody_trades_lines_with_himself(fewest, most, outcome, reason):
    tracks = duel(0.02)
    rows = [
        (*span, name)
        for span, name in zip(tracks["voices.who"].spans, tracks["voices.who"].labels, strict=True)
    ]
    verdict = CLOCKWORK_TURNS.decide(tracks | {"voices.who": who(rows, fewest, most)})
    assert (verdict.outcome, reason in verdict.because) == (outcome, True)


def camera(leaves, rate=-0.1):
    t = np.arange(round(LENGTH * FPS)) / FPS
    scale = np.where((t >= 45) & leaves, rate, 0.01)
    out = {}
    for axis, unit in UNITS.items():
        value = scale if axis == "scale" else np.zeros(len(t))
        out[f"camera.{axis}"] = curve(f"camera.{axis}", t, np.r_[np.nan, value[1:]], unit, by="x 1")
    return out


TALK = [(float(s), float(s + 2), "AB"[s // 3 % 2]) for s in range(0, 60, 3)]


def test_voices_in_the_pull_out_hold_and_silence_fails():
    on = SCENE_GOES_ON.decide(camera(True) | {"voices.who": who(TALK)})
    assert on.outcome == "holds"
    assert on.measured == pytest.approx(2 / 3, abs=0.06)
    assert on.evidence[0].start == pytest.approx(45, abs=0.6)
    off = SCENE_GOES_ON.decide(camera(True) | {"voices.who": who([r for r in TALK if r[1] < 45])})
    assert (off.outcome, off.measured) == ("fails", 0.0)


@pytest.mark.parametrize(
    ("fewest", "most", "rate", "outcome", "reason"),
    [
        (1, 2, -0.1, "undecided", "may be one voice"),
        (2, 2, -0.03, "undecided", "not sure that the camera leaves"),
        (2, 3, -0.1, "holds", "."),
    ],
)
def test_one_voice_or_a_small_pull_out_is_no_scene_that_goes_on(fewest, most, rate, outcome, reason):
    verdict = SCENE_GOES_ON.decide(camera(True, rate) | {"voices.who": who(TALK, fewest, most)})
    assert (verdict.outcome, reason in verdict.because) == (outcome, True)


def test_a_pull_out_does_not_go_over_a_cut():
    cut = spans("shots", [0.0, 46.5], [46.5, LENGTH], ["", ""], [np.nan] * 2, "", by="x 1")
    verdict = SCENE_GOES_ON.decide(camera(True) | {"voices.who": who(TALK), "shots": cut})
    assert verdict.evidence[0].start == pytest.approx(46.5, abs=0.6)


def test_no_pull_out_is_inapplicable_and_what_is_near_or_silent_undecided():
    assert SCENE_GOES_ON.decide(camera(False) | {"voices.who": who(TALK)}).outcome == "inapplicable"
    near = [r for r in TALK if r[1] < 45] + [(50.0, 53.0, "A")]
    assert SCENE_GOES_ON.decide(camera(True) | {"voices.who": who(near)}).outcome == "undecided"
    assert SCENE_GOES_ON.decide(camera(True) | {"voices.who": who([])}).outcome == "undecided"
