"""Questions, wishes, suppositions and advice; and films in general."""

from __future__ import annotations

import pytest

from onetake.language.phrases import PhraseMatch
from onetake.language.sentence import parse
from onetake.language.stance import Context, stance


def of(text: str, **known: object) -> str:
    sentence = parse(text)
    at = next(i for i, t in enumerate(sentence.tokens) if t.word in ("take", "cut", "cuts", "cutting"))
    return stance(sentence, PhraseMatch((at,)), Context(**known))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One wonders whether there is a cut.", "question"),
        ("I am not sure if it is a single take.", "question"),
        ("There is no doubt whether it will cut.", "this film"),
        ("A single take? Please, I counted nine of them.", "question"),
        ("Would that it were a single take.", "wish"),
        ("I was hoping for a single take.", "wish"),
        ("A braver director would have kept to a single take.", "wish"),
        ("Next time, try a single take.", "wish"),
        ("Do not cut so much!", "wish"),
        ("Please stop cutting.", "wish"),
        ("I love the single take.", "this film"),
        ("Watch for the cut at the door.", "this film"),
        ("Rumour has it that there is a cut.", "reported"),
        ("I read somewhere that it is a single take.", "reported"),
        ("Two years ago she gave us a single take.", "another film"),
        ("In his 2017 short, the whole was a single take.", "another film"),
        ("In 2013 he filmed a single take.", "another film"),
        ("For its first two minutes, the film is a single take.", "this film"),
        ("In this film, a single take is all.", "this film"),
        ("A single take can be a gimmick.", "films in general"),
        ("A single take carries the whole film.", "this film"),
        ("When a film does not cut, we grow nervous.", "films in general"),
        ("In cinema, a cut means that time passes.", "films in general"),
        ("It was cut in London by a friend.", "its making"),
        ("It was cut in time with the drums.", "this film"),
    ],
)
def test_of_whom(text, wanted):
    assert of(text) == wanted


def test_what_is_wished_in_a_brief_is_what_it_says():
    assert of("Next time, try a single take.", is_brief=True) == "this film"
