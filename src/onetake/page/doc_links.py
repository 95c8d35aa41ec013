"""Methods as links: the names of the project's documents in a text lead to the published pages."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from onetake.page.clean import clean

DOCS = "https://onetake.example/docs/"
"""Where the documentation is published; as in pyproject.toml."""
_FILE = re.compile(r"docs/([a-z0-9/-]+)\.md")


def method_address(source: str) -> str:
    """Return the address of the page that explains how a limit was found; '' where none is named.

    Examples
    --------
    >>> method_address("half of the film: docs/explanation/pace.md")
    'https://onetake.example/docs/explanation/pace.html'
    """
    match = _FILE.search(source)
    return f"{DOCS}{match[1]}.html" if match else ""


def linked(text: str) -> Markup:
    """Return a text in which each name of a document is a link with the document's subject as its words.

    Examples
    --------
    >>> print(linked("half of the film: docs/explanation/pace.md"))
    half of the film: <a href="https://onetake.example/docs/explanation/pace.html" rel="noopener">Pace</a>
    """
    found, at = Markup(""), 0
    text = clean(text)
    for match in _FILE.finditer(text):
        words = match[1].rsplit("/", 1)[-1].replace("-", " ").capitalize()
        found += escape(text[at : match.start()])
        found += Markup('<a href="{}" rel="noopener">{}</a>').format(DOCS + match[1] + ".html", words)
        at = match.end()
    return found + escape(text[at:])
