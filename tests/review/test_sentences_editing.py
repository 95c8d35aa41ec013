"""Sentences on editing and form: what is said plainly is read, and what only looks like it is not."""

from __future__ import annotations

from helpers.claim_sentences import SentencesOn, labelled

ABOUT_EDITING = frozenset(
    {
        *("fast-cutting", "slow-cutting", "long-takes", "pace-quickens", "cuts-on-the-beat", "dissolves"),
        *("freezes", "split-screen", "aspect-changes", "on-screen-text", "ends-as-it-began"),
    }
)
SENTENCES = labelled("sentences_editing.tsv", text=1, wanted=0)


def test_each_claim_is_asserted_and_denied_and_many_are_traps():
    said = {word for _, want, _ in SENTENCES for word in want.split()} - {"-"}
    assert said == ABOUT_EDITING | {f"!{claim}" for claim in ABOUT_EDITING}
    assert sum(want == "-" for _, want, _ in SENTENCES) >= 0.35 * len(SENTENCES)


def test_hardly_a_sentence_is_misread_and_few_are_missed():
    found = SentencesOn(ABOUT_EDITING).compare(SENTENCES)
    assert len(found.wrong) <= 2, found.wrong
    assert found.recall >= 0.95, found.missed
