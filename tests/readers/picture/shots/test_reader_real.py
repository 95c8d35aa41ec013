"""Real films with a stated truth; skipped where they are not at hand."""

import pytest

from helpers.shared_media import DATA
from onetake.claims.editing import ONE_TAKE
from onetake.decode.play import play
from onetake.readers.picture.shots.reader import Shots

SHARED = DATA / "video"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason=f"no real films in {SHARED}")


def read(name):
    played = play(SHARED / name, [Shots()])
    return {track.name: track for track in played.tracks}


def test_three_cuts_a_fade_in_and_titles_that_are_none():
    tracks = read("big_buck_bunny_0_30.webm")
    track = tracks["shots.transitions"]
    assert track.labels == ["fade-in", "cut", "cut", "cut"]
    assert track.spans[0].tolist() == pytest.approx([0.0, 58 / 24], abs=0.5)
    assert track.spans[1:, 1] * 24 == pytest.approx([283, 376, 551], abs=1.0)
    assert len(tracks["shots"]) == 4
    assert ONE_TAKE.decide(tracks).outcome == "fails"


@pytest.mark.parametrize("name", ["handheld.avi", "crowd_static.mp4", "static_people.mp4", "aerial_gyro.mp4"])
def test_one_takes_hold(name):
    tracks = read(name)
    assert tracks["shots.transitions"].labels == []
    verdict = ONE_TAKE.decide(tracks)
    assert verdict.outcome == "holds", verdict.because
    assert verdict.measured > 0.65
