"""A reading of a part of a film."""

from __future__ import annotations

import pytest

import onetake
from onetake.core.errors import TrackError


@pytest.fixture(scope="module")
def whole(sketch_reading):
    return onetake.open_reading(sketch_reading)


def test_the_whole_is_the_reading_itself(whole):
    assert onetake.clip(whole, 0.0, whole.media.duration) is whole


def test_a_part_before_the_cut_is_one_take(whole):
    cut = whole.tracks["shots"].spans[0, 1] - 0.1  # a cut takes the time between its frames
    assert whole.verdicts["one-take"].outcome == "fails"
    part = onetake.clip(whole, 0.0, float(cut))
    assert part.verdicts["one-take"].outcome == "holds"
    assert all(e.end <= cut + 0.05 for v in part.verdicts.values() for e in v.evidence)
    assert set(part.verdicts) == set(whole.verdicts)


@pytest.mark.parametrize("span", [(1.0, 1.0), (2.0, 1.0), (-1.0, 1.0), (0.0, 1e9)])
def test_a_part_outside_is_refused(whole, span):
    with pytest.raises(TrackError, match="wanted 0 <= start < end <="):
        onetake.clip(whole, *span)
