"""ELAN: one tier a track, in milliseconds, with the closed vocabularies as controlled vocabularies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.format import Format
from onetake.exports.milliseconds import ms_rows
from onetake.exports.xml_text import Element, add, xml_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.exports.material import Material
    from onetake.exports.parts import Tier

_SCHEMA = "http://www.mpi.nl/tools/elan/EAFv2.8.xsd"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_TYPES = {".mp4": "video/mp4", ".m4v": "video/mp4", ".mov": "video/quicktime", ".wav": "audio/x-wav"}
"""The media types that ELAN knows by name."""
_OPEN_TYPE = "rows"


def write(material: Material) -> Mapping[str, bytes]:
    """Return the tiers; a moment becomes an annotation of one frame, as ELAN has only stretches."""
    media = material.reading.media
    root = Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": "onetake",
            "DATE": material.reading.made.date.replace("Z", "+00:00"),
            "FORMAT": "2.8",
            "VERSION": "2.8",
            "xmlns:xsi": _XSI,
            "xsi:noNamespaceSchemaLocation": _SCHEMA,
        },
    )
    header = add(root, "HEADER", None, MEDIA_FILE="", TIME_UNITS="milliseconds")
    suffix = "." + media.name.rpartition(".")[2].lower()
    film = add(
        header, "MEDIA_DESCRIPTOR", None, MEDIA_URL=material.film_address,
        MIME_TYPE=_TYPES.get(suffix, "unknown"), RELATIVE_MEDIA_URL=f"./{material.film_link}",
    )  # fmt: skip
    if offset := round(material.player_offset * 1000):
        film.set("TIME_ORIGIN", str(offset))
    tiers = [*material.tiers(), *material.claim_tiers()]
    rows = [ms_rows(tier, material) for tier in tiers]
    used = sum(map(len, rows))
    add(header, "PROPERTY", used, NAME="lastUsedAnnotationId")
    add(header, "PROPERTY", media.sha256, NAME="sha256 of the film")
    times = add(root, "TIME_ORDER")
    slots = sorted({t for some in rows for start, end, _ in some for t in (start, end)})
    names = {t: f"ts{number}" for number, t in enumerate(slots, 1)}
    for t, name in names.items():
        add(times, "TIME_SLOT", None, TIME_SLOT_ID=name, TIME_VALUE=t)
    vocabularies = _vocabularies(tiers)
    number = 0
    for tier, some in zip(tiers, rows, strict=True):
        kind = tier.track if tier.track in vocabularies else _OPEN_TYPE
        element = add(root, "TIER", None, LINGUISTIC_TYPE_REF=kind, TIER_ID=tier.name)
        if tier.speaker:
            element.set("PARTICIPANT", tier.speaker)
        for start, end, label in some:
            number += 1
            annotation = add(
                add(element, "ANNOTATION"), "ALIGNABLE_ANNOTATION", None, ANNOTATION_ID=f"a{number}",
                TIME_SLOT_REF1=names[start], TIME_SLOT_REF2=names[end],
            )  # fmt: skip
            add(annotation, "ANNOTATION_VALUE", label)
    _types(root, vocabularies)
    return {f"{material.name}.eaf": xml_bytes(root)}


def _vocabularies(tiers: list[Tier]) -> dict[str, tuple[str, ...]]:
    """Return the closed vocabulary of each track that has one and whose rows all keep to it."""
    found = {tier.track: tier.vocabulary for tier in tiers if tier.vocabulary and not tier.speaker}
    for tier in tiers:
        if tier.track in found and {row.label for row in tier.rows} - set(found[tier.track]):
            del found[tier.track]
    return found


def _types(root: Element, vocabularies: dict[str, tuple[str, ...]]) -> None:
    add(
        root, "LINGUISTIC_TYPE", None, GRAPHIC_REFERENCES="false", LINGUISTIC_TYPE_ID=_OPEN_TYPE,
        TIME_ALIGNABLE="true",
    )  # fmt: skip
    for name in vocabularies:
        add(
            root, "LINGUISTIC_TYPE", None, CONTROLLED_VOCABULARY_REF=name, GRAPHIC_REFERENCES="false",
            LINGUISTIC_TYPE_ID=name, TIME_ALIGNABLE="true",
        )  # fmt: skip
    if vocabularies:
        add(
            root, "LANGUAGE", None, LANG_DEF="http://cdb.iso.org/lg/CDB-00138502-001", LANG_ID="eng",
            LANG_LABEL="English (eng)",
        )  # fmt: skip
    for name, labels in vocabularies.items():
        vocabulary = add(root, "CONTROLLED_VOCABULARY", None, CV_ID=name)
        add(vocabulary, "DESCRIPTION", None, LANG_REF="eng")
        for number, label in enumerate(labels, 1):
            entry = add(vocabulary, "CV_ENTRY_ML", None, CVE_ID=f"{name}-{number}")
            add(entry, "CVE_VALUE", label, DESCRIPTION="", LANG_REF="eng")


FORMAT = Format(
    name="eaf",
    title="ELAN annotation format",
    opens="ELAN (File, Open), and what reads its files: EXMARaLDA, TIB-AV-A, pympi",
    holds="the tracks with places in the film, a tier each; a tier for each voice",
    exact="millisecond",
    files=("NAME.eaf",),
    write=write,
    source="Max Planck Institute for Psycholinguistics, EAF schema 2.8",
)
