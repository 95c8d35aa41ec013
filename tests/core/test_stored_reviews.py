from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onetake.core.errors import StoreError
from onetake.core.stored_reviews import open_review, stored_reviews

OLDER = Path(__file__).parent / "stored_reviews"


@pytest.fixture
def reading(tmp_path):
    """Return the folder of a reading with a review of an older form, named by the file of its form."""
    for path in OLDER.glob("*.json"):
        folder = tmp_path / "reviews" / path.stem
        folder.mkdir(parents=True)
        shutil.copy(path, folder / "review.json")
    return tmp_path


def test_a_review_that_was_stored_before_asides_opens(reading):
    checked = open_review(reading, "before_asides").checked
    assert [s.kind for s in checked.sentences] == ["nothing", "checked", "opinion", "quoted"]
    match = checked.sentences[1].matches[0]
    assert (match.part.words, match.part.kind, match.part.side) == ("first half", None, "in")
    assert (match.sure, match.compared, match.marked) == (1.0, "", False)
    assert all(s.asides == () for s in checked.sentences)


def test_all_older_forms_are_listed_and_none_is_damaged(reading):
    found, damaged = stored_reviews(reading)
    assert len(found) == len(list(OLDER.glob("*.json")))
    assert damaged == []


def test_a_damaged_one_is_a_sentence(reading):
    path = reading / "reviews" / "before_asides" / "review.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"kind": "checked"', '"kind": "sung"'), encoding="utf-8"
    )
    with pytest.raises(StoreError, match="check the review again"):
        open_review(reading, "before_asides")
    assert stored_reviews(reading) == ([], ["before_asides"])
