"""How a sentence is shown: the block that it belongs to, and its runs of text with their styles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "item", "numbered", "quotation"]
"""'item' and 'numbered' are items of a list; 'quotation' is a block of somebody else's words."""
Style = Literal["emphasis", "strong", "struck", "code", "image", "address", "note", "mark"]
"""'image' is the text in place of one, 'address' one that is written out, 'note' the mark of a footnote, and
'mark' a markup character that has no partner."""

_SILENT = frozenset({"struck", "image", "address", "note", "mark"})


@dataclass(frozen=True, slots=True)
class Block:
    """The kind of block that a sentence belongs to."""

    kind: BlockKind = "paragraph"
    level: int = 0
    """Of a heading, from 1; of an item, how deep its list is nested, from 0."""
    quoted: bool = False
    """True within a quotation, of whatever kind the block is."""


PARAGRAPH = Block()
"""An ordinary paragraph."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style; ``[start, end)`` is where it is in the text as written.

    Where both have the same length, character belongs to character; else (``&rsquo;``) the run is one whole.
    """

    start: int
    end: int
    text: str
    """As it is shown: without markup, with entities decoded."""
    styles: tuple[Style, ...] = ()
    href: str = ""
    """Address of the link that it belongs to; not yet checked for its scheme."""
    title: str = ""
    """Title of that link."""

    @property
    def is_read(self) -> bool:
        """Return whether it is part of the critic's words; struck text and note marks are only shown."""
        return not _SILENT.intersection(self.styles)
