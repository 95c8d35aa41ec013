"""Every claim of the register keeps the contract, whatever it says."""

import pytest

from onetake.claims import CLAIMS
from onetake.core.units import UNITS
from onetake.measure import PROMISES

GIVEN = set(PROMISES)
claims = pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)


def test_ids_are_unique():
    assert len({c.id for c in CLAIMS}) == len(CLAIMS) > 0


@claims
def test_needs_are_given_by_some_reader(claim):
    assert set(claim.needs) <= GIVEN


@claims
def test_without_its_tracks_a_claim_is_inapplicable_and_says_why(claim):
    verdict = claim.decide({})
    assert verdict.outcome == "inapplicable"
    assert claim.needs[0] in verdict.because


@claims
def test_a_claim_can_be_read(claim):
    assert claim.says.endswith(".") and claim.says[0].isupper()
    assert claim.unit in UNITS
    assert len(claim.source) > 20, "a limit is declared beside its claim with its source"
    assert len(claim.phrases) + len(claim.frames) >= 12, "few of the ways to say it would be read"
    assert not set(claim.phrases) & set(claim.opposites)


def test_no_phrase_belongs_to_two_claims():
    seen = {}
    for claim in CLAIMS:
        for phrase in (*claim.phrases, *claim.opposites):
            assert seen.setdefault(phrase, claim.id) == claim.id, f"{phrase!r}: {seen[phrase]} and {claim.id}"
