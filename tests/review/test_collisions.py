"""Words of one claim do not say another one that shares a word with them."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

READER = StatementReader(CLAIMS)


def said(text: str) -> set[tuple[str, bool]]:
    return {(s.claim, s.denied) for s in READER.find(text)}


@pytest.mark.parametrize(
    ("text", "claim", "other"),
    [
        ("He stands dead centre in every shot.", ("centred", False), "pinball-mix"),
        ("There is a slow pan across the room.", ("camera-pans", False), "pinball-mix"),
        ("It was shot entirely in black and white.", ("black-and-white", False), "dark-voids"),
        ("The rest is black and white.", ("black-and-white", False), "dark-voids"),
        ("It opens in black and white.", ("black-and-white", False), "blanket-palette"),
        ("The frame opens up to widescreen.", ("aspect-changes", False), "claustrophobic"),
        ("There is more than one location.", ("one-place", True), "vignettes"),
        ("The edit is never frantic.", ("fast-cutting", True), "one-take"),
        ("The tempo of the cutting picks up.", ("pace-quickens", False), "tempo-changes"),
        ("Lights flash in bursts of light on every snare.", ("light-on-the-beat", False), "climax"),
    ],
)
def test_a_claim_is_read_without_its_neighbour(text, claim, other):
    found = said(text)
    assert claim in found
    assert (other, False) not in found
    if other != "vignettes":
        assert (other, True) not in found


@pytest.mark.parametrize(
    ("idiom", "plain", "claim"),
    [
        ("The mix is crowded.", "The frame is crowded.", "crowded"),
        ("It keeps the same boxy ratio.", "The framing is boxy.", "claustrophobic"),
        ("The text of the contract was leaked.", "Text appears on the screen.", "on-screen-text"),
        ("An instrumental version came out later.", "The track is an instrumental.", "instrumental"),
        ("The light builds slowly.", "The song builds slowly.", "builds-up"),
        ("It was a low-key affair.", "The light is dim.", "low-key"),
    ],
)
def test_an_everyday_meaning_says_nothing(idiom, plain, claim):
    assert (claim, False) in said(plain)
    assert not {one for one in said(idiom) if one[0] == claim}


def test_a_noun_before_a_pronoun_denies_nothing():
    assert ("close-ups", False) in said("At the end her face fills the whole frame.")
    assert ("close-ups", True) in said("There are no close-ups of her face.")


def test_a_list_of_what_is_still_and_what_is_not_says_that_the_camera_stands_still():
    found = said("Static frame, no camera movement.")
    assert ("fixed-camera", False) in found
    assert ("fixed-camera", True) not in found


def test_two_people_in_one_room_is_one_statement():
    assert [one.claim for one in READER.find("Two people and one room are enough.")] == [
        "vignettes",
        "two-voices",
    ]
