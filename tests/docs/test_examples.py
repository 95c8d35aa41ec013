"""The commands and Python in README and docs: all of them run, in folders with what the pages speak of."""

import ast
import inspect
import re
import shutil
import tomllib
from contextlib import nullcontext
from pathlib import Path
from pydoc import locate

import pytest
import typer

from helpers import doc_folders
from helpers.doc_examples import arguments, as_a_shell_gives_them, examples, inline_code, says_the_same
from onetake import reading_page
from onetake.cli.main import app, run

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md"), *DOCS.glob("how-to/*.md"),
                *DOCS.glob("explanation/*.md"), *DOCS.glob("reference/*.md")])  # fmt: skip
PREPARE = {
    "docs/tutorial.md": doc_folders.make_stage,
    "docs/how-to/stage.md": doc_folders.make_stage,
    "docs/how-to/library.md": doc_folders.make_library,
    "docs/how-to/batch.md": doc_folders.make_films,
    "docs/how-to/notebooks.md": doc_folders.make_readings,
}
"""What a page needs beside the short film, its reading, a review and a brief that every page has."""
ON_A_SONG = tuple(f"docs/how-to/{name}.md" for name in ("album", "lyrics", "stems"))
"""Pages whose film is a staged song with its album and stems."""
RUN_ELSEWHERE = {
    "docs/how-to/ci.md": "tests/cli/test_ci_docs.py",
    "docs/how-to/assistants.md": "tests/cli/test_mcp.py",
}
"""Pages that have tests of their own."""
CLUSTER = ("--engine", "ray")
"""A command with these runs in tests/engines/test_ray.py, which has a cluster."""
MAY_SAY_NO = ("expect", "--strict", "--check")
"""With these a command may end with exit code 3."""
REVIEW = "---\nauthor: A. Critic\n---\n# A note\n\nIt never cuts away. The palette is dreary.\n"


def name_of(page):
    return page.relative_to(ROOT).as_posix()


def has_examples(page):
    return any(e.kind in ("command", "python") for e in examples(page))


@pytest.fixture(scope="module")
def stocked(sketch_film, sketch_reading, tmp_path_factory):
    """Return a folder with what the examples speak of; the film is the sketch, read once."""
    folder = tmp_path_factory.mktemp("examples")
    shutil.copytree(sketch_reading, folder / "out" / "film.reading")
    shutil.copy(sketch_film, folder / "film.mp4")
    for other in ("film.reading", "alright.reading", "humble.reading", "demo/film.reading"):
        shutil.copytree(folder / "out" / "film.reading", folder / other)
    (folder / "review.md").write_text(REVIEW, encoding="utf-8")
    (folder / "brief.md").write_text("One take. Keep it dark.\n", encoding="utf-8")
    (folder / "claims").mkdir()
    own = next(e.text for e in examples(DOCS / "how-to" / "own-claims.md") if e.kind == "toml")
    for place in ("claims/whips.toml", "whips.toml"):
        (folder / place).write_text(own, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    """Return a folder with a staged song: film, album, stems, lyrics, and texts that do not fit it."""
    folder = tmp_path_factory.mktemp("song")
    doc_folders.make_song(folder)
    (folder / "review.md").write_text(REVIEW, encoding="utf-8")
    return folder


@pytest.fixture
def place(page, request, tmp_path, monkeypatch):
    """Go into a copy of the folder that the page's examples need; yield the folder."""
    pytest.importorskip("matplotlib").use("agg")
    monkeypatch.setattr(reading_page.webbrowser, "open", lambda address: True)
    source = request.getfixturevalue("song" if name_of(page) in ON_A_SONG else "stocked")
    folder = shutil.copytree(source, tmp_path / "page")
    monkeypatch.chdir(folder)
    PREPARE.get(name_of(page), lambda *_: None)(folder, page, monkeypatch)
    on_storage = any("s3://" in e.text for e in examples(page) if e.kind == "command")
    with doc_folders.storage(folder, monkeypatch) if on_storage else nullcontext():
        yield folder


RUN_HERE = [page for page in PAGES if has_examples(page) and name_of(page) not in RUN_ELSEWHERE]


@pytest.mark.parametrize("page", RUN_HERE, ids=name_of)
def test_the_examples_of_a_page_run_and_print_the_lines_that_it_shows(page, place, capsys):
    names = {"__name__": "example"}
    found = list(examples(page))
    printed, done = "", 0
    for example, following in zip(found, [*found[1:], None], strict=True):
        where = f"{name_of(page)}:{example.line}: {example.text}"
        if example.kind == "command":
            words = as_a_shell_gives_them(arguments(example.text))
            if set(CLUSTER) <= set(words):
                continue
            code = run(words)
            said = capsys.readouterr()
            printed += said.out
            assert "Traceback" not in said.err
            if following and following.text.startswith("onetake: "):
                assert code == 1, f"{where}\n{said.err}"
            else:
                assert code == 0 or (code == 3 and set(MAY_SAY_NO) & set(words)), (
                    f"{where}\n{said.out}{said.err}"
                )
        elif example.kind == "answer":
            assert says_the_same(example.text, said.out + said.err), f"{where}\n{said.out}{said.err}"
        elif example.kind == "python":
            exec(compile(example.text, where, "exec"), names)
        else:
            continue
        done += 1
    assert done
    for words in doc_folders.further_commands(name_of(page)):
        assert run(words) == 0
    printed += capsys.readouterr().out
    for example in found:
        if example.kind == "printed":
            where = f"{name_of(page)}:{example.line}: {example.text}\n"
            assert says_the_same(example.text, doc_folders.without_drift(printed)), where + printed


def test_pages_that_are_run_elsewhere_have_those_tests():
    for page, test in RUN_ELSEWHERE.items():
        assert Path(page).name in (ROOT / test).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_code_in_the_sentences_of_a_page_exists(page):
    """Commands and options are known; Python names are there and take the arguments that are named."""
    group = typer.main.get_command(app)
    for example in inline_code(page):
        where = f"{name_of(page)}:{example.line}: {example.text}"
        if example.kind == "command":
            check_options(group, arguments(example.text), where)
        else:
            check_names(example.text, where)


def check_options(group, words, where):
    """Fail where the command is not there, or has no such option."""
    while words and hasattr(group, "commands") and not words[0].startswith("-"):
        for name in words[0].split("|"):
            assert name in group.commands, f"{where}: no command {name}"
        group, words = group.commands[words[0].split("|")[0]], words[1:]
    known = {option for p in group.params for option in (*p.opts, *p.secondary_opts)} | {"-h", "--help"}
    for word in words:
        if re.match(r"--?[a-z]", word):
            assert word.partition("=")[0] in known, f"{where}: no option {word}"


def check_names(text, where):
    """Fail where a dotted name of onetake is not there, or a function takes no argument of a name."""
    for node in ast.walk(ast.parse(text, mode="eval")):
        called = node.func if isinstance(node, ast.Call) else node
        if not isinstance(called, ast.Attribute) or not re.fullmatch(r"onetake(\.\w+)+", ast.unparse(called)):
            continue
        found = locate(ast.unparse(called))
        assert found is not None, f"{where}: no {ast.unparse(called)}"
        if isinstance(node, ast.Call):
            inspect.signature(found).bind_partial(**{k.arg: None for k in node.keywords})


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


def linked_from(page):
    """Return the files and folders that a page links to."""
    found = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return [(page.parent / link).resolve() for link in found if "://" not in link and "claim:" not in link]


def test_links_lead_somewhere():
    """What the build of the documentation makes is not there before it; the build itself checks those."""
    pages = [*PAGES, ROOT / "SECURITY.md", *DOCS.glob("decisions/*.md")]
    found = [
        (page.name, link) for page in pages for link in linked_from(page) if "generated" not in link.parts
    ]
    assert len(found) > 100
    assert [f"{name}: {link}" for name, link in found if not link.exists()] == []


def test_every_page_is_linked_from_another_one():
    linked = {link for page in PAGES for link in linked_from(page) if link != page}
    pages = [
        page for folder in ("how-to", "explanation", "reference") for page in (DOCS / folder).glob("*.md")
    ]
    assert [name_of(page) for page in pages if page not in linked] == []


def test_the_readme_is_short():
    """One screen and a table: what is more belongs into docs."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) < 650
