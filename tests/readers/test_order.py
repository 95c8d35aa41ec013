"""Derived readers run in the order of their needs, whatever the order of the register."""

from itertools import permutations

import pytest

from onetake.core.errors import TrackError
from onetake.core.gives import Gives
from onetake.readers import TRACK_READERS
from onetake.readers.order import inputs_of, order_by_needs


def reader(name, gives, needs=(), may_use=()):
    promises = tuple(Gives(g, "curve", "s", "x") for g in gives)
    return type(name, (), {"name": name, "gives": promises, "needs": needs, "may_use": may_use})


A = reader("a", ["a.x"], needs=("c.x", "shots"))
B = reader("b", ["b.x"], may_use=("a.x",))
C = reader("c", ["c.x", "c.y"], needs=("shots",))


@pytest.mark.parametrize("register", list(permutations((A, B, C))))
def test_a_reader_comes_after_those_whose_tracks_it_uses(register):
    assert [r.name for r in order_by_needs(register)] == ["c", "a", "b"]


def test_a_circle_is_a_sentence_that_names_it():
    one, other = (
        reader("one", ["one.x"], needs=("other.x",)),
        reader("other", ["other.x"], may_use=("one.x",)),
    )
    with pytest.raises(TrackError, match=r"a circle of needs \((one|other) -> (one|other) -> (one|other)\)"):
        order_by_needs((one, other))


def test_the_register_has_an_order():
    done = {g.name for r in TRACK_READERS for g in r.gives}
    for made in order_by_needs(TRACK_READERS):
        assert not set(inputs_of(made)) & done - {g.name for g in made.gives}
        done -= {g.name for g in made.gives}
    assert not done
