"""Draw a track with matplotlib, which is an extra."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.errors import MissingExtra
from onetake.core.table_rows import plain_line

if TYPE_CHECKING:
    from onetake.core.track import Track

_SIZE = (9.0, 2.4)
"""Inches of a new figure: wide and low, as time goes to the right. Set by hand."""
_MOST_ROWS = 12
"""Rows of labels that are told apart; further ones share the last. Set by hand."""


def draw(track: Track, axes: Any = None) -> Any:
    """Draw a track over time and return the axes.

    Raises
    ------
    MissingExtra
        If matplotlib is not installed.
    """
    if axes is None:
        try:
            from matplotlib import pyplot
        except ImportError as err:
            raise MissingExtra("matplotlib", "plot") from err
        axes = pyplot.subplots(figsize=_SIZE, layout="constrained")[1]
    {"curve": _curve, "spans": _spans, "marks": _marks}[track.kind](track, axes)
    axes.set_title(track.name, loc="left")
    axes.set_xlabel("time, s")
    return axes


def _curve(track: Track, axes: Any) -> None:
    axes.plot(track.t, track.values, linewidth=1)
    axes.set_ylabel(track.unit or "value")


def _spans(track: Track, axes: Any) -> None:
    rows, names = _rows(track)
    starts, lengths = track.column("start"), track.column("end") - track.column("start")
    for row in range(len(names)):
        mine = rows == row
        pairs = np.stack([starts[mine], lengths[mine]], axis=1).tolist()
        axes.broken_barh(pairs, (row - 0.4, 0.8), facecolor=f"C{row % 10}", edgecolor="white")
    _name_rows(axes, names)


def _marks(track: Track, axes: Any) -> None:
    rows, names = _rows(track)
    for row in range(len(names)):
        moments = track.t[rows == row]
        axes.vlines(moments, row - 0.4, row + 0.4, color=f"C{row % 10}", linewidth=1)
    _name_rows(axes, names)


def _rows(track: Track) -> tuple[Any, list[str]]:
    """Return the row of each span or mark, and the names of the rows, the most frequent label first."""
    labels = [plain_line(text, 24) for text in track.label_texts]
    names = [name for name, _ in Counter(labels).most_common()]
    kept = names if len(names) <= _MOST_ROWS else [*names[: _MOST_ROWS - 1], "others"]
    places = {name: min(i, len(kept) - 1) for i, name in enumerate(names)}
    return np.array([places[label] for label in labels], dtype=int), kept


def _name_rows(axes: Any, names: list[str]) -> None:
    # A dollar sign would begin a formula.
    axes.set_yticks(range(len(names)), [name.replace("$", r"\$") for name in names])
    axes.invert_yaxis()
