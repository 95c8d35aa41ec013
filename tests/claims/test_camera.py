"""The claims about the camera on curves that are known."""

import numpy as np
import pytest

from onetake.claims.camera import CAMERA_LURKS, PULL_OUT_REVEAL
from onetake.claims.camera_rates import camera_rates, forward
from onetake.claims.camera_spiral import CAMERA_SPIRALS_IN
from onetake.core.track import curve, spans
from onetake.readers.picture.camera.shake import shake

FPS, N = 24.0, 24 * 40
T = np.arange(N) / FPS
UNITS = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}


def tracks(seed=0, unknown=None, **rates):
    rng = np.random.default_rng(seed)
    values = {axis: np.asarray(rates.get(axis, 0.0)) + rng.normal(0, 1e-4, N) for axis in UNITS}
    shaken = shake(T, {axis: v / FPS for axis, v in values.items()})
    for value in values.values():
        value[0] = np.nan
        if unknown is not None:
            value[unknown] = np.nan
    out = {
        f"camera.{axis}": curve(f"camera.{axis}", T, v, UNITS[axis], by="x 1") for axis, v in values.items()
    }
    out["camera.shake"] = curve("camera.shake", T, shaken, "width", by="x 1")
    return out


def hand(seed, size=1.0, low=0.8):
    rng = np.random.default_rng(seed)
    return {
        axis: size
        * a
        * sum(np.sin(2 * np.pi * rng.uniform(low, 3) * T + rng.uniform(0, 6)) for _ in range(4))
        for axis, a in (("pan", 0.06), ("tilt", 0.08), ("roll", 1.2), ("scale", 0.005))
    }


IN = np.where(T < 30, 0.02, -0.1)


def in_shots(given, *edges):
    given["shots"] = spans(
        "shots", edges[:-1], edges[1:], ["shot"] * (len(edges) - 1), range(len(edges) - 1), "count", by="x 1"
    )
    return given


def test_what_adds_up_over_cuts_is_no_spiral():
    # 12 degrees and 1.1 times in each of five shots: 60 degrees and 1.6 times in all.
    rates = {"roll": 1.5, "scale": 0.012}
    assert CAMERA_SPIRALS_IN.decide(tracks(**rates)).outcome == "holds"
    assert CAMERA_SPIRALS_IN.decide(in_shots(tracks(**rates), 0, 8, 16, 24, 32, 40)).outcome == "fails"


def test_one_shot_that_spirals_is_found_among_others():
    inside = (T >= 10) & (T < 22)
    given = tracks(roll=np.where(inside, 6.0, 0.0), scale=np.where(inside, 0.05, 0.0))
    verdict = CAMERA_SPIRALS_IN.decide(in_shots(given, 0, 10, 22, 40))
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(72, rel=0.05)
    assert "From 10.0 s to 22.0 s" in verdict.because


def test_a_camera_that_goes_round_while_it_comes_closer_leaves_a_spiral_open():
    given = tracks(scale=np.where(T < 20, 0.03, -0.03))
    assert CAMERA_SPIRALS_IN.decide(given).outcome == "fails"
    for end, outcome in ((14.0, "undecided"), (6.0, "fails")):
        given["camera.moves"] = spans("camera.moves", [2.0], [end], ["orbit"], [0.5], "", by="x 1")
        assert CAMERA_SPIRALS_IN.decide(given).outcome == outcome
    # Going round without coming closer is no spiral.
    still = tracks()
    still["camera.moves"] = given["camera.moves"]
    assert CAMERA_SPIRALS_IN.decide(still).outcome == "fails"


def test_shots_too_short_for_a_spiral_leave_it_open():
    verdict = CAMERA_SPIRALS_IN.decide(in_shots(tracks(roll=9.0, scale=0.1), *range(0, 42, 2)))
    assert verdict.outcome == "undecided"
    assert "No shot has 3 s of known motion" in verdict.because


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("seed", range(3))
def test_a_spiral_holds_with_either_sign_and_on_the_shoulder(sign, seed):
    wobble = hand(seed, 0.3)
    given = tracks(
        seed, roll=sign * np.where(T < 30, 3.0, -6.0) + wobble["roll"], scale=IN, pan=wobble["pan"]
    )
    verdict = CAMERA_SPIRALS_IN.decide(given)
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(90, rel=0.1)
    assert verdict.chance < verdict.measured


@pytest.mark.parametrize(
    "rates",
    [
        {"scale": IN, "roll": 3.0 * np.sign(np.sin(2 * np.pi * T / 5))},
        {"scale": IN},
        {"roll": 3.0},
        {"roll": 3.0, "scale": -0.02},
        {"pan": 0.01, "scale": IN},
        hand(1),
    ],
    ids=["sway", "push-in", "roll", "outward", "pan", "hand"],
)
def test_what_is_no_spiral(rates):
    assert CAMERA_SPIRALS_IN.decide(tracks(**rates)).outcome == "fails"


def test_going_round_or_past_cannot_be_told():
    verdict = CAMERA_SPIRALS_IN.decide(tracks(pan=0.08, scale=IN))
    assert verdict.outcome == "undecided"
    assert "round them or past them" in verdict.because


def test_lurking_is_slow_and_never_rests():
    slow = 0.02 * np.sin(2 * np.pi * T / 13)
    assert CAMERA_LURKS.decide(tracks(pan=0.01 + slow / 4, scale=0.02)).outcome == "holds"
    assert CAMERA_LURKS.decide(tracks()).outcome == "fails"
    assert CAMERA_LURKS.decide(tracks(pan=0.3)).outcome == "fails"
    stop = CAMERA_LURKS.decide(tracks(pan=np.where(T % 8 < 4, 0.03, 0.0)))
    assert stop.outcome == "fails"
    assert stop.measured == pytest.approx(0.68, abs=0.08)
    assert stop.evidence[0].says == "at rest"


def test_swaying_in_the_hand_is_no_lurking():
    verdict = CAMERA_LURKS.decide(tracks(**hand(2, 1.3)))
    assert verdict.outcome == "fails"
    assert verdict.measured < 0.5 and "shakes hard" in verdict.because
    given = tracks(pan=hand(3, 0.15)["pan"], tilt=hand(4, 0.15)["tilt"])
    assert CAMERA_LURKS.decide(given).outcome in ("undecided", "fails")


@pytest.mark.parametrize(
    ("share", "outcome"), [(0.7, "fails"), (0.95, "undecided"), (1.05, "undecided"), (1.3, "holds")]
)
def test_a_spiral_near_the_limit_of_its_roll_is_undecided(share, outcome):
    roll = np.where(T < 30, share * CAMERA_SPIRALS_IN.limit / 30, 0.0)
    verdict = CAMERA_SPIRALS_IN.decide(tracks(roll=roll, scale=IN))
    assert verdict.measured == pytest.approx(share * CAMERA_SPIRALS_IN.limit, rel=0.03)
    assert verdict.outcome == outcome


@pytest.mark.parametrize("seed", range(3))
def test_one_jerk_among_small_sways_is_no_spiral_since_chance_would_turn_as_far(seed):
    jerk = np.where((T > 10) & (T < 10.4), 90 / 0.4, 0.0)
    verdict = CAMERA_SPIRALS_IN.decide(tracks(seed, roll=jerk + np.sin(2 * np.pi * T / 4), scale=IN))
    assert verdict.measured == pytest.approx(86, abs=1)
    assert verdict.chance > verdict.measured
    assert verdict.outcome == "undecided"


@pytest.mark.parametrize(("period", "shaken", "outcome"), [(12, 0.005, "holds"), (4, 0.04, "undecided")])
def test_a_slow_circle_lurks_on_a_stand_but_only_sways_in_the_hand(period, shaken, outcome):
    circle = 2 * np.pi * T / period
    pan = 0.02 * np.cos(circle) + shaken * np.sin(2 * np.pi * 2 * T)
    tilt = 0.02 * np.sin(circle) + shaken * np.sin(2 * np.pi * 1.7 * T)
    verdict = CAMERA_LURKS.decide(tracks(pan=pan, tilt=16 / 9 * tilt))
    assert verdict.measured == pytest.approx(1.0, abs=0.02)
    assert verdict.outcome == outcome
    assert ("swaying" in verdict.because) == (outcome == "undecided")


def test_a_pull_out_to_the_end_holds_and_one_that_returns_fails():
    assert PULL_OUT_REVEAL.decide(tracks(scale=IN)).outcome == "holds"
    back = np.where(T < 30, 0.02, np.where(T < 35, -0.1, 0.1))
    assert PULL_OUT_REVEAL.decide(tracks(scale=back)).outcome == "fails"
    assert PULL_OUT_REVEAL.decide(tracks(scale=0.02)).outcome == "fails"
    small = PULL_OUT_REVEAL.decide(tracks(scale=np.where(T < 30, 0.02, -0.03)))
    assert small.outcome == "fails" and small.measured == pytest.approx(np.exp(-0.3), rel=0.05)
    assert PULL_OUT_REVEAL.decide(tracks(scale=np.where(T < 30, 0.0, -0.07))).outcome == "undecided"


def test_a_pull_out_is_found_anywhere_and_says_where():
    found = PULL_OUT_REVEAL.decide(tracks(scale=np.where((T >= 10) & (T < 20), -0.1, 0.0)))
    assert found.outcome == "holds"
    assert found.evidence[0].start == pytest.approx(10, abs=0.6)
    assert "s to 20." in found.because or "s to 19." in found.because


def test_a_pull_out_does_not_go_on_over_cuts():
    """Shrinking to 37 % in all, but in three shots, to 72 % in each."""
    shrinking = tracks(scale=np.where((T >= 10) & (T < 20), -0.1, 0.0))
    verdict = PULL_OUT_REVEAL.decide(in_shots(shrinking, 0, 10, 13.3, 16.7, 40))
    assert verdict.outcome == "fails"
    assert verdict.measured == pytest.approx(np.exp(-0.33), abs=0.05)


def test_a_pull_out_may_be_where_nothing_is_known():
    verdict = PULL_OUT_REVEAL.decide(tracks(unknown=(T >= 20) & (T < 25)))
    assert verdict.outcome == "undecided"
    assert "from 20.0 to 25.0 s the camera's motion is unknown" in verdict.because
    assert PULL_OUT_REVEAL.decide(tracks(unknown=(T >= 20) & (T < 22))).outcome == "fails"


def test_creeping_that_adds_up_to_a_move_is_no_rest():
    """0.6 %/s all the time: below the pace of a slow motion, but not at rest."""
    given = tracks(scale=0.006)
    assert CAMERA_LURKS.decide(given).outcome == "fails"
    for label, outcome in (("push-in", "undecided"), ("static", "fails")):
        given["camera.moves"] = spans("camera.moves", [0.0], [40.0], [label], [0.27], "", by="x 1")
        assert CAMERA_LURKS.decide(given).outcome == outcome


def test_a_hand_that_comes_and_goes_does_not_lurk():
    """Slow swings from side to side, in the hand."""
    for seconds in (2.5, 3):
        side = np.sign(np.sin(np.pi * T / seconds))
        verdict = CAMERA_LURKS.decide(tracks(pan=0.02 * side, tilt=0.02 * np.sin(2 * np.pi * T / 2.5)))
        assert verdict.outcome == "undecided" and "swaying" in verdict.because


@pytest.mark.parametrize("later", [0, 1, 2, 3])
def test_a_path_that_turns_every_4_s_leads_half_of_its_length_whenever_it_turns(later):
    to_and_fro = tracks(pan=0.03 * np.sign(np.sin(np.pi * (T + later) / 4)))
    assert forward(camera_rates(to_and_fro, 0.1)) == pytest.approx(0.5, abs=0.08)
    assert forward(camera_rates(tracks(pan=0.03), 0.1)) > 0.98


def test_a_film_that_shrinks_as_much_elsewhere_is_undecided():
    pumping = np.where((T // 10) % 2 == 1, -0.09, 0.09)
    verdict = PULL_OUT_REVEAL.decide(tracks(scale=pumping))
    assert verdict.outcome == "undecided"
    assert "elsewhere in the film" in verdict.because


def test_dolly_zoom_and_people_are_said():
    given = tracks(scale=IN)
    assert "cannot be decided" in PULL_OUT_REVEAL.decide(given).because
    for label, words in (("dolly", "the camera itself moves away"), ("zoom", "a zoom, or a flat scene")):
        given["camera.means"] = spans("camera.means", [30.0], [40.0], [label], [0.1], "share", by="x 1")
        assert words in PULL_OUT_REVEAL.decide(given).because
    size = 0.3 * np.exp(np.minimum(0, -0.1 * (T - 30)))
    given["framing.scale"] = curve("framing.scale", T, size, "height", by="x 1")
    assert "The people shrink to" in PULL_OUT_REVEAL.decide(given).because


@pytest.mark.parametrize("claim", [CAMERA_SPIRALS_IN, CAMERA_LURKS, PULL_OUT_REVEAL], ids=lambda c: c.id)
def test_too_little_that_is_known_is_undecided(claim):
    assert claim.decide(tracks(unknown=slice(60, None))).outcome == "undecided"
    assert claim.decide(tracks(unknown=slice(100, 800))).outcome == "undecided"


def first(seconds, given):
    """Return the same tracks of a film that ends after `seconds`."""
    keep = seconds > T
    return {
        name: curve(name, track.t[keep], track.values[keep], track.unit, by=track.by)
        for name, track in given.items()
    }


def test_a_short_film_can_refuse_a_spiral_but_not_bear_it_out():
    still, spiral = tracks(), tracks(roll=30.0, scale=0.3)
    assert CAMERA_SPIRALS_IN.decide(first(2.5, still)).outcome == "fails"
    assert CAMERA_SPIRALS_IN.decide(first(2.5, spiral)).outcome == "undecided"
    assert CAMERA_SPIRALS_IN.decide(first(3.5, spiral)).outcome == "holds"
    assert CAMERA_SPIRALS_IN.decide(first(0.8, still)).outcome == "undecided"


def test_a_film_whose_motion_is_mostly_unknown_refuses_nothing():
    gaps = first(2.5, tracks(unknown=slice(0, 24)))
    assert CAMERA_SPIRALS_IN.decide(gaps).outcome == "undecided"
