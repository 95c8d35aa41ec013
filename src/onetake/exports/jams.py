"""JAMS: the tracks of the sound as annotations of music research, each in its namespace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.version import VERSION
from onetake.exports.escape import one_line
from onetake.exports.format import Format
from onetake.exports.tiers import tiers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track
    from onetake.exports.material import Material

JAMS_VERSION = "0.3.5"
NAMESPACES = {
    "beat.beats": "beat",
    "beat.downbeats": "beat",
    "beat.tempo": "tempo",
    "voices.pitch": "pitch_contour",
    "sections": "segment_open",
    "words": "lyrics",
    "words.lines": "lyrics",
    "voices.who": "tag_open",
    "voices.kind": "tag_open",
    "arc.phases": "segment_open",
    "shots": "segment_open",
    "framing.shots": "tag_open",
    "camera.moves": "tag_open",
}
"""The tracks that are usual in this format, and the namespace of each; another track that is chosen is
tag_open, a curve vector."""


def write(material: Material) -> Mapping[str, bytes]:
    """Return the file; times are seconds, and what begins before clock 0 begins there."""
    media = material.reading.media
    names = material.tracks if material.tracks is not None else tuple(NAMESPACES)
    there = [material.reading.tracks[name] for name in names if name in material.reading.tracks]
    document = {
        "annotations": [_annotation(track, material) for track in there if len(track)],
        "file_metadata": {
            "title": material.title,
            "artist": one_line(media.artist),
            "release": "",
            "duration": media.duration,
            "identifiers": {"sha256": media.sha256},
            "jams_version": JAMS_VERSION,
        },
        "sandbox": {"onetake": {"version": VERSION, "key": material.reading.made.key}},
    }
    text = json.dumps(document, ensure_ascii=False, allow_nan=False)
    return {f"{material.name}.jams": text.encode("utf-8", "replace")}


def _annotation(track: Track, material: Material) -> dict[str, Any]:
    namespace = NAMESPACES.get(track.name, "vector" if track.kind == "curve" else "tag_open")
    data: Any
    if namespace == "pitch_contour":
        data = _dense(track)
    elif namespace == "vector":
        data = [
            _observation(t, 0.0, [float(value)], None)
            for t, value in zip(track.t, track.values, strict=True)
            if not np.isnan(value)
        ]
    elif namespace == "tempo":
        sure = _confidence(track)
        data = [
            _observation(t, 0.0, value, 1.0 if np.isnan(c) else c)
            for t, value, c in zip(track.t, track.values, sure, strict=True)
            if not np.isnan(value)
        ]
    elif namespace == "beat":
        data = [
            _observation(t, 0.0, None if np.isnan(v) else v, None)
            for t, v in zip(track.t, _beat_values(track), strict=True)
        ]
    else:
        data = [
            _observation(row.start, row.end - row.start, row.label, row.confidence)
            for tier in tiers_of(track)
            for row in tier.rows
        ]
        data.sort(key=lambda one: (one["time"], one["duration"]))
    return {
        "annotation_metadata": {
            "curator": {"name": "onetake", "email": "onetake@onetake.example"},
            "annotator": {},
            "version": VERSION,
            "corpus": "",
            "annotation_tools": f"onetake {VERSION}: {track.by}",
            "annotation_rules": track.remark,
            "validation": "",
            "data_source": "program",
        },
        "namespace": namespace,
        "data": data,
        "sandbox": {"track": track.name, "unit": track.unit},
        "time": 0.0,
        "duration": material.duration,
    }


def _dense(track: Track) -> dict[str, list[Any]]:
    """Return the columns of a namespace that keeps them apart."""
    known = ~np.isnan(track.values)
    frequency = np.where(known, track.values, 0.0).tolist()
    return {
        "time": np.maximum(track.t, 0.0).tolist(),
        "duration": [0.0] * len(track),
        "value": [
            {"index": 0, "frequency": hertz, "voiced": voiced}
            for hertz, voiced in zip(frequency, known.tolist(), strict=True)
        ],
        "confidence": [None if np.isnan(sure) else float(sure) for sure in _confidence(track)],
    }


def _beat_values(track: Track) -> Any:
    """Return the place of each beat in its bar where that is known; NaN elsewhere."""
    return track.column("number") if "number" in track.table.column_names else np.full(len(track), np.nan)


def _observation(time: float, duration: float, value: Any, confidence: float | None) -> dict[str, Any]:
    start = max(0.0, float(time))
    return {
        "time": start,
        "duration": max(0.0, float(time) + float(duration) - start),
        "value": float(value) if isinstance(value, np.floating) else value,
        "confidence": None if confidence is None else float(confidence),
    }


def _confidence(track: Track) -> Any:
    if "confidence" in track.table.column_names:
        return track.column("confidence")
    return np.full(len(track), np.nan)


FORMAT = Format(
    name="jams",
    title="JAMS, JSON annotated music specification",
    opens="jams, mirdata, mir_eval",
    holds="beats, tempo, pitch, sections, words, voices, shots, camera moves",
    exact="full",
    files=("NAME.jams",),
    write=write,
    source="Humphrey and others 2014, JAMS: a JSON annotated music specification, ISMIR",
)
