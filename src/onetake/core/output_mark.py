"""The mark by which onetake recognises its own output files: a hash of the content, inside the content.

A file whose content was changed by hand no longer fits its mark, so it counts as the user's own file.
"""

from __future__ import annotations

import hashlib
import re

_PREFIX = "onetake-output:"
_DIGITS = 32
"""Hexadecimal digits of the hash: 128 bits of sha256, enough that no two contents share one by chance."""
UNSIGNED_MARK = _PREFIX + "0" * _DIGITS
"""What a text contains at the place where `sign` is to put its mark."""
_MARK = re.compile(_PREFIX.encode() + rb"([0-9a-f]{%d})" % _DIGITS)
_MOST_MARKS = 50
"""Marks tried in one file (count): a file that quotes more of them is treated as the user's. Set by hand."""


def sign(text: str, *, at_end: bool = False) -> str:
    """Return `text` with its first `UNSIGNED_MARK` (the last one if `at_end`) replaced by its mark.

    Raises
    ------
    ValueError
        If there is no `UNSIGNED_MARK` in the text.

    Examples
    --------
    >>> has_own_mark(sign(f"a <!-- {UNSIGNED_MARK} -->").encode())
    True
    >>> has_own_mark(sign(f"a <!-- {UNSIGNED_MARK} -->").replace("a", "b").encode())
    False
    """
    at = text.rindex(UNSIGNED_MARK) if at_end else text.index(UNSIGNED_MARK)
    digest = _digest(text.encode("utf-8", "replace"))
    return text[:at] + _PREFIX + digest + text[at + len(UNSIGNED_MARK) :]


def has_own_mark(data: bytes) -> bool:
    """Whether a file with this content was written by onetake and not changed since."""
    unsigned = UNSIGNED_MARK.encode()
    for count, found in enumerate(_MARK.finditer(data)):
        if count == _MOST_MARKS:
            return False
        if _digest(data[: found.start()] + unsigned + data[found.end() :]) == found[1].decode():
            return True
    return False


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]
