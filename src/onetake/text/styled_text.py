"""Collect the inline content of a block (text, entities, tags, line breaks) and return it as styled runs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING

from onetake.core.prose_blocks import Run
from onetake.text.html_tags import (
    BLOCK_TAGS,
    CODE_TAGS,
    EMPHASIS_TAGS,
    SKIPPED_TAGS,
    STRONG_TAGS,
    VOID_TAGS,
    Tag,
)

if TYPE_CHECKING:
    from onetake.core.prose_blocks import Style

LINE_BREAK = "\u2028"
"""The character of a line break that markup asks for, in the text of a run."""
PARAGRAPH_BREAK = "\u2029"
"""The character of a block tag within a line, in the text of a run: a sentence ends there."""
_NOTE = re.compile(r"[\[(]?[\d*†‡§, –-]{1,12}[\])]?")  # noqa: RUF001 (a dash between numbers)
"""Content of a superscript that is a note mark: '2', '[2]', '*'; not the 'st' of '1st'."""


def tag_style(tag: Tag) -> Style | None:
    """Return the style that a tag gives to its content."""
    if tag.is_struck:
        return "struck"
    if tag.name in EMPHASIS_TAGS:
        return "emphasis"
    if tag.name in STRONG_TAGS:
        return "strong"
    return "code" if tag.name in CODE_TAGS else None


class StyledText:
    """The runs of one block, as they are collected."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._active: Counter[Style] = Counter()
        self._styles: tuple[Style, ...] = ()
        self._open: dict[str, list[Style | None]] = {}
        self._links: list[tuple[str, str]] = []
        self._skipped: dict[str, int] = {}
        self._superscripts: list[int] = []

    @property
    def is_skipping(self) -> bool:
        """Return whether it is within a tag whose content is not prose."""
        return bool(self._skipped)

    def begin(self, style: Style) -> None:
        """Begin a style."""
        self._active[style] += 1
        self._styles = tuple(sorted(self._active))

    def end(self, style: Style) -> None:
        """End a style."""
        self._active[style] -= 1
        self._active = +self._active  # without styles that have ended
        self._styles = tuple(sorted(self._active))

    def begin_link(self, href: str, title: str = "") -> None:
        """Begin a link."""
        self._links.append((href, title))

    def end_link(self) -> None:
        """End the innermost link."""
        if self._links:
            self._links.pop()

    def add(self, start: int, end: int, text: str, *styles: Style) -> None:
        """Add shown text that is written at ``[start, end)``."""
        if self._skipped or not text:
            return
        found = tuple(sorted({*self._styles, *styles})) if styles else self._styles
        href, title = self._links[-1] if self._links else ("", "")
        self._runs.append(Run(start, end, text, found, href, title))

    def add_entity(self, start: int, end: int, written: str) -> None:
        """Add the character that an entity names; an unknown name is shown as it is written."""
        # `unescape` alone takes '&notacut;' as '&not' and more.
        known = written[1] == "#" or written[1:] in html5
        self.add(start, end, unescape(written).replace("\x00", "\ufffd") if known else written)

    def add_tag(self, start: int, end: int, tag: Tag) -> None:
        """Apply a tag within a block to what follows."""
        if tag.name in SKIPPED_TAGS or (tag.is_hidden and tag.name not in VOID_TAGS):
            self._skipped[tag.name] = self._skipped.get(tag.name, 0) + 1
        if tag.is_end and tag.name in self._skipped:
            del self._skipped[tag.name]
        elif self._skipped:
            return
        if tag.name in BLOCK_TAGS:
            self.add(start, end, LINE_BREAK if tag.name == "br" else PARAGRAPH_BREAK)
        elif tag.name == "a":
            self.end_link()
            if not tag.is_end:
                self.begin_link(tag.attributes.get("href", ""), tag.attributes.get("title", ""))
        elif tag.name == "sup":
            self._mark_superscript(tag.is_end)
        elif tag.name == "img":
            self.add(start, end, tag.attributes.get("alt", ""), "image")
        elif tag.is_end:
            opened = self._open.get(tag.name)
            if opened and (style := opened.pop()):
                self.end(style)
        elif tag.name and tag.name not in VOID_TAGS:
            style = tag_style(tag)
            self._open.setdefault(tag.name, []).append(style)
            if style:
                self.begin(style)

    def _mark_superscript(self, ends: bool) -> None:
        if not ends:
            self._superscripts.append(len(self._runs))
        elif self._superscripts:
            first = self._superscripts.pop()
            inside = self._runs[first:]
            if _NOTE.fullmatch("".join(run.text for run in inside).strip()):
                marked = [replace(run, styles=tuple(sorted({*run.styles, "note"}))) for run in inside]
                self._runs[first:] = marked

    def finish(self) -> tuple[Run, ...]:
        """Return the runs; neighbours of one style are joined."""
        joined: list[Run] = []
        group: list[Run] = []
        for run in [*self._runs, None]:
            if group and (run is None or not _continues(group[-1], run)):
                first = group[0]
                text = "".join(one.text for one in group) if len(group) > 1 else first.text
                joined.append(Run(first.start, group[-1].end, text, first.styles, first.href, first.title))
                group = []
            if run is not None:
                group.append(run)
        self._runs = []
        return tuple(joined)


def _continues(before: Run, run: Run) -> bool:
    """Return whether a run continues the one before: no gap, one style, character for character."""
    one_to_one = all(len(one.text) == one.end - one.start for one in (before, run))
    one_link = (before.href, before.title) == (run.href, run.title)
    return one_to_one and one_link and (before.end, before.styles) == (run.start, run.styles)
