"""A claim that is denied is not its contrary."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from onetake.claims import CLAIMS
from onetake.claims.camera_moves import FIXED_CAMERA
from onetake.claims.dreary import DREARY_PALETTE
from onetake.core.track import curve, spans
from onetake.review.check import check
from onetake.review.statements import StatementReader

BUT_FIXED = tuple(claim for claim in CLAIMS if claim.id not in ("fixed-camera", "mono-mix"))
"""Stillness, the contrary of lurking, and mono, that of a bouncing mix, have claims of their own."""
READER = StatementReader(BUT_FIXED)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The camera does not move an inch.", "stillness"),
        ("The camera is static.", "stillness"),
        ("The camera stands still.", "stillness"),
        ("The camera is locked off.", "stillness"),
        ("The camera hardly moves.", "stillness"),
        ("The camera does not always move.", ""),
        ("The camera never stands still.", ""),
        ("The camera never stops.", ""),
        ("The camera lurks.", ""),
        ("The palette is not vivid.", "contrary"),
        ("The palette is anything but colourful.", "contrary"),
        ("The palette is vivid.", "weak colour"),
        ("The picture is bright.", "dim"),
        ("The palette is not dreary.", ""),
        ("The mix is not mono.", "contrary"),
        ("The colours do not change.", ""),
        ("It never cuts.", ""),
        ("The colours are washed out.", "weak colour"),
        ("The light is flat and grey.", "weak colour"),
        ("The palette is muted.", "weak colour"),
        ("The picture is dim.", "dim"),
        ("The palette is dreary.", ""),
        ("A drab, muted palette.", ""),
    ],
)
def test_what_is_opposed(text, want):
    [one] = READER.find(text)
    assert one.opposed == want


@pytest.mark.parametrize(("outcome", "want"), [("holds", "borne out"), ("fails", "cannot be decided")])
def test_a_denied_contrary_contradicts_nothing(outcome, want):
    verdicts = {c.id: c.verdict(outcome, "So it was set.") for c in CLAIMS}
    reading = SimpleNamespace(verdicts=verdicts, tracks={}, media=SimpleNamespace(title="", duration=60.0))
    [match] = check("The palette is not vivid.", reading, BUT_FIXED, source="a.txt").sentences[0].matches
    assert match.standing == want


def moving(share: float, speed: float = 0.05) -> SimpleNamespace:
    """Return the reading of a film of 60 s in whose first part the camera pans."""
    t = np.arange(600) / 10
    still = np.zeros(600)
    rates = {name: still for name in ("tilt", "roll", "scale", "shake")}
    rates["pan"] = np.where(t < 60 * share, speed, 0.0)
    units = {"pan": "1/s", "tilt": "1/s", "roll": "deg/s", "scale": "1/s", "shake": ""}
    tracks = {f"camera.{k}": curve(f"camera.{k}", t, v, units[k], by="test 1") for k, v in rates.items()}
    return SimpleNamespace(verdicts={}, tracks=tracks, media=SimpleNamespace(title="", duration=60.0))


@pytest.mark.parametrize(
    ("text", "share", "speed", "want"),
    [
        ("The camera does not move an inch.", 0.0, 0.05, "borne out"),
        ("The camera does not move an inch.", 0.1, 0.05, "cannot be decided"),
        ("The camera does not move an inch.", 0.6, 0.05, "contradicted"),
        # It does not move slowly all the time, and yet it does not stand still.
        ("The camera is static.", 0.6, 0.5, "contradicted"),
        ("The camera does not always move.", 0.6, 0.05, "borne out"),
        ("The camera hardly moves.", 0.1, 0.05, "borne out"),
        ("The camera hardly moves.", 0.3, 0.05, "cannot be decided"),
    ],
)
def test_stillness(text, share, speed, want):
    [match] = check(text, moving(share, speed), BUT_FIXED, source="a.txt").sentences[0].matches
    assert match.standing == want


def test_where_the_camera_moves_is_shown_first():
    text = "The camera is static."
    [match] = check(text, moving(0.6, 0.5), BUT_FIXED, source="a.txt").sentences[0].matches
    assert match.standing == "contradicted"
    assert [e.says for e in match.verdict.evidence][:1] == ["in motion"]
    [match] = check(text, moving(0.0, 0.0), BUT_FIXED, source="a.txt").sentences[0].matches
    assert match.standing == "borne out"
    assert [e.says for e in match.verdict.evidence] == ["at rest"]


def test_a_camera_that_moves_most_of_the_time_is_not_hardly_moving():
    [match] = check("The camera hardly moves.", moving(0.8), BUT_FIXED, source="a.txt").sentences[0].matches
    # Whether a hedged sentence is judged depends on how often such sentences are read right.
    assert match.standing in ("contradicted", "not judged")
    assert match.verdict.outcome == "holds"


def coloured(light: float, colour: str) -> SimpleNamespace:
    """Return the reading of a film of 10 s in one lightness and one colour."""
    t = np.arange(100) / 10
    values = {"palette.lightness": (light, "L*"), "palette.chroma": (5.0, "C*")}
    tracks = {k: curve(k, t, np.full(100, v), unit, by="test 1") for k, (v, unit) in values.items()}
    begin = np.arange(10.0)
    tracks["palette.aside"] = spans("palette.aside", [], [], [], [], "", by="test 1")
    tracks["palette.slices"] = spans(
        "palette.slices", begin, begin + 1, [colour] * 10, np.ones(10), "share", by="test 1"
    )
    failed = DREARY_PALETTE.verdict("fails", "So it was set.")
    media = SimpleNamespace(title="", duration=10.0)
    return SimpleNamespace(verdicts={DREARY_PALETTE.id: failed}, tracks=tracks, media=media)


@pytest.mark.parametrize(
    ("text", "light", "colour", "want"),
    [
        # Pale and grey, but bright: no dreary palette, and yet what is said is so.
        ("The colours are washed out.", 60.0, "#909090", "borne out"),
        ("The colours are washed out.", 60.0, "#c02020", "contradicted"),
        ("The colours are not washed out.", 60.0, "#909090", "contradicted"),
        # Dim, but in colour.
        ("The picture is dim.", 20.0, "#601010", "borne out"),
        ("The picture is dim.", 60.0, "#909090", "contradicted"),
        ("The palette is dreary.", 60.0, "#909090", "contradicted"),
        # The contrary of one side: black and white is neither dreary nor garish.
        ("The colours are garish.", 60.0, "#909090", "contradicted"),
        ("The colours are garish.", 60.0, "#c02020", "borne out"),
        ("The picture is bright.", 60.0, "#909090", "borne out"),
    ],
)
def test_one_side_of_a_dreary_palette_is_judged_alone(text, light, colour, want):
    [sentence] = check(text, coloured(light, colour), BUT_FIXED, source="a.txt").sentences
    [match] = [match for match in sentence.matches if match.claim == DREARY_PALETTE.id]
    assert match.standing == want


@pytest.mark.parametrize(("outcome", "want"), [("undecided", "cannot be decided"), ("fails", "contradicted")])
def test_a_still_camera_is_contradicted_only_where_a_move_can_be_named(monkeypatch, outcome, want):
    fixed = replace(FIXED_CAMERA, needs=(), judge=lambda claim, tracks: claim.verdict(outcome, "So it was."))
    monkeypatch.setattr("onetake.claims.camera_moves.FIXED_CAMERA", fixed)
    [match] = check("The camera is static.", moving(0.6), BUT_FIXED, source="a.txt").sentences[0].matches
    assert match.standing == want
