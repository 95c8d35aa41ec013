"""The page of a comparison: films side by side, their colours, their measures as points on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from onetake.core.clock import clock
from onetake.core.output_mark import UNSIGNED_MARK, sign
from onetake.core.version import VERSION
from onetake.page.bitmap import barcode, data_uri, png
from onetake.page.clean import clip
from onetake.page.formatting import MARKS, OUTCOMES, number, unit_word
from onetake.page.svg import el
from onetake.page.write import environment, film_link, policy, static

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onetake.core.comparison import ComparedMeasure, Comparison
    from onetake.core.reading import Reading

WIDTH, HEIGHT, EDGE = 300, 24, 12
"""Pixels of the line on which a measure's values are drawn."""


def comparison_html(
    found: Comparison, readings: Sequence[Reading], pages: Sequence[Path | None], target: Path
) -> str:
    """Return the page of a comparison as one HTML text that needs nothing else, and no script.

    Parameters
    ----------
    found : Comparison
    readings : sequence of Reading
        The films, in the order of the comparison.
    pages : sequence of Path or None
        Their own pages, which are linked; None where there is none.
    target : Path
        Where this page will be.
    """
    films = [
        {
            "name": clip(name, 120),
            "letter": chr(ord("A") + place),
            "length": clock(float(round(length))),
            "barcode": _barcode(reading),
            "page": None if page is None else film_link(page, target),
        }
        for place, (name, length, reading, page) in enumerate(
            zip(found.films, found.lengths, readings, pages, strict=True)
        )
    ]
    sheet = static("sheet.css")
    text = environment().get_template("comparison.html").render(
        title=clip(" / ".join(found.films), 200),
        films=films,
        measures=[_measure_row(one, films) for one in found.measures if set(one.values) != {None}],
        claims=[_claim_row(one) for one in found.claims],
        shared=[clip(says) for says in found.shared],
        style=Markup(sheet),
        csp=policy("", sheet),
        generator=f"onetake {VERSION} {UNSIGNED_MARK}",
    )  # fmt: skip
    return sign(text)


def _barcode(reading: Reading) -> str | None:
    image = barcode(reading.tracks, max(reading.media.duration, 0.001))
    return None if image is None else data_uri(png(image), "png")


def _measure_row(one: ComparedMeasure, films: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        "says": one.says,
        "unit": "" if one.says.endswith(unit_word(one.unit)) else unit_word(one.unit),
        "values": [number(value, one.unit) for value in one.values],
        "difference": one.words,
        "line": points_line(one.values, [film["letter"] for film in films]),
    }


def points_line(values: Sequence[float | None], letters: Sequence[str]) -> Markup:
    """Draw values as lettered points on a line from the least to the largest of them."""
    known = [value for value in values if value is not None]
    low, high = min(known), max(known)
    scale = (WIDTH - 2 * EDGE) / (high - low) if high > low else 0.0
    points = []
    for value, letter in zip(values, letters, strict=True):
        if value is not None:
            x = EDGE + (value - low) * scale if scale else WIDTH / 2
            points.append(el("circle", cx=x, cy=HEIGHT / 2, r=9, class_="dot"))
            points.append(el("text", letter, x=x, y=HEIGHT / 2 + 4.5, class_="letter"))
    line = el("line", x1=EDGE, x2=WIDTH - EDGE, y1=HEIGHT / 2, y2=HEIGHT / 2, class_="axis")
    return el("svg", line, *points, viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="points", aria_hidden="true")


def _claim_row(one: Any) -> dict[str, Any]:
    return {
        "says": clip(one.says),
        "cells": [
            {
                "mark": MARKS.get(outcome, "none"),
                "word": OUTCOMES.get(outcome, outcome),
                "figure": "" if value is None else f"{number(value, one.unit)} {unit_word(one.unit)}".strip(),
            }
            for outcome, value in zip(one.outcomes, one.measured, strict=True)
        ],
    }
