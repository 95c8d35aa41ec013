"""Tell whether a text is lyrics pasted in place of a review: what is sung is not said of the film."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.text.prose import Sentence

FEWEST_LINES = 8
"""Lines that lyrics have at least. Set by hand; no measured source."""
LONGEST_LINE = 12
"""Words of a sung line at most. Set by hand; no measured source."""
SHARE = 0.8
"""Share of the lines that must be short and without a full stop. Set by hand; no measured source."""
REPEATED = 0.2
"""Share of the lines that are sung more than once: a chorus. Set by hand; no measured source."""
NOTE = (
    "This reads like lyrics, not like a review: what is sung is not said of the film, so it is not checked."
)
_SECTION = re.compile(r"\W*(?:verse|chorus|bridge|hook|pre-chorus|outro|intro|refrain)\b[\s\d:\])x.]*", re.I)
"""The name of a part of a song, alone on its line."""


def looks_like_lyrics(sentences: Sequence[Sentence]) -> bool:
    r"""Return whether the lines of a text are those of a song: short, without stops, and sung again.

    Parameters
    ----------
    sentences : sequence of Sentence
        All of the text; headings and block quotes do not count.

    Examples
    --------
    >>> from onetake.text.prose import split_prose
    >>> song = "[Chorus]\nNever cut me loose\nNever let me go\n" * 4
    >>> looks_like_lyrics(split_prose(song, "text").sentences)
    True
    """
    lines = [
        line.strip()
        for s in sentences
        if not s.block.quoted and not s.heading
        for line in s.text.splitlines()
        if line.strip()
    ]
    sung = [line for line in lines if not _SECTION.fullmatch(line)]
    if len(sung) < FEWEST_LINES:
        return False
    short = sum(len(line.split()) <= LONGEST_LINE and line[-1] not in ".;:" for line in sung)
    if short < SHARE * len(sung):
        return False
    seen = Counter(" ".join(re.findall(r"\w+", line.lower())) for line in sung)
    again = sum(count for count in seen.values() if count > 1)
    sections = len(lines) - len(sung)
    return sections >= 2 or again >= REPEATED * len(sung)
