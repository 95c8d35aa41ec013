"""How the sentences that critics write of the camera are understood: one half to mend by, one to report."""

import pytest

from onetake.claims.camera import CAMERA_LURKS, PULL_OUT_REVEAL
from onetake.claims.camera_spiral import CAMERA_SPIRALS_IN
from onetake.review.statements import StatementReader

DEVELOPMENT = [
    ("camera-spirals-in", "The camera spirals in on the couple."),
    ("camera-spirals-in", "A slow spiral towards its subjects, then the close-up."),
    ("camera-spirals-in", "The frame slowly rotates as it closes in."),
    ("camera-spirals-in", "The camera corkscrews towards them."),
    ("camera-lurks", "The camera lurks around the room like a third person."),
    ("camera-lurks", "The camera never rests."),
    ("camera-lurks", "A restless, prowling camera follows them."),
    ("camera-lurks", "The camera drifts slowly about the flat."),
    ("!camera-lurks", "The camera is static throughout."),
    ("!camera-lurks", "The camera stands still."),
    ("pull-out-reveal", "At the end the camera pulls out to reveal the set."),
    ("pull-out-reveal", "The camera pulls back and shows us the soundstage."),
    ("!pull-out-reveal", "The camera never pulls back."),
    ("!pull-out-reveal", "The film ends on a close-up of her face."),
    ("", "Her voice spirals out of control."),
    ("", "He pulls back his hand."),
    ("", "The argument never rests."),
]
HELD_OUT = [
    ("camera-spirals-in", "The camera twists slowly towards the pair."),
    ("camera-spirals-in", "We watch the lens spiral ever closer to them."),
    ("camera-spirals-in", "The shot spins around the couple and tightens."),
    ("!camera-spirals-in", "The camera does not spiral."),
    ("camera-lurks", "The camera prowls the apartment."),
    ("camera-lurks", "The camera is always moving."),
    ("camera-lurks", "A creeping camera gives it its dread."),
    ("!camera-lurks", "It is filmed with a fixed camera."),
    ("!camera-lurks", "The camera never moves."),
    ("pull-out-reveal", "Finally the camera draws back to expose the studio."),
    ("pull-out-reveal", "The shot zooms out and the walls turn out to be a set."),
    ("pull-out-reveal", "A closing pull-back shows the crew."),
    ("!pull-out-reveal", "It closes on his face."),
    ("", "The lyrics spiral through guilt."),
    ("", "She lurks in the doorway."),
    ("", "The beat never stops."),
]


@pytest.fixture(scope="module")
def matcher():
    return StatementReader((CAMERA_SPIRALS_IN, CAMERA_LURKS, PULL_OUT_REVEAL))


def said(matcher, text):
    return {("!" * s.denied) + s.claim for s in matcher.find(text)}


@pytest.mark.parametrize(("want", "text"), DEVELOPMENT, ids=lambda s: s[:40])
def test_development_sentences(matcher, want, text):
    assert said(matcher, text) == set(want.split())


def test_held_out_sentences(matcher):
    missed = [
        (want, text, said(matcher, text))
        for want, text in HELD_OUT
        if said(matcher, text) != set(want.split())
    ]
    assert len(missed) <= 0.15 * len(HELD_OUT), missed
