"""Moves and path from curves that are known, and from real clips where they lie beside the project."""

import importlib

import numpy as np
import pytest

from helpers.shared_media import DATA
from onetake.core.track import curve, spans
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.camera.path import PathReader
from onetake.readers.picture.camera.reader import Camera
from onetake.readers.picture.camera.shake import shake

warps = importlib.import_module("helpers.warps")
FPS = 24.0
SHARED = DATA / "video"
UNITS = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}


def tracks(n, cuts=(), parallax=(), seed=0, **rates):
    t = np.arange(n) / FPS
    rng = np.random.default_rng(seed)
    values = {axis: np.broadcast_to(np.asarray(rates.get(axis, 0.0), float), n).copy() for axis in UNITS}
    out = {}
    for axis, value in values.items():
        value = value + rng.normal(0, 1e-4, n)
        value[0] = np.nan
        out[f"camera.{axis}"] = curve(
            f"camera.{axis}", t, value, UNITS[axis], by="x 1", confidence=np.ones(n)
        )
    steps = {axis: v / FPS for axis, v in values.items()}
    out["camera.shake"] = curve("camera.shake", t, shake(t, steps), "width", by="x 1")
    when = [p[0] for p in parallax]
    out["camera.parallax"] = curve(
        "camera.parallax", when, [p[1] for p in parallax], "share", by="x 1", confidence=np.ones(len(when))
    )
    starts = [0.0, *cuts]
    ends = [*cuts, n / FPS]
    out["shots"] = spans(
        "shots", starts, ends, ["shot"] * len(starts), range(1, len(starts) + 1), "count", by="x 1"
    )
    return out


def moves(given):
    track = {x.name: x for x in Moves().derive(given)}["camera.moves"]
    return list(zip(track.labels, track.spans.tolist(), track.values.tolist(), strict=True))


@pytest.mark.parametrize(
    ("axis", "rate", "label", "amount"),
    [
        ("pan", 0.05, "pan right", 0.2),
        ("pan", -0.05, "pan left", -0.2),
        ("tilt", 0.06, "tilt up", 0.24),
        ("tilt", -0.06, "tilt down", -0.24),
        ("roll", 5.0, "roll", 20.0),
        ("scale", 0.05, "push-in", np.exp(0.2)),
        ("scale", -0.05, "pull-out", np.exp(-0.2)),
    ],
)
def test_one_axis_makes_one_move_with_its_amount(axis, rate, label, amount):
    value = np.zeros(10 * 24)
    value[72:168] = rate
    found = moves(tracks(240, **{axis: value}))
    moved = [m for m in found if m[0] != "static"]
    assert [m[0] for m in moved] == [label]
    assert moved[0][1] == pytest.approx([3, 7], abs=0.35)
    assert moved[0][2] == pytest.approx(amount, rel=0.1)
    assert {m[0] for m in found} == {label, "static"}


def test_roll_with_growth_is_a_spiral_and_either_alone_is_none():
    both = {m[0] for m in moves(tracks(144, roll=6.0, scale=0.05))}
    assert both == {"roll", "push-in", "spiral"}
    assert "spiral" not in {m[0] for m in moves(tracks(144, scale=0.05, pan=0.05))}
    assert "spiral" not in {m[0] for m in moves(tracks(144, roll=6.0))}


@pytest.mark.parametrize("seed", range(4))
def test_wobble_is_handheld_and_nothing_else(seed):
    rng, t = np.random.default_rng(seed), np.arange(240) / FPS
    wobble = {
        axis: size * sum(np.sin(2 * np.pi * rng.uniform(0.8, 3) * t + rng.uniform(0, 6)) for _ in range(4))
        for axis, size in (("pan", 0.08), ("tilt", 0.1), ("roll", 1.5), ("scale", 0.005))
    }
    assert {m[0] for m in moves(tracks(240, seed=seed, **wobble))} == {"handheld"}


def test_a_whip_is_a_whip():
    t = np.arange(144) / FPS
    found = moves(tracks(144, pan=3.0 * np.exp(-(((t - 3) / 0.12) ** 2))))
    assert [m[0] for m in found] == ["static", "whip", "static"]
    assert found[1][1] == pytest.approx([2.8, 3.2], abs=0.15)


@pytest.mark.parametrize(("axis", "sign"), [("pan", 1), ("pan", -1), ("tilt", 1), ("tilt", -1)])
def test_a_whip_has_a_direction(axis, sign):
    t = np.arange(144) / FPS
    given = tracks(144, **{axis: sign * 3.0 * np.exp(-(((t - 3) / 0.12) ** 2))})
    track = {x.name: x for x in Moves().derive(given)}["camera.moves"]
    k = track.labels.index("whip")
    ways = {"pan": track.column("across")[k], "tilt": track.column("up")[k]}
    assert sign * ways.pop(axis) > 0.4
    assert ways.popitem()[1] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(("sure", "found"), [(1.0, True), (0.3, False)])
def test_growth_beneath_a_whip_counts_where_corners_were_followed(sure, found):
    t = np.arange(60) / FPS
    fast = abs(t - 1.25) < 0.6
    given = tracks(60, pan=3.0 * np.exp(-(((t - 1.25) / 0.12) ** 2)), scale=np.where(fast, 0.1, 0.0))
    for axis, unit in UNITS.items():
        values = given[f"camera.{axis}"].values
        confidence = np.where(fast, sure, 1.0)
        given[f"camera.{axis}"] = curve(f"camera.{axis}", t, values, unit, by="x 1", confidence=confidence)
    labels = [label for label, *_ in moves(given)]
    assert "whip" in labels
    assert ("push-in" in labels) == found


def test_one_fast_step_beside_a_cut_is_no_whip():
    pan = np.zeros(144)
    pan[72], pan[73:76] = 6.0, np.nan
    assert "whip" not in {m[0] for m in moves(tracks(144, pan=pan))}


def test_to_and_fro_within_a_moment_is_no_whip():
    pan = np.zeros(144)
    pan[60:66], pan[66:72] = 1.5, -1.5
    assert "whip" not in {m[0] for m in moves(tracks(144, pan=pan))}


@pytest.mark.parametrize("rate", [0.003, 0.005, 0.007])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_slow_push_is_a_push_and_never_static(rate, sign):
    found = moves(tracks(round(24 * 0.05 / rate), scale=sign * rate))
    assert [m[0] for m in found] == ["push-in" if sign > 0 else "pull-out"]
    assert found[0][2] == pytest.approx(np.exp(sign * 0.05), abs=0.005)


@pytest.mark.parametrize(
    ("axis", "rate", "label"), [("pan", 0.005, "pan right"), ("tilt", 0.007, "tilt up"), ("roll", 0.3, None)]
)
def test_slow_moves_on_the_other_axes(axis, rate, label):
    # Slow roll is not told, as depth can cause it; but it is not static either.
    assert [m[0] for m in moves(tracks(288, **{axis: rate}))] == ([label] if label else [])


def test_a_slow_drift_that_leads_nowhere_is_static():
    assert [m[0] for m in moves(tracks(288, scale=0.0008, pan=0.001))] == ["static"]
    drift = 0.006 * np.sin(2 * np.pi * np.arange(288) / 24 / 3)
    assert [m[0] for m in moves(tracks(288, pan=drift))] == ["static"]


def test_a_slow_move_keeps_its_place_in_a_longer_shot():
    rate = np.where((np.arange(720) >= 240) & (np.arange(720) < 480), 0.005, 0.0)
    found = moves(tracks(720, scale=rate))
    assert [m[0] for m in found] == ["static", "push-in", "static"]
    assert found[1][1] == pytest.approx([10, 20], abs=1.0)


def test_a_turn_about_a_point_off_the_centre_is_a_roll_alone():
    turn = np.radians(20.0)
    assert {m[0] for m in moves(tracks(144, roll=20.0, pan=0.06 * turn, tilt=0.06 * turn))} == {"roll"}
    assert {m[0] for m in moves(tracks(144, roll=100.0, pan=0.06 * 5 * turn))} == {"roll"}


def test_growth_about_a_point_off_the_centre_is_a_push_alone():
    assert {m[0] for m in moves(tracks(144, scale=0.1, pan=0.02))} == {"push-in"}
    assert {m[0] for m in moves(tracks(144, scale=0.1, pan=0.06))} == {"push-in", "pan right"}


def test_the_little_roll_of_a_push_or_of_a_long_pan_is_none():
    assert {m[0] for m in moves(tracks(144, scale=0.1, roll=0.9))} == {"push-in"}
    assert {m[0] for m in moves(tracks(144, pan=0.2, roll=1.5))} == {"pan right"}


def test_a_jolt_is_not_handheld():
    t = np.arange(240) / FPS
    jolt = np.where(t > 5, np.exp(-(t - 5) / 0.15) * np.cos(2 * np.pi * 4 * (t - 5)), 0.0)
    found = {m[0] for m in moves(tracks(240, pan=0.2 * jolt, tilt=0.2 * jolt))}
    assert found == {"static"}


def test_where_nothing_is_sure_nothing_is_static():
    given = tracks(240)
    pan = given["camera.pan"]
    given["camera.pan"] = curve(
        "camera.pan", pan.t, pan.values, "width/s", by="x 1", confidence=np.full(240, 0.3)
    )
    assert moves(given) == []


def test_dolly_zoom_and_what_cannot_be_told():
    for value, label in ((0.2, "dolly"), (0.03, "zoom"), (0.08, "undetermined")):
        given = tracks(144, scale=0.05, parallax=[(2.0, value), (4.0, value)])
        means = {x.name: x for x in Moves().derive(given)}["camera.means"]
        assert means.labels == [label]
    assert {x.name: x for x in Moves().derive(tracks(144, scale=0.05))}["camera.means"].labels == [
        "undetermined"
    ]


def test_the_path_adds_up_and_begins_anew_at_a_cut():
    given = tracks(241, cuts=(5.0,), roll=10.0, scale=0.1)
    turned, closer = PathReader().derive(given)
    assert turned.values[119] == pytest.approx(10 * 119 / 24, rel=0.01)
    assert turned.values[120] == 0 and closer.values[120] == 1
    assert closer.values[240] == pytest.approx(np.exp(0.5), rel=0.01)


def test_no_path_beyond_what_is_lost():
    given = tracks(120, roll=10.0)
    table = given["camera.roll"]
    values = table.values
    values[40:60] = np.nan
    given["camera.roll"] = curve("camera.roll", table.t, values, "deg/s", by="x 1", confidence=np.ones(120))
    turned, _ = PathReader().derive(given)
    assert np.isfinite(turned.values[:45]).all()
    assert np.isnan(turned.values[60:]).all()


def real(name, seconds):
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is not there: real clips lie beside the project, see CONTRIBUTING.md")
    play = importlib.import_module("onetake.decode.play").play
    limits = importlib.import_module("onetake.decode.limits").Limits(max_duration=seconds)
    played = play(path, [Camera()], limits=limits)
    found = {x.name: x for x in played.tracks}
    end = played.media.duration
    found["shots"] = spans("shots", [0.0], [end], ["shot"], [1], "count", by="x 1")
    return moves(found)


@pytest.mark.parametrize(
    ("name", "label"),
    [("crowd_static.mp4", "static"), ("static_people.mp4", "static"), ("handheld.avi", "handheld")],
)
def test_real_clips_have_one_move(name, label):
    assert {m[0] for m in real(name, 20.0)} == {label}


def test_the_pan_of_an_aerial_film_is_its_gyroscopes_yaw():
    path = SHARED / "aerial_gyro.mp4"
    if not path.exists():
        pytest.skip(f"{path} is not there: real clips lie beside the project, see CONTRIBUTING.md")
    play = importlib.import_module("onetake.decode.play").play
    pan = {x.name: x for x in play(path, [Camera()]).tracks}["camera.pan"]
    times, turns = importlib.import_module("helpers.gpmf").gyro(path)
    summed = np.r_[0.0, np.cumsum(turns[:, 0] * np.gradient(times))]
    inside = pan.t[1:] < times[-1] - 0.05

    def agreement(lag):
        yaw = np.diff(np.interp(pan.t + lag, times, summed[:-1])) / np.diff(pan.t)
        return abs(np.corrcoef(pan.values[1:][inside], yaw[inside])[0, 1])

    # The two clocks are set by the middle of the exposure and by its end: up to a frame apart.
    assert max(agreement(lag) for lag in np.linspace(-0.034, 0.034, 9)) >= 0.99
