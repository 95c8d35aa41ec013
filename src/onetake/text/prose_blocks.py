# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Find the blocks of prose (paragraphs, headings, list items, quotations) as spans of the text.

Markdown is parsed only as far as sentences need it. What is not prose (code fences, rules, front matter,
comments, link definitions) belongs to no block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Only these end a line. str.splitlines also breaks at form feeds and U+2028, which pasted prose may hold.
_END = r"(?:\r\n|\n|\r)"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_ATX = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_SETEXT = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S+")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]+\]:[ \t]+")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.MULTILINE)
_LONG_LINE = 120
"""Characters of a line. Text with a longer line is not hard-wrapped, so each of its lines is a paragraph.

Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """``text[start:end]`` is one block of prose."""

    start: int
    end: int
    heading: bool = False


def front_matter(text: str) -> tuple[int, str | None]:
    r"""Return the length of the YAML front matter (0 if there is none) and the title in it.

    Examples
    --------
    >>> front_matter("---\ntitle: Cut to Black\n---\nIt is.")
    (28, 'Cut to Black')
    """
    head = re.match(
        rf"\ufeff?---[ \t]*{_END}(?:[^\r\n]*{_END})*?(?:---|\.\.\.)[ \t]*(?:{_END}|\Z)", text[:8192]
    )
    if head is None:
        return 0, None
    title = _TITLE.search("\n".join(head[0].splitlines()))
    return head.end(), title[1] if title else None


def markdown_blocks(text: str) -> list[ProseBlock]:
    r"""Return the blocks of Markdown in order.

    Examples
    --------
    >>> text = "# Cut\n\nIt is\none take.\n- It is dark."
    >>> [text[b.start : b.end] for b in markdown_blocks(text)]
    ['Cut', 'It is\none take.', 'It is dark.']
    """
    blocks: list[ProseBlock] = []
    open_at: int | None = None
    last = 0
    fence = ""
    comment = False
    depth = 0

    def close(heading: bool = False) -> None:
        nonlocal open_at
        if open_at is not None and last > open_at:
            blocks.append(ProseBlock(open_at, last, heading))
        open_at = None

    skip = front_matter(text)[0]
    for line in _LINE.finditer(text, skip):
        start, body = line.start(), line[0].rstrip("\r\n")
        if start == 0 and body.startswith("\ufeff"):
            start, body = 1, body[1:]
        if fence or comment:
            fence = "" if fence and body.strip().startswith(fence) else fence
            comment = comment and "-->" not in body
            continue
        if quote := _QUOTE.match(body):
            start, body = start + quote.end(), body[quote.end() :]
        deeper = quote[0].count(">") if quote else 0
        if deeper != depth and (deeper or not body.strip()):
            close()
        depth = deeper
        if opened := _FENCE.match(body):
            close()
            fence = opened[1]
        elif body.lstrip().startswith("<!--"):
            close()
            comment = "-->" not in body
        elif open_at is not None and _SETEXT.match(body):
            close(heading=True)
        elif not body.strip() or _RULE.match(body) or _DEFINITION.match(body):
            close()
        elif atx := _ATX.match(body):
            close()
            end = start + len(_without_closing_hashes(body))
            if end > start + atx.end():
                blocks.append(ProseBlock(start + atx.end(), end, heading=True))
        else:
            if item := _ITEM.match(body) or _FOOTNOTE.match(body):
                close()
                start, body = start + item.end(), body[item.end() :]
            elif open_at is None or body.startswith("|"):
                close()
                start, body = start + len(body) - len(body.lstrip()), body.lstrip()
            if open_at is None:
                open_at = start
            last = start + len(body.rstrip())
    close()
    return blocks


def _without_closing_hashes(heading: str) -> str:
    body = heading.rstrip()
    bare = body.rstrip("#")
    return bare.rstrip() if bare[-1:] in (" ", "\t") else body


def plain_blocks(text: str) -> list[ProseBlock]:
    """Return the paragraphs of plain text; a first line on its own without a final stop is the heading."""
    lines = [(m.start(), m[0].rstrip("\r\n")) for m in _LINE.finditer(text)]
    each = any(len(body) > _LONG_LINE for _, body in lines)
    blocks: list[ProseBlock] = []
    open_at: int | None = None
    last = 0
    for start, body in [*lines, (len(text), "")]:
        words = body.strip().strip("\ufeff")
        if open_at is not None and (each or not words):
            blocks.append(ProseBlock(open_at, last))
            open_at = None
        if words:
            at = start + body.index(words)
            open_at = at if open_at is None else open_at
            last = at + len(words)
    if len(blocks) > 1:
        first = text[blocks[0].start : blocks[0].end]
        if (
            "\n" not in first
            and "\r" not in first
            and len(first) < _LONG_LINE
            and first[-1] not in ".!?…\"'”’。"
        ):
            blocks[0] = ProseBlock(blocks[0].start, blocks[0].end, heading=True)
    return blocks
