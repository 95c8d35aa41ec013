"""What is said of the chorus is judged in each chorus."""

from __future__ import annotations

import pytest

from onetake.core.statement import Anchor
from onetake.core.track import spans
from onetake.core.verdict import Evidence, Verdict
from onetake.review.every_part import agreeing
from onetake.review.sections_in_time import every_section

SONG = spans(
    "sections", [0, 8, 30, 50, 70, 80], [8, 30, 50, 70, 80, 95],
    ["intro", "verse", "chorus", "verse", "bridge", "chorus"], [1, 2, 3, 2, 4, 3], "count", by="test 1",
)  # fmt: skip


def verdict(outcome, measured=None, at=0.0):
    seen = (Evidence("shots", at, at + 1, None, "", f"seen at {at:g}"),)
    return Verdict(
        "one-take", "One shot.", outcome, f"Seen at {at:g} s.", measured, 0.5, "link", evidence=seen
    )


def test_all_that_agree_are_one_verdict():
    found = agreeing([verdict("holds", 0.9, 1), verdict("holds", 0.6, 2), verdict("holds", 0.8, 3)], "chorus")
    assert found.outcome == "holds"
    assert found.because == "In each of the 3 chorus sections. Seen at 2 s."
    assert found.measured == 0.6, "the one nearest to the limit"
    assert [one.start for one in found.evidence] == [1, 2, 3]


def test_where_they_differ_it_is_open():
    found = agreeing([verdict("holds", 0.9), verdict("fails", 0.2), verdict("holds", 0.8)], "chorus")
    assert found.outcome == "undecided"
    assert found.because == "The 3 chorus sections differ: 2 bear it out, 1 do not."
    assert found.measured is None


@pytest.mark.parametrize(
    ("anchor", "want"),
    [
        (Anchor("section", "in the chorus", label="chorus"), [(30, 50), (80, 95)]),
        (Anchor("section", "in the hook", label="hook"), [(30, 50), (80, 95)]),
        (Anchor("section", "the last chorus", -1, -1, label="chorus"), []),
        (Anchor("section", "in the bridge", label="bridge"), []),
        (Anchor("section", "until the chorus", side="before", label="chorus"), []),
        (Anchor("share", "the first half", 0, 0.5), []),
    ],
)
def test_which_parts_are_meant(anchor, want):
    assert every_section(anchor, {"sections": SONG}) == want
    assert every_section(anchor, {}) == []
