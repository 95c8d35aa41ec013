from __future__ import annotations

import pytest

from onetake.core.clock import clock
from onetake.core.verdict import Verdict
from onetake.page.formatting import claims_line, figure, number
from onetake.page.gauge import gauge
from onetake.page.verdicts import href, view


def verdict(claim, outcome, *figures):
    return Verdict(claim, "It is.", outcome, "So.", *figures)


@pytest.mark.parametrize(
    ("outcomes", "line"),
    [
        ((), "No claim was checked on this film."),
        (("holds",), "The one claim checked on this film holds."),
        (("fails",), "The one claim checked on this film does not hold."),
        (("holds",) * 3, "3 of 3 claims hold for this film."),
        (("fails", "fails"), "None of 2 claims holds for this film; 2 do not."),
        (("undecided",), "The one claim checked on this film cannot be decided."),
        (("inapplicable",) * 2, "None of the claims that onetake knows applies to this film."),
        (
            ("holds", "holds", "fails", "undecided", "inapplicable"),
            "2 of 5 claims hold for this film; 1 does not, 1 cannot be decided and 1 does not apply.",
        ),
    ],
)
def test_claims_line(outcomes, line):
    assert claims_line({str(i): verdict("a", o) for i, o in enumerate(outcomes)}) == line


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.004, "share", "0.4\u202f%"),
        (1.0, "share", "100\u202f%"),
        (-0.0, "count", "0"),
        (-0.04, "LUFS", "\u22120.0\u00a0LUFS"),
        (12.0, "deg", "12°"),
        (2.5, "", "2.5"),
        (float("nan"), "LU", "\u2013"),
    ],
)
def test_figure(value, unit, text):
    assert figure(value, unit) == text


def test_clock_never_prints_sixty_seconds():
    assert clock(59.96, 1) == "1:00.0" and clock(59.96) == "0:59"
    assert number(59.999, "s") == "60.00"


def test_href_names_the_moment_and_the_claim():
    assert href(12.4, 18.0, "one-take") == "#t=12.4,18&claim=one-take"
    assert href(1.0, 1.0, "a") == "#t=1&claim=a"


def test_a_cut_is_played_with_a_second_on_either_side(plausible):
    from onetake.core.verdict import Evidence
    from onetake.page.stills import PageStills

    cut = Evidence("shots.transitions", 8.96, 9.0, 0.9, "share", "a cut")
    seen = view(Verdict("one-take", "x", "fails", "y", 0.1, 0.5, "link", None, (cut,)), PageStills([], 24.0))
    assert seen.links[0].href == "#t=7.96,10&claim=one-take" and seen.links[0].words.startswith("0:09.0")


def test_gauge_puts_figure_and_limit_on_one_scale():
    drawn = str(gauge(Verdict("a", "x", "holds", "y", 1.0, 0.5, "share", 0.0)))
    assert 'cx="155"' in drawn and "M80 0V10" in drawn and 'cx="5"' in drawn
    assert gauge(Verdict("a", "x", "holds", "y", None, 0.5, "share")) is None


@pytest.mark.parametrize(("measured", "limit"), [(0.0, 0.0), (-14.0, -14.0), (-30.0, 5.0), (900.0, 1.0)])
def test_gauge_stays_on_its_line(measured, limit):
    import re

    drawn = str(gauge(Verdict("a", "x", "holds", "y", measured, limit, "LUFS")))
    places = [float(x) for x in re.findall(r'cx="([\d.]+)"|M([\d.]+) 0V', drawn) for x in x if x]
    assert len(places) == 2 and all(5 <= x <= 155 for x in places)
