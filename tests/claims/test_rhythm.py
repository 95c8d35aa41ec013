from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.rhythm import STEADY_BEAT
from onetake.core.track import marks, spans


def read(residual=1.0, label="sample-exact", beats=40, drift=0.0):
    t = np.arange(beats) * 0.5

    def one(name, label, value, unit):
        return spans(name, [0.0], [20.0], [label], [value], unit, by="beat 1")

    return {
        "beat.beats": marks("beat.beats", t, ["beat"] * beats, np.ones(beats), "count", by="beat 1"),
        "beat.residual": one("beat.residual", "stretch", residual, "ms"),
        "beat.drift": one("beat.drift", "stretch", drift, "ppm"),
        "beat.loop": one("beat.loop", label, 1.0 if label == "sample-exact" else 0.0, "share"),
    }


@pytest.mark.parametrize(
    ("tracks", "outcome", "says"),
    [
        (read(), "holds", "one loop"),
        (read(35.0, "varied"), "fails", "35.0 ms"),
        (read(35.0), "fails", "35.0 ms"),
        (read(1.0, "replayed"), "fails", "played again"),
        (read(7.5), "undecided", "too near"),
        (read(9.5), "undecided", "too near"),
        (read(1.0, "unknown"), "undecided", "cannot be decided"),
        (read(beats=3), "inapplicable", "No beat"),
    ],
)
def test_the_four_outcomes(tracks, outcome, says):
    verdict = STEADY_BEAT.decide(tracks)
    assert verdict.outcome == outcome
    assert says in verdict.because


def test_the_evidence_has_residual_drift_and_loop():
    verdict = STEADY_BEAT.decide(read(1.5, drift=12.0))
    assert [(e.track, e.value) for e in verdict.evidence] == [
        ("beat.residual", 1.5),
        ("beat.drift", 12.0),
        ("beat.loop", 1.0),
    ]
    assert verdict.measured == 1.5
