"""Tidy TTML for pysubs2: lengths, frames and offsets become plain times, agents become voice spans.

Source: W3C, Timed Text Markup Language 1 (third edition, 2018): clock and offset times, ``dur``,
``ttm:agent``. Files of music services count a paragraph's times from the film's start, against
the standard; both are read.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from collections.abc import Iterator

TTML_NAMESPACE = "http://www.w3.org/ns/ttml"
_TT = f"{{{TTML_NAMESPACE}}}"
_META, _PARAMETER = f"{{{TTML_NAMESPACE}#metadata}}", f"{{{TTML_NAMESPACE}#parameter}}"
_OLD = re.compile(r"\{http://www\.w3\.org/20\d\d/\d\d/ttaf1(#\w+)?\}")
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)(?::(\d+))?")
_COUNT = re.compile(r"(\d+(?:\.\d+)?)(h|ms|m|s|f|t)")
_BARE = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_FRAME_RATE, _TICK_RATE = 30.0, 1.0
"""Frames and ticks a second where the file states none (TTML 1, ttp:frameRate and ttp:tickRate)."""


def tidy_ttml(text: str) -> str:
    """Return TTML of one division whose paragraphs have ``begin`` and ``end`` in ms.

    Raises
    ------
    TextError
        If it is no well-formed XML, or declares entities.
    """
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise TextError("TTML subtitles: a document type with entities, wanted plain TTML; save it again")
    try:
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except ET.ParseError as err:
        raise TextError(f"TTML subtitles: {err}, wanted well-formed XML; save the file again") from err
    _name_spaces(root)
    rate = float(root.get(f"{_PARAMETER}frameRate") or _FRAME_RATE) or _FRAME_RATE
    tick = float(root.get(f"{_PARAMETER}tickRate") or _TICK_RATE) or _TICK_RATE
    agents = dict(_agents(root))
    out = ET.Element(f"{_TT}tt")
    division = ET.SubElement(ET.SubElement(out, f"{_TT}body"), f"{_TT}div")
    for paragraph, base in _paragraphs(root, rate, tick):
        begin = _seconds(paragraph.get("begin"), rate, tick)
        end = _seconds(paragraph.get("end"), rate, tick)
        length = _seconds(paragraph.get("dur"), rate, tick)
        if begin is None:
            begin = _first_word(paragraph, rate, tick)
        if begin is None or (end is None and length is None):
            continue
        end = end if end is not None else begin + (length or 0.0)
        agent = paragraph.get(f"{_META}agent")
        new = ET.SubElement(division, f"{_TT}p")
        new.set("begin", f"{round(1000 * (begin + base))}ms")
        new.set("end", f"{round(1000 * (end + base))}ms")
        name = agents.get(agent, agent) if agent else ""
        first, *rest = _plain(paragraph).split("\n")
        new.text = (f"<v {name}>" if name else "") + first
        for row in rest:
            ET.SubElement(new, f"{_TT}br").tail = row
    return ET.tostring(out, encoding="unicode")


def _name_spaces(root: ET.Element) -> None:
    """Put elements and attributes of older drafts of TTML, or of no namespace, into TTML's own."""
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _OLD.sub(_TT, element.tag) if element.tag[:1] == "{" else _TT + element.tag
        for name in [name for name in element.attrib if _OLD.match(name)]:
            element.set(
                _OLD.sub(lambda m: f"{{{TTML_NAMESPACE}{m[1] or ''}}}", name), element.attrib.pop(name)
            )


def _agents(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield each agent's id and name; an agent without a name is called by its id."""
    for agent in root.iter(f"{_META}agent"):
        key = agent.get(_XML_ID)
        name = " ".join("".join(agent.itertext()).split())
        if key:
            yield key, name or key


def _paragraphs(root: ET.Element, rate: float, tick: float) -> Iterator[tuple[ET.Element, float]]:
    """Yield each paragraph and the seconds that its times count from."""
    body = root.find(f"{_TT}body")
    for division in () if body is None else body.iter(f"{_TT}div"):
        base = (_seconds(body.get("begin") if body is not None else None, rate, tick) or 0.0) + (
            _seconds(division.get("begin"), rate, tick) or 0.0
        )
        paragraphs = division.findall(f"{_TT}p")
        begins = [_seconds(p.get("begin"), rate, tick) for p in paragraphs]
        # Where no paragraph begins before its division does, the times count from the film's start.
        if all(begin is None or begin >= base for begin in begins):
            base = 0.0
        for paragraph in paragraphs:
            yield paragraph, base


def _first_word(paragraph: ET.Element, rate: float, tick: float) -> float | None:
    times = [_seconds(span.get("begin"), rate, tick) for span in paragraph.iter(f"{_TT}span")]
    return min((t for t in times if t is not None), default=None)


def _seconds(text: str | None, rate: float, tick: float) -> float | None:
    text = (text or "").strip()
    if m := _CLOCK.fullmatch(text):
        return 3600 * int(m[1] or 0) + 60 * int(m[2]) + float(m[3]) + int(m[4] or 0) / rate
    if m := _COUNT.fullmatch(text):
        count = float(m[1])
        return count / rate if m[2] == "f" else count / tick if m[2] == "t" else count * _SECONDS[m[2]]
    return float(text) if _BARE.fullmatch(text) else None


def _plain(element: ET.Element) -> str:
    """Return the text with a line break for each ``br`` and one blank for other white space."""
    parts = [re.sub(r"\s+", " ", element.text or "")]
    for child in element:
        parts.append("\n" if child.tag == f"{_TT}br" else _plain(child))
        parts.append(re.sub(r"\s+", " ", child.tail or ""))
    return "".join(parts)
