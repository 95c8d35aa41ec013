"""W3C Web Annotations: each marker as an annotation on seconds of the film."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from onetake.core.version import VERSION
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material
    from onetake.exports.parts import Marker


def write(material: Material) -> Mapping[str, bytes]:
    """Return a page of annotations in JSON-LD; the same reading gives the same identifiers."""
    made = material.reading.made
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _identifier(material, "page"),
        "type": "AnnotationPage",
        "items": [
            {
                "id": _identifier(material, one.claim, one.track, one.comment, str(one.start), str(one.end)),
                "type": "Annotation",
                "motivation": "assessing" if one.outcome else "describing",
                "created": made.date,
                "generator": {
                    "id": _identifier(material, "generator"),
                    "type": "Software",
                    "name": _program(),
                },
                "body": bodies(one),
                "target": {
                    "source": material.film_link,
                    "selector": {
                        "type": "FragmentSelector",
                        "conformsTo": "http://www.w3.org/TR/media-frags/",
                        "value": f"t={fragment(one, material)}",
                    },
                },
            }
            for one in material.markers
        ],
    }
    text = json.dumps(page, indent=1, ensure_ascii=False)
    return {f"{material.name}.annotations.json": text.encode("utf-8", "replace")}


def bodies(one: Marker) -> list[dict[str, Any]]:
    """Return what is said of a stretch: the sentence, and the claim with its outcome as a tag."""
    purpose = "assessing" if one.outcome else "describing"
    return [
        {"type": "TextualBody", "value": one.comment, "format": "text/plain", "purpose": purpose},
        {"type": "TextualBody", "value": one.name, "format": "text/plain", "purpose": "tagging"},
    ]


def fragment(one: Marker, material: Material) -> str:
    """Return the seconds of a marker as a media fragment, as a player of the whole film counts."""
    start = max(0, round((one.start + material.player_offset) * 1000))
    end = max(start + 1, round((one.end + material.player_offset) * 1000))
    return f"{start / 1000:.3f},{end / 1000:.3f}"


def _identifier(material: Material, *parts: str) -> str:
    """Return an identifier that depends on the film, the reading and what is said."""
    media, made = material.reading.media, material.reading.made
    return f"urn:uuid:{uuid5(NAMESPACE_URL, chr(10).join(('onetake', media.sha256, made.key, *parts)))}"


def _program() -> str:
    return f"onetake {VERSION}"


FORMAT = Format(
    name="annotations",
    title="W3C Web Annotation",
    opens="annotation servers, Hypothesis' importers, Recogito, AudiAnnotate; scripts",
    holds="the markers, each on its seconds of the film",
    exact="millisecond",
    files=("NAME.annotations.json",),
    write=write,
    source="W3C, Web Annotation Data Model; Media Fragments URI 1.0",
)
