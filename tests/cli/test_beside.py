"""`--beside`: other readings by their names."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from helpers.library_films import stored as stored_film
from onetake import kept_reviews
from onetake.claims import CLAIMS
from onetake.cli import beside
from onetake.core.errors import StoreError
from onetake.core.stored_reviews import open_review, write_review
from onetake.review.check import check

ALRIGHT = SimpleNamespace(media=SimpleNamespace(title="Alright", name="k_lamar_alright.mp4"))


def test_names(monkeypatch):
    opened = []
    monkeypatch.setattr(beside, "open_stored", lambda folder: opened.append(str(folder)) or ALRIGHT)
    assert list(beside.open_beside(["a.reading"])) == ["Alright", "k_lamar_alright"]
    assert list(beside.open_beside(["his last video=b.reading"])) == ["his last video"]
    assert opened == ["a.reading", "b.reading"]


def test_what_is_no_reading_is_refused(tmp_path):
    with pytest.raises(StoreError, match="not there"):
        beside.open_beside([f"his debut={tmp_path / 'nothing.reading'}"])


def kept(folder, **others):
    """Keep a check in the reading `folder` that was made beside other readings."""
    film = SimpleNamespace(
        verdicts={}, tracks={}, media=SimpleNamespace(title="", name="film.mp4", duration=60.0)
    )
    checked = check("It is darker than “Alright”.", film, CLAIMS, source="r.md")
    folder.mkdir()
    return write_review(folder, folder.parent / "r.md", b"", checked, "", "key", others)


def test_a_check_keeps_where_the_readings_beside_it_are(tmp_path):
    folder = tmp_path / "film.reading"
    kept(folder, Alright=tmp_path / "k lamar.reading")
    stored = open_review(folder, "r")
    assert stored.beside == ("Alright=k%20lamar.reading",)
    stored_film(tmp_path, "k lamar")
    others = kept_reviews._others(stored, SimpleNamespace(folder=folder), pytest.fail)
    assert {name: one.folder for name, one in others.items()} == {"Alright": tmp_path / "k lamar.reading"}


def test_a_reading_beside_it_that_is_gone_is_a_sentence(tmp_path):
    folder = tmp_path / "film.reading"
    stored = kept(folder, Alright=tmp_path / "gone.reading")
    told = []
    assert kept_reviews._others(stored, SimpleNamespace(folder=folder), told.append) == {}
    assert "the reading of 'Alright' beside it is not there" in told[0]
