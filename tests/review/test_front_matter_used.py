"""What the front matter asks for is done: claims left out, author and date kept, another film noted."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.errors import TextError
from onetake.review.check import check


def stub(title: str = "", name: str = "film.mp4"):
    media = SimpleNamespace(title=title, name=name, duration=60.0)
    return SimpleNamespace(verdicts={c.id: c.verdict("holds", "So.") for c in CLAIMS}, tracks={}, media=media)


def test_claims_are_left_out():
    body = "It never cuts. The palette is dreary.\n"
    review = check(f"---\nonetake:\n  leave-out: [one-take]\n---\n{body}", stub(), CLAIMS)
    assert [[m.claim for m in s.matches] for s in review.sentences] == [[], ["dreary-palette"]]


def test_an_unknown_claim_to_leave_out_is_an_error():
    with pytest.raises(TextError, match="no claim 'one-takes', wanted one-take"):
        check("---\nonetake:\n  leave-out: [one-takes]\n---\nIt is.\n", stub(), CLAIMS)


def test_author_date_and_film_are_kept():
    review = check("---\nauthor: A. Critic\ndate: 2026\nfilm: Film\n---\nIt is.\n", stub(), CLAIMS)
    assert (review.author, review.date, review.film, review.notes) == ("A. Critic", "2026", "Film", ())


@pytest.mark.parametrize(
    ("text", "title", "is_noted"),
    [
        ("---\nfilm: Alright\n---\nIt is.", "Quarrel", True),
        ("---\nfilm: Alright\n---\nIt is.", "", True),
        ("---\nfilm: The Quarrel (2024)\n---\nIt is.", "Quarrel", False),
        ("# On “Alright”\n\nIt is.", "Quarrel", True),
        ("# On “Alright”\n\nIt is.", "", False),
        ("# On “Quarrel”\n\nIt is.", "Quarrel (official video)", False),
        ("# A night in\n\nIt is.", "Quarrel", False),
    ],
)
def test_another_film_is_noted(text, title, is_noted):
    notes = check(text + "\n", stub(title, "v1.mp4"), CLAIMS).notes
    assert bool(notes) == is_noted
    assert not notes or "is it the right film?" in notes[0]


def test_a_file_called_film_says_nothing_of_its_title():
    text = "---\nfilm: Alright\n---\nIt is.\n"
    assert "right film?" in check(text, stub("The Quarrel", "film.mp4"), CLAIMS).notes[0]
    assert check(text, stub("", "film.mp4"), CLAIMS).notes == ()
