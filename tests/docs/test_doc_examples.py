"""What the tests of the documentation rest on: how examples are found and printed lines compared."""

import pytest

from helpers.doc_examples import as_a_shell_gives_them, examples, inline_code, says_the_same

PAGE = """# A page

```console
$ onetake library query films "SELECT film
    FROM films" --csv
onetake: films: not there, wanted a library
```

Then `onetake show READING` and `onetake.check(text="It cuts.")`.

```
  lyrics: a.lrc: 2 lines
```
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(PAGE)
    return path


def test_commands_and_printed_lines_are_found_with_their_lines(page):
    assert [(e.kind, e.text, e.line) for e in examples(page)] == [
        ("command", 'onetake library query films "SELECT film FROM films" --csv', 4),
        ("answer", "onetake: films: not there, wanted a library", 6),
        ("printed", "  lyrics: a.lrc: 2 lines", 12),
    ]


def test_code_in_sentences_is_found_with_its_line(page):
    assert [(e.kind, e.text, e.line) for e in inline_code(page)] == [
        ("command", "onetake show READING", 9),
        ("python", 'onetake.check(text="It cuts.")', 9),
    ]


def test_patterns_and_the_home_are_those_of_a_shell(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("b.mp4", "a.mp4"):
        (tmp_path / name).touch()
    given = ["*.mp4", "*.mov", "count(*)", "~/films"]
    assert as_a_shell_gives_them(given) == ["a.mp4", "b.mp4", "*.mov", "count(*)", f"{tmp_path}/films"]


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("  a.lrc: 42 lines, 40 within", "  a.lrc: 7 lines,\n    6 within the film", True),
        ("the first begins at 1:00:05.0; give -3600", "the first begins at 59:58; give -36", True),
        ("agreement 0.22", "agreement nan", False),
        ("  a.lrc: 42 lines", "  a.lrc: 42 rows", False),
        ("a.lrc", "alrc", False),
    ],
)
def test_a_printed_line_is_the_same_whatever_its_numbers_are(shown, printed, same):
    assert says_the_same(shown, printed) is same
