"""JUnit XML: what a check of many films says to continuous integration."""

import xml.etree.ElementTree as ElementTree

from onetake.core.output_mark import has_own_mark
from onetake.engines.junit import junit_xml
from onetake.engines.outcome import BriefOutcome, Failure, Instruction, Outcome

BRIEF = BriefOutcome(
    "",
    (
        Instruction("One take.", "met", "No cut."),
        Instruction("No <dark> \x01 voids & such.", "not met", "Dark at 2.0 s."),
        Instruction("They quarrel.", "cannot be told", "No lyrics."),
    ),
)


def test_instructions_are_cases_and_films_that_cannot_be_read_are_errors():
    outcomes = [
        Outcome("a.mp4", "read", brief=BRIEF, seconds=1.5),
        Outcome("b.mp4", "failed", failure=Failure("read", "b.mp4: no film, wanted one")),
        Outcome("c.mp4", "kept"),
        Outcome("d.mp4", "stopped"),
    ]
    text = junit_xml(outcomes)
    assert has_own_mark(text.encode())
    suites = ElementTree.fromstring(text.encode()).findall("testsuite")
    counted = [tuple(s.get(n) for n in ("name", "tests", "failures", "errors", "skipped")) for s in suites]
    assert counted == [
        ("a.mp4", "3", "1", "0", "1"),
        ("b.mp4", "1", "0", "1", "0"),
        ("c.mp4", "1", "0", "0", "0"),
        ("d.mp4", "1", "0", "1", "0"),
    ]
    assert suites[0][1].get("name") == "No <dark> \ufffd voids & such."
    assert suites[0].find("testcase/failure").get("message") == "Dark at 2.0 s."
    assert suites[1].find("testcase/error").get("message").startswith("b.mp4: no film")


def test_what_cannot_be_told_is_no_breach():
    assert BriefOutcome("", BRIEF.instructions[::2]).is_met and not BRIEF.is_met
