"""Draw the docs' pictures at each build, and print what is shown there, from a short film made for it."""

from __future__ import annotations

import os
import tempfile
from itertools import takewhile
from pathlib import Path
from unittest.mock import patch

import matplotlib

import onetake
from onetake.cli.track_tables import track_rows
from onetake.stage.programme.sketch import write_sketch

_COLUMNS = "90"
"""Columns of the terminal whose output is shown: what fits a page."""
_SHOWN = ("palette.lightness", "loudness.momentary", "shots")
"""The tracks that the picture of `Track.plot` shows: two curves and spans."""


def write(folder: Path) -> None:
    """Write reading.txt, tracks.txt and plots.svg into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, patch.dict(os.environ, COLUMNS=_COLUMNS):
        reading = onetake.read(write_sketch(Path(place) / "film.mp4"))
        (folder / "reading.txt").write_text(f"{reading!r}\n", encoding="utf-8")
        rows = takewhile(bool, track_rows(reading))  # what follows the table is left out
        lines = [line for line in rows if line.partition(" ")[0].startswith(_GROUPS)]
        (folder / "tracks.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        _plots(reading, folder / "plots.svg")


_GROUPS = ("track", "shots", "camera.p", "camera.r", "palette.l", "palette.c", "loudness.momentary")
"""Beginnings of the names of the tracks that are shown."""


def _plots(reading: onetake.Reading, path: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.0, 4.8), layout="constrained")
    for name, axes in zip(_SHOWN, figure.subplots(len(_SHOWN), sharex=True), strict=True):
        reading.tracks[name].plot(axes)
        axes.label_outer()
    # The same picture at each build, and text that a reader can search.
    with matplotlib.rc_context({"svg.hashsalt": "onetake", "svg.fonttype": "none"}):
        figure.savefig(path, metadata={"Date": None})
