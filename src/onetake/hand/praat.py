"""Read Praat's TextGrids, long and short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.hand.rows import HandRow, HandTier

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'"((?:[^"]|"")*)"|\[[^\]\n]*\]|(?<![\w.])([-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)(?![\w.])')
"""A text, an index (left out), or a number: both forms are the same but for the words around."""


def read_praat(text: str, name: str) -> list[HandTier]:
    """Return the tiers; stretches without a text are no rows.

    Raises
    ------
    TextError
        If it is no TextGrid.
    """
    try:
        return _tiers(text)
    except (StopIteration, ValueError, OverflowError, RuntimeError) as err:
        raise TextError(f"{name}: damaged, wanted a TextGrid as Praat saves it; save it there again") from err


def _tiers(text: str) -> list[HandTier]:
    tokens = _tokens(text)
    if next(tokens) != "ooTextFile" or next(tokens) != "TextGrid":
        raise ValueError(text[:40])
    _number(next(tokens)), _number(next(tokens))
    made = []
    for _ in range(int(_number(next(tokens)))):
        kind, tier = next(tokens), str(next(tokens))
        _number(next(tokens)), _number(next(tokens))
        rows = []
        for _ in range(int(_number(next(tokens)))):
            start = _number(next(tokens))
            end = start if kind == "TextTier" else _number(next(tokens))
            label = str(next(tokens))
            if label.strip() or kind == "TextTier":
                rows.append(HandRow(start, end, label))
        made.append(HandTier(tier, tuple(rows), points=kind == "TextTier"))
    return made


def _tokens(text: str) -> Iterator[str | float]:
    for found in _TOKEN.finditer(text):
        if found[1] is not None:
            yield found[1].replace('""', '"')
        elif found[2] is not None:
            yield float(found[2])


def _number(token: str | float) -> float:
    if isinstance(token, str):
        raise ValueError(token[:40])
    return token
