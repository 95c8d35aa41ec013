"""What the guard really takes from a process on this system: asked inside one, for `onetake doctor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onetake.core.landlock import other_files_are_refused
from onetake.core.system_calls import network_is_refused, programs_are_refused
from onetake.decode.wire_protocol import Answer

if TYPE_CHECKING:
    from onetake.decode.child_process import Reporter


def guard_facts(job: dict[str, Any], report: Reporter) -> Answer:
    """Return by name what is held: network, other programs and files, limits on memory and time."""
    return Answer(
        {
            "network": network_is_refused(),
            "other programs": programs_are_refused(),
            "other files": other_files_are_refused(),
            "limits": _is_limited(),
        }
    )


def _is_limited() -> bool:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return False
    kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)
    return all(resource.getrlimit(kind)[0] != resource.RLIM_INFINITY for kind in kinds)
