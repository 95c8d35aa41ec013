"""Remove the inline markup of a sentence, and keep where each remaining character came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Every alternative excludes its own opening character, so a hostile run of brackets costs linear time.
_INLINE = re.compile(
    r"""
      (?P<image>!\[[^\[\]]*\](?:\((?:[^()\s]|\([^()\s]*\))*(?:[ ]"[^"]*")?\)|\[[^\[\]]*\]))
    | (?P<note>\[\^[^\[\]\s]+\])
    | \[(?P<link>[^\[\]]*)\](?:\((?:[^()\s]|\([^()\s]*\))*(?:[ ]"[^"]*")?\)|\[[^\[\]]*\])
    | (?P<tag></?[A-Za-z!][^<>]*>|<https?:[^<>\s]*>)
    | (?P<address>https?://[^\s<>()\[\]]+)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<stars>\*+|~~+|`+)
    | (?P<under>(?<![^\W_])_+(?=[^\s_])|(?<=[^\s_])_+(?![^\W_]))
    | (?P<quote>[\r\n]+)[ \t]*(?:>[ \t]?)+
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class BareText:
    """Text without markup: ``origin[i]`` is the position of ``text[i]`` in the written text."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the written text that belongs to a span of this text (not an empty one)."""
        return self.origin[start], self.origin[end - 1] + 1


def strip_markup(written: str) -> BareText:
    """Remove emphasis, addresses of links, images, tags, note marks and block quote marks of Markdown.

    Examples
    --------
    >>> found = strip_markup("It is *one* [take](http://x.example).")
    >>> found.text
    'It is one take.'
    >>> "It is *one* [take](http://x.example)."[slice(*found.span(6, 14))]
    'one* [take'
    """
    chars: list[str] = []
    origin: list[int] = []

    def keep(start: int, end: int) -> None:
        chars.append(written[start:end])
        origin.extend(range(start, end))

    at = 0
    for found in _INLINE.finditer(written):
        keep(at, found.start())
        at = found.end()
        if found["link"] is not None:
            # The text of a link may have markup of its own: [*one take*](x).
            inner = strip_markup(found["link"])
            chars.append(inner.text)
            origin.extend(found.start("link") + i for i in inner.origin)
        elif found["escaped"]:
            keep(found.start("escaped"), found.end())
        elif found["quote"]:
            keep(found.start("quote"), found.end("quote"))
    keep(at, len(written))
    return BareText("".join(chars), tuple(origin))
