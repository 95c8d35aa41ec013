"""A JSON file that ends with a hash of itself, so that damage is found which leaves it valid JSON."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KEY = "own_sha256"
"""The last key of such a file: the hash of all its other bytes."""
_LAST = re.compile(rb',\n "own_sha256": "([0-9a-f]{64})"\n\}\s*\Z')
_END = b"\n}"


def with_hash(document: Mapping[str, Any]) -> bytes:
    r"""Return a document as JSON whose last key is the hash of the rest.

    Examples
    --------
    >>> with_hash({"a": 1})[:27]
    b'{\n "a": 1,\n "own_sha256": "'
    """
    plain = {key: value for key, value in document.items() if key != KEY}
    text = json.dumps(plain, indent=1, ensure_ascii=False, allow_nan=False)
    # A file's name may hold bytes that are no UTF-8; they are stored as '?'.
    data = text.encode("utf-8", "replace")
    return data.removesuffix(_END) + f',\n "{KEY}": "{_hash(data)}"\n}}'.encode()


def is_unchanged(data: bytes, document: Mapping[str, Any], known: Collection[str]) -> bool:
    """Return whether a file is as it was written.

    Parameters
    ----------
    data : bytes
        The file; its line ends may have become those of another system.
    document : mapping
        What it holds.
    known : collection of str
        The keys that a file without a hash may have: older ones were written without one.
    """
    data = data.replace(b"\r\n", b"\n")
    found = _LAST.search(data)
    if found is None:
        return KEY not in document and set(document) <= set(known)
    return _hash(data[: found.start()] + _END) == found[1].decode()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
