from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.rhythm.onset_strength import OnsetStrengths
from onetake.signal.rhythm.periodicity import measure_periodicity
from onetake.signal.rhythm.tempo_segments import tempo_parts

RATE = 86.0


def strengths(*songs):
    """Return onset strengths of songs in a row, each (bpm, seconds)."""
    curves = []
    for tempo, length in songs:
        curve = np.zeros(round(length * RATE), np.float32)
        beats = np.arange(0, length - 0.1, 60 / tempo)
        curve[np.rint(beats * RATE).astype(int)] = 5.0
        curves.append(curve)
    whole = np.concatenate(curves)
    other = np.roll(whole, 1)
    return OnsetStrengths(whole, whole, whole, whole, other)


def test_two_songs_in_a_row_have_a_tempo_each():
    parts = tempo_parts(measure_periodicity(strengths((120.0, 40), (93.0, 40)), RATE))
    assert [60 / p.tempi.period[0] for p in parts] == pytest.approx([120, 93], rel=0.02)
    assert parts[0].end == pytest.approx(40, abs=3)
    assert parts[1].end == np.inf


@pytest.mark.parametrize("songs", [[(120.0, 80)], [(120.0, 40), (60.0, 40)], [(120.0, 20)]])
def test_one_tempo_or_its_double_is_one_part(songs):
    assert len(tempo_parts(measure_periodicity(strengths(*songs), RATE))) == 1


def test_a_gradual_change_is_one_part():
    beats = np.cumsum(np.linspace(0.55, 0.5, 150))
    curve = np.zeros(round((beats[-1] + 1) * RATE), np.float32)
    curve[np.rint(beats * RATE).astype(int)] = 5.0
    found = tempo_parts(measure_periodicity(OnsetStrengths(curve, curve, curve, curve, curve), RATE))
    assert len(found) == 1
