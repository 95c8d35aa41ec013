"""System calls that a confined process may no longer make, by Linux's seccomp; nothing is installed for it.

The filter is a small program for the kernel: it lets every call pass but those that open sockets, start other
programs, look into other processes, or change the system. Those fail as if they were not permitted.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PR_SET_NO_NEW_PRIVS = 38
_MODE_FILTER, _ALL_THREADS = 1, 1
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1
"""What the filter answers: let it pass, or fail with EPERM (1)."""
_OTHER_ABI = 0x40000000
"""Numbers from here on are the calls of the x32 ABI, which would be a way around the filter."""
_MACHINES = {"x86_64": (0xC000003E, 317), "aarch64": (0xC00000B7, 277)}
"""Machine -> the kernel's number for it, and the number of the call `seccomp`."""

NETWORK = {
    "x86_64": (41, 425, 426, 427),  # socket, io_uring_setup, io_uring_enter, io_uring_register
    "aarch64": (198, 425, 426, 427),
}
"""Calls that open a socket, or could do it in another way."""
PROGRAMS = {"x86_64": (59, 322), "aarch64": (221, 281)}
"""execve and execveat."""
SYSTEM = {
    # ptrace, mount, umount2, pivot_root, chroot, swapon, reboot, init_module, delete_module, kexec_load,
    # add_key, request_key, keyctl, unshare, perf_event_open, open_by_handle_at, setns, process_vm_readv,
    # process_vm_writev, finit_module, bpf, userfaultfd, pidfd_getfd
    "x86_64": (
        *(101, 165, 166, 155, 161, 167, 169, 175, 176, 246, 248),
        *(249, 250, 272, 298, 304, 308, 310, 311, 313, 321, 323, 438),
    ),
    "aarch64": (
        *(117, 40, 39, 41, 51, 224, 142, 105, 106, 104, 217),
        *(218, 219, 97, 241, 265, 268, 270, 271, 273, 280, 282, 438),
    ),
}
"""Calls that look into other processes or change the system."""


def refuse_calls(*, programs: bool) -> bool:
    """Take network and system from this process, all its threads, and all that it starts; for ever.

    Parameters
    ----------
    programs : bool
        Whether other programs may still be started.

    Returns
    -------
    bool
        Whether the kernel has agreed: False on other systems, and where seccomp is missing or forbidden.
    """
    machine = platform.machine()
    if not sys.platform.startswith("linux") or machine not in _MACHINES:
        return False
    refused = (*NETWORK[machine], *SYSTEM[machine], *(() if programs else PROGRAMS[machine]))
    number, seccomp = _MACHINES[machine]
    code = _filter(number, refused)
    held = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    program = Program(len(code) // 8, ctypes.addressof(held))
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        done = system.syscall(seccomp, _MODE_FILTER, _ALL_THREADS, ctypes.byref(program))
    except (OSError, AttributeError):
        return False
    return int(done) == 0


def network_is_refused() -> bool:
    """Return whether this process may open no socket."""
    import socket

    try:
        socket.socket().close()
    except PermissionError:
        return True
    return False


def programs_are_refused() -> bool:
    """Return whether this process may start no other program; nothing is started."""
    try:  # a file that is not there fails in another way where it may be tried
        os.execv("/nowhere/onetake", ["onetake"])
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _filter(machine: int, refused: Sequence[int]) -> bytes:
    """Return the filter's code, eight bytes a step.

    Each comparison that holds jumps to the refusal, which is the last step.
    """
    steps: list[tuple[int, int, int, int]] = [(_LOAD, 0, 0, 4)]
    count = len(refused)
    # After the machine's test: load, the ABI's test, one test a call, allow, refuse.
    steps.append((_EQUAL, 0, count + 3, machine))
    steps.append((_LOAD, 0, 0, 0))
    steps.append((_AT_LEAST, count + 1, 0, _OTHER_ABI))
    steps += [(_EQUAL, count - index, 0, call) for index, call in enumerate(refused)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
