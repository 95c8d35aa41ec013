"""What turns a statement turns every statement: a register of plain sentences in a register of settings."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.language.quotations import quotations
from onetake.review.statements import StatementReader

READER = StatementReader(CLAIMS)
PLAIN = {
    "the film never cuts": ("one-take", False),
    "there is not a single cut": ("one-take", False),
    "it is one continuous shot": ("one-take", False),
    "there are cuts in the film": ("one-take", True),
    "the palette is dreary": ("dreary-palette", False),
    "the palette is not dreary": ("dreary-palette", True),
    "the camera spirals in on her": ("camera-spirals-in", False),
    "the camera never stops creeping": ("camera-lurks", False),
    "the frame is drowned in darkness": ("dark-voids", False),
    "the framing is claustrophobic": ("claustrophobic", False),
    "the framing is not claustrophobic": ("claustrophobic", True),
    "the vocals are raw": ("raw-vocals", False),
    "the beat never wavers": ("steady-beat", False),
    "the voices bounce from ear to ear": ("pinball-mix", False),
    "the camera pulls back to reveal the set": ("pull-out-reveal", False),
}
"""Sentences, and the claim that each says and whether it denies it."""
SAID = (
    "{S}.",
    "Make no mistake: {s}.",
    "It is true that {s}.",
    "There is no doubt that {s}.",
    "Let me be clear: {s}.",
    "On top of that, {s}.",
    "I like the song, and {s}.",
    "The claim that {s} holds up.",
    "{S}, and that is a relief.",
    "What matters is that {s}.",
)
"""Settings that leave what is said."""
DENIED = (
    "It is not true that {s}.",
    "It is a myth that {s}.",
    "That {s} is simply untrue.",
    "The claim that {s} does not hold up.",
    "I doubt that {s}.",
    "They say that {s}, but it is not true.",
)
"""Settings that deny it."""
NOT_SAID = (
    "Some people say that {s}.",
    "The label claims that {s}.",
    "I wonder whether {s}.",
    "You might think that {s}.",
    "Rumour has it that {s}.",
    "They want us to believe that {s}.",
    "In “Marble”, {s}.",
    "Imagine that {s}.",
    "According to the director, {s}.",
    "I was told that {s}.",
    "Nobody knows whether {s}.",
)
"""Settings in which it is not said of this film."""
TIMED = {
    "In the first half, {s}.": ("share", 0.0, 0.5, "in"),
    "{S} in the first half.": ("share", 0.0, 0.5, "in"),
    "From 1:10 to 1:30 {s}.": ("clock", 70.0, 90.0, "in"),
    "{S} between 1:10 and 1:30.": ("clock", 70.0, 90.0, "in"),
    "For the first minute, {s}.": ("clock", 0.0, 60.0, "in"),
    "When the second chorus comes, {s}.": ("section", 2.0, 2.0, "in"),
    "In the third verse {s}.": ("section", 3.0, 3.0, "in"),
    "After the two-minute mark, {s}.": ("clock", 120.0, 120.0, "after"),
    "{S} in the last twenty seconds.": ("clock", -20.0, 0.0, "in"),
    "At the very end, {s}.": ("end", 0.0, 0.0, "in"),
}
"""Settings that say when."""
SAY_OTHERWISE = 0.03
"""Share of the sentences of one setting, and of all, that are still read otherwise, at most."""


def made(setting: str, plain: str) -> str:
    return setting.format(s=plain, S=plain[0].upper() + plain[1:])


def said(text: str) -> set[tuple[str, bool]]:
    return {(s.claim, s.denied) for s in READER.read(text, quotations(text)).said}


def wrong_in(settings, wanted) -> dict[str, set[tuple[str, bool]]]:
    return {
        text: found
        for setting in settings
        for plain, one in PLAIN.items()
        if (found := said(text := made(setting, plain))) != wanted(one)
    }


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        (SAID, lambda one: {one}),
        (DENIED, lambda one: {(one[0], not one[1])}),
        (NOT_SAID, lambda one: set()),
    ],
    ids=["said", "denied", "not said"],
)
def test_a_setting_turns_every_statement_alike(settings, wanted):
    wrong = wrong_in(settings, wanted)
    assert len(wrong) <= SAY_OTHERWISE * len(settings) * len(PLAIN), wrong


def test_when_is_found_before_and_behind():
    wrong = {}
    for setting, wanted in TIMED.items():
        for plain, one in PLAIN.items():
            text = made(setting, plain)
            found = [s for s in READER.find(text) if (s.claim, s.denied) == one]
            places = [(s.when.kind, s.when.first, s.when.last, s.when.side) for s in found if s.when]
            if places != [wanted]:
                wrong[text] = places
    assert len(wrong) <= SAY_OTHERWISE * len(TIMED) * len(PLAIN), wrong


def test_plain_sentences_say_what_the_register_has():
    assert {plain: said(made("{S}.", plain)) for plain in PLAIN} == {p: {one} for p, one in PLAIN.items()}
