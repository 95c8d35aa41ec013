import numpy as np
import pytest

from onetake.signal.matching.wipe_switch import switching

ROWS, COLUMNS, COUNT = 8, 12, 10
ALL = np.ones((ROWS, COLUMNS))
PICTURE = np.arange(COUNT)[:, None, None]


def lean(moment, pause=0.0):
    """Return the leaning of parts that switch at `moment`, shape (h, w), and pause between."""
    late = PICTURE - moment[None]
    return np.where(late < -pause / 2, 1.0, np.where(late > pause / 2, -1.0, 0.0))


def across():
    return np.tile(np.linspace(0.5, COUNT - 1.5, COLUMNS), (ROWS, 1))


def clock():
    y, x = np.mgrid[0:ROWS, 0:COLUMNS]
    return 0.5 + (np.arctan2(y - 3.5, x - 5.5) / (2 * np.pi) + 0.5) * (COUNT - 2)


@pytest.mark.parametrize("moment", [across(), across()[:, ::-1], clock()])
def test_a_sweep_leans_the_right_way_and_is_smooth(moment):
    found = switching(lean(moment), ALL)
    assert found.lean > 0.9
    assert found.both > 0.9
    assert found.rough < 0.25
    assert found.spread == pytest.approx(0.26, abs=0.06)
    assert found.told == 1.0


def test_a_cut_has_no_spread_and_chance_is_rough():
    assert switching(lean(np.full((ROWS, COLUMNS), 4.5)), ALL).spread == 0.0
    moment = np.random.default_rng(1).permuted(across().ravel()).reshape(ROWS, COLUMNS)
    assert switching(lean(moment), ALL).rough > 0.7


def test_what_covers_for_a_while_shows_as_a_pause():
    found = switching(lean(np.full((ROWS, COLUMNS), 4.5) + 0.01 * across(), pause=5), ALL)
    assert found.pause >= 5
    assert found.told == 0.0


def test_nothing_to_tell_gives_nothing():
    assert switching(lean(across()), np.zeros((ROWS, COLUMNS))) is None
