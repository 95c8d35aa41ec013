"""The examples in Markdown files: commands, code blocks and printed lines, in the order of a page."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^```(?P<kind>[a-z]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SHELL = ("", "sh", "console", "bash")
_PRINTED = re.compile(r" {2}[a-z]+: ")
"""How a line begins that a command has printed, in a block without the command."""
_NUMBER = re.compile(r"\d[\d.:,]*\d|\d")
_INLINE = re.compile(r"`(onetake(?: |\.(?!toml))[^`\n]+)`")
_ENDS = ("|", ">", ">>", "&&", ";", "2>")
"""Words of a shell after which another program, or a file, begins."""


@dataclass(frozen=True)
class Example:
    """One command, one block of code, or one line that a command prints."""

    kind: str
    """'command', 'answer' (below its command), 'printed' (shown alone), or the language of the block."""
    text: str
    line: int
    """Its line in the page."""


def examples(page: Path) -> Iterator[Example]:
    """Yield the commands, the lines that are printed, and the code blocks of a page."""
    written = page.read_text(encoding="utf-8")
    for block in _FENCE.finditer(written):
        line = written[: block.start()].count("\n") + 1
        if block["kind"] not in _SHELL:
            yield Example(block["kind"], block["body"], line)
            continue
        for offset, row in _whole_lines(block["body"]):
            command = row.removeprefix("$ ").removeprefix(".venv/bin/").strip()
            if block["kind"] == "console" and not row.startswith("$ "):
                yield Example("answer", row, line + offset)
            elif _PRINTED.match(row):
                yield Example("printed", row, line + offset)
            elif command.startswith("onetake "):
                yield Example("command", command, line + offset)


def inline_code(page: Path) -> Iterator[Example]:
    """Yield what a page's sentences quote: `onetake ...` as a 'command', `onetake.name(...)` as 'python'."""
    written = page.read_text(encoding="utf-8")
    prose = _FENCE.sub(lambda block: "\n" * block[0].count("\n"), written)
    for found in _INLINE.finditer(prose):
        text = found[1].replace(r"\*", "*")
        kind = "command" if text.startswith("onetake ") else "python"
        yield Example(kind, text, prose[: found.start()].count("\n") + 1)


def _whole_lines(body: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a block with their numbers; one that ends with `\\` or inside quotes goes on."""
    held, first = "", 0
    for number, row in enumerate(body.splitlines(), 1):
        held, first = (f"{held} {row.strip()}", first) if held else (row, number)
        if held.endswith("\\"):
            held = held[:-1].rstrip()
            continue
        if held[:2] == "$ ":
            try:
                shlex.split(held, comments=True)
            except ValueError:
                continue
        yield first, held
        held = ""


def arguments(command: str) -> list[str]:
    """Return the words of a command without its name, its comment, and what it is piped into."""
    words = shlex.split(command, comments=True)
    ends = [i for i, word in enumerate(words) if word in _ENDS]
    return words[1 : min(ends, default=len(words))]


def as_a_shell_gives_them(words: list[str]) -> list[str]:
    """Return the words with `~` and patterns of file names replaced, as a shell in this folder does it."""
    given = []
    for word in words:
        word = str(Path(word).expanduser()) if word.startswith("~") else word
        given += sorted(glob(word)) if "*" in word and glob(word) else [word]
    return given


def says_the_same(shown: str, printed: str) -> bool:
    """Return whether a line that a page shows is one of those printed, whatever its numbers are.

    Blanks and line ends count alike, so that the width of the terminal does not matter.
    """
    words = [_NUMBER.sub("\0", word) for word in shown.split()]
    pattern = r"\s+".join(re.escape(word).replace("\0", r"-?\d[\d.:,]*") for word in words)
    return re.search(pattern, printed) is not None
