"""Fast flight with the shutter open all the time: radial streaks, no corners to speak of."""

import numpy as np
import pytest

from helpers.warps import wall, warped
from onetake.core.track import spans
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.camera.reader import Camera

FPS = 24


def flight(rate, seconds):
    n = round(seconds * FPS)
    still, size = np.zeros(n), (320, 180)
    wide = 0.4 if rate > 0 else 0.4 * np.exp(-rate * seconds)
    made = warped(wall(11), still, still, still, np.full(n, rate), FPS, size=size, blur=1.0, zoom=wide)
    reader = Camera()
    for block in made.blocks():
        reader.push(block)
    tracks = {track.name: track for track in reader.close()}
    tracks["shots"] = spans("shots", [0], [seconds], ["shot"], [1], "count", by="t 1")
    return tracks


@pytest.mark.parametrize("rate", [1.0, -1.0, 2.0])
def test_the_growth_of_a_streaked_flight_is_right_or_unknown(rate):
    tracks = flight(rate, 1.4)
    found = tracks["camera.scale"].values[1:]
    known = found[np.isfinite(found)]
    assert known == pytest.approx(np.full(len(known), rate), rel=0.15)
    assert len(known) > 0.9 * len(found)
    for axis, most in (("pan", 0.05), ("tilt", 0.05), ("roll", 3.0)):
        # The first step has no pace to begin from: at 2.0 a second it may be taken for a leap.
        assert np.nanmax(np.abs(tracks[f"camera.{axis}"].values[2:])) < most
    moves, _ = Moves().derive(tracks)
    assert set(moves.labels) == {"push-in" if rate > 0 else "pull-out"}
