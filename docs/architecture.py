"""Draw the architecture from the real imports: an SVG of the layers, and a table of the packages."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PACKAGE = "onetake"
WIDTH, ROW, BOX_WIDTH, BOX_HEIGHT = 900, 110, 118, 44
"""Sizes of the drawing, in pixels."""
BESIDE = {"measure": "pipeline"}
"""A module that belongs on the layer of another one, though no contract names it."""


def layers() -> list[list[str]]:
    """Return the packages of each layer, top first, as the import contract in pyproject.toml has them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    found = []
    for line in contract["layers"]:
        names = [name.strip(" ()") for name in line.split("|")]
        here = [name for name in names if _source(name) is not None]
        here += [extra for extra, of in BESIDE.items() if of in here and _source(extra) is not None]
        found.append(here)
    return [names for names in found if names]


def imports() -> Counter[tuple[str, str]]:
    """Return how many modules of one package import a module of another: (from, to) -> count."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    counts: Counter[tuple[str, str]] = Counter()
    for module in graph.modules:
        source = module.split(".")[1:2]
        targets = {m.split(".")[1] for m in graph.find_modules_directly_imported_by(module) if "." in m}
        counts.update((source[0], target) for target in targets if source and source[0] != target)
    return counts


def diagram() -> str:
    """Return the layers as SVG: a box for each package, a line for the imports of one from another."""
    rows = layers()
    counts = imports()
    places = {
        name: (WIDTH * (i + 1) / (len(names) + 1), 20 + ROW * row)
        for row, names in enumerate(rows)
        for i, name in enumerate(names)
    }
    height = 20 + ROW * (len(rows) - 1) + BOX_HEIGHT + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="15">',
        "<title>The packages of onetake in layers; every line is an import, and goes down</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
    ]
    for (source, target), count in sorted(counts.items()):
        if source in places and target in places:
            parts.append(_line(places[source], places[target], f"{source} imports {target}: {count}", count))
    for name, (x, y) in places.items():
        parts.append(
            f'<g><rect x="{x - BOX_WIDTH / 2:g}" y="{y:g}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="4" '
            f'fill="#f3f0ea" stroke="#1b1a18"/><text x="{x:g}" y="{y + 28:g}" text-anchor="middle" '
            f'fill="#1b1a18">{escape(name)}</text></g>'
        )
    return "\n".join([*parts, "</svg>", ""])


def table() -> str:
    """Return a Markdown table of the packages: what each is, how many modules it has, what it imports."""
    counts = imports()
    rows = ["| package | what it is | modules | imports |", "|---|---|---|---|"]
    for name in (name for names in layers() for name in names):
        source = _source(name)
        assert source is not None
        says = (ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
        modules = len(list(source.parent.rglob("*.py"))) if source.name == "__init__.py" else 1
        used = sorted(target for (by, target) in counts if by == name)
        rows.append(f"| `{name}` | {' '.join(says.split())} | {modules} | {', '.join(used) or 'nothing'} |")
    return "\n".join([*rows, ""])


def write(folder: Path) -> None:
    """Write drawing and table into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "architecture.svg").write_text(diagram(), encoding="utf-8")
    (folder / "packages.txt").write_text(table(), encoding="utf-8")


def _source(name: str) -> Path | None:
    folder = ROOT / "src" / PACKAGE
    return next((p for p in (folder / name / "__init__.py", folder / f"{name}.py") if p.is_file()), None)


def _line(start: tuple[float, float], end: tuple[float, float], says: str, count: int) -> str:
    (x1, y1), (x2, y2) = start, end
    width = 0.8 + min(count, 40) / 16
    if y1 == y2:
        side = BOX_WIDTH / 2 if x2 > x1 else -BOX_WIDTH / 2
        shape = f"M{x1 + side:g} {y1 + BOX_HEIGHT / 2:g}L{x2 - side:g} {y2 + BOX_HEIGHT / 2:g}"
    else:
        top, bottom = y1 + BOX_HEIGHT, y2
        bend = (bottom - top) / 2
        shape = f"M{x1:g} {top:g}C{x1:g} {top + bend:g} {x2:g} {bottom - bend:g} {x2:g} {bottom:g}"
    return (
        f'<path d="{shape}" fill="none" stroke="#66625c" stroke-opacity="0.55" stroke-width="{width:.1f}">'
        f"<title>{escape(says)}</title></path>"
    )
