"""`onetake mcp`, asked by the SDK's own client over standard input and output."""

import asyncio
import json
import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers.doc_examples import examples
from onetake.cli.assistant_tools import LONGEST_TEXT, AssistantTools
from onetake.cli.main import run
from onetake.core.errors import StoreError

pytest.importorskip("mcp")
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "assistants.md"


@pytest.fixture(scope="module")
def answers(sketch_film, tmp_path_factory):
    """Return what a server says to one session's questions, by a name for each."""
    from mcp import Client
    from mcp.client.stdio import StdioServerParameters

    folder = tmp_path_factory.mktemp("films")
    shutil.copy(sketch_film, folder / "cut.mp4")
    (folder / "broken.mp4").write_text("no film")
    (folder / "out.mp4").symlink_to("/etc/hostname")
    settings = next(json.loads(e.text) for e in examples(PAGE) if e.kind == "json")["mcpServers"]["onetake"]
    assert settings["command"] == "onetake"
    given = [str(folder) if word.startswith("/home/") else word for word in settings["args"]]
    started = StdioServerParameters(command=sys.executable, args=["-m", "onetake", *given])
    asked = {
        "read": ("read", {"film": "cut.mp4"}),
        "again": ("read", {"film": "cut.mp4"}),
        "check": ("check", {"film": "cut.mp4", "text": "It is one continuous take. I love it."}),
        "brief": ("check", {"film": "cut.mp4", "text": "One continuous take.", "brief": True}),
        "describe": ("describe", {"film": "cut.mp4"}),
        "query": ("query", {"question": "SELECT count(*) AS n FROM films"}),
        "broken": ("read", {"film": "broken.mp4"}),
        "outside": ("read", {"film": "../../etc/passwd"}),
        "link": ("read", {"film": "out.mp4"}),
        "address": ("read", {"film": "https://films.example/a.mp4"}),
        "write": ("query", {"question": "COPY films TO 'evil.csv'"}),
        "look": ("query", {"question": "SELECT * FROM read_text('/etc/hostname')"}),
        "long": ("check", {"film": "cut.mp4", "text": "a" * (LONGEST_TEXT + 1)}),
    }

    async def ask():
        async with Client(started) as client:
            tools = await client.list_tools()
            found = {name: await client.call_tool(*question) for name, question in asked.items()}
            return {tool.name: list(tool.input_schema["properties"]) for tool in tools.tools}, found

    # In a thread of its own: a browser that another test drives keeps an event loop in this one.
    with ThreadPoolExecutor(1) as thread:
        tools, found = thread.submit(lambda: asyncio.run(ask())).result()
    return {"folder": folder, "tools": tools, **found}


def facts(answer):
    assert not answer.is_error, answer.content
    return answer.structured_content or json.loads(answer.content[0].text)


def test_the_tools_and_their_arguments_are_those_of_the_page(answers):
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name: re.findall(r"`(\w+)`", given) for name, given in rows} == answers["tools"]


def test_a_film_is_read_once_and_says_what_holds(answers):
    first, again = facts(answers["read"]), facts(answers["again"])
    assert first == again and first["film"] == "cut.mp4" and first["seconds"] == 3.0
    assert (answers["folder"] / first["reading"] / "reading.json").is_file()
    assert len(list((answers["folder"] / "readings").glob("*.reading"))) == 1
    assert all(set(one) == {"claim", "says", "because"} for one in first["holds"])


def test_a_review_and_a_brief_are_checked(answers):
    review, brief = facts(answers["check"]), facts(answers["brief"])
    assert [s["standing"] for s in review["sentences"]] == ["contradicted", "opinion"]
    assert review["sentences"][0]["claims"][0]["claim"] == "one-take"
    assert brief["sentences"][0]["standing"] == "not met"


def test_a_film_is_described_and_the_library_answers(answers):
    assert facts(answers["describe"])["film"] == "cut.mp4"
    assert facts(answers["query"]) == {"columns": ["n"], "rows": [[1]], "more": False}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("broken", "a text file, which onetake does not open"),
        ("outside", "is outside of"),
        ("link", "is outside of"),
        ("address", "not there"),
        ("write", "a statement of kind COPY"),
        ("look", "disabled"),
        ("long", "wanted 1 to 100000 characters"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_nothing_outside_is_read(answers, name, says):
    answer = answers[name]
    assert answer.is_error and says in answer.content[0].text and "Traceback" not in answer.content[0].text


def test_a_library_outside_of_the_folder_is_refused(tmp_path):
    with pytest.raises(StoreError, match="is outside of"):
        AssistantTools(tmp_path, "../elsewhere")


def test_without_the_sdk_the_sentence_says_what_to_install(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    monkeypatch.delitem(sys.modules, "onetake.cli.assistant_server", raising=False)
    assert run(["mcp", "--folder", str(tmp_path)]) == 1
    assert "pip install 'onetake[mcp]'" in capsys.readouterr().err
