from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.rhythm import STEADY_BEAT
from onetake.core.track import marks, spans

NEAR = [0.5, 0.4]


def read(residual=1.0, label="sample-exact", beats=40, drift=0.0, **more):
    t = np.arange(beats) * 0.5

    def one(name, label, value, unit, **columns):
        rows = len(value)
        start = 20.0 * np.arange(rows)
        return spans(name, start, start + 20, [label] * rows, value, unit, by="beat 1", columns=columns)

    tempo = more.get("tempo", [120.0])
    many = np.ones(len(tempo))
    likelihood, rival = more.get("likelihood", [0.9, 0.1]), more.get("rival", "half")
    return {
        "beat.beats": marks("beat.beats", t, ["beat"] * beats, np.ones(beats), "count", by="beat 1"),
        "beat.residual": one(
            "beat.residual",
            "stretch",
            residual * many,
            "ms",
            timed=more.get("timed", 30.0) * many,
            beats=beats * many,
            tempo=tempo,
            scatter=more.get("scatter", residual) * many,
            half=more.get("half", np.nan) * many,
        ),
        "beat.drift": one("beat.drift", "stretch", [drift], "ppm"),
        "beat.loop": one("beat.loop", label, [1.0 if label == "sample-exact" else 0.0], "share"),
        "beat.tempi": spans(
            "beat.tempi",
            [0.0, 0.0],
            [20.0, 20.0],
            ["likeliest", rival],
            [120.0, {"half": 60.0, "double": 240.0, "two thirds": 80.0}[rival]],
            "bpm",
            by="beat 1",
            columns={"likelihood": likelihood},
        ),
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
        (read(beats=0), "inapplicable", "No beat"),
        (read(beats=3), "undecided", "Only 3 beats"),
        (read(timed=7.0), "undecided", "Too few beats"),
        (read(timed=10.0, beats=60), "undecided", "Too few beats"),
        (read(35.0, timed=15.0), "undecided", "Too few beats"),
        (read(15.0, timed=15.0), "fails", "15.0 ms"),
        (read(12.0, scatter=3.0), "undecided", "half of them within 3.0 ms"),
        (read(tempo=[93.0, 120.0]), "undecided", "93.0 and 120.0 beats a minute"),
        (read(likelihood=NEAR), "holds", "one loop"),
        (read(likelihood=NEAR, rival="double"), "undecided", "120.0 or 240.0 beats a minute"),
        (read(likelihood=NEAR, rival="two thirds"), "undecided", "120.0 or 80.0 beats a minute"),
        (read(35.0, likelihood=NEAR), "undecided", "120.0 or 60.0 beats a minute"),
        (read(35.0, likelihood=NEAR, half=5.0), "undecided", "120.0 or 60.0 beats a minute"),
        (read(35.0, likelihood=NEAR, half=30.0), "fails", "35.0 ms"),
        (read(35.0, likelihood=NEAR, rival="double"), "fails", "35.0 ms"),
    ],
)
def test_the_four_outcomes(tracks, outcome, says):
    verdict = STEADY_BEAT.decide(tracks)
    assert verdict.outcome == outcome
    assert says in verdict.because


def test_the_evidence_has_residual_drift_loop_and_tempi():
    verdict = STEADY_BEAT.decide(read(1.5, drift=12.0))
    assert [(e.track, e.value) for e in verdict.evidence] == [
        ("beat.residual", 1.5),
        ("beat.drift", 12.0),
        ("beat.loop", 1.0),
        ("beat.tempi", 120.0),
        ("beat.tempi", 60.0),
    ]
    assert verdict.measured == 1.5
