"""Limits of a user's own: parsed, refused in a sentence, and said in each verdict."""

from __future__ import annotations

import pytest

from onetake.core.claim import Claim
from onetake.core.errors import ClaimError, TextError
from onetake.core.own_limits import limits_of, parse_limits, read_limits, with_own_limits


def judge(claim, tracks):
    return claim.verdict("holds" if claim.limit <= 5 else "fails", "Five were seen.", 5)


CLAIM = Claim("many-things", "There are many.", (), 10, "count", "set by hand", ("many",), judge)


def test_a_limit_changes_the_verdict_and_says_so():
    assert CLAIM.decide({}).outcome == "fails"
    (own,) = with_own_limits([CLAIM], {"many-things": 4.0})
    verdict = own.decide({})
    assert (verdict.outcome, verdict.limit) == ("holds", 4.0)
    assert verdict.because == "Five were seen. The limit 4 was set by the user in place of 10 count."
    assert "user" in own.source


def test_other_claims_are_as_they_were():
    assert with_own_limits([CLAIM], {}) == (CLAIM,)


def test_unknown_claims_are_named():
    with pytest.raises(ClaimError, match="no such claim, wanted many-things"):
        with_own_limits([CLAIM], {"many-thing": 1.0})


@pytest.mark.parametrize("text", ["many-things", "many-things=", "many-things=ten", "many-things=nan"])
def test_what_is_no_limit_is_refused(text):
    with pytest.raises(ClaimError, match="many-things"):
        parse_limits([text])


def test_a_table_of_limits(tmp_path):
    file = tmp_path / "onetake.toml"
    assert read_limits(file) == {}
    file.write_text('[expect]\n"a.mp4" = ["one-take"]\n', encoding="utf-8")
    assert read_limits(file) == {}
    file.write_text("[limits]\nclimax = 4\nsteady-beat = 12.5\n", encoding="utf-8")
    assert read_limits(file) == {"climax": 4.0, "steady-beat": 12.5}


@pytest.mark.parametrize(
    "text", ["limits = 3", "[limits]\nclimax = 'four'", "[limits]\nclimax = true", "[limits"]
)
def test_a_broken_table_is_a_sentence(tmp_path, text):
    file = tmp_path / "onetake.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TextError, match=r"onetake\.toml"):
        read_limits(file)


def test_limits_of_settings():
    assert limits_of({}) == {}
    assert limits_of({"limits": {"climax": 4.0}}) == {"climax": 4.0}
