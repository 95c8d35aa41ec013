"""What FCPXML 1.9 asks of the elements that we write: their order, their attributes, their times.

Written from Apple's published reference and document type definition (Professional Video Applications, FCPXML
Reference); it knows no other elements, so that a new one must be looked up and added here.
"""

from __future__ import annotations

import io
import re
from fractions import Fraction
from typing import Any

from lxml import etree

GRAMMAR = """
<!ELEMENT fcpxml (resources, library)>
<!ATTLIST fcpxml version (1.9) #REQUIRED>
<!ELEMENT resources (format | asset)*>
<!ELEMENT format EMPTY>
<!ATTLIST format id ID #REQUIRED frameDuration CDATA #REQUIRED width CDATA #REQUIRED height CDATA #REQUIRED>
<!ELEMENT asset (media-rep+)>
<!ATTLIST asset id ID #REQUIRED name CDATA #IMPLIED start CDATA #IMPLIED duration CDATA #REQUIRED
  hasVideo (1) #IMPLIED format IDREF #IMPLIED videoSources CDATA #IMPLIED
  hasAudio (1) #IMPLIED audioSources CDATA #IMPLIED audioChannels CDATA #IMPLIED audioRate CDATA #IMPLIED>
<!ELEMENT media-rep EMPTY>
<!ATTLIST media-rep kind (original-media | proxy-media) "original-media" src CDATA #REQUIRED>
<!ELEMENT library (event*)>
<!ELEMENT event (project*)>
<!ATTLIST event name CDATA #IMPLIED>
<!ELEMENT project (sequence)>
<!ATTLIST project name CDATA #IMPLIED>
<!ELEMENT sequence (note?, spine)>
<!ATTLIST sequence format IDREF #REQUIRED duration CDATA #IMPLIED tcStart CDATA #IMPLIED
  tcFormat (DF | NDF) #IMPLIED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT spine (asset-clip | gap)*>
<!ELEMENT gap (note?, marker*)>
<!ATTLIST gap name CDATA #IMPLIED offset CDATA #IMPLIED start CDATA #IMPLIED duration CDATA #REQUIRED>
<!ELEMENT asset-clip (note?, marker*)>
<!ATTLIST asset-clip ref IDREF #REQUIRED name CDATA #IMPLIED offset CDATA #IMPLIED start CDATA #IMPLIED
  duration CDATA #IMPLIED tcFormat (DF | NDF) #IMPLIED>
<!ELEMENT marker EMPTY>
<!ATTLIST marker start CDATA #REQUIRED duration CDATA #IMPLIED value CDATA #REQUIRED
  completed (0 | 1) #IMPLIED note CDATA #IMPLIED>
"""
TIMES = ("start", "duration", "offset", "tcStart", "frameDuration")
DROPPING = (Fraction(1001, 30000), Fraction(1001, 60000))
"""Durations of the frames that drop-frame time code counts, s."""
_TIME = re.compile(r"(-?\d+)(?:/(\d+))?s")


def time_of(text: str) -> Fraction:
    """Return a time, s: a whole number or a fraction of a 64-bit and a 32-bit number, with an 's'."""
    found = _TIME.fullmatch(text)
    assert found, f"{text!r} is no time"
    over, under = int(found[1]), int(found[2] or 1)
    assert abs(over) < 2**63 and 0 < under < 2**31, f"{text}: more than 64 and 32 bits"
    return Fraction(over, under)


def check_fcpxml(data: bytes) -> None:
    """Assert that a document keeps to the rules."""
    assert data.splitlines()[1] == b"<!DOCTYPE fcpxml>"
    root: Any = etree.fromstring(data)
    grammar = etree.DTD(io.StringIO(GRAMMAR))
    assert grammar.validate(root), str(grammar.error_log.filter_from_errors())
    frame = time_of(root.find("resources/format").get("frameDuration"))
    for element in root.iter():
        for name in TIMES:
            if element.get(name) is not None:
                count = time_of(element.get(name)) / frame
                assert count.denominator == 1, f"{element.tag} {name}: between two frames"
    sequence = root.find(".//sequence")
    dropping = [one.get("tcFormat") for one in root.iter("sequence", "asset-clip")]
    assert "DF" not in dropping or frame in DROPPING, "only 29.97 and 59.94 drop time codes"
    assert len(set(dropping)) == 1, "clips count as their sequence does"
    at = time_of(sequence.get("tcStart"))
    end = at + time_of(sequence.get("duration"))
    asset = root.find("resources/asset")
    first = time_of(asset.get("start"))
    last = first + time_of(asset.get("duration"))
    for one in sequence.find("spine"):
        offset, length = time_of(one.get("offset")), time_of(one.get("duration"))
        assert offset == at and length > 0, f"{one.tag} {one.get('name')}: overlap, or a hole without a gap"
        at = offset + length
        if one.tag == "gap":
            continue
        start = time_of(one.get("start"))
        assert first <= start and start + length <= last, f"{one.get('name')}: outside of its media"
        for marker in one.iter("marker"):
            assert start <= time_of(marker.get("start")) < start + length, "a marker outside of its clip"
            assert marker.get("value"), "a marker without a name"
    assert at <= end, "clips beyond the sequence"
