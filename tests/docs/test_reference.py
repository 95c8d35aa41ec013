"""The reference pages are complete: whatever is registered is in them."""

import importlib.util
from pathlib import Path

import pytest
import typer

import onetake
from onetake.claims import CLAIMS
from onetake.cli.main import app
from onetake.core.units import UNITS
from onetake.readers import READERS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    spec = importlib.util.spec_from_file_location("registers", DOCS / "registers.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("generated")
    module.write(folder)
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def test_every_claim_has_its_limit_and_source(pages):
    for claim in CLAIMS:
        part = pages["claims"].partition(f"## {claim.id}\n")[2].partition("\n## ")[0]
        assert claim.says in part and claim.source in part and f"limit: {claim.limit:g}" in part


def test_every_track_and_unit_is_there(pages):
    assert all(f"| `{gives.name}` |" in pages["tracks"] for reader in READERS for gives in reader.gives)
    assert all(f"`{unit}`" in pages["units"] for unit in UNITS if unit)


def test_every_command_and_option_is_there(pages):
    group = typer.main.get_command(app)
    for name, command in group.commands.items():
        below = getattr(command, "commands", {})
        for title, one in [(name, command), *((f"{name} {n}", c) for n, c in below.items())]:
            part = pages["commands"].partition(f"## onetake {title}\n")[2].partition("\n## ")[0]
            assert all(f"`{', '.join([*p.opts, *p.secondary_opts])}`" in part for p in one.params
                       if p.param_type_name == "option"), title  # fmt: skip


def test_every_public_name_is_there_with_a_sentence(pages):
    rows = [line for line in pages["python-names"].splitlines() if line.startswith("| `onetake.")]
    assert len(rows) == len(onetake.__all__)
    assert all(len(row.split("|")[2].strip()) > 10 for row in rows)
