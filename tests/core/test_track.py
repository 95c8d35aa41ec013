import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core import track
from onetake.core.errors import TrackError
from onetake.core.track import Track


def test_a_curve_keeps_what_it_was_given():
    made = track.curve(
        "a.b", [0.0, 1.0], [2.0, float("nan")], "L*", by="x 1", confidence=[1, 0.5], cites=("Paper",)
    )
    assert made.t.tolist() == [0.0, 1.0]
    assert made.values[0] == 2.0 and np.isnan(made.values[1])
    assert made.table.column("value").null_count == 1


numbers = st.floats(-1e6, 1e6, allow_nan=False) | st.just(float("nan"))


@given(st.lists(numbers, max_size=20), st.text(max_size=10))
def test_arrow_round_trip(values, note):
    made = track.curve(
        "a.b", np.arange(len(values)), values, "dB", by="x 1", cites=("é", "b"), notes={"n": note}
    )
    back = Track.from_arrow(made.to_arrow())
    assert back.table.equals(made.table)
    assert (back.name, back.kind, back.unit, back.by, back.cites, back.notes) == (
        "a.b", "curve", "dB", "x 1", ("é", "b"), {"n": note},
    )  # fmt: skip


def test_spans_and_marks_have_labels():
    shots = track.spans("shots", [0, 2], [2, 5], ["shot", "shot"], [1, 2], "count", by="shots 1")
    assert shots.labels == ["shot", "shot"]
    assert shots.spans.tolist() == [[0.0, 2.0], [2.0, 5.0]]
    beats = track.marks("beats", [0.5, 1.0], ["1", "2"], [1.0, 1.0], "", by="beat 1")
    assert beats.t.tolist() == [0.5, 1.0]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: track.curve("A", [0.0], [1.0], "s", by="x 1"), "wanted lower case"),
        (lambda: track.curve("a", [0.0], [1.0], "furlong", by="x 1"), "wanted one of"),
        (lambda: track.curve("a", [0.0, 0.0], [1.0, 1.0], "s", by="x 1"), "wanted rising times"),
        (lambda: track.curve("a", [0.0], [float("inf")], "s", by="x 1"), "wanted numbers or null"),
        (lambda: track.spans("a", [1.0], [0.0], ["x"], [1.0], "s", by="x 1"), "ends before it starts"),
        (lambda: Track("a", "curve", "s", pa.table({"t": [0.0]}), "x 1"), "wanted t, value"),
        (lambda: Track("a", "blob", "s", pa.table({"t": [0.0]}), "x 1"), "kind 'blob'"),  # type: ignore[arg-type]
        (lambda: Track.from_arrow(pa.table({"t": [0.0]})), "no onetake metadata"),
    ],
)
def test_what_does_not_fit_is_a_sentence(make, says):
    with pytest.raises(TrackError, match=says):
        make()
