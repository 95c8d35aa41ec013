"""Sentences on loudness and music: what is said plainly is read, and what only looks like it is not."""

from __future__ import annotations

from helpers.claim_sentences import SentencesOn, labelled

ABOUT_SOUND = frozenset(
    {
        *("falls-silent", "loud-master", "broadcast-loudness", "clips", "quiet-loud", "builds-up", "drops"),
        *("tempo-changes", "instrumental", "mono-mix"),
    }
)
SENTENCES = labelled("sentences_dynamics.tsv", text=1, wanted=0)


def test_each_claim_is_asserted_and_denied_and_many_are_traps():
    said = {word for _, want, _ in SENTENCES for word in want.split()} - {"-"}
    assert said == ABOUT_SOUND | {f"!{claim}" for claim in ABOUT_SOUND}
    assert sum(want == "-" for _, want, _ in SENTENCES) >= 0.35 * len(SENTENCES)


def test_hardly_a_sentence_is_misread_and_few_are_missed():
    found = SentencesOn(ABOUT_SOUND).compare(SENTENCES)
    assert len(found.wrong) <= 2, found.wrong
    assert found.recall >= 0.95, found.missed
