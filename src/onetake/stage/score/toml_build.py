"""Documents to dataclasses and back: what the loader of scores knows of TOML, and nothing of scores."""

from __future__ import annotations

import difflib
import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from onetake.core.errors import TextError
from onetake.stage.score.toml_lines import Path, toml_lines

T = TypeVar("T")


def parse(text: str, kind: type[T], name: str) -> T:
    """Make a `kind`, a dataclass of dataclasses, from TOML text.

    Parameters
    ----------
    text : str
    kind : type
        A frozen dataclass; its fields are plain types, tuples of them, or dataclasses again.
    name : str
        What errors call the document: its file name.

    Raises
    ------
    TextError
        If the text is no TOML, a key is unknown or missing, or a value has the wrong type or is refused by
        its dataclass. The sentence names document, line and key path.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as err:
        raise TextError(
            f"{name}: {err}, wanted TOML; compare with the score that 'onetake stage quarrel' writes"
        ) from err
    return _TomlBuilder(name, toml_lines(text)).table(data, kind, ())


class _TomlBuilder:
    def __init__(self, name: str, lines: Mapping[Path, int]) -> None:
        self.name = name
        self.lines = lines

    def table(self, data: Any, kind: type[T], path: Path) -> T:
        if not isinstance(data, dict):
            raise self.error(path, f"{_excerpt(data)}, wanted a table with keys such as {_some_keys(kind)}")
        hints = get_type_hints(kind)
        known = {f.name.rstrip("_"): f for f in fields(kind)}  # type: ignore[arg-type]
        for key in data:
            if key not in known:
                close = difflib.get_close_matches(key, known, 1)
                hint = f"did you mean {close[0]!r}?" if close else "leave it out"
                raise self.error(
                    (*path, key), f"unknown key, wanted one of {', '.join(sorted(known))}; {hint}"
                )
        given = {
            known[key].name: self.value(value, hints[known[key].name], (*path, key))
            for key, value in data.items()
        }
        for key, f in known.items():
            if f.name not in given and f.default is MISSING and f.default_factory is MISSING:
                raise self.error((*path, key), "missing, wanted a value; add the key")
        try:
            return kind(**given)
        except TextError as err:
            raise self.refusal(path, known, str(err)) from err

    def refusal(self, path: Path, known: Mapping[str, Any], message: str) -> TextError:
        """Return a dataclass's own refusal `field: found, wanted` with the place in front of it."""
        head, _, rest = message.partition(":")
        inner = _inner(head)
        # A section names a field by its path from the section: 'camera.keys.t' for a key's own `t`.
        while inner and str(inner[0]) not in known:
            inner = inner[1:]
        if inner:
            return self.error((*path, *inner), rest.strip())
        return self.error(path, message)

    def value(self, data: Any, hint: Any, path: Path) -> Any:
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            rest = [a for a in args if a is not type(None)]
            return self.value(data, rest[0], path)
        if origin is Literal:
            if data not in args:
                close = difflib.get_close_matches(str(data), [str(a) for a in args], 1)
                hint_text = f"did you mean {close[0]!r}?" if close else "take one of them"
                raise self.error(
                    path, f"{_excerpt(data)}, wanted one of {', '.join(map(str, args))}; {hint_text}"
                )
            return data
        if origin is tuple:
            return self.sequence(data, args, path)
        if origin in (dict, Mapping):
            if not isinstance(data, dict):
                raise self.error(path, f"{_excerpt(data)}, wanted a table")
            return {k: self.value(v, args[1], (*path, k)) for k, v in data.items()}
        if isinstance(hint, type) and is_dataclass(hint):
            return self.table(data, hint, path)
        return self.plain(data, hint, path)

    def sequence(self, data: Any, args: tuple[Any, ...], path: Path) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise self.error(path, f"{_excerpt(data)}, wanted an array such as [ ... ]")
        if len(args) == 2 and args[1] is Ellipsis:
            return tuple(self.value(v, args[0], (*path, i)) for i, v in enumerate(data))
        if len(data) != len(args):
            raise self.error(path, f"{len(data)} values, wanted {len(args)}")
        return tuple(self.value(v, a, (*path, i)) for i, (v, a) in enumerate(zip(data, args, strict=True)))

    def plain(self, data: Any, hint: Any, path: Path) -> Any:
        whole = isinstance(data, int) and not isinstance(data, bool)
        if hint is float and (whole or isinstance(data, float)):
            if data != data or abs(data) == float("inf"):
                raise self.error(path, f"{data}, wanted a finite number")
            return float(data)
        if (hint is int and whole) or (hint in (str, bool) and isinstance(data, hint)):
            return data
        words = {float: "a number", int: "a whole number", str: "text in quotes", bool: "true or false"}
        raise self.error(path, f"{_excerpt(data)}, wanted {words.get(hint, str(hint))}")

    def error(self, path: Path, message: str) -> TextError:
        return TextError(f"{self.place(path)}: {message}")

    def place(self, path: Path) -> str:
        line = next((self.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.lines), 1)
        where = f"{self.name}, line {line}"
        return f"{where}, {key_path_text(path)}" if path else where


def locate(err: TextError, text: str, name: str) -> TextError:
    r"""Return a refusal that names a key path, 'sound.lines[3].text: ...', with document and line in front.

    A refusal that has its place already, or names no key of the document, is given back as it is.

    Examples
    --------
    >>> print(locate(TextError("a.b: 3, wanted 1 to 2"), "[a]\nb = 3", "x.toml"))
    x.toml, line 2, a.b: 3, wanted 1 to 2
    """
    head, _, rest = str(err).partition(":")
    path = _inner(head)
    lines = toml_lines(text)
    # A section may name its fields relative to itself.
    homes: tuple[Path, ...] = ((), ("sound",), ("picture",))
    path = next(((*home, *path) for home in homes if (*home, *path[:1]) in lines), ())
    if not path:
        return err
    line = next(lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines)
    return TextError(f"{name}, line {line}, {key_path_text(path)}:{rest}")


def key_path_text(path: Path) -> str:
    """Return a key path as people write it.

    Examples
    --------
    >>> key_path_text(("picture", "camera", "keys", 2, "t"))
    'picture.camera.keys[2].t'
    """
    text = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
    return text.lstrip(".")


def _inner(head: str) -> Path:
    """Return the key path that a dataclass's refusal names: 'keys[2].t' -> ('keys', 2, 't')."""
    parts: list[str | int] = []
    for word in head.strip().split("."):
        name, *indices = word.replace("]", "").split("[")
        if not name.isidentifier() or not all(i.isdigit() for i in indices):
            return ()
        parts += [name.rstrip("_"), *map(int, indices)]
    return tuple(parts)


def _some_keys(kind: type) -> str:
    return ", ".join(f.name for f in fields(kind)[:3])


def _excerpt(data: Any) -> str:
    text = repr(data)
    return text if len(text) <= 40 else text[:37] + "..."
