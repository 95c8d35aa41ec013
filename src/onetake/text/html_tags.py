"""Tags and entities of HTML, as whole pages, pasted fragments, Markdown and plain text have them.

Entities and attributes are decoded by the standard library. Its HTMLParser gets one complete tag at a time:
on a whole text it takes quadratic time for hostile input (100 kB of ``<a `` took minutes with Python 3.11.7).
Neither it nor Beautiful Soup or lxml keeps the position of each character, which offsets into a review need.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from onetake.language.word_set import word_set

TAG = r"<(?:/?[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*'|[\"'])*+>|![^<>]*>|\?[^<>]*>)"
"""One tag, declaration or processing instruction; a quoted value may hold '>'."""
ENTITY = r"&(?:\#\d{1,7};?|\#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"
"""A character by number, or by name with its semicolon: '&not' may begin a word."""
BLOCK_TAGS = word_set(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure",
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot",
    "th thead tr ul",
)
"""Tags that end the sentence before them. A 'br' ends a line."""
SKIPPED_TAGS = word_set(
    "audio button canvas iframe math nav noscript object script select style svg template textarea title",
    "video",
)
"""Tags whose content is not prose: it is neither read nor shown."""
VOID_TAGS = word_set("area base br col embed hr img input link meta source track wbr")
"""Tags without an end tag."""
STRUCK_TAGS = word_set("del s strike")
EMPHASIS_TAGS = word_set("em i cite dfn var")
STRONG_TAGS = word_set("strong b")
CODE_TAGS = word_set("code kbd samp tt")
_LONGEST_TAG = 8_192
"""Characters of a tag whose attributes are read, at most; parsing them may take quadratic time."""
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag or an end tag."""

    name: str
    """Lower case; empty for a declaration."""
    is_end: bool
    attributes: dict[str, str]

    @property
    def is_hidden(self) -> bool:
        """Return whether a browser would not show its content."""
        style = "".join(self.attributes.get("style", "").lower().split())
        return "hidden" in self.attributes or "display:none" in style

    @property
    def is_struck(self) -> bool:
        """Return whether its content is struck out."""
        return self.name in STRUCK_TAGS or "line-through" in self.attributes.get("style", "").lower()


class _OneTag(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.attributes: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            self.attributes.setdefault(name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


def parse_tag(written: str) -> Tag:
    """Return the tag that is written so.

    Examples
    --------
    >>> parse_tag('<a href="x?a=1&amp;b=2">')
    Tag(name='a', is_end=False, attributes={'href': 'x?a=1&b=2'})
    """
    name = _NAME.match(written)
    if name is None:
        return Tag("", False, {})
    attributes: dict[str, str] = {}
    if "=" in written[:_LONGEST_TAG] or "hidden" in written[:_LONGEST_TAG].lower():
        parser = _OneTag()
        parser.feed(written if len(written) <= _LONGEST_TAG else written[: _LONGEST_TAG - 1] + ">")
        attributes = parser.attributes
    return Tag(name[1].lower(), written.startswith("</"), attributes)
