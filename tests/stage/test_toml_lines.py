"""The line of every key, in all the ways that TOML can be written."""

from __future__ import annotations

from onetake.stage.score.toml_lines import toml_lines

TEXT = '''# a comment with [brackets] and = signs
a.b = 1
text = """
[not.a.table]
x = 3
"""
"quoted key" = 'it # is'
[table] # comment
list = [ # comment
  1, [2,
  3], { k = "]", m = 4 },
]
[[many]]
n = 1
[many.inner]
o = 2
[[many]]
n = 2
[[many.deep]]
p = 1
'''


def test_each_key_stands_on_its_line():
    lines = toml_lines(TEXT)
    wanted = {
        ("a", "b"): 2, ("text",): 3, ("quoted key",): 7, ("table",): 8, ("table", "list"): 9,
        ("table", "list", 0): 10, ("table", "list", 1, 1): 11, ("table", "list", 2, "m"): 11,
        ("many", 0, "n"): 14, ("many", 0, "inner", "o"): 16, ("many", 1): 17, ("many", 1, "n"): 18,
        ("many", 1, "deep", 0, "p"): 20,
    }  # fmt: skip
    assert {path: lines.get(path) for path in wanted} == wanted


def test_what_stands_in_a_string_is_no_key():
    assert ("not", "a", "table") not in toml_lines(TEXT)
    assert ("x",) not in toml_lines(TEXT)
