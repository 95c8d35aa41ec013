"""Processes that are forked: the same results, and a server that is gone is replaced by new starts."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onetake.decode import guard
from onetake.decode.forked_process import ForkedProcess, start_server
from onetake.decode.limits import Limits

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forked on Linux only")


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    server = start_server(["onetake.decode.play"], guard.QUIET)
    yield server
    server.close()


def start(server, target="echo", limits=None, **job):
    return guard.start(f"decode_targets:{target}", job, limits, server)


def test_processes_are_forked_from_one_and_several_run_at_once(server):
    running = [start(server, film=str(number)) for number in range(5)]
    assert all(isinstance(one._process, ForkedProcess) for one in running)
    facts = [one.result().facts for one in running]
    assert [one["film"] for one in facts] == list("01234")
    assert len({one["pid"] for one in facts}) == 5
    assert [one["pid"] for one in facts] == [one.pid for one in running]


def test_a_forked_process_has_imported_everything_and_keeps_no_file_of_another(server):
    first = start(server, "hang", film="x")
    facts = start(server, "inside").result().facts
    first.stop()
    assert "onetake.decode.play" in facts["modules"] and "pandas" not in facts["modules"]
    assert facts["files"] <= 6  # the standard three, the pipe to here, and what lists them
    assert not facts["pandas"]


def test_what_a_forked_process_starts_is_forked_too_and_confined_alike(server):
    found = start(server, "start_another", Limits(programs=True)).result().facts
    assert found["forked"] and found["network"] and found["limits"]
    found = start(server, "start_another", Limits(programs=False)).result().facts
    assert not found["forked"] and "wanted a child process" in found["says"]


def test_a_server_that_is_killed_ends_no_film_and_later_ones_are_started(server):
    running = start(server, "answer_after", seconds=0.5)
    parent = Path(f"/proc/{running.pid}/stat").read_text().rsplit(")", 1)[1].split()[1]
    os.kill(int(parent), signal.SIGKILL)
    assert running.result().facts == {"done": True}
    later = start(server, film="later")
    assert isinstance(later._process, subprocess.Popen) and later.result().facts["film"] == "later"


def test_a_server_with_a_second_thread_forks_nothing(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    server = start_server(["with_a_thread"], guard.QUIET)
    running = start(server, film="a")
    assert isinstance(running._process, subprocess.Popen) and running.result().facts["film"] == "a"
    server.close()


def test_the_end_of_a_process_is_known_as_of_one_that_was_started(server):
    left, hangs = start(server, "leave", film="x"), start(server, "hang", film="x")
    assert left._process.wait(20) == 9
    with pytest.raises(subprocess.TimeoutExpired):
        hangs._process.wait(0.1)
    left.stop()
    hangs.stop()
    assert hangs._process.poll() == -signal.SIGKILL
