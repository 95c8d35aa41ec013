"""Expectations of a film, as a test writes them."""

from __future__ import annotations

import pytest

import onetake
from onetake.core.errors import ClaimError


@pytest.fixture(scope="module")
def reading(sketch_film):
    return onetake.read(sketch_film)


def test_what_is_so_is_met(reading):
    found = onetake.expect(reading, "!one-take", " one-take @ 0:00-0:00.9 ")
    assert [e.met for e in found] == [True, True]
    assert found[1].written == "one-take @ 0:00-0:00.9"


def test_what_is_not_so_fails_with_the_seconds(reading):
    with pytest.raises(
        onetake.NotMet, match=r"one-take: not met\. There are 2 transitions.*Look at 0\.9"
    ) as err:
        onetake.expect(reading, "one-take", "!one-take")
    assert "!one-take" not in str(err.value)
    assert isinstance(err.value, AssertionError)


def test_what_cannot_be_told_is_not_met_unless_asked(reading):
    with pytest.raises(onetake.NotMet, match="clockwork-turns: cannot be told"):
        onetake.expect(reading, "clockwork-turns")
    assert onetake.expect(reading, "clockwork-turns", open_is_met=True)[0].met


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("one take", "wanted 'claim', '!claim' or 'claim @ 0:10-0:30'"),
        ("one-taek", "no claim 'one-taek', wanted one-take"),
        ("zzz", "wanted one of one-take, hidden-cut"),
    ],
)
def test_what_is_not_well_formed_is_one_sentence(reading, written, says):
    with pytest.raises(ClaimError, match=says):
        onetake.expect(reading, written)


def test_a_film_or_a_stored_reading_will_do(sketch_film, tmp_path):
    stored = onetake.read(sketch_film, tmp_path)
    assert onetake.expect(sketch_film, "!one-take")[0].met
    assert onetake.expect(stored.folder, "!one-take")[0].met
