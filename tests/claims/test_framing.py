from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.framing import CLAUSTROPHOBIC
from onetake.core.track import curve


def film(size, headroom=0.1, border=0.9, fill=0.1, seconds=20.0):
    """Return tracks with one picture a tenth of a second; NaN is no face."""
    t = np.arange(0, seconds, 0.1)
    size = np.broadcast_to(np.asarray(size, float), t.shape).copy()
    columns = {"scale": size, "headroom": headroom, "border": border, "fill": fill}
    units = {"scale": "height", "headroom": "height", "border": "", "fill": "share"}
    return {
        f"framing.{name}": curve(
            f"framing.{name}", t, np.broadcast_to(np.asarray(v, float), t.shape), units[name], by="framing 1"
        )
        for name, v in columns.items()
    }


def test_tight_and_closed_holds_with_seconds_to_look_at():
    verdict = CLAUSTROPHOBIC.decide(film(0.3))
    assert verdict.outcome == "holds"
    assert verdict.measured == pytest.approx(1.0)
    assert verdict.evidence[0].start == 0.0
    assert verdict.evidence[0].end == pytest.approx(20.0)


@pytest.mark.parametrize("tracks", [film(0.08), film(0.3, headroom=0.4)])
def test_small_or_airy_fails(tracks):
    assert CLAUSTROPHOBIC.decide(tracks).outcome == "fails"


@pytest.mark.parametrize("closing", [{"border": 0.3}, {"fill": 0.25}, {"headroom": 0.2}])
def test_any_of_three_signs_closes_a_tight_frame(closing):
    assert CLAUSTROPHOBIC.decide(film(0.3, **{"headroom": 0.4, **closing})).outcome == "holds"


def test_near_the_limit_is_undecided():
    assert CLAUSTROPHOBIC.decide(film(0.175)).outcome == "undecided"


def test_without_people_it_abstains():
    verdict = CLAUSTROPHOBIC.decide(film(np.nan))
    assert verdict.outcome == "undecided"
    assert "People are seen for 0.0 of 20.0 s" in verdict.because
    assert verdict.measured is None


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
