# ruff: noqa: RUF001, RUF002 (the marks that look alike are the subject)
"""Find what is in quotation marks, of all kinds that people type."""

from __future__ import annotations

import re
from itertools import islice

_PAIRS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "＂": "＂",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "《": "》",
    "〈": "〉",
}
"""What opens a quotation, and what may close it."""
_SINGLE = {"‘": "’", "‚": "‘’", "'": "'"}
"""The same for marks that are apostrophes, too."""
_OPENING = re.compile("[" + "".join([*_PAIRS, *_SINGLE]) + "]")
_LONGEST = 2_000
"""Characters of a quotation, at most: a mark without a partner must not quote the rest of a review.

Set by hand; no measured source."""
_LONGEST_SINGLE = 400
"""Characters of a quotation in single marks, at most: many of them are apostrophes. Set by hand."""
_MOST_CANDIDATES = 8
"""Marks that are looked at to close one quotation in single marks, at most. Set by hand."""
_ELISION = re.compile(r"'(?:\d|n\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b)", re.IGNORECASE)
"""An apostrophe at the beginning of a word: 'n', '90s."""


def quotations(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each quotation, with its marks.

    Examples
    --------
    >>> text = "‘It doesn’t cut,’ he says of «Alright», and she: “No.”"
    >>> [text[a:b] for a, b in quotations(text)]
    ['‘It doesn’t cut,’', '«Alright»', '“No.”']
    """
    found: list[tuple[int, int]] = []
    at = 0
    while opened := _OPENING.search(text, at):
        start = opened.start()
        at = start + 1
        if not _can_open(text, start):
            continue
        end = _single_end(text, start) if opened[0] in _SINGLE else _double_end(text, start)
        if end is None and not text[:start].strip() and opened[0] in "“„«":
            # Of a quotation in several paragraphs, each begins with a mark and only the last is closed.
            end = len(text.rstrip())
        if end is not None:
            found.append((start, end))
            at = end
    return found


def _can_open(text: str, start: int) -> bool:
    """Return whether a quotation can begin with a mark: no letter before it, no white space after it."""
    mark, before, after = text[start], text[start - 1 : start], text[start + 1 : start + 2]
    if not after or after.isspace() or (mark in "\"'＂»›‘" and before.isalnum()):
        return False
    return not (mark == "'" and _ELISION.match(text, start))


def _double_end(text: str, start: int) -> int | None:
    """Return one past the mark that closes the quotation."""
    ends = [text.find(mark, start + 1, start + _LONGEST) for mark in _PAIRS[text[start]]]
    return min((end + 1 for end in ends if end > start), default=None)


def _single_end(text: str, start: int) -> int | None:
    """Return one past the mark that closes the quotation, and is not an apostrophe.

    After a stop or a comma it surely is none: 'The dancers' cut,' he says. Else the first that ends a word is
    taken.
    """
    closing = _CLOSING[text[start]]
    first: int | None = None
    for candidate in islice(closing.finditer(text, start + 1, start + _LONGEST_SINGLE), _MOST_CANDIDATES):
        i = candidate.start()
        if text[i] == "‘" and text[start] == "‘":
            break
        if text[i - 1] in ".,!?…;:":
            return i + 1
        first = i + 1 if first is None else first
    return first


_CLOSING = {mark: re.compile(rf"(?<!\s)[{ends}](?!\w)|‘(?=\w)") for mark, ends in _SINGLE.items()}
