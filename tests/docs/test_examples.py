"""The commands and Python in README and docs: run where that is quick, and parsed everywhere."""

import ast
import re
import shutil
import tomllib
from pathlib import Path

import pytest
import typer

import onetake
from helpers.doc_examples import arguments, examples
from onetake import reading_page
from onetake.cli.main import app, run

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md"), *DOCS.glob("how-to/*.md"),
                *DOCS.glob("explanation/*.md"), *DOCS.glob("reference/*.md")])  # fmt: skip
RUN = ("README.md", "docs/tutorial.md", *(f"docs/how-to/{name}.md" for name in (
    "briefs", "describe", "elan", "magazine", "markers",
     "notebooks", "own-claims", "reviews", "tables", "terminal")))  # fmt: skip
"""Pages whose examples are run, in a folder with a short film, its reading, a review and a brief."""
NOT_RUN = ("stage", "demo")
"""Commands that are only parsed: they render a film for minutes, and have tests of their own."""
MAY_SAY_NO = ("expect", "--strict", "--check")
"""With these a command may end with exit code 3."""
REVIEW = "---\nauthor: A. Critic\n---\n# A note\n\nIt never cuts away. The palette is dreary.\n"


def name_of(page):
    return page.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def stocked(sketch_film, tmp_path_factory):
    """Return a folder with what the examples speak of; the film is the sketch, read once."""
    folder = tmp_path_factory.mktemp("examples")
    reading = onetake.read(sketch_film, folder / "out").folder
    (folder / "out" / "sketch.reading").rename(folder / "out" / "film.reading")
    assert reading is not None
    for place in (".", "cut"):
        (folder / place).mkdir(exist_ok=True)
        shutil.copy(sketch_film, folder / place / "film.mp4")
    for other in ("film.reading", "alright.reading", "humble.reading", "demo/film.reading"):
        shutil.copytree(folder / "out" / "film.reading", folder / other)
    (folder / "review.md").write_text(REVIEW, encoding="utf-8")
    (folder / "brief.md").write_text("One take. Keep it dark.\n", encoding="utf-8")
    (folder / "claims").mkdir()
    own = next(e.text for e in examples(DOCS / "how-to" / "own-claims.md") if e.kind == "toml")
    for place in ("claims/whips.toml", "whips.toml"):
        (folder / place).write_text(own, encoding="utf-8")
    return folder


@pytest.mark.parametrize("page", [ROOT / name for name in RUN], ids=name_of)
def test_the_examples_of_a_page_run_from_its_first_to_its_last(page, stocked, tmp_path, monkeypatch, capsys):
    pytest.importorskip("matplotlib").use("agg")
    folder = shutil.copytree(stocked, tmp_path / "page")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(reading_page.webbrowser, "open", lambda address: True)
    names = {"__name__": "example"}
    done = 0
    for example in examples(page):
        where = f"{name_of(page)}:{example.line}: {example.text}"
        if example.kind == "command":
            words = arguments(example.text)
            if words[0] in NOT_RUN:
                continue
            code = run(words)
            said = capsys.readouterr()
            assert code == 0 or (code == 3 and set(MAY_SAY_NO) & set(words)), f"{where}\n{said.err}"
            assert "Traceback" not in said.err
        elif example.kind == "python":
            exec(compile(example.text, where, "exec"), names)
        else:
            continue
        done += 1
    assert done


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_examples_of_every_page_are_well_formed(page):
    group = typer.main.get_command(app)
    for example in examples(page):
        where = f"{name_of(page)}:{example.line}: {example.text}"
        if example.kind == "command":
            check_arguments(group, arguments(example.text), where)
        elif example.kind == "python":
            ast.parse(example.text, where)
        elif example.kind == "toml":
            tomllib.loads(example.text)


def check_arguments(group, words, where):
    """Fail where a command or an option of it does not exist, or an argument is missing."""
    if words[0].startswith("-"):
        assert words[0] in {option for p in group.params for option in p.opts} | {"-h", "--help"}, where
        return
    command = group.commands.get(words[0])
    assert command is not None, f"{where}: no such command"
    if hasattr(command, "commands") and len(words) > 1:
        check_arguments(command, words[1:], where)
        return
    try:
        command.make_context(words[0], list(words[1:]))
    except typer.Exit:
        pass
    except Exception as err:
        pytest.fail(f"{where}: {getattr(err, 'message', None) or err}")


def test_the_links_of_the_readme_lead_somewhere():
    found = re.findall(r"\]\(([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) > 10
    assert [link for link in found if "://" not in link and not (ROOT / link).exists()] == []


def test_the_readme_is_short():
    """One screen and a table: what is more belongs into docs."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) < 900
