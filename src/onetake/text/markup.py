"""Take the inline markup out of a sentence, and say where each character that is left came from."""

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
class Plain:
    """Text without markup: ``origin[i]`` is where the character ``text[i]`` stood."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the written text of a span here that is not empty."""
        return self.origin[start], self.origin[end - 1] + 1


def plain(written: str) -> Plain:
    """Drop emphasis, links' addresses, images, tags, notes and quotation marks of Markdown.

    Examples
    --------
    >>> found = plain("It is *one* [take](http://x.example).")
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
            # What stands in a link may be marked up itself: [*one take*](x).
            inner = plain(found["link"])
            chars.append(inner.text)
            origin.extend(found.start("link") + i for i in inner.origin)
        elif found["escaped"]:
            keep(found.start("escaped"), found.end())
        elif found["quote"]:
            keep(found.start("quote"), found.end("quote"))
    keep(at, len(written))
    return Plain("".join(chars), tuple(origin))
