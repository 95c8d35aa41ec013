"""Put films side by side: their measures, and the claims of which the verdicts differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from onetake.core.about import read_about
from onetake.core.comparison import ComparedClaim, ComparedMeasure, Comparison
from onetake.core.errors import StoreError
from onetake.library.measures import MEASURES, measures_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.reading import Reading
    from onetake.library.deviations import Deviations
    from onetake.library.measures import Measure

MOST = 8
"""Films that fit side by side on a page; set by hand."""
_NONE = "inapplicable"
_UNITS = {"share": "", "count": "", "height": "", "LUFS": "LU", "1/min": "a minute"}
"""Units of a difference that the measure's words say, or that are others than those of the values."""


def compare(readings: Sequence[Reading], spread: Deviations | None = None) -> Comparison:
    """Return some films side by side.

    Parameters
    ----------
    readings : sequence of Reading
        Two to eight of them.
    spread : Deviations, optional
        Of a library, so that the difference of two films is also given in deviations of its films.

    Raises
    ------
    StoreError
        If there are fewer or more.
    """
    if not 2 <= len(readings) <= MOST:
        raise StoreError(
            f"compare: {len(readings)} readings, wanted 2 to {MOST}; for more films use: onetake library map"
        )
    measured = [measures_of(reading.tracks) for reading in readings]
    return Comparison(
        tuple(_distinct([called(reading) for reading in readings], readings)),
        tuple(reading.media.duration for reading in readings),
        tuple(_measure(one, [found[one.name] for found in measured], spread) for one in MEASURES),
        tuple(_claims(readings)),
        tuple(_shared(readings)),
    )


def called(reading: Reading) -> str:
    """Return what a film is called: artist, title and year, or its file's name."""
    media = reading.media
    about = (None if reading.folder is None else read_about(reading.folder)) or None
    known = about.with_media(media) if about is not None else None
    title = (known.title if known else media.title) or PurePath(media.name).stem
    artist = known.artist if known else media.artist
    year = f" ({known.year})" if known and known.year else ""
    return f"{artist}: {title}{year}" if artist else f"{title}{year}"


def difference(measure: Measure, one: float, other: float) -> str:
    """Return by how much a second film differs in a measure, in words.

    Examples
    --------
    >>> from onetake.library.measures import measure_called
    >>> difference(measure_called("lightness"), 20, 32)
    'brighter by 12 L*'
    >>> difference(measure_called("tempo"), 120, 90)
    'slower music: 0.75 times'
    """
    if one == other:
        return "the same"
    way = measure.more if other > one else measure.less
    if measure.by_factor and one > 0 and other > 0:
        return f"{way}: {other / one:.2g} times"
    return f"{way} by {abs(other - one):.3g} {_UNITS.get(measure.unit, measure.unit)}".rstrip()


def _measure(measure: Measure, values: Sequence[float | None], spread: Deviations | None) -> ComparedMeasure:
    made = ComparedMeasure(measure.name, measure.says, measure.unit, measure.sense, tuple(values), "")
    if len(values) != 2 or values[0] is None or values[1] is None:
        return made
    made = replace(made, difference=difference(measure, values[0], values[1]))
    if spread is None or values[0] == values[1]:
        return made
    size, films = spread.of(measure.name, values[0], values[1])
    return replace(made, deviations=size, library_films=films)


def _claims(readings: Sequence[Reading]) -> list[ComparedClaim]:
    """Return the claims of which the verdicts differ, the contraries first."""
    order = {claim: None for reading in readings for claim in reading.verdicts}
    made = []
    for claim in order:
        found = [reading.verdicts.get(claim) for reading in readings]
        outcomes = tuple(one.outcome if one is not None else _NONE for one in found)
        first = next(one for one in found if one is not None)
        if len(set(outcomes)) > 1:
            measured = tuple(one.measured if one is not None else None for one in found)
            made.append(ComparedClaim(claim, first.says, outcomes, measured, first.unit, first.limit))
    return sorted(made, key=lambda one: not {"holds", "fails"} <= set(one.outcomes))


def _shared(readings: Sequence[Reading]) -> list[str]:
    first, *rest = readings
    return [
        verdict.says
        for claim, verdict in first.verdicts.items()
        if verdict.outcome == "holds"
        and all(claim in other.verdicts and other.verdicts[claim].outcome == "holds" for other in rest)
    ]


def _distinct(names: list[str], readings: Sequence[Reading]) -> list[str]:
    """Return names of which no two are the same: of films of one name with their folder or their date."""
    if len(set(names)) == len(names):
        return names
    made = [
        f"{name} [{reading.folder.name.removesuffix('.reading') if reading.folder else reading.made.date}]"
        for name, reading in zip(names, readings, strict=True)
    ]
    return made if len(set(made)) == len(made) else [f"{i}. {name}" for i, name in enumerate(names, 1)]
