"""The tracks of a part of a film."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims import CLAIMS
from onetake.core.facts import Fact
from onetake.core.track import curve, spans
from onetake.readers.parts import PartTracks
from onetake.readers.sound.voices.part_facts import voice_facts_of_part

T = np.arange(0, 20, 0.1)


def turning(until: float) -> dict[str, object]:
    """Return the tracks of a camera that turns to the right until a moment, in one shot of 20 s."""
    rates = {"pan": np.where(until > T, 0.1, 0.0), "tilt": 0 * T, "roll": 0 * T, "scale": 0 * T}
    units = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}
    made = {f"camera.{n}": curve(f"camera.{n}", T, v, units[n], by="camera 1") for n, v in rates.items()}
    made["camera.turned"] = curve("camera.turned", T, 0 * T, "deg", by="path 1")
    made["camera.closeness"] = curve("camera.closeness", T, 0 * T + 1, "", by="path 1")
    made["shots"] = spans("shots", [0], [20], ["shot"], [1], "count", by="shots 1")
    made["shots.reframings"] = None
    return {name: track for name, track in made.items() if track is not None}


def test_what_is_measured_is_cut_and_what_follows_is_derived_again():
    whole = turning(until=10.0)
    part = PartTracks(whole, 5.0, 15.0)
    assert part["camera.pan"].t[[0, -1]].tolist() == pytest.approx([5.0, 14.9])
    assert np.isnan(part["camera.pan"].values[0])
    assert part["shots"].spans.tolist() == [[5.0, 15.0]]
    # Both are derived from the rates of the part, not cut from the whole.
    assert part["camera.turned"].t.min() >= 5.0


def test_a_track_that_the_whole_has_not_is_not_in_the_part():
    part = PartTracks(turning(until=10.0), 5.0, 15.0)
    assert "palette.dark" not in part
    with pytest.raises(KeyError):
        part["palette.dark"]
    assert set(part) <= set(turning(until=10.0))
    assert len(part) == len(list(part))


def test_what_sums_up_the_whole_is_not_told_of_a_part():
    loud = spans("loudness.integrated", [0], [20], ["film"], [-23], "LUFS", by="loudness 1")
    part = PartTracks({"loudness.integrated": loud}, 5.0, 15.0)
    assert "loudness.integrated" not in part


def test_a_claim_that_needs_the_whole_says_so():
    claim = next(c for c in CLAIMS if c.id == "lightly-echoed")
    rooms = {name: spans(name, [0], [20], ["voices"], [0.3], "s", by="space 1") for name in claim.needs}
    verdict = claim.decide(PartTracks(rooms, 5.0, 15.0))
    assert verdict.outcome == "inapplicable"
    assert verdict.because.startswith("It needs the whole film: space.decay, ")
    rooms.pop("space.direct")
    verdict = claim.decide(PartTracks(rooms, 5.0, 15.0))
    assert verdict.because == "It was not measured: space.direct is missing."


def test_a_film_without_sound_says_so_of_its_parts_too():
    claim = next(c for c in CLAIMS if c.id == "lightly-echoed")
    silent = {**turning(until=10.0), "frames": curve("frames", T, T, "tick", by="x 1")}
    verdict = claim.decide(PartTracks(silent, 5.0, 15.0))
    assert verdict.because.startswith("There is no sound to judge it by")


def test_an_older_reading_without_a_column_needs_the_whole_film():
    old = spans("beat.loop", [0], [20], ["sample-exact"], [1], "share", by="beat 2")
    part = PartTracks({"beat.loop": old}, 5.0, 15.0)
    assert "beat.loop" not in part
    alone = spans("shots.transitions", [5], [5.1], ["dissolve"], [1], "share", by="shots 1")
    assert "shots.transitions" not in PartTracks({"shots.transitions": alone}, 0.0, 15.0)


def test_evidence_lies_in_the_part():
    dark = curve("palette.dark", T, np.where(T > 8, 0.9, 0.0), "share", by="palette 1")
    claim = next(c for c in CLAIMS if c.id == "dark-voids")
    aside = spans("palette.aside", [], [], [], [], "L*", by="palette 1")
    verdict = claim.decide(PartTracks({"palette.dark": dark, "palette.aside": aside}, 5.03, 10.04))
    assert verdict.evidence
    assert all(5.03 <= e.start <= e.end <= 10.04 for e in verdict.evidence)


WHO = spans(
    "voices.who",
    [0, 5, 10],
    [5, 10, 10.4],
    ["A", "B", "C"],
    [1, 1, 1],
    "",
    by="voices 1",
    facts={"fewest-voices": Fact(2, "count"), "most-voices": Fact(4, "count")},
)


@pytest.mark.parametrize(
    ("start", "end", "fewest", "most"),
    [(0, 11, 2, 3), (0, 4, 1, 2), (4, 6, 2, 3), (10, 11, 0, 1)],
)
def test_a_part_has_as_many_voices_as_are_heard_in_it(start, end, fewest, most):
    from onetake.core.cut_track import cut_track

    part = cut_track(WHO, float(start), float(end))
    facts = voice_facts_of_part(part, WHO)
    assert (facts["fewest-voices"].value, facts["most-voices"].value) == (fewest, most)
