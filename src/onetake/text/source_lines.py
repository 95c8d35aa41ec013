# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Lines of a text with their positions, and the marks with which an item of a list begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.text.html_tags import BLOCK_TAGS, SKIPPED_TAGS

# Only these end a line. str.splitlines also breaks at form feeds and U+2028, which pasted prose may hold.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
ITEM = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?:(?:[-*+·–—→»]|(?P<number>\(?\d{1,3}[.)]|[a-z]\)))[ \t\u00a0]+"
    r"|[•‣◦▪▫●○∙✓✔✗✘✕☐☑☒►▸▶➤]\ufe0f?[ \t\u00a0]*)"
    r"(?:\[[ xX]\][ \t]+)?(?=\S)"
)
"""The bullet, number or tick of an item, with its indent."""
_HTML = re.compile(r"[ ]{0,3}</?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_BLOCKS = (BLOCK_TAGS | SKIPPED_TAGS) - {"br", "hr"}
_TO_END_TAG = SKIPPED_TAGS | {"pre"}
"""Tags whose content goes on over empty lines, to their end tag."""
TAB = 4
"""Columns of a tab: CommonMark 0.31, section 2.2."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end."""

    start: int
    text: str
    next: int
    """Where the next line begins."""

    @property
    def indent(self) -> int:
        """Return the columns of white space that it begins with."""
        head = self.text[: len(self.text) - len(self.text.lstrip(" \t"))]
        return len(head.expandtabs(TAB))

    @property
    def is_empty(self) -> bool:
        """Return whether it holds only white space."""
        return not self.text.strip("\ufeff \t\u00a0\u200b")


def lines_of(text: str, start: int = 0) -> list[Line]:
    r"""Return the lines of a text; a byte order mark at its start belongs to none.

    Examples
    --------
    >>> [(line.start, line.text) for line in lines_of("a\r\n\nb")]
    [(0, 'a'), (3, ''), (4, 'b')]
    """
    if start == 0 and text.startswith("\ufeff"):
        start = 1
    return [Line(m.start(), m[0].rstrip("\r\n"), m.end()) for m in _LINE.finditer(text, start)]


def html_end(lines: list[Line], i: int) -> int:
    """Return the number of the line after the HTML that begins with line `i`; `i` if none begins there.

    As in Markdown, HTML begins with a block's tag and goes on to the next empty line.
    """
    tag = _HTML.match(lines[i].text)
    name = tag[1].lower() if tag else ""
    if name not in _BLOCKS:
        return i
    closing = f"</{name}"
    last = i
    if name in _TO_END_TAG and not lines[i].text.lstrip().startswith("</"):
        while last < len(lines) and closing not in lines[last].text.lower():
            last += 1
        return min(last + 1, len(lines))
    while last < len(lines) and not lines[last].is_empty:
        last += 1
    return last
