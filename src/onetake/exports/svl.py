"""Sonic Visualiser: one layer a track, in frames of the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

import numpy as np

from onetake.exports.format import Format
from onetake.exports.tier_file import tier_files
from onetake.exports.tiers import has_places, tiers_of
from onetake.exports.xml_text import Element, add, xml_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track
    from onetake.exports.material import Material
    from onetake.exports.parts import Tier

_RATE = 44100
"""Frames of sound a second where the film has none."""
_POINTS = "@points@"
"""A placeholder for the points until the rest of a file is written; no name of a track has such a sign."""
_LAYERS = {"curve": "timevalues", "spans": "regions", "marks": "timeinstants"}


def write(material: Material) -> Mapping[str, bytes]:
    """Return a layer for each track: what belongs to sound, words and arc, or the tracks that were chosen.

    Frames count from the film's first sample of sound, as Sonic Visualiser plays the sound alone.
    """
    layers: list[tuple[str, bytes]] = []
    for track in _tracks(material):
        if track.kind == "curve":
            layers.append((track.name, _curve(track, material)))
        else:
            layers += [(tier.name, _rows(tier, material)) for tier in tiers_of(track)]
    layers += [(tier.name, _rows(tier, material)) for tier in material.claim_tiers()]
    files = tier_files(name for name, _ in layers)
    return {f"{material.name}-svl/{file}.svl": data for file, (_, data) in zip(files, layers, strict=True)}


def _tracks(material: Material) -> list[Track]:
    reading = material.reading.tracks
    if material.tracks is not None:
        return [reading[name] for name in material.tracks]
    found = []
    for name in reading:
        track = reading[name]
        heard = track.lane is not None and track.lane.section in ("sound", "words", "arc") and len(track)
        if heard and (track.kind == "curve" or has_places(track, material.duration)):
            found.append(track)
    return found


def _curve(track: Track, material: Material) -> bytes:
    known = ~np.isnan(track.values)
    values = track.values[known]
    first = material.reading.media.first_sample or 0.0
    frames = np.rint((track.t[known] - first) * _sound_rate(material)).astype(np.int64)
    # Written as text: a film of minutes has a hundred thousand points.
    points = [
        f'<point frame="{frame}" value="{value:.9g}" label=""/>'
        for frame, value in zip(frames.tolist(), values.tolist(), strict=True)
        if frame >= 0
    ]
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 0.0)
    return _layer(track.name, "curve", track.unit, material, (low, high), points)


def _rows(tier: Tier, material: Material) -> bytes:
    points = []
    for row in tier.rows:
        frame, after = max(0, _frame(row.start, material)), _frame(row.end, material)
        if after < 0:
            continue
        stretch = "" if tier.points else f'value="{row.value or 0.0:.9g}" duration="{max(1, after - frame)}" '
        points.append(f'<point frame="{frame}" {stretch}label={quoteattr(row.label)}/>')
    values = [row.value for row in tier.rows if row.value is not None]
    ends = min(values, default=0.0), max(values, default=0.0)
    return _layer(tier.name, "marks" if tier.points else "spans", tier.unit, material, ends, points)


def _layer(
    name: str, kind: str, unit: str, material: Material, ends: tuple[float, float], points: list[str]
) -> bytes:
    """Return a file with one layer of points."""
    root = Element("sv")
    data = add(root, "data")
    dimensions = {"curve": 2, "spans": 3, "marks": 1}[kind]
    model = add(
        data, "model", None, id=1, name=name, sampleRate=_sound_rate(material), start=0,
        end=max(0, _frame(material.duration, material)), type="sparse", dimensions=dimensions, resolution=1,
        notifyOnAdd="true", dataset=0,
    )  # fmt: skip
    if kind != "marks":
        model.attrib |= {"minimum": f"{ends[0]:.9g}", "maximum": f"{ends[1]:.9g}", "units": unit}
    if kind == "spans":
        model.set("subtype", "region")
    add(data, "dataset", _POINTS, id=0, dimensions=dimensions)
    add(add(root, "display"), "layer", None, id=2, type=_LAYERS[kind], name=name, model=1)
    text = "\n" + "\n".join(points) + "\n"
    return xml_bytes(root, "sonic-visualiser").replace(_POINTS.encode(), text.encode(), 1)


def _sound_rate(material: Material) -> int:
    return material.reading.media.sample_rate or _RATE


def _frame(t: float, material: Material) -> int:
    """Return a time of the film's clock as a frame of its sound."""
    return round((t - (material.reading.media.first_sample or 0.0)) * _sound_rate(material))


FORMAT = Format(
    name="svl",
    title="Sonic Visualiser layers",
    opens="Sonic Visualiser (File, Import Annotation Layer) beside the film or its sound",
    holds="sound, words and arc: curves as time values, spans as regions, marks as instants; a file each",
    exact="sample",
    files=("NAME-svl/TRACK.svl",),
    write=write,
    source="Sonic Visualiser, layer files",
)
