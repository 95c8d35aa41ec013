"""The tracks of a reading by their names: shown as a table, and a wrong name is a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from onetake.core.errors import UnknownName
from onetake.core.table_rows import as_pandas, html_table, text_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.track import Track

    Row = tuple[str, str, str, int]

HEAD = ("name", "kind", "unit", "rows")
_STEP = "print(reading.tracks) lists them"


def no_such_track(name: object, known: Mapping[str, Any]) -> NoReturn:
    """Raise the error about a name that is none of the known tracks.

    Raises
    ------
    UnknownName
        Always; it is a `KeyError`, and its sentence gives the names near to this one.
    """
    raise UnknownName("track", name, known, _STEP)


class NamedTracks(Mapping[str, "Track"]):
    """What the mappings of tracks share: they print as a table."""

    def listing(self) -> Iterator[Row]:
        """Yield name, kind, unit and number of rows of each track."""
        for track in self.values():
            yield track.name, track.kind, track.unit, len(track)

    def __repr__(self) -> str:
        return text_table(HEAD, ((*names, str(rows)) for *names, rows in self.listing()))

    def _repr_html_(self) -> str:
        rows = ((*names, str(rows)) for *names, rows in self.listing())
        return html_table(HEAD, rows, f"{len(self)} tracks")

    def to_pandas(self) -> Any:
        """Return the list of tracks as a `pandas.DataFrame`: name, kind, unit, rows.

        Raises
        ------
        MissingExtra
            If pandas is not installed.
        """
        import pyarrow as pa

        columns = list(zip(*self.listing(), strict=True)) or [()] * len(HEAD)
        return as_pandas(pa.table({name: list(c) for name, c in zip(HEAD, columns, strict=True)}))


class Tracks(NamedTracks):
    """Tracks of any mapping, in its order: that of the page.

    Examples
    --------
    >>> from onetake.core.track import curve
    >>> tracks = Tracks({"camera.roll": curve("camera.roll", [0.0, 0.5], [1.0, 2.0], "deg/s", by="camera 1")})
    >>> print(tracks)
    name         kind   unit   rows
    camera.roll  curve  deg/s  2
    >>> tracks["camera.rol"]
    Traceback (most recent call last):
    ...
    onetake.core.errors.UnknownName: track 'camera.rol': no such name, wanted camera.roll;
    print(reading.tracks) lists them
    """

    def __init__(self, tracks: Mapping[str, Track]) -> None:
        # A mapping that loads its tracks when they are asked for stays one.
        self._tracks = dict(tracks) if isinstance(tracks, dict) else tracks

    def __getitem__(self, name: str) -> Track:
        if name not in self._tracks:
            no_such_track(name, self._tracks)
        return self._tracks[name]

    def __contains__(self, name: object) -> bool:
        return name in self._tracks

    def __iter__(self) -> Iterator[str]:
        return iter(self._tracks)

    def __len__(self) -> int:
        return len(self._tracks)
