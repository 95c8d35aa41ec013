"""Shorter path data: relative commands, no needless zeros or spaces. Drawings are a fifth of the page."""

from __future__ import annotations

import re

from markupsafe import Markup

_TOKENS = re.compile(r"([MLHVh])([^MLHVh]*)")
_DATA = re.compile(r' d="([MLHVh\d. -]+)"')
_UNIT = 100
"""Steps in one drawing unit: what is drawn has at most two decimals, so that no step is rounded."""


def compact(data: str) -> str:
    """Return the same path with relative commands.

    Parameters
    ----------
    data : str
        SVG path data of the commands M, L, H, V (absolute) and h, numbers with at most two decimals.

    Examples
    --------
    >>> compact("M100.5 20L101 19.5L102.2 20M900 6V34M900 20H960")
    'M100.5 20l.5-.5 1.2.5m797.8-14v28m0-14h60'
    """
    words: list[str] = []
    x = y = 0
    before = ""
    for command, numbers in _TOKENS.findall(data):
        values = [round(float(value) * _UNIT) for value in numbers.split()]
        if command == "h":
            steps, to = values, (x + values[0], y)
        elif command == "H":
            steps, to = [values[0] - x], (values[0], y)
        elif command == "V":
            steps, to = [values[0] - y], (x, values[0])
        else:
            steps, to = [values[0] - x, values[1] - y], (values[0], values[1])
        name = "M" if not words else command.lower()
        # After a move, further pairs would be lines; a line that follows a line needs no letter.
        word = "" if name == before == "l" else name
        for step in steps:
            number = _number(step)
            joins = not word or word[-1].isalpha() or number[0] == "-"
            if not word and words:
                joins = number[0] == "-" or (number[0] == "." and "." in _last(words[-1]))
            elif not joins and number[0] == ".":
                joins = "." in _last(word)
            word += number if joins else f" {number}"
        words.append(word)
        before = name
        x, y = to
    return "".join(words)


def compact_paths(drawing: Markup) -> Markup:
    """Return a drawing whose paths are compact; those with other commands stay as they are."""
    # What is replaced holds letters and numbers only, so nothing needs to be escaped again.
    return Markup(_DATA.sub(lambda found: f' d="{compact(found[1])}"', str(drawing)))


def _number(step: int) -> str:
    text = f"{step / _UNIT:.2f}".rstrip("0").rstrip(".")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _last(word: str) -> str:
    """Return the last number of a word."""
    return re.split(r"[a-zA-Z -]", word)[-1]
