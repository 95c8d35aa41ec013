# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Find the blocks of prose in plain text: paragraphs, a first line as heading, items, and quotations.

Plain text has no rules, so these are by habit: an empty line ends a paragraph, a bullet or a number begins an
item, and what is indented as a whole, or has '>' before it as in mail, is somebody else's words.
"""

from __future__ import annotations

import re

from onetake.core.prose_blocks import Block, BlockKind
from onetake.text.html_blocks import HtmlBlocks
from onetake.text.markdown_inline import inline_runs
from onetake.text.prose_block import ProseBlock
from onetake.text.source_lines import ITEM, TAB, Line, html_end, lines_of

_LONG_LINE = 120
"""Characters of a line. Text with a longer line is not hard-wrapped, so each of its lines is a paragraph.

Set by hand; no measured source."""
_QUOTED_INDENT = 2
"""Columns by which a quotation is indented, at least. Set by hand; no measured source."""
_LONGEST_QUOTED_LINE = 70
"""Characters of a line in an indented quotation, at most; longer ones have a first-line indent.

Set by hand; no measured source."""
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")


def plain_blocks(text: str) -> list[ProseBlock]:
    r"""Return the blocks of plain text in order.

    Examples
    --------
    >>> text = "Cuts\n\nThe chorus:\n\n    one take\n    it never cuts\n\nIt is dark.\n• It cuts."
    >>> [(b.block.kind, text[b.start : b.end]) for b in plain_blocks(text)]
    [('heading', 'Cuts'), ('paragraph', 'The chorus:'), ('quotation', 'one take\n    it never cuts'),
    ('paragraph', 'It is dark.'), ('item', 'It cuts.')]
    """
    lines = lines_of(text)
    reader = _PlainBlocks(text, lines)
    blocks = reader.read()
    return _with_heading(text, blocks)


class _PlainBlocks:
    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._lines = lines
        self._html = HtmlBlocks()
        self._each = any(len(line.text) > _LONG_LINE for line in lines)
        prose = [line for line in lines if not line.is_empty and not ITEM.match(line.text)]
        self._margin = min((line.indent for line in prose), default=0)
        indented = sum(line.indent - self._margin >= _QUOTED_INDENT for line in prose)
        # Where most lines are indented, one such line alone is a short paragraph with a first-line indent.
        self._is_indent_rare = 2 * indented < len(prose)
        self._blocks: list[ProseBlock] = []
        self._open: list[Line] = []
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._quoted = False
        self._is_within = False
        self._is_marked = False

    def read(self) -> list[ProseBlock]:
        i = 0
        while i < len(self._lines):
            line = self._lines[i]
            after = html_end(self._lines, i)
            if after > i:
                self._close()
                end = self._lines[after - 1]
                self._blocks += self._html.read(self._text, line.start, end.start + len(end.text))
                i = after
                continue
            i += 1
            self._read_line(line)
        self._close()
        return self._blocks

    def _read_line(self, line: Line) -> None:
        if line.is_empty:
            self._close()
            return
        quote = _QUOTE.match(line.text)
        item = None if quote else ITEM.match(line.text)
        quoted = quote is not None or (not item and self._is_indented(line))
        if item or self._each or not self._open or self._changes(quoted):
            within = bool(self._open)
            self._close()
            self._quoted = quoted
            self._is_within = within
            self._is_marked = quote is not None
            self._kind, self._level = "paragraph", 0
            if item:
                self._kind = "numbered" if item["number"] else "item"
                self._level = len(item["indent"].expandtabs(TAB)) // 2
            begin = item or quote
            skip = begin.end() if begin else len(line.text) - len(line.text.lstrip())
            line = Line(line.start + skip, line.text[skip:], line.next)
        self._quoted = self._quoted and quoted
        self._open.append(line)

    def _changes(self, quoted: bool) -> bool:
        """Return whether a quotation begins or ends before a line.

        One indented line after an empty one, with others after it that are not, is a first-line indent.
        """
        if self._kind != "paragraph" or quoted == self._quoted:
            return False
        return quoted or self._is_within or len(self._open) > 1

    def _is_indented(self, line: Line) -> bool:
        short = len(line.text.strip()) <= _LONGEST_QUOTED_LINE
        return short and line.indent - self._margin >= _QUOTED_INDENT

    def _close(self) -> None:
        if self._open:
            start = self._open[0].start
            end = self._open[-1].start + len(self._open[-1].text.rstrip())
            if end > start:
                alone = len(self._open) == 1 and not self._is_marked and not self._is_indent_rare
                quoted = (self._quoted and not alone) or self._html.quotes > 0
                kind: BlockKind = "quotation" if quoted and self._kind == "paragraph" else self._kind
                runs = inline_runs(self._text, start, end, markdown=False)
                self._blocks.append(ProseBlock(start, end, Block(kind, self._level, quoted), runs))
        self._open = []


def _with_heading(text: str, blocks: list[ProseBlock]) -> list[ProseBlock]:
    """Return the blocks with the first as heading: one short line without a stop, where others have stops."""
    if len(blocks) < 2 or blocks[0].block != Block():
        return blocks
    first, *others = (text[block.start : block.end] for block in blocks)
    alone = "\n" not in first and "\r" not in first and len(first) < _LONG_LINE and not _has_stop(first)
    if not alone or not any(_has_stop(other) for other in others):
        return blocks
    heading = blocks[0]
    return [ProseBlock(heading.start, heading.end, Block("heading", 1), heading.runs), *blocks[1:]]


def _has_stop(body: str) -> bool:
    return body[-1] in ".!?…\"'”’。:,;"
