"""Facts are typed values with units; what does not fit is a sentence."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core.errors import MissingData, TrackError
from onetake.core.facts import Fact, Facts, MissingFact
from onetake.core.units import UNITS

FACTS = Facts(
    "beat.lock",
    {"scatter": Fact(3.5, "ms"), "turns": Fact(24, "count"), "loop": Fact(True), "why": Fact("x")},
)


def test_typed_access():
    assert FACTS.number("scatter", "ms") == 3.5
    assert FACTS.number("turns", "count") == 24.0
    assert FACTS.count("turns") == 24
    assert FACTS.flag("loop") is True
    assert FACTS.text("why") == "x"


def test_a_default_is_for_what_is_missing_only():
    assert FACTS.number("none", "ms", default=1.0) == 1.0
    assert (FACTS.count("none", default=0), FACTS.flag("none", default=False)) == (0, False)
    assert FACTS.text("none", default="") == ""
    with pytest.raises(MissingFact, match=r"fact 'scatter' is 3\.5 ms, wanted a number in s"):
        FACTS.number("scatter", "s", default=1.0)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (
            lambda: FACTS["p"],
            "beat.lock: fact 'p' is none of scatter, turns, loop, why, wanted a value; read",
        ),
        (lambda: FACTS.number("p", "share"), "fact 'p' is missing, wanted a number in share"),
        (lambda: FACTS.number("loop", ""), "fact 'loop' is True, wanted a number"),
        (lambda: FACTS.count("scatter"), "fact 'scatter' is 3.5 ms, wanted a whole number in count"),
        (lambda: FACTS.count("loop"), "wanted a whole number in count"),
        (lambda: FACTS.flag("turns"), "wanted a yes or no"),
        (lambda: FACTS.text("turns"), "fact 'turns' is 24 count, wanted a text"),
    ],
)
def test_what_is_missing_or_of_another_type_is_a_sentence_that_names_track_and_fact(ask, says):
    with pytest.raises(MissingData, match=says):
        ask()


def test_facts_are_a_mapping_without_key_errors():
    assert "scatter" in FACTS and "none" not in FACTS
    assert FACTS.get("none") is None and FACTS.get("loop") == Fact(True)
    assert dict(FACTS) == dict(Facts("other", FACTS)) and len(FACTS) == 4


@pytest.mark.parametrize("value", [float("nan"), float("inf"), np.float64("nan"), None, [1], b"x"])
def test_a_fact_that_is_unknown_or_no_plain_value_is_refused(value):
    with pytest.raises(TrackError, match="wanted a"):
        Fact(value)


@pytest.mark.parametrize(("value", "unit"), [("x", "s"), (True, "count"), (1.0, "furlong")])
def test_text_and_yes_have_no_unit_and_a_number_one_of_the_table(value, unit):
    with pytest.raises(TrackError, match="unit"):
        Fact(value, unit)


def test_numbers_of_numpy_become_plain():
    assert type(Fact(np.float32(0.5), "s").value) is float
    assert type(Fact(np.int64(3), "count").value) is int
    assert type(Fact(np.bool_(True)).value) is bool


@pytest.mark.parametrize("facts", [{"Bad Name": Fact(1, "count")}, {"a": 1.0}])
def test_names_are_kebab_case_and_values_are_facts(facts):
    with pytest.raises(TrackError, match=r"a\.b: fact"):
        Facts("a.b", facts)


units = st.sampled_from(sorted(UNITS))
plain = st.text() | st.booleans()
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
facts = st.builds(Fact, plain) | st.builds(Fact, numbers, units)


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9-]*", fullmatch=True), facts))
def test_json_round_trip_keeps_value_type_and_unit(some):
    back = Facts.from_json("a.b", Facts("a.b", some).to_json())
    assert dict(back) == some
    assert [type(f.value) for f in back.values()] == [type(f.value) for f in some.values()]


@pytest.mark.parametrize(
    "data", [None, [], {"a": 1}, {"a": {"value": 1}}, {"a": {"value": math.inf, "unit": ""}}]
)
def test_other_json_is_a_sentence(data):
    if data == []:
        assert len(Facts("a", {})) == 0
        return
    with pytest.raises(TrackError):
        Facts.from_json("a.b", data)
