"""A kernel without Landlock, or one that refuses it: nothing is taken and nothing breaks."""

import ctypes
import os

import pytest

from onetake.core import landlock


class Kernel:
    """A C library whose kernel knows no Landlock (-1), or refuses some of its calls."""

    def __init__(self, refused):
        self.refused = refused

    def syscall(self, number, *given):
        if number in self.refused:
            return -1
        return 4 if given[-1] == 1 and given[0] is None else os.dup(0) if number == 444 else 0

    def prctl(self, *_):
        return 0


@pytest.mark.parametrize("refused", [(444, 445, 446), (446,)])
def test_a_kernel_that_refuses_takes_nothing(refused, monkeypatch, tmp_path):
    files = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Kernel(refused))
    assert landlock.keep_only([tmp_path]) is False
    assert not landlock.other_files_are_refused() and os.listdir(tmp_path) == []
    assert not files or len(os.listdir("/proc/self/fd")) == files


def test_another_system_takes_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "darwin")
    assert landlock.landlock_version() == 0 and landlock.keep_only([tmp_path]) is False


def test_the_files_of_a_film(tmp_path):
    film, frames, there = tmp_path / "a.mp4", tmp_path / "frames", tmp_path / "there"
    film.write_text("x")
    frames.mkdir()
    there.mkdir()
    (there / "x.png").write_text("x")
    (frames / "1.png").symlink_to(there / "x.png")
    assert landlock.files_of(str(film)) == [film]
    assert landlock.files_of(str(frames)) == [frames, there]
    assert landlock.files_of(str(frames / "%d.png")) == [frames, there]
    assert landlock.files_of(str(tmp_path / "f*" / "?.png")) == [tmp_path]
    assert landlock.files_of(str(tmp_path / "none.mp4")) == []
