"""Leases: which films are being read by which run, so that several runs share the work of one library.

A lease is a small file or object beside the readings, made only where there is none. It is a matter of work,
not of results: what is done is said by the readings alone, so a lease that is wrong costs a film read twice.
A run that is killed leaves its leases behind. On the same computer its process is gone, so another run takes
them over at once; those of another computer are taken over once they have not been renewed for `EXPIRES`.
No two clocks are compared: every run waits by its own.
"""

from __future__ import annotations

import json
import os
import socket
import threading
import time
import uuid
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onetake.core.errors import OnetakeError
from onetake.core.publish import is_alive

if TYPE_CHECKING:
    from collections.abc import Iterator

LEASES = ".leases"
"""The folder, or the part of an address, that holds the leases of a place; hidden, so that it is no film."""
RENEWED = 15.0
"""Seconds after which the lease of a film that is being read is renewed; set by hand."""
EXPIRES = 90.0
"""Seconds without renewal after which the lease of another computer's run is void: five renewals may be late
or lost. Set by hand."""
_BEGAN = 19
"""Place of a process's beginning among the words after its name (proc(5): starttime)."""
POLLED = 1.0
"""Seconds between two looks at a lease that another run has; set by hand."""


class LeasePlace(Protocol):
    """What a place of readings does with leases."""

    def take_lease(self, name: str, data: bytes) -> bool:
        """Make the lease; return False where there is one."""

    def lease(self, name: str) -> bytes | None:
        """Return what a lease says, None where there is none."""

    def renew_lease(self, name: str, data: bytes) -> None:
        """Write the lease again."""

    def drop_lease(self, name: str) -> None:
        """Remove the lease, if there is one."""

    def leases(self) -> list[str]:
        """Return the names of all leases."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who reads a film: what a lease says."""

    host: str
    """The computer, its start and its space of process numbers: in these, `pid` means one process."""
    pid: int
    began: str
    """When that process began, in the system's own words; another process of its number began later."""
    since: str
    """ISO 8601, UTC, for people who look into the file."""
    token: str
    """Differs for each lease."""
    renewals: int = 0

    def to_bytes(self) -> bytes:
        """Return the JSON that is stored."""
        return (json.dumps(asdict(self), indent=1) + "\n").encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Holder | None:
        """Read a stored lease; None for one that is damaged or was not wholly written."""
        try:
            found = cls(**json.loads(data))
        except (ValueError, TypeError, RecursionError):
            return None
        return found if isinstance(found.pid, int) and isinstance(found.host, str) else None

    def is_gone(self) -> bool:
        """Return whether its process surely runs no more: known of this computer's processes only."""
        if self.host != _this_host():
            return False
        return not is_alive(self.pid) or (bool(self.began) and self.began != _began(self.pid))


class Leases:
    """The leases of one run: those that it has, and when it first saw those of others as they are."""

    def __init__(self, place: LeasePlace) -> None:
        self._place = place
        self._lock = threading.Lock()
        self._seen: dict[str, tuple[bytes, float]] = {}
        self._left: set[str] = set()

    def drop_dead(self) -> None:
        """Remove the leases that killed runs of this computer have left, and note those that stay."""
        for name in self._place.leases():
            data = self._place.lease(name)
            holder = None if data is None else Holder.from_bytes(data)
            if holder is not None and holder.is_gone():
                self._place.drop_lease(name)
            else:
                self._left.add(name)

    def forget(self, name: str) -> None:
        """Remove the lease of a film that is done, where a killed run of another computer has left it."""
        if name in self._left:
            self._left.discard(name)
            self._place.drop_lease(name)

    def is_free(self, name: str) -> bool:
        """Return whether a lease can be had: there is none, or none that is renewed."""
        data = self._place.lease(name)
        if data is None:
            return True
        holder = Holder.from_bytes(data)
        if holder is not None and holder.is_gone():
            return True
        now = time.monotonic()
        with self._lock:
            known, since = self._seen.get(name, (None, now))
            if known != data:
                self._seen[name] = (data, now)
                return False
        return now - since > EXPIRES

    @contextmanager
    def held(self, name: str) -> Iterator[bool]:
        """Yield whether this run has the lease now; it is renewed meanwhile, and given back in the end."""
        holder = Holder(_this_host(), os.getpid(), _began(os.getpid()), _now(), uuid.uuid4().hex)
        try:
            ours = self._take(name, holder)
        except (OSError, OnetakeError):
            yield True  # no lease can be made here: the film may be read twice
            return
        if not ours:
            yield False
            return
        done = threading.Event()
        renewing = threading.Thread(
            target=self._renew, args=(name, holder, done), name="onetake lease", daemon=True
        )
        renewing.start()
        try:
            yield True
        finally:
            done.set()
            renewing.join()
            with suppress(OSError, OnetakeError):
                self._give_back(name, holder)

    def _take(self, name: str, holder: Holder) -> bool:
        if self._place.take_lease(name, holder.to_bytes()):
            return True
        if not self.is_free(name):
            return False
        # Two runs that take a void lease over at the same moment may both have it, and read the film twice.
        self._place.drop_lease(name)
        return self._place.take_lease(name, holder.to_bytes())

    def _give_back(self, name: str, holder: Holder) -> None:
        data = self._place.lease(name)
        found = None if data is None else Holder.from_bytes(data)
        if found is not None and found.token == holder.token:
            self._place.drop_lease(name)

    def _renew(self, name: str, holder: Holder, done: threading.Event) -> None:
        while not done.wait(RENEWED):
            holder = replace(holder, renewals=holder.renewals + 1)
            with suppress(OSError, OnetakeError):
                self._place.renew_lease(name, holder.to_bytes())


class LocalLeases:
    """Leases as files of a folder, which is hidden and there only while there are any."""

    def __init__(self, folder: Path) -> None:
        self._leases = folder

    def take_lease(self, name: str, data: bytes) -> bool:
        """Make the file; return False where there is one."""
        while True:
            try:
                self._leases.mkdir(parents=True, exist_ok=True)
                with (self._leases / name).open("xb") as file:
                    file.write(data)
            except FileExistsError:
                return False
            except FileNotFoundError:  # another run has just removed the empty folder
                continue
            return True

    def lease(self, name: str) -> bytes | None:
        """Return what a file says, None where there is none."""
        try:
            return (self._leases / name).read_bytes()
        except FileNotFoundError:
            return None

    def renew_lease(self, name: str, data: bytes) -> None:
        """Write the file again, in its place."""
        with (self._leases / name).open("r+b") as file:
            file.write(data)

    def drop_lease(self, name: str) -> None:
        """Remove the file, and the folder with the last one."""
        (self._leases / name).unlink(missing_ok=True)
        with suppress(OSError):
            self._leases.rmdir()

    def leases(self) -> list[str]:
        """Return the names of all files of the folder."""
        try:
            return sorted(os.listdir(self._leases))
        except FileNotFoundError:
            return []


def _this_host() -> str:
    """Return a text that differs for every computer, each of its starts, and each space of process ids."""
    parts = [socket.gethostname()]
    for path, read in (
        ("/proc/sys/kernel/random/boot_id", lambda p: Path(p).read_text(encoding="ascii").strip()),
        ("/proc/self/ns/pid", os.readlink),
    ):
        with suppress(OSError):
            parts.append(read(path))
    return " ".join(parts)


def _began(pid: int) -> str:
    """Return when a process began, in ticks since the computer's start; '' where that is not known."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return stat.rpartition(")")[2].split()[_BEGAN]
    except (OSError, IndexError):
        return ""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
