"""Tables of a reading for statistics: columns with their units in their names, one row a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.exports.escape import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from onetake.core.track import Track
    from onetake.exports.material import Material

_UNIT_NAMES = {
    "": "",
    "1/s": "per_s",
    "1/min": "per_min",
    "deg/s": "deg_per_s",
    "width/s": "widths_per_s",
    "height/s": "heights_per_s",
    "width": "widths",
    "height": "heights",
    "L*": "L",
    "C*": "C",
    "a*": "a",
    "b*": "b",
}
"""Units as parts of column names where they are not such already."""
_UNNAMED = ("t", "start", "end")
LABELS_BETWEEN = " + "
"""What is between the labels of a row that has several."""
GRID = 1.0
"""Seconds between the rows of the table of all curves: fine enough for a paper's figure of minutes."""


def column_name(name: str, unit: str) -> str:
    """Return a column's name with its unit.

    Examples
    --------
    >>> column_name("start", "s"), column_name("value", "1/min"), column_name("value", "")
    ('start_s', 'value_per_min', 'value')
    """
    part = _UNIT_NAMES.get(unit, unit)
    return f"{name.replace('-', '_')}_{part}" if part else name.replace("-", "_")


def track_table(track: Track) -> pa.Table:
    """Return a track with its units in the names of its columns; several labels become one text."""
    import pyarrow as pa

    columns: dict[str, Any] = {}
    for name in track.table.column_names:
        if name in ("label", "labels"):
            columns["label"] = pa.array([one_line(text) for text in track.label_texts], pa.string())
        elif name in track.text_columns:
            columns[column_name(name, "")] = pa.array(map(one_line, track.texts(name)), pa.string())
        else:
            columns[column_name(name, track.column_unit(name))] = track.table.column(name)
    return pa.table(columns)


def verdict_table(material: Material) -> pa.Table:
    """Return one row a verdict."""
    rows = [
        {
            "claim": verdict.claim,
            "says": one_line(verdict.says),
            "outcome": verdict.outcome,
            "because": one_line(verdict.because),
            "measured": verdict.measured,
            "limit": verdict.limit,
            "unit": verdict.unit,
            "chance": verdict.chance,
            "evidence": len(verdict.evidence),
        }
        for verdict in _verdicts(material)
    ]
    return _table(rows, "claim says outcome because measured:f limit:f unit chance:f evidence:i")


def evidence_table(material: Material) -> pa.Table:
    """Return one row for each piece of evidence."""
    rows = [
        {
            "claim": verdict.claim,
            "outcome": verdict.outcome,
            "track": one.track,
            "start_s": one.start,
            "end_s": one.end,
            "value": one.value,
            "unit": one.unit,
            "says": one_line(one.says),
        }
        for verdict in _verdicts(material)
        for one in verdict.evidence
    ]
    return _table(rows, "claim outcome track start_s:f end_s:f value:f unit says")


def review_table(material: Material) -> pa.Table:
    """Return one row for each statement of the review; none where there is no review."""
    rows = [
        {
            "sentence": number,
            "text": one_line(sentence.text),
            "phrase": one_line(match.phrase),
            "claim": match.claim,
            "denied": match.negated,
            "standing": match.standing,
            "because": one_line(match.verdict.because),
            "measured": match.verdict.measured,
            "limit": match.verdict.limit,
            "unit": match.verdict.unit,
        }
        for number, sentence in enumerate(material.review.sentences if material.review else (), 1)
        for match in sentence.matches
        if material.claims is None or match.claim in material.claims
    ]
    return _table(rows, "sentence:i text phrase claim denied:b standing because measured:f limit:f unit")


def fact_table(material: Material) -> pa.Table:
    """Return the facts of the film and of each track, one row each."""
    media, made = material.reading.media, material.reading.made
    film = {
        "name": media.name,
        "title": media.title,
        "artist": media.artist,
        "sha256": media.sha256,
        "duration": f"{media.duration:.9g}",
        "frame rate": str(media.frame_rate or ""),
        "variable": str(media.variable).lower(),
        "width": str(media.width or ""),
        "height": str(media.height or ""),
        "starts at": f"{media.part_start:.9g}",
        "time code": str(media.timecode or ""),
        "read by": f"onetake {made.version}",
        "read on": made.date,
    }
    units = {"duration": "s", "frame rate": "1/s", "width": "px", "height": "px", "starts at": "s"}
    rows = [
        {"of": "film", "fact": name, "value": one_line(value), "unit": units.get(name, "")}
        for name, value in film.items()
    ]
    for name in _chosen(material):
        for fact, one in material.reading.tracks[name].facts.items():
            value = f"{one.value:.9g}" if isinstance(one.value, float) else str(one.value)
            rows.append({"of": name, "fact": fact, "value": one_line(value), "unit": one.unit})
    return _table(rows, "of fact value unit")


def curve_table(material: Material) -> pa.Table:
    """Return all curves on one grid: the mean of each second's values, null where none is known."""
    import pyarrow as pa

    edges = np.arange(0.0, max(material.duration, GRID) + GRID, GRID)
    columns: dict[str, Any] = {"start_s": edges[:-1], "end_s": edges[1:]}
    for name in _chosen(material):
        track = material.reading.tracks[name]
        if track.kind != "curve" or (material.tracks is None and name == "frames"):
            continue
        known = ~np.isnan(track.values)
        cell = np.floor(track.t[known] / GRID).astype(np.int64)
        inside = (cell >= 0) & (cell < len(edges) - 1)
        counts = np.bincount(cell[inside], minlength=len(edges) - 1)
        sums = np.bincount(cell[inside], track.values[known][inside], minlength=len(edges) - 1)
        means = np.divide(sums, counts, out=np.full(len(counts), np.nan), where=counts > 0)
        columns[column_name(name, track.unit)] = pa.array(means, from_pandas=True)
    return pa.table(columns)


def tables_of_tracks(material: Material) -> Iterator[tuple[str, pa.Table]]:
    """Yield each track that was chosen, by default all of them, with its name."""
    for name in _chosen(material):
        yield name, track_table(material.reading.tracks[name])


def common_tables(material: Material) -> dict[str, pa.Table]:
    """Return the tables about the whole reading by their names; empty ones are left out."""
    made = {
        "verdicts": verdict_table(material),
        "evidence": evidence_table(material),
        "review": review_table(material),
        "facts": fact_table(material),
    }
    return {name: table for name, table in made.items() if len(table)}


def _chosen(material: Material) -> tuple[str, ...]:
    return material.tracks if material.tracks is not None else tuple(material.reading.tracks)


def _verdicts(material: Material) -> list[Any]:
    verdicts = material.reading.verdicts
    return [verdicts[claim] for claim in (material.claims if material.claims is not None else verdicts)]


def _table(rows: list[dict[str, Any]], columns: str) -> pa.Table:
    """Return rows as a table: 'name' for text, 'name:f' for numbers, ':i' for whole ones, ':b' for yes/no."""
    import pyarrow as pa

    types = {"": pa.string(), "f": pa.float64(), "i": pa.int64(), "b": pa.bool_()}
    names = [column.partition(":") for column in columns.split()]
    return pa.table({name: pa.array([row[name] for row in rows], types[kind]) for name, _, kind in names})
