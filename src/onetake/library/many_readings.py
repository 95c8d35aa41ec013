"""Several readings at once in Python: by film, with their verdicts and rows as tables."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import About, read_about
from onetake.core.errors import StoreError, UnknownName
from onetake.core.named_tracks import no_such_track
from onetake.core.names import as_address
from onetake.core.store import INDEX, open_reading
from onetake.core.table_rows import as_pandas, as_polars, html_table, text_table
from onetake.library.local_place import LocalPlace
from onetake.library.place import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from onetake.core.reading import Reading

_SHOWN = 20
"""Rows that a table shows of itself in a console or notebook: less than a screen. Set by hand."""


class FilmTable:
    """Rows of several films: `table` is the pyarrow table, whose first column is the film."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def _shown(self) -> tuple[list[str], list[list[str]], str]:
        rows = [[_cell(value) for value in row.values()] for row in self.table.slice(0, _SHOWN).to_pylist()]
        more = f"{len(self)} rows" if len(self) <= _SHOWN else f"{_SHOWN} of {len(self)} rows"
        return self.table.column_names, rows, more

    def __repr__(self) -> str:
        head, rows, more = self._shown()
        return f"{text_table(head, rows)}\n{more}"

    def _repr_html_(self) -> str:
        return html_table(*self._shown())

    def to_arrow(self) -> pa.Table:
        """Return the rows as a `pyarrow.Table`."""
        return self.table

    def to_pandas(self) -> Any:
        """Return the rows as a `pandas.DataFrame`.

        Raises
        ------
        MissingExtra
            If pandas is not installed.
        """
        return as_pandas(self.table)

    def to_polars(self) -> Any:
        """Return the rows as a `polars.DataFrame`.

        Raises
        ------
        MissingExtra
            If polars is not installed.
        """
        return as_polars(self.table)


class Readings(Mapping[str, "Reading"]):
    """Readings by film, each opened when it is first asked for; `open_readings` makes it."""

    def __init__(self, folders: Mapping[str, Path]) -> None:
        self._folders = dict(folders)
        self._open: dict[str, Reading] = {}

    def __getitem__(self, film: str) -> Reading:
        if film not in self._folders:
            raise UnknownName("film", film, self._folders, "list(readings) gives all of them")
        if film not in self._open:
            self._open[film] = open_reading(self._folders[film])
        return self._open[film]

    def __contains__(self, film: object) -> bool:
        return film in self._folders

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)

    def __repr__(self) -> str:
        return (
            f"{len(self)} readings: {', '.join(list(self)[:_SHOWN])}{', ...' if len(self) > _SHOWN else ''}"
        )

    @property
    def films(self) -> FilmTable:
        """The films, one row each.

        The columns are film, artist, title, year, album, file, and duration in s. What is not known of a film
        is '' or null.
        """
        import pyarrow as pa

        about = [self._about(film) for film in self]
        columns: dict[str, Any] = {"film": pa.array(list(self), pa.string())}
        for name in ("artist", "title", "year", "album"):
            kind = pa.int64() if name == "year" else pa.string()
            columns[name] = pa.array([getattr(one, name) for one in about], kind)
        columns["file"] = pa.array([one.media.name for one in self.values()], pa.string())
        columns["duration"] = pa.array([one.media.duration for one in self.values()], pa.float64())
        return FilmTable(pa.table(columns))

    @property
    def verdicts(self) -> FilmTable:
        """The verdicts of all films, one row for each film and claim.

        The first column is film; the others are those of `reading.verdicts.to_arrow()`.
        """
        return self._joined((film, one.verdicts.to_arrow()) for film, one in self._opened())

    def track(self, name: str) -> FilmTable:
        """Return the rows of a track of all films that have it; the first column is film.

        Raises
        ------
        UnknownName
            If no film has such a track; it is a `KeyError`, and gives the names near to this one.
        StoreError
            If the track has columns of other types in some of the readings, as older ones may.
        """
        having = [(film, one.tracks[name].table) for film, one in self._opened() if name in one.tracks]
        if not having:
            no_such_track(name, {track: None for one in self.values() for track in one.tracks})
        return self._joined(having, f"track {name}")

    def _opened(self) -> Iterator[tuple[str, Any]]:
        for film in self:
            yield film, self[film]

    def _about(self, film: str) -> About:
        return read_about(self._folders[film]).with_media(self[film].media)

    @staticmethod
    def _joined(tables: Iterable[tuple[str, pa.Table]], what: str = "verdicts") -> FilmTable:
        import pyarrow as pa

        named = [
            one.add_column(0, "film", pa.array([film] * one.num_rows, pa.string())) for film, one in tables
        ]
        try:
            return FilmTable(pa.concat_tables(named, promote_options="default").combine_chunks())
        except pa.ArrowException as err:
            raise StoreError(
                f"{what}: columns of other types in some readings, wanted readings of one version; read the "
                "older films again"
            ) from err


def open_readings(folders: Path | str | Iterable[Path | str]) -> Readings:
    """Open several readings, to work with them by film and with their verdicts as one table.

    Parameters
    ----------
    folders : path, or iterable of paths
        A folder with readings in it or below, such as a library: each film is called by its path without
        ``.reading``. Or the readings themselves, called by their names.

    Raises
    ------
    StoreError
        If there is no reading, or two have the same name. That one is damaged is said when it is opened.

    Examples
    --------
    >>> import onetake
    >>> _ = onetake.read(film, film.parent / "films")
    >>> readings = onetake.open_readings(film.parent / "films")
    >>> readings.verdicts.to_pandas()[["claim", "outcome"]].head(2).to_dict("list")
    {'claim': ['one-take', 'hidden-cut'], 'outcome': ['fails', 'fails']}
    """
    if isinstance(folders, str | Path):
        if (address := as_address(Path(folders))) is not None:
            raise StoreError(
                f"{address}: an address, wanted a folder on this computer; ask a library on a store with: "
                "onetake library query"
            )
        root = Path(folders)
        if not root.is_dir():
            raise StoreError(f"{root}: no such folder, wanted one with readings in it")
        if (root / INDEX).is_file():
            return Readings({root.name.removesuffix(SUFFIX): root})
        found = {one.film: root / f"{one.film}{SUFFIX}" for one in LocalPlace(root).entries()}
        if not found:
            raise StoreError(
                f"{root}: no reading in it, wanted folders NAME.reading; make some with: "
                f"onetake read FILM -o {root}"
            )
        return Readings(found)
    chosen: dict[str, Path] = {}
    for folder in map(Path, folders):
        name = folder.name.removesuffix(SUFFIX)
        if name in chosen:
            raise StoreError(
                f"{folder}: a second reading called {name!r}, wanted one of each name; give the folder above "
                "both, whose films are called by their paths"
            )
        chosen[name] = folder
    if not chosen:
        raise StoreError("readings: none given, wanted folders NAME.reading, or a folder with some")
    return Readings(chosen)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
