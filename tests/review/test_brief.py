"""A brief: what a film should be, line by line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.review.check import check, standing
from onetake.review.shot_list import line_anchors

HOLDS = {c.id: c.verdict("holds", "So it was set.") for c in CLAIMS}
FILM = SimpleNamespace(verdicts=HOLDS, tracks={}, media=SimpleNamespace(title="", duration=60.0))


def found(text: str) -> list[str]:
    review = check(text, FILM, CLAIMS, source="brief.md", as_brief=True)
    assert review.prose == text
    return [" ".join("!" * m.negated + m.claim for m in s.matches) for s in review.sentences]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("One continuous take.", "one-take"),
        ("No cuts.", "one-take"),
        ("Avoid cuts.", "one-take"),
        ("Don't cut.", "one-take"),
        ("It should be one take.", "one-take"),
        ("We want one take.", "one-take"),
        ("I would like the palette to be dreary.", "dreary-palette"),
        ("The palette must not be dreary.", "!dreary-palette"),
        ("It should never leave the room.", "!vignettes one-place"),
        ("Keep it a oner.", "one-take"),
        ("We shoot this as a one-shot.", "one-take"),
        ("Two people.", "two-voices"),
        ("Brightly lit throughout.", "!dark-voids !low-key"),
        ("Make the colours pop.", "!dreary-palette"),
        ("Let the camera drift.", "camera-lurks"),
        ("Lip-sync to the album version.", "!not-dubbed"),
        ("Keep it wide.", "!claustrophobic"),
        ("Record the vocals on set.", "not-dubbed"),
        ("Keep the edit under three minutes.", ""),
        ("Lots of negative space.", ""),
        ("Squash the vocals flat.", "!raw-vocals"),
        ("Is it one take?", ""),
        ("Their last video was one take.", ""),
    ],
)
def test_instructions_and_wishes_are_statements(text, want):
    assert found(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        "You should cut between them.",
        "We want plenty of cuts.",
        "the camera must not spiral in",
        "Vivid, saturated colours.",
        "No insults, no swearing.",
        "Lip-sync to the album version.",
    ],
)
def test_the_words_of_an_instruction_cast_no_doubt_in_a_brief(text):
    fails = {c.id: c.verdict("holds", "So it was set.") for c in CLAIMS}
    film = SimpleNamespace(verdicts=fails, tracks={}, media=SimpleNamespace(title="", duration=60.0))
    checked = check(text, film, CLAIMS, source="brief.md", as_brief=True)
    assert [m.standing for s in checked.sentences for m in s.matches] == ["not met"]


def test_a_noun_alone_says_nothing_in_a_review():
    assert not any(s.matches for s in check("Two people. One room.", FILM, CLAIMS).sentences)


def test_a_wish_in_a_review_is_none():
    assert check("It should have been one take.", FILM, CLAIMS).sentences[0].matches == ()


@pytest.mark.parametrize(
    ("outcome", "negated", "want"),
    [
        ("holds", False, "met"),
        ("holds", True, "not met"),
        ("fails", False, "not met"),
        ("fails", True, "met"),
        ("undecided", False, "cannot be told"),
        ("inapplicable", True, "cannot be told"),
    ],
)
def test_standing(outcome, negated, want):
    assert standing(outcome, negated, as_brief=True) == want


def test_the_summary_counts_what_was_not_read():
    review = check("No cuts. A dreary palette. Use jump cuts. Make it sing.", FILM, CLAIMS, as_brief=True)
    assert review.summary == "2 of 3 instructions are met, 1 is not met. 1 sentence could not be read."
    assert review.unread == ("Make it sing.",)


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        (["0:00-0:12 push in", "0:12-0:30 pull back"], [(0, 12), (12, 30)]),
        (["[0:00] push in", "[0:12] pull back"], [(0, 12), (12, 60)]),
        (["Shot 3 (0:20 - 0:31): dark"], [(20, 31)]),
        (["| 0:05–0:10 | dark |"], [(5, 10)]),  # noqa: RUF001
        (["- 1:00:00 to 1:00:10 dark"], [(3600, 3610)]),
        (["00:00:00:00 - 00:00:12:10 no cuts"], [(0, 12)]),
        (["01:00:02:05 dark", "01:00:10;00 bright"], [(3602, 3610), (3610, 3610)]),
        (["0:01.5-0:02.25 dark"], [(1.5, 2.25)]),
        (["No cuts at 0:12."], [None]),
        (["3 cuts"], [None]),
    ],
)
def test_the_part_of_a_line(lines, want):
    got = [a and (a.first, a.last) for a in line_anchors(lines, 60.0)]
    assert got == want


def test_a_line_of_a_shot_list_is_judged_on_its_part():
    review = check("0:00-0:12 no cuts\n[0:12] no cuts\n", FILM, CLAIMS, as_brief=True)
    parts = [m.part and (m.part.start, m.part.end) for s in review.sentences for m in s.matches]
    assert parts == [(0, 12), (12, 60)]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Chorus: fast cuts.", ("chorus", 0)),
        ("[Verse 2] - no cuts", ("verse", 2)),
        ("| Outro | dark |", ("outro", 0)),
        ("Chorus lines are dark.", None),
        ("Bridge the gap.", None),
    ],
)
def test_a_part_of_the_song_at_the_head_of_a_line(line, want):
    (got,) = line_anchors([line], 60.0)
    assert (got and (got.kind, got.label, got.first)) == (want and ("section", *want))


def test_what_goes_on_in_a_line_is_about_the_same_part():
    review = check(
        "0:00-0:12 no cuts. A dreary palette.\n\nNo cuts.\n\n- Two voices only. One take.\n",
        FILM,
        CLAIMS,
        as_brief=True,
    )
    parts = [m.part and (m.part.start, m.part.end) for s in review.sentences for m in s.matches]
    assert parts == [(0, 12), (0, 12), None, None, None]


def test_a_bare_noun_is_not_said_of_the_one_before():
    assert "camera-lurks" not in " ".join(found("Intro: slow camera. Chorus: fast cuts.")[1:])
