"""A disk that is full, read-only or gone: one sentence, and the old reading or the new one is whole."""

import errno
import os
import shlex
import shutil
import subprocess
import sys
import textwrap
from fractions import Fraction
from pathlib import Path

import pytest

from onetake.core import store, track
from onetake.core.errors import StoreError
from onetake.core.media import Media
from onetake.core.reading import Made, Reading, Still

BROKEN = (errno.ENOSPC, errno.EROFS, errno.EIO, errno.ESTALE, errno.EDQUOT, errno.EACCES)
STEPS = ((os, "fsync"), (Path, "mkdir"), (Path, "rename"), (Path, "open"), (Path, "write_bytes"))


def reading(key, rows=2):
    media = Media("film.mp4", "", "ab", 9, 2.0, frames=48, frame_rate=Fraction(24))
    values = [float((n * 2654435761 + int(key[1:]) * 97) % 1000003) for n in range(rows)]
    curve = track.curve("palette.lightness", [float(n) for n in range(rows)], values, "L*", by="palette 1")
    made = Made("0.1.0", "2026-11-22T00:00:00Z", {}, {}, key)
    return Reading(media, {curve.name: curve}, {}, made, (Still(0.5, b"jpeg"),))


@pytest.mark.parametrize("number", BROKEN, ids=lambda n: errno.errorcode[n])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step[0].__name__}.{step[1]}")
def test_whichever_step_breaks_a_whole_reading_stays(tmp_path, monkeypatch, step, number):
    """Each call of the step breaks once, the first, the second, and so on, until none is left to break."""
    folder = tmp_path / "film.reading"
    store.write_reading(reading("k1"), folder)
    owner, name = step
    was = getattr(owner, name)
    for left in range(20):
        calls = [left]

        def breaks(*given, calls=calls, **more):
            calls[0] -= 1
            if calls[0] == -1:
                raise OSError(number, os.strerror(number))
            return was(*given, **more)

        monkeypatch.setattr(owner, name, breaks)
        says = ""
        try:
            store.write_reading(reading("k2"), folder)
        except StoreError as err:
            says = str(err)
        monkeypatch.undo()
        back = store.open_reading(folder)
        assert back.made.key in ("k1", "k2") and len(back.tracks["palette.lightness"]) == 2
        assert back.tracks["palette.lightness"].table.equals(
            reading(back.made.key).tracks["palette.lightness"].table
        )
        assert [p.name for p in tmp_path.iterdir() if not p.name.startswith(".")] == ["film.reading"]
        if calls[0] >= 0:  # it was not called that often: every call has broken once
            assert back.made.key == "k2" and not says
            return
        if says:
            assert os.strerror(number) in says and ", wanted " in says and "\n" not in says
        store.write_reading(reading("k1"), folder)
    pytest.fail("the step is called more often than expected")


SCRIPT = textwrap.dedent("""
    import sys
    sys.path.insert(0, sys.argv[2])
    from pathlib import Path
    import test_broken_disks as data
    from onetake.core import store
    from onetake.core.errors import StoreError
    folder = Path(sys.argv[1]) / "film.reading"
    try:
        store.write_reading(data.reading("k2", 60000), folder)
        print("written")
    except StoreError as err:
        print(err)
    try:
        print(store.open_reading(folder).made.key, sorted(p.name for p in folder.parent.iterdir()))
    except StoreError as err:
        print("none", sorted(p.name for p in folder.parent.iterdir()))
""")


def on_a_small_disk(tmp_path, options):
    """Run the script on a disk of 300 kB of its own, or skip where none can be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    python = f"{sys.executable} -c {shlex.quote(SCRIPT)} {disk} {Path(__file__).parent}"
    shell = f"mount -t tmpfs -o size=300k tmpfs {disk} && {options} && {python}"
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", shell]
    if shutil.which("unshare") is None:
        pytest.skip("no disk of one's own can be made here (unshare)")
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode != 0 and ("unshare" in done.stderr or "mount" in done.stderr):
        pytest.skip(f"no disk of one's own can be made here ({done.stderr.strip()[:80]})")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_disk_that_is_really_full(tmp_path):
    first, second = on_a_small_disk(tmp_path, "true")
    assert "No space left on device, wanted a folder that can be written; free some space" in first
    assert second == "none []"


def test_a_disk_that_is_really_read_only(tmp_path):
    first, second = on_a_small_disk(tmp_path, f"mount -o remount,ro {tmp_path / 'disk'}")
    assert "Read-only file system, wanted a folder that can be written" in first and second == "none []"


@pytest.mark.skipif(os.name != "posix", reason="limits on files are POSIX's")
def test_a_limit_on_files_is_one_sentence_and_the_older_reading_stays(sketch_film, tmp_path):
    read = f"{sys.executable} -m onetake read {sketch_film} -o {tmp_path} --no-page --force"
    command = f"ulimit -f 2; exec {read}"
    store.write_reading(reading("k1"), tmp_path / "sketch.reading")
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    (line,) = done.stderr.strip().splitlines()
    assert "File too large" in line and ", wanted " in line
    assert store.open_reading(tmp_path / "sketch.reading").made.key == "k1"
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".tmp")]
