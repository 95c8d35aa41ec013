"""Expectations of a film, as a test writes them."""

from __future__ import annotations

import shutil

import pytest

import onetake
from onetake.core.errors import ClaimError


@pytest.fixture(scope="module")
def reading(sketch_reading):
    return onetake.open_reading(sketch_reading)


def test_what_is_so_is_met(reading):
    found = onetake.expect(reading, "!one-take", " one-take @ 0:00-0:00.9 ")
    assert [e.met for e in found] == [True, True]
    assert found[1].written == "one-take @ 0:00-0:00.9"


def test_what_is_not_so_fails_with_the_seconds(reading):
    with pytest.raises(
        onetake.NotMet, match=r"one-take: not met\. There are 2 transitions.*Look at 0\.9"
    ) as err:
        onetake.expect(reading, "one-take", "!one-take")
    assert "!one-take" not in str(err.value)
    assert isinstance(err.value, AssertionError)


def test_what_cannot_be_told_is_not_met_unless_asked(reading):
    with pytest.raises(onetake.NotMet, match="clockwork-turns: cannot be told"):
        onetake.expect(reading, "clockwork-turns")
    assert onetake.expect(reading, "clockwork-turns", open_is_met=True)[0].met is None


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("one take", "wanted 'claim', '!claim' or 'claim @ 0:10-0:30'"),
        ("one-taek", "no claim 'one-taek', wanted one-take"),
        ("zzz", "wanted one of one-take, hidden-cut"),
    ],
)
def test_what_is_not_well_formed_is_one_sentence(reading, written, says):
    with pytest.raises(ClaimError, match=says):
        onetake.expect(reading, written)


def run(*arguments):
    from onetake.cli.main import run as run_command

    return run_command([str(a) for a in arguments])


def test_the_command_ends_with_three_where_one_is_not_met(sketch_reading, capsys):
    assert run("expect", sketch_reading, "!one-take") == 0
    assert run("expect", sketch_reading, "one-take", "!one-take") == 3
    said = capsys.readouterr().out
    assert "one-take: not met. There are 2 transitions" in said
    assert "!one-take: met." in said


def test_a_file_says_what_each_film_must_be(sketch_reading, tmp_path, capsys):
    folder = shutil.copytree(sketch_reading, tmp_path / "sketch.reading")
    file = tmp_path / "onetake.toml"
    file.write_text(f'[expect]\n"{folder.name}" = ["!one-take", "one-take @ 0:00-0:00.9"]\n')
    assert run("expect", "--file", file) == 0
    assert run("expect", folder, "--file", file) == 0
    assert run("expect", tmp_path / "other.mp4", "--file", file) == 1
    assert "nothing is expected of" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no table [expect], wanted lines such as"),
        ("[expect]\n", "no table [expect]"),
        ("[expect", "wanted TOML in UTF-8"),
        ('[expect]\n"a.mp4" = "one-take"\n', "wanted a list such as"),
        ('[expect]\n"a.mp4" = [1]\n', "wanted a list such as"),
    ],
)
def test_a_file_that_does_not_fit_is_one_sentence(tmp_path, capsys, text, says):
    file = tmp_path / "onetake.toml"
    file.write_text(text)
    assert run("expect", "--file", file) == 1
    told = capsys.readouterr().err
    assert says in told
    assert len(told.strip().splitlines()) == 1
    assert run("expect", "--file", tmp_path / "none.toml") == 1


def test_a_film_or_a_stored_reading_will_do(sketch_film, sketch_reading):
    assert onetake.expect(sketch_film, "!one-take")[0].met
    assert onetake.expect(sketch_reading, "!one-take")[0].met
