"""Write a dataclass of dataclasses as TOML that `toml_build.parse` takes back unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

_WIDTH = 100
"""Characters up to which a table is written on one line; set by hand."""


def to_toml(document: Any) -> str:
    """Return `document`, a dataclass instance, as TOML; keys that have their default value are left out.

    Arrays of small tables are written one element a line, others as ``[[tables]]``.
    """
    lines: list[str] = []
    _table(document, (), lines)
    return "\n".join(lines).lstrip("\n") + "\n"


def _table(part: Any, path: tuple[str, ...], lines: list[str]) -> None:
    inner: list[tuple[str, Any]] = []
    for key, value in _non_default_fields(part):
        if _is_tables(value) or (is_dataclass(value) and not _small(value)):
            inner.append((key, value))
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            lines.append(f"{key} = [")
            lines.extend(f"  {_value(v)}," for v in value)
            lines.append("]")
        else:
            lines.append(f"{key} = {_value(value)}")
    for key, value in inner:
        name = ".".join((*path, key))
        if is_dataclass(value):
            lines.extend(["", f"[{name}]"])
            _table(value, (*path, key), lines)
        else:
            for one in value:
                lines.extend(["", f"[[{name}]]"])
                _table(one, (*path, key), lines)


def _non_default_fields(part: Any) -> list[tuple[str, Any]]:
    """Return the keys that differ from their defaults, plain ones first as TOML needs them."""
    given = []
    for f in fields(part):
        value = getattr(part, f.name)
        default = f.default if f.default_factory is MISSING else f.default_factory()
        if value is not None and (default is MISSING or value != default or type(value) is not type(default)):
            given.append((f.name.rstrip("_"), value))
    return given


def _is_tables(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and bool(value)
        and is_dataclass(value[0])
        and not all(_small(v) for v in value)
    )


def _small(part: Any) -> bool:
    return (
        all(not is_dataclass(v) and not _is_tables(v) for _, v in _non_default_fields(part))
        and len(_value(part)) < _WIDTH
    )


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, float | int):
        return repr(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(k)} = {_value(v)}" for k, v in value.items()) + "}"
    pairs = [f"{key} = {_value(v)}" for key, v in _non_default_fields(value)]
    return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
