"""IIIF Presentation 3: the film on a canvas, with subtitles, chapters and annotations."""

from __future__ import annotations

import json
from mimetypes import guess_type
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from onetake.core.errors import ExportError
from onetake.exports.chapters import chapters_of
from onetake.exports.cues import LINES
from onetake.exports.format import Format
from onetake.exports.vtt import subtitles
from onetake.exports.web_annotations import bodies, fragment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material

_CONTEXT = "http://iiif.io/api/presentation/3/context.json"


def write(material: Material) -> Mapping[str, bytes]:
    """Return the manifest, and the subtitles that it names where words are known.

    Raises
    ------
    ExportError
        If the address is none that a manifest can have.
    """
    if not material.address.startswith(("http://", "https://")) or len(material.address.split()) != 1:
        raise ExportError(
            f"iiif: address {material.address!r}, wanted where the files will be on the web; "
            "give it with --address https://films.example/quarrel"
        )
    base = material.address.rstrip("/")
    media = material.reading.media
    manifest, canvas = f"{base}/{quote(material.name)}.iiif.json", f"{base}/{quote(material.name)}/canvas"
    length = material.duration + material.player_offset
    picture = {"width": media.width, "height": media.height} if media.has_picture else {}
    shape: dict[str, Any] = {"duration": length, **{k: v for k, v in picture.items() if v}}
    film = {
        "id": f"{base}/{quote(media.name, errors='replace')}",
        "type": "Video" if media.has_picture else "Sound",
        **({"format": kind} if (kind := guess_type(media.name)[0]) else {}),
        **shape,
    }
    annotations = [_page(f"{canvas}/verdicts", _assessments(material, canvas))]
    files: dict[str, bytes] = {}
    if material.tracks is None and material.first_track(LINES) is not None:
        name = f"{material.name}.iiif.vtt"
        files[name] = subtitles(material)
        words = {
            "id": f"{base}/{quote(name)}",
            "type": "Text",
            "format": "text/vtt",
            "label": {"en": ["Words"]},
        }
        annotations.append(
            _page(f"{canvas}/words", [_annotation(f"{canvas}/words/1", "supplementing", words, canvas)])
        )
    document = {
        "@context": _CONTEXT,
        "id": manifest,
        "type": "Manifest",
        "label": {"none": [material.title]},
        "items": [
            {
                "id": canvas,
                "type": "Canvas",
                **shape,
                "items": [
                    _page(f"{canvas}/film", [_annotation(f"{canvas}/film/1", "painting", film, canvas)])
                ],
                "annotations": annotations,
            }
        ],
        "structures": _ranges(material, canvas),
    }
    text = json.dumps({k: v for k, v in document.items() if v}, indent=1, ensure_ascii=False)
    return {f"{material.name}.iiif.json": text.encode("utf-8", "replace"), **files}


def _assessments(material: Material, canvas: str) -> list[dict[str, Any]]:
    return [
        _annotation(
            f"{canvas}/verdicts/{number}",
            "commenting",
            bodies(one)[0],
            f"{canvas}#t={fragment(one, material)}",
        )
        for number, one in enumerate(material.markers, 1)
    ]


def _ranges(material: Material, canvas: str) -> list[dict[str, Any]]:
    """Return the chapters as ranges; none where the film has too few."""
    try:
        chapters = chapters_of(material)
    except ExportError:
        return []
    ends = [*(chapter.start for chapter in chapters[1:]), material.duration]
    return [
        {
            "id": f"{canvas}/chapters",
            "type": "Range",
            "label": {"en": ["Chapters"]},
            "items": [
                {
                    "id": f"{canvas}/chapters/{number}",
                    "type": "Range",
                    "label": {"none": [chapter.title]},
                    "items": [
                        {
                            "id": f"{canvas}#t={chapter.start:.3f},{end:.3f}",
                            "type": "Canvas",
                        }
                    ],
                }
                for number, (chapter, end) in enumerate(zip(chapters, ends, strict=True), 1)
            ],
        }
    ]


def _page(name: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": name, "type": "AnnotationPage", "items": items}


def _annotation(name: str, motivation: str, body: dict[str, Any], target: str) -> dict[str, Any]:
    kept = {key: value for key, value in body.items() if key != "purpose"}
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": kept, "target": target}


FORMAT = Format(
    name="iiif",
    title="IIIF Presentation 3",
    opens="Universal Viewer, Ramp, Clover, Aviary",
    holds="the film, its words as subtitles, chapters as ranges, markers as comments",
    exact="millisecond",
    files=("NAME.iiif.json", "NAME.iiif.vtt"),
    write=write,
    source="IIIF Presentation API 3.0; cookbook, audio and video",
)
