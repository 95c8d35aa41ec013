"""Many films: a folder of readings is a library, with questions to all of them.

``onetake.library.add("films", "kitchen.reading", artist="The Onetake Players", year=2026)`` puts one in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onetake.library.adding import add, remove

__all__ = ["add", "remove"]

_HOMES = {"add": "onetake.library.adding", "remove": "onetake.library.adding"}


def __getattr__(name: str) -> Any:
    # Loaded when asked for: `onetake --help` must not wait for a database.
    if name not in _HOMES:
        raise AttributeError(f"module 'onetake.library' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
