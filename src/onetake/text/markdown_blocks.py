"""Find the blocks of prose in Markdown: paragraphs, headings, items of lists and quotations.

Markdown is parsed only as far as sentences need it. What is not prose (code fences, rules, front matter,
comments, link definitions) belongs to no block. An indented block is a quotation: reviewers set lyrics so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.prose_blocks import Block, BlockKind
from onetake.text.front_matter import front_matter
from onetake.text.html_blocks import HtmlBlocks
from onetake.text.markdown_inline import inline_runs
from onetake.text.prose_block import ProseBlock
from onetake.text.source_lines import ITEM, TAB, Line, html_end, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_SETEXT = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)([^\]]+)\]:[ \t]*<?([^\s<>]+)")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ \t]+")


def markdown_blocks(text: str) -> list[ProseBlock]:
    r"""Return the blocks of Markdown in order.

    Examples
    --------
    >>> text = "# Cut\n\nIt is\none take.\n- It is dark."
    >>> [(b.block.kind, text[b.start : b.end]) for b in markdown_blocks(text)]
    [('heading', 'Cut'), ('paragraph', 'It is\none take.'), ('item', 'It is dark.')]
    """
    return _MarkdownBlocks(text).read()


class _MarkdownBlocks:
    """Goes through the lines once; `_start` is where the open block begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = lines_of(text, front_matter(text).end)
        definitions = (_DEFINITION.match(line.text) for line in self._lines)
        self._links = {m[1].strip().lower(): m[2] for m in definitions if m}
        self._html = HtmlBlocks()
        self._blocks: list[ProseBlock] = []
        self._start: int | None = None
        self._last = 0
        self._block = Block()
        self._depth = 0
        self._in_list = False

    def read(self) -> list[ProseBlock]:
        i = 0
        while i < len(self._lines):
            i = self._read_line(i)
        self._close()
        return self._blocks

    def _read_line(self, i: int) -> int:
        """Take up the block that begins with a line, or the line; return the number of the next."""
        line = self._strip_quote_marks(self._lines[i])
        body = line.text
        if fence := _FENCE.match(body):
            self._close()
            return self._skip_to(i + 1, lambda text: text.strip().startswith(fence[1]))
        if body.lstrip().startswith("<!--"):
            self._close()
            return self._skip_to(i, lambda text: "-->" in text)
        if (after := html_end(self._lines, i)) > i and not self._depth:
            self._close()
            end = self._lines[after - 1]
            self._blocks += self._html.read(self._text, line.start, end.start + len(end.text))
            return after
        setext = _SETEXT.match(body)
        if setext and self._start is not None and self._block.kind == "paragraph":
            self._block = Block("heading", 1 if "=" in setext[1] else 2, self._block.quoted)
            self._close()
        elif line.is_empty or _RULE.match(body) or _DEFINITION.match(body):
            self._in_list = self._in_list and line.is_empty
            self._close()
        elif atx := _ATX.match(body):
            self._close()
            self._open(line, atx.end(), "heading", len(atx[1]))
            self._last = max(self._start or 0, line.start + len(_without_closing_hashes(body)))
            self._close()
        else:
            self._read_prose(line)
        return i + 1

    def _strip_quote_marks(self, line: Line) -> Line:
        """Return a line without its '>' marks; a quotation begins or ends where their number changes."""
        quote = _QUOTE.match(line.text)
        deeper = quote[0].count(">") if quote else 0
        if deeper != self._depth and (deeper or line.is_empty):
            self._close()
        self._depth = deeper if quote or line.is_empty else self._depth
        if quote is None:
            if self._start is None:
                self._depth = 0
            return line
        return Line(line.start + quote.end(), line.text[quote.end() :], line.next)

    def _read_prose(self, line: Line) -> None:
        if item := ITEM.match(line.text):
            self._close()
            indent = len(item["indent"].expandtabs(TAB))
            self._open(line, item.end(), "numbered" if item["number"] else "item", indent // 2)
            self._in_list = True
        elif note := _FOOTNOTE.match(line.text):
            self._close()
            self._open(line, note.end(), "paragraph")
        elif self._start is None or line.text.startswith("|"):
            self._close()
            indented = line.indent >= TAB and not self._in_list
            self._open(
                line, len(line.text) - len(line.text.lstrip()), "quotation" if indented else "paragraph"
            )
            self._in_list = self._in_list and line.indent > 0
        self._last = line.start + len(line.text.rstrip())

    def _open(self, line: Line, offset: int, kind: BlockKind, level: int = 0) -> None:
        quoted = kind == "quotation" or self._depth > 0 or self._html.quotes > 0
        if quoted and kind == "paragraph":
            kind = "quotation"
        self._start = line.start + offset
        self._block = Block(kind, level, quoted)

    def _close(self) -> None:
        if self._start is not None and self._last > self._start:
            runs = inline_runs(self._text, self._start, self._last, self._links)
            self._blocks.append(ProseBlock(self._start, self._last, self._block, runs))
        self._start = None

    def _skip_to(self, i: int, ends: Callable[[str], bool]) -> int:
        while i < len(self._lines) and not ends(self._lines[i].text):
            i += 1
        return i + 1


def _without_closing_hashes(heading: str) -> str:
    body = heading.rstrip()
    bare = body.rstrip("#")
    return bare.rstrip() if bare[-1:] in (" ", "\t") else body
