"""Read JSON into dataclasses, strictly: no text for a number, no number for a yes, nothing missing.

pydantic is imported when JSON is read, not before: what only writes need not wait a tenth of a second for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

import numpy as np

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")
_FLOATS = (float, "float", "float | None")
"""Annotations of the fields that hold a float."""
_SHOWN = 40
"""Characters of a wrong value that an error shows; set by hand."""
_ADAPTERS: dict[tuple[Any, bool], TypeAdapter[Any]] = {}
"""What pydantic made of each class: making it takes some milliseconds."""


class WrongValue(ValueError):
    """The sentence '<key>: <found>, <wanted>' for the first value that does not fit."""


def parse(kind: type[T], text: str | bytes) -> T:
    """Read JSON as `kind`, a dataclass whose fields may be dataclasses.

    Raises
    ------
    WrongValue
        If a key is missing or its value is of a wrong type; keys that are unknown are left out.
    """
    from pydantic import ValidationError

    try:
        return _adapter(kind).validate_json(text)  # type: ignore[no-any-return]
    except ValidationError as err:
        raise WrongValue(_sentence(err)) from err


def to_plain(value: Any) -> Any:
    """Return a dataclass as what JSON can hold; fractions are strings such as '24000/1001'.

    A whole number in a field of type float is returned as a float, so that it is written as one.
    """
    if isinstance(value, str | bool | int | float | None):
        return value
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {key: to_plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(one) for one in value]
    if isinstance(value, np.generic):
        return value.item()
    if not is_dataclass(value):
        raise WrongValue(f"a {type(value).__name__}, wanted a dataclass or what JSON can hold")
    plain = {}
    for field in fields(value):
        found = to_plain(getattr(value, field.name))
        is_float = field.type in _FLOATS and type(found) is int
        plain[field.name] = float(found) if is_float else found
    return plain


def json_schema_of(kind: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema of `kind`; the classes' own first sentences are the descriptions."""
    found = _first_words(_adapter(kind, docs=True).json_schema(mode="validation"))
    return dict(found)


def _adapter(kind: Any, *, docs: bool = False) -> TypeAdapter[Any]:
    from pydantic import ConfigDict, TypeAdapter

    if (kind, docs) in _ADAPTERS:
        return _ADAPTERS[kind, docs]
    # Unknown keys are left out: a later version may have added some without changing what is here.
    config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False, use_attribute_docstrings=docs)
    for part in _dataclasses_in(kind, set()):
        setattr(part, "__pydantic_config__", config)  # noqa: B010 - the classes know nothing of pydantic
    _ADAPTERS[kind, docs] = TypeAdapter(kind)
    return _ADAPTERS[kind, docs]


def _dataclasses_in(kind: Any, found: set[type[Any]]) -> set[type[Any]]:
    """Return the dataclasses that `kind` is made of, itself included."""
    if isinstance(kind, type) and is_dataclass(kind) and kind not in found:
        found.add(kind)
        for hint in get_type_hints(kind).values():
            _dataclasses_in(hint, found)
    for inner in get_args(kind):
        _dataclasses_in(inner, found)
    return found


def _sentence(err: ValidationError) -> str:
    first = err.errors(include_url=False)[0]
    # The members of a union are no keys.
    keys = [str(key) for key in first["loc"] if key not in ("float", "int", "bool", "str")]
    found = repr(first["input"])
    found = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}..."
    message = first["msg"]
    if first["type"] in ("missing", "missing_argument"):
        return f"no {'.'.join(keys)}, wanted one"
    if first["type"] == "json_invalid":
        return f"no JSON ({message}), wanted JSON"
    for start in ("Input should be ", "Value error, "):
        message = message.removeprefix(start)
    where = f"{'.'.join(keys)}: " if keys else ""
    return where + (message if first["type"] == "value_error" else f"{found}, wanted {message}")


def _first_words(schema: Any) -> Any:
    """Return a schema whose descriptions are the first paragraphs of the docstrings, in one line each."""
    if isinstance(schema, list):
        return [_first_words(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: " ".join(value.split("\n\n")[0].split())
        if key == "description" and isinstance(value, str)
        else _first_words(value)
        for key, value in schema.items()
    }
