"""A track as a moment, a stretch, a data frame, an array, a plot and a line."""

import sys
import time

import numpy as np
import pytest

from onetake.core.errors import MissingExtra, TrackError
from onetake.core.track import LabelLists, curve, marks, spans
from onetake.core.track_lines import track_spark
from onetake.core.track_plot import draw

NAN = float("nan")
LIGHT = curve("palette.lightness", [0.0, 1.0, 2.0, 10.0], [20.0, 30.0, NAN, 50.0], "L*", by="palette 1")
WHO = spans(
    "voices.who",
    [1.0, 3.0],
    [4.0, 5.0],
    LabelLists([("Ann", "Bo"), ("Bo",)]),
    [NAN, NAN],
    "share",
    by="voices 1",
    texts={"words": ["<b>", "$x$"]},
)
BEATS = marks("beat.beats", [0.5, 1.0, 1.5], ["beat"] * 3, [1.0, 2.0, 3.0], "count", by="beat 1")


@pytest.mark.parametrize(
    ("t", "value"),
    [
        (0.0, 20.0),
        (0.49, 20.0),
        (0.5, 20.0),
        (0.51, 30.0),
        (2.2, NAN),
        (5.0, NAN),
        (9.0, 50.0),
        (14.0, NAN),
        (99.0, NAN),
    ],
)
def test_a_curve_at_a_moment_is_its_nearest_sample_and_unknown_in_a_gap(t, value):
    assert LIGHT.at(t) == pytest.approx(value, nan_ok=True)


def test_a_curve_takes_many_moments():
    found = LIGHT.at([0.0, 1.2, 5.0])
    assert found.shape == (3,) and found[:2].tolist() == [20.0, 30.0] and np.isnan(found[2])
    assert np.isnan(curve("a", [], [], "s", by="a 1").at(1.0))


@pytest.mark.parametrize(
    ("t", "labels"), [(0.9, []), (1.0, [["Ann", "Bo"]]), (3.5, [["Ann", "Bo"], ["Bo"]]), (4.0, [["Bo"]])]
)
def test_spans_at_a_moment_are_those_that_cover_it(t, labels):
    assert [row["labels"] for row in WHO.at(t)] == labels


def test_marks_at_a_moment_are_those_a_frame_away():
    assert [row["value"] for row in BEATS.at(1.04)] == [2.0]
    assert BEATS.at(1.25) == []


@pytest.mark.parametrize(
    ("track", "start", "end", "rows"),
    [(LIGHT, 1.0, 10.0, 2), (WHO, 0.0, 1.0, 0), (WHO, 3.9, 4.5, 2), (WHO, 4.0, 9.0, 1), (BEATS, 0.5, 1.5, 2)],
)
def test_between_keeps_what_lies_in_the_stretch(track, start, end, rows):
    part = track.between(start, end)
    assert len(part) == rows and part.name == track.name and part.unit == track.unit


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: LIGHT.at("noon"), "palette.lightness: 'noon' is no time, wanted seconds"),
        (lambda: WHO.at([1.0, 2.0]), "voices.who: 2 moments for spans, wanted one"),
        (lambda: LIGHT.between(5, 2), "palette.lightness: 5 to 2 s, wanted a start before the end"),
        (lambda: LIGHT.between(NAN, 2), "wanted a start before the end"),
        (lambda: LIGHT.between("a", 2), "is no time"),
    ],
)
def test_a_wrong_time_is_a_sentence(ask, says):
    with pytest.raises(TrackError, match=says):
        ask()


def test_data_frames_and_arrays_have_the_tables_columns():
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    frame = LIGHT.to_pandas()
    assert isinstance(frame, pandas.DataFrame) and list(frame.columns) == ["t", "value"]
    assert frame.attrs["unit"] == "L*" and frame["value"].isna().tolist() == [False, False, True, False]
    assert isinstance(WHO.to_polars(), polars.DataFrame) and WHO.to_polars()["labels"][0].to_list() == [
        "Ann",
        "Bo",
    ]
    array = WHO.to_numpy()
    assert array.dtype.names == ("start", "end", "labels", "value", "words")
    assert array["words"].tolist() == ["<b>", "$x$"] and array["start"].tolist() == [1.0, 3.0]


@pytest.mark.parametrize(
    ("method", "module", "extra"),
    [("to_pandas", "pandas", "tables"), ("to_polars", "polars", "tables"), ("plot", "matplotlib", "plot")],
)
def test_what_is_not_installed_is_a_sentence_with_the_pip_line(method, module, extra, monkeypatch):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=rf"{module}: not installed.*pip install 'onetake\[{extra}\]'"):
        getattr(LIGHT, method)()


@pytest.mark.parametrize("track", [LIGHT, WHO, BEATS])
def test_a_plot_has_title_and_axes(track):
    figure = pytest.importorskip("matplotlib.figure")
    axes = draw(track, figure.Figure().subplots())
    assert axes.get_title(loc="left") == track.name and axes.get_xlabel() == "time, s"
    axes.figure.canvas.draw()
    rows = [text.get_text() for text in axes.get_yticklabels()]
    assert track is not WHO or rows == ["Ann + Bo", "Bo"]
    assert track is not LIGHT or axes.get_ylabel() == "L*"


def test_a_line_says_what_a_track_is():
    assert repr(LIGHT) == "Track palette.lightness: curve, 4 rows, 20 to 50 L*, 0:00 to 0:10, by palette 1"
    assert repr(WHO) == "Track voices.who: spans, 2 rows, Ann + Bo, Bo, 0:01 to 0:05, by voices 1"
    assert repr(BEATS.between(9, 10)).startswith("Track beat.beats: marks, 0 rows, no value known, by")


def test_a_spark_shows_curve_cover_and_count():
    assert track_spark(LIGHT, 11, 11.0) == "▁▃       ██"
    assert track_spark(WHO, 5, 5.0) == "▁████"
    assert track_spark(BEATS, 4, 2.0) == "▁███"


def test_html_is_small_and_escaped():
    hostile = marks("a", [0.0], ["<script>alert(1)</script>\u202e"], [1.0], "count", by="<i> 1")
    for track in (LIGHT, WHO, BEATS, hostile):
        html = track._repr_html_()
        assert len(html) < 12_000 and "<script" not in html and "<i>" not in html and "\u202e" not in html
    assert LIGHT._repr_html_().count("<polyline") == 2  # a gap parts the line


def test_a_spark_of_a_slow_curve_has_no_holes_but_its_own():
    slow = curve(
        "loudness.momentary", [0.0, 1.0, 2.0, 3.0, 7.0], [1.0, 2.0, NAN, 2.0, 1.0], "LUFS", by="loudness 1"
    )
    assert track_spark(slow, 16, 8.0) == "▁██  ██      ▁▁ "


def test_twenty_thousand_labels_are_shown_at_once():
    n = 20_000
    many = marks("words", range(n), [f"word {i}" for i in range(n)], [1.0] * n, "count", by="words 1")
    began = time.process_time()
    assert "word 0, word 1, word 2, word 3 and 19996 more labels" in repr(many)
    assert len(many._repr_html_()) < 12_000
    assert time.process_time() - began < 2.0
