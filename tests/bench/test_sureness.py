"""The table of sureness is pooled from the counts at first sight, and those are kept as they were."""

from __future__ import annotations

import pytest

from helpers.bench_module import load
from onetake.claims import CLAIMS
from onetake.review import sureness_table
from onetake.review.statements import StatementReader

load("sentence_rows")  # which it imports
bench = load("sureness")


def test_the_table_is_the_pool_of_the_record():
    assert bench.table(bench.recorded()) == bench.TABLE.read_text(encoding="utf-8")
    assert bench.pool(bench.recorded()) == sureness_table.COUNTS


def test_a_pool_leaves_out_what_is_kept_apart():
    rows = [
        bench.FirstSight("a", "1", True, "phrase", 3, 4),
        bench.FirstSight("b", "1", True, "phrase", 2, 2),
        bench.FirstSight("c", "1", False, "phrase", 0, 9),
        bench.FirstSight("b", "1", True, "frame", 0, 1),
    ]
    assert bench.pool(rows) == {"phrase": (5, 6), "frame": (0, 1)}


def test_right_and_found_are_counted_by_way(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text(
        "It is all in one go.\tone-take\n"
        "It is all in one go, they say here.\t-\n"
        "There is not a cut in sight.\t!one-take\n"
        "The palette is dreary.\t-\n"  # no line of the file names the claim: it is not labelled
        "There is not one cut in sight.\t?one-take\n",
        encoding="utf-8",
    )
    counts = bench.count(path, StatementReader(CLAIMS))
    assert counts["phrase"] == (1, 1)
    assert counts["negated"] == (0, 1)
    assert "frame" not in counts


def test_a_file_is_read_for_the_first_time_only_once(monkeypatch, capsys):
    before = bench.RECORD.read_text(encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["sureness.py", "corpus_1.tsv", "--record", "HEAD"])
    with pytest.raises(SystemExit):
        bench.main()
    assert "corpus_1 is in first_sight.tsv" in capsys.readouterr().err
    assert bench.RECORD.read_text(encoding="utf-8") == before


def test_recorded_counts_are_read_back(tmp_path, monkeypatch):
    path = tmp_path / "first_sight.tsv"
    path.write_text("# head\n", encoding="utf-8")
    monkeypatch.setattr(bench, "RECORD", path)
    bench.record(tmp_path / "new.tsv", {"phrase": (1, 2)}, "abc", pooled=False)
    assert bench.recorded(path) == [bench.FirstSight("new", "abc", False, "phrase", 1, 2)]
