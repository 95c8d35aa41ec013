"""Delivery from the log odds of singing, the pitch where it is the voice's own, and the grid of the talk."""

import numpy as np
import pytest

from onetake.readers.sound.voice_terms import UNSURE
from onetake.readers.sound.voices.delivery import (
    CLEAR_PITCH,
    COVERED_DOUBT,
    DOUBT,
    FEWEST_FOR_GRID,
    RAPPED,
    SPOKEN,
    SUNG,
    classify_delivery,
    talk_grid,
)

STEP = 512 / 44100
T = np.arange(0, 40, STEP)
STRETCHES = np.array([[0.5, 9.5], [10.5, 19.5], [20.5, 29.5], [30.5, 39.5]])
GLIDES = 150 * 2 ** (((T * 3) % 1) * 0.7)


def energy(times):
    """Return the energy of syllables that begin at some times."""
    found = np.full(len(T), 1e-4)
    for time in times:
        found += np.exp(-0.5 * ((T - time - 0.06) / 0.03) ** 2)
    return found


def on_grid(rng, first, last, step=0.2):
    slots = np.arange(first, last, step)
    return slots[rng.random(len(slots)) < 0.8]


def off_grid(rng, first, last):
    times = first + np.cumsum(0.11 + rng.exponential(0.14, round((last - first) / 0.11)))
    return times[times < last]


def kinds(times, odds=(-5.0,) * 4, margin=np.inf, pitch=GLIDES):
    return classify_delivery(T, energy(times), pitch, STRETCHES, np.array(odds), margin)


@pytest.fixture
def rng():
    return np.random.default_rng(3)


def test_syllables_on_a_grid_are_rapped_and_others_spoken(rng):
    times = np.r_[on_grid(rng, 0.6, 9.4), off_grid(rng, 10.6, 18.8), on_grid(rng, 20.6, 29.4)]
    found = kinds(times)[:3]
    assert [span.kind for span in found] == [RAPPED, SPOKEN, RAPPED]
    assert min(span.confidence for span in found) > 0.6


def test_a_grid_is_found_in_rap_and_hardly_ever_by_chance():
    """The best of many grids fits a dozen random syllables well: that is allowed for."""
    rng = np.random.default_rng(0)
    free = [np.sort(rng.uniform(0, count / 4, count)) for count in (10, 30, 90) for _ in range(40)]
    assert sum(np.isfinite(talk_grid([times]).period) for times in free) <= 5
    assert all(np.isfinite(talk_grid([on_grid(rng, 0.0, 20.0)]).period) for _ in range(10))
    assert talk_grid([free[0], free[1] + 60]).count == 20
    few = on_grid(rng, 0.0, 3.0)
    assert len(few) < FEWEST_FOR_GRID and np.isnan(talk_grid([few]).period)


def test_speech_without_a_grid_is_surer_the_longer_it_is(rng):
    long = kinds(np.concatenate([off_grid(rng, a + 0.1, b - 0.7) for a, b in STRETCHES]))
    short = kinds(off_grid(rng, 0.6, 3.0))
    assert {span.kind for span in long} == {SPOKEN}
    assert 0.5 < short[0].confidence < long[0].confidence


def test_the_model_says_what_is_sung(rng):
    times = on_grid(rng, 0.6, 39.0)
    found = kinds(times, odds=(4.0, -4.0, DOUBT / 2, -DOUBT / 2))
    assert [span.kind for span in found] == [SUNG, RAPPED, UNSURE, UNSURE]
    assert found[0].confidence > 0.95 > 0.6 > found[2].confidence


def test_a_steady_pitch_counts_where_it_is_the_voices_own(rng):
    times, steady = off_grid(rng, 0.6, 38.0), np.full(len(T), 220.0)
    assert {span.kind for span in kinds(times, pitch=steady, margin=CLEAR_PITCH + 1)} == {SUNG}
    assert SUNG not in {span.kind for span in kinds(times, pitch=steady, margin=CLEAR_PITCH - 1)}


def test_off_the_grid_under_a_band_is_unsure(rng):
    """Drums hide the syllables: a rapped line may look like a spoken one."""
    times = np.r_[on_grid(rng, 0.6, 19.4), on_grid(rng, 20.6, 29.4), 30.65, 30.85]
    clear, covered = (kinds(times, margin=margin)[3] for margin in (20.0, 3.0))
    assert clear.kind == SPOKEN
    assert covered.kind == UNSURE and clear.confidence < 1 / (1 + np.exp(-COVERED_DOUBT))
