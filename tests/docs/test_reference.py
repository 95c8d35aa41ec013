"""The reference pages are complete: whatever is registered is in them."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest
import typer

import onetake
from onetake.claims import CLAIMS
from onetake.cli.main import app
from onetake.core import errors
from onetake.core.units import UNITS
from onetake.exports import FORMATS
from onetake.readers import READERS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


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


def test_every_format_is_there_with_its_files(pages):
    for one in FORMATS:
        part = pages["exports"].partition(f"## {one.name}\n")[2].partition("\n## ")[0]
        assert one.title in part and all(f"`{name}`" in part for name in one.files)


def test_every_error_and_exit_code_is_there(pages):
    found = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.OnetakeError)]
    assert len(found) > 8 and all(f"| `{one.__name__}` |" in pages["errors"] for one in found)
    assert "| `MediaError` | `OSError` |" in pages["errors"]
    codes = re.findall(r"^\| (\d+) \| (.*) \|$", pages["errors"], re.MULTILINE)
    assert [code for code, _ in codes] == ["0", "1", "2", "3", "4", "130"]
    in_terminal = re.findall(
        r"^\| (\d+) \| (.*) \|$", (DOCS / "how-to/terminal.md").read_text("utf-8"), re.MULTILINE
    )
    assert in_terminal == codes


def test_every_variable_and_every_extra_is_among_the_settings():
    page = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    variables = set(re.findall(r"ONETAKE_[A-Z_]+", source))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "optional-dependencies"
    ]
    assert len(variables) > 2 and all(f"| `{name}` |" in page for name in variables)
    assert all(f"`{name}`" in page.partition("## Extras")[2] for name in extras)


def test_the_readme_counts_the_claims():
    assert f"{len(CLAIMS)} claims can be checked" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_figures_of_the_readme_are_those_of_the_reference():
    """A row of the table that was measured again is changed in both."""
    table = (
        (ROOT / "README.md")
        .read_text(encoding="utf-8")
        .partition("## How right it is")[2]
        .partition("\n[")[0]
    )
    cells = [cell for row in table.splitlines()[4:] for cell in row.split("|")[2:]]
    wanted = {number for cell in cells for number in re.findall(r"\d+\.\d+|\d{3,}", cell)}
    given = (DOCS / "reference" / "figures.md").read_text(encoding="utf-8")
    assert len(wanted) > 25 and wanted <= set(re.findall(r"\d+\.\d+|\d{3,}", given))
