"""The width of the console."""

import shutil

NARROWEST, WIDEST, USUAL = 40, 110, 88
"""Columns of the text on the console: at least, at most, and where no terminal says. Set by hand."""


def console_width() -> int:
    """Return how many columns the text on the console has."""
    columns = shutil.get_terminal_size((USUAL, 24)).columns
    return max(NARROWEST, min(WIDEST, columns))
