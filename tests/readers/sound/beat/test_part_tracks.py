"""The beat of a part, told from the beats of the whole."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.rhythm import STEADY_BEAT
from onetake.core.track import marks, spans
from onetake.readers.film_part import FilmPart
from onetake.readers.parts import PartTracks
from onetake.readers.sound.beat.part_tracks import loop_of_part, steadiness_of_part

STEP = 0.5


def beats(off, *, known=True):
    """Return the tracks of beats that lie off an even clock of 0.5 s by so much, s."""
    n = len(off)
    number = np.arange(float(n))
    columns = {"number": number, "clock": np.zeros(n)} if known else None
    t = STEP * number + off
    made = [
        marks("beat.beats", t, ["beat"] * n, number % 4 + 1, "count", by="beat 5", columns=columns),
        spans("beat.residual", [0.0], [t[-1]], ["stretch"], [1.0], "ms", by="beat 5",
              columns={name: [np.nan] for name in ("timed", "beats", "tempo", "scatter", "half")}),
        spans("beat.drift", [0.0], [t[-1]], ["stretch"], [1.0], "ppm", by="beat 5", columns={"error": [1.0]}),
        loop("sample-exact", end=float(t[-1])),
        spans("beat.tempi", [0.0], [t[-1]], ["likeliest"], [120.0], "bpm", by="beat 5",
              columns={"likelihood": [0.9]}),
    ]  # fmt: skip
    return {track.name: track for track in made}


def loop(label, copied=0.5, coherence=0.6, end=40.0):
    columns = {"coherence": [coherence], "contrast": [0.9]}
    return spans("beat.loop", [0.0], [end], [label], [copied], "share", by="beat 5", columns=columns)


EVEN_THEN_NOT = np.r_[np.zeros(40), np.random.default_rng(3).normal(0, 0.03, 40)]


def test_each_part_has_the_residual_of_its_own_beats():
    whole = beats(EVEN_THEN_NOT)
    (first, _), (second, _) = (steadiness_of_part(FilmPart(whole, *s)) for s in ((0.0, 20.0), (20.0, 40.0)))
    assert first.values[0] == pytest.approx(0.0, abs=1e-6)
    assert second.values[0] == pytest.approx(30.0, abs=8.0)
    assert first.column("beats")[0] == 40
    assert first.column("tempo")[0] == pytest.approx(120.0)


def test_a_steady_half_of_an_unsteady_film_is_steady():
    whole = beats(EVEN_THEN_NOT)
    assert STEADY_BEAT.decide(PartTracks(whole, 0.0, 20.0)).outcome == "holds"
    assert STEADY_BEAT.decide(PartTracks(whole, 20.0, 40.0)).outcome == "fails"


def test_a_drift_is_that_of_the_part():
    n = np.arange(80.0)
    slower = beats(np.where(n > 40, 2e-4 * (n - 40) ** 2, 0.0))
    (_, even), (_, bent) = (steadiness_of_part(FilmPart(slower, *s)) for s in ((0.0, 20.0), (20.0, 41.0)))
    assert even.values[0] == pytest.approx(0.0, abs=1.0)
    assert bent.values[0] > 1000


def test_two_clocks_are_two_stretches():
    whole = beats(np.zeros(80))
    track = whole["beat.beats"]
    clock = np.where(np.arange(80) < 30, 0.0, 1.0)
    columns = {"number": track.column("number"), "clock": clock}
    whole["beat.beats"] = marks(
        "beat.beats", track.t, track.labels, track.values, "count", by="beat 5", columns=columns
    )
    part, _ = steadiness_of_part(FilmPart(whole, 5.0, 30.0))
    assert part.spans.tolist() == [[5.0, 14.5], [15.0, 29.5]]


def test_too_few_beats_have_no_residual():
    assert [len(t) for t in steadiness_of_part(FilmPart(beats(np.zeros(80)), 10.0, 13.0))] == [0, 0]


def test_a_reading_without_the_numbers_says_that_the_whole_is_needed():
    whole = beats(np.zeros(80), known=False)
    assert steadiness_of_part(FilmPart(whole, 0.0, 20.0)) == ()
    verdict = STEADY_BEAT.decide(PartTracks(whole, 0.0, 20.0))
    assert verdict.outcome == "inapplicable"
    assert verdict.because.startswith("It needs the whole film: beat.residual")


@pytest.mark.parametrize(
    ("label", "copied", "coherence", "end", "wanted"),
    [
        ("sample-exact", 0.5, 0.6, 10.0, "sample-exact"),
        ("unknown", 0.0, 0.0, 10.0, "unknown"),
        ("replayed", 0.0, 0.05, 10.0, "replayed"),
        ("varied", 0.0, 0.05, 10.0, "varied"),
        # A quarter could hold all copies, or all likeness, of the whole; three quarters could not.
        ("replayed", 0.03, 0.05, 10.0, "unknown"),
        ("replayed", 0.03, 0.05, 30.0, "replayed"),
        ("varied", 0.0, 0.2, 10.0, "unknown"),
        ("varied", 0.0, 0.2, 30.0, "varied"),
    ],
)
def test_the_loop_of_a_part(label, copied, coherence, end, wanted):
    (part,) = loop_of_part(FilmPart({"beat.loop": loop(label, copied, coherence)}, 0.0, end))
    assert part.labels == [wanted]
    assert part.spans.tolist() == [[0.0, end]]
    assert (part.values[0], part.column("coherence")[0]) == (copied, coherence)


def test_a_stretch_outside_has_no_loop_in_the_part():
    assert not len(loop_of_part(FilmPart({"beat.loop": loop("replayed")}, 40.0, 50.0))[0])
