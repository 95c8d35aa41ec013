"""How well sentences about light, colour and composition are read: own sentences, half of them traps."""

from __future__ import annotations

from helpers.claim_sentences import SentencesOn, labelled

ROWS = labelled("sentences_light.tsv")
LIGHT = {
    "black-and-white", "colour-shifts", "one-hue", "warm-palette", "cold-palette", "neon", "high-contrast",
    "low-key", "high-key", "red-palette", "golden-palette", "green-palette", "blue-palette", "purple-palette",
    "strobing", "light-on-the-beat", "symmetrical", "centred",
}  # fmt: skip


def test_the_sentences_are_many_and_each_is_there_once():
    texts = [text for text, _, _ in ROWS]
    assert len(texts) == len(set(texts)) >= 350
    assert sum(row[2] == "trap" for _, _, row in ROWS) >= 140
    said = {word.lstrip("?!") for _, want, _ in ROWS for word in want.split()} - {"-"}
    assert said == LIGHT


def test_sentences_about_light_are_read():
    found = SentencesOn(LIGHT).compare(ROWS)
    # One: *feels less nostalgic than forensic* denies what it is said of.
    assert found.turned <= 1
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.95, found.missed
