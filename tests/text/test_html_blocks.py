# ruff: noqa: RUF001 (the marks that look alike are the subject)
from __future__ import annotations

import pytest

from onetake.text.html_blocks import html_blocks
from onetake.text.prose import read_prose, split_prose

PAGE = """<!doctype html><html><head><title>Cut &amp; Run</title><style>p { cut: never }</style></head>
<body><nav><a href="/">It never cuts</a></nav><h1>One <em>take</em></h1>
<p>It isn&rsquo;t &#8220;dark&#8221;.<br>It
cuts.</p><p hidden>Hidden.</p><p style="display: none">Hidden, too.</p>
<ul><li>One<ol><li>Two</ol></ul><blockquote><p>A lyric</p></blockquote>
<table><tr><td>Cell one<td>Cell two</table><!-- <p>Not this</p> --><svg><title>Nor this</title></svg>
<a title="a > b" href="x">After</a>.</body></html>"""


def test_a_page_has_its_blocks_and_no_others():
    blocks, title = html_blocks(PAGE)
    assert title == "Cut & Run"
    found = [
        ("".join(run.text for run in b.runs).strip(), b.block.kind, b.block.level, b.block.quoted)
        for b in blocks
    ]
    assert found == [
        ("One take", "heading", 1, False),
        ("It isn’t “dark”.\u2028It cuts.", "paragraph", 0, False),
        ("One", "item", 0, False),
        ("Two", "numbered", 1, False),
        ("A lyric", "quotation", 0, True),
        ("Cell one", "paragraph", 0, False),
        ("Cell two", "paragraph", 0, False),
        ("After.", "paragraph", 0, False),
    ]


def test_sentences_are_given_back_as_they_are_written():
    prose = split_prose(PAGE, "html")
    assert prose.source_text == PAGE
    assert [s.text for s in prose.sentences][:3] == [
        "One <em>take</em>",
        "It isn&rsquo;t &#8220;dark&#8221;.",
        "It\ncuts.",
    ]


@pytest.mark.parametrize(
    ("written", "want"),
    [
        ("It &notacut; cuts.", "It &notacut; cuts."),
        ("R&B & rock", "R&B & rock"),
        ("a < b and b > c", "a < b and b > c"),
        ("<p>a<p>b", "a"),
        ("<b>a", "a"),
        ("a</b></i></p>", "a"),
        ("<script>x", ""),
        ("<p>a</p><script src='x'/><p>b</p>", "a"),
        ("&#0;a", "\ufffda"),
        ("&#x110000;", "\ufffd"),
    ],
)
def test_broken_html_is_read_as_far_as_it_goes(written, want):
    blocks, _ = html_blocks(written)
    assert "".join(run.text for run in blocks[0].runs) == want if blocks else want == ""


def test_an_html_file_is_read(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    assert read_prose(path).title == "Cut & Run"
