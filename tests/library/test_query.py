"""Questions to a library: all films are asked, the index follows the readings, and nothing can be written."""

import json
import os
import shutil

import pytest

from helpers.library_films import stored
from onetake.cli.main import run
from onetake.core.errors import StoreError
from onetake.library.index import open_index, refresh
from onetake.library.query import query


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    for name, lightness, shots in (("a", 20.0, 4), ("b", 50.0, 12), ("c", 80.0, 30)):
        stored(folder, name, lightness=lightness, shots=shots)
    return folder


def ask(library, question):
    return list(query(library, question).rows)


def test_films_are_asked_by_their_measures_verdicts_and_tracks(library):
    assert ask(library, "SELECT film, cut_rate FROM measures ORDER BY 1") == [
        ("a", 3.0),
        ("b", 11.0),
        ("c", 29.0),
    ]
    assert ask(library, "SELECT film FROM verdicts WHERE claim = 'low-key' AND outcome = 'holds'") == [("a",)]
    assert ask(library, "SELECT film, count(*) FROM shots GROUP BY 1 ORDER BY 1") == [
        ("a", 4),
        ("b", 12),
        ("c", 30),
    ]
    (dark,) = ask(library, "SELECT round(avg(value), 6) FROM palette.lightness WHERE film = 'a'")
    assert dark == (20.0,)
    assert ask(library, "SELECT value FROM facts WHERE film = 'b' AND name = 'median'") == [(5.0,)]
    assert ask(library, "SELECT \"end\" FROM evidence WHERE film = 'c'") == [(5.0,)]
    assert ask(library, "SELECT round(lightness) FROM measures WHERE lightness IS NOT NULL") == [
        (20,),
        (50,),
        (80,),
    ]


def test_tables_are_joined_by_the_film(library):
    joined = "SELECT film, count(*) FROM films JOIN shots USING (film) JOIN measures USING (film) GROUP BY 1"
    assert sorted(ask(library, joined)) == [("a", 4), ("b", 12), ("c", 30)]


def test_the_index_follows_the_library(library, monkeypatch):
    question = "SELECT film, count(*) FROM shots GROUP BY 1 ORDER BY 1"
    ask(library, question)
    stored(library, "d", shots=7)
    stored(library, "a", shots=5)
    shutil.rmtree(library / "b.reading")
    assert ask(library, question) == [("a", 5), ("c", 30), ("d", 7)]
    assert ask(library, "SELECT count(*) FROM films") == [(3,)]


def test_only_what_changed_is_read_again(library):
    index = open_index(library)
    os.utime(library / "a.reading" / "reading.json", (1, 1))
    assert refresh(index.place, index.path) == 0, "another date, the same content"
    stored(library, "b", shots=2)
    assert refresh(index.place, index.path) == 1
    assert refresh(index.place, index.path) == 0


@pytest.mark.parametrize("damage", ["text", "cut", "old"])
def test_an_index_that_is_damaged_is_made_again(library, damage):
    index = open_index(library)
    if damage == "text":
        index.path.write_text("no database")
    elif damage == "cut":
        index.path.write_bytes(index.path.read_bytes()[:5000])
    else:
        import duckdb

        index.path.unlink()
        duckdb.connect(str(index.path)).execute(
            "CREATE TABLE onetake_index AS SELECT 'older' AS version"
        ).close()
    assert ask(library, "SELECT count(*) FROM films") == [(3,)]


def test_a_damaged_reading_is_left_out_and_named(library, capsys):
    (library / "b.reading" / "reading.json").write_text("{")
    (library / "c.reading" / "tracks" / "palette.lightness.parquet").write_bytes(b"x")
    assert run(["library", "query", str(library), "SELECT film FROM films", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == [{"film": "a"}]
    assert "b is left out" in err and "c is left out" in err and "2 readings are damaged" in err


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("DROP TABLE films", "of kind DROP"),
        ("SELECT 1; SELECT 2", "2 statements"),
        ("SELECT * FROM read_text('/etc/passwd')", "disabled by configuration"),
        ("COPY films TO '/tmp/onetake-evil.csv'", "of kind COPY"),
        ("INSERT INTO films (film) VALUES ('x')", "of kind INSERT"),
        ("SELECT length(repeat(repeat('x', 1000000), 2000))", "memory"),
        ("SELECT * FROM nothing", "nothing does not exist"),
        ("", "0 statements"),
    ],
)
def test_a_question_can_only_read(library, question, says):
    with pytest.raises(StoreError, match=says):
        query(library, question)
    assert ask(library, "SELECT count(*) FROM films") == [(3,)]


def test_a_question_that_does_not_end_is_stopped(library):
    with pytest.raises(StoreError, match="longer than 1 s"):
        query(
            library, "SELECT sum(sin(a.range * b.range)) FROM range(1000000000) a, range(100) b", seconds=1.0
        )


def test_the_forms_of_an_answer(library, tmp_path, capsys):
    import pyarrow.parquet as pq

    asked = [
        "library",
        "query",
        str(library),
        "SELECT film, cut_rate, '=1+1' AS odd FROM measures ORDER BY 1",
    ]
    assert run([*asked, "--csv"]) == 0
    assert capsys.readouterr().out == "film,cut_rate,odd\na,3.0,'=1+1\nb,11.0,'=1+1\nc,29.0,'=1+1\n"
    assert run([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[1] == {"film": "b", "cut_rate": 11.0, "odd": "=1+1"}
    target = tmp_path / "found.parquet"
    assert run([*asked, "--parquet", str(target)]) == 0
    assert pq.read_table(target).column("cut_rate").to_pylist() == [3.0, 11.0, 29.0]
    assert run([*asked, "--parquet", str(target)]) == 1, "a file that is there is not replaced"
    capsys.readouterr()
    assert run([*asked, "--rows", "1"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == ["film  cut_rate  odd", "a            3  =1+1", "1 row"]
    assert "only the first 1 rows" in err
    assert run([*asked, "--csv", "--json"]) == 1


def test_an_empty_library_has_no_films(tmp_path, capsys):
    assert run(["library", "list", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "0 films\n"
    assert query(tmp_path, "SELECT * FROM films").rows == ()
