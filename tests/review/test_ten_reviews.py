"""Ten reviews in ten voices, and ten more, written before looking: how much of them is misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.bench_module import load

HERE = Path(__file__).parent
MISREAD = {"reviews": 4, "reviews_2": 2}
"""Sentences of all ten in which something wrong is read, at most; to be lowered as they are read better."""
ACCUSED = {"reviews": 1, "reviews_2": 0}
"""Those of them that are read as sure, at most: they could be called contradicted."""


files, scores = load("sentence_rows"), load("sentence_scores")
reviews = load("reviews")
REVIEWS = {
    folder: [reviews.read_review(path) for path in sorted((HERE / folder).glob("*.tsv"))]
    for folder in MISREAD
}


@pytest.mark.parametrize("review", [one for ten in REVIEWS.values() for one in ten], ids=lambda one: one.name)
def test_each_row_of_a_review_is_a_sentence_of_its_prose(review):
    assert 100 <= len(review.prose.split()) <= 300
    checked = reviews.checked_rows(review, reviews.unread())
    assert all(checked)
    for row, sentences in zip(review.rows, checked, strict=True):
        assert " ".join(s.text for s in sentences) == row.text


@pytest.mark.parametrize("folder", REVIEWS)
def test_few_sentences_of_the_reviews_are_misread(folder):
    score = scores.Score()
    for review in REVIEWS[folder]:
        for row, sentences in zip(review.rows, reviews.checked_rows(review, reviews.unread()), strict=True):
            score.add_read(row, *reviews.statements(sentences))
    assert len(REVIEWS[folder]) == 10
    assert score.count["sentences misread"] <= MISREAD[folder]
    assert score.count["sentences accused"] <= ACCUSED[folder]
