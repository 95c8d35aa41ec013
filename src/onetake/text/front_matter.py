"""Read the YAML front matter of a review in Markdown: title, film, author, date and onetake's own keys.

Only what reviews have there is read: `key: value`, lists in brackets or with dashes, and one level below
`onetake:`. Anything else is passed over; nothing is executed, and no YAML library is needed for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.core.errors import TextError
from onetake.core.near_names import near_names

_END = r"(?:\r\n|\n|\r)"
_BLOCK = re.compile(rf"\ufeff?---[ \t]*{_END}(?:[^\r\n]*{_END})*?(?:---|\.\.\.)[ \t]*(?:{_END}|\Z)")
_LONGEST = 8192
"""Characters within which front matter must end. Set by hand; no measured source."""
_ENTRY = re.compile(r"(?P<indent> *)(?P<key>[A-Za-z][\w-]*):(?:[ \t]+(?P<value>.*?))?[ \t]*")
_ITEM = re.compile(r" *- +(.*?)[ \t]*")
_OWN = ("leave-out",)
"""Keys that may be below `onetake:`."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter of a review says; empty where it does not."""

    end: int = 0
    """Its length in characters; 0 where there is none."""
    title: str = ""
    film: str = ""
    author: str = ""
    date: str = ""
    leave_out: tuple[str, ...] = ()
    """Ids of claims that are not looked for: `leave-out` below `onetake:`."""


NO_FRONT_MATTER = FrontMatter()
"""Of a text without."""


def front_matter(text: str) -> FrontMatter:
    r"""Return the front matter at the start of a text.

    Raises
    ------
    TextError
        If there is a key below `onetake:` that has no meaning.

    Examples
    --------
    >>> head = front_matter("---\ntitle: Cut to Black\nonetake:\n  leave-out: [one-take]\n---\nIt is.")
    >>> head.title, head.leave_out, head.end
    ('Cut to Black', ('one-take',), 61)
    """
    block = _BLOCK.match(text[:_LONGEST])
    if block is None:
        return NO_FRONT_MATTER
    found = _entries(block[0].splitlines()[1:-1])
    for key in found:
        above, _, below = key.partition(".")
        if above == "onetake" and below and below not in _OWN:
            near = near_names(below, _OWN)
            raise TextError(f"front matter: onetake has no key {below!r}, wanted {near}")
    one = {key: values[0] for key, values in found.items() if values}
    return FrontMatter(
        block.end(),
        one.get("title", ""),
        one.get("film", ""),
        one.get("author", ""),
        one.get("date", ""),
        tuple(found.get("onetake.leave-out", ())),
    )


def _entries(lines: list[str]) -> dict[str, list[str]]:
    """Return the values of each key; one below another is named 'above.below'."""
    found: dict[str, list[str]] = {}
    above = key = ""
    for line in lines:
        item = _ITEM.fullmatch(line)
        if item and key:
            found[key].append(_bare(item[1]))
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None or (entry["indent"] and not above):
            continue
        key = f"{above}.{entry['key']}" if entry["indent"] else entry["key"].lower()
        above = above if entry["indent"] else key
        value = entry["value"] or ""
        listed = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
        found[key] = [bare for one in listed if (bare := _bare(one))]
    return found


def _bare(value: str) -> str:
    """Return a value without quotation marks."""
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
