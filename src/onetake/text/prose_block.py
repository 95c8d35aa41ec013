"""One block of prose: a paragraph, a heading, an item of a list or a quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.prose_blocks import Block, Run


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """``text[start:end]`` is one block of prose; `runs` are what is shown of it."""

    start: int
    end: int
    block: Block
    runs: tuple[Run, ...]
    """With positions in the whole text."""
    has_wrapped_lines: bool = True
    """True where a line end may be a space: the writer's lines may have been wrapped."""
