"""Read ELAN's annotation files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.hand.rows import HandRow, HandTier

if TYPE_CHECKING:
    from typing import Any


def read_elan(data: bytes, name: str) -> list[HandTier]:
    """Return the tiers with their rows.

    An annotation that refers to another one has the time of that; a time that was left open lies evenly
    between its neighbours, as ELAN shows it.

    Raises
    ------
    TextError
        If it is no ELAN file.
    """
    from lxml import etree

    # Nothing outside of the file is read, and no entity is expanded.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as err:
        raise TextError(f"{name}: no XML ({err}), wanted an ELAN file; save it in ELAN again") from err
    if root.tag != "ANNOTATION_DOCUMENT":
        raise TextError(f"{name}: <{root.tag}>, wanted <ANNOTATION_DOCUMENT>; is it an ELAN file?")
    try:
        return _tiers(root)
    except (KeyError, ValueError, TypeError) as err:
        raise TextError(f"{name}: damaged ({err}), wanted an ELAN file; save it in ELAN again") from err


def _tiers(root: Any) -> list[HandTier]:
    film = root.find(".//MEDIA_DESCRIPTOR")
    origin = int(film.get("TIME_ORIGIN", "0")) if film is not None else 0
    units = root.find("HEADER").get("TIME_UNITS", "milliseconds") if root.find("HEADER") is not None else ""
    if units not in ("", "milliseconds"):
        raise ValueError(f"times in {units}")
    times = _slots(root)
    spans: dict[str, tuple[float, float]] = {}
    for one in root.iter("ALIGNABLE_ANNOTATION"):
        spans[one.attrib["ANNOTATION_ID"]] = tuple(  # type: ignore[assignment]
            (times[one.attrib[f"TIME_SLOT_REF{n}"]] + origin) / 1000 for n in (1, 2)
        )
    refers = {
        one.attrib["ANNOTATION_ID"]: one.attrib["ANNOTATION_REF"] for one in root.iter("REF_ANNOTATION")
    }
    made = []
    for tier in root.iter("TIER"):
        rows = []
        for one in tier.iter("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
            at = one.attrib["ANNOTATION_ID"]
            seen: set[str] = set()
            while at in refers and at not in seen:
                seen.add(at)
                at = refers[at]
            start, end = spans[at]
            rows.append(HandRow(start, end, _value(one), tier.get("PARTICIPANT", "")))
        made.append(HandTier(tier.attrib["TIER_ID"], tuple(rows), clock="player"))
    return made


def _value(annotation: Any) -> str:
    found = annotation.find("ANNOTATION_VALUE")
    return "" if found is None else "".join(found.itertext())


def _slots(root: Any) -> dict[str, float]:
    """Return the time of each slot, ms; open ones lie evenly between those that are known."""
    slots = [(one.attrib["TIME_SLOT_ID"], one.get("TIME_VALUE")) for one in root.iter("TIME_SLOT")]
    known = [(at, float(value)) for at, (_, value) in enumerate(slots) if value is not None]
    if not known:
        return {}
    import numpy as np

    places, values = zip(*known, strict=True)
    found = np.interp(np.arange(len(slots)), places, values)
    return {name: float(time) for (name, _), time in zip(slots, found, strict=True)}
