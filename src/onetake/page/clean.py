"""What strangers wrote (tags, file names, notes, reviews) made fit to print; escaping itself is Jinja's."""

from __future__ import annotations

import json
import re
from typing import Any

from markupsafe import Markup

# Controls but tab and line ends, lone surrogates (broken UTF-8), non-characters: none is text.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Overrides and embeddings can make a name read as another one; marks and isolates that writers need stay.
_OVERRIDES = re.compile("[\u202a-\u202e]")
# What could end a script element, or a line in an old parser of scripts.
_JSON = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def clean(text: str) -> str:
    r"""Replace what is not text by U+FFFD and drop the orders that turn its direction.

    Examples
    --------
    >>> clean("a\x00b\u202egpj.exe").encode("ascii", "backslashreplace")
    b'a\\ufffdbgpj.exe'
    """
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
    """Clean every string that a template prints, unless it is markup that this package made."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def script_json(data: Any) -> Markup:
    r"""Return compact JSON that cannot end the script element it stands in.

    Raises
    ------
    ValueError
        If there is a NaN or an infinity in it.

    Examples
    --------
    >>> print(script_json({"a": "</script>"}))
    {"a":"\u003c/script\u003e"}
    """
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return Markup(clean(text).translate(_JSON))
