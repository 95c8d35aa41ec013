"""Write docs/reference/score.md from the score's dataclasses: a table for each section, a row for each field.

python docs/score_page.py
"""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any, get_args, get_type_hints

from onetake.stage.score.score_document import Score
from onetake.stage.score.toml_write import to_toml

PAGE = Path(__file__).parent / "reference" / "score.md"

HEAD = """# The score

A score is one TOML file from which `onetake stage SCORE.toml -o DIR` makes a film. Every key has a default
except those marked *needed*; an unknown key, a time out of order or a number out of range is refused, and the
message names its line. `onetake stage quarrel` writes its own score beside the film: start from that one.

Times are seconds on the film's clock. Colours are sRGB, three numbers from 0 to 255.

This page is made from the program by `python docs/score_page.py`.
"""


def page() -> str:
    """Return the page."""
    parts = [HEAD]
    for name, kind in sections(Score, "", many=False):
        parts += [_section(name, kind)]
    return "\n".join(parts)


def sections(kind: type, path: str, *, many: bool) -> list[tuple[str, type]]:
    """Return every table of the score as it is written in TOML, outer ones first."""
    found = [(f"[[{path}]]" if many else f"[{path}]" if path else "The document", kind)]
    hints = get_type_hints(kind)
    for field in fields(kind):
        inner, several = _inner(hints[field.name])
        # The album has a room, a mix and lines of its own, of the same types as the film.
        if inner is not None and inner not in {k for _, k in found}:
            at = f"{path}.{field.name}" if path else field.name
            found += [s for s in sections(inner, at, many=several) if s[1] not in {k for _, k in found}]
    return found


def _inner(hint: Any) -> tuple[type | None, bool]:
    if is_dataclass(hint):
        return hint, False  # type: ignore[return-value]
    for arg in get_args(hint):
        if isinstance(arg, type) and is_dataclass(arg):
            return arg, True
    return None, False


def _section(name: str, kind: type) -> str:
    words = inspect.cleandoc(kind.__doc__ or "")
    rows = ["| key | default | what it is |", "|---|---|---|"]
    docs = field_docs(kind)
    for field in fields(kind):
        says = " ".join(docs[field.name].split()).replace("|", "\\|")
        rows.append(f"| `{field.name.rstrip('_')}` | {_default(field)} | {says} |")
    title = name if name == "The document" else f"`{name}`"
    return f"## {title}\n\n{words}\n\n" + "\n".join(rows) + "\n"


def field_docs(kind: type) -> dict[str, str]:
    """Return the docstring under each field of a dataclass.

    Raises
    ------
    ValueError
        If a field has none.
    """
    body = ast.parse(dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    docs: dict[str, str] = {}
    for one, two in zip(body.body, [*body.body[1:], None], strict=True):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            text = (
                two.value.value if isinstance(two, ast.Expr) and isinstance(two.value, ast.Constant) else None
            )
            if not isinstance(text, str):
                raise ValueError(
                    f"{kind.__name__}.{one.target.id}: no docstring, wanted unit and range under it"
                )
            docs[one.target.id] = text
    return docs


def _default(field: Any) -> str:
    value = field.default if field.default_factory is MISSING else field.default_factory()
    if value is MISSING:
        return "*needed*"
    if value is None or value == () or is_dataclass(value):
        return ""
    if isinstance(value, tuple) and is_dataclass(value[0]):
        return ""
    if field.name == "files":
        return "all of them"
    shown = to_toml(_Pair(value)).partition(" = ")[2].strip()
    return f"`{shown}`"


def _pair() -> type:
    from dataclasses import make_dataclass

    return make_dataclass("Pair", [("value", object)])


_Pair = _pair()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE, file=sys.stderr)
