from __future__ import annotations

import pytest

from onetake.language.stems import stem
from onetake.language.tokens import tokens


@pytest.mark.parametrize(
    "family",
    [
        "cut cuts cutting",
        "take takes taking took taken",
        "dreary drearier dreariest drearily dreariness",
        "dark darkness darkly",
        "edit edits edited editing",
        "colour colours coloured color colors",
        "shade shades shaded shading",
        "mute muted",
        "swallow swallows swallowed swallowing",
        "fall falls fell fallen falling",
        "pass passes passed passing",
        "carry carries carried carrying",
        "gloomy gloomier gloominess",
        "grey gray greys",
        "spiral spirals spiralling",
        "shade shades shaded shading",
        "leave leaves leaving left",
        "dance dances dancing danced",
        "desaturate desaturated desaturating",
        "use uses used using",
        "blanket blankets blanketed",
        "engulf engulfs engulfed",
        "edge edges edging",
        "change changes changed changing",
        "show shows showed showing",
    ],
)
def test_the_forms_of_a_word_share_a_stem(family):
    assert len({stem(w) for w in family.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "shot shoot",
        "light lighting",
        "hard hardly",
        "near nearly",
        "large largely",
        "on one",
        "bed be",
        "need ne",
        "thing th",
        "late lately",
        "most mostly",
        "cut cute",
        "not note",
        "red re",
        "pale pal",
        "bare bar",
    ],
)
def test_words_that_critics_tell_apart_stay_apart(words):
    a, b = words.split()
    assert stem(a) != stem(b)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("doesn't", "does not"),
        ("doesn’t", "does not"),  # noqa: RUF001
        ("doesnt", "does not"),
        ("can't cannot won't", "can not can not will not"),
        ("One-Take", "one take"),
        ("one\u2011take", "one take"),
        ("it's the film's", "it is the film"),
        ("they're his, theyre", "they are his they are"),
        ("the camera's already gone, the camera's eye", "the camera is already gone the camera eye"),
        ("1 take", "1 take"),
        ("rock 'n' roll", "rock n roll"),
    ],
)
def test_words_are_parted_alike(text, want):
    assert " ".join(t.word for t in tokens(text)) == want
