"""What can be made from a reading, by name: its methods call it, and the modules above `core` make it.

`core` imports nothing above itself. So the package names here, when it is imported, where each use is found
(`onetake/__init__.py`), and a method of `Reading` loads it when it is called. Decision record 0013.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_HOMES: dict[str, str] = {}


def register_uses(homes: Mapping[str, str]) -> None:
    """Say where uses are found: {'page': 'onetake.reading_page:write'}."""
    _HOMES.update(homes)


def use(name: str) -> Callable[..., Any]:
    """Return the function that makes a use of a reading; its module is loaded now.

    Raises
    ------
    LookupError
        If nobody has registered it.
    """
    module, _, function = _HOMES[name].partition(":")
    made: Callable[..., Any] = getattr(import_module(module), function)
    return made
