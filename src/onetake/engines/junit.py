"""The results of a run as JUnit XML, for continuous integration: a suite a film, a case an instruction."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from typing import TYPE_CHECKING

from onetake.core.output_mark import UNSIGNED_MARK, sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.engines.outcome import Outcome

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def junit_xml(outcomes: Sequence[Outcome]) -> str:
    """Return the text of a JUnit file.

    An instruction that is not met is a failure, one that cannot be told is skipped, and a film that could not
    be read is an error. Without a brief each film is one case.
    """
    root = ElementTree.Element("testsuites", name="onetake")
    for outcome in outcomes:
        suite = ElementTree.SubElement(root, "testsuite", name=_text(outcome.film))
        _cases(suite, outcome)
        for kind, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            suite.set(name, str(len(suite.findall(f"testcase/{kind}"))))
        suite.set("tests", str(len(suite)))
        suite.set("time", f"{outcome.seconds:.2f}")
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return sign(f'<?xml version="1.0" encoding="utf-8"?>\n<!-- {UNSIGNED_MARK} -->\n{text}\n')


def _cases(suite: ElementTree.Element, outcome: Outcome) -> None:
    if outcome.ending in ("failed", "stopped"):
        says = outcome.failure.says if outcome.failure is not None else "the run was stopped before this film"
        case = _case(suite, outcome, "the film can be read")
        ElementTree.SubElement(case, "error", message=_text(says))
        return
    if outcome.brief is None or not outcome.brief.instructions:
        _case(suite, outcome, "the film can be read")
        return
    for one in outcome.brief.instructions:
        case = _case(suite, outcome, one.text)
        if one.standing == "not met":
            ElementTree.SubElement(case, "failure", message=_text(one.because))
        elif one.standing != "met":
            ElementTree.SubElement(case, "skipped", message=_text(one.because))


def _case(suite: ElementTree.Element, outcome: Outcome, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=_text(outcome.film), name=_text(name))


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
