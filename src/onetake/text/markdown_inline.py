"""Parse the inline markup of Markdown, and of plain text with entities and tags, into styled runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.text.html_tags import ENTITY, TAG, parse_tag
from onetake.text.styled_text import LINE_BREAK, StyledText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.prose_blocks import Run, Style

_ADDRESS = r"\(\s{0,3}<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s{1,3}(\"[^\"]*\"|'[^']*'))?\s{0,3}\)"


def _address(address: str = "(?:", title: str = "(?:") -> str:
    """Return the pattern of the address and title of a link; the groups are named, or none."""
    return _ADDRESS.replace("((?:", f"{address}(?:", 1).replace('(\\"', f'{title}\\"', 1)


# Every alternative excludes its own opening character, so a hostile run of brackets costs linear time.
_INLINE = re.compile(
    rf"""
      !\[(?P<image>[^\[\]]*)\](?:{_address()}|\[[^\[\]]*\])
    | (?P<note>\[(?:\^[^\[\]\s]+|(?:n|nb|fn|note)?\.?\s?\d{{1,3}}(?:\s?[,–-]\s?\d{{1,3}})*)\](?![(:])
        |(?<=[^\W\d_])[⁰¹²³⁴-⁹]+|(?<=[.,;!?"'”’)])[⁰¹²³⁴-⁹]+)
    | (?P<link>\[(?P<words>[^\[\]]*)\](?:{_address("(?P<address>", "(?P<title>")}
        |\[(?P<reference>[^\[\]]*)\]))
    | <(?P<auto>(?:https?|mailto):[^<>\s]*)>
    | (?P<tag>{TAG})
    | (?P<entity>{ENTITY})
    | (?P<bare>https?://[^\s<>()\[\]]+)
    | (?P<hard>(?:[ ]{{2,8}}|\\)(?:\r\n|\n|\r)(?:[ \t]*(?:>[ \t]?)+)?)
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?<=\w)(?P<apostrophe>`)(?=\w)
    | (?P<mark>\*+|~~+|`+|(?<!\w)_++(?=\S)|(?<=[^\s_])_++(?!\w))
    | (?P<quote>(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)+)
    """,  # noqa: RUF001
    re.VERBOSE,
)


@dataclass(slots=True)
class _Mark:
    """A run of markup characters that may begin or end styles."""

    start: int
    end: int
    key: str
    """Its character; of backticks the whole run, as only equal ones pair."""
    left: int
    """How many of its characters have no partner yet."""
    can_open: bool
    can_close: bool
    opens: list[Style] = field(default_factory=list)
    closes: list[Style] = field(default_factory=list)


def inline_runs(
    text: str, start: int, end: int, links: Mapping[str, str] | None = None, *, markdown: bool = True
) -> tuple[Run, ...]:
    """Return the runs of ``text[start:end]``, with positions in `text`.

    Parameters
    ----------
    links
        Addresses of link references, by their name in lower case.
    markdown
        In plain text (False), the characters of emphasis are shown; they are no words there, either.

    Examples
    --------
    >>> [(r.text, r.styles) for r in inline_runs("Isn&rsquo;t *one* ~~take~~.", 0, 27)]
    [('Isn', ()), ('’', ()), ('t ', ()), ('one', ('emphasis',)), (' ', ()), ('take', ('struck',)), ('.', ())]
    """  # noqa: RUF002
    reader = _Inline(text, links or {}, markdown)
    reader.read(start, end)
    return reader.styled.finish()


class _Inline:
    def __init__(self, text: str, links: Mapping[str, str], markdown: bool) -> None:
        self.styled = StyledText()
        self._text = text
        self._links = links
        self._markdown = markdown

    def read(self, start: int, end: int) -> None:
        found = list(_INLINE.finditer(self._text, start, end))
        marks = {m.start(): self._mark(m, start, end) for m in found if m["mark"]}
        _pair(list(marks.values()))
        at = start
        for m in found:
            self.styled.add(at, m.start(), self._text[at : m.start()])
            at = m.end()
            self._add(m, marks.get(m.start()))
        self.styled.add(at, end, self._text[at:end])

    def _mark(self, m: re.Match[str], start: int, end: int) -> _Mark:
        before = self._text[m.start() - 1] if m.start() > start else " "
        after = self._text[m.end()] if m.end() < end else " "
        key = m[0] if m[0][0] == "`" else m[0][0]
        left = m.end() - m.start()
        return _Mark(m.start(), m.end(), key, left, not after.isspace(), not before.isspace())

    def _add(self, m: re.Match[str], mark: _Mark | None) -> None:
        styled, (start, end) = self.styled, m.span()
        if mark is not None:
            self._add_mark(mark)
        elif m["image"] is not None:
            styled.add(*m.span("image"), m["image"], "image")
        elif m["note"]:
            styled.add(start, end, m[0].lstrip("[^").rstrip("]"), "note")
        elif m["link"]:
            address = m["address"]
            if address is None:
                address = self._links.get((m["reference"] or m["words"]).strip().lower(), "")
            styled.begin_link(address, (m["title"] or "")[1:-1])
            # The text of a link may have markup of its own: [*one take*](x). It holds no other link.
            self.read(*m.span("words"))
            styled.end_link()
        elif address := m["auto"] or m["bare"]:
            styled.begin_link(address)
            styled.add(*m.span("auto" if m["auto"] else "bare"), address, "address")
            styled.end_link()
        elif m["tag"]:
            styled.add_tag(start, end, parse_tag(m[0]))
        elif m["entity"]:
            styled.add_entity(start, end, m[0])
        elif m["hard"]:
            styled.add(start, end, LINE_BREAK)
        elif m["escaped"]:
            styled.add(*m.span("escaped"), m["escaped"])
        elif m["apostrophe"]:
            styled.add(start, end, "`")
        else:
            styled.add(start, end, "\n")

    def _add_mark(self, mark: _Mark) -> None:
        has_partner = bool(mark.opens or mark.closes)
        is_used = self._markdown or mark.key == "~"
        for style in mark.closes if is_used else ():
            self.styled.end(style)
        shown = mark.left if self._markdown and has_partner else mark.end - mark.start
        if not has_partner or not self._markdown or mark.left:
            self.styled.add(
                mark.start, mark.start + shown, self._text[mark.start : mark.start + shown], "mark"
            )
        for style in mark.opens if is_used else ():
            self.styled.begin(style)


def _pair(marks: list[_Mark]) -> None:
    """Pair each mark that can close with the nearest open ones of its kind, as far as its characters go."""
    opened: dict[str, list[_Mark]] = {}
    for mark in marks:
        before = opened.setdefault(mark.key, [])
        while mark.can_close and mark.left and before:
            opener = before[-1]
            used, style = _style(mark, opener)
            opener.opens.append(style)
            mark.closes.append(style)
            opener.left -= used
            mark.left -= used
            if not opener.left:
                before.pop()
        if mark.can_open and mark.left:
            before.append(mark)


def _style(mark: _Mark, opener: _Mark) -> tuple[int, Style]:
    """Return how many characters of two marks pair, and the style between them."""
    both = min(mark.left, opener.left)
    if mark.key == "~":
        return both, "struck"
    if mark.key[0] == "`":
        return both, "code"
    return (2, "strong") if both >= 2 else (1, "emphasis")
