"""Files for Final Cut Pro keep to the published rules of FCPXML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from helpers.fcpxml_rules import check_fcpxml, time_of
from helpers.made_readings import made_reading, material
from onetake.core.track import spans
from onetake.exports import fcpxml
from onetake.exports.frame_clock import SMPTE_RATES

STARTS = [
    *((name, start) for name in SMPTE_RATES for start in (None, "01:00:00:00")),
    ("29.97", "00:59:59;00"),
    ("59.94", "00:59:59;00"),
]


def written(reading, folder, start=None):
    return fcpxml.write(material(reading, folder, start=start))["film.fcpxml"]


@pytest.mark.parametrize(("name", "start"), STARTS)
def test_each_rate_keeps_to_the_rules(name, start, tmp_path):
    data = written(made_reading(SMPTE_RATES[name]), tmp_path, start)
    check_fcpxml(data)
    assert b"<marker" in data and b"&lt;b&gt;" in data


@pytest.mark.parametrize(
    ("name", "start", "at", "one_frame"),
    [
        ("23.976", None, ["97097/24000s", "1001/50s", "1800799/24000s"], "1001/24000s"),
        ("29.97", "00:59:59;00", ["97097/30000s", "2002/125s", "1800799/30000s"], "1001/30000s"),
    ],
)
def test_markers_are_fractions_of_the_frame(name, start, at, one_frame, tmp_path):
    root = etree.fromstring(written(made_reading(SMPTE_RATES[name]), tmp_path, start))
    markers = list(root.iter("marker"))
    assert [one.get("start") for one in markers] == at
    assert [time_of(one.get("start")) * SMPTE_RATES[name] for one in markers] == [97, 480, 1799]
    assert markers[0].get("duration") == one_frame


def test_films_of_other_kinds_keep_to_them(tmp_path):
    plain = made_reading(25)
    holed = spans("shots", [0.0, 20.0], [10.0, 30.0], ["shot"] * 2, [1] * 2, "count", by="made 1")
    for reading in (
        made_reading(25, part_start=10.0),
        made_reading(30, variable=True),
        made_reading("30000/1001", timecode="09:59:58;10"),
        made_reading(25, sample_rate=None, channels=None, first_sample=None, sound_end=None),
        replace(plain, tracks={**plain.tracks, "shots": holed}),
        replace(plain, tracks={name: t for name, t in plain.tracks.items() if name != "shots"}),
        replace(plain, verdicts={}),
    ):
        check_fcpxml(written(reading, tmp_path))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'completed="0"', b'completed="red"'),
        (b' value="', b' title="'),
        (b'duration="97097/24000s"', b'duration="4.046s"'),
        (b'duration="97097/24000s"', b'duration="97/24s"'),
        (b'ref="r2"', b'ref="r9"'),
        (b'tcFormat="NDF"', b'tcFormat="DF"'),
        (b"<spine>", b"<note>late</note><spine><note>early</note>"),
        (b"<media-rep ", b"<bookmark /><media-rep "),
        (b'version="1.9"', b'version="9"'),
        (b"1001/24000s", b"1001/24000000000s"),
    ],
)
def test_the_rules_find_what_breaks_them(old, new, tmp_path):
    data = written(made_reading("24000/1001"), tmp_path)
    assert old in data
    with pytest.raises(AssertionError):
        check_fcpxml(data.replace(old, new))
