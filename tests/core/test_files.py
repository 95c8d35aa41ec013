import os

import pytest

from onetake.core.errors import StoreError
from onetake.core.files import check_output, write_file, write_output
from onetake.core.output_mark import UNSIGNED_MARK, has_own_mark, sign


def text(words="words"):
    return sign(f"{words}\n<!-- {UNSIGNED_MARK} -->\n", at_end=True)


def test_a_mark_fits_its_own_content_only():
    signed = text()
    assert has_own_mark(signed.encode())
    assert not has_own_mark(signed.replace("words", "works").encode())
    assert not has_own_mark(b"words") and not has_own_mark(b"")
    assert not has_own_mark(f"words {UNSIGNED_MARK}".encode())


def test_a_quoted_mark_does_not_hide_the_real_one():
    quoting = text(f"{UNSIGNED_MARK} and {text()}")
    assert has_own_mark(quoting.encode())
    assert not has_own_mark((quoting + "more").encode())


def test_an_own_file_is_replaced_and_a_users_is_not(tmp_path):
    path = tmp_path / "a.md"
    assert write_output(path, text("one")) is None
    assert write_output(path, text("two")) is None and "two" in path.read_text()
    path.write_text("mine")
    with pytest.raises(StoreError, match=r"a\.md: was not written by onetake"):
        write_output(path, text("three"))
    assert path.read_text() == "mine"
    assert write_output(path, text("three"), force=True) == tmp_path / "a.md.bak"
    path.write_text("mine, too")
    assert write_output(path, text("four"), force=True) == tmp_path / "a.md.bak1"
    assert (tmp_path / "a.md.bak").read_text() == "mine" and "four" in path.read_text()


def test_an_input_is_not_replaced_even_with_force_nor_by_another_name(tmp_path):
    review = tmp_path / "review.md"
    review.write_text("mine")
    os.link(review, tmp_path / "hard.md")
    os.symlink(review, tmp_path / "soft.md")
    for name in ("review.md", "hard.md", "soft.md"):
        with pytest.raises(StoreError, match="given to read"):
            check_output(tmp_path / name, force=True, inputs=[review])
    assert review.read_text() == "mine"


def test_a_broken_link_and_an_unreadable_file_count_as_the_users(tmp_path):
    os.symlink(tmp_path / "gone", tmp_path / "a.md")
    with pytest.raises(StoreError, match="was not written by onetake"):
        check_output(tmp_path / "a.md")


def test_a_failed_write_puts_the_users_file_back(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("mine")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        write_output(path, text(), force=True)
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"] and path.read_text() == "mine"


def test_a_name_as_long_as_names_can_be_is_written(tmp_path):
    path = tmp_path / ("n" * 251 + ".md")
    assert write_file(path, "x").read_text() == "x" and len(list(tmp_path.iterdir())) == 1
