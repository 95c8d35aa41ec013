"""Frames: the same statement in any order and any words."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.core.errors import ClaimError
from onetake.core.frame import Frame
from onetake.language.amounts import amount_of
from onetake.language.frames import SentenceConcepts, find_frames
from onetake.language.lexicon import LEXICON
from onetake.language.phrases import PhraseMatch
from onetake.language.sentence import parse

ONE_TAKE = Frame(("take",), amount="one")
MANY = Frame(("take",), amount="many", denies=True)
CUTS = Frame(("to cut",), subject=("film",), denies=True)
NEAR = Frame(("take", "unbroken"))


def words(text: str, frame: Frame, antecedent: tuple[str, ...] = ()) -> list[str]:
    sentence = parse(text)
    found = find_frames(SentenceConcepts(sentence), [frame], antecedent=antecedent)
    return [" ".join(sentence.tokens[i].word for i in m.hit.named) for m in found]


@pytest.mark.parametrize(
    ("text", "frame", "want"),
    [
        ("It is one take.", ONE_TAKE, ["one take"]),
        ("In a single, five-minute, unbroken shot they argue.", ONE_TAKE, ["single shot"]),
        ("Two shots follow.", ONE_TAKE, []),
        ("Two shots follow.", MANY, ["two shots"]),
        ("It was shot in Paris.", MANY, []),
        ("The shot is unbroken.", NEAR, ["shot unbroken"]),
        ("Unbroken, the shot runs on.", NEAR, ["unbroken shot"]),
        ("The video cuts often.", CUTS, ["cuts"]),
        ("It cuts often.", CUTS, ["cuts"]),
        ("The barber cuts his hair.", CUTS, []),
        ("They are unbroken, but the shot is not.", NEAR, []),
    ],
)
def test_found(text, frame, want):
    assert words(text, frame) == want


def test_a_pronoun_stands_for_what_was_spoken_of_before():
    assert words("It cuts often.", CUTS, antecedent=("take",)) == []
    assert words("It cuts often.", CUTS, antecedent=("film",)) == ["cuts"]


def test_a_fragment_without_subject_is_said_of_the_film_and_of_nothing_else():
    in_one = ("filmed", "in one")
    assert words("Filmed in one, and it shows.", Frame(in_one, subject=("film",))) == ["filmed in one"]
    assert words("Filmed in one, and it shows.", Frame(in_one, subject=("palette",))) == []
    assert words("A barber filmed in one.", Frame(in_one, subject=("film",))) == []


def test_what_there_is_is_said_of_the_film():
    crowd = Frame(("more than two",), subject=("film",))
    assert words("There are five people in the room.", crowd) == ["five people"]
    assert words("The lyric has five people in it.", crowd) == []


def test_words_that_are_too_far_apart_say_nothing():
    filler = "which we had all been told about long ago by those friends who knew the whole crew well "
    assert words("The shot " + filler + "unbroken.", Frame(("take", "unbroken"), within=3)) == []


def test_a_frame_of_no_concept_is_refused():
    with pytest.raises(ClaimError, match="no concepts"):
        Frame(())
    with pytest.raises(ClaimError, match="'gizmo' is no concept, wanted one of"):
        words("It is one take.", Frame(("gizmo",)))


def test_a_frame_may_go_on_in_a_clause_that_depends_on_its_own():
    seen = ("away", "the set")
    text = "The camera pulls back until the set is seen."
    assert words(text, Frame(seen)) == []
    assert words(text, Frame(seen, across=True)) == ["pulls back the set"]
    assert words("The camera pulls back, but the set is fine.", Frame(seen, across=True)) == []


def test_a_concept_in_words_that_lead_to_a_clause_is_found_whichever_comes_first():
    text = "Unbroken, the shot runs on."
    assert words(text, Frame(("unbroken", "take"))) == words(text, NEAR) == ["unbroken shot"]


def test_every_concept_that_a_claim_names_is_in_the_lexicon():
    for claim in CLAIMS:
        named = {n for f in claim.frames for n in (*f.concepts, *f.subject, *f.lacks)} | set(claim.never_of)
        assert named <= set(LEXICON), claim.id


def test_each_concept_finds_its_own_words():
    assert all(concept.name == name for name, concept in LEXICON.items())


@pytest.mark.parametrize(
    ("text", "at", "want"),
    [
        ("It is one long take.", 4, (1, 1)),
        ("Twelve quick cuts.", 2, (12, 12)),
        ("A dozen cuts.", 2, (12, 12)),
        ("There are 40 cuts.", 3, (40, 40)),
        ("A two-minute take.", 3, None),
        ("The take ends.", 1, None),
        ("Two men and a cut.", 4, None),
    ],
)
def test_amounts(text, at, want):
    amount = amount_of(parse(text), PhraseMatch((at,)))
    assert (amount and (amount.low, amount.high)) == want
