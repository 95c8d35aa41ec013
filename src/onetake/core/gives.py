"""Gives: what a reader promises of a track; `Track.keep_promise` checks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.core.lane import Draw, Lane, Section
from onetake.core.units import check_unit

if TYPE_CHECKING:
    from onetake.core.track_table import Kind

__all__ = ["Column", "Draw", "Gives", "Lane", "Section", "TextColumn"]


@dataclass(frozen=True, slots=True)
class Column:
    """A further column of numbers in a track's table."""

    name: str
    unit: str
    says: str
    """What it is, in half a sentence."""

    def __post_init__(self) -> None:
        check_unit(self.unit, f"column {self.name}")


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column of text in a track's table: words that are quoted, a name as written."""

    name: str
    says: str
    """What it is, in half a sentence."""


@dataclass(frozen=True, slots=True)
class Gives:
    """A promise: a track that a reader gives."""

    name: str
    kind: Kind
    unit: str
    says: str
    """What the track is, in half a sentence; the docs' tables and the page's lanes print it."""
    labels: tuple[str, ...] | None = None
    """The closed vocabulary of the labels; None where the track has none, or they are open."""
    open_labels: str = ""
    """What open labels are, in words: "a voice's name", "hex colour"; '' where they are closed."""
    label_lists: bool = False
    """Whether a row has several labels (an overlap), in the column `labels`."""
    columns: tuple[Column, ...] = ()
    """Columns of numbers besides `value` and `confidence`."""
    texts: tuple[TextColumn, ...] = ()
    """Columns of text, which follow those of numbers."""
    lane: Lane | None = None
    """How the page draws the track; None: by its kind, in the last section. `Lane("hidden")` is no lane."""
    of: Literal["moments", "steps", "whole"] = "moments"
    """What a value is of: its moment; the step from the frame before; or the whole film, so that a part of it
    has no such track."""
    when: str = ""
    """The condition on which the track is given, in words: 'where voices are heard'; '' for always."""

    @property
    def label_column(self) -> str:
        """The column of the labels: 'label', 'labels', or '' for a curve."""
        return "" if self.kind == "curve" else ("labels" if self.label_lists else "label")
