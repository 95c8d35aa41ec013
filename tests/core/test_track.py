from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core import track
from onetake.core.errors import MissingData, TrackError
from onetake.core.gives import Column, Gives, Lane, TextColumn
from onetake.core.track import Fact, LabelLists, Track

NAN = float("nan")


def test_a_curve_keeps_what_it_was_given():
    made = track.curve("a.b", [0.0, 1.0], [2.0, NAN], "L*", by="x 1", confidence=[1, 0.5], cites=("Paper",))
    assert made.t.tolist() == [0.0, 1.0]
    assert made.values[0] == 2.0 and np.isnan(made.values[1])
    assert made.table.column("value").null_count == 1


numbers = st.floats(-1e6, 1e6, allow_nan=False) | st.just(NAN)


@given(st.lists(numbers, max_size=20), st.text(max_size=10), numbers.filter(lambda x: x == x))
def test_arrow_round_trip(values, text, number):
    made = track.curve(
        "a.b", np.arange(len(values)), values, "dB", by="x 1", cites=("é", "b"), columns={"level": values},
        facts={"why": Fact(text), "rate": Fact(number, "bpm"), "loop": Fact(False), "n": Fact(3, "count")},
        remark=text,
    )  # fmt: skip
    made = made.keep_promise(
        Gives(
            "a.b", "curve", "dB", "x", columns=(Column("level", "LU", "y"),), lane=Lane("sound", "B", low=0)
        )
    )
    back = Track.from_arrow(made.to_arrow())
    assert back.table.equals(made.table, check_metadata=True)
    assert replace(back, table=made.table) == made
    assert back.facts.number("rate", "bpm") == number and back.lane == Lane("sound", "B", low=0)
    assert (back.column_unit("level"), back.column_unit("value"), back.column_unit("t")) == ("LU", "dB", "s")


def test_spans_and_marks_have_labels():
    shots = track.spans("shots", [0, 2], [2, 5], ["shot", "shot"], [1, 2], "count", by="shots 1")
    assert shots.labels == ["shot", "shot"]
    assert shots.label_lists == [("shot",), ("shot",)]
    assert shots.spans.tolist() == [[0.0, 2.0], [2.0, 5.0]]
    beats = track.marks("beats", [0.5, 1.0], ["1", "2"], [1.0, 1.0], "", by="beat 1")
    assert beats.t.tolist() == [0.5, 1.0]


def test_an_overlap_is_a_list_of_labels():
    who = track.spans(
        "who", [0, 1], [1, 2], LabelLists([("Ann",), ("Ann", "Bo")]), [NAN, NAN], "", by="voices 1"
    )
    back = Track.from_arrow(who.to_arrow())
    assert back.has_label_lists and back.label_lists == [("Ann",), ("Ann", "Bo")]
    assert back.label_texts == ["Ann", "Ann + Bo"]
    assert back.labels == [("Ann",), ("Ann", "Bo")]
    with pytest.raises(MissingData, match="c: no labels, wanted a column label or labels"):
        track.curve("c", [0.0], [1.0], "share", by="x 1").labels  # noqa: B018
    empty = track.spans("who", [], [], LabelLists(), [], "", by="voices 1")
    assert Track.from_arrow(empty.to_arrow()).has_label_lists


def test_further_columns_are_read_by_name():
    echo = track.marks("echo", [1.0], ["slapback"], [110.0], "ms", by="space 1", columns={"level": [-14.0]})
    assert echo.column("level").tolist() == [-14.0] and echo.extra_columns == ("level",)
    with pytest.raises(
        MissingData, match="echo: no column width, wanted one of t, label, value, level; read"
    ):
        echo.column("width")


GIVES = Gives("a", "marks", "s", "x", labels=("up", "down"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            {"kind": "curve"},
            "a: name, kind, unit, labels and columns .* wanted .* as promised; mend the reader",
        ),
        ({"unit": "ms"}, "as promised"),
        ({"label_lists": True}, "as promised"),
        ({"columns": (Column("level", "dB", "x"),)}, "as promised"),
        ({"labels": ("up",)}, r"a: label 'down' in row 1 \(at 2.000 s\), wanted one of up"),
    ],
)
def test_a_promise_that_is_not_kept_is_a_sentence(change, says):
    made = track.marks("a", [1, 2], ["up", "down"], [0, 0], "s", by="x 1")
    assert made.keep_promise(GIVES).vocabulary == ("up", "down")
    with pytest.raises(TrackError, match=says):
        made.keep_promise(replace(GIVES, **change))


def test_a_label_in_a_list_that_is_not_in_the_vocabulary_names_its_row():
    made = track.marks("a", [1, 2], LabelLists([("up",), ("up", "left")]), [0, 0], "s", by="x 1")
    with pytest.raises(TrackError, match=r"a: label 'left' in row 1 \(at 2.000 s\), wanted one of up, down"):
        made.keep_promise(replace(GIVES, label_lists=True))


def table(**columns):
    return pa.table({name: pa.array(values, type_) for name, (values, type_) in columns.items()})


F, S, L = pa.float64(), pa.string(), pa.list_(pa.string())


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: track.curve("A", [0.0], [1.0], "s", by="x 1"), "wanted lower case"),
        (lambda: track.curve("a", [0.0], [1.0], "furlong", by="x 1"), "wanted one of"),
        (
            lambda: track.curve("a", [0.0, 1.0, 1.0], [1.0, 1.0, 1.0], "s", by="x 1"),
            r"a: column t goes from 1.000 s to 1.000 s in row 2, wanted rising times",
        ),
        (
            lambda: track.marks("a", [0.0, 1.0, 0.5], ["x"] * 3, [1.0] * 3, "s", by="x 1"),
            r"a: column t goes from 1.000 s to 0.500 s in row 2, wanted sorted times",
        ),
        (
            lambda: track.marks("a", [0.0, 0.0, 1.0, 0.5], ["x"] * 4, [1.0] * 4, "s", by="x 1"),
            r"in row 3, wanted sorted times",
        ),
        (
            lambda: track.curve("a", [0.0, 1.0], [1.0, float("inf")], "s", by="x 1"),
            r"a: inf in column value, row 1 \(at 1.000 s\), wanted numbers or null",
        ),
        (
            lambda: track.curve("a", [0.0, 1.0], [1.0, 1.0], "s", by="x 1", confidence=[1, float("inf")]),
            "a: inf in column confidence, row 1",
        ),
        (
            lambda: track.spans("a", [1.0, 2.0], [2.0, 1.5], ["x", "x"], [1.0, 1.0], "s", by="x 1"),
            r"a: a span ends before it starts, at 1.500 s in row 1 \(at 2.000 s\)",
        ),
        (lambda: Track("a", "curve", "s", table(t=([0.0], F)), "x 1"), "wanted t, value"),
        (lambda: Track("a", "blob", "s", table(t=([0.0], F)), "x 1"), "kind 'blob'"),  # type: ignore[arg-type]
        (
            lambda: Track("a", "curve", "s", table(t=([0.0], F), value=(["1"], S)), "x 1"),
            "a: column value is string, wanted double",
        ),
        (
            lambda: Track("a", "curve", "s", table(t=([0.0, None], F), value=([1.0, 1.0], F)), "x 1"),
            "a: no t in row 1, wanted seconds",
        ),
        (
            lambda: Track("a", "curve", "s", table(t=([0.0, 1.0], F), value=([1.0, NAN], F)), "x 1"),
            "a: nan in column value, row 1",
        ),
        (
            lambda: Track("a", "marks", "s", table(t=([0.0], F), label=([None], S), value=([1.0], F)), "x 1"),
            r"a: no label in row 0 \(at 0.000 s\), wanted a text",
        ),
        (
            lambda: Track("a", "marks", "s", table(t=([0.0], F), labels=([[]], L), value=([1.0], F)), "x 1"),
            r"a: labels \[\] in row 0 \(at 0.000 s\), wanted one text at least",
        ),
        (lambda: Track.from_arrow(table(t=([0.0], F))), "no onetake metadata"),
    ],
)
def test_what_does_not_fit_is_a_sentence_that_names_row_and_column(make, says):
    with pytest.raises(TrackError, match=says):
        make()


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("facts", "{", "a: facts is no JSON"),
        ("facts", '{"x": 1}', "wanted {name: {value, unit}}"),
        ("facts", '{"x": {"value": [], "unit": ""}}', "fact: a list, wanted a number"),
        ("lane", '{"section": "attic"}', "lane: section 'attic', wanted one of picture"),
        ("lane", "7", "lane: 7, wanted section"),
        ("vocabulary", "[1]", r"a: vocabulary \[1\], wanted a list of texts"),
        ("cites", "{}", "a: cites {}, wanted a list of texts"),
        ("unit", "furlong", "a: unit 'furlong'"),
    ],
)
def test_metadata_that_does_not_fit_is_a_sentence(key, value, says):
    made = track.curve("a", [0.0], [1.0], "s", by="x 1").to_arrow()
    metadata = {**made.schema.metadata, f"onetake.{key}".encode(): value.encode()}
    with pytest.raises(TrackError, match=says):
        Track.from_arrow(made.replace_schema_metadata(metadata))


def test_notes_of_schema_1_become_facts():
    made = track.curve("a", [0.0], [1.0], "s", by="x 1").to_arrow()
    old = {
        k: v
        for k, v in made.schema.metadata.items()
        if k.split(b".")[1] in b"name kind unit by cites".split()
    }
    old[b"onetake.notes"] = b'{"average shot length, s": "1.17", "95 %": "x"}'
    back = Track.from_arrow(made.replace_schema_metadata(old))
    assert dict(back.facts) == {"average-shot-length-s": Fact("1.17"), "note-95": Fact("x")}
    assert (back.vocabulary, back.lane) == (None, None)


def quoted(texts):
    return track.marks(
        "a.b", [0.0, 1.0], ["x", "y"], [1, NAN], "s", by="x 1", columns={"n": [1, 2]}, texts={"said": texts}
    )


def test_a_column_of_texts_is_stored_promised_and_told_apart_from_numbers():
    made = quoted(["No.", "é"])
    gives = Gives("a.b", "marks", "s", "x", ("x", "y"), columns=(Column("n", "count", "y"),))
    with pytest.raises(TrackError, match="promised"):
        made.keep_promise(gives)
    made = made.keep_promise(replace(gives, texts=(TextColumn("said", "the words"),)))
    back = Track.from_arrow(made.to_arrow())
    assert back.texts("said") == ["No.", "é"]
    assert (back.extra_columns, back.text_columns) == (("n",), ("said",))
    assert back.table.schema.field("said").metadata == {b"says": b"the words"}
    with pytest.raises(MissingData, match="holds texts"):
        back.column("said")
    with pytest.raises(MissingData, match="holds no texts"):
        back.texts("n")
    with pytest.raises(MissingData, match="no column other"):
        back.texts("other")


def test_a_text_is_never_null_and_a_value_is_never_a_text():
    with pytest.raises(TrackError, match="no said in row 1"):
        quoted(["No.", None])
    made = quoted(["", ""])
    swapped = made.table.set_column(2, "value", pa.array(["1", "2"]))
    with pytest.raises(TrackError, match="column value is string"):
        replace(made, table=swapped)
