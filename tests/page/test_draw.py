from __future__ import annotations

import re
import zlib
from dataclasses import replace

import numpy as np
import pytest

from onetake.core.lane import Lane
from onetake.core.track import curve, marks, spans
from onetake.page.bitmap import barcode, png, stack
from onetake.page.draw import lane
from onetake.page.lane_sheet import _whole_film_figure
from onetake.page.lanes import is_empty, is_figure, place
from onetake.page.readout import readout
from onetake.page.scale import Scale
from onetake.page.stills import PageStills, budget, jpeg_size


def placed(track):
    return place({track.name: track})[0]


def test_curve_lifts_the_pen_where_nothing_could_be_whole_film_figure():
    track = curve("a.b", [0.0, 1, 2, 3], [0.0, 1.0, float("nan"), 1.0], "share", by="a 1")
    drawn = str(lane(placed(track), Scale(4.0), "a"))
    d = re.search(r' d="(M[^"]+)"', drawn).group(1)
    assert d.count("M") == 2 and d.count("L") == 1
    assert d.startswith("M0 ") and "L250 " in d and "M750 " in d


def test_curve_of_one_value_is_drawn():
    assert 'd="M' in lane(placed(curve("a.b", [1.0], [2.0], "count", by="a 1")), Scale(4.0), "a")


def test_flat_curve_has_a_scale():
    assert "nan" not in lane(placed(curve("a.b", [0.0, 1], [0.0, 0.0], "dB", by="a 1")), Scale(4.0), "a")


def test_spans_lie_where_they_belong():
    track = spans("a.b", [1.0, 1.5], [2.0, 4.0], ["x", "y"], [1, 1], "count", by="a 1")
    drawn = str(lane(placed(track), Scale(4.0), "a"))
    assert re.findall(r"M(\S+) (\S+)H(\S+?)\"", drawn) == [("250", "16", "500"), ("375", "36", "1000")]


def test_labels_that_have_no_room_are_left_out():
    t = np.arange(200) / 10
    track = marks("a.b", t, ["word"] * 200, np.ones(200), "count", by="a 1")
    assert 0 < str(lane(placed(track), Scale(20.0), "a")).count("<text") < 60


def test_swatches_share_the_height_by_their_value():
    track = spans("palette.swatches", [0, 0], [2, 2], ["#ff0000", "#0000ff"], [0.75, 0.25], "share", by="p 1")
    picture = stack(track, 4.0, rows=24)
    assert picture.shape == (24, 600, 4)
    red = (picture[:, 0, :3] == (255, 0, 0)).all(1).sum()
    assert red == 18 and picture[-1, 0, 2] == 255
    assert picture[0, 299, 3] == 255 and (picture[:, 300:] == 0).all()


def test_barcode_falls_back_on_the_swatches(plausible):
    tracks = plausible.tracks()
    assert barcode(tracks, 24.0).shape == (1, 600, 4)
    del tracks["palette.barcode"]
    assert barcode(tracks, 24.0).shape == (1, 600, 4)
    del tracks["palette.swatches"]
    assert barcode(tracks, 24.0) is None


def test_png_decodes_to_the_same_pixels():
    cv2 = pytest.importorskip("cv2")
    pixels = np.random.default_rng(3).integers(0, 256, (7, 11, 3), dtype=np.uint8)
    back = cv2.imdecode(np.frombuffer(png(pixels), np.uint8), cv2.IMREAD_COLOR)[..., ::-1]
    assert np.array_equal(back, pixels)
    assert zlib.crc32(b"IEND").to_bytes(4, "big") == png(pixels)[-4:]


def test_lanes_go_by_section_then_by_subject_then_as_the_reading_has_them():
    lanes = {
        "new.one": None,
        "a.late": Lane("sound"),
        "b.x": Lane("picture"),
        "a.early": Lane("picture", over="b.under"),
        "b.under": Lane("picture"),
        "a.hidden": Lane("hidden"),
        "a.last": Lane("picture", "Last of a"),
    }
    tracks = {name: replace(curve(name, [0.0], [1.0], "s", by="x 1"), lane=at) for name, at in lanes.items()}
    placed = place(tracks)
    assert [p.track.name for p in placed] == ["a.early", "a.last", "b.x", "a.late", "new.one"]
    assert [p.title for p in placed] == ["A: early", "Last of a", "B: x", "A: late", "New: one"]
    assert placed[0].under is tracks["b.under"]


def test_one_value_for_the_whole_film_is_a_figure():
    whole = spans("loudness.range", [0.0], [9.5], [""], [6.0], "LU", by="l 1")
    short = spans("loudness.range", [0.0], [2.0], [""], [6.0], "LU", by="l 1")
    assert is_figure(whole, 10.0) and not is_figure(short, 10.0)
    assert is_empty(spans("a", [], [], [], [], "", by="a 1"))


def test_a_figure_of_each_voice_needs_no_clock_and_one_that_is_untold_is_left_out():
    rate = spans(
        "voices.rate", [0.0, 3.0], [4.0, 6.0], ["voice A", "voice B"], [5.25, float("nan")], "1/s", by="v 1"
    )
    rate = replace(rate, lane=Lane("words", draw="figures"))
    assert is_figure(rate, 10.0) and not is_empty(rate)
    assert _whole_film_figure(rate).replace("\u00a0", " ") == "voice A 5.25 a second"
    none = spans("voices.rate", [0.0], [4.0], ["voice A"], [float("nan")], "1/s", by="v 1")
    assert is_empty(replace(none, lane=rate.lane))


def test_readout_keeps_the_peak_of_a_long_curve():
    t = np.arange(6000) / 25
    data = readout(curve("a.b", t, np.where(t == 100.0, 7.0, 1.0), "count", by="a 1"))
    assert len(data["t"]) <= 600 and max(data["v"]) == 7.0
    assert np.cumsum(data["t"])[int(np.argmax(data["v"]))] == 100_000


def test_readout_of_a_lane_that_is_folded_keeps_peaks_gaps_and_about_their_time():
    t = np.arange(6000) / 25
    values = np.where(t == 100.0, 7.0, 1.0 + 0.001 * t)
    values[(t > 30) & (t < 40)] = np.nan
    data = readout(curve("a.b", t, values, "L*", by="a 1"), brief=True)
    first, step = data["t"]
    at = first + step * int(np.argmax([v or 0 for v in data["v"]]))
    assert max(v for v in data["v"] if v is not None) == 7.0 and abs(at - 100_000) <= 2 * step
    holes = [first + step * i for i, v in enumerate(data["v"]) if v is None]
    assert 30_000 - step < min(holes) and max(holes) < 40_000 + step and len(holes) >= 4


def test_readout_of_very_many_marks_says_how_many_there_are():
    data = readout(
        marks("a.b", np.arange(900.0), [f"x{i}" for i in range(900)], np.ones(900), "count", by="a 1")
    )
    assert len(data["l"]) == len(data["t"]) == 800 and data["n"] == 900


def test_readout_gives_times_back_exactly():
    t = np.cumsum(np.random.default_rng(5).uniform(0.01, 0.3, 300))
    data = readout(curve("a.b", t, np.arange(300.0), "count", by="a 1"))
    assert np.allclose(np.cumsum(data["t"]) / 1000, t, atol=0.0006)
    assert data["v"] == list(range(300))


def test_size_reads_a_jpeg_and_refuses_all_else(plausible):
    assert jpeg_size(plausible.jpeg(1.0)) == (320, 180)
    assert (
        jpeg_size(b"\xff\xd8\xff\xe0\x00\x10") is None
        and jpeg_size(b"<svg onload=x>") is None
        and jpeg_size(b"") is None
    )


def test_album_takes_each_still_once_and_keeps_its_budget(plausible):
    from onetake.core.reading import Still

    stills = [Still(float(i), plausible.jpeg(i % 24) + bytes(50_000)) for i in range(100)]
    album = PageStills(stills, 100.0)
    for i in range(100):
        album.near(float(i))
    assert sum(len(p.href) for p in album.taken.values()) <= budget(100.0)
    assert len({p.id for p in album.taken.values()}) == len(album.taken)
    assert PageStills([], 10.0).near(1.0) is None and PageStills(stills[:1], 100.0).near(60.0) is None


def test_marks_and_spans_are_drawn_up_to_the_end_of_a_long_film():
    n = 5000
    t = np.arange(n) * 0.7
    names = ["word"] * n
    drawn = [
        str(lane(placed(marks("a.b", t, ["beat"] * n, np.ones(n), "count", by="a 1")), Scale(0.7 * n), "a")),
        str(lane(placed(spans("a.c", t, t + 0.3, names, np.ones(n), "", by="a 1")), Scale(0.7 * n), "a")),
        str(lane(placed(spans("a.d", t, t + 0.001, names, np.ones(n), "", by="a 1")), Scale(0.7 * n), "a")),
    ]
    for one in drawn:
        places = [float(x) for d in re.findall(r' d="([^"]+)"', one) for x in re.findall(r"M([\d.]+) ", d)]
        ends = [float(x) for d in re.findall(r' d="([^"]+)"', one) for x in re.findall(r"H([\d.]+)", d)]
        assert max(places + ends) >= 999
        assert len(places) <= 1001 and len(one) < 25_000


def test_a_label_that_all_rows_have_is_written_once():
    t = np.arange(8) * 3.0
    same, other = ["pause"] * 8, ["pause", "breath"] * 4
    for labels, wanted in ((same, 1), (other, 8)):
        tracks = (
            marks("a.b", t, labels, np.ones(8), "count", by="a 1"),
            spans("a.c", t, t + 1, labels, np.ones(8), "s", by="a 1"),
        )
        for track in tracks:
            assert str(lane(placed(track), Scale(24.0), "a")).count("</text>") == wanted
