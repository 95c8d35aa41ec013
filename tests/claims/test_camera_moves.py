"""Single camera moves: what is told decides, what is little or unknown leaves it open."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.camera_moves import (
    CAMERA_PANS,
    CAMERA_PULLS_OUT,
    CAMERA_PUSHES_IN,
    FIXED_CAMERA,
    HANDHELD_CAMERA,
)
from onetake.claims.camera_subjects import CAMERA_CIRCLES, CAMERA_FOLLOWS
from onetake.core.track import curve, spans
from onetake.readers.parts import PartTracks
from onetake.readers.picture.camera.moves import Moves

T = np.arange(0, 20, 0.1)
ALL = (
    CAMERA_PANS,
    CAMERA_PULLS_OUT,
    CAMERA_PUSHES_IN,
    FIXED_CAMERA,
    HANDHELD_CAMERA,
    CAMERA_CIRCLES,
    CAMERA_FOLLOWS,
)


def film(
    *moves,
    travel=(),
    means=(),
    shake=0.0,
    unknown=(0, 0),
    shots=((0, 20),),
    motion=0.01,
    place=None,
    sure=0.9,
):
    """Return a film of 20 s; moves are (label, start, end, value)."""
    rows = sorted(moves, key=lambda m: (m[1], m[2]))
    pan = np.where((unknown[0] <= T) & (unknown[1] > T), np.nan, 0.0)
    made = {
        "camera.pan": curve("camera.pan", T, pan, "width/s", by="x 1", confidence=np.full(len(T), 0.9)),
        "camera.shake": curve("camera.shake", T, np.broadcast_to(shake, T.shape), "width", by="x 1"),
        "picture.motion": curve("picture.motion", T, np.full(len(T), motion), "width/s", by="x 1"),
        "shots": spans("shots", [a for a, _ in shots], [b for _, b in shots], ["shot"] * len(shots),
                       range(len(shots)), "count", by="x 1"),
        "camera.moves": spans("camera.moves", [m[1] for m in rows], [m[2] for m in rows],
                              [m[0] for m in rows], [m[3] for m in rows], "", by="x 1",
                              confidence=[sure] * len(rows)),
    }  # fmt: skip
    for name, found in (("camera.travel", travel), ("camera.means", means)):
        made[name] = spans(
            name, [m[1] for m in found], [m[2] for m in found], [m[0] for m in found],
            [1.0] * len(found), "share", by="x 1",
        )  # fmt: skip
    if place is not None:
        made["framing.place"] = curve("framing.place", T, np.broadcast_to(place, T.shape), "width", by="x 1")
    return made


STANDS = ("static", 0, 20, 0.0)


@pytest.mark.parametrize(
    ("claim", "label", "large", "small"),
    [
        (CAMERA_PANS, "pan left", 0.4, 0.06),
        (CAMERA_PUSHES_IN, "push-in", 1.3, 1.05),
        (CAMERA_PULLS_OUT, "pull-out", 0.7, 0.96),
    ],
)
def test_one_large_move_is_enough_a_small_one_leaves_it_open_and_none_refuses(claim, label, large, small):
    verdict = claim.decide(film(("static", 0, 8, 0.0), (label, 10, 14, large), (label, 16, 18, small)))
    assert verdict.outcome == "holds"
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (10, 14)
    assert claim.decide(film((label, 10, 14, small))).outcome == "undecided"
    assert claim.decide(film(STANDS)).outcome == "fails"
    assert claim.decide(film(unknown=(4, 8))).outcome == "undecided"


@pytest.mark.parametrize("label", ["tilt down", "pan left"])
def test_a_little_growth_while_the_camera_pans_or_cranes_leaves_a_move_in_open(label):
    aside = (label, 3, 8, 0.6)
    assert CAMERA_PUSHES_IN.decide(film(("push-in", 2, 9, 1.12), aside)).outcome == "undecided"
    assert CAMERA_PUSHES_IN.decide(film(("push-in", 2, 9, 1.12))).outcome == "holds"
    assert CAMERA_PUSHES_IN.decide(film(("push-in", 2, 9, 1.2), aside)).outcome == "holds"
    assert CAMERA_PUSHES_IN.decide(film(("push-in", 2, 9, 1.12), (label, 12, 15, 0.6))).outcome == "holds"


def test_a_pull_out_is_no_push_in_nor_the_other_way():
    assert CAMERA_PUSHES_IN.decide(film(("pull-out", 2, 9, 0.5))).outcome == "fails"
    assert CAMERA_PULLS_OUT.decide(film(("push-in", 2, 9, 2.0))).outcome == "fails"


def test_the_figure_of_a_move_has_the_unit_of_its_label():
    moves = film(
        ("push-in", 2, 9, 1.5), ("roll", 2, 9, 40.0), ("tilt up", 10, 14, 0.3), ("pan left", 15, 18, 0.4)
    )
    shown = (*FIXED_CAMERA.decide(moves).evidence, *CAMERA_PANS.decide(moves).evidence)
    figures = {(one.says, one.value, one.unit) for one in shown}
    assert figures == {
        ("push-in, size of the picture", 1.5, "share"),
        ("roll", 40.0, "deg"),
        ("tilt up", 0.3, "height"),
        ("pan left", 0.4, "width"),
    }


def test_the_reason_says_by_what_means():
    moves = film(("push-in", 2, 9, 1.5), means=[("zoom", 2, 9)])
    assert "grows to 150% of its size (zoom)" in CAMERA_PUSHES_IN.decide(moves).because
    turned = film(("pan right", 2, 9, 0.5), travel=[("truck right", 2, 9)])
    assert (
        "by 50% of the frame's width as the camera goes to the right (truck right)"
        in CAMERA_PANS.decide(turned).because
    )


@pytest.mark.parametrize(
    ("speed", "shots", "want"),
    [
        (0.004, ((0, 20),), "undecided"),  # 0.08 frame widths in one shot, and no move with a name
        (0.001, ((0, 20),), "fails"),
        (0.004, ((0, 10), (10, 20)), "fails"),  # 0.04 in each
    ],
)
def test_a_slow_drift_sideways_leaves_a_pan_open(speed, shots, want):
    tracks = film(shots=shots)
    tracks["camera.pan"] = curve("camera.pan", T, np.full(len(T), speed), "width/s", by="x 1")
    verdict = CAMERA_PANS.decide(tracks)
    assert verdict.outcome == want
    assert ("drifts sideways by 8%" in verdict.because) == (want == "undecided")


def test_an_orbit_is_no_pan():
    within = film(("pan left", 2, 9, 0.5), ("orbit", 1, 9, 0.6))
    assert CAMERA_PANS.decide(within).outcome == "undecided"
    told = film(("pan left", 2, 9, 0.5), travel=[("orbit right", 2, 9)])
    assert CAMERA_PANS.decide(told).outcome == "fails"


def test_a_camera_in_the_hand_for_half_of_the_film_is_handheld():
    assert HANDHELD_CAMERA.decide(film(("handheld", 0, 12, 0.004), shake=0.004)).outcome == "holds"
    assert HANDHELD_CAMERA.decide(film(STANDS)).outcome == "fails"
    # Near to what a gimbal does, too.
    assert HANDHELD_CAMERA.decide(film(("handheld", 0, 20, 0.0015), shake=0.0015)).outcome == "undecided"
    assert HANDHELD_CAMERA.decide(film(shake=0.0011)).outcome == "undecided"
    assert (
        HANDHELD_CAMERA.decide(film(("handheld", 0, 12, 0.004), shake=np.where(T < 8, 0.004, 0.0))).measured
        == 0.6
    )


def test_what_carries_a_camera_far_may_sway_as_well():
    crane = film(("handheld", 0, 20, 0.004), ("push-in", 0, 20, 2.5), shake=0.004)
    assert HANDHELD_CAMERA.decide(crane).outcome == "undecided"
    walk = film(("handheld", 0, 20, 0.004), ("push-in", 0, 20, 1.2), shake=0.004)
    assert HANDHELD_CAMERA.decide(walk).outcome == "holds"
    car = film(
        ("handheld", 0, 20, 0.004), ("pan left", 0, 20, 3.0), travel=[("truck left", 0, 20)], shake=0.004
    )
    assert HANDHELD_CAMERA.decide(car).outcome == "undecided"


def test_shots_too_short_for_a_sway_leave_handheld_open():
    short = [(k, k + 2) for k in range(0, 20, 2)]
    assert HANDHELD_CAMERA.decide(film(shots=short)).outcome == "undecided"
    assert HANDHELD_CAMERA.decide(film(STANDS, shots=short)).outcome == "fails"


def test_a_fixed_camera_stands_all_the_time_while_something_moves():
    assert FIXED_CAMERA.decide(film(STANDS)).outcome == "holds"
    assert FIXED_CAMERA.decide(film(("static", 0, 10, 0.0), ("pan left", 10, 20, 0.4))).outcome == "fails"
    # One short move, or a little that is undetermined.
    assert FIXED_CAMERA.decide(film(("static", 0, 19, 0.0), ("pan left", 18, 19, 0.1))).outcome == "undecided"
    assert FIXED_CAMERA.decide(film(("static", 0, 15, 0.0))).outcome == "undecided"
    still = FIXED_CAMERA.decide(film(STANDS, motion=0.0))
    assert still.outcome == "undecided"
    assert "still picture" in still.because


def test_a_follow_is_told_by_what_passes_or_by_whom_is_seen_to_keep_their_place():
    pan = ("pan left", 2, 9, 0.9)
    assert CAMERA_FOLLOWS.decide(film(pan, travel=[("follow left", 2, 9)])).outcome == "holds"
    assert CAMERA_FOLLOWS.decide(film(pan, place=0.5 + 0.05 * np.sin(T))).outcome == "holds"
    assert CAMERA_FOLLOWS.decide(film(pan, place=0.2 + 0.09 * (T - 2))).outcome == "undecided"
    assert CAMERA_FOLLOWS.decide(film(pan)).outcome == "undecided"
    assert CAMERA_FOLLOWS.decide(film(pan, ("orbit", 2, 9, 0.9), place=0.5)).outcome == "undecided"
    assert CAMERA_FOLLOWS.decide(film(STANDS)).outcome == "fails"


def layers(*held):
    """Return stretches of a second from 2 s on, with the share of points that keep their place."""
    n = len(held)
    columns = {"held": np.array(held)}
    return spans(
        "camera.layers",
        range(2, 2 + n),
        range(3, 3 + n),
        ["in line"] * n,
        [0.0] * n,
        "",
        by="x 1",
        columns=columns,
    )


def test_points_that_keep_their_place_are_followed_unless_they_are_lettering():
    given = film(("pan left", 2, 9, 0.9))
    given["camera.layers"] = layers(0.1, 0.2, 0.1, 0.0, 0.1, 0.1, 0.1)
    assert CAMERA_FOLLOWS.decide(given).outcome == "holds"
    given["titles"] = spans("titles", [4.0], [6.0], ["overlay"], [1.0], "", by="x 1")
    assert CAMERA_FOLLOWS.decide(given).outcome == "undecided"
    del given["titles"]
    given["camera.layers"] = layers(0.1, 0.0, 0.1, 0.0, 0.1, 0.1, 0.1)
    assert CAMERA_FOLLOWS.decide(given).outcome == "undecided"


def test_an_orbit_circles_and_a_turn_does_not():
    assert CAMERA_CIRCLES.decide(film(("orbit", 2, 9, -0.7))).outcome == "holds"
    assert CAMERA_CIRCLES.decide(film(("orbit", 2, 9, 0.15))).outcome == "undecided"
    assert CAMERA_CIRCLES.decide(film(("orbit", 2, 9, 0.7), sure=0.3)).outcome == "undecided"
    pan = ("pan left", 2, 9, 0.9)
    assert CAMERA_CIRCLES.decide(film(pan, travel=[("turn", 2, 9)])).outcome == "fails"
    assert CAMERA_CIRCLES.decide(film(pan, travel=[("undetermined", 2, 9)])).outcome == "undecided"
    assert CAMERA_CIRCLES.decide(film(STANDS)).outcome == "fails"
    # A long way in may go round as well.
    assert CAMERA_CIRCLES.decide(film(("push-in", 2, 9, 2.5))).outcome == "undecided"
    assert CAMERA_CIRCLES.decide(film(("push-in", 2, 9, 1.5))).outcome == "fails"
    assert CAMERA_CIRCLES.decide(film(unknown=(2, 8))).outcome == "undecided"


@pytest.mark.parametrize("claim", ALL, ids=lambda c: c.id)
def test_without_known_motion_nothing_is_judged(claim):
    verdict = claim.decide(film(unknown=(-1, 18.5)))
    assert verdict.outcome == "undecided"
    assert "s are needed" in verdict.because


def test_a_part_of_a_film_is_judged_by_its_own_moves():
    pan = np.where((T >= 10) & (T < 14), 0.1, 0.0)
    units = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s", "parallax": ""}
    whole = film()
    del whole["camera.moves"], whole["camera.travel"], whole["camera.means"]
    for axis, unit in units.items():
        values = pan if axis == "pan" else np.zeros(len(T))
        whole[f"camera.{axis}"] = curve(
            f"camera.{axis}", T, values, unit, by="x 1", confidence=np.full(len(T), 0.9)
        )
    whole |= {track.name: track for track in Moves().derive(whole)}
    assert CAMERA_PANS.decide(whole).outcome == "holds"
    before, within = PartTracks(whole, 0.0, 9.0), PartTracks(whole, 9.0, 20.0)
    assert CAMERA_PANS.decide(before).outcome == "fails"
    assert FIXED_CAMERA.decide(before).outcome == "holds"
    assert CAMERA_PANS.decide(within).outcome == "holds"
    assert FIXED_CAMERA.decide(within).outcome == "fails"
