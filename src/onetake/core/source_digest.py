"""A digest of source code: of some modules and of all modules of onetake that they import."""

from __future__ import annotations

import hashlib
import marshal
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+(onetake[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+(onetake[\w.]*))",
    re.M,
)
_NAME = re.compile(rb"\w+")


def source_digest(modules: Iterable[str]) -> str:
    """Return a hash that changes with any line of `modules` or of what they import of onetake.

    The source is asked of the module's loader, so that a zipped or compiled installation has a digest, too.

    Examples
    --------
    >>> source_digest(["onetake.core.version"]) == source_digest(["onetake.core.version"])
    True
    """
    whole = hashlib.sha256()
    for name, source in sorted(_sources(modules).items()):
        whole.update(f"{name} {len(source)} ".encode() + source)
    return whole.hexdigest()


def _sources(modules: Iterable[str]) -> dict[str, bytes]:
    """Return the source of the modules and of all that they import, by name."""
    found: dict[str, bytes] = {}
    waiting = list(modules)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = read_source(name)
            for module, names in imports(found[name]):
                waiting.append(module)
                if names and _is_package(module):  # a name imported from a package may be a module
                    waiting += [one for one in (f"{module}.{n}" for n in names) if find_spec(one) is not None]
    return found


def imports(source: bytes) -> list[tuple[str, list[str]]]:
    r"""Return the modules of onetake that a source imports, each with the names that it imports from it.

    Examples
    --------
    >>> imports(b"import re\nfrom onetake.core.spans import (\n    crop,\n    union)\nimport onetake.core")
    [('onetake.core.spans', ['crop', 'union']), ('onetake.core', [])]
    """
    return [
        ((package or module).decode(), [name.decode() for name in _NAME.findall(names)])
        for package, names, module in _IMPORT.findall(source)
    ]


def _is_package(name: str) -> bool:
    spec = find_spec(name)
    return spec is not None and spec.submodule_search_locations is not None


def read_source(name: str) -> bytes:
    """Return a module's source, or its compiled code where only that is installed."""
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        return b""
    if spec.origin is not None and hasattr(spec.loader, "get_data"):
        data: bytes = spec.loader.get_data(spec.origin)
        return data
    return marshal.dumps(spec.loader.get_code(name) if hasattr(spec.loader, "get_code") else None)
