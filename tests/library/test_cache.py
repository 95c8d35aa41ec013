"""The cache of indexes lies in the user's own folder, or in one that nobody else could have prepared."""

import os
import stat

from onetake.library.cache import cache_folder


def test_the_users_cache_is_used_and_made(tmp_path, monkeypatch):
    monkeypatch.delenv("ONETAKE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "deep"))
    assert cache_folder() == tmp_path / "deep" / "onetake" / "libraries"
    assert cache_folder().is_dir()


def test_where_it_cannot_be_written_a_private_folder_is_made(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ONETAKE_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    first = cache_folder()
    assert first == tmp_path / f"onetake-cache-{os.getuid()}"
    assert stat.S_IMODE(first.stat().st_mode) == 0o700
    first.rmdir()
    (tmp_path / "elsewhere").mkdir()
    first.symlink_to(tmp_path / "elsewhere")
    assert cache_folder().parent == tmp_path and cache_folder() not in (first, tmp_path / "elsewhere")
