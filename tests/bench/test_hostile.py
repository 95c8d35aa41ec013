"""A sample of `make hostile`: nothing outside is read or reached, nothing hangs, all ends in sentences."""

import socket
import sys

import pytest

from helpers.bench_module import BENCH, load

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify is Linux's")


@pytest.fixture(scope="module")
def hostile():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCH))
        yield load("hostile")


def test_a_sample_is_clean(hostile):
    counts = hostile.run(count=36, seed=5, odd=None, workers=1)
    assert counts.is_clean, counts
    assert counts.files == 36 + 18 + len(hostile.BOMBS) and counts.results > 15


def test_what_is_watched_is_counted(hostile, tmp_path):
    watched = hostile.Watched(tmp_path)
    watched.canary.read_text()
    socket.create_connection(("127.0.0.1", watched.port), timeout=5).close()
    watched.close()
    assert watched.reads >= 1 and watched.connections == 1


def test_a_sentence_that_is_none_is_wrong(hostile):
    counts = hostile.Counts()
    hostile._count("a.mp4", {"error": "Traceback\nboom", "seconds": 1.0}, counts)
    hostile._count("b.mp4", {"broke": "b.mp4: the decoder hung for 30 s", "seconds": 31.0}, counts)
    assert len(counts.wrong) == 1 and counts.hangs == 1 and not counts.is_clean
