from __future__ import annotations

import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onetake.core.errors import TextError
from onetake.text.prose import read_prose, split_prose
from onetake.text.text_file import MAX_BYTES

REVIEW = (
    "---\ntitle: 'Cut to Black'\n---\n\n# We Cry *Together*\n\nA film\n=====\n\n"
    "It is **one take**. It\nnever [cuts](http://a.example/x_(y)).\n\n"
    "> The palette is dreary.\n> It covers\n> all. So it does.\n\n"
    "- First. Second.\n- [ ] Third\n1. Fourth\n\n```\nNot prose. At all.\n```\n\n***\n\n"
    "<!-- hidden.\nstill hidden. -->\nLast one.[^1]\n\n[^1]: A note.\n[ref]: http://b.example\n"
)


def texts(written: str) -> list[str]:
    return [s.text for s in split_prose(written).sentences]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_markdown_blocks_become_sentences(end):
    written = REVIEW.replace("\n", end)
    prose = split_prose(written)
    assert [s.bare.text.replace(end, " ").replace("\n", " ") for s in prose.sentences] == [
        "We Cry Together",
        "A film",
        "It is one take.",
        "It never cuts.",
        "The palette is dreary.",
        "It covers all.",
        "So it does.",
        "First.",
        "Second.",
        "Third",
        "Fourth",
        "Last one.",
        "A note.",
    ]
    assert [s.paragraph for s in prose.sentences] == [0, 1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8]
    assert [s.heading for s in prose.sentences] == [True, True] + [False] * 11
    assert prose.source_text == written
    assert prose.title == "Cut to Black"


def test_plain_text_keeps_its_stars_and_takes_a_first_line_as_title():
    prose = split_prose("We Cry Together\n\n# is a sign.\nIt is one\ntake. Fine.\n", "text")
    assert prose.title == "We Cry Together"
    assert [s.text for s in prose.sentences] == [
        "We Cry Together",
        "# is a sign.",
        "It is one\ntake.",
        "Fine.",
    ]


def test_text_with_long_lines_has_a_paragraph_a_line():
    line = "It never cuts, " * 10 + "so."
    prose = split_prose(f"Title\n{line}\nIt is dark.", "text")
    assert [s.paragraph for s in prose.sentences] == [0, 1, 2]
    assert prose.sentences[0].heading


def test_a_mark_at_the_start_is_given_back():
    prose = split_prose("\ufeff# One\n\nIt is.")
    assert [s.text for s in prose.sentences] == ["One", "It is."]
    assert prose.sentences[0].before == "\ufeff# "


def test_marks_alone_are_no_sentence():
    assert texts("...\n\n* * *\n\n—\n\nIt is.\n\n!!!") == ["It is."]
    assert texts("🔥🔥\n\n很好") == ["🔥🔥", "很好"]


EXTRA = (
    "Mr. ",
    "It is one take. ",
    "U.S. ",
    "feat. ",
    "no",
    "é",
    "語。",
    "\ufeff",
    "\u2028",
    "\x0b",
    "\x85",
    "[^1]: ",
)
# Pieces that have a meaning to some rule, so that random joins reach the rules' edges.
PIECES = st.sampled_from(
    [
        *"\n\r\t >#-*_`~[]()\"'“”.!?…:|<\\=1",
        "\r\n",
        "\n\n",
        "---\n",
        "```",
        "<!--",
        "-->",
        "> ",
        "- ",
        "# ",
        "](",
        *EXTRA,
    ]
)
WRITTEN = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))


@given(WRITTEN, st.sampled_from(["markdown", "text", "html"]))
@example("# \u2028>", "markdown")
@example("#\u2029 A \u2028", "markdown")
def test_the_sentences_join_to_the_input(written, form):
    prose = split_prose(written, form)
    assert prose.source_text == written
    assert all(s.text and s.text.strip() == s.text for s in prose.sentences)
    paragraphs = [s.paragraph for s in prose.sentences]
    assert paragraphs == sorted(paragraphs)
    assert sorted(set(paragraphs)) == list(range(len(set(paragraphs))))


@given(WRITTEN, st.sampled_from(["markdown", "text", "html"]))
def test_runs_are_in_order_and_shown_text_is_in_the_written_text(written, form):
    for sentence in split_prose(written, form).sentences:
        at = 0
        for run in sentence.runs:
            assert at <= run.start < run.end <= len(sentence.text)
            at = run.end
            if form != "html" and "&" not in written and len(run.text) == run.end - run.start > 1:
                assert sentence.text[run.start : run.end] == run.text
        bare = sentence.bare
        assert len(bare.text) == len(bare.starts) == len(bare.ends)
        assert all(a < b for a, b in zip(bare.starts, bare.ends, strict=True))
        assert list(bare.starts) == sorted(bare.starts)


@given(
    st.text(alphabet=st.characters(codec="utf-8"), max_size=80),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_file_comes_back_byte_for_byte(tmp_path_factory, body, encoding):
    data = ("It is. " + body.replace("\x00", "")).encode(encoding)
    path = tmp_path_factory.mktemp("prose") / "a.md"
    path.write_bytes(data)
    prose = read_prose(path)
    assert prose.source_text.encode(prose.encoding) == data


@pytest.mark.parametrize(
    ("data", "encoding", "note"),
    [
        (b"na\xefve \x93take\x94.", "cp1252", "a.txt is not UTF-8; it was read as Windows-1252."),
        (b"na\xefve \x81.", "latin-1", "a.txt is not UTF-8; it was read as Latin-1."),
        ("It is.".encode("utf-16"), "utf-16-le", "a.txt is UTF-16."),
    ],
)
def test_other_encodings_are_read_and_noted(tmp_path, data, encoding, note):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    prose = read_prose(path)
    assert (prose.encoding, prose.notes) == (encoding, (note,))
    assert prose.source_text.encode(encoding) == data


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.md", b"", r"a\.md: empty, wanted at least one sentence"),
        ("a.md", b" \r\n\n", r"a\.md: empty, wanted at least one sentence"),
        ("a.txt", b"\xef\xbb\xbf", r"a\.txt: empty, wanted at least one sentence"),
        ("a.md", b"---\n\n***\n", r"a\.md: no sentence in it, wanted at least one"),
        ("a.txt", b"%PDF-1.7 x", r"a\.txt: a PDF, wanted plain text"),
        ("a.txt", b"PK\x03\x04x", r"a\.txt: a zip or Word file, wanted plain text"),
        ("a.txt", b"It\x00is.", r"a\.txt: zero bytes, wanted plain text"),
        ("a.txt", b"\xff\xfea", r"a\.txt: broken UTF-16 at byte 2"),
        ("a.odt", b"It is.", r"a\.odt: a \.odt file, wanted \.md or \.markdown or \.txt"),
        ("a.docx", b"It is.", r"a\.docx: not a Word document, wanted a \.docx file that Word opens"),
        ("review", b"It is.", r"review: a name without a suffix, wanted \.md"),
        ("a.md", b"a" * (MAX_BYTES + 1), r"a\.md: over 2,000,000 bytes"),
    ],
)
def test_bad_files_end_in_one_sentence(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TextError, match=says):
        read_prose(path)


def test_missing_files_and_folders_end_in_one_sentence(tmp_path):
    with pytest.raises(TextError, match="no such file, wanted a"):
        read_prose(tmp_path / "none.md")
    with pytest.raises(TextError, match="a folder, wanted a"):
        read_prose(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_locked_file_ends_in_one_sentence(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("It is.")
    path.chmod(0)
    with pytest.raises(TextError, match="Permission denied, wanted a file that can be read"):
        read_prose(path)


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "[",
        "> ",
        "\n",
        "![](",
        "<a",
        "- x\n",
        "_",
        "`",
        "https://",
        "\\",
        "<p>",
        "<!--",
        "<script>",
        "<a href='",
        "“",
        "'a",
        "&amp;",
        "<b>x",
        "~~",
        "<del>",
    ],
)
def test_long_runs_of_anything_are_split_quickly(piece):
    # A quadratic rule would not come back from this; the result is checked, the time is not.
    written = piece * (40_000 // len(piece))
    for form in ("markdown", "text", "html"):
        prose = split_prose(written, form)
        assert prose.source_text == written
        assert sum(len(s.bare.text) for s in prose.sentences) <= len(written)
