"""Pronouns: what they stand for within a sentence, and from the sentence before."""

from __future__ import annotations

import pytest

from onetake.core.frame import Frame
from onetake.language.antecedents import ENTITIES, is_plural, stands_for
from onetake.language.frames import SentenceConcepts, find_frames
from onetake.language.lexicon import LEXICON
from onetake.language.sentence import parse


def test_each_entity_is_a_concept():
    assert set(ENTITIES) <= set(LEXICON)


@pytest.mark.parametrize(
    ("text", "clause", "want"),
    [
        ("The beat is looped, and it never changes.", 1, {"beat"}),
        ("The camera prowls, and it never stops.", 1, {"camera"}),
        ("The camera leaves, but they go on.", 1, {"person"}),  # one camera is no 'they'
        ("Lamar raps, and it never wavers.", 1, {"film"}),  # nobody is called 'it'
        ("The clerk yawns, and it never wavers.", 1, {"film"}),
        ("She sings.", 0, {"person"}),
        ("There is a beat that never changes.", 1, {"beat"}),
    ],
)
def test_within_a_sentence(text, clause, want):
    sentence = parse(text)
    span = sentence.subject(clause)
    found = stands_for(SentenceConcepts(sentence), sentence.clauses[clause], span[1] - 1)
    assert found & {"beat", "camera", "person", "film", "voice"} == want


@pytest.mark.parametrize(
    ("text", "antecedent", "want"),
    [
        ("It never wavers.", ("beat",), {"beat"}),
        ("It never wavers.", (), {"film"}),
        ("It never wavers.", ("person",), {"film"}),
        ("They never waver.", (), {"person"}),
        ("They never waver.", ("beat",), {"beat"}),
    ],
)
def test_from_the_sentence_before(text, antecedent, want):
    sentence = parse(text)
    assert stands_for(SentenceConcepts(sentence), sentence.clauses[0], 0, antecedent) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("the lines", True),
        ("a man and a woman", True),
        ("the couple", True),
        ("the beat of the drums", False),
        ("the drums of the song", True),
    ],
)
def test_number_of_a_noun_phrase(text, want):
    sentence = parse(text)
    assert is_plural(sentence, (0, len(sentence.tokens))) == want


BESIDE = Frame(("to go on",), subject=("person",), beside=Frame(("to leave them",), subject=("viewpoint",)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They go on arguing while the camera leaves.", 1),
        ("While the camera leaves they go on arguing.", 1),
        ("They go on arguing.", 0),
        ("They go on arguing while the camera stays.", 0),
        ("They go on arguing while the camera never leaves.", 0),
        ("The camera goes on filming while they leave.", 0),
    ],
)
def test_a_frame_may_need_another_clause(text, count):
    assert len(find_frames(SentenceConcepts(parse(text)), [BESIDE])) == count
