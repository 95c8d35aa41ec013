"""The claims about words on lines whose answer is known."""

import pytest
from tests.helpers.bench_module import load

from onetake.claims.insults import INSULTS_FLY
from onetake.claims.society import SOCIETY
from onetake.core.track import spans
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.repertoire_films import score_of

films = load("rhetoric_films")
CLAIMS = {claim.id: claim for claim in (INSULTS_FLY, SOCIETY)}
HARD = (
    "You never listen to me.",
    "You are a liar and a coward.",
    "It is all your fault.",
    "Shut up, you fool.",
)
MILD = (
    "You left your keys on the table.",
    "The train leaves at nine.",
    "You make me smile.",
    "I walked to the harbour.",
)


def words(pairs, every=3.0):
    """Return the tracks of lines (text, voice), one in `every` seconds."""
    rows = [(every * i, every * i + 2.0, text, who) for i, (text, who) in enumerate(pairs)]
    return films.word_tracks(rows, every * len(rows))


def with_doubt(tracks, places):
    """Return the tracks with the places of these lines, counted from 0, doubtful."""
    lines = tracks["words.lines"]
    how = ["doubtful" if i in places else "aligned" for i in range(len(lines))]
    texts = {name: lines.texts(name) for name in ("text", "name")}
    return tracks | {
        "words.lines": spans(
            "words.lines", *lines.spans.T, how, lines.values, "count", by="bench 1", texts=texts
        )
    }


def duet(texts, count=24, names=("Ann", "Bo")):
    return [(texts[i % len(texts)], names[i % len(names)]) for i in range(count)]


@pytest.mark.parametrize("without", [None, "insults-fly", "society", "ego-to-rekindling", "two-voices"])
def test_the_staged_quarrel_and_its_ablations(without):
    score = ablate(score_of("quarrel"), without=without)
    tracks = films.score_words(score)
    for claim, outcome in films.truths(score).items():
        assert CLAIMS[claim].decide(tracks).outcome == outcome, claim


def test_insults_that_both_say_hold_with_quotes_and_a_level_of_chance():
    verdict = INSULTS_FLY.decide(words(duet(HARD)))
    assert verdict.outcome == "holds"
    assert verdict.measured > verdict.limit > verdict.chance
    assert {one.says.split(": ")[1] for one in verdict.evidence} == {"Ann", "Bo"}


def test_lines_that_may_not_be_said_here_neither_prove_nor_are_left_out_of_a_denial():
    fierce = words(duet(HARD))
    assert INSULTS_FLY.decide(with_doubt(fierce, range(2))).outcome == "holds"
    doubtful = INSULTS_FLY.decide(with_doubt(fierce, range(2, 24)))
    assert (doubtful.outcome, len(doubtful.evidence)) == ("undecided", 2)
    about = ["You vote it down and call it law.", "You tax me like the state.", "Your police, your prisons."]
    social = words(duet([*[MILD[i % 4] for i in range(24)], *about], count=27))
    verdict = SOCIETY.decide(with_doubt(social, [26]))
    assert (verdict.outcome, verdict.measured) == ("undecided", 2)
    assert "1 more may not be said here" in verdict.because


def test_you_alone_is_no_blame_and_love_is_none():
    assert INSULTS_FLY.decide(words(duet(MILD))).outcome == "fails"


def test_one_who_attacks_is_not_each_other():
    one_sided = [(HARD[i % 4], "Ann") if i % 2 else (MILD[i % 4], "Bo") for i in range(24)]
    verdict = INSULTS_FLY.decide(words(one_sided))
    assert (verdict.outcome, "one who attacks" in verdict.because) == ("fails", True)


def test_where_nobody_is_named_and_where_lines_are_few_it_is_undecided():
    assert INSULTS_FLY.decide(words(duet(HARD, names=("",)))).outcome == "undecided"
    assert INSULTS_FLY.decide(words(duet(MILD, count=4))).outcome == "undecided"


def test_other_languages_are_inapplicable():
    french = [("Tu ne m'écoutes jamais et tu mens dans la nuit", "Ann")] * 12
    for claim in CLAIMS.values():
        verdict = claim.decide(words(french))
        assert (verdict.outcome, "French" in verdict.because) == ("inapplicable", True)
        assert claim.decide({}).outcome == "inapplicable"


def test_society_needs_several_lines_to_somebodys_face():
    about = ["You vote it down and call it law.", "You tax me like the state.", "Your police, your prisons."]
    rest = [MILD[i % 4] for i in range(24)]
    assert SOCIETY.decide(words(duet([*rest, *about], count=27))).outcome == "holds"
    assert SOCIETY.decide(words(duet([*rest, *about[:1]], count=25))).outcome == "undecided"
    assert SOCIETY.decide(words(duet(rest))).outcome == "fails"
    told = ["They closed the border.", "The state raised the taxes.", "The police came late."]
    assert SOCIETY.decide(words(duet([*rest, *told], count=27))).outcome == "undecided"
