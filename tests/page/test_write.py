from __future__ import annotations

import pytest

from onetake.core.errors import StoreError
from onetake.page import write_page
from onetake.page.write import film_link


def test_write_replaces_atomically_and_leaves_nothing_beside_it(plausible, tmp_path):
    path = tmp_path / "deep" / "page.html"
    write_page(plausible.reading(), path)
    write_page(plausible.reading(), path, checked=plausible.review())
    assert "The director swears" in path.read_text(encoding="utf-8")
    assert [p.name for p in path.parent.iterdir()] == ["page.html"]


def test_failed_write_keeps_the_old_page(plausible, tmp_path, monkeypatch):
    path = tmp_path / "page.html"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreError, match=r"page\.html: No space left on device, wanted a file"):
        write_page(plausible.reading(), path, force=True)
    assert path.read_text() == "old" and len(list(tmp_path.iterdir())) == 1


def test_a_folder_in_the_way_is_one_sentence(plausible, tmp_path):
    with pytest.raises(StoreError, match="a folder, wanted a free name for a file"):
        write_page(plausible.reading(), tmp_path)


@pytest.mark.parametrize(
    ("film", "wanted"),
    [
        ("javascript:alert(1).mp4", "javascript%3Aalert%281%29.mp4"),
        ("a#b?c.mp4", "a%23b%3Fc.mp4"),
        ("ü \udcff.mp4", "%C3%BC%20%FF.mp4"),
        ("../up.mp4", "../up.mp4"),
    ],
)
def test_film_is_linked_by_a_quoted_relative_path(film, wanted, tmp_path):
    assert film_link(tmp_path / "out" / film, tmp_path / "out" / "page.html") == wanted


def test_a_page_that_onetake_did_not_write_or_that_was_edited_is_not_replaced(plausible, tmp_path):
    path = tmp_path / "page.html"
    write_page(plausible.reading(), path)
    path.write_text(path.read_text(encoding="utf-8").replace("Three Skies", "My skies"), encoding="utf-8")
    with pytest.raises(StoreError, match="--force"):
        write_page(plausible.reading(), path)
    write_page(plausible.reading(), path, force=True)
    assert "My skies" in (tmp_path / "page.html.bak").read_text(encoding="utf-8")
    assert "My skies" not in path.read_text(encoding="utf-8")
