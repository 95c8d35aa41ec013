"""Text as other programs can take it: one line, without control characters, escaped for each format."""

from __future__ import annotations

import re
from functools import lru_cache

from onetake.core.names import printable

_BIDI = "\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
_REMOVED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_BIDI}{_NO_CHARACTERS}]")
"""Characters that XML 1.0 forbids or discourages, and those that turn the direction of what follows."""
_SPACES = re.compile(r"\s+")
_FORMULA = "=+-@\t\r"
"""First characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection)."""
LONGEST = 2000
"""Characters of one label or comment: more is cut, as programs of 32 kB a cell or less exist. Set by hand."""


@lru_cache(maxsize=4096)
def one_line(text: str, most: int = LONGEST) -> str:
    r"""Return a text on one line, of characters that every format can hold.

    Examples
    --------
    >>> one_line("a\nb\x00\t <i>")
    'a b <i>'
    """
    clean = _SPACES.sub(" ", _REMOVED.sub("", printable(text[: 4 * most]))).strip()
    return clean if len(clean) <= most else clean[: most - 3].rstrip() + "..."


def no_formula(text: str) -> str:
    """Return a text that a spreadsheet shows and does not compute: a quotation mark before a formula's sign.

    Examples
    --------
    >>> no_formula("=1+1"), no_formula("walks in")
    ("'=1+1", 'walks in')
    """
    return f"'{text}" if text[:1] and text[0] in _FORMULA else text


def for_vtt(text: str) -> str:
    """Return a text for a WebVTT cue.

    Examples
    --------
    >>> for_vtt("a --> <b> & c")
    'a --&gt; &lt;b&gt; &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_LOOK_ALIKES = {ord("<"): "\u2039", ord(">"): "\u203a", ord("{"): "(", ord("}"): ")"}
"""Quotation marks for the signs of a tag, parentheses for those of an ASS command."""


def for_srt(text: str) -> str:
    r"""Return a text for SubRip, which has no escapes: arrows, tags and braces become look-alikes.

    Examples
    --------
    >>> for_srt("a --> <b>") == "a --\u203a \u2039b\u203a"
    True
    """
    return text.translate(_LOOK_ALIKES)


def as_word(text: str) -> str:
    """Return a text without blanks, for formats whose fields are separated by them.

    Examples
    --------
    >>> as_word("Ann Lee"), as_word("")
    ('Ann_Lee', '_')
    """
    return text.replace(" ", "_") or "_"
