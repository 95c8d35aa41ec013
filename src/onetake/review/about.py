"""Of whom a statement is, by the stance of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import About
    from onetake.language.stance import Stance

ABOUT: Mapping[Stance, About] = {
    "this film": "this film",
    "another film": "another film",
    "films in general": "films in general",
    "its making": "its making",
    "reported": "reported",
    "question": "not said",
    "wish": "not said",
    "irony": "not said",
}
"""Of whom a phrase is said, by its stance; a name and an idiom say no claim."""
