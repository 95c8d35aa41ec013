"""What a track can be turned into: a moment or a stretch of it, a data frame, an array, a plot, a line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from onetake.core.errors import TrackError
from onetake.core.table_rows import as_pandas, as_polars

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from onetake.core.track import Track

MARK_REACH = 0.05
"""Seconds from a moment within which a mark is at it: a little more than a frame at 24 a second (0.042)."""
_GAP = 4.0
"""Median distances of samples from which on a curve has a gap; the page draws one from there on, too."""


class TrackViews:
    """The part of `Track` that only reads it."""

    __slots__ = ()

    @property
    def _track(self) -> Track:
        return cast("Track", self)

    def at(self, t: ArrayLike) -> Any:
        """Return what the track says at a moment.

        Parameters
        ----------
        t : float, or for a curve also an array of them
            Seconds on the film's clock.

        Returns
        -------
        float, array of float, or list of dict
            Of a curve the value of the sample nearest to `t`, NaN where none is near or the value is
            unknown; an array for an array. Of spans the rows that cover `t`, and of marks those within
            0.05 s of it, each as a dictionary of its columns.

        Raises
        ------
        TrackError
            If `t` is no number, or an array for spans or marks.

        Examples
        --------
        >>> from onetake.core.track import curve, spans
        >>> curve("palette.lightness", [0.0, 0.5], [20.0, 30.0], "L*", by="palette 1").at(0.4)
        30.0
        >>> spans("shots", [0.0, 2.0], [2.0, 3.0], ["1", "2"], [2.0, 1.0], "s", by="shots 1").at(2.5)
        [{'start': 2.0, 'end': 3.0, 'label': '2', 'value': 1.0}]
        """
        asked = _seconds(self._track.name, t)
        if self._track.kind == "curve":
            found = _nearest(self._track, asked)
            return found if found.ndim else float(found)
        if asked.ndim:
            raise TrackError(
                f"{self._track.name}: {asked.size} moments for {self._track.kind}, wanted one; ask one by one"
            )
        moment = float(asked)
        if self._track.kind == "spans":
            rows = (self._track.column("start") <= moment) & (moment < self._track.column("end"))
        else:
            rows = np.abs(self._track.t - moment) <= MARK_REACH
        return self._track.table.filter(rows).to_pylist()

    def between(self, start: float, end: float) -> Track:
        """Return the rows in [start, end) s as a track; spans that reach into it are kept whole.

        The facts are left out, as they are about the whole.

        Raises
        ------
        TrackError
            If start or end is no number, or the end is before the start.

        Examples
        --------
        >>> from onetake.core.track import curve
        >>> dark = curve("palette.dark", [0, 1, 2, 3], [0, 0, 1, 1], "share", by="palette 1")
        >>> dark.between(1, 3).t.tolist()
        [1.0, 2.0]
        """
        from onetake.core.facts import Facts

        first_last = _seconds(self._track.name, [start, end])
        if not first_last[0] <= first_last[1]:
            raise TrackError(f"{self._track.name}: {start} to {end} s, wanted a start before the end")
        if self._track.kind == "spans":
            first, last = self._track.column("start"), self._track.column("end")
            # A span without length counts as its moment.
            rows = (first < end) & ((last > start) | ((first == last) & (first >= start)))
        else:
            rows = (self._track.t >= start) & (self._track.t < end)
        return replace(self._track, table=self._track.table.filter(rows), facts=Facts(self._track.name))

    def to_pandas(self) -> Any:
        """Return the table as a `pandas.DataFrame`; ``attrs`` holds name, kind, unit and reader.

        Raises
        ------
        MissingExtra
            If pandas is not installed: ``pip install 'onetake[tables]'``.
        """
        frame = as_pandas(self._track.table)
        frame.attrs |= {
            "name": self._track.name,
            "kind": self._track.kind,
            "unit": self._track.unit,
            "by": self._track.by,
        }
        return frame

    def to_polars(self) -> Any:
        """Return the table as a `polars.DataFrame`.

        Raises
        ------
        MissingExtra
            If polars is not installed: ``pip install 'onetake[tables]'``.
        """
        return as_polars(self._track.table)

    def to_numpy(self) -> NDArray[Any]:
        """Return the table as a structured array, shape (n,): float64 for numbers, objects for texts.

        Examples
        --------
        >>> from onetake.core.track import curve
        >>> curve("camera.roll", [0.0, 0.5], [1.0, 2.0], "deg/s", by="camera 1").to_numpy()["value"].tolist()
        [1.0, 2.0]
        """
        words = ("label", "labels", *self._track.text_columns)
        kinds = [(name, object if name in words else np.float64) for name in self._track.table.column_names]
        made = np.empty(len(self._track), dtype=kinds)
        for name, _ in kinds:
            made[name] = (
                self._track.table.column(name).to_pylist() if name in words else self._track.column(name)
            )
        return made

    def plot(self, axes: Any = None) -> Any:
        """Draw the track over time with matplotlib and return the axes: a curve, bars or marks.

        Parameters
        ----------
        axes : matplotlib.axes.Axes, optional
            Where to draw; by default new ones.

        Raises
        ------
        MissingExtra
            If matplotlib is not installed: ``pip install 'onetake[plot]'``.
        """
        from onetake.core.track_plot import draw

        return draw(self._track, axes)

    def __repr__(self) -> str:
        from onetake.core.track_lines import track_line

        return track_line(self._track)

    def _repr_html_(self) -> str:
        from onetake.core.track_lines import track_html

        return track_html(self._track)


def _seconds(name: str, t: ArrayLike) -> NDArray[np.float64]:
    """Return times as an array of float64, shape () for one."""
    try:
        return np.asarray(t, dtype=np.float64)
    except (TypeError, ValueError) as err:
        raise TrackError(f"{name}: {t!r} is no time, wanted seconds on the film's clock") from err


def _nearest(track: Track, t: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the value of the nearest sample; NaN further from it than a curve without a gap would be."""
    times, values = track.t, track.values
    if not len(times):
        return np.full(t.shape, np.nan)
    after = np.clip(np.searchsorted(times, t), 0, len(times) - 1)
    before = np.maximum(after - 1, 0)
    nearest = np.where(np.abs(times[before] - t) <= np.abs(times[after] - t), before, after)
    step = float(np.median(np.diff(times))) if len(times) > 1 else np.inf
    return np.where(np.abs(times[nearest] - t) <= _GAP / 2 * step, values[nearest], np.nan)
