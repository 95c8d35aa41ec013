import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core import spans
from onetake.core.errors import TrackError

pairs = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda p: (p[0] / 4, (p[0] + p[1]) / 4)),
    max_size=12,
)


def covered(array, grid):
    return np.array([any(s <= g < e for s, e in array) for g in grid])


GRID = np.arange(0.0, 25.0, 0.125)


@given(pairs, pairs)
def test_union_and_intersection_cover_what_sets_cover(one, other):
    both = covered(one, GRID) & covered(other, GRID)
    either = covered(one, GRID) | covered(other, GRID)
    assert (covered(spans.union(one, other), GRID) == either).all()
    assert (covered(spans.intersection(one, other), GRID) == both).all()


@given(pairs)
def test_union_and_gaps_partition_the_extent(some):
    held, free = spans.crop(some, 0, 20), spans.gaps(some, 0, 20)
    assert spans.total(held) + spans.total(free) == pytest.approx(20)
    assert len(spans.intersection(held, free)) == 0


@given(pairs)
def test_union_is_sorted_disjoint_and_stable(some):
    once = spans.union(some)
    assert (once[1:, 0] > once[:-1, 1]).all()
    assert (spans.union(once) == once).all()


def test_where_ends_with_the_film():
    assert spans.where([0.0, 1.0], [True, True], 3.0).tolist() == [[0.0, 3.0]]


def test_nothing_is_fine():
    assert spans.total([]) == 0
    assert spans.gaps([], 0, 2).tolist() == [[0.0, 2.0]]
    assert spans.intersection([], [(0, 1)]).shape == (0, 2)


@pytest.mark.parametrize("bad", [[(2, 1)], [(0, float("nan"))], [(0, float("inf"))]])
def test_a_bad_span_is_a_sentence(bad):
    with pytest.raises(TrackError, match="wanted finite start <= end"):
        spans.union(bad)
