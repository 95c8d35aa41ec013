import gc
import platform

import psutil
import pytest

from onetake.core.freed_memory import return_freed_memory

MB = 1 << 20


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc returns freed memory on demand")
def test_freed_memory_goes_back_to_the_system():
    process = psutil.Process()
    # Small blocks come from one heap, and one that stays at its top keeps the rest.
    blocks = [bytearray(4000) for _ in range(40_000)]
    stays = bytearray(4000)
    del blocks
    gc.collect()
    before = process.memory_info().rss
    return_freed_memory()
    assert process.memory_info().rss < before - 50 * MB
    assert len(stays) == 4000


def test_another_c_library_is_no_error(monkeypatch):
    def missing(name):
        raise TypeError(name)

    monkeypatch.setattr("ctypes.CDLL", missing)
    assert return_freed_memory() is None
