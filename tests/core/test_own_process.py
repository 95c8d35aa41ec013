import gc
import subprocess
import sys

import pytest

from onetake.core.own_process import OFTEN, begin_own_process

ASKED = """
import gc, sys
sys.argv = ["onetake", "--version"]
import os
def pandas():
    import pyarrow
    pyarrow.array([1.0, None])
    return "pandas" in sys.modules
os._exit = lambda code: print("threshold", gc.get_threshold()[0], "of", pandas())
{start}
"""


def test_garbage_is_looked_for_rarely_and_still_found(monkeypatch):
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    kept = gc.get_threshold()
    try:
        begin_own_process()
        assert gc.get_threshold()[0] == OFTEN > kept[0]
        assert gc.isenabled()
    finally:
        gc.set_threshold(*kept)


@pytest.mark.parametrize(
    "start",
    [
        "from onetake.__main__ import main; main()",
        "from onetake.decode import child_process as c; c._take_output = lambda: sys.stdout.buffer; c.main()",
    ],
)
def test_both_processes_begin_with_it(start):
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(start=start)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"threshold {OFTEN} of False" in done.stdout


def test_importing_onetake_changes_nothing():
    asked = (
        "import gc; was = gc.get_threshold(); import onetake.measure; import pandas; "
        "print(gc.get_threshold() == was)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
