"""The page of a map: films as points by any two measures, to be filtered and clicked through, in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from onetake.core.output_mark import UNSIGNED_MARK, sign
from onetake.core.version import VERSION
from onetake.page.clean import clip
from onetake.page.formatting import unit_word
from onetake.page.write import environment, policy, static

if TYPE_CHECKING:
    from onetake.core.film_map import FilmMap, MapAxis

FIRST = ("cut_rate", "lightness")
"""The measures by which the films are placed at first."""
_DIGITS = 4
"""Significant digits of a value on the map: a point has no room for more."""


def map_html(found: FilmMap) -> str:
    """Return the map as one HTML text that needs nothing else; without scripts it is a table of the films."""
    names = [axis.name for axis in found.axes]
    chosen = [
        names.index(name) if name in names else min(place, len(names) - 1) for place, name in enumerate(FIRST)
    ]
    sheet, script = static("sheet.css"), static("map.js")
    films = [
        {
            "film": clip(one.film, 200),
            "title": clip(one.title, 200),
            "artist": clip(one.artist, 200),
            "year": one.year,
            "page": one.page,
            "values": [None if v is None else float(f"{v:.{_DIGITS}g}") for v in one.values],
        }
        for one in found.films
    ]
    axes = [{"says": axis.says, "unit": _unit(axis), "log": axis.by_factor} for axis in found.axes]
    text = environment().get_template("map.html").render(
        library=clip(found.library, 120),
        axes=axes,
        chosen=chosen,
        films=films,
        artists=sorted({str(one["artist"]) for one in films if one["artist"]}, key=str.casefold),
        years=sorted({one["year"] for one in films if one["year"]}),
        data={"axes": axes, "films": films, "chosen": chosen},
        style=Markup(sheet),
        script=Markup(script),
        csp=policy(script, sheet),
        generator=f"onetake {VERSION} {UNSIGNED_MARK}",
    )  # fmt: skip
    return sign(text)


def _unit(axis: MapAxis) -> str:
    """Return a measure's unit, '' where its own words say it: 'cuts a minute'."""
    word = unit_word(axis.unit)
    return "" if axis.says.endswith(word) else word
