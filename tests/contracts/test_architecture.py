"""The architecture page is drawn from the imports: every package is on it, and no import goes up."""

import importlib.util
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def architecture():
    pytest.importorskip("grimp")
    spec = importlib.util.spec_from_file_location("architecture", ROOT / "docs" / "architecture.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_package_is_on_the_page_and_no_import_goes_up(architecture):
    rows = {name: row for row, names in enumerate(architecture.layers()) for name in names}
    folder = ROOT / "src" / "onetake"
    packages = {p.parent.name for p in folder.glob("*/__init__.py")}
    assert packages | {"pipeline", "measure"} == set(rows)
    for source, target in architecture.imports():
        if source in rows and target in rows:
            assert rows[source] <= rows[target], f"{source} imports {target}"


def test_the_drawing_is_svg_without_anything_from_outside(architecture):
    text = architecture.diagram()
    root = ElementTree.fromstring(text)
    boxes = {e.text for e in root.iter("{http://www.w3.org/2000/svg}text")}
    assert boxes == {name for names in architecture.layers() for name in names}
    assert "script" not in text and text.count("http") == 1


def test_the_table_says_what_every_package_is(architecture):
    rows = architecture.table().splitlines()[2:]
    assert len(rows) == sum(map(len, architecture.layers()))
    assert all(len(row.split("|")[2].strip()) > 10 for row in rows)
