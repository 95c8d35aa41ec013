"""Frames with a handful of pixels decide nothing; what rests on sound does not depend on them."""

import pytest

from onetake.core.claim import Claim
from onetake.core.facts import Fact
from onetake.core.track import curve


def decide(width, height, needs, outcome="holds"):
    claim = Claim(
        "a-claim", "A claim.", needs, 0.5, "share", "x", ("a claim",), lambda c, _: c.verdict(outcome, "So.")
    )
    facts = {} if width is None else {"width": Fact(width, "count"), "height": Fact(height, "count")}
    tracks = {name: curve(name, [0.0], [1.0], "share", by="x 1") for name in needs}
    return claim.decide(
        {**tracks, "frames": curve("frames", [0.0], [0.0], "tick", by="decode 1", facts=facts)}
    )


@pytest.mark.parametrize("found", ["holds", "fails"])
@pytest.mark.parametrize(
    "needs", [("shots.link",), ("palette.lightness",), ("loudness.momentary", "camera.pan")]
)
def test_small_frames_decide_nothing_that_rests_on_the_picture(needs, found):
    verdict = decide(640, 15, needs, found)
    assert verdict.outcome == "undecided"
    assert (
        verdict.because
        == "So. The frames have 640x15 pixels, too few to judge a film by, so this is undecided."
    )
    assert decide(16, 16, needs, found).outcome == found
    assert decide(None, None, needs, found).outcome == found


def test_what_rests_on_sound_is_decided_whatever_the_frames():
    assert decide(1, 1, ("loudness.momentary",)).outcome == "holds"
    assert decide(1, 1, ("shots",), "inapplicable").outcome == "inapplicable"
