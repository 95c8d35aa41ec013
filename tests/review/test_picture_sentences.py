"""How well sentences about the picture are read: sentences of our own, half of them about something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "sentences_picture.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PICTURE = {
    "one-take", "hidden-cut", "camera-spirals-in", "camera-lurks", "pull-out-reveal",
    "dreary-palette", "blanket-palette", "dark-voids", "vignettes", "claustrophobic",
}  # fmt: skip


@pytest.fixture(scope="module")
def read():
    reader = StatementReader(CLAIMS)

    def found(text: str) -> set[str]:
        return {"!" * s.denied + s.claim for s in reader.find(text) if s.claim in PICTURE}

    return found


def test_the_sentences_are_many_and_each_is_there_once():
    texts = [text for text, _, _ in ROWS]
    assert len(texts) == len(set(texts)) >= 350
    assert sum(kind == "trap" for _, _, kind in ROWS) >= 150


def test_picture_sentences_are_read(read):
    # Measured: precision 0.98, recall 0.94, none turned round. The floors leave room for a few sentences.
    right = wrong = missed = turned = 0
    for text, want, _ in ROWS:
        found = read(text)
        must = {w for w in want.split() if w[0] not in "?-"}
        may = {w[1:] for w in want.split() if w[0] == "?"}
        right += len(must & found)
        missed += len(must - found)
        wrong += len(found - must - may)
        turned += sum((w[1:] if w[0] == "!" else "!" + w) in found for w in must)
    assert turned == 0
    assert right / (right + wrong) >= 0.96
    assert right / (right + missed) >= 0.90


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
def test_what_is_denied_is_not_its_opposite(read, text):
    assert read(text) == set()


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
def test_what_is_said_of_the_song_is_not_said_of_the_picture(read, text, want):
    assert read(text) == want
