"""Clauses and their subjects, on sentences as critics write them."""

from __future__ import annotations

import pytest

from onetake.language.sentence import parse


def clauses(text: str) -> list[str]:
    sentence = parse(text)
    return [" ".join(sentence.tokens[i].word for i in c.words) for c in sentence.clauses]


def subjects(text: str) -> list[str | None]:
    sentence = parse(text)
    spans = (sentence.subject(c.number) for c in sentence.clauses)
    return [span and " ".join(t.word for t in sentence.tokens[slice(*span)]) for span in spans]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The camera never cuts.", ["the camera never cuts"]),
        ("It spins and the palette is dreary.", ["it spins", "and the palette is dreary"]),
        ("It does not cut and moves on.", ["it does not cut", "and moves on"]),
        ("While it spins, they argue.", ["while it spins", "they argue"]),
        ("As the song grows the camera moves.", ["as the song grows", "the camera moves"]),
        ("They argue as it spins.", ["they argue", "as it spins"]),
        ("The film, which was shot in a day, cuts.", ["the film cuts", "which was shot in a day"]),
        ("It is not, whatever they say, filmed so.", ["it is not filmed so", "whatever they say"]),
        ("No cuts, no fades: the camera spins.", ["no cuts no fades", "the camera spins"]),
        ("Shot in one take, the film is dark.", ["shot in one take", "the film is dark"]),
        ("It is dark, their insults bouncing around.", ["it is dark", "their insults bouncing around"]),
        ("He crosses a hall, a kitchen and a field.", ["he crosses a hall a kitchen and a field"]),
        ("It is dark, but it never cuts.", ["it is dark", "but it never cuts"]),
        ("The palette as a whole is grey.", ["the palette as a whole is grey"]),
        ("It cuts to a room in which they sit.", ["it cuts to a room", "in which they sit"]),
    ],
)
def test_clauses(text, want):
    assert clauses(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The camera spins and never stops.", ["the camera", "the camera"]),
        ("Shot in one take, the film is dark.", ["the film", "the film"]),
        ("Does the camera leave her?", ["the camera"]),
        ("A one-take this is not.", ["this"]),
        ("The two of them trade lines.", ["the two of them"]),
        ("No cuts: the camera spins.", [None, "the camera"]),
        ("Nobody ever leaves.", ["nobody"]),
    ],
)
def test_subjects(text, want):
    assert subjects(text) == want


def test_every_word_belongs_to_one_clause():
    sentence = parse("It is one take, they say, which (I think) is not, in the end, what it was as it began.")
    assert sorted(i for c in sentence.clauses for i in c.words) == list(range(len(sentence.tokens)))
    assert all(sentence.clause_of[i] == c.number for c in sentence.clauses for i in c.words)
    assert parse("").clauses == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The camera, for all its charm, never stops.", "the camera"),
        ("The palette, I must say, is dull.", "the palette"),
        ("The film, in places, does cut.", "the film"),
    ],
)
def test_an_aside_does_not_part_a_subject_from_its_verb(text, subject):
    s = parse(text)
    main = s.clauses[0]
    first, last = main.subject
    assert " ".join(t.word for t in s.tokens[first:last]) == subject
    aside = next(c for c in s.clauses if c.is_aside)
    assert not any(s.tokens[i].counted for i in aside.words)


def test_a_list_of_subjects_has_no_aside():
    assert not any(c.is_aside for c in parse("The camera, in turn, the palette, are dull.").clauses)
