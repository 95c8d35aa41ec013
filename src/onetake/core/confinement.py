"""Limits of the system on the process that calls: memory, processor time, size of a file."""

from __future__ import annotations

import os

from onetake.core.system_calls import refuse_calls

try:
    import resource
except ImportError:  # Windows has no such limits; only a parent's timeouts apply
    resource = None  # type: ignore[assignment]

_PAGES = "/proc/self/statm"


def confine(*, address_space: int, cpu_seconds: float, file_size: int, programs: bool = False) -> None:
    """Set limits on this process, above what it uses now, and take the network from it.

    Where the system has no such limits, nothing is done; `onetake doctor` says so.

    Parameters
    ----------
    address_space : int
        Bytes of address space above what is in use.
    cpu_seconds : float
        Seconds of processor time above what was used.
    file_size : int
        Bytes that a file may have; 0: none may be written.
    programs : bool
        Whether it may start other programs.
    """
    refuse_calls(programs=programs)
    if resource is None:
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, file_size)
    allow_cpu(cpu_seconds)
    if os.path.exists(_PAGES):
        with open(_PAGES, encoding="ascii") as file:
            held = int(file.read().split()[0]) * resource.getpagesize()
        _lower(resource.RLIMIT_AS, held + address_space)


def allow_cpu(seconds: float) -> None:
    """Let this process use `seconds` of processor time from now on."""
    if resource is not None:
        usage = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + seconds))


def _lower(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, hard))
