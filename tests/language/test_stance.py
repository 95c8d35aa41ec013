from __future__ import annotations

import pytest

from onetake.language.phrases import PhraseMatch, compile_phrase
from onetake.language.sentence import parse
from onetake.language.stance import THIS, Context, stance


def why(text: str, phrase: str = "one * take", context: Context = THIS) -> str:
    sentence = parse(text)
    pattern = compile_phrase(phrase)
    hit = next(h for i in range(len(sentence.tokens)) if (h := pattern.at(sentence.tokens, i)))
    return stance(sentence, hit, context)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Is it one take?", "question"),
        ("“Is it one take?”", "question"),
        ("If it were one take, it would be braver.", "wish"),
        ("It could have been one take.", "wish"),
        ("I wish it were one take.", "wish"),
        ("One take would be braver.", "wish"),
        ('"It is one take," says the director.', "reported"),
        ("“We did it in one take,” she told us.", "reported"),
        ("The director claims it is one take.", "reported"),
        ("The label calls it one take.", "reported"),
        ("It is billed as one take.", "reported"),
        ("According to the label it is one take.", "reported"),
        ('Unlike the video for "Alright", which is one take, this is restless.', "another film"),
        ("Their previous video was one take.", "another film"),
        ("Their 2019 video was one take.", "another film"),
        ("One-take videos are the fashion.", "films in general"),
        ("She sings One Take, a song of hers.", "name"),
    ],
)
def test_what_is_not_said_of_this_film(text, want):
    assert why(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "It is one take.",
        'The "one take" film is here.',
        "Even if it is one take, it drags.",
        "I would say it is one take.",
        "If anything, it is one take.",
        "It is one take, says nobody but me; still.",
        "ONE TAKE, NO LIES.",
        "Unlike their debut, this is one take.",
    ],
)
def test_what_is_said_of_this_film(text):
    assert why(text) == "this film"


@pytest.mark.parametrize(
    "text",
    ["The cut of her coat is fine.", "They cut the record in June.", "It is the album cut.", "It cuts deep."],
)
def test_everyday_senses_are_spared(text):
    assert why(text, "cut") == "idiom"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("In “Alright”, it is one take.", "another film"),
        ("Alright is no match: the video for “Alright” was one take.", "another film"),
        ("It is one take, unlike “Alright”.", "this film"),
        ("Unlike “Alright”, it is one take.", "this film"),
        ("It is one take in “Alright”.", "another film"),
        ("It is “one take”.", "this film"),
        ("It took sixty takes before one take was right.", "its making"),
        ("Yeah, right, it is one take.", "irony"),
        ("Rossi's last film is one take, and rightly.", "another film"),
        ("In Alright, it is one take.", "another film"),
        ("In the end, it is one take.", "this film"),
        ("It is as much one take as I am Kubrick.", "irony"),
        ("They rehearsed the one take for a month.", "its making"),
    ],
)
def test_of_whom(text, want):
    assert why(text) == want


def test_the_title_of_this_film_names_no_other():
    text = "In “Alright”, it is one take."
    assert why(text, context=Context(titles=("alright",))) == "this film"


def test_a_title_in_italics_is_one():
    text = "In Alright it is one take."
    assert why(text, context=Context(emphasised=((3, 10),))) == "another film"
    assert why(text) == "this film"


def test_it_may_be_the_film_of_the_sentence_before():
    assert why("It is one take.", context=Context(of_another=True)) == "another film"
    assert why("Here it is one take.", context=Context(of_another=True)) == "this film"
    assert why("This video is one take.", context=Context(of_another=True)) == "this film"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("His debut was, famously, a single shot.", "another film"),
        ("In the author's previous work, the film is a single shot.", "another film"),
        ("The duo, who made their name with a single shot, are back.", "another film"),
        ("A single shot needs luck.", "films in general"),
        ("A single shot carries the film.", "this film"),
        ("In contrast to the earlier clip, it is a single shot.", "this film"),
        ("Videos by this director are always a single shot.", "films in general"),
        ("At first I thought that it was a single shot.", "wish"),
        ("I think that it is a single shot.", "this film"),
        ("In the end, it is a single shot.", "this film"),
    ],
)
def test_other_films_open_a_sentence_own_what_is_said_or_are_its_subject(text, of):
    sentence = parse(text)
    at = next(i for i, t in enumerate(sentence.tokens) if t.word == "single")
    assert stance(sentence, PhraseMatch((at, at + 1))) == of
