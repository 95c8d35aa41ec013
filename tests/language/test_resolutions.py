"""What is called, claimed, believed or sought, and what becomes of it."""

from __future__ import annotations

import pytest

from onetake.language.phrases import PhraseMatch
from onetake.language.resolutions import resolution
from onetake.language.sentence import parse


def outcome(text: str) -> str | None:
    sentence = parse(text)
    at = next(i for i, t in enumerate(sentence.tokens) if t.word in ("take", "cut"))
    found = resolution(sentence, PhraseMatch((at - 1, at)))
    return None if found is None else found.outcome


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It would be a stretch to call this one take.", "denied"),
        ("It is no exaggeration to call this one take.", "affirmed"),
        ("It would not be wrong to call this one take.", "affirmed"),
        ("It is hardly fair to call this one take.", "denied"),
        ("Nobody could call it one take.", "denied"),
        ("The claim that it is one take holds up.", "affirmed"),
        ("The claim that it is one take does not hold up.", "denied"),
        ("The rumour that it is one take will not go away.", "open"),
        ("You might think that it is one take.", "open"),
        ("You might think that it is one take, but it is not.", "denied"),
        ("I thought it was one take until I saw the second viewing.", "open"),
        ("What looks like one take is in fact three.", "denied"),
        ("The so-called single take is long.", "open"),
        ("I looked for a cut and found none.", "denied"),
        ("I looked for a cut and found one.", "affirmed"),
        ("I spent an hour waiting for a cut.", "open"),
        ("Look for the cut at 2:10.", None),
        ("Honestly, it is one take.", None),
        ("The film is one take, and the palette is grey.", None),
    ],
)
def test_outcomes(text, wanted):
    assert outcome(text) == wanted
