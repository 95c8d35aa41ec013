"""Every track that is promised is given, in whatever order the readers are registered."""

import random

import pytest

from onetake.measure import DERIVED, PROMISES, derive
from onetake.readers import TRACK_READERS
from onetake.readers.order import order_by_needs

DERIVED_NAMES = {gives.name for reader in TRACK_READERS for gives in reader.gives}


def test_every_track_that_is_promised_is_given(staged_reading):
    promised = [name for name, gives in PROMISES.items() if not gives.when]
    assert [name for name in promised if name not in staged_reading.tracks] == []
    assert list(staged_reading.tracks) == [name for name in PROMISES if name in staged_reading.tracks]


@pytest.mark.parametrize("seed", ["register", "reversed", 1, 2, 3])
def test_the_order_of_the_register_changes_nothing(staged_reading, seed):
    given = {name: track for name, track in staged_reading.tracks.items() if name not in DERIVED_NAMES}
    register = list(TRACK_READERS)
    if seed == "reversed":
        register.reverse()
    elif seed != "register":
        random.Random(seed).shuffle(register)
    found = derive(given, order_by_needs(register))
    assert list(found) == list(staged_reading.tracks)
    for name in DERIVED_NAMES & set(found):
        one, other = found[name], staged_reading.tracks[name]
        assert one.table.equals(other.table, check_metadata=True), name
        assert (one.facts, one.remark, one.lane) == (other.facts, other.remark, other.lane), name


def test_a_derived_reader_before_those_that_it_needs_would_give_nothing(staged_reading):
    given = {name: track for name, track in staged_reading.tracks.items() if name not in DERIVED_NAMES}
    assert set(derive(given, reversed(DERIVED))) < set(staged_reading.tracks)
