"""Kinds of sentences from the sets of critics, in other words than those of the sets they are from."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader


@pytest.fixture(scope="module")
def reader():
    return StatementReader(CLAIMS)


def said(reader, text: str) -> set[str]:
    return {"!" * s.denied + s.claim for s in reader.find(text)}


@pytest.mark.parametrize(
    ("text", "meant_otherwise", "literal"),
    [
        # Nouns and verbs of one stem.
        ("All roads lead to the last verse.", "dreary-palette", "The palette is grey and brown."),
        ("You could frame it and hang it up.", "ends-as-it-began", "It is framed by the same two shots."),
        # What a song is about is not what is shown.
        ("She raps about neon and chrome.", "neon", "She raps in a street full of neon."),
        ("The chorus is a tune about dark rooms.", "dreary-palette", "The chorus is set in dingy rooms."),
        # Everyday meanings.
        ("It is a long shot for the title.", "wide-shots", "Long shots show the harbour."),
        ("The label gave them the green light.", "green-palette", "Green light pours over the stairs."),
        ("It was a bright spot in a poor week.", "!dreary-palette", "The colours are bright."),
        ("The news got a cold reception.", "cold-palette", "The palette is cold."),
        ("He moves closer to the mainstream.", "camera-pushes-in", "The camera moves closer to him."),
        ("Everyone has a steady job in it.", "steady-beat", "The beat is steady."),
        ("The book shines a light on a hard life.", "high-contrast", "The contrast is harsh."),
        ("They look cool in their shades.", "dreary-palette", "The light is dim and shadowy."),
        ("She checks her make-up.", "ego-to-rekindling", "They shout, and then they make up."),
        ("He grew up in several cities.", "vignettes", "It hops between several cities."),
        ("The voices are locked to the beat.", "steady-beat", "The beat is locked to a grid."),
        ("They wear nothing but black, white and grey.", "dark-voids", "There is nothing but black around."),
        # A shot to each bar is many shots.
        ("There is one shot per line.", "one-take", "There is one shot."),
        # Sound and picture.
        ("There are stark contrasts of loudness.", "high-contrast", "There are stark contrasts of light."),
        ("The instrumental thickens bar by bar.", "instrumental", "The track is instrumental."),
        ("It is strictly instrumental.", "steady-beat", "The instrumental is steady."),
        ("It is instrumental throughout.", "steady-beat", "The beat is steady throughout."),
        ("He was brickwalled by his own label.", "!raw-vocals", "The vocals are autotuned."),
        ("He sits in a cathedral.", "!lightly-echoed", "He sounds as if he sat in a cathedral."),
        ("The mix is so full that there is no air.", "claustrophobic", "The framing leaves no air."),
        ("The production is colourful.", "!dreary-palette", "The image is colourful."),
        ("There is gold in the shadows.", "dark-voids", "There are deep shadows."),
        ("The singer is placed dead centre.", "!pinball-mix", "Both singers are mixed dead centre."),
        # Where something is pushed to.
        ("He is pushed into the lower right corner.", "claustrophobic", "He is pushed into a corner."),
        # One place to the next are many.
        ("We hop from one room to the next.", "one-place", "We stay in one room."),
    ],
)
def test_words_with_another_meaning_say_nothing(reader, text, meant_otherwise, literal):
    assert meant_otherwise not in said(reader, text)
    if meant_otherwise != "high-contrast":
        assert meant_otherwise in said(reader, literal)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # A limit, a manner and a hurry that are denied deny nothing else.
        ("The picture never goes beyond beige and grey.", "dreary-palette"),
        ("The singers do not mime very well.", "!not-dubbed"),
        ("The editor is in no hurry to cut.", "slow-cutting"),
        # Words without their apostrophe.
        ("you cant see a single cut", "one-take"),
        ("it wont stop cutting", "!one-take"),
        # 'The vocal' is a noun before 'is'.
        ("The vocal was swimming in reverb.", "!lightly-echoed"),
        # What a shot to each bar does say.
        ("There is one shot to the bar.", "cuts-on-the-beat"),
        # 'Missing' is no denial where the phrase itself names it.
        ("All colour is missing.", "dreary-palette"),
        # A soul is a person where there is no other.
        ("There is not another soul in sight.", "alone"),
    ],
)
def test_what_is_denied_is_only_that(reader, text, want):
    assert want in said(reader, text)
