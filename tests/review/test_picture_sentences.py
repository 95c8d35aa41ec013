"""How well sentences about the picture are read: sentences of our own, half of them about something else."""

from __future__ import annotations

import pytest

from helpers.claim_sentences import SentencesOn, labelled

ROWS = labelled("sentences_picture.tsv")
PICTURE = {
    "one-take", "hidden-cut", "camera-spirals-in", "camera-lurks", "pull-out-reveal",
    "dreary-palette", "blanket-palette", "dark-voids", "vignettes", "claustrophobic",
}  # fmt: skip
READS = SentencesOn(PICTURE)


def test_the_sentences_are_many_and_each_is_there_once():
    texts = [text for text, _, _ in ROWS]
    assert len(texts) == len(set(texts)) >= 350
    assert sum(row[2] == "trap" for _, _, row in ROWS) >= 150


def test_picture_sentences_are_read():
    # Measured: precision 0.98, recall 0.94, none turned round. The floors leave room for a few sentences.
    found = READS.compare(ROWS)
    assert found.turned == 0
    assert found.precision >= 0.96, found.wrong
    assert found.recall >= 0.90, found.missed


@pytest.mark.parametrize(
    "text",
    [
        "There are no jump cuts.",
        "The editing is not frantic.",
        "It isn't a montage.",
        "There aren't many cuts.",
        "The camera isn't static.",
        "The room isn't evenly lit.",
        "It was not filmed in a single room.",
        "There are no wide shots.",
        "The camera is never jerky.",
    ],
)
def test_what_is_denied_is_not_its_opposite(text):
    assert READS.said(text) == set()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The lyrics are colourful.", set()),
        ("The tone of the lyrics is sombre.", set()),
        ("There is a darkness in her voice.", set()),
        ("The song's palette is dreary.", set()),
        ("The song's video has a dreary palette.", {"dreary-palette"}),
        ("The lyrics are dark, but the palette is vivid.", {"!dreary-palette"}),
    ],
)
def test_what_is_said_of_the_song_is_not_said_of_the_picture(text, want):
    assert READS.said(text) == want
