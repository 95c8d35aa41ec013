"""A review in HTML is written to the console and as Markdown without its tags."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.checked import CheckedReview
from onetake.review.check import check
from onetake.review.markdown import to_markdown
from onetake.review.terminal import to_text

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("holds", "So.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", name="film.mp4", duration=60.0),
)
PAGE = (
    "<h2>Cuts</h2><p>The <b>palette</b> isn&rsquo;t <i>dreary</i>. It costs 5*3 [sic].</p>"
    "<ul><li>It <del>always</del> never cuts<li>Fine</ul><blockquote>A lyric</blockquote>"
    '<p># <a href="https://a.example/x">No</a> <a href="javascript:x">heading</a>.</p>'
)


def test_html_is_written_as_markdown():
    marked = to_markdown(check(PAGE, STUB, CLAIMS, source="a.html"))
    assert marked[: marked.index("\n\n***")] == (
        "## Cuts\n\n"
        "The **palette** isn’t *dreary*.[^onetake-1] It costs 5\\*3 \\[sic\\].\n\n"  # noqa: RUF001
        "- It ~~always~~ never cuts[^onetake-2]\n"
        "- Fine\n\n"
        "> A lyric\n\n"
        "\\# [No](https://a.example/x) heading."
    )
    assert '[^onetake-1]: "palette isn’t dreary": contradicted' in marked  # noqa: RUF001


def test_the_console_shows_html_without_tags_and_says_what_is_not_checked():
    review = check(PAGE, STUB, CLAIMS, source="a.html")
    lines = to_text(review).splitlines()
    assert "  x The palette isn’t dreary." in lines  # noqa: RUF001
    assert lines[lines.index("    A lyric") + 1] == "    quoted, not checked"
    assert not any("<" in line or "&rsquo;" in line for line in lines)


def test_the_console_shows_no_hidden_characters():
    lines = to_text(check("con\u00adtin\u200buous shot", STUB, CLAIMS)).splitlines()
    assert "  + continuous shot" in lines


def test_blocks_and_runs_come_back_from_json():
    review = check(PAGE, STUB, CLAIMS, source="a.html")
    assert CheckedReview.from_json(review.to_json()) == review
    assert {run.styles for s in review.sentences for run in s.runs} >= {("strong",), ("struck",)}


def test_a_phrase_is_quoted_without_its_markup():
    review = check("The palette is **dreary**.\n", STUB, CLAIMS, source="a.md")
    assert "+ palette is dreary: borne out" in to_text(review)
    assert '"palette is dreary": borne out' in to_markdown(review)
    assert "The palette is **dreary**." in to_text(review), "a sentence is shown as it is written"


def test_a_footnote_escapes_what_would_be_markup():
    review = check("It is one great_long **take**.\n", STUB, CLAIMS, source="a.md")
    assert '[^onetake-1]: "one great\\_long take": borne out' in to_markdown(review)


@pytest.mark.parametrize("width", [40, 72, 110])
def test_the_console_wraps_to_its_width(width):
    text = (
        "---\nfilm: Alright\n---\n" + "The palette is dreary and so is the long, long evening it shows. " * 3
    )
    lines = to_text(check(text, STUB, CLAIMS, source="a.md"), width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert max(map(len, lines)) > width - 15
