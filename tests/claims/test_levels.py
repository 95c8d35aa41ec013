from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.levels import RAW_VOCALS
from onetake.core.track import Fact, curve, spans


def over_background(alone, voiced, known=None):
    facts = {"dominated": alone, "known": voiced if known is None else known, "voiced": voiced}
    facts = {name: Fact(float(value), "s") for name, value in facts.items()}
    columns = {"loudness": [9.0]}
    return spans(
        "voices.over-background",
        [0.0],
        [1.0],
        ["voice"],
        [20.0],
        "dB",
        by="space 4",
        columns=columns,
        facts=facts,
    )


def voices(swing, width, crest=15.0, seconds=2.0, count=12, alone=1.0, measured=1.0):
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
        row("loudness.voices-measured", measured * seconds * count, "s"),
        over_background(alone * seconds * count, seconds * count),
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


@pytest.mark.parametrize(
    ("swing", "width", "alone", "measured", "outcome", "word"),
    [
        (7.0, 12.0, 0.2, 0.2, "undecided", "dominate for 4.8 s of 24 s"),
        (7.0, 12.0, 0.4, 0.4, "undecided", "dominate for 9.6 s of 24 s"),
        (7.0, 12.0, 0.6, 0.2, "undecided", "louder than drums and bass for 4.8 s"),
        (7.0, 12.0, 0.6, 0.5, "holds", "range over 12.0 dB"),
        (3.0, 12.0, 0.6, 0.5, "fails", "3.0 dB"),
        (7.0, 3.0, 0.6, 0.5, "undecided", "12 s of 24 s"),
    ],
)
def test_nothing_is_decided_by_the_music(swing, width, alone, measured, outcome, word):
    verdict = RAW_VOCALS.decide(voices(swing, width, alone=alone, measured=measured))
    assert verdict.outcome == outcome
    assert word in verdict.because


def test_without_pauses_nothing_is_decided():
    tracks = voices(7.0, 12.0)
    tracks["voices.over-background"] = over_background(4.0, 24.0, known=8.0)
    verdict = RAW_VOCALS.decide(tracks)
    assert verdict.outcome == "undecided"
    assert "For 16 s of 24 s of the voices there is no pause near" in verdict.because


def test_it_shows_the_loudest_and_the_quietest():
    verdict = RAW_VOCALS.decide(voices(7.0, 12.0))
    loud, quiet, swing = verdict.evidence
    assert loud.value > quiet.value
    assert swing.track == "loudness.voices-swing"
