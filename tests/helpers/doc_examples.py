"""The examples in Markdown files: commands and code blocks, in the order in which a page has them."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FENCE = re.compile(r"^```(?P<kind>[a-z]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = ("", "sh", "console", "bash")


@dataclass(frozen=True)
class Example:
    """One command, or one block of code."""

    kind: str
    """'command', or the language of the block."""
    text: str
    line: int
    """Its line in the page."""


def examples(page: Path) -> Iterator[Example]:
    """Yield the commands and the code blocks of a page; a `console` block's output is left out."""
    written = page.read_text(encoding="utf-8")
    for block in _FENCE.finditer(written):
        line = written[: block.start()].count("\n") + 1
        if block["kind"] not in _SHELL:
            yield Example(block["kind"], block["body"], line)
            continue
        for offset, row in enumerate(_whole_lines(block["body"]), 1):
            command = row.removeprefix("$ ").removeprefix(".venv/bin/").strip()
            if command.startswith("onetake ") and not command.startswith("onetake: "):
                yield Example("command", command, line + offset)


def _whole_lines(body: str) -> Iterator[str]:
    """Yield the lines of a block; one that ends with a backslash or inside quotation marks goes on."""
    held = ""
    for row in body.replace("\\\n", " ").splitlines():
        held = f"{held} {row.strip()}" if held else row
        if row[:2] == "$ " or held[:2] == "$ ":
            try:
                shlex.split(held, comments=True)
            except ValueError:
                continue
        yield held
        held = ""


def arguments(command: str) -> list[str]:
    """Return the words of a command without its name, its comment, and what it is piped into."""
    words = shlex.split(command, comments=True)
    ends = [i for i, word in enumerate(words) if word in ("|", ">", ">>", "&&", ";", "2>")]
    return words[1 : min(ends, default=len(words))]
