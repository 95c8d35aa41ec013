import numpy as np
import pytest

from onetake.claims.loudness import BROADCAST, CLIPS, FALLS_SILENT, LOUD_MASTER, silences
from onetake.core.track import curve, marks, spans


def integrated(value):
    label = "film" if np.isfinite(value) else "below the gate"
    return spans("loudness.integrated", [0.0], [60.0], [label], [value], "LUFS", by="loudness 1")


def peak(value):
    return marks("loudness.true-peak", [12.5], ["peak"], [value], "dBTP", by="loudness 1")


def momentary(*stretches, rate=10):
    """Stretches of (seconds, LUFS)."""
    values = np.concatenate([np.full(round(s * rate), float(v)) for s, v in stretches])
    return curve("loudness.momentary", 0.2 + np.arange(len(values)) / rate, values, "LUFS", by="loudness 1")


@pytest.mark.parametrize(
    ("level", "outcome"),
    [(-7.5, "holds"), (-13.7, "holds"), (-14.1, "undecided"), (-14.3, "fails"), (-30.0, "fails")],
)
def test_louder_than_services_play_it(level, outcome):
    verdict = LOUD_MASTER.decide({"loudness.integrated": integrated(level)})
    assert (verdict.outcome, verdict.measured) == (outcome, level)


@pytest.mark.parametrize(
    ("level", "outcome"),
    [(-23.0, "holds"), (-22.8, "holds"), (-23.6, "undecided"), (-24.0, "fails"), (-14.0, "fails")],
)
def test_as_broadcasters_ask(level, outcome):
    assert BROADCAST.decide({"loudness.integrated": integrated(level)}).outcome == outcome


@pytest.mark.parametrize(
    ("level", "outcome"),
    [(1.1, "holds"), (0.2, "holds"), (0.05, "undecided"), (-0.5, "undecided"), (-1.0, "fails")],
)
def test_a_peak_over_full_scale_clips(level, outcome):
    verdict = CLIPS.decide({"loudness.true-peak": peak(level)})
    assert verdict.outcome == outcome and verdict.evidence[0].start == 12.5


@pytest.mark.parametrize("claim", [LOUD_MASTER, BROADCAST])
def test_a_silent_film_has_no_loudness(claim):
    assert claim.decide({"loudness.integrated": integrated(np.nan)}).outcome == "inapplicable"


@pytest.mark.parametrize(
    ("stretches", "outcome", "longest"),
    [
        (((10, -20), (1.0, -90), (10, -20)), "holds", 1.3),
        (((10, -20), (0.2, -90), (10, -20)), "undecided", 0.5),
        (((10, -20), (1.0, -50), (10, -20)), "fails", 0.0),
        (((10, -20), (9.0, -90)), "fails", 0.0),
        (((9, -90), (10, -20)), "fails", 0.0),
        (((10, -20), (2, -90), (10, -58)), "fails", 0.0),
    ],
)
def test_sound_falls_silent_between_sounds_alone(stretches, outcome, longest):
    tracks = {"loudness.momentary": momentary(*stretches), "loudness.integrated": integrated(-20.0)}
    verdict = FALLS_SILENT.decide(tracks)
    assert verdict.outcome == outcome
    assert verdict.measured == pytest.approx(longest, abs=0.05)


def test_digital_silence_is_silence():
    t = 0.2 + np.arange(100) / 10
    values = np.where((t > 4) & (t < 6), -np.inf, -20.0)
    ((start, end),) = silences(t, values, -20.0)
    assert start == pytest.approx(3.9, abs=0.1) and end == pytest.approx(6.1, abs=0.1)
