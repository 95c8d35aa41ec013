"""Write the sentences of HTML or Word as Markdown: their blocks, styles and links."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onetake.core.checked import CheckedSentence
    from onetake.core.prose_blocks import Block, Run

# Characters that would be read as markup.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START = re.compile(r"\A(\d{0,9})([#+.)-])")
_AROUND = {"strong": "**", "emphasis": "*", "struck": "~~", "code": "`"}
_LINKED = ("http://", "https://", "mailto:")


def escape_markdown(text: str) -> str:
    r"""Return text in one line that Markdown shows as it is.

    Examples
    --------
    >>> escape_markdown("one *take*\n[2]")
    'one \\*take\\* \\[2\\]'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def markdown_paragraphs(sentences: Iterable[tuple[CheckedSentence, str]]) -> str:
    """Return sentences, each with the footnote mark that follows it, as Markdown."""
    pieces: list[str] = []
    before: Block | None = None
    for _, group in groupby(sentences, key=lambda pair: pair[0].paragraph):
        members = list(group)
        block = members[0][0].block
        words = " ".join(_sentence(sentence.shown_runs) + mark for sentence, mark in members)
        listed = before is not None and "item" in before.kind + block.kind and before.kind == block.kind
        pieces += ["" if before is None else "\n" if listed else "\n\n", _prefix(block), _safe_start(words)]
        before = block
    return "".join(pieces)


def _prefix(block: Block) -> str:
    quote = "> " if block.quoted else ""
    if block.kind == "heading":
        return quote + "#" * min(6, max(1, block.level)) + " "
    indent = "   " * block.level
    return quote + {"item": f"{indent}- ", "numbered": f"{indent}1. "}.get(block.kind, "")


def _safe_start(words: str) -> str:
    """Return the words so that they begin no block of their own."""
    return _AT_START.sub(r"\1\\\2", words)


def _sentence(runs: Sequence[Run]) -> str:
    return "".join(_run(run) for run in runs).strip()


def _run(run: Run) -> str:
    text = _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", run.text))
    body = text.strip()
    if not body:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if "note" in run.styles:
        body = f"^{body}^"
    for style in run.styles:
        if around := _AROUND.get(style):
            body = f"{around}{body}{around}"
    if run.href.lower().startswith(_LINKED) and not re.search(r"[\s()<>]", run.href):
        body = f"[{body}]({run.href})"
    return before + body + after
