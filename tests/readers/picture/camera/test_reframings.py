import numpy as np
import pytest

from onetake.core.track import curve, spans
from onetake.readers.picture.camera.reframings import Reframings, overlap

UNITS = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}


def reframings(seconds, shots=None, **rates):
    t = np.arange(round(seconds * 24)) / 24
    tracks = {
        f"camera.{axis}": curve(f"camera.{axis}", t, np.full(len(t), rates.get(axis, 0.0)), unit, by="test 1")
        for axis, unit in UNITS.items()
    }
    edges = shots or [(0.0, seconds)]
    tracks["shots"] = spans(
        "shots", [a for a, _ in edges], [b for _, b in edges], ["shot"] * len(edges),
        np.arange(len(edges)) + 1, "count", by="test 1",
    )  # fmt: skip
    (track,) = Reframings().derive(tracks)
    return track


@pytest.mark.parametrize(
    ("axis", "rate", "label", "every"),
    [
        ("pan", 0.1, "to the right", 10 / 3),  # a third of a width leaves half in common
        ("pan", -0.2, "to the left", 5 / 3),
        ("tilt", 0.1, "upwards", 10 / 3),
        ("roll", 15.0, "turned", 3.0),
        ("scale", 0.1, "closer", 10 * np.log(2) / 2),  # sqrt(2) in size is 2 in area
        ("scale", -0.1, "wider", 10 * np.log(2) / 2),
    ],
)
def test_a_steady_move_reframes_at_even_steps(axis, rate, label, every):
    track = reframings(20.0, **{axis: rate})
    assert set(track.labels) == {label}
    assert np.diff(track.t, prepend=0.0) == pytest.approx(every, abs=0.09)
    assert track.facts.count("reframings") == len(track)
    if axis != "roll":
        assert track.values == pytest.approx(0.5, abs=0.02)


def test_a_still_camera_and_a_wobble_reframe_nothing():
    assert len(reframings(30.0)) == 0
    assert len(reframings(2.0, pan=0.1)) == 0


def test_a_cut_begins_the_count_anew():
    assert len(reframings(6.0, shots=[(0.0, 3.0), (3.0, 6.0)], pan=0.1)) == 0
    track = reframings(8.0, shots=[(0.0, 4.0), (4.0, 8.0)], pan=0.1)
    assert len(track) == 2 and track.facts.count("most-in-a-shot") == 1


def test_unknown_motion_counts_for_nothing():
    assert len(reframings(20.0, pan=np.nan)) == 0


def test_frames_apart_have_nothing_in_common():
    assert overlap(1.0, 0.0, 0.0) == 0
    assert overlap(0.1, 0.1, 0.2) == pytest.approx(overlap(-0.1, -0.1, 0.2))
