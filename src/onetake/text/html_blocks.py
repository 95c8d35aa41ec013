"""Find the blocks of prose in HTML: a whole page, or what somebody pasted, with positions in its source."""

from __future__ import annotations

import re
from html import unescape

from onetake.core.prose_blocks import Block, BlockKind
from onetake.text.html_tags import BLOCK_TAGS, ENTITY, SKIPPED_TAGS, TAG, VOID_TAGS, Tag, parse_tag
from onetake.text.prose_block import ProseBlock
from onetake.text.styled_text import LINE_BREAK, StyledText

_PIECE = re.compile(rf"(?P<comment><!--|<!\[CDATA\[)|(?P<tag>{TAG})|(?P<entity>{ENTITY})")
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "iframe"})
"""Tags whose content has no tags: it goes on to the end tag."""


class HtmlBlocks:
    """The blocks of HTML between two positions of a text.

    A state of its own, so that a fragment within Markdown can begin a quotation that a later one ends.
    """

    def __init__(self) -> None:
        self.quotes = 0
        """How many 'blockquote' or 'pre' tags are open."""
        self.title: str | None = None
        self._lists: list[str] = []
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._content = StyledText()
        self._skipped = ""
        self._skipped_depth = 0
        self._start = self._end = 0
        self._blocks: list[ProseBlock] = []
        self._missing: set[str] = set()

    def read(self, text: str, start: int, end: int) -> list[ProseBlock]:
        """Return the blocks of ``text[start:end]``."""
        self._blocks = []
        self._start = at = start
        while found := _PIECE.search(text, at, end):
            self._add_text(text, at, found.start())
            at = found.end()
            if found["comment"]:
                at = self._after(text, "-->" if found["comment"] == "<!--" else "]]>", at, end)
            elif found["entity"]:
                self._end = at
                if not self._skipped:
                    self._content.add_entity(found.start(), at, found[0])
            else:
                tag = parse_tag(found[0])
                self._add_tag(found.start(), at, tag, closed=found[0].endswith("/>"))
                if tag.name in _RAW and not tag.is_end and not found[0].endswith("/>"):
                    at = self._skip_raw(text, tag.name, at, end)
        self._add_text(text, at, end)
        self._close()
        return self._blocks

    def _after(self, text: str, mark: str, at: int, end: int) -> int:
        """Return the position after a mark; `end` if it does not come any more."""
        if mark in self._missing:
            return end
        found = text.find(mark, at, end)
        if found < 0:
            self._missing.add(mark)
        return end if found < 0 else found + len(mark)

    def _skip_raw(self, text: str, name: str, at: int, end: int) -> int:
        closing = re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE).search(text, at, end)
        if name == "title" and self.title is None and self._skipped == name:
            words = unescape(text[at : closing.start() if closing else at])
            self.title = " ".join(words.split()) or None
        if self._skipped == name:
            self._skipped = ""
        return closing.end() if closing else end

    def _add_text(self, text: str, start: int, end: int) -> None:
        if self._skipped or start >= end:
            return
        # In HTML a line end is white space like any other; lines are broken by tags.
        piece = text[start:end].translate(_SPACES)
        self._content.add(start, end, piece)
        self._end = end

    def _add_tag(self, start: int, end: int, tag: Tag, *, closed: bool) -> None:
        if self._skipped:
            # Only tags of the same name matter: the content ends where as many have ended as have begun.
            if tag.name == self._skipped and not closed:
                self._skipped_depth += -1 if tag.is_end else 1
                self._skipped = self._skipped if self._skipped_depth else ""
            return
        if tag.name in VOID_TAGS:
            if tag.name in BLOCK_TAGS:
                self._close() if tag.name == "hr" else self._content.add(start, end, LINE_BREAK)
            else:
                self._content.add_tag(start, end, tag)
            self._end = end
            return
        if not tag.is_end and (tag.name in SKIPPED_TAGS or tag.is_hidden):
            if not closed:
                self._skipped, self._skipped_depth = tag.name, 1
            return
        if tag.name not in BLOCK_TAGS:
            self._content.add_tag(start, end, tag)
            self._end = end
            return
        self._close()
        self._start = end
        self._change_block(tag)

    def _change_block(self, tag: Tag) -> None:
        if tag.name in ("blockquote", "pre"):
            self.quotes = max(0, self.quotes + (-1 if tag.is_end else 1))
        elif tag.name in ("ul", "ol", "menu"):
            if not tag.is_end:
                self._lists.append(tag.name)
            elif self._lists:
                self._lists.pop()
        self._kind, self._level = "paragraph", 0
        if tag.is_end:
            return
        if tag.name in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[tag.name]
        elif tag.name == "li":
            ordered = bool(self._lists) and self._lists[-1] == "ol"
            self._kind, self._level = "numbered" if ordered else "item", max(0, len(self._lists) - 1)

    def _close(self) -> None:
        """End the block; one without words is none."""
        runs = self._content.finish()
        if any(run.text.strip() for run in runs):
            kind: BlockKind = "quotation" if self.quotes and self._kind == "paragraph" else self._kind
            block = Block(kind, self._level, self.quotes > 0)
            self._blocks.append(ProseBlock(self._start, self._end, block, runs))
        self._start = self._end


_SPACES = str.maketrans("\r\n\t\f", "    ")


def html_blocks(text: str) -> tuple[list[ProseBlock], str | None]:
    """Return the blocks of a page or a fragment, and the title in its head.

    Examples
    --------
    >>> text = "<h2>Cut</h2><p>It isn&rsquo;t <b>dark</b>.</p><script>no</script>"
    >>> [(b.block.kind, text[b.start : b.end]) for b in html_blocks(text)[0]]
    [('heading', 'Cut'), ('paragraph', 'It isn&rsquo;t <b>dark</b>.')]
    """
    reader = HtmlBlocks()
    return reader.read(text, 0, len(text)), reader.title
