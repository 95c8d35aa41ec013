from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.text.front_matter import front_matter
from onetake.text.prose import split_prose

FULL = """---
title: "Cut to Black"
film: 'Quarrel: the duet'
author: A. Critic
date: 2026-03-01
tags:
  - video
onetake:
  leave-out:
    - one-take
    - dark-voids
---
It never cuts.
"""


def test_all_keys_are_read():
    head = front_matter(FULL)
    assert (head.title, head.film, head.author) == ("Cut to Black", "Quarrel: the duet", "A. Critic")
    assert (head.date, head.leave_out) == ("2026-03-01", ("one-take", "dark-voids"))
    assert FULL[head.end :] == "It never cuts.\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_list_in_brackets_and_any_line_end(line_end):
    text = line_end.join(["---", "onetake:", "  leave-out: [one-take, 'dark-voids']", "...", "It is."])
    assert front_matter(text).leave_out == ("one-take", "dark-voids")


@pytest.mark.parametrize("text", ["", "It is.", "---\nNo end", "--- a\n---\n", "\n---\ntitle: A\n---\n"])
def test_text_without_front_matter(text):
    assert front_matter(text).end == 0


def test_an_unknown_key_of_ours_is_an_error_with_the_near_one():
    with pytest.raises(TextError, match="onetake has no key 'leaveout', wanted leave-out"):
        front_matter("---\nonetake:\n  leaveout: [one-take]\n---\n")


def test_hostile_front_matter_is_only_text():
    text = "---\n" + "a: &a [*a, *a]\n" * 100 + "title: !!python/object:os.system ls\n---\nIt is."
    assert front_matter(text).title == "!!python/object:os.system ls"


def test_prose_keeps_it_and_the_text_unchanged():
    prose = split_prose(FULL)
    assert prose.source_text == FULL
    assert (prose.title, prose.head.author) == ("Cut to Black", "A. Critic")
    assert [s.text for s in prose.sentences] == ["It never cuts."]


@pytest.mark.parametrize(
    ("page", "author", "date"),
    [
        (
            "<html><head><title>Cut</title><meta content='A. Critic' name='Author'>"
            "<META property='article:published_time' content='2026-11-02T10:00'></head><body><p>It cuts.",
            "A. Critic",
            "2026-11-02T10:00",
        ),
        ("<meta property='article:author' content='https://x.example/a'><p>It cuts.", "", ""),
        ("<body><p>It cuts. &lt;meta name=author content=Nobody&gt;", "", ""),
        ("<body><p>It cuts.<meta name='author' content='Late'>", "", ""),
        ("<meta name='author' content='", "", ""),
    ],
)
def test_the_head_of_a_page_names_author_and_date(page, author, date):
    prose = split_prose(page, "html")
    assert (prose.head.author, prose.head.date) == (author, date)
    assert prose.source_text == page
