"""Comparisons in statements, and judged on films and parts of films."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.track import curve, spans
from onetake.review.check import check
from onetake.review.compared import compare_sides
from onetake.review.compared_figures import Side
from onetake.review.other_readings import find_reading
from onetake.review.statements import StatementReader

READER = StatementReader(CLAIMS)


def film(cuts: list[float], *, light: tuple[float, float] = (40.0, 40.0), title: str = "") -> SimpleNamespace:
    """Return the reading of a film of 60 s with cuts at `cuts` s, its two halves as light as is said."""
    edges = [0.0, *cuts, 60.0]
    n = 600
    t = [i / 10 for i in range(n)]
    value = [light[0] if x < 30 else light[1] for x in t]
    by = "test 1"
    none = spans("palette.aside", [], [], [], [], "", by=by)
    tracks = {
        "shots": spans("shots", edges[:-1], edges[1:], ["shot"] * (len(edges) - 1), [1] * (len(edges) - 1),
                       "count", by=by),
        "shots.transitions": spans("shots.transitions", cuts, cuts, ["cut"] * len(cuts), [1] * len(cuts),
                                   "share", by=by),
        "shots.link": curve("shots.link", t, [0.9] * n, "link", by=by),
        "palette.lightness": curve("palette.lightness", t, value, "L*", by=by),
        "palette.aside": none,
    }  # fmt: skip
    return SimpleNamespace(
        verdicts={}, tracks=tracks, media=SimpleNamespace(title=title, name=f"{title}.mp4", duration=60.0)
    )


def standings(text, reading, **others):
    checked = check(text, reading, CLAIMS, source="a.txt", beside=others)
    return [(m.claim, m.standing, m.verdict.because) for s in checked.sentences for m in s.matches]


FAST_END = film([10, 35, 40, 45, 50, 55], light=(40, 20))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The second half cuts faster than the first.", "borne out"),
        ("The first half cuts faster than the second.", "contradicted"),
        ("The second half has more cuts than the first.", "borne out"),
        ("The first half has fewer cuts than the second.", "borne out"),
        ("The second half is darker than the first.", "borne out"),
        ("The second half is brighter than the first.", "contradicted"),
        ("The first half is brighter than the second.", "borne out"),
        ("The second half is as dark as the first half.", "contradicted"),
        ("The second half is no darker than the first.", "contradicted"),
        ("The picture grows darker.", "borne out"),
        ("The picture grows brighter.", "contradicted"),
        ("The last minute is darker than the first.", "cannot be decided"),
        ("The final chorus is darker than the first.", "cannot be decided"),
        ("It is darker than his last video.", "cannot be decided"),
        ("The palette is less dreary than people say.", "cannot be decided"),
    ],
)
def test_on_one_film(text, want):
    assert [s[1] for s in standings(text, FAST_END)] == [want]


def test_the_reason_names_the_other_film_and_the_part():
    assert standings('It is darker than "Alright".', FAST_END)[0][2] == (
        'It needs the other film ("Alright"): give its reading with --beside.'
    )
    because = standings("The final chorus is darker than the first.", FAST_END)[0][2]
    assert because == 'Where "final chorus" lies is not measured: parts of the song are not known.'


def test_both_figures_are_named_with_their_seconds():
    checked = check("The second half is darker than the first.", FAST_END, CLAIMS, source="a.txt")
    verdict = checked.sentences[0].matches[0].verdict
    assert verdict.because == "Second half has a mean lightness of 20, the first a mean lightness of 40."
    assert [(e.start, e.end) for e in verdict.evidence] == [(30, 60), (0, 30)]
    assert checked.sentences[0].matches[0].compared == "darker than the first"


BRIGHT = film([20, 40], light=(60, 60), title="Alright")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ('It is darker than "Alright".', "borne out"),
        ('It is brighter than "Alright".', "contradicted"),
        ('It has more cuts than "Alright".', "borne out"),
        ('It has fewer cuts than "Alright".', "contradicted"),
        ('It is cut faster than "Alright".', "borne out"),
        ('It is darker than "Humble".', "cannot be decided"),
    ],
)
def test_beside_another_film(text, want):
    assert [s[1] for s in standings(text, FAST_END, Alright=BRIGHT)] == [want]


def test_what_hardly_differs_cannot_be_told_apart():
    near = film([10, 20, 30, 40, 50, 55], light=(32, 32))
    _, standing, because = standings('It is darker than "X-Ray".', FAST_END, **{"X-Ray": near})[0]
    assert standing == "cannot be decided"
    assert because.endswith("That is too little: a difference of 3 of 100 in lightness is needed."), because


@pytest.mark.parametrize(
    ("text", "claim", "denied", "degree"),
    [
        ("The palette is less dreary than in his debut.", "dreary-palette", True, "less"),
        ("The palette is drearier than in his debut.", "dreary-palette", False, "more"),
        ('The palette is more colourful than in "Alright".', "dreary-palette", True, "less"),
        ('The palette is less colourful than in "Alright".', "dreary-palette", False, "more"),
        ("The palette is not as dreary as people say.", "dreary-palette", True, "less"),
        ("There are more cuts than in his debut.", "one-take", True, "more"),
        ("It is brighter than his last video.", "dark-voids", True, "more"),
        ("It is no darker than his last video.", "dark-voids", True, "not more"),
    ],
)
def test_statements(text, claim, denied, degree):
    [one] = READER.find(text)
    assert (one.claim, one.denied, one.compared.degree) == (claim, denied, degree)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("There is a hidden cut behind the door.", {"hidden-cut"}),
        ("It never stops cutting.", {"!one-take"}),
        ("The camera never stops moving.", {"camera-lurks"}),
        ("The camera rarely stops.", {"camera-lurks"}),
        ("It is not so much a single take as a mosaic.", {"!one-take"}),
        ("It is less a single take than a mosaic.", {"!one-take"}),
    ],
)
def test_a_sentence_yields_what_it_says(text, want):
    assert {("!" if s.denied else "") + s.claim for s in READER.find(text)} == want


def test_a_comparison_belongs_to_its_words_alone():
    one, other = READER.find("This is one take, and darker than his last video.")
    assert (one.claim, one.compared) == ("one-take", None)
    assert other.compared is not None


def test_the_time_of_the_other_side_is_not_when_it_is_said_of():
    [one] = READER.find("The cutting is faster than in the first half.")
    assert one.when is None
    assert one.compared.anchor.words == "first half"


def test_what_is_said_of_the_other_side_is_not_said_of_this_film():
    said = READER.find("It is darker than the single take of his debut video.")
    assert [s.claim for s in said] == ["dark-voids"]


@pytest.mark.parametrize(
    "text", ["His voice is darker than on his debut.", "It tells a darker story than most."]
)
def test_darker_of_nothing_seen_says_nothing(text):
    assert READER.find(text) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "degree", "want"),
    [
        (10, 5, "more", "holds"), (5, 10, "more", "fails"), (10, 9.5, "more", "undecided"),
        (10, 5, "less", "fails"), (5, 10, "less", "holds"), (10, 9.5, "as much", "holds"),
        (10, 5, "as much", "fails"), (10, 5, "not more", "fails"), (5, 10, "not more", "holds"),
        (10, 9.5, "not more", "holds"), (10, 5, "not less", "holds"), (5, 10, "not less", "fails"),
    ],
)  # fmt: skip
def test_margins(ours, theirs, degree, want):
    a, b = (Side(x, x, 1.0, "", "L*") for x in (ours, theirs))
    assert compare_sides(a, b, degree) == want


def test_equal_counts_are_not_more():
    a = Side(3, 3, 0.0, "3 cuts", "count")
    assert compare_sides(a, a, "more") == "fails"
    assert compare_sides(a, a, "as much") == "holds"


def test_doubtful_cuts_leave_it_open():
    assert compare_sides(Side(3, 5, 0, "", "count"), Side(4, 4, 0, "", "count"), "more") == "undecided"


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("Alright", "a"), ("alright", "a"), ("his video for Alright", "a"),
        ("Humble", "h"), ("his last video", None), ("All", None),
    ],
)  # fmt: skip
def test_names_of_readings(name, want):
    assert (
        find_reading(name, {"K. Lamar - Alright (Official Video)": "a", "Alright": "a", "HUMBLE.": "h"})
        == want
    )


def test_a_name_that_two_readings_have_is_none():
    assert find_reading("Alright", {"Alright (live)": "a", "Alright (official)": "b"}) is None
