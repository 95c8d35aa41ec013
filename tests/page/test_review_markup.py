"""The critic's headings, lists, links and styles are shown on the page, and no HTML of a review passes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from onetake.claims import CLAIMS
from onetake.page.write import page_html
from onetake.review.check import check

REVIEW = """# Cut

It is *one **take***, ~~not two~~, and [dreary](https://a.example/x?a=1&b=2) in `code`.[2]

### Deep

- It never cuts
- The palette isn&rsquo;t dreary

1. First

> A chorus

<script>alert(1)</script>

Bad <img src=x onerror=alert(1)> [link](javascript:alert(1)) <iframe src="//x">a</iframe> &lt;b&gt;
<a href="data:x">d</a>.
"""


class Review(HTMLParser):
    """The markup within the review's prose."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.paths: dict[str, str] = {}
        self.links: list[dict[str, str | None]] = []
        begin = text.index('<div class="prose">')
        self.source = text[begin : text.index("</section>", begin)]
        self.feed(self.source)

    def handle_starttag(self, tag, attrs):
        if tag not in ("br", "use"):
            self.opened.append(tag)
        if tag == "a" and dict(attrs).get("rel"):
            self.links.append(dict(attrs))

    def handle_endtag(self, tag):
        if tag not in ("br", "use"):
            assert self.opened.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.paths.setdefault(data.strip(), " ".join(self.opened))


@pytest.fixture
def shown(plausible):
    reading = plausible.reading()
    return Review(page_html(reading, checked=check(REVIEW, reading, CLAIMS, source="a.md")))


def test_blocks_and_styles_are_shown_as_such(shown):
    def tags(text: str) -> list[str]:
        return [tag for tag in shown.paths[text].split() if tag not in ("div", "bdi", "span")]

    assert tags("Cut") == ["h3"]
    assert tags("Deep") == ["h4"]
    assert tags("not two") == ["p", "s"]
    assert tags("code") == ["p", "code"]
    assert tags("2") == ["p", "sup"]
    assert tags("First") == ["ol", "li"]
    assert tags("A chorus") == ["blockquote", "p"]
    assert "em" in tags("one") and "strong" in tags("take")
    assert tags("It is") == ["p"]
    assert not shown.opened[1:]


def test_phrases_stay_marked_within_styles_and_items(shown):
    assert re.search(r'class="phrase [a-z]+"[^>]*><em>one </em><em><strong>take', shown.source)
    items = shown.source[shown.source.index("<ul>") : shown.source.index("</ul>")]
    assert items.count('class="phrase') == 2
    assert "isn’t" in shown.source  # noqa: RUF001


def test_only_safe_links_are_followed(shown):
    assert [link["href"] for link in shown.links] == ["https://a.example/x?a=1&b=2"]
    assert all("noopener" in str(link["rel"]) for link in shown.links)
    assert not re.search(r"javascript:|data:x", shown.source)


def test_no_html_of_the_review_passes(shown):
    assert "&lt;b&gt;" in shown.source
    assert not re.search(r"<(img|iframe|script)|onerror=", shown.source)
    assert "alert" not in shown.source


STATEMENTS = """---
author: A. Critic
date: 2026-03-01
---
The [camera](claim:one-take) holds, and the [*dull* rooms](claim:dreary-palette) stay.
His last video was one take.
"""


def test_several_statements_of_a_sentence_have_notes_with_their_words(plausible):
    reading = plausible.reading()
    page = page_html(reading, checked=check(STATEMENTS, reading, CLAIMS, source="a.md"))
    assert re.findall(r'<span class="said" dir="auto">(.*?)</span>', page) == ["camera", "dull rooms"]
    assert page.count('class="phrase ') == 2
    assert "A. Critic, 2026-03-01" in page


def test_a_note_leads_to_the_page_of_its_method(plausible):
    reading = plausible.reading()
    checked = check("It is one take, and the palette is dreary.\n", reading, CLAIMS, source="a.md")
    sources = {claim.id: claim.source for claim in CLAIMS}
    notes = page_html(reading, checked=checked, limit_sources=sources).split('<span class="note"')[1:]
    pages = [re.findall(r'href="([^"]*/docs/[^"]*)"[^>]*>Method<', note)[:1] for note in notes]
    assert pages == [
        ["https://onetake.example/docs/explanation/shots.html"],
        ["https://onetake.example/docs/explanation/palette.html"],
    ]
    assert 'rel="noopener">Method<' not in page_html(reading, checked=checked), "no source was given"


def test_an_aside_is_named_in_the_margin_and_not_marked(plausible):
    reading = plausible.reading()
    page = page_html(reading, checked=check(STATEMENTS, reading, CLAIMS, source="a.md"))
    assert '<span class="note slight open">“one take”: said of another film: not judged</span>' in page


def test_what_may_be_misread_shows_no_figure(plausible, monkeypatch):
    monkeypatch.setattr("onetake.review.statements.sureness", lambda *_: 0.5)
    reading = plausible.reading()
    page = page_html(reading, checked=check("It is one take.\n", reading, CLAIMS, source="a.md"))
    note = page[page.index('<span class="note"') : page.index("</section>", page.index('<span class="note"'))]
    assert "Not judged" in note and "50% of such readings are right" in note
    assert "gauge" not in note and "thumb" not in note
