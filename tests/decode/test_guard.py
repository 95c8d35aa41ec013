from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from onetake.core.errors import MediaError, TextError
from onetake.core.landlock import landlock_version
from onetake.core.track import Fact
from onetake.decode import guard
from onetake.decode.forked_process import start_server
from onetake.decode.limits import Limits

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forked on Linux only")
landlock = pytest.mark.skipif(landlock_version() < 1, reason="this kernel has no Landlock")
posix = pytest.mark.skipif(os.name != "posix", reason="limits on memory and processor are POSIX's")


@pytest.fixture(scope="module")
def server():
    """Return a server that forks processes which find the targets of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parent))
        server = start_server(["onetake.decode.play"], guard.QUIET)
    yield server
    server.close()


@pytest.fixture(autouse=True, params=["started", pytest.param("forked", marks=linux)])
def targets_on_the_path(request, monkeypatch):
    """Let every test hold for processes that are started from nothing, and for those that are forked."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    if request.param == "forked":
        monkeypatch.setattr(guard, "_inherited", request.getfixturevalue("server"))


def run(name, limits=None, **job):
    return guard.start(f"decode_targets:{name}", job, limits or Limits()).result()


def test_facts_tracks_and_bytes_come_back_from_another_process():
    seen = []
    running = guard.start("decode_targets:echo", {"film": "a.mp4"}, Limits())
    answer = running.result(seen.append)
    assert answer.facts["film"] == "a.mp4" and answer.facts["pid"] == running.pid != os.getpid()
    (track,) = answer.tracks
    assert (track.name, track.unit, dict(track.facts)) == ("a.b", "dB", {"k": Fact("v")})
    np.testing.assert_array_equal(track.values, [1.0, np.nan])
    assert answer.blobs == [b"\0\xffbytes"]
    assert seen == [{"done": 1.5, "whole": 3.0}]


@posix
def test_a_crash_is_a_sentence_with_the_time_reached():
    with pytest.raises(MediaError, match=r"^x\.mp4: the decoder crashed \(SIGABRT\) at 7\.2 s, wanted"):
        run("crash", film="x.mp4")


def test_a_child_that_leaves_gives_its_last_words():
    with pytest.raises(MediaError, match=r"ended with code 9 \(libsomething: cannot go on\) at 0\.0 s"):
        run("leave", film="x.mp4")


def test_a_hang_is_ended():
    began = time.monotonic()
    running = guard.start("decode_targets:hang", {"film": "x.mp4"}, Limits(stall_seconds=2))
    with pytest.raises(MediaError, match=r"the decoder hung for 2 s at 2\.0 s"):
        running.result()
    assert time.monotonic() - began < 10
    with pytest.raises(ProcessLookupError):
        os.kill(running.pid, 0)


def test_a_child_that_goes_on_for_ever_is_ended():
    with pytest.raises(MediaError, match="took longer than 2 s"):
        run("chatter", Limits(wall_seconds=2), film="x.mp4")


@posix
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="address space is measured in /proc")
def test_a_bomb_runs_out_of_memory():
    with pytest.raises(MediaError, match=r"x\.mp4: ran out of memory at 0\.0 s"):
        run("eat", Limits(address_space=200_000_000), film="x.mp4")


@posix
def test_processor_time_is_bounded():
    with pytest.raises(MediaError, match="used more processor time than allowed"):
        run("spin", Limits(cpu_seconds=1), film="x.mp4")


@posix
def test_a_child_cannot_fill_the_disk(tmp_path):
    path = tmp_path / "out"
    with pytest.raises(MediaError, match=r"reading broke \(OSError: .*File too large"):
        run("write_much", Limits(file_size=4 << 20, programs=True), path=str(path), film="x.mp4")
    assert path.stat().st_size <= 4 << 20


def test_an_answer_that_is_too_long_is_refused():
    with pytest.raises(MediaError, match=r"a message of \d+ bytes, wanted at most"):
        run("flood", Limits(answer_size=3 << 20), film="x.mp4")


def test_errors_keep_their_class_and_sentence():
    with pytest.raises(TextError, match=r"^line 3: empty, wanted a word; delete it$"):
        run("refuse")


def test_a_mistake_in_the_function_is_a_sentence_too():
    with pytest.raises(MediaError, match=r"x\.mp4: reading broke \(ZeroDivisionError: .*\) at 0\.0 s"):
        run("mistake", nought=0, film="x.mp4")


@posix
def test_ctrl_c_ends_the_child_and_reaches_the_caller():
    running = guard.start("decode_targets:hang", {"film": "x.mp4"}, Limits())
    started = threading.Event()
    timer = threading.Thread(
        target=lambda: (started.wait(20), os.kill(os.getpid(), signal.SIGINT)), daemon=True
    )
    timer.start()
    # Where the tests run in a shell's background, Ctrl-C is ignored from the start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            running.result(lambda message: started.set())
    finally:
        signal.signal(signal.SIGINT, before)
    with pytest.raises(ProcessLookupError):
        os.kill(running.pid, 0)


@posix
def test_a_killed_parent_leaves_no_child():
    script = (
        "import time; from onetake.decode import guard\n"
        "r = guard.start('decode_targets:hang', {}, guard.Limits())\n"
        "print(r.pid, flush=True); time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    with parent:
        child = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return
        if state == "Z":
            return
        time.sleep(0.05)
    pytest.fail("the child still runs")


def test_a_film_goes_through_whole(film, noise):
    path = film("a.mp4", noise(30))
    answer = run("played", film=str(path))
    assert answer.facts["media"]["frames"] == 30
    assert len(answer.tracks[0]) == 30 and answer.blobs[0][:2] == b"\xff\xd8"


def test_a_file_of_the_same_name_as_a_module_is_not_imported(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(77)")
    monkeypatch.chdir(tmp_path)
    assert run("echo").facts["pid"]


def test_a_child_that_is_let_go_leaves_nothing_open():
    running = guard.start("decode_targets:send_blocks", {"count": 40})
    running.stop()
    assert running._process.poll() is not None
    assert running._process.stdin.closed and running._process.stdout.closed


def test_blocks_come_in_order_and_the_child_waits_for_who_is_slow():
    seen = []
    running = guard.start("decode_targets:send_blocks", {"count": 40})
    answer = running.result(None, lambda payload: (time.sleep(0.01), seen.append(payload[0])))
    assert seen == list(range(40)) and answer.facts == {"sent": 40}


def test_a_block_that_is_too_long_is_refused():
    with pytest.raises(MediaError, match=r"a message of \d+ bytes, wanted at most 1000"):
        run("send_blocks", Limits(block_size=1000), count=2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seccomp is Linux's")
def test_the_child_reaches_no_network_and_starts_no_program():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port), timeout=5).close()  # it does listen
        server.accept()[0].close()
        found = run("reach_out", port=port).facts
        allowed = run("reach_out", Limits(programs=True), port=port).facts
        server.settimeout(0.2)
        with pytest.raises(TimeoutError):
            server.accept()
    assert set(found.values()) == {"PermissionError"}, found
    assert allowed.pop("program") == "done" and set(allowed.values()) == {"PermissionError"}


@landlock
def test_the_child_reads_its_film_and_no_other_file_and_writes_none(tmp_path):
    film, secret = tmp_path / "films" / "a.mp4", tmp_path / "films" / "secret.txt"
    film.parent.mkdir()
    film.write_text("a film")
    secret.write_text("mine")
    link = tmp_path / "link.mp4"
    link.symlink_to(film)
    for given in (film, link):
        found = run("touch_files", film=str(given), secret=str(secret), new=str(tmp_path / "new")).facts
        assert found.pop("read the film") == found.pop("import") == found.pop("write nowhere") == "done"
        assert set(found.values()) == {"PermissionError"} and len(found) == 8, found
    assert film.read_text() == "a film" and secret.read_text() == "mine"
    free = run(
        "touch_files", Limits(programs=True), film=str(film), secret=str(secret), new=str(tmp_path / "n")
    )
    assert free.facts["read another"] == "done"


@landlock
def test_numbered_images_that_are_links_are_readable(tmp_path):
    there, frames = tmp_path / "there", tmp_path / "frames"
    there.mkdir()
    frames.mkdir()
    (there / "x.png").write_text("x")
    (frames / "0001.png").symlink_to(there / "x.png")
    for film in (frames, frames / "%04d.png", tmp_path / "fram*" / "*.png"):
        given = {"film": str(film), "secret": str(frames / "0001.png"), "new": str(tmp_path / "new")}
        facts = run("touch_files", **given).facts
        assert (facts["read another"], facts["truncate"]) == ("done", "PermissionError")


def test_doctor_says_what_the_guard_holds():
    from onetake.cli.doctor import CHECKS

    says = dict(CHECKS)["guard"]()
    if landlock_version() > 0:
        assert says == (
            "processes that decode have no network, no other programs, no other files, "
            "memory, processor time and file size limited"
        )


@posix
def test_killing_a_child_ends_its_group():
    running = guard.start("decode_targets:with_child", {"film": "x.mp4"}, Limits(programs=True))
    seen = []

    def kill(message):
        seen.append(message["done"])
        running.kill()

    with pytest.raises(MediaError):
        running.result(kill)
    for _ in range(100):
        try:
            os.kill(int(seen[0]), 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    pytest.fail("the child's child still runs")
