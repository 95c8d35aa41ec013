"""Paths between the loudspeakers, on evidence that is known."""

import numpy as np
import pytest

from onetake.signal.stereo.channel_delay import delay_agreement, delay_of
from onetake.signal.stereo.field import name_fields
from onetake.signal.stereo.pan_tracking import GRID, best_path, moments_in_place, near_path, place_votes


def test_votes_and_median_find_the_source_among_strays():
    rng = np.random.default_rng(0)
    pan = np.where(
        rng.random((50, 40)) < 0.7, 0.42 + rng.normal(0, 0.05, (50, 40)), rng.uniform(-1, 1, (50, 40))
    )
    weight = rng.uniform(0.5, 1.5, pan.shape)
    path = GRID[best_path(place_votes(pan, weight))]
    place, share = near_path(pan, weight, path)
    assert np.abs(path - 0.42).max() < 0.1
    assert np.median(np.abs(place - 0.42)) < 0.02
    assert share.mean() == pytest.approx(0.75, abs=0.07)


def test_tiles_without_a_place_do_not_vote():
    pan = np.array([[0.5, np.nan], [np.nan, np.nan]])
    found = place_votes(pan, np.ones((2, 2)))
    assert GRID[found[0].argmax()] == pytest.approx(0.5)
    assert not found[1].any()
    assert np.isnan(near_path(pan, np.ones((2, 2)), np.array([0.5, 0.5]))[0][1])


def test_a_glide_is_followed_without_a_leap():
    path = np.linspace(-0.8, 0.8, 60)
    found = GRID[best_path(place_votes(path[:, None], np.ones((60, 1))))]
    assert np.abs(found - path).max() < 0.15
    assert np.abs(np.diff(found)).max() < 0.11


def test_a_short_visit_counts_only_where_somebody_is_at_home():
    path = np.r_[np.full(20, -0.6), np.full(2, 0.0), np.full(20, 0.6), np.full(2, -0.6), np.full(10, 0.6)]
    kept = moments_in_place(path, np.ones(len(path), bool), least=3, short=6, home=9)
    assert not kept[20:22].any()
    assert kept[42:44].all()


def test_the_phases_of_a_delay_agree_on_its_azimuth():
    hz, azimuth = np.arange(200, 2000, 100.0), np.arange(-90, 91, 1.0)
    for true in (-60.0, 0.0, 35.0):
        phase = -2 * np.pi * hz * delay_of(np.array([true]), hz)[:, 0]
        found = delay_agreement(phase[None], np.ones((1, len(hz))), hz, azimuth)[0]
        assert azimuth[found.argmax()] == true
        assert found.max() == pytest.approx(1.0)


def test_fields_are_named_second_by_second():
    parts = {"silence": (0, 0, 0), "mono": (1, 1, 1), "stereo": (1, 1, 0.5), "out of phase": (1, 1, -1)}
    parts |= {"left only": (1, 0, 0), "right only": (0, 1, 0)}
    whole = np.concatenate([np.tile(p, (20, 1)) for p in parts.values()]).astype(float)
    first, last, labels, values = name_fields(whole)
    assert labels == list(parts)
    assert first.tolist() == [0, 20, 40, 60, 80, 100]
    assert last.tolist() == [20, 40, 60, 80, 100, 120]
    assert values[1:4].tolist() == [1.0, 0.5, -1.0]


@pytest.mark.parametrize(("visit", "is_followed"), [(1.0, True), (0.9, True), (0.7, False), (0.5, False)])
def test_a_visit_of_one_moment_needs_more_evidence_than_two_jumps_cost(visit, is_followed):
    evidence = np.zeros((21, 41))
    evidence[:, 8] = 1.0
    evidence[10, 8], evidence[10, 34] = 0.0, visit
    path = best_path(evidence)
    assert path[10] == (34 if is_followed else 8)
    assert (np.delete(path, 10) == 8).all()
