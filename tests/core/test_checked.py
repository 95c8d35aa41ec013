from __future__ import annotations

import json

import pytest

from onetake.core.checked import CheckedReview, CheckedSentence, Match, Standing
from onetake.core.errors import TextError
from onetake.core.verdict import Evidence, Outcome, Verdict

OUTCOMES: dict[Standing, Outcome] = {
    "borne out": "holds",
    "contradicted": "fails",
    "cannot be decided": "undecided",
    "not applicable": "inapplicable",
}


def match(standing: Standing = "borne out", claim: str = "one-take", start: int = 6, end: int = 14) -> Match:
    evidence = (Evidence("shots.links", 1.0, 2.0, 0.4, "1", "The weakest link."),)
    verdict = Verdict(claim, "One shot.", OUTCOMES[standing], "So.", 1.0, 2.0, "1", evidence=evidence)
    return Match(claim, start, end, "It is one take."[start:end], False, False, standing, verdict)


def sentence(*standings: Standing, heading: bool = False) -> CheckedSentence:
    matches = tuple(match(s) for s in standings)
    return CheckedSentence("It is one take.", "checked" if matches else "nothing", matches, 0, " ", heading)


def review(*standings: Standing) -> CheckedReview:
    return CheckedReview("A", "a.md", (*(sentence(s) for s in standings), sentence()))


def test_summary_counts_sentences_in_words():
    got = review(*["borne out"] * 18, "contradicted", "cannot be decided", "cannot be decided").summary
    assert got == "18 of 21 measurable sentences are borne out, 1 is contradicted, 2 cannot be decided."


@pytest.mark.parametrize(
    ("standings", "want"),
    [
        (["borne out"], "1 of 1 measurable sentence is borne out."),
        (["contradicted"], "0 of 1 measurable sentence is borne out, 1 is contradicted."),
        (["contradicted"] * 2, "0 of 2 measurable sentences are borne out, 2 are contradicted."),
        (
            ["borne out", "cannot be decided"],
            "1 of 2 measurable sentences is borne out, 1 cannot be decided.",
        ),
        (["not applicable"], "0 of 1 measurable sentence is borne out, 1 does not apply to this film."),
        ([], "Nothing measurable was found in the one sentence."),
    ],
)
def test_summary_is_grammatical_at_the_edges(standings, want):
    assert review(*standings).summary == want


def test_headings_are_not_counted_as_sentences():
    got = CheckedReview("A", "a.md", (sentence(heading=True), sentence(), sentence()))
    assert got.summary == "Nothing measurable was found in the 2 sentences."


def test_a_sentence_stands_as_its_worst_match_does():
    assert sentence("borne out", "contradicted", "cannot be decided").standing == "contradicted"
    assert sentence("borne out", "cannot be decided").standing == "cannot be decided"
    assert sentence("not applicable", "borne out").standing == "borne out"
    assert sentence().standing is None


def test_json_round_trip_keeps_everything():
    made = CheckedReview("A", "a.md", (sentence("borne out"), sentence()), after="\n", notes=("So.",))
    assert CheckedReview.from_json(json.loads(json.dumps(made.to_json()))) == made


def test_damaged_json_is_a_sentence():
    data = review("borne out").to_json()
    del data["sentences"][0]["matches"][0]["claim"]
    with pytest.raises(
        TextError, match=r"checked review: no sentences\.0\.matches\.0\.claim, wanted one; was it written"
    ):
        CheckedReview.from_json(data)
    with pytest.raises(TextError, match="checked review: no title, wanted one"):
        CheckedReview.from_json({})


def test_a_phrase_that_is_not_in_the_text_is_refused():
    with pytest.raises(TextError, match="phrase 'is one t' is not at 3-11"):
        wrong = Match("one-take", 3, 11, "is one t", False, False, "borne out", match().verdict)
        CheckedSentence("No such words here.", "checked", (wrong,), 0, "")


def test_kind_must_fit_the_matches():
    with pytest.raises(TextError, match="kind 'checked' with 0 matches"):
        CheckedSentence("It is.", "checked", (), 0, "")
    with pytest.raises(TextError, match="kind 'nothing' with 1 matches"):
        CheckedSentence("It is one take.", "nothing", (match(),), 0, "")


def test_an_empty_span_is_refused():
    with pytest.raises(TextError, match="span 6-6, wanted 0 <= start < end"):
        match(end=6)
