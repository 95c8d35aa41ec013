"""The width of the console, and lines that are wrapped to it."""

import shutil
import textwrap

NARROWEST, WIDEST, USUAL = 40, 110, 88
"""Columns of the text on the console: at least, at most, and where no terminal says. Set by hand."""


def console_width() -> int:
    """Return how many columns the text on the console has."""
    columns = shutil.get_terminal_size((USUAL, 24)).columns
    return max(NARROWEST, min(WIDEST, columns))


def wrapped(line: str, width: int | None = None) -> list[str]:
    """Return a line in as many as the console needs, the further ones indented like the first.

    A word that is longer than the console, such as a path, is left whole.

    Examples
    --------
    >>> wrapped("  note: the file is cut short", 20)
    ['  note: the file is', '    cut short']
    """
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(
        line,
        width or console_width(),
        subsequent_indent=f"{indent}  " if indent else "",
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]
