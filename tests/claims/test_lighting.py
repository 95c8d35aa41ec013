"""Low and high key, high contrast and neon, on figures given by hand."""

from __future__ import annotations

import pytest

from helpers.colour_tracks import palette_tracks
from onetake.claims.lighting import HIGH_CONTRAST, HIGH_KEY_LIGHT, LOW_KEY_LIGHT, NEON

NIGHT = {"#0a0a10": 0.7, "#18181c": 0.2}
PINK_TUBE = {**NIGHT, "#ff2fa0": 0.06, "#20d0ff": 0.04}
LAMP = {**NIGHT, "#ffb040": 0.10}
RED_LAMP = {**NIGHT, "#ff3010": 0.10}
DAY = {"#a0a0a0": 0.9, "#ff2fa0": 0.1}
GREY = {"#808080": 1.0}


def decide(claim, *parts):
    return claim.decide(palette_tracks(*parts))


@pytest.mark.parametrize(
    ("lightness", "low", "high"),
    [
        (15, "holds", "fails"),
        (29, "undecided", "fails"),
        (45, "fails", "fails"),
        (66, "fails", "undecided"),
        (80, "fails", "holds"),
    ],
)
def test_key_is_told_by_the_mean_lightness(lightness, low, high):
    part = (10, GREY, {"lightness": lightness})
    assert decide(LOW_KEY_LIGHT, part).outcome == low
    assert decide(HIGH_KEY_LIGHT, part).outcome == high


def test_a_bright_frame_with_deep_shadows_is_not_high_key():
    assert decide(HIGH_KEY_LIGHT, (10, GREY, {"lightness": 80, "dark": 0.2})).outcome != "holds"


def test_key_is_a_share_of_the_time():
    verdict = decide(LOW_KEY_LIGHT, (7, GREY, {"lightness": 15}), (3, GREY, {"lightness": 60}))
    assert (verdict.outcome, verdict.measured) == ("holds", pytest.approx(0.7))
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (0, 7)
    assert verdict.evidence[-1].says == "not low key"


@pytest.mark.parametrize(("contrast", "outcome"), [(90, "holds"), (77, "undecided"), (60, "fails")])
def test_contrast(contrast, outcome):
    assert decide(HIGH_CONTRAST, (10, GREY, {"contrast": contrast})).outcome == outcome


def test_neon_is_strong_colour_in_the_dark():
    assert decide(NEON, (10, PINK_TUBE, {})).outcome == "holds"
    assert decide(NEON, (10, DAY, {})).outcome == "fails"
    assert decide(NEON, (10, NIGHT, {})).outcome == "fails"
    assert decide(NEON, (10, PINK_TUBE, {}), (40, NIGHT, {})).outcome == "fails"


def test_a_lamp_or_a_fire_may_be_neon_or_not():
    for colours in (LAMP, RED_LAMP):
        verdict = decide(NEON, (10, colours, {}))
        assert verdict.outcome in ("undecided", "fails")
        assert verdict.outcome == "fails" or "a lamp's" in verdict.because
    assert decide(NEON, (10, RED_LAMP, {})).outcome == "undecided"


@pytest.mark.parametrize("claim", [LOW_KEY_LIGHT, HIGH_KEY_LIGHT, HIGH_CONTRAST, NEON], ids=lambda c: c.id)
def test_hardly_any_picture_is_undecided(claim):
    assert claim.decide(palette_tracks((3, GREY, {}), aside=[(0.0, 3.0)])).outcome == "undecided"
