"""Lane: how a track is drawn on the page. It travels with the track, so that the page needs no register."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from onetake.core.errors import TrackError

Section = Literal["picture", "words", "sound", "arc", "else", "hidden"]
"""The sections of the page from top to bottom; 'hidden' is no lane: the page uses the track elsewhere or not
at all."""
Draw = Literal["curve", "spans", "marks", "rows", "lines", "shots", "swatches", "band", "figures"]
"""'rows': marks in one row a label; 'lines': spans with their text, each in a row where it has room."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A track's place on the page.

    Raises
    ------
    TrackError
        If the section or the way of drawing is unknown.
    """

    section: Section
    title: str = ""
    """The text at its left; made from the track's name where empty."""
    draw: Draw | None = None
    """How it is drawn; by the track's kind where None."""
    low: float | None = None
    high: float | None = None
    """The ends of the scale in the track's unit; from the values where None."""
    over: str = ""
    """A track that is drawn into the same lane, under this one, with a quieter line."""
    text: str = ""
    """The column of texts that is written beside each span in place of its label; '' for the label."""
    names: str = ""
    """The column of texts that says whose a span is: each name has its own colour; '' for none."""
    faint: str = ""
    """The label whose spans are drawn dashed, as they are not certain; '' for none."""

    def __post_init__(self) -> None:
        if self.section not in get_args(Section):
            raise TrackError(f"lane: section {self.section!r}, wanted one of {', '.join(get_args(Section))}")
        if self.draw is not None and self.draw not in get_args(Draw):
            raise TrackError(f"lane: draw {self.draw!r}, wanted one of {', '.join(get_args(Draw))}")
        if any(type(end) not in (float, int, type(None)) for end in (self.low, self.high)):
            raise TrackError(f"lane: scale {self.low!r} to {self.high!r}, wanted numbers")
        texts = (self.title, self.over, self.text, self.names, self.faint)
        if not all(isinstance(text, str) for text in texts):
            raise TrackError(f"lane: title, over, text, names and faint {texts!r}, wanted texts")

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Any) -> Lane:
        """Read what `to_json` gave.

        Raises
        ------
        TrackError
            If it is anything else.
        """
        try:
            return cls(**data)
        except TypeError as err:
            raise TrackError(f"lane: {data!r}, wanted {', '.join(f.name for f in fields(cls))}") from err
