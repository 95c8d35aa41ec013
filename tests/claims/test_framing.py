from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.framing import CLAUSTROPHOBIC
from onetake.core.track import Fact, curve


def film(size, headroom=0.1, border=0.9, fill=0.25, seconds=20.0, people=None, looks=None, sure=0.7):
    """Return tracks with one picture a tenth of a second; NaN is no face; `sure` is their confidence."""
    t = np.arange(0, seconds, 0.1)
    size = np.broadcast_to(np.asarray(size, float), t.shape).copy()
    people = np.isfinite(size) if people is None else people
    columns = {"scale": size, "people": people, "headroom": headroom, "border": border, "fill": fill}
    units = {"scale": "height", "people": "count", "headroom": "height", "border": "", "fill": "share"}
    facts = {name: Fact(count, "count") for name, count in (looks or {}).items()}
    return {
        f"framing.{name}": curve(
            f"framing.{name}", t, np.broadcast_to(np.asarray(v, float), t.shape), units[name],
            by="framing 1", facts=facts, confidence=np.full(len(t), sure),
        )
        for name, v in columns.items()
    }  # fmt: skip


def test_tight_and_closed_holds_with_seconds_to_look_at():
    verdict = CLAUSTROPHOBIC.decide(film(0.3))
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(1.0)
    assert verdict.evidence[0].start == 0.0
    assert verdict.evidence[0].end == pytest.approx(20.0)


@pytest.mark.parametrize(
    ("size", "sure", "outcome"),
    [(0.2, 0.7, "holds"), (0.2, 0.45, "undecided"), (0.3, 0.45, "holds"), (0.08, 0.45, "fails")],
)
def test_heads_that_are_hardly_seen_may_be_far_smaller(size, sure, outcome):
    assert CLAUSTROPHOBIC.decide(film(size, sure=sure)).outcome == outcome


@pytest.mark.parametrize("tracks", [film(0.08), film(0.3, headroom=0.4, fill=0.1)])
def test_small_or_airy_fails(tracks):
    assert CLAUSTROPHOBIC.decide(tracks).outcome == "fails"


@pytest.mark.parametrize("closing", [{"border": 0.3}, {"fill": 0.25}])
def test_a_dark_border_or_people_who_fill_it_close_a_tight_frame(closing):
    assert CLAUSTROPHOBIC.decide(film(0.3, **{"headroom": 0.4, "fill": 0.1, **closing})).outcome == "holds"


def test_little_room_above_the_head_alone_is_undecided():
    assert CLAUSTROPHOBIC.decide(film(0.3, headroom=0.15, fill=0.15)).outcome == "undecided"


def test_people_who_fill_a_frame_with_light_borders_are_undecided():
    verdict = CLAUSTROPHOBIC.decide(film(0.3, border=1.2, fill=0.3))
    assert verdict.outcome == "undecided"
    assert "But for 100% the borders are lighter than the middle, as in the open." in verdict.because
    assert CLAUSTROPHOBIC.decide(film(0.3, border=np.nan, fill=0.3)).outcome == "undecided"


def test_large_faces_in_a_part_of_the_film_are_undecided():
    size = np.r_[np.full(50, 0.5), np.full(150, np.nan)]
    verdict = CLAUSTROPHOBIC.decide(film(size))
    assert verdict.outcome == "undecided"
    assert "For 75% of the film nobody is seen." in verdict.because


def test_near_the_limit_is_undecided():
    assert CLAUSTROPHOBIC.decide(film(0.175)).outcome == "undecided"


def test_without_people_it_abstains():
    verdict = CLAUSTROPHOBIC.decide(film(np.nan))
    assert verdict.outcome == "undecided"
    assert "People are seen for 0.0 of 20.0 s" in verdict.because
    assert verdict.measured is None


def test_the_sentence_says_how_many_looks_were_made():
    people = np.r_[np.zeros(150), np.full(50, np.nan)]
    looks = {"searches": 7, "body-looks": 2, "looks-that-found": 0}
    because = CLAUSTROPHOBIC.decide(film(np.nan, people=people, looks=looks)).because
    assert "was searched 7 times for faces and 2 times for bodies; none of these looks found" in because
    assert "For 25% of the film there are too few looks to say whether anybody is there." in because


def test_nobody_is_said_of_the_part_with_enough_looks_only():
    size = np.r_[np.full(50, 0.3), np.full(150, np.nan)]
    people = np.r_[np.ones(50), np.zeros(100), np.full(50, np.nan)]
    looks = {"searches": 1, "body-looks": 30, "looks-that-found": 4}
    because = CLAUSTROPHOBIC.decide(film(size, people=people, looks=looks)).because
    assert "For 50% of the film nobody is seen." in because
    assert "1 time for faces" in because
    assert "4 of these looks found somebody." in because
    assert "For 25% of the film there are too few looks" in because


def test_enough_looks_are_not_called_too_few():
    looks = {"searches": 7, "body-looks": 30, "looks-that-found": 4}
    because = CLAUSTROPHOBIC.decide(film(0.3, looks=looks)).because
    assert because.endswith("4 of these looks found somebody.")


def test_readings_without_counted_looks_are_decided_without_them():
    assert "searched" not in CLAUSTROPHOBIC.decide(film(np.nan)).because


def test_what_is_not_seen_keeps_a_verdict_from_being_sure():
    size = np.full(200, np.nan)
    size[:60] = 0.3
    assert CLAUSTROPHOBIC.decide(film(size)).outcome == "undecided"
    size[:120] = 0.3
    assert CLAUSTROPHOBIC.decide(film(size)).outcome == "holds"


def test_a_pull_out_at_the_end_does_not_undo_it():
    size = np.full(200, 0.3)
    size[160:] = 0.05
    assert CLAUSTROPHOBIC.decide(film(size)).outcome == "holds"
    size[80:] = 0.05
    assert CLAUSTROPHOBIC.decide(film(size)).outcome == "fails"
