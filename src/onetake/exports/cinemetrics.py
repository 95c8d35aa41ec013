"""Cinemetrics: the lengths of the shots, and the figures that the field compares."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import ExportError
from onetake.core.version import VERSION
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material

COLUMNS = ("shot", "start_s", "end_s", "length_s", "type")
UNKNOWN = "undetermined"


def write(material: Material) -> Mapping[str, bytes]:
    """Return one row a shot, and a summary with the method, so that the figures can be judged.

    Raises
    ------
    ExportError
        If the film has no picture.
    """
    track = material.first_track(("shots",))
    if track is None:
        raise ExportError("cinemetrics: no shots in this reading, wanted a film with a picture")
    spans = track.spans
    lengths = spans[:, 1] - spans[:, 0]
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(COLUMNS)
    for number, (start, end) in enumerate(spans.tolist(), 1):
        rows.writerow(
            [number, f"{start:.3f}", f"{end:.3f}", f"{end - start:.3f}", _scale(start, end, material)]
        )
    mean, median = float(lengths.mean()), float(np.median(lengths))
    spread = float(lengths.std(ddof=1)) if len(lengths) > 1 else 0.0
    lines = [
        f"film: {material.title}",
        f"length: {material.duration:.1f} s",
        f"shots: {len(lengths)}",
        f"average shot length (ASL): {mean:.2f} s",
        f"median shot length (MSL): {median:.2f} s",
        f"MSL/ASL: {median / mean if mean else 0:.2f}",
        f"standard deviation: {spread:.2f} s",
        f"coefficient of variation: {spread / mean if mean else 0:.2f}",
        f"shortest: {lengths.min():.2f} s",
        f"longest: {lengths.max():.2f} s",
        f"method: onetake {VERSION}, {track.by}; measured frame by frame, not by hand",
        f"sha256 of the film: {material.reading.media.sha256}",
    ]
    return {
        f"{material.name}.cinemetrics.csv": table.getvalue().encode(),
        f"{material.name}.cinemetrics.txt": ("\n".join(lines) + "\n").encode(),
    }


def _scale(start: float, end: float, material: Material) -> str:
    """Return the scale that most of a shot has."""
    track = material.first_track(("framing.shots",))
    if track is None:
        return UNKNOWN
    times: dict[str, float] = {}
    for (first, after), label in zip(track.spans.tolist(), track.label_texts, strict=True):
        both = min(end, after) - max(start, first)
        if both > 0:
            times[label] = times.get(label, 0.0) + both
    return max(times, key=lambda label: times[label], default=UNKNOWN)


FORMAT = Format(
    name="cinemetrics",
    title="Cinemetrics",
    opens="spreadsheets and R, beside data of cinemetrics.uchicago.edu",
    holds="shot lengths with shot scales; average and median shot length, their ratio, spread",
    exact="millisecond",
    files=("NAME.cinemetrics.csv", "NAME.cinemetrics.txt"),
    write=write,
    source="Cinemetrics, measures: ASL, MSL, MSL/ASL, standard deviation",
)
