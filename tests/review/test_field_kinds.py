# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Kinds of review that users of other tools reported as misread, one test for each kind."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.review.check import check
from onetake.review.statements import StatementReader
from onetake.text.prose import split_prose

ONE_TAKE, CUTS = "one-take", "!one-take"
DREARY, NOT_DREARY = "dreary-palette", "!dreary-palette"


@pytest.fixture(scope="module")
def stub():
    verdicts = {c.id: c.verdict("holds", "So it was set.") for c in CLAIMS}
    return SimpleNamespace(verdicts=verdicts, tracks={}, media=SimpleNamespace(title="", duration=60.0))


@pytest.fixture(scope="module")
def read(stub):
    """Return for each sentence what it claims; its kind where it claims nothing."""

    def found(text: str, source: str = "a.md") -> list[str]:
        review = check(text, stub, CLAIMS, source=source)
        assert review.prose == text
        return [
            " ".join("!" * m.negated + m.claim for m in s.matches) or ("heading" if s.heading else s.kind)
            for s in review.sentences
        ]

    return found


ITEMS = ("It never cuts", "The palette is dreary", "The beat is steady")


@pytest.mark.parametrize("source", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    "mark", ["• ", "•", "- ", "* ", "+ ", "✓ ", "✔️ ", "☑", "– ", "→ ", "{n}. ", "{n}) ", "({n}) ", ""]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_items_and_lines_without_stops_are_statements_of_their_own(read, source, mark, end):
    written = end.join(mark.format(n=n) + item for n, item in enumerate(ITEMS, 1))
    assert read(written, source) == [ONE_TAKE, DREARY, "steady-beat"]


def test_items_in_html_are_statements_of_their_own(read):
    items = "".join(f"<li>{item}" for item in ITEMS)
    assert read(f"<ul>{items}</ul>", "a.html") == [ONE_TAKE, DREARY, "steady-beat"]
    assert read("<p>" + "<br>".join(ITEMS) + "</p>", "a.html") == [ONE_TAKE, DREARY, "steady-beat"]


def test_wrapped_lines_stay_one_sentence(read):
    wrapped = (
        "The camera follows her through the long streets and the dark yards of\nParis and it never cuts."
    )
    assert read(wrapped, "a.txt") == [f"camera-follows {ONE_TAKE}"]
    assert read("The film is one\ntake, and the palette is\ndreary.", "a.txt") == [f"{ONE_TAKE} {DREARY}"]


@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize(
    "not_", ["isn&rsquo;t", "isn&#8217;t", "isn&#x2019;t", "isn&apos;t", "is&nbsp;not", "is<b> not</b>"]
)
def test_entities_and_tags_within_words_are_read(read, source, not_):
    assert read(f"The palette {not_} dreary.", source) == [NOT_DREARY]


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
def test_pasted_html_has_a_sentence_for_each_paragraph(read, source, end):
    written = end.join(
        ["<div>", "<h2>One take</h2>", "<p>It never cuts</p>", "<p>The palette is dreary</p>", "</div>"]
    )
    assert read(written, source) == ["heading", ONE_TAKE, DREARY]


@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize("name", ["script", "style", "textarea", "template"])
def test_scripts_and_styles_are_never_read(read, source, name):
    written = f"<{name}>\nIt never cuts.\n\nIt is one take.\n</{name}>\n\n<p>The palette is dreary.</p>"
    assert read(written, source) == [DREARY]


@pytest.mark.parametrize("mark", list("'’‘‛ʼ′＇`´"))
def test_all_apostrophes_are_apostrophes(read, mark):
    assert read(f"The palette isn{mark}t dreary.") == [NOT_DREARY]
    assert read(f"It doesn{mark}t cut.") == [ONE_TAKE]


@pytest.mark.parametrize("hidden", ["\u00ad", "\u200b", "\u200c", "\u2060", "&shy;"])
def test_hidden_characters_part_no_words(read, hidden):
    assert read(f"It is one con{hidden}tin{hidden}uous shot.") == [ONE_TAKE]


QUOTES = ["“{}”", "‘{}’", '"{}"', "'{}'", "«{}»", "„{}“", "»{}«", "「{}」", "『{}』", "＂{}＂"]


@pytest.mark.parametrize("quote", QUOTES)
def test_speech_and_lyrics_in_quotation_marks_are_not_the_critics_claims(read, quote):
    assert read(quote.format("It never cuts,") + " he added.") == ["quoted"]
    assert read("The chorus goes: " + quote.format("one take, it never cuts")) == ["quoted"]
    assert read(quote.format("It is one take and it doesn’t cut.")) == ["quoted"]


@pytest.mark.parametrize("source", ["a.md", "a.txt"])
def test_a_quotation_over_sentences_is_quoted_to_its_end(read, source):
    long = "It is one take. " * 40
    assert set(read(f"“{long.strip()}” The palette is dreary.", source)) == {"quoted", DREARY}


def test_a_term_in_quotation_marks_is_the_critics_own(read):
    assert read("It is a “single take” film.") == [ONE_TAKE]


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("a.md", "The chorus:\n\n> one take\n> it never cuts\n\nThe palette is dreary."),
        ("a.md", "The chorus:\n\n    one take\n    it never cuts\n\nThe palette is dreary."),
        ("a.txt", "The chorus:\n\n    one take\n    it never cuts\n\nThe palette is dreary."),
        ("a.txt", "The chorus:\n    one take\n    it never cuts\nThe palette is dreary."),
        ("a.txt", "The chorus:\n\n> one take\n> it never cuts\n\nThe palette is dreary."),
        ("a.html", "<p>The chorus:<blockquote>one take it never cuts</blockquote>The palette is dreary."),
        ("a.html", "<p>The chorus:<pre>one take it never cuts</pre>The palette is dreary."),
    ],
)
def test_a_quoted_block_is_not_checked_and_ends(read, source, written):
    assert read(written, source) == ["nothing", "quoted", DREARY]


def test_indented_first_lines_are_no_quotations(read):
    written = "    The palette is dreary and\nit is one take.\n\n    The film never cuts and\nnever stops.\n"
    assert read(written, "a.txt") == [f"{DREARY} {ONE_TAKE}", ONE_TAKE]


def test_a_review_that_is_quoted_as_a_whole_is_checked(read):
    assert read("> It never cuts.\n>\n> The palette is dreary.\n") == [ONE_TAKE, DREARY]
    assert read("> - It never cuts.\n> - The palette is dreary.\n") == [ONE_TAKE, DREARY]


@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
def test_what_is_struck_out_is_not_said(read, source):
    for tag in ("del", "s", "strike"):
        assert read(f"<{tag}>It never cuts.</{tag}> The palette is dreary.", source) == ["struck", DREARY]
        assert read(f"The palette is <{tag}>not</{tag}> dreary.", source) == [DREARY]
    if source != "a.html":
        assert read("~~It never cuts.~~ The palette is dreary.", source) == ["struck", DREARY]


@pytest.mark.parametrize("dots", [". . .", ". . . .", "...", "…", ".\u00a0.\u00a0."])
def test_a_spaced_ellipsis_is_one_mark(read, dots):
    assert read(f"It never {dots} cuts.") == [ONE_TAKE]


@pytest.mark.parametrize("note", ["[2]", "[^1]", "[12, 13]", "<sup>2</sup>", "<sup>[2]</sup>", "²"])
def test_note_marks_part_no_phrase(read, note):
    assert read(f"The palette{note} is dreary.{note} It never cuts.{note}") == [DREARY, ONE_TAKE]


@pytest.mark.parametrize("mark", [" / ", " | ", " · ", " → ", " — ", " • "])
def test_a_mark_between_statements_ends_a_negation(read, mark):
    assert read(f"It never cuts{mark}the palette is dreary.") == [f"{ONE_TAKE} {DREARY}"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It doesn't cut.", ONE_TAKE),
        ("It does not have a single cut.", ONE_TAKE),
        ("There are two cuts.", CUTS),
        ("There is a cut at 0:45.", CUTS),
        ("The film has no edits.", ONE_TAKE),
        ("Zero cuts.", ONE_TAKE),
        ("Cuts abound.", CUTS),
        ("The film cuts.", CUTS),
        ("I count three edits.", CUTS),
        ("There aren't any cuts.", ONE_TAKE),
        ("Not a single edit.", ONE_TAKE),
        ("It is full of cuts.", CUTS),
    ],
)
def test_plain_statements_on_cuts(read, text, want):
    assert read(text) == [want]


@pytest.mark.parametrize(
    "text",
    ["The radio single cut is shorter.", "Two cuts from the album were released.", "He cuts his hair."],
)
def test_other_cuts_are_no_statements_on_editing(read, text):
    assert read(text) == ["nothing"]


def test_a_verse_of_a_bible_is_no_end_of_a_sentence():
    text = "The motto (Phil. 4:8) is sung. It is Matt. 5:3 that ends it."
    assert [s.text for s in split_prose(text).sentences] == [
        "The motto (Phil. 4:8) is sung.",
        "It is Matt. 5:3 that ends it.",
    ]
    assert [s.text for s in split_prose("(Phil. 4:8) is the motto.").sentences] == [
        "(Phil. 4:8) is the motto."
    ]


def test_the_matcher_itself_knows_quotations():
    assert StatementReader(CLAIMS).find("“It never cuts,” he said.") == []
