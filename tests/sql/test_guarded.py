import os

import pyarrow as pa
import pytest

from onetake.sql.guarded import Answer, Refusal, ask
from onetake.sql.limits import SqlLimits

SHOTS = pa.table({"start": [0.0, 2.5, 4.0], "end": [2.5, 4.0, 9.0], "label": ["shot"] * 3})
TABLES = {"shots": SHOTS, "shots.link": pa.table({"t": [0.0, 0.5], "value": [None, 0.9]})}
FAST = SqlLimits(seconds=1.0)


def test_a_question_is_answered_with_its_columns_and_the_tables_that_it_names():
    (found,) = ask(TABLES, ['SELECT count(*) AS n, max("end" - start) AS longest FROM shots'])
    assert found == Answer(("n", "longest"), ((3, 5.0),), False, ("shots",))
    both, null = ask(TABLES, ["SELECT 1 FROM shots, shots.link", "SELECT value FROM shots.link"])
    assert both.tables == ("shots", "shots.link")
    assert null.rows == ((None,), (0.9,))


def test_numbers_that_are_none_are_null_and_long_texts_are_cut():
    (found,) = ask(
        {}, ["SELECT 'nan'::DOUBLE, 1e400, 0.5::DECIMAL(4,2), 10::HUGEINT, true, repeat('x', 9000)"]
    )
    assert found.rows[0][:5] == (None, None, 0.5, 10, True)
    assert len(found.rows[0][5]) == SqlLimits().cell


def test_rows_beyond_the_limit_are_left_out_and_said_to_be_there():
    (found,) = ask({}, ["SELECT range FROM range(100)"], SqlLimits(rows=4))
    assert found.rows == ((0,), (1,), (2,), (3,)) and found.more


@pytest.mark.parametrize(
    ("question", "because"),
    [
        ("DROP TABLE shots", "a statement of kind DROP, wanted one SELECT"),
        ("CREATE TABLE other AS SELECT 1", "kind CREATE"),
        ("INSERT INTO shots VALUES (1, 2, 'x')", "kind INSERT"),
        ("SET threads = 4", "kind SET"),
        ("ATTACH 'other.db'", "kind ATTACH"),
        ("INSTALL httpfs", "kind LOAD"),
        ("COPY shots TO 'evil.csv'", "kind COPY"),
        ("SELECT 1; SELECT 2", "2 statements, wanted one SELECT"),
        ("", "0 statements"),
        ("SELEC 1", "syntax error"),
        ("SELECT start, end FROM shots", 'the column end needs quotation marks: "end"'),
        ("SELECT * FROM read_text('/etc/hostname')", "file system operations are disabled"),
        ("SELECT * FROM '/etc/hostname'", "does not exist"),
        ("SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", "disabled"),
        ("SELECT getenv('HOME')", "does not exist"),
        ("SELECT * FROM question", "does not exist"),
    ],
)
def test_what_is_no_plain_reading_of_the_tables_is_refused(question, because, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (found,) = ask(TABLES, [question])
    assert isinstance(found, Refusal) and because in found.because, found
    assert "\n" not in found.because
    assert os.listdir(tmp_path) == []


def test_questions_after_one_that_breaks_its_process_are_answered():
    bomb = "SELECT length(repeat(repeat('x', 1000000), 2000))"
    endless = "SELECT count(*) FROM range(100000000000) a"
    found = ask(TABLES, ["SELECT 1", bomb, "SELECT 2", endless, "SELECT count(*) FROM shots"], FAST)
    assert [getattr(one, "rows", None) for one in found] == [((1,),), None, ((2,),), None, ((3,),)]
    assert "memory" in found[1].because
    assert found[3].because == "took longer than 1 s"


def test_an_answer_that_is_too_long_is_refused():
    (found,) = ask({}, ["SELECT repeat('x', 1900) FROM range(900)"], SqlLimits(answer=1 << 20))
    assert found == Refusal("an answer of more than 1 MB")
