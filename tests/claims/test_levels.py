from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.levels import RAW_VOCALS
from onetake.core.track import curve, spans


def voices(swing, width, crest=15.0, seconds=2.0, count=12):
    starts = np.arange(count) * (seconds + 0.5)
    last = float(starts[-1] + seconds) if count else 0.0
    t = np.arange(0.2, last, 0.1)
    level = -30 + 10 * np.sin(t)

    def row(name, value, unit):
        n = 1 if count else 0
        end = [last] * n
        return spans(name, [0.0] * n, end, ["all voices"] * n, [value] * n, unit, by="levels 1")

    tracks = [
        spans(
            "voices.who", starts, starts + seconds, ["voice A"] * count, [np.nan] * count, "", by="voices 1"
        ),
        curve("loudness.momentary", t, level, "LUFS", by="loudness 2"),
        row("loudness.voices-swing", swing, "dB"),
        row("loudness.voices-range", width, "LU"),
        row("loudness.voices-crest", crest, "dB"),
    ]
    return {track.name: track for track in tracks}


@pytest.mark.parametrize(
    ("swing", "width", "outcome"),
    [
        (7.0, 12.0, "holds"),
        (3.0, 12.0, "fails"),
        (7.0, 3.0, "fails"),
        (4.8, 12.0, "undecided"),
        (7.0, 6.4, "undecided"),
        (float("nan"), 12.0, "undecided"),
        (7.0, float("nan"), "undecided"),
    ],
)
def test_outcomes(swing, width, outcome):
    assert RAW_VOCALS.decide(voices(swing, width)).outcome == outcome


def test_little_speech_is_undecided_and_none_inapplicable():
    assert RAW_VOCALS.decide(voices(7.0, 12.0, count=2)).outcome == "undecided"
    assert RAW_VOCALS.decide(voices(7.0, 12.0, count=0)).outcome == "inapplicable"


def test_it_shows_the_loudest_and_the_quietest():
    verdict = RAW_VOCALS.decide(voices(7.0, 12.0))
    loud, quiet, swing = verdict.evidence
    assert loud.value > quiet.value
    assert swing.track == "loudness.voices-swing"
