"""Read who wrote a page and when from its `<meta>` tags, as front matter says it in Markdown."""

from __future__ import annotations

import re

from onetake.text.front_matter import FrontMatter
from onetake.text.html_tags import TAG, parse_tag

_META = re.compile(TAG)
_LONGEST = 65_536
"""Characters from the start of a page in which its tags are looked for. Set by hand; no measured source."""
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "article:author", "parsely-author")
_DATE = (
    "date", "article:published_time", "dc.date", "dcterms.date", "dcterms.created", "datepublished",
    "pubdate",
)  # fmt: skip
"""Names of `<meta>` tags, or their `property` or `itemprop`, in order of trust."""


def html_head(text: str) -> FrontMatter:
    """Return author and date of a page; a link to a profile is no name.

    Examples
    --------
    >>> head = html_head('<meta name="author" content="A. Critic"><meta name="date" content="2026-11-02">')
    >>> head.author, head.date
    ('A. Critic', '2026-11-02')
    """
    found: dict[str, str] = {}
    start = text[:_LONGEST]
    body = re.search(r"<body\b", start, re.IGNORECASE)
    for written in _META.finditer(start[: body.start()] if body else start):
        if not written[0][:6].lower().startswith("<meta"):
            continue
        given = parse_tag(written[0]).attributes
        name = (given.get("name") or given.get("property") or given.get("itemprop") or "").lower()
        content = " ".join(given.get("content", "").split())
        if content and name in (*_AUTHOR, *_DATE):
            found.setdefault(name, content)
    authors = [found[name] for name in _AUTHOR if name in found and "://" not in found[name]]
    dates = [found[name] for name in _DATE if name in found]
    return FrontMatter(author=authors[0] if authors else "", date=dates[0] if dates else "")
