"""The reviews that the stage writes say what it means them to say."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader
from onetake.stage.words.composed_review import _SENTENCES

KNOWN = {claim.id for claim in CLAIMS}
READER = StatementReader(CLAIMS)
CASES = [
    (claim, text, denied)
    for claim, pair in _SENTENCES.items()
    for text, denied in zip(pair, (False, True), strict=True)
]
QUARREL = {
    "It is one continuous shot, they never cut.": {"one-take"},
    "Not once does it cut away, and I could not find a place where a cut could hide.": {
        "one-take",
        "!hidden-cut",
    },
    "The camera spirals in on the couple and lurks around them, slow and restless, without ever standing "
    "still.": {"camera-spirals-in", "camera-lurks"},
    "A dreary, shaded palette blankets the whole film.": {"dreary-palette", "blanket-palette"},
    "There are no voids of darkness here, and no parade of vignettes; two people and one room are enough.": {
        "!dark-voids",
        "!vignettes",
        "two-voices",
    },
    "Over it the two trade lines like clockwork, and the lines bounce around the mix like a pinball.": {
        "clockwork-turns",
        "pinball-mix",
    },
    "The two of them go on talking while the camera leaves.": {"scene-goes-on"},
}


SAID_BESIDE = {
    "two-voices": {"!vignettes", "one-place", "!many-places"},
    "vignettes": {"many-places"},
    "pull-out-reveal": {"camera-pulls-out"},
    "camera-lurks": {"!fixed-camera"},
    "blanket-palette": {"colour-shifts", "!colour-shifts"},
}
"""What the words of a claim say as well: one place is no parade of places."""


@pytest.mark.parametrize(("claim", "text", "denied"), CASES)
def test_a_composed_sentence_says_its_claim_and_nothing_else(claim, text, denied):
    found = {("!" if s.denied else "") + s.claim for s in READER.find(text)}
    wanted = {("!" if denied else "") + claim} if claim in KNOWN else set()
    assert found - SAID_BESIDE.get(claim, set()) == wanted


@pytest.mark.parametrize("text", QUARREL)
def test_the_quarrels_review(text):
    found = {("!" if s.denied else "") + s.claim for s in READER.find(text)}
    assert found | {"two-voices"} >= QUARREL[text]
    beside = set().union(*(SAID_BESIDE.get(claim.lstrip("!"), set()) for claim in QUARREL[text]))
    assert found <= QUARREL[text] | {"!vignettes", "two-voices"} | beside
