"""The line of each key of a TOML document: key path -> line, for errors that name the place.

`tomllib` gives values without their lines, so this walks the text once more. It is only asked about documents
that `tomllib` took, so it need not check anything.
"""

from __future__ import annotations

import re

Path = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n\r]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'',
    re.DOTALL,
)


def toml_lines(text: str) -> dict[Path, int]:
    r"""Return the line, from 1, on which each key and each array element of a valid TOML document begins.

    Examples
    --------
    >>> toml_lines('a = 1\n[[b]]\nc = [\n 2,\n 3]\n')[("b", 0, "c", 1)]
    5
    """
    return _Walk(text).document()


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self.at = 0
        self.line = 1
        self.found: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}

    def document(self) -> dict[Path, int]:
        prefix: Path = ()
        while True:
            self.space(lines=True)
            if self.at >= len(self.text):
                return self.found
            if self.text.startswith("[[", self.at):
                prefix = self.header(2)
                count = self.counts[prefix] = self.counts.get(prefix, -1) + 1
                self.found.setdefault(prefix, self.line)
                prefix = (*prefix, count)
                self.found[prefix] = self.line
            elif self.text[self.at] == "[":
                prefix = self.header(1)
                self.found.setdefault(prefix, self.line)
            else:
                self.pair(prefix)

    def header(self, width: int) -> Path:
        self.move(self.at + width)
        prefix: Path = ()
        for key in self.keys():
            prefix = (*prefix, key)
            self.found.setdefault(prefix, self.line)
            if prefix in self.counts:  # a table within the latest element of an array of tables
                inner = (*prefix, self.counts[prefix])
                prefix = inner
        # The last key of [[x]] names the array itself, not its latest element.
        if width == 2 and prefix and isinstance(prefix[-1], int):
            prefix = prefix[:-1]
        self.move(self.at + width)
        return prefix

    def pair(self, prefix: Path) -> None:
        line = self.line
        path = prefix
        for key in self.keys():
            path = (*path, key)
            self.found.setdefault(path, line)
        self.move(self.at + 1)  # the sign =
        self.space()
        self.value(path)

    def keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self.space()
            match = _BARE.match(self.text, self.at) or _STRING.match(self.text, self.at)
            if match is None:  # pragma: no cover - tomllib took the document
                self.move(len(self.text))
                return keys
            keys.append(match.group().strip("\"'"))
            self.move(match.end())
            self.space()
            if self.text[self.at : self.at + 1] != ".":
                return keys
            self.move(self.at + 1)

    def value(self, path: Path) -> None:
        sign = self.text[self.at : self.at + 1]
        if sign == "[":
            self.sequence(path)
        elif sign == "{":
            self.table(path)
        else:
            match = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.move(match.end() if match else len(self.text))

    def sequence(self, path: Path) -> None:
        self.move(self.at + 1)
        index = 0
        while True:
            self.space(lines=True)
            if self.at >= len(self.text) or self.text[self.at] == "]":
                break
            if self.text[self.at] == ",":
                self.move(self.at + 1)
                continue
            self.found[(*path, index)] = self.line
            self.value((*path, index))
            index += 1
        self.move(self.at + 1)

    def table(self, path: Path) -> None:
        self.move(self.at + 1)
        while True:
            self.space(lines=True)
            if self.at >= len(self.text) or self.text[self.at] == "}":
                break
            if self.text[self.at] == ",":
                self.move(self.at + 1)
                continue
            self.pair(path)
        self.move(self.at + 1)

    def space(self, *, lines: bool = False) -> None:
        while self.at < len(self.text):
            sign = self.text[self.at]
            if sign == "#":
                end = self.text.find("\n", self.at)
                self.move(len(self.text) if end < 0 else end)
            elif sign in " \t" or (lines and sign == "\n"):
                self.move(self.at + 1)
            else:
                return

    def move(self, to: int) -> None:
        self.line += self.text.count("\n", self.at, to)
        self.at = to
