"""Make text from files (tags, names, notes, reviews) safe to print; Jinja does the escaping."""

from __future__ import annotations

import json
import re
from typing import Any

from markupsafe import Markup

# Control characters except tab and line ends, lone surrogates (broken UTF-8) and non-characters.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Direction overrides, embeddings and isolates can disguise a name, or turn round what follows it where they
# are not closed; every text of others is in a <bdi> instead. The two marks that writers need are kept.
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Characters that could end a script element, or a line in an old script parser.
_JSON = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def clean(text: str) -> str:
    r"""Replace characters that are not text by U+FFFD and remove direction overrides and isolates.

    Examples
    --------
    >>> clean("a\x00b\u202egpj.exe\u2066").encode("ascii", "backslashreplace")
    b'a\\ufffdbgpj.exe'
    """
    if text.isascii() and text.isprintable():  # nearly all of a page
        return text
    return _OVERRIDES.sub("", _NO_TEXT.sub("\ufffd", text))


def clip(text: str, most: int = 200) -> str:
    """Return one line of at most `most` characters.

    Examples
    --------
    >>> clip("one two  three", 8)
    'one two…'
    """
    line = " ".join(clean(text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def finalize(value: Any) -> Any:
    """Clean every string that a template prints, except markup made by this package."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def script_json(data: Any) -> Markup:
    r"""Return compact JSON that cannot end the script element around it.

    Raises
    ------
    ValueError
        If it contains a NaN or an infinity.

    Examples
    --------
    >>> print(script_json({"a": "</script>"}))
    {"a":"\u003c/script\u003e"}
    """
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return Markup(clean(text).translate(_JSON))
