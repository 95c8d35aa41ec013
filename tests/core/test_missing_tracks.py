"""What a claim says where the film has no picture, no sound, or lacks a track."""

import pytest

from onetake.claims.editing import ONE_TAKE
from onetake.claims.levels import RAW_VOCALS
from onetake.core.track import curve


def tracks(*names):
    return {name: curve(name, [0.0, 1.0], [0.0, 1.0], "s", by="x 1") for name in names}


@pytest.mark.parametrize(
    ("claim", "there", "says"),
    [
        (ONE_TAKE, ["loudness.momentary"], "There is no picture to judge it by."),
        (RAW_VOCALS, ["frames"], "There is no sound to judge it by."),
        (ONE_TAKE, ["frames", "loudness.momentary"], "It was not measured: shots, "),
    ],
)
def test_the_reason_is_in_plain_words(claim, there, says):
    verdict = claim.decide(tracks(*there))
    assert verdict.outcome == "inapplicable"
    assert verdict.because.startswith(says)


def test_a_song_has_no_picture_though_it_has_a_track_of_frames():
    of_song = tracks("loudness.momentary") | {"frames": curve("frames", [], [], "tick", by="x 1")}
    assert ONE_TAKE.decide(of_song).because == "There is no picture to judge it by."
