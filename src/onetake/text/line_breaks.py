# ruff: noqa: RUF001 (the marks that look alike are the subject)
"""Find the line ends within a paragraph that end a sentence: lists and verse often have no stops."""

from __future__ import annotations

import re

from onetake.language.word_set import word_set
from onetake.text.styled_text import LINE_BREAK, PARAGRAPH_BREAK

_BREAK = re.compile(rf"\r\n|[\n\r{LINE_BREAK}{PARAGRAPH_BREAK}]")
_NARROW = 45
"""Characters. Prose is not wrapped at so few, so narrower lines are lines of their own. Set by hand."""
_LIST_LINES = 3
"""Lines of a paragraph which, if all begin with a capital letter, are lines of their own. Set by hand."""
_STAMP = re.compile(r"\W*\d{1,2}:\d\d\b")
"""A line of a shot list begins with a time."""
_UNFINISHED = word_set(
    "a an the of to in on at by for with and or but nor as that which who is are was were not no never its",
)
"""Words that end no statement: a line that ends with one goes on."""


def split_lines(text: str) -> list[tuple[int, int]]:
    r"""Return [start, end) of the parts of a paragraph between the line ends at which a sentence ends.

    A line end is a space where the line was wrapped: the next line begins with a small letter, or its first
    word had no room any more.

    Examples
    --------
    >>> text = "It never cuts\nThe palette is dreary\nThe beat is steady"
    >>> [text[a:b] for a, b in split_lines(text)]
    ['It never cuts', 'The palette is dreary', 'The beat is steady']
    >>> len(split_lines("The film, which was shot in one afternoon in\nParis, never cuts."))
    1
    """
    breaks = list(_BREAK.finditer(text))
    if not breaks:
        return [(0, len(text))]
    starts = [0, *(b.end() for b in breaks)]
    lines = [text[a:b] for a, b in zip(starts, [*(b.start() for b in breaks), len(text)], strict=True)]
    width = max(map(len, lines))
    own = all(_begins_sentence(line) for line in lines) and (width < _NARROW or len(lines) >= _LIST_LINES)
    parts: list[tuple[int, int]] = []
    at = 0
    for i, found in enumerate(breaks):
        if _ends_sentence(found[0], lines[i], lines[i + 1], width, own):
            parts.append((at, found.start()))
            at = found.end()
    return [*parts, (at, len(text))]


def _ends_sentence(mark: str, line: str, following: str, width: int, own: bool) -> bool:
    if mark == PARAGRAPH_BREAK or _STAMP.match(following):
        return True
    if not _begins_sentence(following) or not _can_end(line):
        return False
    # What did not fit into the longest line may have been wrapped.
    fits = len(line.rstrip()) + 1 + len(following.split()[0]) <= width
    return mark == LINE_BREAK or own or fits


def _begins_sentence(line: str) -> bool:
    first = line.strip().lstrip("\"'“‘«([*_")[:1]
    return first.isupper() or first.isdigit()


def _can_end(line: str) -> bool:
    words = line.rstrip().rstrip("\"'”’»)]*_").split()
    return bool(words) and words[-1][-1] not in ",;:-–—&/(" and words[-1].lower() not in _UNFINISHED
