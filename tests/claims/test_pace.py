from __future__ import annotations

import numpy as np
import pytest

from helpers.cut_films import cut_tracks
from onetake.claims.pace import FAST_CUTTING, LONG_TAKES, SLOW_CUTTING
from onetake.claims.pace_change import PACE_QUICKENS, quickening
from onetake.claims.shot_edges import shot_edges
from onetake.core.facts import Fact
from onetake.core.track import curve, spans


def every(seconds, end, **more):
    return cut_tracks(np.arange(seconds, end - 1e-6, seconds).tolist(), end, **more)


@pytest.mark.parametrize(
    ("seconds", "fast", "slow"),
    [
        (1.0, "holds", "fails"),
        (2.5, "holds", "fails"),
        (3.0, "undecided", "fails"),
        (4.0, "fails", "fails"),
        (6.0, "fails", "undecided"),
        (10.0, "fails", "holds"),
    ],
)
def test_pace_by_the_length_of_the_shots(seconds, fast, slow):
    tracks = every(seconds, 60.0)
    assert FAST_CUTTING.decide(tracks).outcome == fast
    assert SLOW_CUTTING.decide(tracks).outcome == slow
    assert FAST_CUTTING.decide(tracks).measured == pytest.approx(seconds)
    assert f"a shot lasts {seconds:.1f} s on average" in SLOW_CUTTING.decide(tracks).because


def test_a_flurry_before_a_long_image_is_neither():
    tracks = cut_tracks(np.arange(1.0, 20.0).tolist(), 80.0)
    assert FAST_CUTTING.decide(tracks).outcome == "undecided"
    assert SLOW_CUTTING.decide(tracks).outcome == "fails"


def test_doubtful_joins_count_neither_way():
    joins = np.arange(0.8, 30.0, 0.8).tolist()
    assert FAST_CUTTING.decide(cut_tracks([], 30.0, doubtful=joins)).outcome == "undecided"
    weak = cut_tracks(joins, 30.0, links=[0.45] * len(joins))
    assert FAST_CUTTING.decide(weak).outcome == "undecided"
    assert "may or may not be a cut" in FAST_CUTTING.decide(weak).because
    some = cut_tracks([10.0, 20.0], 30.0, doubtful=np.arange(1.0, 30.0, 1.5).tolist())
    assert SLOW_CUTTING.decide(some).outcome == "undecided"
    assert LONG_TAKES.decide(some).outcome == "undecided"


def test_too_little_to_judge_by():
    assert FAST_CUTTING.decide(every(1.0, 6.0)).outcome == "undecided"
    assert FAST_CUTTING.decide(cut_tracks([2.0, 4.0], 12.0)).outcome == "undecided"
    assert SLOW_CUTTING.decide(cut_tracks([9.0], 18.0)).outcome == "undecided"
    assert SLOW_CUTTING.decide(cut_tracks([], 60.0)).outcome == "inapplicable"
    assert LONG_TAKES.decide(cut_tracks([], 15.0)).outcome == "undecided"
    for claim in (FAST_CUTTING, SLOW_CUTTING, LONG_TAKES):
        assert claim.decide(every(1.0, 60.0, even=0.7)).outcome == "undecided"


@pytest.mark.parametrize(
    ("cuts", "outcome"),
    [
        ([], "holds"),
        ([20.0, 40.0], "holds"),
        (np.arange(3.0, 60.0, 3.0).tolist(), "fails"),
        (np.arange(10.0, 60.0, 10.0).tolist(), "undecided"),
        ([40.0, *np.arange(41.0, 60.0)], "holds"),
    ],
)
def test_long_takes(cuts, outcome):
    assert LONG_TAKES.decide(cut_tracks(cuts, 60.0)).outcome == outcome


def test_a_long_black_is_no_take():
    tracks = cut_tracks([40.0, *np.arange(41.0, 60.0)], 60.0)
    link = tracks["shots.link"]
    dark = {"even": (link.t < 26.0).astype(float)}
    tracks["shots.link"] = curve("shots.link", link.t, link.values, "link", by="shots 1", columns=dark)
    assert LONG_TAKES.decide(tracks).outcome == "fails"


def quickening_cuts(first, last, count):
    lengths = np.geomspace(first, last, count)
    edges = np.cumsum(lengths)
    return edges[:-1].tolist(), float(edges[-1])


def test_the_pace_quickens_only_where_the_order_says_so():
    cuts, end = quickening_cuts(5.0, 0.8, 20)
    verdict = PACE_QUICKENS.decide(cut_tracks(cuts, end))
    assert verdict.outcome == "holds"
    assert verdict.measured > verdict.chance > 1.0
    backwards = [end - at for at in reversed(cuts)]
    assert PACE_QUICKENS.decide(cut_tracks(backwards, end)).outcome == "fails"
    assert PACE_QUICKENS.decide(every(2.0, 60.0)).outcome == "fails"


def test_chance_margin_and_doubt_of_a_change_of_pace():
    near, end = quickening_cuts(2.6, 1.2, 20)
    assert PACE_QUICKENS.decide(cut_tracks(near, end)).outcome == "undecided"
    assert "too near" in PACE_QUICKENS.decide(cut_tracks(near, end)).because
    lengths = [1.0, 9.0, 1.0, 9.0, 1.5, 3.0, 1.0, 6.0, 1.0, 4.0, 1.0, 2.0]
    edges = np.cumsum(lengths)
    scattered = PACE_QUICKENS.decide(cut_tracks(edges[:-1].tolist(), float(edges[-1])))
    assert scattered.outcome == "undecided"
    assert "chance" in scattered.because
    few, end = quickening_cuts(5.0, 0.8, 6)
    assert PACE_QUICKENS.decide(cut_tracks(few, end)).outcome == "undecided"
    assert PACE_QUICKENS.decide(cut_tracks([], 30.0)).outcome == "inapplicable"
    cuts, end = quickening_cuts(5.0, 0.8, 20)
    weak = cut_tracks(cuts, end, links=[0.05] * 9 + [0.45] * 10)
    assert PACE_QUICKENS.decide(weak).outcome == "undecided"


def test_first_and_last_shot_count_only_in_short_films():
    assert quickening(np.array([30.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 9.0])) == 1.0
    assert quickening(np.array([4.0, 2.0])) == 2.0


def test_a_film_that_was_read_in_part_is_open():
    tracks = every(1.0, 60.0)
    t = np.arange(0, 60, 0.04)
    facts = {
        "partial": Fact(True),
        "read": Fact(60.0, "s"),
        "missing": Fact(60.0, "s"),
        "why": Fact("damage"),
    }
    tracks["frames"] = curve("frames", t, np.arange(len(t), dtype=float), "tick", by="play 1", facts=facts)
    assert FAST_CUTTING.decide(tracks).outcome == "undecided"


@pytest.mark.parametrize(
    ("doubtful", "most"),
    [
        ((), [10.0, 20.0]),
        ((10.3,), [10.3, 20.0]),
        ((9.4, 10.6), [9.4, 10.6, 20.0]),
        ((14.0,), [10.0, 14.0, 20.0]),
    ],
    ids=["no doubtful join", "one in it", "two in it", "one elsewhere"],
)
def test_a_gradual_change_counts_once(doubtful, most):
    """Where a join in it is doubtful, its middle is no second place for a cut."""
    tracks = cut_tracks([20.0], 30.0, doubtful=doubtful)
    tracks["shots.suspect"] = spans("shots.suspect", [9.0], [11.0], ["gradual"], [0.5], "link", by="shots 1")
    assert shot_edges(tracks).most.tolist() == pytest.approx(most, abs=0.05)
