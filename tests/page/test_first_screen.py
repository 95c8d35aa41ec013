"""What the first screen offers, the lines under the barcode, and the lanes of the score."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from onetake.core.lane import Lane
from onetake.core.track import curve, marks
from onetake.core.verdict import Evidence, Verdict
from onetake.page import page_html
from onetake.page.first_screen import Standing, first_to_watch, standings
from onetake.page.formatting import ends_of_scale, figure
from onetake.page.lane_choice import MOST_LANES, lanes_that_carry
from onetake.page.review import Note
from onetake.page.scale import Scale
from onetake.page.statement_marks import MOST_ROWS, statement_marks
from onetake.page.verdicts import view


def verdict(claim: str, *spans: tuple[float, float], outcome: str = "holds", chance=None, track="shots.link"):
    evidence = tuple(Evidence(track, a, b, None, "", "seen") for a, b in spans)
    return Verdict(claim, f"It is {claim}.", outcome, "Because.", 1.0, 0.5, "share", chance, evidence)


def claims(*verdicts: Verdict):
    return [view(one, None) for one in verdicts]


def test_what_chance_would_not_give_and_what_lasts_is_offered_first():
    entries = first_to_watch(
        (),
        claims(
            verdict("whole", (0.0, 90.0)),
            verdict("glimpse", (5.0, 5.2)),
            verdict("scene", (10.0, 14.0)),
            verdict("rare", (20.0, 24.0), chance=0.1),
            verdict("fails", (30.0, 34.0), outcome="fails"),
            *(verdict(f"more-{i}", (40.0 + i, 42.0 + i)) for i in range(5)),
        ),
        100.0,
    )
    assert [one.claim for one in entries] == ["scene", "rare", "more-0", "more-1"]


def test_a_film_without_a_review_is_spoken_of_in_sentences_of_its_own():
    shown = claims(verdict("blanket-palette", (1.0, 4.0)), verdict("one-take", (5.0, 8.0)))
    entries = first_to_watch((), shown, 100.0, {"blanket-palette": "One palette covers the whole film."})
    assert [one.words for one in entries] == ["One palette covers the whole film.", "It is one-take."]


def test_a_line_under_the_barcode_keeps_its_place_and_no_two_touch():
    found = statement_marks(
        [
            ("a", "yes", view(verdict("a", (10.0, 20.0), (60.0, 61.0)), None).links),
            ("b", "no", view(verdict("b", (15.0, 30.0)), None).links),
            ("c", "yes", view(verdict("c", (40.0, 50.0)), None).links),
            ("all", "yes", view(verdict("all", (0.0, 100.0)), None).links),
            ("a", "yes", view(verdict("a", (80.0, 90.0)), None).links),
        ],
        Scale(100.0),
    )
    assert [(m.claim, m.x, m.width, m.row) for m in found] == [
        ("a", 100.0, 100.0, 0), ("a", 600.0, 10.0, 0), ("b", 150.0, 150.0, 1), ("c", 400.0, 100.0, 0),
    ]  # fmt: skip


def test_lines_that_find_no_row_are_left_out():
    many = [(f"c{i}", "yes", view(verdict(f"c{i}", (10.0, 20.0)), None).links) for i in range(20)]
    assert {m.row for m in statement_marks(many, Scale(100.0))} == set(range(MOST_ROWS))


@pytest.fixture
def reading(plausible):
    """Twelve curves, of which each of the first ten carries a claim that holds."""
    sections = ["picture"] * 8 + ["sound"] * 2 + ["arc"] * 2
    tracks = {
        f"t.x{i}": replace(curve(f"t.x{i}", [0.0, 9.0], [1.0, 2.0], "L*", by="t 1"), lane=Lane(section))
        for i, section in enumerate(sections)
    }
    verdicts = {f"c{i}": verdict(f"c{i}", (1.0, 2.0), track=f"t.x{i}") for i in range(10)}
    verdicts["no"] = verdict("no", (1.0, 2.0), outcome="fails", track="t.x11")
    return plausible.reading(tracks=tracks, verdicts=verdicts)


def test_no_section_takes_the_place_of_another_in_the_score(reading):
    chosen = lanes_that_carry(reading, None)
    assert len(chosen) == MOST_LANES
    assert {"t.x8", "t.x9"} <= set(chosen)
    assert sum(name in chosen for name in (f"t.x{i}" for i in range(8))) >= 4


def test_a_claim_that_fails_unasked_is_not_printed_at_its_lane(reading):
    assert lanes_that_carry(reading, None, 12)["t.x11"] == []
    assert lanes_that_carry(reading, None)["t.x0"] == ["c0"]


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (0.2, "height", "20 % of height"),
        (0.0028, "width/s", "0.3 % of width a second"),
        (-0.65, "pan", "65% left"),
        (12.0, "deg/s", "12.0° a second"),
        (0.94, "link", "0.94"),
    ],
)
def test_units_are_words_that_a_reader_knows(value, unit, shown):
    assert figure(value, unit).replace("\u202f", " ").replace("\u00a0", " ") == shown


def test_the_ends_of_a_scale_are_never_the_same_words():
    for low, high in ((0.0, 0.004), (-0.0001, 0.0001), (0.0, 1.0), (-3.0, 400.0)):
        top, bottom = ends_of_scale(low, high, "ms")
        assert top != bottom


def test_a_denied_claim_stands_as_the_review_says_it(plausible):
    review = plausible.review()
    known = view(plausible.verdicts()["one-take"], None)
    denied = Note("n", "borne out", "yes", True, False, known)
    found = standings([denied, replace(denied, mark="no", negated=False)], [known])
    assert found["one-take"] == Standing("yes", "borne out", True)
    assert standings([], [known])["one-take"] == Standing("no", "fails", False)
    text = page_html(plausible.reading(), checked=review)
    assert re.search(r'class="carries">.*?\(contradicted\).*?>One take</a>', text, re.S)


def test_a_recording_without_a_picture_is_not_called_a_film(plausible):
    sound = plausible.media(width=None, height=None, frames=0, video_codec=None, first_picture=None)
    assert not sound.has_picture and sound.has_sound
    text = page_html(plausible.reading(media=sound, stills=()))
    for words in (
        "A recording, measured",
        "for this recording",
        "The recording itself is not with",
    ):
        assert words in text, words
    assert "A film, measured" not in text and "A film, measured" in page_html(plausible.reading())


def test_what_nothing_was_found_for_is_said_with_all_measurements_and_not_in_the_score(plausible):
    empty = marks("b.m", [], [], [], "count", by="b 1")
    empty = plausible.reading(tracks={**plausible.tracks(), empty.name: empty})
    text = page_html(empty)
    score, rest = text.split('id="rest"')
    assert "Nothing was found for: B: m." in rest.split("</details>\n</section>")[0]
    assert "Nothing was found for" not in score


KNOWN = ("borne out", "contradicted")


def test_the_legend_has_the_mark_for_no_verdict_where_the_review_has_it(plausible):
    review = plausible.review()
    assert "</svg> no verdict</li>" in page_html(plausible.reading(), checked=review)
    judged = tuple(s for s in review.sentences if all(m.standing in KNOWN for m in s.matches))
    assert any(s.matches for s in judged)
    text = page_html(plausible.reading(), checked=replace(review, sentences=judged))
    assert "</svg> no verdict</li>" not in text and "</svg> contradicted</li>" in text
