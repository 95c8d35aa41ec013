"""Strobing and light on the beat, on steps of light given by hand."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.flashes import LIGHT_ON_THE_BEAT, STROBING
from onetake.core.cut_track import cut_track
from onetake.core.track import curve, marks, spans

FPS = 25
TEMPO = 0.5
"""Seconds a beat."""


def film(flashes=(), length=40.0, cuts=(), beats=None, fps=FPS, lasts=0.06, red=False, sudden=True):
    """Return the tracks of a film whose light goes up at each of `flashes` and down `lasts` s later."""
    names = ("more red", "less red") if red else ("brighter", "darker")
    rows = sorted([(t, names[0]) for t in flashes] + [(t + lasts, names[1]) for t in flashes])
    t, label = [t for t, _ in rows], [name for _, name in rows]
    n = len(rows)
    beats = np.arange(0, length, TEMPO) if beats is None else np.asarray(beats, float)
    frames = np.arange(round(length * fps)) / fps
    seconds = [0.04 if sudden else 2.0] * n
    tracks = [
        marks(
            "light.steps", t, label, [0.8] * n, "share", by="steps 1",
            columns={"change": [0.4] * n, "seconds": seconds},
        ),
        spans(
            "shots.transitions", [c - 0.02 for c in cuts], list(cuts), ["cut"] * len(cuts), [1.0] * len(cuts),
            "share", by="shots 1",
        ),
        curve("palette.lightness", frames, np.full(len(frames), 40.0), "L*", by="palette 4"),
        marks("beat.beats", beats, ["beat"] * len(beats), np.ones(len(beats)), "count", by="beat 1"),
    ]  # fmt: skip
    return {track.name: track for track in tracks}


def test_more_than_three_flashes_in_a_second_strobe_and_the_danger_is_named():
    verdict = STROBING.decide(film(10 + np.arange(12) / 6))
    assert (verdict.outcome, verdict.measured) == ("holds", 6.0)
    assert "photosensitive epilepsy" in verdict.because and "BT.1702" in verdict.because
    assert verdict.evidence[0].start == pytest.approx(10.0)


@pytest.mark.parametrize(
    ("rate", "outcome"), [(1.0, "fails"), (2.0, "fails"), (3.0, "undecided"), (4.0, "holds")]
)
def test_the_limit_is_three_a_second(rate, outcome):
    verdict = STROBING.decide(film(np.arange(5, 15, 1 / rate) + 0.001))
    assert verdict.outcome == outcome
    assert verdict.measured == rate


def test_without_a_flash_it_fails():
    verdict = STROBING.decide(film())
    assert (verdict.outcome, verdict.measured) == ("fails", 0.0)


def test_changes_at_cuts_are_no_flashes_but_are_told():
    flashes = 10 + np.arange(12) / 6
    cuts = np.r_[flashes, flashes + 0.06]
    verdict = STROBING.decide(film(flashes, cuts=np.sort(cuts)))
    assert verdict.outcome == "undecided"
    assert verdict.measured == 0.0
    assert "at cuts" in verdict.because and "6 times" in verdict.because


def test_saturated_red_flashes_count():
    verdict = STROBING.decide(film(10 + np.arange(12) / 6, red=True))
    assert verdict.outcome == "holds"
    assert "red" in verdict.because


def test_too_few_frames_a_second_cannot_show_a_strobe():
    assert STROBING.decide(film(fps=5)).outcome == "undecided"
    assert (
        STROBING.decide({**film(), "palette.lightness": film(length=0.05)["palette.lightness"]}).outcome
        == "undecided"
    )


def test_a_clip_strobes_only_where_the_film_does():
    tracks = film(10 + np.arange(12) / 6)
    for start, end, outcome in ((0.0, 9.0, "fails"), (9.5, 13.0, "holds"), (20.0, 40.0, "fails")):
        part = {name: cut_track(track, start, end) for name, track in tracks.items()}
        assert STROBING.decide(part).outcome == outcome


@pytest.mark.parametrize("every", [1, 2, 4])
def test_flashes_on_beats_are_on_the_beat(every):
    rng = np.random.default_rng(every)
    at = np.arange(0, 40, every * TEMPO) + rng.normal(0, 0.02, round(40 / every / TEMPO))
    verdict = LIGHT_ON_THE_BEAT.decide(film(np.abs(at)))
    assert verdict.outcome == "holds"
    assert verdict.measured > 0.8 > verdict.chance


def test_flashes_on_half_beats_are_on_the_beat():
    assert LIGHT_ON_THE_BEAT.decide(film(np.arange(0, 40, TEMPO / 2), lasts=0.05)).outcome == "holds"


@pytest.mark.parametrize("seed", range(5))
def test_flashes_at_another_tempo_or_at_any_time_are_not(seed):
    rng = np.random.default_rng(seed)
    other = np.arange(0.1, 39.8, TEMPO * rng.choice([0.83, 1.21, 1.37]))
    assert LIGHT_ON_THE_BEAT.decide(film(other)).outcome == "fails"
    assert LIGHT_ON_THE_BEAT.decide(film(np.sort(rng.uniform(0, 39, 40)))).outcome != "holds"


def test_flashes_between_the_beats_are_not_on_them():
    assert LIGHT_ON_THE_BEAT.decide(film(np.arange(0.25, 39, TEMPO))).outcome == "fails"


def test_what_is_too_little_is_undecided():
    assert LIGHT_ON_THE_BEAT.decide(film([1.0, 2.0])).outcome == "undecided"
    assert LIGHT_ON_THE_BEAT.decide(film(np.arange(0, 40, TEMPO), fps=6)).outcome == "undecided"
    assert LIGHT_ON_THE_BEAT.decide(film(np.arange(0, 40, TEMPO), sudden=False)).outcome == "undecided"
    at = np.arange(0, 40, TEMPO)
    assert LIGHT_ON_THE_BEAT.decide(film(at, cuts=at)).outcome == "undecided"


def test_without_a_beat_it_does_not_apply():
    assert LIGHT_ON_THE_BEAT.decide(film(np.arange(0, 40, TEMPO), beats=[])).outcome == "inapplicable"
